//! Colours, and how well one is told from another: contrast as WCAG 2.2 measures it.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A colour of the screen (sRGB), written `#8c1d18`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour([u8; 3]);

/// A text that is no colour.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no colour; write six digits of red, green and blue, as in #8c1d18")]
pub struct NoColour(String);

/// The least contrast of words with what they stand on (WCAG 2.2, 1.4.3).
pub const LEAST: f64 = 4.5;

/// The paper of the default theme by day.
pub const LIGHT_PAPER: Colour = Colour([0xff, 0xfd, 0xf8]);
/// The paper of the default theme in the dark.
pub const DARK_PAPER: Colour = Colour([0x16, 0x15, 0x13]);

impl Colour {
    /// How bright it is, from 0 (black) to 1 (white).
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// How well the two are told apart, from 1 (not at all) to 21 (black and white).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The nearest shade of this colour that can be read on that paper: itself, or one darker on light paper, lighter on
    /// dark.
    pub fn readable_on(self, paper: Self) -> Self {
        let end = if paper.luminance() > 0.5 { 0_u8 } else { 255 };
        // A whole step of mixing can never fail: at the last one the colour is black on light paper, white on dark.
        (0..=255_u32).map(|step| self.mixed(end, step)).find(|shade| shade.contrast(paper) >= LEAST).unwrap_or(self)
    }

    /// `step` of 255 parts towards black or white.
    fn mixed(self, end: u8, step: u32) -> Self {
        let part = |part: u8| (u32::from(part) * (255 - step) + u32::from(end) * step + 127) / 255;
        Self(self.0.map(|own| u8::try_from(part(own)).unwrap_or(end)))
    }
}

impl FromStr for Colour {
    type Err = NoColour;

    /// Reads six hexadecimal digits, with or without the sign before them.
    fn from_str(text: &str) -> Result<Self, NoColour> {
        let no = || NoColour(text.chars().take(40).collect());
        let digits = text.trim().trim_start_matches('#');
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(no());
        }
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).map_err(|_| no())?.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

impl TryFrom<String> for Colour {
    type Error = NoColour;

    fn try_from(text: String) -> Result<Self, NoColour> {
        text.parse()
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn contrast_is_that_of_the_standard() {
        assert!((colour("#000000").contrast(colour("#ffffff")) - 21.0).abs() < 1e-9);
        assert!((colour("#777777").contrast(colour("#ffffff")) - 4.478).abs() < 0.001);
        // The accents of the default theme.
        assert!((colour("#8c1d18").contrast(LIGHT_PAPER) - 9.0).abs() < 0.05);
        assert!((colour("#f0998f").contrast(DARK_PAPER) - 8.4).abs() < 0.05);
    }

    #[test]
    fn the_nearest_shade_that_can_be_read_is_offered() {
        assert_eq!(colour("#8c1d18").readable_on(LIGHT_PAPER), colour("#8c1d18"));
        for (text, paper) in [("#ffd400", LIGHT_PAPER), ("#2fb457", LIGHT_PAPER), ("#0b2f8a", DARK_PAPER)] {
            let (wished, offered) = (colour(text), colour(text).readable_on(paper));
            assert!(wished.contrast(paper) < LEAST && offered.contrast(paper) >= LEAST, "{offered}");
            assert!(offered.contrast(paper) < LEAST + 0.2, "not darker or lighter than it must be: {offered}");
        }
        assert_eq!(colour("#ffffff").readable_on(LIGHT_PAPER).contrast(LIGHT_PAPER).floor(), 4.0);
    }

    #[test]
    fn colours_are_read_and_written() {
        assert_eq!(colour(" 8C1D18 ").to_string(), "#8c1d18");
        for text in ["", "#8c1d1", "#8c1d181", "red", "#8c1d1g", "+8c1d1"] {
            assert!(text.parse::<Colour>().is_err(), "{text}");
        }
        assert_eq!(serde_json::from_str::<Colour>("\"#0b4f8a\"").unwrap(), colour("0b4f8a"));
    }
}
