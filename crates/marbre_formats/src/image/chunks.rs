//! The chunks of PNG, WebP and GIF files: <https://www.w3.org/TR/png-3/>,
//! <https://developers.google.com/speed/webp/docs/riff_container>, <https://www.w3.org/Graphics/GIF/spec-gif89a.txt>.

use super::metadata::Metadata;
use std::borrow::Cow;

/// The most bytes that a compressed note may unfold to.
const MOST_UNFOLDED: usize = 1 << 20;

/// The most notes that are read from one file.
const MOST_TEXTS: usize = 64;

/// The most frames that are counted.
const MOST_FRAMES: u32 = 10_000;

/// The chunks of a PNG file: name and content.
fn png(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut rest = bytes.get(8..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (name, after) = after.split_at_checked(4)?;
        let (content, after) = after.split_at_checked(length)?;
        rest = after.get(4..).unwrap_or_default();
        Some((name, content))
    })
}

/// Width and height of a PNG file, as its first chunk says.
pub fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let (_, header) = png(bytes).find(|(name, _)| *name == b"IHDR")?;
    let (width, rest) = header.split_first_chunk::<4>()?;
    Some((u32::from_be_bytes(*width), u32::from_be_bytes(*rest.first_chunk()?)))
}

/// The notes in a PNG file.
pub fn png_metadata(bytes: &[u8]) -> Metadata<'_> {
    let mut found = Metadata::default();
    for (name, content) in png(bytes) {
        match name {
            b"eXIf" => found.exif = Some(content.into()),
            b"tEXt" | b"zTXt" | b"iTXt" if found.texts.len() < MOST_TEXTS => {
                if let Some((keyword, text)) = png_text(name, content) {
                    keep_png_text(&mut found, &keyword, text);
                }
            }
            b"IEND" => break,
            _ => {}
        }
    }
    found
}

fn keep_png_text(found: &mut Metadata<'_>, keyword: &str, text: Cow<'_, [u8]>) {
    match keyword {
        "XML:com.adobe.xmp" => found.xmp = Some(text.into_owned().into()),
        // As ImageMagick writes them: in hexadecimal after two lines.
        "Raw profile type exif" | "Raw profile type APP1" if found.exif.is_none() => {
            let profile = raw_profile(&text).unwrap_or_default();
            found.exif = profile.strip_prefix(b"Exif\0\0").map(|exif| exif.to_vec().into());
        }
        "Raw profile type iptc" | "Raw profile type 8bim" => {
            found.photoshop = raw_profile(&text).map(Cow::from);
        }
        "Raw profile type xmp" => found.xmp = raw_profile(&text).map(Cow::from),
        _ => found.texts.push((keyword.to_owned(), String::from_utf8_lossy(&text).into_owned())),
    }
}

/// Keyword and text of a text chunk, the text in UTF-8.
fn png_text<'a>(name: &[u8], content: &'a [u8]) -> Option<(String, Cow<'a, [u8]>)> {
    let (keyword, rest) = split_at_zero(content)?;
    let text: Cow<'a, [u8]> = match name {
        b"tEXt" => latin1(rest),
        b"zTXt" => latin1(&unfold(rest.get(1..)?)?).into_owned().into(),
        _ => {
            let compressed = *rest.first()? == 1;
            let (_, rest) = split_at_zero(rest.get(2..)?)?;
            let (_, text) = split_at_zero(rest)?;
            if compressed { unfold(text)?.into() } else { text.into() }
        }
    };
    Some((String::from_utf8_lossy(keyword).into_owned(), text))
}

fn split_at_zero(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|byte| *byte == 0)?;
    Some((&bytes[..end], &bytes[end + 1..]))
}

fn latin1(bytes: &[u8]) -> Cow<'_, [u8]> {
    match encoding_rs::mem::decode_latin1(bytes) {
        Cow::Borrowed(text) => text.as_bytes().into(),
        Cow::Owned(text) => text.into_bytes().into(),
    }
}

fn unfold(bytes: &[u8]) -> Option<Vec<u8>> {
    miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(bytes, MOST_UNFOLDED).ok()
}

fn raw_profile(text: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(text).ok()?;
    let mut lines = text.trim_start().lines();
    let (_name, _length) = (lines.next()?, lines.next()?);
    let digits: Vec<u8> = lines.flat_map(|line| line.trim().bytes()).collect();
    digits.chunks_exact(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

/// How many frames a PNG file says that it has.
pub fn png_frames(bytes: &[u8]) -> u32 {
    let animation = png(bytes).take_while(|(name, _)| *name != b"IDAT").find(|(name, _)| *name == b"acTL");
    let count = animation.and_then(|(_, content)| content.first_chunk::<4>()).map(|count| u32::from_be_bytes(*count));
    count.unwrap_or(1).clamp(1, MOST_FRAMES)
}

/// The chunks of a WebP file: name and content.
fn webp(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut rest = bytes.get(12..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (name, after) = rest.split_at_checked(4)?;
        let (length, after) = after.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (content, after) = after.split_at_checked(length)?;
        rest = after.get(length % 2..).unwrap_or_default();
        Some((name, content))
    })
}

/// The notes in a WebP file.
pub fn webp_metadata(bytes: &[u8]) -> Metadata<'_> {
    let mut found = Metadata::default();
    for (name, content) in webp(bytes) {
        match name {
            b"EXIF" => found.exif = Some(content.strip_prefix(b"Exif\0\0").unwrap_or(content).into()),
            b"XMP " => found.xmp = Some(content.into()),
            _ => {}
        }
    }
    found
}

/// How many frames a WebP file has.
pub fn webp_frames(bytes: &[u8]) -> u32 {
    count(webp(bytes).filter(|(name, _)| *name == b"ANMF"))
}

/// How many frames a GIF file has.
pub fn gif_frames(bytes: &[u8]) -> u32 {
    let mut walk = GifWalk { bytes, at: 13 + table_length(bytes.get(10).copied().unwrap_or_default()) };
    count(std::iter::from_fn(|| walk.next_frame()))
}

fn count(frames: impl Iterator) -> u32 {
    frames.zip(1..=MOST_FRAMES).last().map_or(1, |(_, number)| number)
}

/// The length of a GIF colour table, by the flags before it.
const fn table_length(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

struct GifWalk<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl GifWalk<'_> {
    fn next_frame(&mut self) -> Option<()> {
        loop {
            match *self.bytes.get(self.at)? {
                0x21 => {
                    self.at += 2;
                    self.skip_blocks()?;
                }
                0x2c => {
                    self.at += 11 + table_length(*self.bytes.get(self.at + 9)?);
                    self.skip_blocks()?;
                    return Some(());
                }
                _ => return None,
            }
        }
    }

    fn skip_blocks(&mut self) -> Option<()> {
        loop {
            let length = usize::from(*self.bytes.get(self.at)?);
            self.at += 1 + length;
            if length == 0 {
                return Some(());
            }
        }
    }
}
