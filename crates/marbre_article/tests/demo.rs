//! The bodies that are written by hand for the demo newspaper read without a loss.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use marbre_article::document::{
    ImageSource,
    parse::{self, ParseOptions},
};
use std::path::Path;

#[test]
fn bodies_written_by_hand_read_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../marbre/demo");
    let mut read = 0;
    let mut folders = vec![folder.join("stories"), folder.join("pages")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "html") {
                let html = with_instants(&std::fs::read_to_string(&path).unwrap());
                let image = |address: &str| address.starts_with("image:").then(|| ImageSource::Missing(address.into()));
                let link = |address: &str| address.strip_prefix("story:").map(|key| format!("/fr/{key}"));
                let parsed =
                    parse::html(&html, &ParseOptions { image: &image, link: &link, ..ParseOptions::default() });
                assert_eq!(parsed.losses, [], "{}", path.display());
                assert_eq!(parsed.document.check(), Ok(()), "{}", path.display());
                read += 1;
            }
        }
    }
    assert!(read > 30, "{read}");
}

/// The demo counts hours from publication: `datetime="+01:20"`.
fn with_instants(html: &str) -> String {
    let mut parts = html.split("datetime=\"+");
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let (_, rest) = part.split_once('"').unwrap();
        out.push_str("datetime=\"2026-11-22T10:05:00Z\"");
        out.push_str(rest);
    }
    out
}
