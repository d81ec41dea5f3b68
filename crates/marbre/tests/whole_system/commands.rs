//! What commands say, and how they end.

use crate::program::{done, found, marbre, run};

fn code(arguments: &[&str]) -> (Option<i32>, String) {
    let output = run(marbre().args(arguments));
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn wrong_use_is_told_and_ends_with_2() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    for arguments in [
        &["serve"] as &[&str],
        &["serve", path],
        &["fly"],
        &["import", path, "wordpress"],
        &["import", path, "wordpress", "x.xml"],
        &["init", path, "--name", "X", "--languages", "not a language"],
        &["init", path, "--name", "X", "--languages", "fr", "--time-zone", "Middle/Earth"],
        &["init", path, "--name", "X", "--languages", "fr", "--url", "rivage"],
        &["staff", "reset", path, "--email", "salma@phare.example"],
    ] {
        let (code, said) = code(arguments);
        assert_eq!(code, Some(2), "{arguments:?} said {said}");
        assert!(said.len() > 10, "{arguments:?} said {said}");
    }
}

#[test]
fn every_command_has_help() {
    for command in ["demo", "init", "serve", "import", "migrate", "staff", "staff add", "staff reset"] {
        let help = done(marbre().args(command.split(' ')).arg("--help"));
        assert!(help.contains("Usage: marbre"), "{help}");
    }
}

#[test]
fn a_report_is_whole_when_a_file_was_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (path, file, report) =
        (folder.path().join("rivage"), folder.path().join("x.xml"), folder.path().join("r.json"));
    found(&path, "sqlite");
    std::fs::write(&file, "hello").unwrap();
    let arguments = |path: &std::path::Path| path.to_str().unwrap().to_owned();
    let [path, file, said_in] = [&path, &file, &report].map(|path| arguments(path));
    let (code, said) = code(&["import", &path, "wordpress", &file, "--report", &said_in]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("x.xml"), "{said}");
    let json: serde_json::Value = serde_json::from_slice(&std::fs::read(&report).unwrap()).unwrap();
    assert!(json["entries"][0]["detail"].as_str().unwrap().contains("x.xml"), "{json}");
    assert!(!report.with_extension("unfinished").exists());
}

#[test]
fn a_publication_is_founded_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rivage");
    found(&path, "sqlite");
    let settings = std::fs::read_to_string(path.join("marbre.toml")).unwrap();
    let (code, said) = code(&["init", path.to_str().unwrap(), "--name", "Y", "--languages", "fr"]);
    assert_eq!(code, Some(2), "{said}");
    assert_eq!(std::fs::read_to_string(path.join("marbre.toml")).unwrap(), settings);
}

#[test]
fn an_unknown_setting_names_the_nearest() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rivage");
    found(&path, "sqlite");
    std::fs::write(path.join("marbre.toml"), "lissten = \"127.0.0.1:1\"\n").unwrap();
    let (code, said) = code(&["serve", path.to_str().unwrap()]);
    assert_ne!(code, Some(0));
    assert!(said.contains("lissten") && said.contains("“listen”"), "{said}");
}

#[test]
fn a_file_that_is_no_export_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rivage");
    found(&path, "sqlite");
    let file = folder.path().join("x.xml");
    for text in ["", "hello", "<rss version=\"2.0\"><channel><title>x</title></channel></rss>", "\0\0\0"] {
        std::fs::write(&file, text).unwrap();
        let (code, said) = code(&["import", path.to_str().unwrap(), "wordpress", file.to_str().unwrap()]);
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains("x.xml was not imported"), "{said}");
    }
}

#[test]
fn whoever_holds_the_folder_helps_the_last_administrator_in() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rivage");
    let path = path.to_str().unwrap();
    found(std::path::Path::new(path), "sqlite");
    let (none, said) = code(&["staff", "reset", path, "--email", "salma@phare.example"]);
    assert_eq!(none, Some(2), "{said}");
    assert!(said.contains("marbre staff add"), "{said}");
    let mut add = marbre();
    add.args(["staff", "add", path, "--name", "Salma", "--email", "salma@phare.example", "--role", "admin"]);
    let mut child = add.stdin(std::process::Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"neuf mangues sous la pluie\n").unwrap();
    assert!(child.wait().unwrap().success());
    let (other, said) = code(&["staff", "reset", path, "--email", "tito@phare.example"]);
    assert_eq!(other, Some(2), "{said}");
    assert!(said.contains("salma@phare.example"), "who may be meant: {said}");
    let said = done(marbre().args(["staff", "reset", path, "--email", "Salma@phare.example", "--second-factor"]));
    assert!(said.contains("Salma had no second factor."), "{said}");
    let link = said.lines().last().unwrap();
    assert!(link.starts_with("http://") && link.contains("/desk/welcome/"), "{said}");
}
