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

/// A publication of twelve articles, served, and the paths of those in French once their entries are signed.
async fn served(folder: &Path) -> (Server, Vec<String>) {
    found(folder, "sqlite");
    let export = folder.with_extension("xml");
    let generator = shared("bench/gen_articles.py");
    done(Command::new("python3").arg(generator).args(["wxr", "--n", "12", "--lang", "mix", "--out"]).arg(&export));
    done(marbre().arg("import").arg(folder).arg("wordpress").arg(&export));
    let server = Server::start(folder, "sqlite").await;
    signed(&server, 12).await;
    let feed: serde_json::Value = serde_json::from_str(&server.get("/fr/feed.json").await.text).unwrap();
    let urls = feed["items"].as_array().unwrap().iter().map(|item| item["url"].as_str().unwrap());
    let paths = urls.map(|url| url.strip_prefix(&server.url).unwrap().to_owned()).collect();
    (server, paths)
}

/// Waits until so many entries are signed.
async fn signed(server: &Server, entries: u64) {
    for _ in 0..100 {
        let size = server.get("/log/checkpoint").await.text.lines().nth(1).and_then(|size| size.parse::<u64>().ok());
        if size.is_some_and(|size| size >= entries) {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("{entries} entries are not signed");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() { copy(&path, &to) } else { fs::copy(path, to).map(|_| ()).unwrap() }
    }
}

#[tokio::test]
async fn an_archive_is_checked_without_a_network() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("phare");
    let (server, paths) = served(&folder).await;
    let archive = place.path().join("archive");
    for path in &paths {
        let file = archive.join(format!("{}.json", path.trim_start_matches('/')));
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, server.get(&format!("{path}.json")).await.text).unwrap();
    }
    fs::write(archive.join("trust.txt"), server.get("/trust.txt").await.text).unwrap();
    drop(server);
    copy(&folder.join("log"), &archive.join("log"));
    let verify = || {
        let mut command = marbre();
        command.arg("verify").arg(&archive).arg("--memory").arg(place.path().join("memory"));
        command
    };
    let said = done(&mut verify());
    assert!(said.contains(&format!("all {} articles", paths.len())), "{said}");
    // One word of one article.
    let file = archive.join(format!("{}.json", paths[1].trim_start_matches('/')));
    let good = fs::read_to_string(&file).unwrap();
    let mut item: serde_json::Value = serde_json::from_str(&good).unwrap();
    item["headlines"][0]["value"] = "Autre titre".into();
    fs::write(&file, item.to_string()).unwrap();
    let output = run(&mut verify());
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    assert!(said.contains(&file.display().to_string()) && !said.contains(paths[0].as_str()), "{said}");
    fs::write(&file, good).unwrap();
    // One byte of the record that was kept with it.
    let tile = fs::read_dir(archive.join("log/tile/0/000.p")).unwrap().map(|entry| entry.unwrap().path());
    for tile in tile {
        let mut bytes = fs::read(&tile).unwrap();
        bytes[40] ^= 1;
        fs::write(&tile, bytes).unwrap();
    }
    assert_eq!(run(&mut verify()).status.code(), Some(1));
}

#[tokio::test]
async fn of_a_text_that_the_law_forbids_its_entry_is_still_proved() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("phare");
    let (server, paths) = served(&folder).await;
    let url = format!("{}{}", server.url, paths[0]);
    let kept = place.path().join("kept.json");
    fs::write(&kept, server.get(&format!("{}.json", paths[0])).await.text).unwrap();
    let memory = place.path().join("memory");
    let said = done(marbre().arg("verify").arg(&url).arg("--memory").arg(&memory));
    assert!(said.contains("The page shows the same headline") && said.contains("Proved:"), "{said}");

    let item: serde_json::Value = serde_json::from_str(&fs::read_to_string(&kept).unwrap()).unwrap();
    let headline = item["headlines"][0]["value"].as_str().unwrap().to_owned();
    remove(&folder, &item).await;
    signed(&server, 13).await;
    let page = server.get(&paths[0]).await;
    assert_eq!(page.status, 451);
    assert!(page.text.contains("Jugement") && !page.text.contains(&headline));
    let said = done(marbre().arg("verify").arg(&url).arg("--memory").arg(&memory));
    assert!(said.contains("had to remove the text by law: Jugement") && !said.contains("Proved: this text"), "{said}");
    // Whoever kept the file can still prove what it said.
    let said = done(marbre().arg("verify").arg(&kept).arg("--memory").arg(&memory));
    assert!(said.contains("Proved:"), "{said}");
    drop(server);
    let said = done(marbre().arg("check").arg(&folder));
    assert!(said.contains("1 version was removed by law"), "{said}");
}

/// Removes an article as a publisher does at the desk.
async fn remove(folder: &Path, item: &serde_json::Value) {
    use marbre_article::{Moment, StaffId, workflow::Role};
    use marbre_store::{
        OpenOptions, Store,
        staff::{Reach, Staff},
    };
    let options = OpenOptions {
        database: format!("sqlite:{}", folder.join("marbre.sqlite").display()),
        media: folder.join("media"),
        connections: 2,
    };
    let store = Store::open(&options).await.unwrap();
    let leaf = item["bodies"].as_array().unwrap().iter().find(|body| body["role"] == "ledger-leaf").unwrap();
    let leaf: serde_json::Value = serde_json::from_str(leaf["value"].as_str().unwrap()).unwrap();
    store.name_publication(leaf["publication"].as_str().unwrap());
    let now = Moment(1_790_000_000_000);
    let staff = Staff {
        id: StaffId(uuid::Uuid::from_u128(1)),
        name: "Aline".into(),
        email: "aline@phare.example".into(),
        role: Role::Publisher,
        created_at: now,
        disabled_at: None,
        lang: "fr".parse().unwrap(),
        reach: Reach::default(),
    };
    let mut change = store.begin().await.unwrap();
    change.save_staff(&staff).await.unwrap();
    change.commit(now).await.unwrap();
    let newsroom = marbre_newsroom::Newsroom::new(store.clone(), std::sync::Arc::new(move || now));
    let article = leaf["article"].as_str().unwrap().parse().unwrap();
    let whole = marbre_newsroom::Unlawful::Article;
    newsroom.remove_by_law(&staff.into(), article, whole, "Jugement du 3 mai").await.unwrap();
    store.close().await;
}
