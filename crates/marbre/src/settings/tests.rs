//! From what was typed to what the program needs.

use super::*;

fn typed(file: &str, environment: &[(&str, &str)]) -> Result<Typed, SettingsError> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(FILE), file).unwrap();
    Typed::read(folder.path(), environment.iter().map(|(name, value)| ((*name).into(), (*value).into())))
}

fn settings(file: &str, environment: &[(&str, &str)]) -> Result<Settings, SettingsError> {
    Settings::new(Path::new("/srv/rivage"), &typed(file, environment)?)
}

fn refused(file: &str) -> String {
    settings(file, &[]).unwrap_err().to_string()
}

#[test]
fn an_empty_file_serves_this_machine() {
    let settings = settings("", &[]).unwrap();
    assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(settings.site.origin, "http://127.0.0.1:8080");
    assert_eq!(settings.store.database, "sqlite:/srv/rivage/marbre.sqlite");
    assert_eq!(settings.store.media, Path::new("/srv/rivage/media"));
    assert_eq!(settings.serve.limits.all, 10_000);
    assert_eq!(settings.log, LogOptions { filter: "info".into(), json: false });
}

#[test]
fn the_environment_stands_above_the_file() {
    let file = "url = \"https://rivage.example/\"\nlisten = \"0.0.0.0:80\"\ncache_megabytes = 64\nhosts = [\"a.example\", \"b.example\"]";
    let settings =
        settings(file, &[("MARBRE_CACHE_MEGABYTES", "256"), ("MARBRE_PROXIES", "10.0.0.0/8"), ("HOME", "/")]).unwrap();
    assert_eq!(settings.site.origin, "https://rivage.example");
    assert_eq!(settings.site.cache_bytes, 256 << 20);
    assert_eq!(settings.serve.hosts, ["a.example", "b.example"]);
    assert_eq!(settings.serve.limits.proxies.len(), 1);
}

#[test]
fn unknown_names_are_refused_with_the_nearest_known_one() {
    assert_eq!(refused("databse = \"sqlite\""), "marbre.toml: there is no setting “databse”; did you mean “database”?");
    assert_eq!(refused("[xyzzy]"), "marbre.toml: there is no setting “xyzzy”");
}

#[test]
fn values_that_cannot_be_used_are_refused_with_advice() {
    for (file, part) in [
        ("listen = \"8080\"", "marbre.toml: the setting “listen” cannot be used: write an address and a port"),
        ("database = \"mysql://x\"", "postgres://"),
        ("media = \"s3://bucket\"", "the path of a folder"),
        ("connections = 0", "1 or more"),
        ("cache_megabytes = 1.5", "write one text, number"),
        ("url = \"rivage.example\"", "write it as in https://rivage.example"),
        ("url = \"https://rivage.example/fr/\"", "without anything after the name"),
        ("url = \"ftp://rivage.example\"", "https://"),
        ("proxies = \"ten\"", "“ten” is no address"),
        ("security_contact = \"me\"", "mailto:"),
        ("ai_training = \"perhaps\"", "true or false"),
        ("log_format = \"xml\"", "text or json"),
        ("log = \"=,=\"", "the setting “log”"),
        ("listen = ", "marbre.toml cannot be understood"),
    ] {
        let message = refused(file);
        assert!(message.contains(part), "{file}: {message}");
    }
}

#[test]
fn other_machines_need_an_address() {
    assert!(refused("listen = \"0.0.0.0:80\"").contains("MARBRE_URL"));
}

#[test]
fn a_new_file_says_what_it_was_given_and_can_be_read() {
    let file = new_file(&[(catalogue::URL, "https://rivage.example".into())]);
    assert!(file.contains("\nurl = \"https://rivage.example\"\n"), "{file}");
    assert_eq!(settings(&file, &[]).unwrap().site.origin, "https://rivage.example");
    // Every example is itself a value that can be used.
    let uncommented = file.lines().filter(|line| !line.contains(" [MARBRE_") && !line.starts_with("# Settings"));
    let all: String = uncommented.map(|line| format!("{}\n", line.trim_start_matches("# "))).collect();
    let theme = settings(&all, &[]).unwrap().site.theme;
    assert_eq!(theme.as_deref(), Some(Path::new("/srv/rivage/theme")));
}

#[test]
fn papers_that_confirm_one_another_are_named_with_their_keys() {
    let log = "kiosque.example/versions+486b92d6+ASWxrQTMPnFZGyBwufanNrcWSPZ3bTsBKWZmryfv4F/7";
    let witness = "witness.example/w1+adcfba42+BKAKMd/EsO9jLmtnuQ2y+GKd76OMrpL+Hjkl26z0LJfN";
    let file = format!("witnesses = [\"https://witness.example/w1/ {witness}\"]\n[witness]\nlogs = [\"{log}\"]");
    let settings = settings(&file, &[]).unwrap();
    assert_eq!(settings.witnesses[0].address, "https://witness.example/w1");
    assert_eq!(settings.watched["kiosque.example/versions"].len(), 1);
    assert!(refused(&format!("witnesses = \"https://witness.example/w1 {log}\"")).contains("key of a record"));
    assert!(refused(&format!("[witness]\nlogs = \"{witness}\"")).contains("key of a witness"));
    assert!(refused("witnesses = \"witness.example\"").contains("address"));
    assert!(refused("[witness]\nlog = \"x\"").contains("witness_log"));
}
