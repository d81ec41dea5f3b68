//! The blocks of notes that image files carry, whatever the file.

use super::{Kind, avif::Avif, chunks, exif, jpeg};
use std::borrow::Cow;

/// The blocks found, not read yet.
#[derive(Debug, Default)]
pub struct Metadata<'a> {
    /// EXIF: a small TIFF file.
    pub exif: Option<Cow<'a, [u8]>>,
    /// XMP: RDF in XML.
    pub xmp: Option<Cow<'a, [u8]>>,
    /// Photoshop's image resources, of which one holds IPTC.
    pub photoshop: Option<Cow<'a, [u8]>>,
    /// IPTC-IIM by itself.
    pub iptc: Option<Cow<'a, [u8]>>,
    /// PNG's own notes: keyword and text.
    pub texts: Vec<(String, String)>,
}

impl<'a> Metadata<'a> {
    /// The blocks in this file.
    pub fn find(kind: Kind, bytes: &'a [u8]) -> Self {
        match kind {
            Kind::Jpeg => jpeg::metadata(bytes),
            Kind::Png => chunks::png_metadata(bytes),
            Kind::Webp => chunks::webp_metadata(bytes),
            Kind::Tiff => {
                let mut found = exif::blocks_of_tiff(bytes);
                found.exif = Some(bytes.into());
                found
            }
            Kind::Avif => Avif::open(bytes).map(|file| file.metadata()).unwrap_or_default(),
            Kind::Gif => Self::default(),
        }
    }
}
