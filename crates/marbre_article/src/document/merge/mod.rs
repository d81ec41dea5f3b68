//! Three-way merge: what two people made of the same text, in one.
//!
//! Blocks that one of them changed are taken; blocks that both changed are merged word by word where the changes do
//! not touch. Where they do, both texts stand in the document, mine first, and a [`Clash`] says where. Contents that
//! follow the rules give a content that follows the rules, and no word that either has added is lost: it is in the
//! result or in a clash.

mod block;
mod fields;
mod line;
mod parts;
mod sequence;

use super::{Document, words};
use crate::ArticleContent;
use serde::{Deserialize, Serialize};

/// What came out of a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The text with what both have done.
    pub content: ArticleContent,
    /// Where a person must decide, fields first, then blocks from top to bottom. Empty when nothing touched.
    pub clashes: Vec<Clash>,
}

/// A place that both have changed, each in another way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clash {
    /// The place in the merged content: `headline`, `body.blocks[3]`, `body.blocks[3].credit`. Of lines and blocks,
    /// both texts stand there, one after the other; of other values, mine.
    pub path: String,
    /// What mine says there. Empty when mine took it away.
    pub mine: String,
    /// What theirs says there. Empty when theirs took it away.
    pub theirs: String,
}

/// Merges what `mine` and `theirs` have made of `base`.
pub fn merge(base: &ArticleContent, mine: &ArticleContent, theirs: &ArticleContent) -> Merged {
    if let Some(content) = agreed(base, mine, theirs) {
        return Merged { content: content.clone(), clashes: Vec::new() };
    }
    let mut clashes = Vec::new();
    let mut content = fields::merge(base, mine, theirs, &mut clashes);
    content.body = body(&base.body, &mine.body, &theirs.body, &mut clashes);
    Merged { content, clashes }
}

fn body(base: &Document, mine: &Document, theirs: &Document, clashes: &mut Vec<Clash>) -> Document {
    if let Some(body) = agreed(base, mine, theirs) {
        return body.clone();
    }
    let before = clashes.len();
    let merged = Document::new(sequence::merge(&base.blocks, &mine.blocks, &theirs.blocks, "body.blocks", clashes));
    if merged.check().is_ok() {
        return merged;
    }
    // Two live entries may now have one name, or both texts together be more than a document holds.
    let said = all_words(&merged);
    let normal = merged.normalised();
    if all_words(&normal) == said && normal.check().is_ok() {
        return normal;
    }
    clashes.truncate(before);
    clashes.push(Clash { path: "body".into(), mine: mine.plain_text(), theirs: theirs.plain_text() });
    mine.clone().normalised()
}

fn all_words(document: &Document) -> Vec<String> {
    let mut words = words::words(&document.plain_text());
    words.sort_unstable();
    words
}

/// What both agree on, or the one change there is. Nothing when each changed it in another way.
fn agreed<'v, T: PartialEq + ?Sized>(base: &'v T, mine: &'v T, theirs: &'v T) -> Option<&'v T> {
    if mine == theirs || base == theirs { Some(mine) } else { (base == mine).then_some(theirs) }
}
