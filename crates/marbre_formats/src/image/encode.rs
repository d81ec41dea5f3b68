//! The files that readers load: as good as their budget of bytes allows, and with no metadata at all.

use super::{ImageError, Rendition};
use image::RgbImage;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use marbre_article::render::ImageFormat;

/// Bytes to stay under at a width, for a picture in landscape: a front page of photographs must open on a slow phone.
const BUDGETS: &[(u32, usize)] = &[(320, 8_000), (480, 20_000), (720, 42_000), (1080, 85_000)];

/// Qualities to try, the best one first. The last one is taken whatever it weighs: below it a picture is not worth
/// its bytes.
const QUALITIES: [u8; 6] = [78, 72, 66, 58, 50, 42];

/// Encodes the picture with the best quality that stays within its budget.
pub fn encode(pixels: &RgbImage, format: ImageFormat) -> Result<Rendition, ImageError> {
    let budget = budget(pixels.width(), pixels.height());
    let encode = match format {
        ImageFormat::Jpeg => jpeg,
        ImageFormat::Webp => webp,
        ImageFormat::Avif => return Err(ImageError::Format("AVIF")),
    };
    // Lower qualities weigh less, so the best one that fits is found by halving.
    let (mut from, mut to) = (0, QUALITIES.len() - 1);
    let mut fitting = None;
    while from < to {
        let middle = (from + to) / 2;
        let bytes = encode(pixels, QUALITIES[middle])?;
        if bytes.len() <= budget {
            (fitting, to) = (Some(bytes), middle);
        } else {
            from = middle + 1;
        }
    }
    let bytes = match fitting {
        Some(bytes) => bytes,
        None => encode(pixels, QUALITIES[to])?,
    };
    Ok(Rendition { bytes, format, width: pixels.width(), height: pixels.height() })
}

/// The budget of the next wider step; a picture higher than 3:2 may weigh more as it shows more.
fn budget(width: u32, height: u32) -> usize {
    let step = BUDGETS.iter().find(|(step, _)| width <= *step).or(BUDGETS.last());
    let bytes = step.map_or(usize::MAX, |(_, bytes)| *bytes) as u64;
    let height_at_three_to_two = u64::from(width) * 2 / 3;
    let scaled = bytes * u64::from(height) / height_at_three_to_two.max(1);
    usize::try_from(bytes.max(scaled)).unwrap_or(usize::MAX)
}

/// Progressive, so that a slow line shows something at once; with half the colour resolution, as photographs are.
fn jpeg(pixels: &RgbImage, quality: u8) -> Result<Vec<u8>, ImageError> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, quality);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    let (width, height) = (u16::try_from(pixels.width()), u16::try_from(pixels.height()));
    let (Ok(width), Ok(height)) = (width, height) else { return Err(ImageError::Uncommon) };
    encoder.encode(pixels, width, height, ColorType::Rgb).map_err(|_| ImageError::Uncommon)?;
    Ok(out)
}

fn webp(pixels: &RgbImage, quality: u8) -> Result<Vec<u8>, ImageError> {
    webpx::Encoder::new_rgb(pixels, pixels.width(), pixels.height())
        .quality(f32::from(quality))
        .method(4)
        .encode(webpx::Unstoppable)
        .map_err(|_| ImageError::Uncommon)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn budgets_follow_the_shape() {
        assert_eq!(budget(480, 320), 20_000);
        assert_eq!(budget(480, 100), 20_000);
        assert_eq!(budget(480, 640), 40_000);
        assert_eq!(budget(300, 200), 8_000);
        assert_eq!(budget(2000, 1000), 85_000);
    }
}
