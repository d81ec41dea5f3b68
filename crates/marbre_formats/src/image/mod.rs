//! Images: what a file is, and the sizes and formats made from it for the public.
//!
//! Nothing here trusts a file's name or what it says of itself: the type is read from its bytes, and what it would
//! take to decode it is reckoned before it is decoded. Of what is written in a file, only the notes are kept, as data:
//! the files made for the public hold nothing but their pixels and whose they are.

mod avif;
mod avif_decoder;
mod chunks;
mod colour;
mod encode;
mod error;
mod exif;
mod inks;
mod iptc;
mod jpeg;
mod kind;
mod marks;
mod master;
mod metadata;
mod notes;
mod open;
mod xmp;

pub use error::{Foreign, ImageError};
pub use kind::Kind;
pub use marks::Marks;
pub use master::Master;
pub use notes::{Notes, read_notes};
pub use open::{MOST_BYTES, MOST_FRAMES, MOST_PIXELS};

use marbre_article::render::ImageFormat;

/// The widths in which images are offered, in pixels. An original gives those that it reaches; one that is narrower
/// than the smallest gives its own.
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

/// One file made for the public: upright, in sRGB, without any metadata but [`Marks`].
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

/// What this file is, by its head. That it can be decoded to its end is known only once [`Master::decode`] has done it.
///
/// # Errors
/// [`ImageError`]: not an image that can be read, too large, or cut off.
pub fn probe(bytes: &[u8]) -> Result<Probed, ImageError> {
    Ok(open::open(bytes)?.probed)
}
