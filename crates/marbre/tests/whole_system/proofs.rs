//! An article is checked at its publication and from a file that was kept; every change of the file is found.

use crate::program::{Server, done, found, marbre, run, shared};
use std::{fs, path::Path, process::Command};

fn verify(what: &Path, log: &Path, memory: &Path) -> (Option<i32>, String) {
    let output = run(marbre().arg("verify").arg(what).arg("--log").arg(log).arg("--memory").arg(memory));
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    (output.status.code(), said)
}

#[tokio::test]
async fn what_is_shown_is_what_was_entered() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("phare");
    found(&folder, "sqlite");
    let export = place.path().join("export.xml");
    let generator = shared("bench/gen_articles.py");
    done(Command::new("python3").arg(generator).args(["wxr", "--n", "12", "--lang", "mix", "--out"]).arg(&export));
    done(marbre().arg("import").arg(&folder).arg("wordpress").arg(&export));
    let memory = place.path().join("memory");
    let server = Server::start(&folder, "sqlite").await;
    for _ in 0..100 {
        if server.get("/log/checkpoint").await.text.lines().nth(1).is_some_and(|size| size != "0") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    // At the publication: every article, in every language, with its typography.
    let mut files = Vec::new();
    for lang in ["fr", "en", "ar"] {
        let feed: serde_json::Value =
            serde_json::from_str(&server.get(&format!("/{lang}/feed.json")).await.text).unwrap();
        for item in feed["items"].as_array().unwrap() {
            let address = item["url"].as_str().unwrap();
            let said = done(marbre().arg("verify").arg(address).arg("--memory").arg(&memory));
            assert!(said.contains("Proved:"), "{said}");
            let path = address.strip_prefix(&server.url).unwrap();
            files.push(server.get(&format!("{path}.json")).await.text);
        }
    }
    assert!(files.len() > 6, "{} articles", files.len());
    drop(server);
    // From files, without a network.
    let file = place.path().join("article.json");
    let log = folder.join("log");
    fs::write(&file, &files[0]).unwrap();
    let (code, said) = verify(&file, &log, &memory);
    assert_eq!(code, Some(0), "{said}");
    let item: serde_json::Value = serde_json::from_str(&files[0]).unwrap();
    for role in ["html", "text", "ledger-leaf", "ledger-content"] {
        let mut changed = item.clone();
        let body = changed["bodies"].as_array_mut().unwrap().iter_mut().find(|body| body["role"] == role).unwrap();
        let value = body["value"].as_str().unwrap();
        let at = value.char_indices().filter(|(_, c)| c.is_ascii_lowercase()).nth(value.len() / 3).unwrap().0;
        let other = if value.as_bytes()[at] == b'e' { "a" } else { "e" };
        body["value"] = format!("{}{other}{}", &value[..at], &value[at + 1..]).into();
        fs::write(&file, changed.to_string()).unwrap();
        let (code, said) = verify(&file, &log, &memory);
        // A letter of a tag is no word that readers see.
        assert!(code == Some(1) || role == "html", "{role}: {said}");
    }
    let mut changed = item.clone();
    changed["headlines"][0]["value"] = "Autre titre".into();
    fs::write(&file, changed.to_string()).unwrap();
    assert_eq!(verify(&file, &log, &memory).0, Some(1));
    // All that is kept, and then one word behind the newsroom's back.
    let said = done(marbre().arg("check").arg(&folder));
    assert!(said.contains("Everything is as it was entered"), "{said}");
    fs::write(log.join("checkpoint"), "nothing\n").unwrap();
    let output = run(marbre().arg("check").arg(&folder));
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("checkpoint"));
    done(marbre().args(["check", "--repair"]).arg(&folder));
}
