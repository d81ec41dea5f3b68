//! Arabic: marks of its own between Arabic words, letters in their base form, no stretching of words.

use super::{
    glyph::{Form, Glyph, is_arabic_digit, is_digit, is_letter},
    rules::{Apostrophe, Choice, DOUBLE, Dash, GUILLEMETS, Gap, Hours, Numbers, Quotes, Rules, SINGLE, TIGHT},
    setter::Setter,
};
use unicode_normalization::UnicodeNormalization as _;

/// Arabic, in every country.
pub(super) static ARABIC: Rules = Rules {
    quotes: Some(Quotes { choice: Choice::ByDepth(&[GUILLEMETS, DOUBLE, SINGLE]), inside: Some(Gap::Tight) }),
    apostrophe: Apostrophe::BetweenLetters,
    high: TIGHT,
    colon: TIGHT,
    tidy: true,
    numbers: Some(Numbers {
        percent: Gap::Tight,
        space_before_currency: false,
        space_after_currency: false,
        thousands: None,
        hours: Hours::AsTyped,
        primes: false,
        ranges: false,
        ordinals: false,
        apostrophe_thousands: false,
        magnitudes: &["مليون", "مليونا", "مليوناً", "ملايين", "مليار", "مليارا", "ملياراً", "مليارات", "ألف", "آلاف"],
        months: &[],
        leading_currency: &[],
    }),
    titles: &[],
    counted: &[],
    dash: Dash::AsTyped,
    arabic: true,
    doubled: false,
};

const TATWEEL: char = '\u{640}';

/// A letter of the Arabic script, or a sign written on one.
pub(super) fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{8FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
        && is_letter(c)
        && !is_arabic_digit(c)
}

impl Setter<'_> {
    /// Whether the Latin mark that comes next stands between Arabic words: the last letter before it is Arabic, and so
    /// is the next one after it, if there is one.
    pub fn becomes_arabic(&mut self) -> bool {
        let digits = self.last().is_some_and(is_digit) && self.peek(1).is_some_and(is_digit);
        !digits && self.last_letter.is_some_and(is_arabic_letter) && self.next_letter().is_none_or(is_arabic_letter)
    }

    fn next_letter(&mut self) -> Option<char> {
        if self.next_letter.is_none_or(|index| index <= self.at) {
            let found = self.input.iter().skip(self.at + 1).position(|glyph| is_letter(glyph.ch));
            self.next_letter = Some(found.map_or(self.input.len(), |offset| self.at + 1 + offset));
        }
        self.next_letter.and_then(|index| self.input.get(index)).map(|glyph| glyph.ch)
    }

    /// Sets an Arabic mark: it touches the word before it and is followed by a space.
    pub fn arabic_mark(&mut self, mark: char) {
        if self.last_printed().is_some_and(|c| is_letter(c) || is_digit(c)) {
            self.drop_spaces();
        }
        self.replace(mark);
        if self.peek(0).is_some_and(is_arabic_letter) {
            self.push_after(' ');
        }
    }

    /// Sets a word with its letters in their base form and without what only stretches it.
    pub fn arabic_word(&mut self, end: usize) {
        while self.at < end {
            let Some(letter) = self.peek(0) else { return };
            match letter {
                TATWEEL => self.stretch(),
                // Signs for whole phrases and for money stay.
                '\u{FB50}'..='\u{FD3D}' | '\u{FD50}'..='\u{FDF9}' | '\u{FE70}'..='\u{FEFC}' => self.base_form(letter),
                _ => self.copy(),
            }
        }
        let last = self.out.last().map(|glyph| glyph.ch);
        self.last_letter = last.filter(|c| is_letter(*c)).or(self.last_letter);
    }

    fn stretch(&mut self) {
        let stretched = self.input.iter().skip(self.at).take_while(|glyph| glyph.is_free(TATWEEL)).count();
        let after = self.peek(stretched);
        let within = self.last().is_some_and(is_arabic_letter)
            && after.is_some_and(|c| is_arabic_letter(c) && c.is_alphabetic() && !is_vowel_sign(c));
        if within {
            self.at += stretched;
        } else {
            self.copy_to(self.at + stretched);
        }
    }

    fn base_form(&mut self, letter: char) {
        let run = self.input.get(self.at).map_or(0, |glyph| glyph.run);
        let base = std::iter::once(letter).nfkc();
        let vowel_sign = matches!(letter, '\u{FE70}'..='\u{FE7F}' | '\u{FC5E}'..='\u{FC63}' | '\u{FCF2}'..='\u{FCF4}');
        for ch in base.filter(|c| !vowel_sign || !matches!(*c, ' ' | TATWEEL)) {
            self.out.push(Glyph { ch, run, form: Form::Free });
        }
        self.at += 1;
    }
}

fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}')
}
