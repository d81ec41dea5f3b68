//! A tone for a place whose image is still on its way: one of a few, since a page may bring no colours of its own.

/// The class of the tone nearest to this colour (`#rrggbb`): `t1` dark, `t2` light; nothing for what lies between, or no
/// colour.
pub fn tone(colour: &str) -> &'static str {
    let channel = |at: usize| colour.get(at..at + 2).and_then(|digits| u8::from_str_radix(digits, 16).ok());
    let (Some(red), Some(green), Some(blue)) = (channel(1), channel(3), channel(5)) else { return "" };
    let light = (u32::from(red) * 2126 + u32::from(green) * 7152 + u32::from(blue) * 722) / 10_000;
    match light {
        0..80 => "t1",
        176.. => "t2",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::tone;

    #[test]
    fn the_nearest_tone() {
        for (colour, class) in [
            ("#101418", "t1"),
            ("#203c60", "t1"),
            ("#808080", ""),
            ("#609060", ""),
            ("#f4f2ee", "t2"),
            ("", ""),
            ("#12é456", ""),
            ("red", ""),
        ] {
            assert_eq!(tone(colour), class, "{colour}");
        }
    }
}
