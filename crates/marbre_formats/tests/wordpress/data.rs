//! Where the exports are, and how tests look at what was read from them.

use marbre_article::document::Sha256Hex;
use marbre_formats::import::wordpress::{Index, Item, ProblemKind, Reader, Record, Refusal, index};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
};

const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");

/// A file of the test data.
pub fn file(path: &str) -> PathBuf {
    let path = Path::new(DATA).join(path);
    assert!(path.exists(), "the test data {path:?} is missing");
    path
}

/// All exports of a suite.
pub fn exports(suite: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(file(suite)).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "xml"));
    files.sort();
    assert!(!files.is_empty(), "no export in {suite}");
    files
}

/// Reads a file.
pub fn read(path: &Path) -> Result<Vec<Record>, Refusal> {
    read_bytes(&fs::read(path).unwrap())
}

/// Reads bytes.
pub fn read_bytes(bytes: &[u8]) -> Result<Vec<Record>, Refusal> {
    Reader::new(bytes).collect()
}

/// The index of a file.
pub fn index_of(path: &Path) -> Index {
    index(fs::read(path).unwrap().as_slice()).unwrap()
}

/// The items among records.
pub fn items(records: &[Record]) -> Vec<&Item> {
    let items = records.iter().filter_map(|record| match record {
        Record::Item(item) => Some(&**item),
        _ => None,
    });
    items.collect()
}

/// The problems among records.
pub fn problems(records: &[Record]) -> Vec<&ProblemKind> {
    let problems = records.iter().filter_map(|record| match record {
        Record::Problem(problem) => Some(&problem.kind),
        _ => None,
    });
    problems.collect()
}

/// The SHA-256 of a text.
pub fn hash(text: &str) -> String {
    Sha256Hex::of(text.as_bytes()).as_str().to_owned()
}

/// The list under this key; empty when there is none.
pub fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A file with these items, as WordPress writes it.
pub fn export(items: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<rss version=\"2.0\" \
         xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" \
         xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\">\n\
         <channel><title>H</title><link>https://h.example</link><wp:wxr_version>1.2</wp:wxr_version>\n\
         {items}\n</channel></rss>"
    )
}

/// An item with this number and content, as they stand in the file.
pub fn item(id: i64, content: &str) -> String {
    format!(
        "<item><title><![CDATA[T{id}]]></title><wp:post_id>{id}</wp:post_id><content:encoded>{content}</content:encoded>\
         <wp:post_type>post</wp:post_type></item>\n"
    )
}
