//! The files that readers load: as good as their budget of bytes allows, and with nothing said in them but whose picture
//! it is.

use super::{ImageError, Marks, Rendition};
use image::RgbImage;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use marbre_article::render::ImageFormat;
use marbre_avif::Pixels;

/// Bytes to stay under at a width, for a picture in landscape: a front page of photographs must open on a slow phone.
const BUDGETS: &[(u32, usize)] = &[(320, 8_000), (480, 20_000), (720, 42_000), (1080, 85_000)];

/// The widths whose budget is kept whatever the shape: what is promised to whoever saves data, and the image that opens
/// an article.
const PROMISED: u32 = 480;

/// Qualities to try for JPEG and WebP, the best one first. The last one is taken whatever it weighs: below it a picture is
/// not worth its bytes.
const QUALITIES: [u8; 6] = [78, 72, 66, 58, 50, 42];

/// The same for AVIF, whose pictures stay pleasant longer.
const AVIF_QUALITIES: [u8; 6] = [66, 58, 50, 40, 30, 20];

/// Encodes the picture with the best quality that stays within its budget.
pub fn encode(pixels: &RgbImage, format: ImageFormat, marks: &Marks) -> Result<Rendition, ImageError> {
    let budget = budget(pixels.width(), pixels.height(), format);
    let exif = marks.exif();
    let with = |quality: u8| match format {
        ImageFormat::Jpeg => jpeg(pixels, quality, &exif),
        ImageFormat::Webp => webp(pixels, quality),
        ImageFormat::Avif => avif(pixels, quality, &exif),
    };
    let bytes = match format {
        ImageFormat::Avif => downwards(&AVIF_QUALITIES, budget, with)?,
        ImageFormat::Jpeg | ImageFormat::Webp => halving(&QUALITIES, budget, with)?,
    };
    Ok(Rendition { bytes, format, width: pixels.width(), height: pixels.height() })
}

/// The best quality that fits, where an attempt costs little: lower qualities weigh less, so it is found by halving.
fn halving(
    qualities: &[u8],
    budget: usize,
    encode: impl Fn(u8) -> Result<Vec<u8>, ImageError>,
) -> Result<Vec<u8>, ImageError> {
    let (mut from, mut to) = (0, qualities.len() - 1);
    let mut fitting = None;
    while from < to {
        let middle = (from + to) / 2;
        let bytes = encode(qualities[middle])?;
        if bytes.len() <= budget {
            (fitting, to) = (Some(bytes), middle);
        } else {
            from = middle + 1;
        }
    }
    match fitting {
        Some(bytes) => Ok(bytes),
        None => encode(qualities[to]),
    }
}

/// The best quality that fits, where an attempt costs much: the first one mostly does, and what it weighs too much says
/// how far to go down.
fn downwards(
    qualities: &[u8],
    budget: usize,
    encode: impl Fn(u8) -> Result<Vec<u8>, ImageError>,
) -> Result<Vec<u8>, ImageError> {
    let last = qualities.len() - 1;
    let mut place = 0;
    loop {
        let bytes = encode(qualities[place])?;
        if bytes.len() <= budget || place == last {
            return Ok(bytes);
        }
        // A step down takes a fifth off, about.
        let mut expected = bytes.len();
        while expected > budget && place < last {
            expected = expected * 4 / 5;
            place += 1;
        }
    }
}

/// The budget of the next wider step; a picture higher than 3:2 may weigh more as it shows more, except in AVIF in the
/// widths that are promised.
fn budget(width: u32, height: u32, format: ImageFormat) -> usize {
    let step = BUDGETS.iter().find(|(step, _)| width <= *step).or(BUDGETS.last());
    let bytes = step.map_or(usize::MAX, |(_, bytes)| *bytes) as u64;
    if format == ImageFormat::Avif && width <= PROMISED {
        return usize::try_from(bytes).unwrap_or(usize::MAX);
    }
    let height_at_three_to_two = u64::from(width) * 2 / 3;
    let scaled = bytes * u64::from(height) / height_at_three_to_two.max(1);
    usize::try_from(bytes.max(scaled)).unwrap_or(usize::MAX)
}

/// Progressive, so that a slow line shows something at once; with half the colour resolution, as photographs are.
fn jpeg(pixels: &RgbImage, quality: u8, exif: &[u8]) -> Result<Vec<u8>, ImageError> {
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, quality);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    if !exif.is_empty() {
        encoder.add_exif_metadata(exif).map_err(|_| ImageError::Uncommon)?;
    }
    let (width, height) = (u16::try_from(pixels.width()), u16::try_from(pixels.height()));
    let (Ok(width), Ok(height)) = (width, height) else { return Err(ImageError::Uncommon) };
    encoder.encode(pixels, width, height, ColorType::Rgb).map_err(|_| ImageError::Uncommon)?;
    Ok(out)
}

fn avif(pixels: &RgbImage, quality: u8, exif: &[u8]) -> Result<Vec<u8>, ImageError> {
    let (width, height) = pixels.dimensions();
    marbre_avif::encode(Pixels { rgb: pixels, width, height }, quality, exif).ok_or(ImageError::Uncommon)
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
    use std::cell::RefCell;

    #[test]
    fn budgets_follow_the_shape() {
        let jpeg = |width, height| budget(width, height, ImageFormat::Jpeg);
        assert_eq!(jpeg(480, 320), 20_000);
        assert_eq!(jpeg(480, 100), 20_000);
        assert_eq!(jpeg(480, 640), 40_000);
        assert_eq!(jpeg(300, 200), 8_000);
        assert_eq!(jpeg(2000, 1000), 85_000);
        let avif = |width, height| budget(width, height, ImageFormat::Avif);
        assert_eq!((avif(320, 640), avif(480, 640), avif(720, 960)), (8_000, 20_000, 84_000));
    }

    #[test]
    fn dear_attempts_are_few() {
        let tried = RefCell::new(Vec::new());
        let weighs = |quality: u8| {
            tried.borrow_mut().push(quality);
            Ok(vec![0; usize::from(quality) * 100])
        };
        assert_eq!(downwards(&AVIF_QUALITIES, 7_000, weighs).unwrap().len(), 6_600);
        assert_eq!(downwards(&AVIF_QUALITIES, 4_500, weighs).unwrap().len(), 4_000);
        assert_eq!(downwards(&AVIF_QUALITIES, 100, weighs).unwrap().len(), 2_000, "the last one, whatever it weighs");
        assert_eq!(tried.into_inner(), [66, 66, 50, 40, 66, 20]);
    }
}
