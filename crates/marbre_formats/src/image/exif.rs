//! EXIF: the few fields that a newsroom needs, of the first directory and the camera's. CIPA DC-008, and TIFF 6.0 for
//! the form.

use super::metadata::Metadata;
use std::borrow::Cow;

/// What EXIF says of a picture.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Exif {
    /// How to turn it: 1 (as it is) to 8. 1 when nothing valid is said.
    pub orientation: u8,
    /// What it shows.
    pub description: String,
    /// Who took it.
    pub artist: String,
    /// Who holds the rights.
    pub copyright: String,
    /// When it was taken, in EXIF's form: `2026:11:03 14:05:09`. The date of the file is none.
    pub taken: String,
    /// The zone of that time: `+01:00`.
    pub zone: String,
}

/// The most entries of a directory that are looked at.
const MOST_ENTRIES: usize = 512;

/// The longest text that is read, in bytes.
const LONGEST: usize = 16_384;

/// Reads the block; what is damaged is passed over.
pub fn read(block: &[u8]) -> Exif {
    let mut exif = Exif { orientation: 1, ..Exif::default() };
    let Some(tiff) = Tiff::open(block) else { return exif };
    let mut camera = None;
    for entry in tiff.directory(tiff.first) {
        match entry.tag {
            0x010e => exif.description = tiff.text(&entry),
            0x0112 => {
                exif.orientation =
                    tiff.number(&entry).and_then(|n| u8::try_from(n).ok()).filter(|n| (1..=8).contains(n)).unwrap_or(1);
            }
            0x013b => exif.artist = tiff.text(&entry),
            0x8298 => exif.copyright = tiff.text(&entry),
            0x8769 => camera = tiff.number(&entry),
            _ => {}
        }
    }
    for entry in camera.into_iter().flat_map(|at| tiff.directory(at)) {
        match entry.tag {
            0x9003 => exif.taken = tiff.text(&entry),
            0x9011 => exif.zone = tiff.text(&entry),
            _ => {}
        }
    }
    exif
}

/// The other blocks that a TIFF file keeps in its first directory.
pub fn blocks_of_tiff(bytes: &[u8]) -> Metadata<'_> {
    let mut found = Metadata::default();
    let Some(tiff) = Tiff::open(bytes) else { return found };
    for entry in tiff.directory(tiff.first) {
        let block = || tiff.value(&entry).map(Cow::from);
        match entry.tag {
            0x02bc => found.xmp = block(),
            0x83bb => found.iptc = block(),
            0x8649 => found.photoshop = block(),
            _ => {}
        }
    }
    found
}

/// A TIFF file, of which only directories are read.
struct Tiff<'a> {
    bytes: &'a [u8],
    little: bool,
    first: usize,
}

/// An entry of a directory.
struct Entry {
    tag: u16,
    kind: u16,
    count: usize,
    /// Where the four bytes stand that hold the value, or say where it is.
    at: usize,
}

impl<'a> Tiff<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let little = match bytes.get(..4)? {
            [b'I', b'I', 42, 0] => true,
            [b'M', b'M', 0, 42] => false,
            _ => return None,
        };
        let mut tiff = Self { bytes, little, first: 0 };
        tiff.first = tiff.long(4)?;
        Some(tiff)
    }

    fn directory(&self, at: usize) -> impl Iterator<Item = Entry> {
        let count = self.short(at).map_or(0, usize::from).min(MOST_ENTRIES);
        (0..count).map_while(move |number| {
            let at = at + 2 + number * 12;
            Some(Entry {
                tag: self.short(at)?,
                kind: self.short(at + 2)?,
                count: self.long(at + 4)?,
                at: self.bytes.get(at + 8..at + 12).map(|_| at + 8)?,
            })
        })
    }

    /// The bytes of a value.
    fn value(&self, entry: &Entry) -> Option<&'a [u8]> {
        let size = match entry.kind {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 => 4,
            _ => return None,
        };
        let length = entry.count.checked_mul(size)?;
        let at = if length <= 4 { entry.at } else { self.long(entry.at)? };
        self.bytes.get(at..at.checked_add(length)?)
    }

    /// The first number of a value.
    fn number(&self, entry: &Entry) -> Option<usize> {
        let value = self.value(entry)?;
        match entry.kind {
            3 => value.first_chunk().map(|number| usize::from(self.u16(*number))),
            4 => value.first_chunk().map(|number| self.u32(*number)),
            _ => None,
        }
    }

    /// A text, without what follows its end. Cameras write UTF-8 or Windows-1252, whatever the standard says.
    fn text(&self, entry: &Entry) -> String {
        if entry.kind != 2 && entry.kind != 7 {
            return String::new();
        }
        let value = self.value(entry).unwrap_or_default();
        let value = value.split(|byte| *byte == 0).next().unwrap_or_default();
        decode(&value[..value.len().min(LONGEST)])
    }

    fn short(&self, at: usize) -> Option<u16> {
        self.bytes.get(at..)?.first_chunk().map(|number| self.u16(*number))
    }

    fn long(&self, at: usize) -> Option<usize> {
        self.bytes.get(at..)?.first_chunk().map(|number| self.u32(*number))
    }

    const fn u16(&self, number: [u8; 2]) -> u16 {
        if self.little { u16::from_le_bytes(number) } else { u16::from_be_bytes(number) }
    }

    const fn u32(&self, number: [u8; 4]) -> usize {
        (if self.little { u32::from_le_bytes(number) } else { u32::from_be_bytes(number) }) as usize
    }
}

/// Text in UTF-8, or else in Windows-1252.
pub fn decode(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.trim().to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damaged_blocks_say_nothing() {
        let nothing = Exif { orientation: 1, ..Exif::default() };
        for block in
            [b"".as_slice(), b"II*\0", b"MM\0*\0\0\0\x08", b"II*\0\xff\xff\xff\xff", b"II*\0\x08\0\0\0\xff\xff"]
        {
            assert_eq!(read(block), nothing);
        }
        let loops = b"II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0";
        assert_eq!(read(loops), nothing);
    }

    #[test]
    fn a_text_is_read_in_either_order() {
        let big = b"MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x82\x98\0\x02\0\0\0\x04\xe9\xe0!\0\0\0\0\0";
        let read = read(big);
        assert_eq!((read.orientation, read.copyright.as_str()), (6, "éà!"));
    }
}
