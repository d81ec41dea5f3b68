//! An item's text as a document.
//!
//! The text becomes the HTML that WordPress would show for it (paragraphs made, shortcodes opened, blocks read, images
//! found), and that HTML goes through the one parser that all HTML goes through
//! ([`marbre_article::document::parse::html`]).

mod autop;
mod block;
mod blocks;
mod builders;
mod credit;
mod finish;
mod making;
mod markup;
mod media;
mod paragraphs;
mod shortcode;
mod shortcodes;

use super::{
    index::{Attachment, Index},
    record::Item,
};
use marbre_article::{
    LanguageTag,
    document::{
        ImageSource,
        parse::{self, ParseOptions, Parsed},
    },
};
use std::{cell::RefCell, collections::HashMap};

pub use credit::credit_beside;
pub use media::ABSENT;
pub(super) use paragraphs::plain_paragraphs;

/// The longest text read, in bytes: what stands beyond it is cut, and that is said.
const LONGEST: usize = 4 << 20;

/// An image of a text.
#[derive(Debug, Clone, Copy)]
pub struct Picture<'a> {
    /// Its address as the text has it, or the file's own where the file is known. May be relative to the site.
    pub url: &'a str,
    /// The file, where the export has it.
    pub attachment: Option<&'a Attachment>,
}

/// What a text refers to, and what that has become.
pub struct Options<'a> {
    /// What an image has become; nothing for one that is not kept, which stands in the text as missing.
    pub image: &'a dyn Fn(Picture<'_>) -> Option<ImageSource>,
    /// Where a link leads now, its address given as written; nothing leaves it as it is.
    pub link: &'a dyn Fn(&str) -> Option<String>,
    /// The language of the article.
    pub language: Option<&'a LanguageTag>,
}

/// The text of an item as a document, and what could not be kept: parts of HTML, shortcodes, blocks, attachments that are
/// not in the export.
pub fn to_document(item: &Item, index: &Index, options: &Options<'_>) -> Parsed {
    html_to_document(&item.content, item, index, options)
}

/// The same of another text that belongs to the item: an excerpt, an image's caption.
pub fn html_to_document(text: &str, item: &Item, index: &Index, options: &Options<'_>) -> Parsed {
    let mut making = making::Making::new(item, index);
    let kept = &text[..text.floor_char_boundary(LONGEST)];
    if kept.len() < text.len() {
        making.lose("text beyond the longest that can be kept", "cut off");
    }
    let html = making.html(kept);
    let found: RefCell<HashMap<ImageSource, &Attachment>> = RefCell::default();
    let image = |url: &str| {
        let attachment = index.attachment_at(url);
        let source = (options.image)(Picture { url, attachment });
        if let Some(attachment) = attachment {
            let key = source.clone().unwrap_or_else(|| ImageSource::Missing(url.to_owned()));
            found.borrow_mut().insert(key, attachment);
        }
        source
    };
    let reading = ParseOptions { image: &image, link: options.link, language: options.language };
    let mut parsed = parse::html(&html, &reading);
    credit::add_credits(&mut parsed.document.blocks, &found.into_inner());
    making.losses.append(&mut parsed.losses);
    parsed.losses = making.losses;
    parsed
}

/// The images in the text of an item, in order, each once: what has to be brought over before [`to_document`].
pub fn pictures(item: &Item, index: &Index) -> Vec<(String, Option<i64>)> {
    let mut pictures: Vec<(String, Option<i64>)> = Vec::new();
    let text = &item.content[..item.content.floor_char_boundary(LONGEST)];
    for token in markup::tokens(&making::Making::new(item, index).html(text)) {
        if let markup::Token::Tag(tag) = token
            && tag.is_one_of(&["img"])
            && let Some(url) = tag.attribute("src").filter(|url| !url.is_empty())
            && pictures.iter().all(|(known, _)| *known != *url)
        {
            let attachment = index.attachment_at(&url).map(|attachment| attachment.id);
            pictures.push((url.into_owned(), attachment));
        }
    }
    pictures
}
