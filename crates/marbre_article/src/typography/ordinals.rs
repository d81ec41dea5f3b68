//! French ordinals: `1er`, `2e`, `XIXe`. The letters are raised.

use super::{
    glyph::{Form, Glyph, is_word},
    setter::Setter,
};

const FIRST: &[&str] = &["er", "ers", "re", "res", "ère", "ères"];
const SECOND: &[&str] = &["d", "ds", "de", "des", "nd", "nds", "nde", "ndes"];
const LATER: &[&str] = &["e", "es", "ème", "èmes", "eme", "emes"];

impl Setter<'_> {
    /// Raises the letters that touch the number set from this place on, if they make an ordinal of it.
    pub fn ordinal_letters(&mut self, number: usize) {
        let letters: String =
            self.input.iter().skip(self.at).take_while(|glyph| is_word(glyph.ch)).take(6).map(|g| g.ch).collect();
        let mut digits = self.out.iter().skip(number).map(|glyph| glyph.ch);
        let endings: &[&[&str]] = match (digits.next(), digits.next()) {
            (Some('1'), None) => &[FIRST, LATER],
            (Some('2'), None) => &[SECOND, LATER],
            _ => &[LATER],
        };
        if endings.iter().any(|list| list.contains(&letters.as_str())) {
            self.raise_typed(letters.chars().count());
        }
    }

    fn raise_typed(&mut self, count: usize) {
        for _ in 0..count {
            let free = self.input.get(self.at).is_some_and(|glyph| glyph.form == Form::Free);
            self.copy();
            if let Some(glyph) = self.out.last_mut().filter(|_| free) {
                glyph.form = Form::Raised;
            }
        }
    }

    /// Raises the end of the word set from this place on, if it is a Roman ordinal.
    pub fn roman_ordinal(&mut self, word: usize) {
        let Some(set) = self.out.get(word..) else { return };
        let numeral = set.iter().take_while(|g| matches!(g.ch, 'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M')).count();
        if numeral == 0 || set.len() <= numeral || set.len() > numeral + 4 || numeral > 15 {
            return;
        }
        let (roman, ending) = set.split_at(numeral);
        let ending: String = ending.iter().map(|glyph| glyph.ch).collect();
        let fits = match roman {
            [Glyph { ch: 'I', .. }] => FIRST.contains(&ending.as_str()),
            // “Le”, “Ce”, “De”, “Me” are words.
            [Glyph { ch: 'L' | 'C' | 'D' | 'M', .. }] => false,
            _ => LATER.contains(&ending.as_str()) && is_roman(&roman.iter().map(|g| g.ch).collect::<String>()),
        };
        if fits {
            for glyph in self.out.iter_mut().skip(word + numeral).filter(|glyph| glyph.form == Form::Free) {
                glyph.form = Form::Raised;
            }
        }
    }
}

/// Whether these letters are a Roman numeral below 4000, written as it should be.
fn is_roman(letters: &str) -> bool {
    let mut rest = letters;
    for (ten, five, one) in [('?', '?', 'M'), ('M', 'D', 'C'), ('C', 'L', 'X'), ('X', 'V', 'I')] {
        let forms = [
            format!("{one}{ten}"),
            format!("{one}{five}"),
            format!("{five}{one}{one}{one}"),
            format!("{five}{one}{one}"),
            format!("{five}{one}"),
            format!("{five}"),
            format!("{one}{one}{one}"),
            format!("{one}{one}"),
            format!("{one}"),
        ];
        if let Some(form) = forms.iter().find(|form| rest.starts_with(form.as_str())) {
            rest = rest.get(form.len()..).unwrap_or_default();
        }
    }
    rest.is_empty() && !letters.is_empty()
}

#[cfg(test)]
mod tests {
    use super::is_roman;

    #[test]
    fn roman_numerals() {
        for good in ["I", "IV", "XIX", "XXI", "MCMXCIX", "LVIII"] {
            assert!(is_roman(good), "{good}");
        }
        for bad in ["", "IIII", "VX", "IC", "XIXX"] {
            assert!(!is_roman(bad), "{bad}");
        }
    }
}
