//! Which part of an image shows where a place asks for a shape: as somebody chose, else around what matters in it.

use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt, str::FromStr};

/// The whole of a side, in thousandths.
const WHOLE: u16 = 1000;

/// So little is cut off for nothing: the image stays whole.
const HARDLY: u16 = 20;

/// A point of an image, in thousandths of its width and height from its left and top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "(u16, u16)", into = "(u16, u16)")]
pub struct Point {
    x: u16,
    y: u16,
}

/// A part of an image, in thousandths of its width and height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "(u16, u16, u16, u16)", into = "(u16, u16, u16, u16)")]
pub struct Cut {
    left: u16,
    top: u16,
    width: u16,
    height: u16,
}

/// Numbers that are no point or part of an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a point or a part of an image is given in thousandths of it, 0 to 1000, and lies within it")]
pub struct OutsideImage;

/// A place that asks for a shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    /// The first article of a front page and the first of a section: 3:2.
    Lead,
    /// The small image beside an article in a list: square.
    Card,
    /// Cards on other sites: 1200 × 630.
    Social,
}

/// What was decided about the shapes of an image.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Framing {
    /// What matters in it. The middle where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub focus: Option<Point>,
    /// What somebody chose for a place. What is chosen in another shape is cut to the place's.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub cuts: BTreeMap<Slot, Cut>,
}

impl Point {
    /// The middle.
    pub const MIDDLE: Self = Self { x: WHOLE / 2, y: WHOLE / 2 };

    /// That point, if it lies in the image.
    pub fn new(x: u16, y: u16) -> Option<Self> {
        (x <= WHOLE && y <= WHOLE).then_some(Self { x, y })
    }

    /// From the left, in thousandths.
    pub const fn x(self) -> u16 {
        self.x
    }

    /// From the top, in thousandths.
    pub const fn y(self) -> u16 {
        self.y
    }
}

impl Cut {
    /// All of it.
    pub const WHOLE: Self = Self { left: 0, top: 0, width: WHOLE, height: WHOLE };

    /// That part, if there is something of it and it lies in the image.
    pub fn new(left: u16, top: u16, width: u16, height: u16) -> Option<Self> {
        let within = |from: u16, length: u16| length > 0 && from <= WHOLE && length <= WHOLE - from;
        (within(left, width) && within(top, height)).then_some(Self { left, top, width, height })
    }

    /// From the left, from the top, across and down, in thousandths.
    pub const fn sides(self) -> (u16, u16, u16, u16) {
        (self.left, self.top, self.width, self.height)
    }

    /// True when nothing is cut off.
    pub fn is_whole(self) -> bool {
        self == Self::WHOLE
    }

    /// Left, top, width and height in pixels of an image of these measures. Never empty.
    pub fn pixels(self, width: u32, height: u32) -> (u32, u32, u32, u32) {
        let part = |length: u32, thousandths: u16| {
            let pixels = (u64::from(length) * u64::from(thousandths) + 500) / 1000;
            u32::try_from(pixels).unwrap_or(length)
        };
        let (across, down) = (part(width, self.width).max(1), part(height, self.height).max(1));
        let left = part(width, self.left).min(width.saturating_sub(across));
        let top = part(height, self.top).min(height.saturating_sub(down));
        (left, top, across.min(width), down.min(height))
    }
}

/// Twelve hexadecimal digits, three for each side, as in the names of files.
impl fmt::Display for Cut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:03x}{:03x}{:03x}{:03x}", self.left, self.top, self.width, self.height)
    }
}

impl FromStr for Cut {
    type Err = OutsideImage;

    fn from_str(name: &str) -> Result<Self, OutsideImage> {
        let digits = name.len() == 12 && name.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let side = |number: usize| {
            let part = name.get(number * 3..number * 3 + 3).filter(|_| digits)?;
            u16::from_str_radix(part, 16).ok()
        };
        let sides = (side(0).zip(side(1))).zip(side(2).zip(side(3)));
        sides.and_then(|((left, top), (width, height))| Self::new(left, top, width, height)).ok_or(OutsideImage)
    }
}

impl TryFrom<(u16, u16)> for Point {
    type Error = OutsideImage;

    fn try_from((x, y): (u16, u16)) -> Result<Self, OutsideImage> {
        Self::new(x, y).ok_or(OutsideImage)
    }
}

impl From<Point> for (u16, u16) {
    fn from(point: Point) -> Self {
        (point.x, point.y)
    }
}

impl TryFrom<(u16, u16, u16, u16)> for Cut {
    type Error = OutsideImage;

    fn try_from((left, top, width, height): (u16, u16, u16, u16)) -> Result<Self, OutsideImage> {
        Self::new(left, top, width, height).ok_or(OutsideImage)
    }
}

impl From<Cut> for (u16, u16, u16, u16) {
    fn from(cut: Cut) -> Self {
        cut.sides()
    }
}

impl Slot {
    /// Every place.
    pub const ALL: [Self; 3] = [Self::Lead, Self::Card, Self::Social];

    /// The word for it in forms and stored decisions.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Card => "card",
            Self::Social => "social",
        }
    }

    /// The place of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.as_str() == word)
    }

    /// Its shape: across to down.
    pub const fn shape(self) -> (u32, u32) {
        match self {
            Self::Lead => (3, 2),
            Self::Card => (1, 1),
            Self::Social => (1200, 630),
        }
    }
}

impl Framing {
    /// The part of an image of that many pixels that is shown in a place.
    pub fn cut(&self, slot: Slot, width: u32, height: u32) -> Cut {
        let chosen = self.cuts.get(&slot).copied();
        let bounds = chosen.unwrap_or(Cut::WHOLE);
        let focus = match chosen {
            Some(cut) => Point { x: cut.left + cut.width / 2, y: cut.top + cut.height / 2 },
            None => self.focus.unwrap_or(Point::MIDDLE),
        };
        let (across, down) = slot.shape();
        let (wide, high) = (
            u64::from(bounds.width) * u64::from(width.max(1)) * u64::from(down),
            u64::from(bounds.height) * u64::from(height.max(1)) * u64::from(across),
        );
        let scaled = |length: u16, by: u64, of: u64| {
            let scaled = (u64::from(length) * by + of / 2) / of.max(1);
            u16::try_from(scaled).unwrap_or(length).clamp(1, length)
        };
        let (cut_width, cut_height) = if wide > high {
            (scaled(bounds.width, high, wide), bounds.height)
        } else {
            (bounds.width, scaled(bounds.height, wide, high))
        };
        if chosen.is_none() && cut_width + HARDLY >= WHOLE && cut_height + HARDLY >= WHOLE {
            return Cut::WHOLE;
        }
        let from = |focus: u16, from: u16, room: u16, length: u16| {
            focus.saturating_sub(length / 2).clamp(from, from + room - length)
        };
        Cut {
            left: from(focus.x, bounds.left, bounds.width, cut_width),
            top: from(focus.y, bounds.top, bounds.height, cut_height),
            width: cut_width,
            height: cut_height,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(x: u16, y: u16) -> Framing {
        Framing { focus: Point::new(x, y), ..Framing::default() }
    }

    #[test]
    fn cuts_keep_the_focus_within() {
        assert_eq!(Framing::default().cut(Slot::Card, 1500, 1000).sides(), (167, 0, 667, 1000));
        assert_eq!(around(900, 500).cut(Slot::Card, 1500, 1000).sides(), (333, 0, 667, 1000), "not over the edge");
        assert_eq!(around(0, 0).cut(Slot::Lead, 1000, 1000).sides(), (0, 0, 1000, 667));
        assert_eq!(around(500, 800).cut(Slot::Lead, 1000, 1000).sides(), (0, 333, 1000, 667));
    }

    #[test]
    fn what_has_the_shape_stays_whole() {
        assert!(Framing::default().cut(Slot::Lead, 3000, 2000).is_whole());
        assert!(Framing::default().cut(Slot::Lead, 3000, 1980).is_whole(), "hardly anything would go");
        assert!(!Framing::default().cut(Slot::Lead, 4000, 3000).is_whole());
        assert!(Framing::default().cut(Slot::Card, 1, 1).is_whole());
    }

    #[test]
    fn what_was_chosen_is_cut_to_the_shape() {
        let chosen = Cut::new(100, 200, 600, 600).unwrap();
        let framing = Framing { cuts: [(Slot::Card, chosen)].into(), ..around(0, 0) };
        assert_eq!(framing.cut(Slot::Card, 1000, 1000), chosen);
        assert_eq!(framing.cut(Slot::Card, 2000, 1000).sides(), (250, 200, 300, 600));
        assert_eq!(framing.cut(Slot::Lead, 1000, 1000).sides(), (0, 0, 1000, 667), "other places go by the focus");
    }

    #[test]
    fn names_and_pixels() {
        let cut = Cut::new(166, 0, 667, 1000).unwrap();
        assert_eq!(cut.to_string(), "0a600029b3e8");
        assert_eq!("0a600029b3e8".parse(), Ok(cut));
        assert_eq!(cut.pixels(1500, 1000), (249, 0, 1001, 1000));
        assert_eq!(Cut::new(999, 999, 1, 1).unwrap().pixels(10, 10), (9, 9, 1, 1));
        for wrong in ["", "0a600029b3e", "0A600029b3e8", "0a600029b3e9", "0000000003e8", "é0a600029b3e"] {
            assert_eq!(wrong.parse::<Cut>(), Err(OutsideImage), "{wrong}");
        }
        assert_eq!(Cut::new(400, 0, 700, 1), None);
        assert_eq!(Point::new(1001, 0), None);
    }

    #[test]
    fn decisions_are_kept_as_written() {
        let framing = Framing { cuts: [(Slot::Social, Cut::new(0, 0, 500, 250).unwrap())].into(), ..around(10, 20) };
        let json = serde_json::to_string(&framing).unwrap();
        assert_eq!(json, r#"{"focus":[10,20],"cuts":{"social":[0,0,500,250]}}"#);
        assert_eq!(serde_json::from_str::<Framing>(&json).unwrap(), framing);
        assert!(serde_json::from_str::<Framing>(r#"{"focus":[10,2000]}"#).is_err());
    }
}
