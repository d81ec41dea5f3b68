//! Which words a line must not be broken between: numbers and their units, titles and names.

use super::{
    glyph::{Form, NO_BREAK, closes, is_currency, is_digit, is_letter, is_percent, is_word},
    rules::{Gap, Numbers},
    setter::Setter,
};

/// Units of measure and money that are written the same in every language.
const UNITS: &[&str] = &[
    "km", "m", "cm", "mm", "µm", "μm", "nm", "km²", "m²", "cm²", "km2", "m2", "km³", "m³", "cm³", "m3", "ha", "kg",
    "g", "mg", "µg", "t", "kt", "Mt", "l", "L", "cl", "ml", "hl", "s", "ms", "min", "h", "W", "kW", "MW", "GW", "TW",
    "Wh", "kWh", "MWh", "GWh", "TWh", "V", "kV", "A", "mA", "Hz", "kHz", "MHz", "GHz", "K", "Pa", "hPa", "kPa", "bar",
    "mbar", "dB", "J", "kJ", "MJ", "kcal", "cal", "Ω", "lx", "ko", "Ko", "Mo", "Go", "To", "kB", "KB", "MB", "GB",
    "TB", "Mbit", "km/h", "m/s", "kg/m²", "°C", "°F", "°", "ft", "lb", "lbs", "oz", "FCFA", "CFA", "M€", "k€", "Md€",
    "M$", "Md$",
];

impl Setter<'_> {
    /// Spaces.
    pub fn space(&mut self, first: char) {
        let end = self.spaces_end(self.at);
        let typed = end - self.at;
        match self.gap_at(end) {
            None => self.copy_to(end),
            Some(Gap::Tight) => self.at = end,
            // Already so.
            Some(gap) if typed == 1 && gap.space() == Some(first) => self.copy(),
            Some(gap) => {
                if let Some(space) = gap.space() {
                    self.push(space);
                }
                self.at = end;
            }
        }
    }

    /// The space that belongs between what is set and what stands at this place; nothing leaves it as typed.
    fn gap_at(&self, next: usize) -> Option<Gap> {
        let glyph = self.input.get(next)?;
        let (before, after) = (self.last()?, glyph.ch);
        // Most spaces: a word, and another. Only the end of “1er” matters among small letters.
        if before.is_ascii_lowercase() && after.is_ascii_lowercase() && before != 'r' {
            return None;
        }
        if self.rules.tidy && self.beside_bracket(before, after) {
            return Some(Gap::Tight);
        }
        if let Some(numbers) = &self.rules.numbers
            && let Some(gap) = self.gap_in_number(numbers, before, next)
        {
            return Some(gap);
        }
        let bound = (is_digit(after) && (matches!(before, '§' | '№' | '.') || is_letter(before)) && self.counts())
            || (is_letter(after) && after.is_uppercase() && (before == '.' || is_letter(before)) && self.addresses())
            || (self.rules.doubled && self.between_doubled(next));
        bound.then_some(Gap::NoBreak)
    }

    fn counts(&self) -> bool {
        self.set_word().is_some_and(|word| word.is_one_of(self.rules.counted))
    }

    fn addresses(&self) -> bool {
        self.set_word().is_some_and(|word| word.is_one_of(self.rules.titles))
    }

    /// Just inside a bracket, but for the face that `:(` makes.
    fn beside_bracket(&self, before: char, after: char) -> bool {
        let free = |index: usize| self.out.get(index).is_some_and(|glyph| glyph.form != Form::Kept);
        match (before, after) {
            ('(' | '[', _) => {
                let bracket = self.out.len() - 1;
                let face = bracket.checked_sub(1).and_then(|index| self.out.get(index));
                free(bracket) && !face.is_some_and(|glyph| matches!(glyph.ch, ':' | ';' | '-' | '='))
            }
            (_, ')' | ']') => is_word(before) || (closes(before) && !matches!(before, ':' | ';')),
            _ => false,
        }
    }

    fn gap_in_number(&self, numbers: &Numbers, before: char, next: usize) -> Option<Gap> {
        let after = self.input.get(next)?.ch;
        let beyond = self.input.get(next + 1).map(|glyph| glyph.ch);
        if is_digit(before) {
            if is_percent(after) {
                return beyond.is_none_or(|c| !is_word(c)).then_some(numbers.percent);
            }
            if is_currency(after) {
                return beyond.is_none_or(|c| !is_digit(c)).then_some(Gap::NoBreak);
            }
            return (!is_digit(after) && self.belongs_to_number(numbers, next)).then_some(Gap::NoBreak);
        }
        let bound = match before {
            '°' | 'º' | 'ª' => is_digit(after),
            '$' | '€' | '/' | '.' if is_digit(after) => self.leads(numbers),
            'F' => self.typed_word(next, "CFA") && self.number_before_f(),
            _ if is_currency(after) => {
                is_letter(before) && beyond.is_none_or(|c| !is_digit(c)) && self.is_large(numbers)
            }
            _ if is_digit(after) => is_letter(before) && self.leads(numbers),
            'r' => numbers.ordinals && self.after_first() && self.is_month(numbers, next),
            _ => false,
        };
        bound.then_some(Gap::NoBreak)
    }

    /// A unit, a word for a large number, or a month after its day.
    fn belongs_to_number(&self, numbers: &Numbers, next: usize) -> bool {
        self.is_unit(next)
            || numbers.magnitudes.iter().any(|word| self.typed_word(next, word))
            || (self.typed_word(next, "F") && numbers.ordinals)
            || (self.after_day() && self.is_month(numbers, next))
    }

    fn is_unit(&self, next: usize) -> bool {
        let Some(first) = self.input.get(next).map(|glyph| glyph.ch) else { return false };
        UNITS.iter().any(|unit| unit.starts_with(first) && self.typed_word(next, unit))
            && !self.input.get(next + 1).is_some_and(|glyph| matches!(glyph.ch, '\'' | '’' | '‘'))
    }

    fn is_month(&self, numbers: &Numbers, next: usize) -> bool {
        numbers.months.iter().any(|month| self.typed_word(next, month))
    }

    /// A number of one or two digits stands before.
    fn after_day(&self) -> bool {
        let digits = self.out.iter().rev().take_while(|glyph| is_digit(glyph.ch)).count();
        let before = self.out.len().checked_sub(digits + 1).and_then(|index| self.out.get(index));
        digits <= 2 && before.is_none_or(|glyph| !matches!(glyph.ch, '.' | ',') && !is_word(glyph.ch))
    }

    /// `1er` stands before.
    fn after_first(&self) -> bool {
        let back = |count: usize| self.out.len().checked_sub(count).and_then(|index| self.out.get(index)).map(|g| g.ch);
        [back(3), back(2), back(1)] == [Some('1'), Some('e'), Some('r')] && !back(4).is_some_and(is_digit)
    }

    fn is_large(&self, numbers: &Numbers) -> bool {
        self.set_word().is_some_and(|word| word.is_one_of(numbers.magnitudes))
    }

    fn leads(&self, numbers: &Numbers) -> bool {
        self.set_word().is_some_and(|word| word.is_one_of(numbers.leading_currency))
    }

    /// `5⍽F`
    fn number_before_f(&self) -> bool {
        let mut before = self.out.iter().rev().skip(1);
        before.next().is_some_and(|glyph| glyph.ch == NO_BREAK) && before.next().is_some_and(|glyph| is_digit(glyph.ch))
    }

    /// `EE. UU.`: two pairs of the same capital.
    fn between_doubled(&self, next: usize) -> bool {
        let set: [Option<char>; 3] =
            [1, 2, 3].map(|back| self.out.len().checked_sub(back).and_then(|i| self.out.get(i)).map(|g| g.ch));
        let typed: [Option<char>; 3] = [0, 1, 2].map(|on| self.input.get(next + on).map(|glyph| glyph.ch));
        let capital = |c: Option<char>| c.is_some_and(char::is_uppercase);
        set[0] == Some('.')
            && capital(set[1])
            && set[1] == set[2]
            && capital(typed[0])
            && typed[0] == typed[1]
            && typed[2] == Some('.')
    }

    /// A mark that no rule is about; money and parts of a hundred right after a number.
    pub fn sign(&mut self) {
        if let (Some(numbers), Some(sign)) = (&self.rules.numbers, self.peek(0))
            && (is_percent(sign) || is_currency(sign))
            && let Some(before) = self.last().filter(|c| is_digit(*c))
            && self.out.last().is_some_and(|glyph| glyph.form != Form::Kept)
        {
            let beyond = self.peek(1);
            let gap = if is_percent(sign) && beyond.is_none_or(|c| !is_word(c)) {
                numbers.percent
            } else if is_currency(sign) && numbers.space_before_currency && beyond.is_none_or(|c| !is_digit(c)) {
                Gap::NoBreak
            } else {
                Gap::Tight
            };
            if let Some(space) = gap.space() {
                self.push(space);
            }
            if self.rules.arabic && sign == '%' && super::glyph::is_arabic_digit(before) {
                return self.replace('٪');
            }
        }
        if self.peek(0) == Some('°') {
            return self.number_sign();
        }
        let money = self.peek(0).is_some_and(is_currency);
        self.copy();
        if let Some(numbers) = self.rules.numbers.as_ref().filter(|numbers| money && numbers.space_after_currency)
            && self.peek(0).is_some_and(is_digit)
            && self.leads(numbers)
        {
            self.push_after(NO_BREAK);
        }
    }

    /// `n°5`: the number takes a space.
    pub fn number_sign(&mut self) {
        self.copy();
        let is_number = self.rules.numbers.is_some()
            && self.set_word().is_some_and(|word| word.is_one_of(&["n°", "N°", "n.°", "nº", "Nº", "n.º", "N.º"]));
        if is_number && self.peek(0).is_some_and(is_digit) {
            self.push_after(NO_BREAK);
        }
    }
}
