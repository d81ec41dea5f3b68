//! IPTC-IIM 4.2, as Photoshop and news agencies write it into images:
//! <https://www.iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf>.

use super::exif::decode;

/// What IPTC says of a picture.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Iptc {
    /// 2:120, what it tells.
    pub caption: String,
    /// 2:80, who took it.
    pub by_line: String,
    /// 2:110, who provides it.
    pub credit: String,
    /// 2:116, who holds the rights.
    pub copyright: String,
    /// 2:55, when it was taken: `20261103`.
    pub date: String,
    /// 2:60, at what time: `140509+0100`.
    pub time: String,
}

/// The most datasets that are looked at.
const MOST: usize = 1_000;

/// The IPTC block among Photoshop's resources: number 0x0404.
pub fn among_resources(mut resources: &[u8]) -> Option<&[u8]> {
    for _ in 0..MOST {
        let rest = resources.strip_prefix(b"8BIM")?;
        let (number, rest) = rest.split_first_chunk::<2>()?;
        // A name, padded with its length byte to an even length.
        let name = usize::from(*rest.first()?);
        let rest = rest.get((name + 2) & !1..)?;
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let block = rest.get(..length)?;
        if u16::from_be_bytes(*number) == 0x0404 {
            return Some(block);
        }
        resources = rest.get(length.checked_add(length % 2)?..)?;
    }
    None
}

/// Reads the block as far as it is sound.
pub fn read(mut block: &[u8]) -> Iptc {
    let mut iptc = Iptc::default();
    for _ in 0..MOST {
        let Some((record, dataset, value, rest)) = dataset(block) else { break };
        block = rest;
        if record != 2 {
            continue;
        }
        let field = match dataset {
            55 => &mut iptc.date,
            60 => &mut iptc.time,
            80 => &mut iptc.by_line,
            110 => &mut iptc.credit,
            116 => &mut iptc.copyright,
            120 => &mut iptc.caption,
            _ => continue,
        };
        let text = decode(value);
        if field.is_empty() {
            *field = text;
        } else if dataset == 80 && !text.is_empty() {
            // A name may be repeated, for several people.
            field.push_str(", ");
            field.push_str(&text);
        }
    }
    iptc
}

/// Record, number and value of the first dataset, and what follows it. Texts are UTF-8 where dataset 1:90 says so, and
/// often where it does not; [`decode`] tells.
fn dataset(block: &[u8]) -> Option<(u8, u8, &[u8], &[u8])> {
    let [0x1c, record, dataset, high, low, rest @ ..] = block else { return None };
    let length = u16::from_be_bytes([*high, *low]);
    // Longer ones give the length of their length; no text is that long.
    if length & 0x8000 != 0 {
        return None;
    }
    let (value, rest) = rest.split_at_checked(usize::from(length))?;
    Some((*record, *dataset, value, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agencies_fields() {
        let mut block = b"\x1c\x01\x5a\x00\x03\x1b%G".to_vec();
        for (dataset, value) in [(55, "20261103"), (80, "A. Diallo"), (80, "J. Kouassi"), (120, "Le marché — Bouaké")]
        {
            block.extend([0x1c, 2, dataset, 0, u8::try_from(value.len()).unwrap()]);
            block.extend(value.as_bytes());
        }
        let mut resources = b"8BIM\x04\x25\x03abc\0\0\0\x01\xff\0".to_vec();
        resources.extend(b"8BIM\x04\x04\0\0");
        resources.extend(u32::try_from(block.len()).unwrap().to_be_bytes());
        resources.extend(&block);
        let iptc = read(among_resources(&resources).unwrap());
        assert_eq!((iptc.caption.as_str(), iptc.by_line.as_str()), ("Le marché — Bouaké", "A. Diallo, J. Kouassi"));
        assert_eq!(iptc.date, "20261103");
        assert_eq!(read(&block[..block.len() - 1]).caption, "", "a field that is cut is left out");
        assert_eq!(among_resources(b"8BIM\x04\x04\0\0\xff\xff\xff\xff"), None);
    }
}
