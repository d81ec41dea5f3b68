//! Opening a file for decoding: what it holds, and what that would cost, before it is done.

use super::{ImageError, Kind, Probed, avif::Avif, avif_decoder::AvifDecoder, chunks, inks::InkDecoder, jpeg, notes};
use image::{ColorType, ImageDecoder, ImageReader, Limits};
use std::io::Cursor;

/// The most bytes that a file may have: 50 MB.
pub const MOST_BYTES: usize = 50_000_000;

/// The most pixels that an image may have: 100 million.
pub const MOST_PIXELS: u64 = 100_000_000;

/// The most frames that an animation may have, of which the public gets the first.
pub const MOST_FRAMES: u32 = 1_000;

/// The most memory that decoding may take, in bytes: enough for a photograph of 50 million pixels.
const MOST_MEMORY: u64 = 180_000_000;

/// The most memory that notes within a file may take when they are unfolded.
const MOST_FOR_NOTES: u64 = 16_000_000;

/// A file whose head has been read and whose cost is bounded.
pub struct Opened<'a> {
    /// What it is.
    pub probed: Probed,
    /// How to turn it, 1 to 8.
    pub orientation: u8,
    /// What will decode it.
    pub decoder: Box<dyn ImageDecoder + 'a>,
}

/// Reads the head of the file and reckons what the rest would take.
pub fn open(bytes: &[u8]) -> Result<Opened<'_>, ImageError> {
    let kind = Kind::of(bytes)?;
    if bytes.len() > MOST_BYTES {
        return Err(ImageError::TooHeavy { bytes: bytes.len(), most: MOST_BYTES });
    }
    if kind == Kind::Jpeg && !jpeg::is_complete(bytes) {
        return Err(ImageError::Damaged);
    }
    // PNG's decoder makes room for a row as soon as it is opened.
    if let Some((width, height)) =
        chunks::png_size(bytes).filter(|size| kind == Kind::Png && pixels(*size) > MOST_PIXELS)
    {
        return Err(ImageError::TooLarge { width, height });
    }
    let decoder = decoder(kind, bytes)?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(ImageError::Damaged);
    }
    let pixels = pixels((width, height));
    if pixels > MOST_PIXELS || cost(kind, bytes, pixels, decoder.as_ref()) > MOST_MEMORY {
        return Err(ImageError::TooLarge { width, height });
    }
    let orientation = notes::orientation(kind, bytes);
    let (width, height) = if orientation >= 5 { (height, width) } else { (width, height) };
    let frames = match kind {
        Kind::Png => chunks::png_frames(bytes),
        Kind::Webp => chunks::webp_frames(bytes),
        Kind::Gif => chunks::gif_frames(bytes),
        Kind::Avif => Avif::open(bytes).map_or(1, |file| file.frames()),
        Kind::Jpeg | Kind::Tiff => 1,
    };
    if frames > MOST_FRAMES {
        return Err(ImageError::TooLong { frames });
    }
    Ok(Opened { probed: Probed { kind, width, height, frames }, orientation, decoder })
}

fn pixels((width, height): (u32, u32)) -> u64 {
    u64::from(width) * u64::from(height)
}

fn decoder(kind: Kind, bytes: &[u8]) -> Result<Box<dyn ImageDecoder + '_>, ImageError> {
    if kind == Kind::Jpeg
        && let Some(inks) = InkDecoder::new(bytes)
    {
        return Ok(Box::new(inks));
    }
    let format = match kind {
        Kind::Jpeg => image::ImageFormat::Jpeg,
        Kind::Png => image::ImageFormat::Png,
        Kind::Webp => image::ImageFormat::WebP,
        Kind::Gif => image::ImageFormat::Gif,
        Kind::Tiff => image::ImageFormat::Tiff,
        Kind::Avif => return Ok(Box::new(AvifDecoder::new(bytes).map_err(|error| refusal(&error))?)),
    };
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(match kind {
        // All that PNG's limit bounds is what is unfolded besides the picture.
        Kind::Png => MOST_FOR_NOTES,
        _ => MOST_MEMORY,
    });
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    Ok(Box::new(reader.into_decoder().map_err(|error| refusal(&error))?))
}

/// The memory that decoding and shrinking take at most, in bytes.
fn cost(kind: Kind, bytes: &[u8], pixels: u64, decoder: &dyn ImageDecoder) -> u64 {
    let (picture, colour) = (decoder.total_bytes(), decoder.color_type());
    let besides = match kind {
        Kind::Jpeg => {
            // Four inks are turned into colours once they are all there.
            let inks = InkDecoder::new(bytes).map_or(0, |_| pixels * 4);
            bytes.len() as u64 + jpeg::coefficient_bytes(bytes, pixels) + inks
        }
        Kind::Png => 0,
        Kind::Webp => pixels * 5,
        Kind::Avif => AvifDecoder::new(bytes).map_or(0, |decoder| decoder.besides(pixels)),
        Kind::Gif | Kind::Tiff => picture,
    };
    // Transparent pictures are copied once before they are shrunk.
    let copy = if matches!(colour, ColorType::La8 | ColorType::La16 | ColorType::Rgba8 | ColorType::Rgba16) {
        picture
    } else {
        0
    };
    picture.saturating_add(besides).saturating_add(copy)
}

/// What a decoder says, in our words.
pub fn refusal(error: &image::ImageError) -> ImageError {
    match error {
        image::ImageError::Unsupported(_) => ImageError::Uncommon,
        _ => ImageError::Damaged,
    }
}
