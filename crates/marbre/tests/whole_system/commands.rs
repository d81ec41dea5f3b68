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
    ] {
        let (code, said) = code(arguments);
        assert_eq!(code, Some(2), "{arguments:?} said {said}");
        assert!(said.len() > 10, "{arguments:?} said {said}");
    }
}

#[test]
fn every_command_has_help() {
    for command in ["demo", "init", "serve", "import", "migrate"] {
        let help = done(marbre().args([command, "--help"]));
        assert!(help.contains("Usage: marbre"), "{help}");
    }
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
