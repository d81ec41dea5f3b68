//! The parts of an AVIF file: boxes of ISO/IEC 14496-12, items of ISO/IEC 23008-12, and what AOM's AVIF says of them.

use super::metadata::Metadata;
use marbre_avif::Coding;
use std::borrow::Cow;

/// The most items that are looked at.
const MOST_ITEMS: usize = 256;

/// The most pieces in which an item may lie, and the most that is said of it.
const MOST_OF_ITEM: usize = 64;

/// What is read of an AVIF file.
#[derive(Debug, Default)]
pub struct Avif<'a> {
    bytes: &'a [u8],
    idat: &'a [u8],
    items: Vec<Item<'a>>,
    primary: u32,
}

/// One item: a picture, its transparency, notes.
#[derive(Debug, Default)]
struct Item<'a> {
    id: u32,
    kind: [u8; 4],
    /// Where it lies: from where, how much, whether in `idat`.
    extents: Vec<(u64, u64)>,
    in_idat: bool,
    properties: Vec<(&'a [u8], &'a [u8])>,
    /// What it is of the item with that number: `auxl` its transparency, `cdsc` its notes, `prem` made with it.
    of: Vec<([u8; 4], u32)>,
}

/// The colours of a picture, as its file says.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Colours<'a> {
    /// How its numbers are meant.
    pub coding: Option<Coding>,
    /// Colour primaries and transfer, by ITU-T H.273; 2 for what is not said.
    pub primaries: u16,
    /// The same for how light goes with numbers.
    pub transfer: u16,
    /// An ICC profile.
    pub profile: Option<&'a [u8]>,
}

/// Reads numbers one after the other.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// A number of 0 to 8 bytes.
    fn number(&mut self, bytes: usize) -> Option<u64> {
        Some(self.take(bytes)?.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    fn u8(&mut self) -> Option<u8> {
        self.take(1).map(|byte| byte[0])
    }

    fn u16(&mut self) -> Option<u16> {
        self.take(2).map(|bytes| u16::from_be_bytes([bytes[0], bytes[1]]))
    }

    fn u32(&mut self) -> Option<u32> {
        self.number(4).and_then(|number| u32::try_from(number).ok())
    }

    /// The number of an item: of two bytes, in later versions four.
    fn id(&mut self, long: bool) -> Option<u32> {
        if long { self.u32() } else { self.u16().map(u32::from) }
    }
}

/// The boxes in these bytes: name and content.
fn boxes(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut rest = Reader(bytes);
    std::iter::from_fn(move || {
        let whole = rest.0.len();
        let (length, name) = (rest.u32()?, rest.take(4)?);
        let length = match length {
            0 => whole as u64,
            1 => rest.number(8)?,
            short => short.into(),
        };
        let head = whole - rest.0.len();
        let content = usize::try_from(length).ok()?.checked_sub(head)?;
        Some((name, rest.take(content)?))
    })
}

/// The content of the first box of that name.
fn find<'a>(bytes: &'a [u8], name: &[u8; 4]) -> Option<&'a [u8]> {
    boxes(bytes).find(|(found, _)| found == name).map(|(_, content)| content)
}

/// The same where the box begins with a version and flags.
fn find_full<'a>(bytes: &'a [u8], name: &[u8; 4]) -> Option<(u8, u32, Reader<'a>)> {
    let mut content = Reader(find(bytes, name)?);
    let head = content.u32()?;
    Some(((head >> 24) as u8, head & 0xff_ffff, content))
}

impl<'a> Avif<'a> {
    /// The items of this file; nothing when it has none.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let (_, _, meta) = find_full(bytes, b"meta")?;
        let meta = meta.0;
        let (version, _, mut primary) = find_full(meta, b"pitm")?;
        let mut avif = Self {
            bytes,
            idat: find(meta, b"idat").unwrap_or_default(),
            primary: primary.id(version > 0)?,
            items: Vec::new(),
        };
        avif.read_items(meta)?;
        avif.read_places(meta)?;
        avif.read_properties(meta);
        avif.read_references(meta);
        Some(avif)
    }

    fn read_items(&mut self, meta: &'a [u8]) -> Option<()> {
        let (version, _, mut list) = find_full(meta, b"iinf")?;
        list.id(version > 0)?;
        for (_, content) in boxes(list.0).filter(|(name, _)| name == b"infe").take(MOST_ITEMS) {
            let mut entry = Reader(content);
            let version = entry.u32()? >> 24;
            let id = entry.id(version > 2)?;
            entry.u16()?;
            let kind = entry.take(4)?.try_into().ok()?;
            self.items.push(Item { id, kind, ..Item::default() });
        }
        Some(())
    }

    fn read_places(&mut self, meta: &'a [u8]) -> Option<()> {
        let (version, _, mut list) = find_full(meta, b"iloc")?;
        let (sizes, more) = (list.u8()?, list.u8()?);
        let (offset, length, base) = (usize::from(sizes >> 4), usize::from(sizes & 15), usize::from(more >> 4));
        let index = if version > 0 { usize::from(more & 15) } else { 0 };
        if [offset, length, base, index].iter().any(|size| *size > 8) {
            return None;
        }
        let count = list.id(version > 1)?;
        for _ in 0..count.min(MOST_ITEMS as u32) {
            let id = list.id(version > 1)?;
            let in_idat = version > 0 && list.u16()? & 15 == 1;
            list.u16()?;
            let from = list.number(base)?;
            let mut extents = Vec::new();
            for _ in 0..list.u16()? {
                list.number(index)?;
                let (at, length) = (list.number(offset)?, list.number(length)?);
                if extents.len() < MOST_OF_ITEM {
                    extents.push((from.checked_add(at)?, length));
                }
            }
            if let Some(item) = self.item(id) {
                (item.extents, item.in_idat) = (extents, in_idat);
            }
        }
        Some(())
    }

    /// Which properties go with which item. What is damaged here leaves an item without them.
    fn read_properties(&mut self, meta: &'a [u8]) -> Option<()> {
        let properties = find(meta, b"iprp")?;
        let all: Vec<_> = boxes(find(properties, b"ipco")?).take(MOST_ITEMS).collect();
        for (_, content) in boxes(properties).filter(|(name, _)| name == b"ipma") {
            let mut list = Reader(content);
            let head = list.u32()?;
            let (version, long) = (head >> 24, head & 1 == 1);
            for _ in 0..list.u32()? {
                let id = list.id(version > 0)?;
                for _ in 0..list.u8()? {
                    let place = if long { list.u16()? & 0x7fff } else { u16::from(list.u8()? & 0x7f) };
                    let Some(property) = usize::from(place).checked_sub(1).and_then(|place| all.get(place)) else {
                        continue;
                    };
                    if let Some(item) = self.item(id).filter(|item| item.properties.len() < MOST_OF_ITEM) {
                        item.properties.push(*property);
                    }
                }
            }
        }
        Some(())
    }

    fn read_references(&mut self, meta: &'a [u8]) -> Option<()> {
        let (version, _, list) = find_full(meta, b"iref")?;
        for (kind, content) in boxes(list.0).take(MOST_ITEMS) {
            let mut entry = Reader(content);
            let from = entry.id(version > 0)?;
            for _ in 0..entry.u16()? {
                let to = entry.id(version > 0)?;
                if let Some(item) = self.item(from).filter(|item| item.of.len() < MOST_OF_ITEM) {
                    item.of.push((kind.try_into().ok()?, to));
                }
            }
        }
        Some(())
    }

    fn item(&mut self, id: u32) -> Option<&mut Item<'a>> {
        self.items.iter_mut().find(|item| item.id == id)
    }

    fn primary(&self) -> Option<&Item<'a>> {
        self.items.iter().find(|item| item.id == self.primary)
    }

    /// The item that gives the transparency of the picture, if one does.
    fn transparency(&self) -> Option<&Item<'a>> {
        self.items.iter().find(|item| {
            let kind = item.property(b"auxC").and_then(|content| content.get(4..)).unwrap_or_default();
            item.of.contains(&(*b"auxl", self.primary))
                && (kind.starts_with(b"urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0")
                    || kind.starts_with(b"urn:mpeg:hevc:2015:auxid:1\0"))
        })
    }

    /// True when the picture is one whole: not put together from tiles, nor cut to a part of it.
    pub fn is_plain(&self) -> bool {
        self.primary().is_some_and(|item| item.kind == *b"av01" && item.property(b"clap").is_none())
    }

    /// Pixels across and down, before it is turned.
    pub fn size(&self) -> Option<(u32, u32)> {
        let mut size = Reader(self.primary()?.property(b"ispe")?.get(4..)?);
        Some((size.u32()?, size.u32()?))
    }

    /// How many bytes its decoded planes take for each pixel, times two.
    pub fn half_bytes_per_pixel(&self) -> u64 {
        let of = |item: &Item<'_>| {
            let flags = item.property(b"av1C").and_then(|content| content.get(2).copied()).unwrap_or(0b0100_0000);
            let bytes = 1 + u64::from(flags >> 6 & 1);
            let samples = match (flags >> 4 & 1, flags >> 3 & 1, flags >> 2 & 1) {
                (1, _, _) => 2,
                (_, 1, 1) => 3,
                (_, 1, 0) => 4,
                _ => 6,
            };
            bytes * samples
        };
        self.primary().map_or(0, of) + self.transparency().map_or(0, of)
    }

    /// The coded picture.
    pub fn picture(&self) -> Option<Vec<u8>> {
        self.content(self.primary()?)
    }

    /// The coded transparency.
    pub fn alpha(&self) -> Option<Vec<u8>> {
        self.content(self.transparency()?)
    }

    /// True when it is said how transparent it is.
    pub fn is_transparent(&self) -> bool {
        self.transparency().is_some()
    }

    /// True when its colours have been multiplied with their transparency.
    pub fn is_multiplied(&self) -> bool {
        let alpha = self.transparency().map(|item| item.id);
        self.primary().is_some_and(|item| item.of.iter().any(|(kind, of)| kind == b"prem" && Some(*of) == alpha))
    }

    /// Its colours.
    pub fn colours(&self) -> Colours<'a> {
        let mut colours = Colours { primaries: 2, transfer: 2, ..Colours::default() };
        let properties = self.primary().map(|item| item.properties.as_slice()).unwrap_or_default();
        for (_, content) in properties.iter().filter(|(name, _)| name == b"colr") {
            match content.split_first_chunk::<4>() {
                Some((b"prof" | b"rICC", profile)) => colours.profile = Some(profile),
                Some((b"nclx", &[p0, p1, t0, t1, m0, m1, range, ..])) => {
                    colours.primaries = u16::from_be_bytes([p0, p1]);
                    colours.transfer = u16::from_be_bytes([t0, t1]);
                    let matrix = u16::from_be_bytes([m0, m1]);
                    colours.coding = Some(Coding { matrix, full_range: range >> 7 == 1 });
                }
                _ => {}
            }
        }
        colours
    }

    /// How to turn it, as EXIF counts, 1 to 8: it is turned anti-clockwise first, then mirrored. What EXIF says of an AVIF
    /// does not count.
    pub fn orientation(&self) -> u8 {
        let first = |name| self.primary().and_then(|item| item.property(name)?.first().copied());
        match (first(b"irot").unwrap_or_default() & 3, first(b"imir").map(|axis| axis & 1)) {
            (0, None) => 1,
            (0, Some(1)) | (2, Some(0)) => 2,
            (2, None) => 3,
            (0, _) | (2, _) => 4,
            (1, Some(0)) | (3, Some(1)) => 5,
            (3, None) => 6,
            (1, Some(_)) | (3, Some(_)) => 7,
            _ => 8,
        }
    }

    /// Its notes.
    pub fn metadata(&self) -> Metadata<'a> {
        let mut found = Metadata::default();
        for item in self.items.iter().filter(|item| item.of.contains(&(*b"cdsc", self.primary))) {
            let Some(content) = self.content(item) else { continue };
            match &item.kind {
                b"Exif" => {
                    // It says how far away its first byte is.
                    let mut content = Reader(&content);
                    let skipped = content.u32().and_then(|skip| content.take(usize::try_from(skip).ok()?));
                    found.exif = skipped.map(|_| Cow::Owned(content.0.to_vec()));
                }
                b"mime" if content.windows(9).any(|part| part == b"x:xmpmeta") => found.xmp = Some(content.into()),
                _ => {}
            }
        }
        found
    }

    /// How many pictures it shows one after the other.
    pub fn frames(&self) -> u32 {
        let path: [&[u8; 4]; 5] = [b"trak", b"mdia", b"minf", b"stbl", b"stsz"];
        let inner =
            path.iter().try_fold(find(self.bytes, b"moov").unwrap_or_default(), |content, name| find(content, name));
        let count = inner.and_then(|content| Reader(content.get(8..)?).u32());
        count.filter(|count| *count > 0).unwrap_or(1)
    }

    /// The bytes of an item.
    fn content(&self, item: &Item<'a>) -> Option<Vec<u8>> {
        let place = if item.in_idat { self.idat } else { self.bytes };
        let mut content = Vec::new();
        for (at, length) in &item.extents {
            let rest = place.get(usize::try_from(*at).ok()?..)?;
            let length = if *length == 0 { rest.len() } else { usize::try_from(*length).ok()? };
            content.extend_from_slice(rest.get(..length)?);
            // Pieces may lie over one another, but not to make more of a file than there is.
            if content.len() > self.bytes.len() {
                return None;
            }
        }
        Some(content).filter(|content| !content.is_empty())
    }
}

impl<'a> Item<'a> {
    fn property(&self, name: &[u8; 4]) -> Option<&'a [u8]> {
        self.properties.iter().find(|(found, _)| found == name).map(|(_, content)| *content)
    }
}
