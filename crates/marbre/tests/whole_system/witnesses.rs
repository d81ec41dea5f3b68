//! Three newsrooms confirm one another's public records; one of them tries to show two histories.

use crate::program::{done, marbre, run, shared};
use std::{
    fs,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

/// A newsroom in its folder.
struct Paper {
    folder: PathBuf,
    port: u16,
    key: String,
    witness: String,
    log: PathBuf,
}

/// It serves until the test lets it go.
struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Paper {
    fn found(place: &Path, name: &str) -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = place.join(name);
        let mut init = marbre();
        init.arg("init").arg(&folder).args(["--name", name, "--languages", "fr,en,ar", "--time-zone", "Europe/Paris"]);
        done(init.args(["--url", &format!("http://127.0.0.1:{port}")]));
        let keys = done(marbre().args(["ledger", "keys"]).arg(&folder));
        let mut lines = keys.lines();
        let key = lines.next().unwrap().to_owned();
        let witness = lines.next().unwrap().rsplit(' ').next().unwrap().to_owned();
        Self { log: place.join(format!("{name}.log")), folder, port, key, witness }
    }

    fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Is confirmed by the others, and confirms them.
    fn trust(&self, others: &[&Self]) {
        let quoted = |texts: Vec<String>| texts.iter().map(|text| format!("{text:?}")).collect::<Vec<_>>().join(", ");
        let asked = quoted(others.iter().map(|other| format!("{}/witness {}", other.url(), other.witness)).collect());
        let watched = quoted(others.iter().map(|other| other.key.clone()).collect());
        let file = self.folder.join("marbre.toml");
        let text = fs::read_to_string(&file).unwrap();
        fs::write(&file, format!("{text}\nwitnesses = [{asked}]\n[witness]\nlogs = [{watched}]\n")).unwrap();
    }

    fn serve(&self) -> Served {
        let mut command = marbre();
        command.arg("serve").arg(&self.folder).args(["--development", "--listen", &format!("127.0.0.1:{}", self.port)]);
        let log = fs::File::create(&self.log).unwrap();
        Served(command.stderr(log).stdout(Stdio::null()).spawn().unwrap())
    }

    fn import(&self, articles: u32) {
        let file = self.folder.with_extension(format!("{articles}.xml"));
        let generator = shared("bench/gen_articles.py");
        let mut generate = Command::new("python3");
        done(generate.arg(generator).args(["wxr", "--lang", "mix", "--n", &articles.to_string(), "--out"]).arg(&file));
        done(marbre().arg("import").arg(&self.folder).arg("wordpress").arg(&file));
    }

    async fn get(&self, path: &str) -> Option<String> {
        let answer = reqwest::get(format!("{}{path}", self.url())).await.ok()?;
        if answer.status().is_success() { answer.text().await.ok() } else { None }
    }

    /// The checkpoint once it is as wanted.
    async fn checkpoint(&self, wanted: impl Fn(&str) -> bool) -> String {
        let mut last = None;
        for _ in 0..300 {
            last = self.get("/log/checkpoint").await;
            if let Some(note) = &last
                && wanted(note)
            {
                return note.clone();
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("{last:?}\n{}", fs::read_to_string(&self.log).unwrap_or_default());
    }

    async fn an_article(&self) -> String {
        let feed: serde_json::Value = serde_json::from_str(&self.get("/fr/feed.json").await.unwrap()).unwrap();
        feed["items"][0]["url"].as_str().unwrap().to_owned()
    }
}

fn size(note: &str) -> u64 {
    note.lines().nth(1).unwrap().parse().unwrap()
}

fn signatures(note: &str) -> usize {
    note.lines().filter(|line| line.starts_with('—')).count()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() { copy(&path, &to) } else { fs::copy(path, to).map(|_| ()).unwrap() }
    }
}

/// Takes the witnesses out of these settings.
fn ask_nobody(settings: &Path) {
    let text = fs::read_to_string(settings).unwrap();
    let alone: Vec<&str> = text.lines().filter(|line| !line.starts_with("witnesses = ")).collect();
    fs::write(settings, alone.join("\n")).unwrap();
}

#[tokio::test]
async fn a_paper_with_two_histories_is_caught() {
    let place = tempfile::tempdir().unwrap();
    let (a, b, c) = (Paper::found(place.path(), "a"), Paper::found(place.path(), "b"), Paper::found(place.path(), "c"));
    a.trust(&[&b, &c]);
    b.trust(&[&a, &c]);
    c.trust(&[&a, &b]);
    a.import(6);
    let mut first = a.serve();
    let (_b, _c) = (b.serve(), c.serve());
    for paper in [&a, &b, &c] {
        paper.checkpoint(|note| signatures(note) == 3).await;
    }
    let before = size(&a.checkpoint(|note| signatures(note) == 3).await);
    assert!(before > 0);
    // Whoever trusts both witnesses finds everything proved.
    let memory = place.path().join("memory");
    let verify = |address: &str| {
        let mut command = marbre();
        command.arg("verify").arg(address).args(["--key", &a.key, "--witness", &b.witness, "--witness", &c.witness]);
        command.arg("--memory").arg(&memory);
        command
    };
    let article = a.an_article().await;
    let said = done(&mut verify(&article));
    assert!(said.contains("Independent witnesses saw the same summary") && said.contains("Proved:"), "{said}");
    // A copy of the newsroom is put aside; the newsroom goes on.
    drop(first);
    let aside = place.path().join("aside");
    copy(&a.folder, &aside);
    a.import(9);
    first = a.serve();
    a.checkpoint(|note| size(note) > before && signatures(note) == 3).await;
    let said = done(&mut verify(&article));
    assert!(said.contains("are all still there, unchanged"), "{said}");
    drop(first);
    // Now another history is told, from the copy, with the same key.
    let other = Paper {
        folder: aside,
        log: place.path().join("aside.log"),
        key: a.key.clone(),
        witness: a.witness.clone(),
        ..a
    };
    other.import(14);
    let served = other.serve();
    tokio::time::sleep(Duration::from_secs(8)).await;
    assert_eq!(size(&other.checkpoint(|_| true).await), before, "nothing is signed: the witnesses have seen more");
    let log = fs::read_to_string(&other.log).unwrap();
    assert!(log.contains("more than are here"), "{log}");
    drop(served);
    // Without asking anybody it can be signed, and readers who trust the witnesses see that nobody confirms it.
    ask_nobody(&other.folder.join("marbre.toml"));
    let _served = other.serve();
    other.checkpoint(|note| size(note) > before && signatures(note) == 1).await;
    let caught = run(&mut verify(&article));
    assert_eq!(caught.status.code(), Some(1));
    let said = String::from_utf8_lossy(&caught.stdout);
    assert!(said.contains("None of the witnesses that you trust has confirmed"), "{said}");
    assert!(
        said.contains("became shorter")
            || said.contains("two different records")
            || said.contains("do not belong to one"),
        "{said}"
    );
}
