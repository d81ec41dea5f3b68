//! Points, commas and their kind: the space before them, the ellipsis, and words.

use super::{
    glyph::{Form, Glyph, closes, closes_pair, is_currency, is_letter, is_percent, is_space, is_word, opens_after},
    rules::Gap,
    setter::Setter,
};

impl Setter<'_> {
    /// A word: letters, with the digits in them.
    pub fn word(&mut self) {
        let start = self.out.len();
        let apart = self.last().is_none_or(|c| !is_word(c));
        let rest = self.input.get(self.at..).unwrap_or_default();
        let plain = |glyph: &&Glyph| is_word(glyph.ch) && glyph.form != Form::Kept && glyph.ch != 'º';
        let end = self.at + rest.iter().take_while(plain).count();
        if self.rules.arabic {
            self.arabic_word(end);
        } else {
            self.copy_to(end);
        }
        if self.input.get(end).is_some_and(|glyph| glyph.is_free('º')) {
            self.number_sign();
        } else if apart && self.rules.numbers.as_ref().is_some_and(|numbers| numbers.ordinals) {
            self.roman_ordinal(start);
        }
    }

    /// `.` and the ellipsis made of it.
    pub fn full_stop(&mut self) {
        let run = self.input.get(self.at).map(|glyph| glyph.run);
        let stops = self.input.iter().skip(self.at).take_while(|g| g.is_free('.') && Some(g.run) == run).count();
        if stops >= 3 {
            self.space_before_low(stops);
            self.replace('…');
            self.at += stops - 1;
            return self.end_sentence();
        }
        if self.peek(1) != Some('.') {
            self.space_before_low(1);
        }
        self.copy();
        if self.rules.doubled {
            self.part_doubled();
        }
        self.end_sentence();
    }

    /// `,` and `…`
    pub fn low_mark(&mut self) {
        let Some(mark) = self.peek(0) else { return };
        if self.rules.arabic && mark == ',' && self.becomes_arabic() {
            return self.arabic_mark('،');
        }
        self.space_before_low(1);
        let between_letters = self.last().is_some_and(is_letter) && self.peek(1).is_some_and(is_letter);
        self.copy();
        if mark == ',' && between_letters && self.rules.tidy {
            self.push_after(' ');
        }
        if mark == '…' {
            self.end_sentence();
        }
    }

    /// No space before a mark on the line, if a word stands before it and nothing touches it on the other side.
    fn space_before_low(&mut self, marks: usize) {
        let alone = self.next_after(marks).is_none_or(|c| is_space(c) || (closes(c) && c != '’') || c == '"');
        if self.rules.tidy && alone && self.last_printed().is_some_and(|c| ends_word(c) && c != '.') {
            self.drop_spaces();
        }
    }

    /// `;` `:` `!` `?`
    pub fn high_mark(&mut self) {
        let Some(mark) = self.peek(0) else { return };
        if self.rules.arabic && matches!(mark, ';' | '?') && self.becomes_arabic() {
            return self.arabic_mark(if mark == ';' { '؛' } else { '؟' });
        }
        self.space_before_high(mark);
        self.copy();
        if mark != ':' && mark != ';' {
            self.end_sentence();
        }
    }

    fn space_before_high(&mut self, mark: char) {
        let rule = if mark == ':' { self.rules.colon } else { self.rules.high };
        let (Some(rule), Some(before)) = (rule, self.last_printed()) else { return };
        if matches!(mark, '!' | '?') && matches!(before, '!' | '?') && self.ends_after_marks() {
            return self.drop_spaces();
        }
        let spaced = self.out.last().is_some_and(Glyph::is_free_space);
        let alone = match mark {
            ':' | ';' => self.next_after(1).is_none_or(|c| is_space(c) || matches!(c, '"' | '»' | '”')),
            _ => self.ends_after_marks(),
        };
        if rule.gap == Gap::Tight {
            if spaced && alone && ends_word(before) {
                self.drop_spaces();
            }
        } else if spaced {
            let opening = opens_after(Some(before)) && !matches!(before, '–' | '—');
            if !opening && self.peek(1) != Some('=') {
                self.gap_before(rule.gap);
            }
        } else if rule.insert && alone && self.last().is_some_and(ends_word) && !self.ends_entity(mark) {
            self.gap_before(rule.gap);
        }
    }

    /// After this mark and those that follow it, nothing touches.
    fn ends_after_marks(&self) -> bool {
        let marks = self.input.iter().skip(self.at).take_while(|g| matches!(g.ch, '!' | '?' | '؟' | '.' | '…')).count();
        self.next_after(marks.max(1))
            .is_none_or(|c| is_space(c) || closes_pair(c) || matches!(c, '"' | '\'' | ',' | ';' | ':'))
    }

    /// `&nbsp;` written out.
    fn ends_entity(&self, mark: char) -> bool {
        let name = self
            .out
            .iter()
            .rev()
            .take_while(|glyph| glyph.ch.is_ascii_alphanumeric() || glyph.ch == '#')
            .take(12)
            .count();
        let before = self.out.len().checked_sub(name + 1).and_then(|index| self.out.get(index));
        mark == ';' && name > 1 && before.is_some_and(|glyph| glyph.ch == '&')
    }

    /// Forgets an open dash where a sentence has ended.
    fn end_sentence(&mut self) {
        if self.within_dashes && self.at > 0 && self.sentence_ends(self.at - 1) {
            let abbreviation = self
                .set_word()
                .is_some_and(|word| word.is_one_of(self.rules.titles) || word.is_one_of(self.rules.counted));
            if !abbreviation {
                self.within_dashes = false;
            }
        }
    }

    /// `EE.UU.` is written with a space.
    fn part_doubled(&mut self) {
        let typed = [0, 1, 2].map(|ahead| self.peek(ahead));
        let set = [2, 3, 4].map(|back| self.out.len().checked_sub(back).and_then(|i| self.out.get(i)).map(|g| g.ch));
        let capital = |c: Option<char>| c.is_some_and(char::is_uppercase);
        let doubled = capital(set[0])
            && set[0] == set[1]
            && !set[2].is_some_and(is_word)
            && capital(typed[0])
            && typed[0] == typed[1]
            && typed[2] == Some('.');
        if doubled {
            self.push_after(super::glyph::NO_BREAK);
        }
    }
}

/// Whether a mark that follows belongs to what ends with this character: a word, a number, a bracket, a quotation.
fn ends_word(c: char) -> bool {
    is_word(c)
        || closes_pair(c)
        || is_percent(c)
        || is_currency(c)
        || matches!(c, '…' | '.' | '°' | '′' | '″' | '!' | '?')
}
