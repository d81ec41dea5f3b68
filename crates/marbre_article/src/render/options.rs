//! What a page tells the renderer: language, typography, pictures, words.

use super::typographer::{AsTyped, Typographer};
use crate::{
    LanguageTag, Moment,
    document::{CardProvider, ImageSource},
};
use std::borrow::Cow;

/// How to render.
#[derive(Clone, Copy)]
pub struct RenderOptions<'a> {
    /// The language of the page, whose direction the text takes.
    pub language: &'a LanguageTag,
    /// Sets the text.
    pub typographer: &'a dyn Typographer,
    /// Finds the files of an image.
    pub pictures: &'a dyn Pictures,
    /// The interface words.
    pub words: &'a dyn RenderWords,
    /// How much of an image is shown at once.
    pub images: ImageMode,
    /// True when the first image of the body is the first of the page: it is not loaded lazily.
    pub first_image_eager: bool,
    /// The `sizes` of images in the text: `(min-width: 36rem) 34rem, 100vw`. May be empty.
    pub sizes: &'a str,
    /// The same for images of a gallery, which stand side by side.
    pub sizes_in_gallery: &'a str,
    /// Added to the level of each heading, up to h6. 0 when the headline is the page's h1. No level is skipped.
    pub heading_offset: u8,
    /// Stands before every id, so that two bodies can share a page. May be empty; else letters, digits and hyphens.
    pub id_prefix: &'a str,
    /// Stands before addresses that begin at the root, for feeds and mail: `https://kiosque.example`, without a
    /// slash at its end.
    pub base: Option<&'a str>,
}

impl<'a> RenderOptions<'a> {
    /// The text as it was typed, without the files of its images, for a page of its own.
    pub const fn plain(language: &'a LanguageTag, words: &'a dyn RenderWords) -> Self {
        Self {
            language,
            typographer: &AsTyped,
            pictures: &NoPictures,
            words,
            images: ImageMode::Full,
            first_image_eager: false,
            sizes: "",
            sizes_in_gallery: "",
            heading_offset: 0,
            id_prefix: "",
            base: None,
        }
    }
}

/// How much of an image is shown at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ImageMode {
    /// In the size that suits the screen.
    #[default]
    Full,
    /// The smallest rendition only.
    Low,
    /// Its text, and a link to its smallest rendition.
    Text,
}

/// Finds the public files of an image.
pub trait Pictures {
    /// The renditions of this image, for a page in that language; nothing when there are none (yet), or when they may not
    /// be shown.
    fn picture(&self, source: &ImageSource, language: &LanguageTag) -> Option<Picture>;
}

/// An image as the public gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width of the original, in pixels.
    pub width: u32,
    /// Height of the original, in pixels.
    pub height: u32,
    /// Its main colour as `#rrggbb`, shown while it loads.
    pub colour: Option<String>,
    /// What it shows, where the text leaves that unwritten. May be empty.
    pub alt: String,
    /// Whose it is, where the text does not say it. May be empty.
    pub credit: String,
    /// Where it can be seen as large as it is offered.
    pub large: Option<String>,
    /// Its files, in any order. One or more.
    pub renditions: Vec<Rendition>,
}

/// One file of an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendition {
    /// Where it is served: a path from the root, or absolute.
    pub url: String,
    /// Its width, in pixels.
    pub width: u32,
    /// Its format.
    pub format: ImageFormat,
    /// Its length, where known.
    pub bytes: Option<u64>,
}

/// The formats that readers are sent. Best compression last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImageFormat {
    /// Every browser shows it.
    Jpeg,
    /// Nearly every browser shows it.
    Webp,
    /// Recent browsers show it.
    Avif,
}

impl ImageFormat {
    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Avif => "image/avif",
        }
    }
}

/// The interface words of a rendered text, in the language of the page.
pub trait RenderWords {
    /// The name of the list of notes: “Notes”.
    fn notes(&self) -> Cow<'_, str>;
    /// A number as readers of the language write it.
    fn number(&self, number: usize) -> String {
        number.to_string()
    }
    /// What a link to note `number` is called: “Note 3”.
    fn note(&self, number: usize) -> String;
    /// What the link from note `number` back to its place is called: “Back to the text, note 3”.
    fn back(&self, number: usize) -> String;
    /// The link that shows an image of that many bytes: “Show the image (18 KB)”.
    fn show_image(&self, bytes: Option<u64>) -> String;
    /// An instant, for machines (ISO 8601, in UTC) and as readers of the language and zone read it: “14:05”.
    fn time(&self, at: Moment) -> (String, String);
    /// What a card's host is called: “YouTube”, “Audio”.
    fn provider(&self, provider: CardProvider) -> Cow<'_, str>;
}

/// No image is available: each stands as its text.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoPictures;

impl Pictures for NoPictures {
    fn picture(&self, _source: &ImageSource, _language: &LanguageTag) -> Option<Picture> {
        None
    }
}
