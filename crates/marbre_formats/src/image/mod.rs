//! Images: what a file is, and the sizes and formats made from it for the public.
//!
//! Nothing here trusts a file's name or what it says of itself: the type is read from its bytes, and what it would
//! take to decode it is reckoned before it is decoded. Of what is written in a file, only the notes are kept, as data:
//! the files made for the public hold nothing but their pixels.

mod chunks;
mod colour;
mod encode;
mod error;
mod exif;
mod iptc;
mod jpeg;
mod kind;
mod master;
mod metadata;
mod notes;
mod open;
mod xmp;

pub use error::{Foreign, ImageError};
pub use kind::Kind;
pub use master::Master;
pub use notes::{Notes, read_notes};
pub use open::{MOST_BYTES, MOST_PIXELS};

use marbre_article::render::ImageFormat;

/// The widths in which images are offered, in pixels. An original that is narrower gives its own width once instead
/// of those that it does not reach: see [`widths`].
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

/// What this file is, by its head. That it can be decoded to its end is known only once [`Master::decode`] has done it.
///
/// # Errors
/// [`ImageError`]: not an image that can be read, too large, or cut off.
pub fn probe(bytes: &[u8]) -> Result<Probed, ImageError> {
    Ok(open::open(bytes)?.probed)
}

/// The widths to make of an original of that width: those of [`WIDTHS`] that it reaches and, where it stands between
/// two or below all, its own in place of the next.
pub fn widths(original: u32) -> Vec<u32> {
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|width| *width <= original).collect();
    if widths.len() < WIDTHS.len() && widths.last() != Some(&original) {
        widths.push(original);
    }
    widths
}

/// One rendition by itself. To make several, decode once: see [`Master`].
///
/// # Errors
/// [`ImageError`]: not an image that can be read, too large, damaged, or a format that is not made here.
pub fn rendition(bytes: &[u8], width: u32, format: ImageFormat) -> Result<Rendition, ImageError> {
    Master::decode(bytes)?.rendition(width, format)
}

/// The colour that covers most of the image: `#rrggbb`.
///
/// # Errors
/// [`ImageError`]: not an image that can be read, too large, or damaged.
pub fn dominant_colour(bytes: &[u8]) -> Result<String, ImageError> {
    Ok(Master::decode(bytes)?.dominant_colour())
}

#[cfg(test)]
mod tests {
    use super::widths;

    #[test]
    fn no_width_beyond_the_original() {
        assert_eq!(widths(4000), [320, 480, 720, 1080]);
        assert_eq!(widths(1080), [320, 480, 720, 1080]);
        assert_eq!(widths(720), [320, 480, 720]);
        assert_eq!(widths(500), [320, 480, 500]);
        assert_eq!(widths(90), [90]);
    }
}
