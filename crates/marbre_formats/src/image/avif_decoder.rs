//! AVIF files as a decoder among the others.

use super::avif::Avif;
use image::{
    ColorType, ImageDecoder, ImageError, ImageResult,
    error::{DecodingError, ImageFormatHint, UnsupportedError, UnsupportedErrorKind},
};
use marbre_avif::{Decoded, Undecodable};
use moxcms::ColorProfile;

/// Colour primaries of ITU-T H.273 that are others than those of sRGB, and are known.
const WIDE: u16 = 9;
const DISPLAY_P3: u16 = 12;

/// Those of sRGB, and nothing said.
const COMMON: [u16; 2] = [1, 2];

/// Transfer characteristics of ITU-T H.273 for pictures brighter than paper: they look wrong as they are.
const BRIGHT: [u16; 2] = [16, 18];

/// A file whose head has been read.
pub struct AvifDecoder<'a> {
    file: Avif<'a>,
    size: (u32, u32),
}

impl<'a> AvifDecoder<'a> {
    /// The decoder of this file.
    pub fn new(bytes: &'a [u8]) -> ImageResult<Self> {
        let file = Avif::open(bytes).ok_or_else(damaged)?;
        let primaries = file.colours().primaries;
        let known = COMMON.contains(&primaries) || matches!(primaries, WIDE | DISPLAY_P3);
        let has_profile = file.colours().profile.is_some();
        if !file.is_plain() || BRIGHT.contains(&file.colours().transfer) || !(known || has_profile) {
            return Err(uncommon());
        }
        let size = file.size().ok_or_else(damaged)?;
        Ok(Self { file, size })
    }

    /// How many bytes decoding takes besides the picture: its planes, about as much again for the decoder's own notes, and
    /// what is coded.
    pub fn besides(&self, pixels: u64) -> u64 {
        pixels.saturating_mul(self.file.half_bytes_per_pixel() + 2) / 2
    }

    fn decoded(&self, bytes: Option<Vec<u8>>, said: bool) -> ImageResult<Decoded> {
        let (width, height) = self.size;
        let most = width.checked_mul(height).ok_or_else(damaged)?;
        let coding = self.file.colours().coding.filter(|_| said);
        let decoded = Decoded::of(bytes.ok_or_else(damaged)?, most, coding).map_err(refusal)?;
        if (decoded.width(), decoded.height()) != self.size { Err(damaged()) } else { Ok(decoded) }
    }
}

impl ImageDecoder for AvifDecoder<'_> {
    fn dimensions(&self) -> (u32, u32) {
        self.size
    }

    fn color_type(&self) -> ColorType {
        if self.file.is_transparent() { ColorType::Rgba8 } else { ColorType::Rgb8 }
    }

    fn icc_profile(&mut self) -> ImageResult<Option<Vec<u8>>> {
        let colours = self.file.colours();
        let made = || match colours.primaries {
            WIDE => ColorProfile::new_bt2020().encode().ok(),
            DISPLAY_P3 => ColorProfile::new_display_p3().encode().ok(),
            _ => None,
        };
        Ok(colours.profile.map(<[u8]>::to_vec).or_else(made))
    }

    fn read_image(self, buf: &mut [u8]) -> ImageResult<()> {
        let step = usize::from(self.color_type().bytes_per_pixel());
        self.decoded(self.file.picture(), true)?.rgb_into(buf, step).map_err(refusal)?;
        if !self.file.is_transparent() {
            return Ok(());
        }
        self.decoded(self.file.alpha(), false)?.alpha_into(buf, step);
        if self.file.is_multiplied() {
            divide(buf);
        }
        Ok(())
    }

    fn read_image_boxed(self: Box<Self>, buf: &mut [u8]) -> ImageResult<()> {
        (*self).read_image(buf)
    }
}

/// Takes the transparency out of the colours of each pixel again.
fn divide(pixels: &mut [u8]) {
    for pixel in pixels.chunks_exact_mut(4) {
        let alpha = u16::from(pixel[3]).max(1);
        for value in &mut pixel[..3] {
            *value = u8::try_from((u16::from(*value) * 255 + alpha / 2) / alpha).unwrap_or(u8::MAX);
        }
    }
}

fn refusal(cause: Undecodable) -> ImageError {
    match cause {
        Undecodable::Damaged => damaged(),
        Undecodable::Uncommon => uncommon(),
    }
}

fn damaged() -> ImageError {
    ImageError::Decoding(DecodingError::from_format_hint(ImageFormatHint::Name("AVIF".into())))
}

fn uncommon() -> ImageError {
    let hint = ImageFormatHint::Name("AVIF".into());
    ImageError::Unsupported(UnsupportedError::from_format_and_kind(hint.clone(), UnsupportedErrorKind::Format(hint)))
}

#[cfg(test)]
mod tests {
    use super::divide;

    #[test]
    fn colours_come_back_out_of_their_transparency() {
        let mut pixels = [50, 25, 0, 128, 7, 8, 9, 255, 1, 1, 1, 0];
        divide(&mut pixels);
        assert_eq!(pixels[..8], [100, 50, 0, 128, 7, 8, 9, 255]);
    }
}
