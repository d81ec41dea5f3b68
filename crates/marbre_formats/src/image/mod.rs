//! Images: what a file is, and the sizes and formats made from it for the public.
//!
//! Nothing here trusts a file's name or what it says of itself: the type is read from its bytes, and what it would
//! take to decode it is reckoned before it is decoded.

mod error;

pub use error::{Foreign, ImageError};

use marbre_article::render::ImageFormat;

/// The widths in which images are offered, in pixels. An original that is narrower gives its own width once instead
/// of those that it does not reach.
pub const WIDTHS: [u32; 4] = [320, 480, 720, 1080];

/// What a file turns out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Probed {
    /// What it is, by its bytes.
    pub kind: Kind,
    /// Pixels across, orientation applied.
    pub width: u32,
    /// Pixels down, orientation applied.
    pub height: u32,
    /// How many pictures it holds: more than 1 for an animation, of which the public gets the first.
    pub frames: u32,
}

/// The kinds of image that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    Webp,
    /// GIF.
    Gif,
    /// TIFF.
    Tiff,
}

impl Kind {
    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
            Self::Tiff => "image/tiff",
        }
    }
}

/// What is written in an image about it: in IPTC, XMP and EXIF fields. All may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes {
    /// What the picture tells.
    pub caption: String,
    /// Whose it is, as it shall be printed.
    pub credit: String,
    /// Who holds the rights.
    pub copyright: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// When it was taken, as written there: `2026-11-03` or `2026-11-03T14:05:09`, then perhaps a zone.
    pub taken: String,
}

/// One file made for the public: without any metadata, upright, in sRGB.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendition {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its format.
    pub format: ImageFormat,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// An image made ready: decoded once, upright, in sRGB and no wider than the widest rendition. It takes little memory.
#[derive(Debug, Clone)]
pub struct Master {
    // to come
}

/// What this file is.
///
/// # Errors
/// [`ImageError`]: not an image that can be read, or too large.
pub fn probe(_bytes: &[u8]) -> Result<Probed, ImageError> {
    todo!()
}

/// What is written in this file about the picture. Damaged fields are passed over.
pub fn read_notes(_bytes: &[u8]) -> Notes {
    todo!()
}

/// The widths to make of an original of this width: those of [`WIDTHS`] that it reaches, or its own.
pub fn widths(_original: u32) -> Vec<u32> {
    todo!()
}

impl Master {
    /// Decodes the file: up to a few hundred milliseconds and some 200 MB for the largest photographs, so do it on a
    /// thread of its own and few at once.
    ///
    /// # Errors
    /// [`ImageError`]: not an image that can be read, too large, or damaged.
    pub fn decode(_bytes: &[u8]) -> Result<Self, ImageError> {
        todo!()
    }

    /// The file for the public in that width (never wider than the original) and format.
    ///
    /// # Errors
    /// [`ImageError::Format`] for a format that is not made here.
    pub fn rendition(&self, _width: u32, _format: ImageFormat) -> Result<Rendition, ImageError> {
        todo!()
    }

    /// The colour that covers most of it: `#rrggbb`.
    pub fn dominant_colour(&self) -> String {
        todo!()
    }
}
