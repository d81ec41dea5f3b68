//! A page against the entry that the record has of it.

use super::Finding;
use crate::{
    Hash, Leaf,
    leaf::{Time, salted},
};
use std::collections::BTreeSet;

/// A version as it is shown, in its canonical forms.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'s> {
    /// The publication, by its host.
    pub publication: &'s str,
    /// The article's identity.
    pub article: &'s str,
    /// The number of the version.
    pub version: u64,
    /// The language.
    pub language: &'s str,
    /// The path of its address.
    pub address: &'s str,
    /// When it was published.
    pub time: Time,
    /// SHA-256 of each file that it shows.
    pub media: &'s BTreeSet<Hash>,
    /// Its text; nothing when it was removed by law.
    pub text: Option<Text<'s>>,
}

/// The text of a version and its salt.
#[derive(Debug, Clone, Copy)]
pub struct Text<'s> {
    /// The salt of its hashes.
    pub salt: &'s [u8; 32],
    /// The headline.
    pub headline: &'s [u8],
    /// The body in its canonical form.
    pub body: &'s [u8],
    /// The other fields in their canonical form.
    pub fields: &'s [u8],
}

/// Compares what is shown with what the entry says of it.
pub fn content(leaf: &Leaf, shown: &Shown<'_>) -> Vec<Finding> {
    let mut findings = vec![about(leaf, shown)];
    match &shown.text {
        // The images of the entry are those of its text: nothing is shown that they could be compared with.
        None => findings.push(Finding::open(
            "content.removed",
            "What the text said is no longer shown, so that it cannot be compared. Somebody who kept a copy of the file \
             from before (the text with its salt, a random number that was kept with it) can still prove that it is the \
             text of this entry.",
        )),
        Some(text) => {
            let same = |bytes: &[u8], hash: &Hash| salted(text.salt, bytes) == *hash;
            findings.push(part("content.headline", "headline", same(text.headline, &leaf.headline)));
            findings.push(part("content.body", "body of the text", same(text.body, &leaf.body)));
            findings.push(part(
                "content.fields",
                "rest (standfirst, bylines, section…)",
                same(text.fields, &leaf.fields),
            ));
            findings.push(media(leaf, shown.media));
        }
    }
    findings
}

fn part(code: &'static str, name: &str, same: bool) -> Finding {
    if same {
        Finding::proved(code, format!("The {name} is letter for letter the one that was entered in the record."))
    } else {
        Finding::contradicted(
            code,
            format!("The {name} is not the one that was entered in the record: it was changed since."),
        )
    }
}

fn about(leaf: &Leaf, shown: &Shown<'_>) -> Finding {
    let code = "content.about";
    let (version, entered) = (shown.version.to_string(), leaf.version.to_string());
    let (time, entered_time) = (shown.time.to_string(), leaf.time.to_string());
    let pairs = [
        ("publication", shown.publication, leaf.publication.as_str()),
        ("article", shown.article, leaf.article.as_str()),
        ("version", &version, &entered),
        ("language", shown.language, leaf.language.as_str()),
        ("address", shown.address, leaf.address.as_str()),
        ("time of publication", &time, &entered_time),
    ];
    let different: Vec<String> = pairs
        .iter()
        .filter(|(_, shown, entered)| shown != entered)
        .map(|(name, shown, entered)| format!("the {name} shown is {shown}, the record says {entered}"))
        .collect();
    if different.is_empty() {
        Finding::proved(code, "The entry is of this article, this version, this language, this address and this time.")
    } else {
        Finding::contradicted(code, format!("The entry is of something else: {}.", different.join("; ")))
    }
}

fn media(leaf: &Leaf, shown: &BTreeSet<Hash>) -> Finding {
    let code = "content.media";
    let (other, gone) = (shown.difference(&leaf.media).count(), leaf.media.difference(shown).count());
    match (other, gone, shown.len()) {
        (0, 0, 0) => Finding::proved(code, "No images belong to it, as the record says."),
        (0, 0, 1) => Finding::proved(code, "The image that belongs to it is the one that was entered in the record."),
        (0, 0, many) => Finding::proved(
            code,
            format!("The {many} images that belong to it are those that were entered in the record."),
        ),
        _ => Finding::contradicted(
            code,
            format!(
                "Images or files were changed since: {other} that it shows are not in the record, {gone} of the record are not shown."
            ),
        ),
    }
}
