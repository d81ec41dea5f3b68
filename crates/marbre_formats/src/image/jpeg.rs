//! The parts of a JPEG file: ITU-T T.81, annex B.

use super::metadata::Metadata;

/// End of image.
const EOI: u8 = 0xd9;
/// Start of scan.
const SOS: u8 = 0xda;

/// The segments before the first scan, and the header of that scan.
struct Segments<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Iterator for Segments<'a> {
    type Item = (u8, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            // Bytes between segments are passed over, as decoders do.
            while *self.bytes.get(self.at)? != 0xff {
                self.at += 1;
            }
            let marker = *self.bytes.get(self.at + 1)?;
            match marker {
                0xff => self.at += 1,
                0x00 | 0x01 | 0xd0..=0xd8 => self.at += 2,
                EOI => return None,
                _ => break,
            }
        }
        let marker = self.bytes[self.at + 1];
        let header = self.bytes.get(self.at + 2..self.at + 4)?;
        let length = usize::from(u16::from_be_bytes([header[0], header[1]]));
        let payload = self.bytes.get(self.at + 4..self.at + 2 + length.max(2))?;
        self.at += 2 + length.max(2);
        Some((marker, payload))
    }
}

fn segments(bytes: &[u8]) -> Segments<'_> {
    Segments { bytes, at: 2 }
}

/// The notes in the file: APP1 holds EXIF and XMP, APP13 Photoshop's resources.
pub fn metadata(bytes: &[u8]) -> Metadata<'_> {
    let mut found = Metadata::default();
    for (marker, payload) in segments(bytes).take_while(|(marker, _)| *marker != SOS) {
        match marker {
            0xe1 => {
                if let Some(exif) = payload.strip_prefix(b"Exif\0") {
                    found.exif.get_or_insert_with(|| exif.get(1..).unwrap_or_default().into());
                } else if let Some(xmp) = payload.strip_prefix(b"http://ns.adobe.com/xap/1.0/\0") {
                    found.xmp.get_or_insert_with(|| xmp.into());
                }
            }
            0xed => {
                if let Some(resources) = payload.strip_prefix(b"Photoshop 3.0\0") {
                    found.photoshop.get_or_insert_default().to_mut().extend_from_slice(resources);
                }
            }
            _ => {}
        }
    }
    found
}

/// How many bytes a decoder keeps besides the picture: the coefficients of all of it when they come in several scans.
pub fn coefficient_bytes(bytes: &[u8], pixels: u64) -> u64 {
    let mut frame: Option<(bool, u64, u8)> = None;
    for (marker, payload) in segments(bytes) {
        match marker {
            0xc0..=0xc2 => {
                let components = payload.get(5).copied().unwrap_or_default();
                let factors = payload.get(6..).unwrap_or_default().chunks_exact(3).take(usize::from(components));
                let areas: Vec<u64> = factors.map(|part| u64::from(part[1] >> 4) * u64::from(part[1] & 15)).collect();
                let largest = areas.iter().copied().max().unwrap_or(1).max(1);
                let samples = pixels.saturating_mul(areas.iter().sum()) / largest;
                frame = Some((marker == 0xc2, samples * 2, components));
            }
            SOS => {
                let in_scan = payload.first().copied().unwrap_or_default();
                return frame.map_or(
                    0,
                    |(progressive, cost, components)| {
                        if progressive || in_scan < components { cost } else { 0 }
                    },
                );
            }
            _ => {}
        }
    }
    0
}

/// True when the picture goes on to its end: a line that broke leaves a file without one.
pub fn is_complete(bytes: &[u8]) -> bool {
    let mut walk = segments(bytes);
    if !walk.any(|(marker, _)| marker == SOS) {
        return false;
    }
    let mut at = walk.at;
    while let Some(&[first, second]) = bytes.get(at..at + 2) {
        at += match (first, second) {
            (0xff, EOI) => return true,
            // Coefficients, with their own escapes and restart marks.
            (0xff, 0x00 | 0x01 | 0xd0..=0xd7) => 2,
            (0xff, 0xff) | (0..=0xfe, _) => 1,
            // A table or the header of the next scan.
            (0xff, _) => match bytes.get(at + 2..at + 4) {
                Some(&[high, low]) => 2 + usize::from(u16::from_be_bytes([high, low])),
                _ => return false,
            },
        };
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_file_is_noticed() {
        let scan = b"\xff\xd8\xff\xda\x00\x03\x01data\xff\x00\xff\xd0more\xff\xc4\x00\x04\xff\xd9\xff\xd9";
        assert!(is_complete(scan));
        assert!(!is_complete(&scan[..scan.len() - 2]), "the mark inside a table does not count");
        assert!(!is_complete(b"\xff\xd8\xff\xd9"));
        assert!(!is_complete(b"\xff\xd8"));
    }

    #[test]
    fn scans_that_come_apart_cost_memory() {
        let frame = |kind: u8, in_scan: u8| {
            let mut file = vec![0xff, 0xd8, 0xff, kind, 0, 17, 8, 0, 8, 0, 8, 3];
            file.extend([1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xda, 0, 3, in_scan]);
            file
        };
        assert_eq!(coefficient_bytes(&frame(0xc0, 3), 1000), 0);
        assert_eq!(coefficient_bytes(&frame(0xc0, 1), 1000), 3000);
        assert_eq!(coefficient_bytes(&frame(0xc2, 3), 1000), 3000);
    }
}
