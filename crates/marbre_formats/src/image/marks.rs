//! What the files for the public say of themselves: whose picture it is, and nothing else.

/// The credit and copyright that travel with a picture. Both may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    /// Whose it is: EXIF's `Artist`.
    pub credit: String,
    /// Who holds the rights: EXIF's `Copyright`.
    pub copyright: String,
}

/// The longest line that travels, in bytes: a picture is small, and its words must not weigh on it.
const LONGEST: usize = 200;

/// EXIF 2.3: `Artist`, of whoever made the picture.
const ARTIST: u16 = 0x013b;
/// EXIF 2.3: `Copyright`.
const COPYRIGHT: u16 = 0x8298;
/// A text that ends in zero.
const ASCII: u16 = 2;

impl Marks {
    /// An EXIF block (a small TIFF file) with these lines; empty when there are none.
    pub fn exif(&self) -> Vec<u8> {
        let lines: Vec<(u16, Vec<u8>)> = [(ARTIST, &self.credit), (COPYRIGHT, &self.copyright)]
            .into_iter()
            .filter_map(|(tag, text)| Some((tag, line(text)?)))
            .collect();
        if lines.is_empty() {
            return Vec::new();
        }
        let mut block = b"II\x2a\0\x08\0\0\0".to_vec();
        let entries = u16::try_from(lines.len()).unwrap_or_default();
        block.extend(entries.to_le_bytes());
        let mut after = block.len() + lines.len() * 12 + 4;
        let mut texts = Vec::new();
        for (tag, text) in lines {
            block.extend(tag.to_le_bytes());
            block.extend(ASCII.to_le_bytes());
            block.extend(u32::try_from(text.len()).unwrap_or_default().to_le_bytes());
            if text.len() <= 4 {
                let mut short = text;
                short.resize(4, 0);
                block.extend(short);
                continue;
            }
            block.extend(u32::try_from(after).unwrap_or_default().to_le_bytes());
            after += text.len();
            texts.extend(text);
        }
        block.extend([0; 4]);
        block.extend(texts);
        block
    }
}

/// The text as EXIF keeps it, cut between characters; nothing when it says nothing.
fn line(text: &str) -> Option<Vec<u8>> {
    let clean: String = text.chars().filter(|c| !c.is_control()).collect();
    let clean = clean.trim();
    let end = clean.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= LONGEST).last()?;
    let mut bytes = clean.as_bytes()[..end].to_vec();
    bytes.push(0);
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::image::exif;

    #[test]
    fn what_is_written_is_read_back() {
        let marks = Marks { credit: "Élodie N’Diaye / AFP".into(), copyright: "© الفجر 2026".into() };
        let read = exif::read(&marks.exif());
        assert_eq!((read.artist.as_str(), read.copyright.as_str()), ("Élodie N’Diaye / AFP", "© الفجر 2026"));
        let short = Marks { credit: "AFP".into(), copyright: String::new() };
        assert_eq!(exif::read(&short.exif()).artist, "AFP");
        assert!(Marks { credit: " \n".into(), ..Marks::default() }.exif().is_empty());
        let long = Marks { credit: "é".repeat(500), ..Marks::default() };
        assert_eq!(exif::read(&long.exif()).artist, "é".repeat(100));
    }
}
