//! The rules of the house, checked: arrows between crates, what pure crates may use, headings and lengths of files,
//! where SQL and trusted HTML may stand, and the licences of what we depend on.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The longest file of Rust, in lines: one that grows beyond 400 is looked at, one beyond this holds two subjects.
const LONGEST_FILE: usize = 450;

/// Which of our crates each may use. Arrows point down only.
const ARROWS: [(&str, &[&str]); 10] = [
    (
        "marbre",
        &[
            "marbre_article",
            "marbre_desk",
            "marbre_formats",
            "marbre_ledger",
            "marbre_newsroom",
            "marbre_site",
            "marbre_store",
            "marbre_words",
        ],
    ),
    ("marbre_desk", &["marbre_article", "marbre_newsroom", "marbre_store", "marbre_words"]),
    ("marbre_site", &["marbre_article", "marbre_formats", "marbre_ledger", "marbre_store", "marbre_words"]),
    ("marbre_newsroom", &["marbre_article", "marbre_formats", "marbre_ledger", "marbre_store"]),
    ("marbre_store", &["marbre_article", "marbre_ledger"]),
    ("marbre_formats", &["marbre_article", "marbre_avif"]),
    ("marbre_avif", &[]),
    ("marbre_words", &["marbre_article"]),
    ("marbre_article", &[]),
    ("marbre_ledger", &[]),
];

/// Crates without files, network, clock, chance or async.
const PURE: [&str; 4] = ["marbre_article", "marbre_avif", "marbre_formats", "marbre_ledger"];

/// What a pure crate may not name.
const IMPURE: [&str; 12] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "SystemTime",
    "Instant::now",
    "Timestamp::now",
    "Zoned::now",
    "now_v7",
    "new_v4",
    "async fn",
];

/// Dependencies that would bring a second TLS stack, or chance and sockets into pure crates.
const BANNED: [&str; 5] = ["aws-lc-sys", "aws-lc-rs", "openssl-sys", "native-tls", "rsa"];

/// Licences that what we ship may have.
const LICENCES: [&str; 14] = [
    "MIT",
    "MIT-0",
    "IJG",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Unicode-3.0",
    "Zlib",
    "0BSD",
    "MPL-2.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
];

/// The oldest versions without a known fault.
const OLDEST: [(&str, [u64; 3]); 3] = [("quick-xml", [0, 41, 0]), ("h2", [0, 4, 16]), ("zip", [2, 3, 0])];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            files(&path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
}

fn rust_files() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    files(&root().join("crates"), ".rs", &mut found);
    assert!(found.len() > 20, "the source is not where this test looks for it");
    found
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            (path.strip_prefix(root()).unwrap().to_owned(), text)
        })
        .collect()
}

fn crate_of(path: &Path) -> String {
    path.components().nth(1).unwrap().as_os_str().to_string_lossy().into_owned()
}

/// True for files of tests, benchmarks and examples, and of test support.
fn is_test(path: &Path) -> bool {
    let path = path.to_string_lossy();
    ["/tests/", "/benches/", "/examples/", "/testing/", "/tests.rs", "_tests.rs", "/testing.rs"]
        .iter()
        .any(|part| path.contains(part))
}

/// The text of a file before its own tests.
fn without_tests(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

#[test]
fn arrows_point_down() {
    let mut seen = BTreeSet::new();
    for entry in fs::read_dir(root().join("crates")).unwrap().map(Result::unwrap) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let manifest = fs::read_to_string(entry.path().join("Cargo.toml")).unwrap();
        let shipped = manifest.split("[dev-dependencies]").next().unwrap();
        let (_, allowed) = ARROWS
            .iter()
            .find(|(from, _)| *from == name)
            .unwrap_or_else(|| panic!("{name} has no line in ARROWS: say what it may use"));
        for line in shipped.lines().filter(|line| line.starts_with("marbre_")) {
            let used = line.split(['.', ' ', '=']).next().unwrap();
            assert!(allowed.contains(&used), "{name} uses {used}: that arrow does not exist");
        }
        seen.insert(name);
    }
    assert_eq!(seen.len(), ARROWS.len(), "ARROWS names a crate that does not exist");
}

#[test]
fn pure_crates_are_pure() {
    for (path, text) in rust_files() {
        if !PURE.contains(&crate_of(&path).as_str()) || is_test(&path) {
            continue;
        }
        for word in IMPURE {
            assert!(
                !without_tests(&text).contains(word),
                "{} names {word}; pass what it gives as an argument",
                path.display()
            );
        }
    }
}

#[test]
fn every_file_says_what_it_is_and_is_short() {
    let mut long = Vec::new();
    for (path, text) in rust_files() {
        assert!(text.starts_with("//!"), "{} does not begin by saying what it is (//! …)", path.display());
        let lines = text.lines().count();
        if lines > LONGEST_FILE {
            long.push(format!("{} has {lines} lines", path.display()));
        }
    }
    assert!(long.is_empty(), "split by subject:\n{}", long.join("\n"));
}

#[test]
fn nothing_is_left_unfinished() {
    for (path, text) in rust_files() {
        if path.ends_with("house_rules.rs") {
            continue;
        }
        for mark in ["TODO", "FIXME", "XXX", "todo!(", "unimplemented!(", "dbg!("] {
            assert!(!text.contains(mark), "{} holds {mark}", path.display());
        }
    }
}

#[test]
fn sql_stands_in_the_store_alone() {
    for (path, text) in rust_files() {
        if crate_of(&path) == "marbre_store" || is_test(&path) {
            continue;
        }
        for word in ["\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE ", "sqlx::"] {
            assert!(!text.contains(word), "{} holds SQL", path.display());
        }
    }
}

#[test]
fn only_the_renderer_makes_trusted_html() {
    let mut doors = Vec::new();
    for (path, text) in rust_files() {
        if is_test(&path) {
            continue;
        }
        let text = without_tests(&text);
        if text.contains("from_safe_string") {
            doors.push(path.display().to_string());
        }
    }
    assert_eq!(doors.len(), 1, "rendered HTML enters templates through one door: {doors:?}");
    let mut templates = Vec::new();
    files(&root().join("themes"), ".html", &mut templates);
    assert!(!templates.is_empty());
    for path in templates {
        let text = fs::read_to_string(&path).unwrap();
        assert!(!text.contains("|safe") && !text.contains("| safe"), "{} trusts what it is given", path.display());
        assert!(!text.contains("autoescape"), "{} turns escaping off", path.display());
    }
}

struct Package {
    name: String,
    version: String,
    licence: String,
}

/// Every package that is built into the program or its tests.
fn packages() -> Vec<Package> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform"])
        .arg(format!("{}-unknown-linux-gnu", std::env::consts::ARCH))
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    json["packages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|package| Package {
            name: text(&package["name"]),
            version: text(&package["version"]),
            licence: text(&package["license"]),
        })
        .collect()
}

/// True when a licence expression (SPDX: names, OR, AND, brackets) can be met by allowed ones alone.
fn allowed(licence: &str) -> bool {
    let spaced = licence.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let (met, rest) = any_of(&words);
    met && rest.is_empty()
}

fn any_of<'w>(words: &'w [&'w str]) -> (bool, &'w [&'w str]) {
    let (mut met, mut rest) = all_of(words);
    while let ["OR", after @ ..] = rest {
        let (other, after) = all_of(after);
        (met, rest) = (met || other, after);
    }
    (met, rest)
}

fn all_of<'w>(words: &'w [&'w str]) -> (bool, &'w [&'w str]) {
    let (mut met, mut rest) = one(words);
    while let ["AND", after @ ..] = rest {
        let (other, after) = one(after);
        (met, rest) = (met && other, after);
    }
    (met, rest)
}

fn one<'w>(words: &'w [&'w str]) -> (bool, &'w [&'w str]) {
    match words {
        ["(", inner @ ..] => match any_of(inner) {
            (met, [")", rest @ ..]) => (met, rest),
            (_, rest) => (false, rest),
        },
        [name, "WITH", exception, rest @ ..] => (LICENCES.contains(&format!("{name} WITH {exception}").as_str()), rest),
        [name, rest @ ..] => (LICENCES.contains(name), rest),
        [] => (false, words),
    }
}

#[test]
fn what_we_depend_on_is_free_and_sound() {
    assert!(allowed("MIT/Apache-2.0") && allowed("(MIT OR GPL-3.0) AND ISC"));
    assert!(!allowed("AGPL-3.0-only") && !allowed("(MIT OR ISC) AND GPL-3.0") && !allowed("") && !allowed("(MIT"));
    let packages = packages();
    assert!(packages.len() > 50);
    let refused: Vec<String> = packages
        .iter()
        .filter(|package| !allowed(&package.licence))
        .map(|package| format!("{} {}: {}", package.name, package.version, package.licence))
        .collect();
    assert!(refused.is_empty(), "licences to look at:\n{}", refused.join("\n"));
    for package in &packages {
        assert!(!BANNED.contains(&package.name.as_str()), "{} is not wanted here", package.name);
        if let Some((_, oldest)) = OLDEST.iter().find(|(name, _)| *name == package.name) {
            let version: Vec<u64> =
                package.version.split(['.', '-', '+']).take(3).map(|part| part.parse().unwrap()).collect();
            assert!(version.as_slice() >= oldest.as_slice(), "{} {} is too old", package.name, package.version);
        }
    }
}

#[test]
fn versions_stand_in_one_table() {
    let mut own = BTreeMap::new();
    for entry in fs::read_dir(root().join("crates")).unwrap().map(Result::unwrap) {
        let manifest = fs::read_to_string(entry.path().join("Cargo.toml")).unwrap();
        let dependencies = manifest.split("[dependencies]").nth(1).unwrap_or_default();
        let dependencies = dependencies.split("\n[").next().unwrap_or_default();
        for line in dependencies.lines().filter(|line| line.contains('=') && !line.starts_with('#')) {
            if line.contains("version") || line.split('=').nth(1).is_some_and(|value| value.trim().starts_with('"')) {
                own.insert(entry.file_name(), line.to_owned());
            }
        }
    }
    assert!(own.is_empty(), "write the version in the workspace's table: {own:?}");
}
