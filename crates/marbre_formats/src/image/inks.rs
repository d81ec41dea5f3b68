//! JPEG files in the four inks of a printing press, with a profile that says what the inks look like: as newspapers get them
//! from their printers and agencies.

use image::{
    ColorType, ImageDecoder, ImageError, ImageResult,
    error::{DecodingError, ImageFormatHint},
};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};
use zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions};
use zune_jpeg::JpegDecoder;

/// The longest profile of inks that is read, in bytes.
const LONGEST_PROFILE: usize = 4_000_000;

/// So many pixels are converted at once.
const PIECE: usize = 4096;

/// A file in four inks whose head has been read.
pub struct InkDecoder<'a> {
    bytes: &'a [u8],
    size: (u32, u32),
    /// How the file keeps its inks: as they are, or three of them as luma and colour differences.
    space: ColorSpace,
    profile: ColorProfile,
}

impl<'a> InkDecoder<'a> {
    /// The decoder of this JPEG file; nothing when it is not in four inks, or does not say what they look like.
    pub fn new(bytes: &'a [u8]) -> Option<Self> {
        let mut decoder = decoder(bytes, None);
        decoder.decode_headers().ok()?;
        let space = decoder.input_colorspace().filter(|space| matches!(space, ColorSpace::CMYK | ColorSpace::YCCK))?;
        let (width, height) = decoder.dimensions()?;
        let profile = decoder.icc_profile().filter(|profile| profile.len() <= LONGEST_PROFILE)?;
        let profile = ColorProfile::new_from_slice(&profile).ok()?;
        let size = (u32::try_from(width).ok()?, u32::try_from(height).ok()?);
        (profile.color_space == DataColorSpace::Cmyk).then_some(Self { bytes, size, space, profile })
    }
}

fn decoder(bytes: &[u8], space: Option<ColorSpace>) -> JpegDecoder<ZCursor<&[u8]>> {
    let options = DecoderOptions::default().set_strict_mode(false).set_max_width(usize::MAX).set_max_height(usize::MAX);
    let options = match space {
        Some(space) => options.jpeg_set_out_colorspace(space),
        None => options,
    };
    JpegDecoder::new_with_options(ZCursor::new(bytes), options)
}

impl ImageDecoder for InkDecoder<'_> {
    fn dimensions(&self) -> (u32, u32) {
        self.size
    }

    fn color_type(&self) -> ColorType {
        ColorType::Rgb8
    }

    fn read_image(self, buf: &mut [u8]) -> ImageResult<()> {
        let mut inks = decoder(self.bytes, Some(self.space)).decode().map_err(|_| damaged())?;
        let options = TransformOptions::default();
        let transform =
            self.profile.create_transform_8bit(Layout::Rgba, &ColorProfile::new_srgb(), Layout::Rgb, options);
        let transform = transform.map_err(|_| damaged())?;
        if inks.len() / 4 != buf.len() / 3 {
            return Err(damaged());
        }
        for (inks, rgb) in inks.chunks_mut(PIECE * 4).zip(buf.chunks_mut(PIECE * 3)) {
            for pixel in inks.chunks_exact_mut(4) {
                ink(pixel, self.space);
            }
            transform.transform(inks, rgb).map_err(|_| damaged())?;
        }
        Ok(())
    }

    fn read_image_boxed(self: Box<Self>, buf: &mut [u8]) -> ImageResult<()> {
        (*self).read_image(buf)
    }
}

/// How much of each ink there is, 255 for all of it. Files say how much is left out, as Photoshop does.
fn ink(pixel: &mut [u8], space: ColorSpace) {
    if space == ColorSpace::YCCK {
        let [luma, blue, red] = [0, 1, 2].map(|place| f32::from(pixel[place]));
        let (blue, red) = (blue - 128.0, red - 128.0);
        let left_out = [luma + 1.402 * red, luma - 0.344_14 * blue - 0.714_14 * red, luma + 1.772 * blue];
        for (place, value) in pixel.iter_mut().zip(left_out) {
            *place = 255 - rounded(value);
        }
    }
    for place in pixel {
        *place = 255 - *place;
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
fn rounded(value: f32) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

fn damaged() -> ImageError {
    ImageError::Decoding(DecodingError::from_format_hint(ImageFormatHint::Exact(image::ImageFormat::Jpeg)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inks_are_what_is_not_left_out() {
        let mut pixel = [255, 200, 0, 100];
        ink(&mut pixel, ColorSpace::CMYK);
        assert_eq!(pixel, [0, 55, 255, 155]);
        // Grey, as luma without colour: half of each ink.
        let mut pixel = [127, 128, 128, 255];
        ink(&mut pixel, ColorSpace::YCCK);
        assert_eq!(pixel, [127, 127, 127, 0]);
    }
}
