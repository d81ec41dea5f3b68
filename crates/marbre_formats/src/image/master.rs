//! An image made ready for the public, and the files made from it.

use super::{ImageError, Marks, Rendition, WIDTHS, colour, encode, open};
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::{DynamicImage, RgbImage, metadata::Orientation};
use marbre_article::{framing::Cut, render::ImageFormat};

/// The highest rendition, in pixels: what is higher is made narrower than asked. WebP can hold 16,383.
pub const HIGHEST: u32 = 12_000;

/// The widest image that is kept ready: half as wide again as the widest rendition, so that a part of it can be cut out.
const WIDEST: u32 = WIDTHS[WIDTHS.len() - 1] * 3 / 2;

/// An image made ready: decoded once, upright, in sRGB, opaque, and little wider than the widest rendition. It takes a few
/// megabytes.
#[derive(Debug, Clone)]
pub struct Master {
    pixels: RgbImage,
}

impl Master {
    /// Decodes the file: up to half a second and 180 MB for the largest photographs, so do it on a thread of its own
    /// and few at once. Of an animation the first frame is taken.
    ///
    /// # Errors
    /// [`ImageError`]: not an image that can be read, too large, or damaged.
    pub fn decode(bytes: &[u8]) -> Result<Self, ImageError> {
        let mut opened = open::open(bytes)?;
        let profile = opened.decoder.icc_profile().ok().flatten();
        let picture = DynamicImage::from_decoder(opened.decoder).map_err(|error| open::refusal(&error))?;
        let orientation = Orientation::from_exif(opened.orientation).unwrap_or(Orientation::NoTransforms);
        let (width, height) = fit(opened.probed.width, opened.probed.height, WIDEST);
        // Turned after it has been shrunk, which is cheaper.
        let mut picture =
            if opened.orientation >= 5 { shrink(picture, height, width)? } else { shrink(picture, width, height)? };
        picture.apply_orientation(orientation);
        Ok(Self { pixels: colour::to_srgb(picture, profile.as_deref()) })
    }

    /// Pixels across.
    pub fn width(&self) -> u32 {
        self.pixels.width()
    }

    /// Pixels down.
    pub fn height(&self) -> u32 {
        self.pixels.height()
    }

    /// The file for the public that shows this part, in that format, as wide as asked but never wider than the original.
    /// It says whose picture it is.
    ///
    /// # Errors
    /// [`ImageError::Uncommon`] when the encoder fails.
    pub fn rendition(&self, cut: Cut, width: u32, format: ImageFormat, marks: &Marks) -> Result<Rendition, ImageError> {
        let (left, top, across, down) = cut.pixels(self.width(), self.height());
        let part = match cut.is_whole() {
            true => self.pixels.clone(),
            false => image::imageops::crop_imm(&self.pixels, left, top, across, down).to_image(),
        };
        let (width, height) = fit(across, down, width);
        let pixels = shrink(DynamicImage::from(part), width, height)?.into_rgb8();
        encode::encode(&pixels, format, marks)
    }

    /// The colour that covers most of it: `#rrggbb`.
    pub fn dominant_colour(&self) -> String {
        colour::dominant(&self.pixels)
    }
}
/// The size of an image of `width` × `height` made `at_most` pixels wide and [`HIGHEST`] high, never larger.
fn fit(width: u32, height: u32, at_most: u32) -> (u32, u32) {
    let (wide, high) = (f64::from(width.max(1)), f64::from(height.max(1)));
    let scale = (f64::from(at_most.max(1)) / wide).min(f64::from(HIGHEST) / high).min(1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and a u32")]
    let scaled = |length: f64| (length * scale).round().max(1.0) as u32;
    (scaled(wide), scaled(high))
}

fn shrink(picture: DynamicImage, width: u32, height: u32) -> Result<DynamicImage, ImageError> {
    if (picture.width(), picture.height()) == (width, height) {
        return Ok(picture);
    }
    let mut smaller = DynamicImage::new(width, height, picture.color());
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3));
    Resizer::new().resize(&picture, &mut smaller, Some(&options)).map_err(|_| ImageError::Uncommon)?;
    Ok(smaller)
}

#[cfg(test)]
mod tests {
    use super::fit;

    #[test]
    fn sizes_keep_their_shape_and_never_grow() {
        assert_eq!(fit(4000, 3000, 480), (480, 360));
        assert_eq!(fit(200, 100, 480), (200, 100));
        assert_eq!(fit(5000, 1, 320), (320, 1));
        assert_eq!(fit(1000, 60_000, 1080), (200, 12_000));
    }
}
