//! The text of an article, rendered, and its lengths.

use super::{picture::Album, setting::Setting};
use crate::theme::Trusted;
use marbre_article::{
    Document, LanguageTag,
    document::{Block, Image, Inline, plain_text},
};

/// The text with its notes.
pub(super) fn document(body: &Document, setting: &Setting, _album: &Album) -> Trusted {
    let line = |block: &Block| match block {
        Block::Paragraph { content } => plain_text(content),
        _ => String::new(),
    };
    setting.line(&body.blocks.iter().map(line).collect::<Vec<_>>().join(" "))
}

/// A line with its marks.
pub(super) fn inlines(line: &[Inline], setting: &Setting, _album: &Album) -> Trusted {
    setting.line(&plain_text(line))
}

/// The images in the text.
pub(super) fn images(body: &Document) -> impl Iterator<Item = &Image> {
    body.blocks.iter().filter_map(|block| match block {
        Block::Image(image) => Some(image),
        _ => None,
    })
}

/// Words in the text.
pub(super) fn words(body: &Document, _lang: &LanguageTag) -> u32 {
    let count = |block: &Block| match block {
        Block::Paragraph { content } => plain_text(content).split_whitespace().count(),
        _ => 0,
    };
    u32::try_from(body.blocks.iter().map(count).sum::<usize>()).unwrap_or(u32::MAX)
}

/// Minutes of reading, 1 or more.
pub(super) fn minutes(body: &Document, lang: &LanguageTag) -> u32 {
    words(body, lang).div_ceil(200).max(1)
}
