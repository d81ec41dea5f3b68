//! The colour of a place whose image is still on its way. The policy of a page allows no style but that of its one sheet, so
//! the place has a class, and the page's sheet has a rule for each class that the page uses.

/// A colour in sixteen steps for each of red, green and blue: near enough for an image that is about to come, and so coarse
/// that alike images share a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tone(u16);

impl Tone {
    /// The tone nearest to this colour (`#rrggbb`); nothing for what is no colour.
    pub fn of(colour: &str) -> Option<Self> {
        let digits = colour.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        let channel = |at: usize| u16::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        let step = |value: u16| (value + 8) / 17;
        Some(Self(step(channel(0)?) << 8 | step(channel(2)?) << 4 | step(channel(4)?)))
    }

    /// The class of its place: `t9ab`.
    pub fn class(self) -> String {
        format!("t{:03x}", self.0)
    }

    /// The rule of that class.
    pub fn rule(self) -> String {
        format!(".t{0:03x}{{background:#{0:03x}}}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Tone;

    #[test]
    fn the_nearest_tone() {
        for (colour, class) in [
            ("#000000", "t000"),
            ("#ffffff", "tfff"),
            ("#203c60", "t246"),
            ("#f4f2ee", "teee"),
            ("#f7f8f9", "tfff"),
            ("#0807f6", "t00e"),
        ] {
            assert_eq!(Tone::of(colour).map(Tone::class).as_deref(), Some(class), "{colour}");
        }
        for other in ["", "#12é456", "red", "#fff", "+12345", "#+1+2+3"] {
            assert_eq!(Tone::of(other), None, "{other}");
        }
        assert_eq!(Tone::of("#203c60").unwrap().rule(), ".t246{background:#246}");
    }
}
