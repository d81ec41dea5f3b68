//! What a file is, by its first bytes: never by its name or by what its sender says of it.

use super::{Foreign, ImageError};

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
    /// AVIF.
    Avif,
}

impl Kind {
    /// The kind of this file.
    ///
    /// # Errors
    /// [`ImageError::Foreign`] for what many take for an image, [`ImageError::NotAnImage`] for the rest.
    pub fn of(bytes: &[u8]) -> Result<Self, ImageError> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Ok(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Ok(Self::Png),
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Ok(Self::Gif),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Self::Webp),
            [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Ok(Self::Tiff),
            [_, _, _, _, b'f', b't', b'y', b'p', brands @ ..] if is_avif(brands) => Ok(Self::Avif),
            other => Err(foreign(other).map_or(ImageError::NotAnImage, ImageError::Foreign)),
        }
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
            Self::Tiff => "image/tiff",
            Self::Avif => "image/avif",
        }
    }
}

fn foreign(bytes: &[u8]) -> Option<Foreign> {
    match bytes {
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => Some(iso_media(brand)),
        [0xff, 0x0a, ..] | [0, 0, 0, 0x0c, b'J', b'X', b'L', b' ', ..] | [0, 0, 0, 0x0c, b'j', b'P', ..] => {
            Some(Foreign::JpegSuccessor)
        }
        [b'%', b'P', b'D', b'F', ..] => Some(Foreign::Pdf),
        [b'B', b'M', ..] | [b'8', b'B', b'P', b'S', ..] | [0, 0, 1, 0, ..] => Some(Foreign::Desktop),
        text => markup(text),
    }
}

/// True when an AVIF is among the brands that a file of the ISO base media family names: the main one, or one of the first
/// that it goes by beside an image's. They stand after a version.
fn is_avif(brands: &[u8]) -> bool {
    let (main, others) = (brands.get(..4).unwrap_or_default(), brands.get(8..).unwrap_or_default());
    let beside = || others.chunks_exact(4).take(8).any(|brand| brand == b"avif");
    matches!(main, b"avif" | b"avis") || (matches!(main, b"mif1" | b"msf1") && beside())
}

/// Files of the ISO base media family, by their main brand.
fn iso_media(brand: &[u8]) -> Foreign {
    match brand.get(..4) {
        Some(b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1") => Foreign::Heic,
        _ => Foreign::Film,
    }
}

/// Text that begins like a drawing or a page. Only its first part is looked at.
fn markup(bytes: &[u8]) -> Option<Foreign> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    if !start.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).starts_with('<') {
        return None;
    }
    if start.contains("<svg") {
        return Some(Foreign::Svg);
    }
    ["<!doctype html", "<html", "<head", "<body", "<script"]
        .iter()
        .any(|tag| start.contains(tag))
        .then_some(Foreign::Html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_are_named() {
        for (bytes, expected) in [
            (b"\0\0\0\x18ftypheic\0\0\0\0".as_slice(), Foreign::Heic),
            (b"\0\0\0\x1cftypmif1heic", Foreign::Heic),
            (b"\0\0\0\x20ftypisom", Foreign::Film),
            (b"<?xml version='1.0'?>\n<!-- x --><SVG onload='x()'/>", Foreign::Svg),
            (b"\xef\xbb\xbf  <!DOCTYPE html><title>Login</title>", Foreign::Html),
            (b"<script>alert(1)</script>", Foreign::Html),
            (b"%PDF-1.7", Foreign::Pdf),
            (b"BM\x9a\0", Foreign::Desktop),
            (b"\xff\x0a\xfa\x7f", Foreign::JpegSuccessor),
        ] {
            assert_eq!(Kind::of(bytes), Err(ImageError::Foreign(expected)));
        }
        for avif in [b"\0\0\0\x20ftypavif".as_slice(), b"\0\0\0\x1cftypmif1\0\0\0\0miafavif"] {
            assert_eq!(Kind::of(avif), Ok(Kind::Avif));
        }
        for bytes in [b"".as_slice(), b"\xff\xd8", b"GIF88a", b"RIFF1234WAVE", b"hello", b"<p>"] {
            assert_eq!(Kind::of(bytes), Err(ImageError::NotAnImage));
        }
    }
}
