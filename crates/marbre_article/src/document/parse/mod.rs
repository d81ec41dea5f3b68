//! HTML into a document, with a list of what could not be kept.

mod embeds;
mod figures;
mod guard;
mod images;
mod intake;
mod kept;
mod lists;
mod losses;
mod notes;
mod providers;
mod quick;
mod quotes;
mod style;
mod tables;
mod tree;
mod walk;

pub use guard::limited as without_surplus_attributes;
pub use losses::Loss;

use super::{Document, ImageSource};
use crate::LanguageTag;

/// How to read a piece of HTML.
pub struct ParseOptions<'a> {
    /// Resolves an image address as written to what it is; nothing drops to [`ImageSource::Missing`].
    pub image: &'a dyn Fn(&str) -> Option<ImageSource>,
    /// Rewrites a link's address as written (old addresses to new, relative to absolute); nothing keeps it.
    pub link: &'a dyn Fn(&str) -> Option<String>,
    /// The language of the article: words that the HTML marks as of this language get no mark.
    pub language: Option<&'a LanguageTag>,
}

impl Default for ParseOptions<'_> {
    /// Resolves nothing, rewrites nothing, knows no language.
    fn default() -> Self {
        Self { image: &|_| None, link: &|_| None, language: None }
    }
}

/// A document, and what was lost on the way to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// What could be kept.
    pub document: Document,
    /// What could not.
    pub losses: Vec<Loss>,
}

/// The longest HTML that is read, in bytes. Images written into it count.
const MAX_HTML: usize = 64 * 1024 * 1024;

/// Reads a fragment of HTML, however broken. The document follows the rules.
///
/// Takes time in proportion to the length of the HTML, whatever is in it.
pub fn html(html: &str, options: &ParseOptions<'_>) -> Parsed {
    let readable = html.get(..html.floor_char_boundary(MAX_HTML)).unwrap_or_default();
    let read = quick::read(readable);
    let (tree, mut noticed) = read.unwrap_or_else(|| intake::read((&*guard::limited(readable)).into()));
    if readable.len() < html.len() {
        noticed.losses.add("text beyond the longest that can be kept", "cut off");
    }
    let reading = style::Reading { tree: &tree, options, word_processor: noticed.word_processor };
    let mut walk = walk::Walk::new(reading, noticed);
    let blocks = walk.blocks(tree::ROOT, &style::Style::default());
    let document = Document::new(blocks).normalised();
    Parsed { document, losses: walk.losses.into_vec() }
}

/// True when a line, alone in its paragraph, would be read as a card.
pub(crate) fn reads_as_card(content: &[super::Inline]) -> bool {
    walk::bare_address(content).is_some()
}

/// True when a link around an image would be read as a link to the image's own file.
pub(crate) fn reads_as_own_file(href: &super::Href) -> bool {
    images::is_image_file(href)
}
