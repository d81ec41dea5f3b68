//! The part of CBOR (RFC 8949) in which authenticators write: whole numbers, bytes, texts, lists and maps of known length.

/// Something that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Item<'a> {
    /// A whole number.
    Number(i64),
    /// Bytes.
    Bytes(&'a [u8]),
    /// A text.
    Text(&'a str),
    /// A list.
    List(Vec<Item<'a>>),
    /// Pairs, in the order in which they stand.
    Map(Vec<(Item<'a>, Item<'a>)>),
    /// True, false or nothing.
    Simple,
}

/// How deep lists and maps may lie in one another.
const DEEPEST: u8 = 8;
/// The most items of a list or map.
const MOST: u64 = 64;

/// The first item of these bytes; what follows is left out.
pub(super) fn read(bytes: &[u8]) -> Option<Item<'_>> {
    let mut rest = bytes;
    item(&mut rest, 0)
}

fn item<'a>(rest: &mut &'a [u8], depth: u8) -> Option<Item<'a>> {
    if depth > DEEPEST {
        return None;
    }
    let (first, after) = rest.split_first()?;
    *rest = after;
    let number = match first & 0x1f {
        small @ 0..24 => u64::from(small),
        24 => u64::from(take::<1>(rest)?[0]),
        25 => u64::from(u16::from_be_bytes(take(rest)?)),
        26 => u64::from(u32::from_be_bytes(take(rest)?)),
        27 => u64::from_be_bytes(take(rest)?),
        _ => return None,
    };
    Some(match first >> 5 {
        0 => Item::Number(i64::try_from(number).ok()?),
        1 => Item::Number(-1 - i64::try_from(number).ok()?),
        2 => Item::Bytes(part(rest, number)?),
        3 => Item::Text(std::str::from_utf8(part(rest, number)?).ok()?),
        4 if number <= MOST => Item::List((0..number).map(|_| item(rest, depth + 1)).collect::<Option<_>>()?),
        5 if number <= MOST => {
            let pair = |_| Some((item(rest, depth + 1)?, item(rest, depth + 1)?));
            Item::Map((0..number).map(pair).collect::<Option<_>>()?)
        }
        7 if number < 24 => Item::Simple,
        _ => return None,
    })
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (taken, after) = rest.split_first_chunk::<N>()?;
    *rest = after;
    Some(*taken)
}

fn part<'a>(rest: &mut &'a [u8], length: u64) -> Option<&'a [u8]> {
    let (taken, after) = rest.split_at_checked(usize::try_from(length).ok()?)?;
    *rest = after;
    Some(taken)
}

#[cfg(test)]
mod tests {
    use super::{Item, read};

    #[test]
    fn the_examples_of_the_standard() {
        // RFC 8949, appendix A.
        for (bytes, item) in [
            (&[0x17][..], Item::Number(23)),
            (&[0x18, 0x64], Item::Number(100)),
            (&[0x1a, 0x00, 0x0f, 0x42, 0x40], Item::Number(1_000_000)),
            (&[0x39, 0x03, 0xe7], Item::Number(-1000)),
            (&[0x44, 1, 2, 3, 4], Item::Bytes(&[1, 2, 3, 4])),
            (&[0x62, 0xc3, 0xbc, 0xff], Item::Text("ü")),
            (&[0x82, 0x01, 0xf5], Item::List(vec![Item::Number(1), Item::Simple])),
            (&[0xa1, 0x61, 0x61, 0x20], Item::Map(vec![(Item::Text("a"), Item::Number(-1))])),
        ] {
            assert_eq!(read(bytes), Some(item), "{bytes:?}");
        }
    }

    #[test]
    fn nonsense_is_nothing() {
        let deep = [0x81; 100];
        for bytes in [
            &[][..],
            &[0x44, 1],
            &[0x5f],
            &[0x61, 0xff],
            &[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            &deep,
        ] {
            assert_eq!(read(bytes), None, "{bytes:?}");
        }
        let mut seed = 7_u32;
        for _ in 0..20_000 {
            let bytes: Vec<u8> = (0..40)
                .map(|_| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (seed >> 24) as u8
                })
                .collect();
            let _ = read(&bytes);
        }
    }
}
