//! HTML for pages and feeds, and the canonical form that can be read back.
//!
//! Class names that a theme can style: `pullquote` (on `blockquote`), `gallery` and `missing` (on `figure`), `scroll`
//! (around a table), `title` (first in an `aside`), `card` (on a `div`), `timeline` (on an `ol`), `live` (on an
//! `article`), `notes` (on the `section` of footnotes), and on an `img` its [`super::Tone`]. Nothing else has a class.

mod blocks;
mod canonical;
mod escape;
mod images;
mod inlines;
mod notes;
mod outline;
mod tables;

pub use canonical::canonical;

use super::{Html, Piece, RenderOptions, Run};
use crate::document::{Document, Image, Inline};
use escape::escape_into;
use outline::Outline;

/// One line of plain text (a headline, a standfirst), set and escaped.
pub fn line(text: &str, options: &RenderOptions<'_>) -> Html {
    let mut out = String::new();
    for piece in options.typographer.typeset(&[Run { text, skip: false }]).into_iter().flatten() {
        match piece {
            Piece::Text(text) => escape_into(&text, &mut out),
            Piece::Superscript(text) => {
                out.push_str("<sup>");
                escape_into(&text, &mut out);
                out.push_str("</sup>");
            }
        }
    }
    Html::vouch(out)
}

/// One line with its marks (a caption), set. Footnotes are left out: a line has no foot.
pub fn inlines(content: &[Inline], options: &RenderOptions<'_>) -> Html {
    let mut writer = Writer::new(options);
    writer.lone_line(content);
    Html::vouch(writer.out)
}

/// One image with its caption and credit, as a figure: the lead image of an article. Nothing when it has no file and no
/// words.
pub fn figure(image: &Image, options: &RenderOptions<'_>) -> Html {
    let mut writer = Writer::new(options);
    writer.footed = false;
    writer.image(image);
    Html::vouch(writer.out)
}

/// A whole body, with its notes at the end.
pub fn document(document: &Document, options: &RenderOptions<'_>) -> Html {
    let mut writer = Writer::new(options);
    writer.blocks(&document.blocks);
    writer.end_notes();
    Html::vouch(writer.out)
}

/// Writes a body for readers.
struct Writer<'a> {
    options: &'a RenderOptions<'a>,
    out: String,
    /// The notes met so far, in order.
    notes: Vec<&'a [Inline]>,
    /// True while the next image is the first of the page.
    eager: bool,
    /// True among the images of a gallery.
    in_gallery: bool,
    /// How many tables and asides were named.
    named: usize,
    /// False where a note cannot be called.
    footed: bool,
    /// The headings so far.
    outline: Outline,
}

impl<'a> Writer<'a> {
    fn new(options: &'a RenderOptions<'a>) -> Self {
        let eager = options.first_image_eager;
        Self {
            options,
            out: String::new(),
            notes: Vec::new(),
            eager,
            in_gallery: false,
            named: 0,
            footed: true,
            outline: Outline::default(),
        }
    }

    /// Writes ` name="value"`, escaped.
    fn attribute(&mut self, name: &str, value: &str) {
        escape::attribute_into(name, value, &mut self.out);
    }

    /// A name for something that another element names: `t3`.
    fn name(&mut self, letter: char) -> String {
        self.named += 1;
        format!("{}{letter}{}", self.options.id_prefix, self.named)
    }

    /// An address as this output needs it: absolute in feeds and mail.
    fn address(&self, address: &str) -> String {
        match self.options.base {
            Some(base) if address.starts_with('/') => format!("{base}{address}"),
            _ => address.to_owned(),
        }
    }
}
