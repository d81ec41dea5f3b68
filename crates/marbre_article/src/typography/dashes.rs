//! Hyphens that stand for a dash: between spaces, doubled, or before speech.

use super::{
    glyph::{closes, closes_pair, is_blank, is_digit, is_letter, is_space, is_word, opens_pair},
    quotes::Does,
    rules::{Dash, Gap},
    setter::Setter,
};

impl Setter<'_> {
    /// `-` `--` `–` `—`
    pub fn dash(&mut self) {
        let Some(typed) = self.peek(0) else { return };
        let count = match typed {
            '-' => self.input.iter().skip(self.at).take_while(|glyph| glyph.is_free('-')).count(),
            _ => 1,
        };
        let (before, after) = (self.last(), self.next_after(count));
        let arrow = matches!(before, Some('<' | '!' | '-')) || matches!(after, Some('>' | '-'));
        if self.rules.dash == Dash::AsTyped || count > 3 || arrow {
            return self.copy_to(self.at + count);
        }
        let left_space = before.is_some_and(is_space) && self.out.last().is_some_and(|glyph| glyph.is_free_space());
        let right_space = after.is_some_and(is_space);
        let first = self.out.iter().rev().find(|glyph| !is_blank(glyph.ch)).is_none_or(|glyph| is_space(glyph.ch));
        if first && right_space {
            return self.before_speech(typed, count);
        }
        let doubled = count > 1;
        let (ends, begins) = (before.is_some_and(ends_word), self.words_follow(count));
        let touching = self.rules.dash == Dash::Touching;
        match (left_space, right_space) {
            (true, true) => self.spaced_dash(typed, count),
            (true, false) if self.within_dashes && after.is_some_and(ends_sentence_part) => self.set_dash(typed, count),
            (true, false) if doubled && touching && begins && self.pair_follows(count) => self.set_dash(typed, count),
            (false, _) if doubled && self.between_digits(count) => self.put(typed, count, '–'),
            (false, true) if doubled && ends && begins && (self.within_dashes || !touching) => {
                self.set_dash(typed, count)
            }
            (false, false) if doubled && ends && begins && !touching => self.set_dash(typed, count),
            _ => self.copy_to(self.at + count),
        }
    }

    /// Whether a number ends before the dash, and one begins after it.
    fn between_digits(&self, count: usize) -> bool {
        let after = self.input.get(self.spaces_end(self.at + count));
        self.last_printed().is_some_and(is_digit) && after.is_some_and(|glyph| is_digit(glyph.ch))
    }

    fn dash_at(&self, index: usize) -> bool {
        self.input.get(index).is_some_and(|glyph| matches!(glyph.ch, '-' | '–' | '—'))
    }

    /// Whether a word comes next, or brackets and quotations that begin with one.
    fn words_follow(&mut self, count: usize) -> bool {
        let next = self.spaces_end(self.at + count);
        if self.quotation_ends(next) {
            return false;
        }
        let opening = |c: char| is_blank(c) || opens_pair(c) || matches!(c, '"' | '\'' | '’');
        self.input.iter().skip(next).map(|glyph| glyph.ch).find(|c| !opening(*c)).is_some_and(is_word)
    }

    /// Whether the mark at this place, after a space, is the end of a quotation.
    fn quotation_ends(&mut self, mark: usize) -> bool {
        match self.input.get(mark).map(|glyph| glyph.ch) {
            Some('"') => self.role_at(mark, Some(' '), self.is_open('"')) == Does::Close,
            Some('\'' | '’') => self.role_at(mark, Some(' '), self.is_open('\'')) == Does::Close,
            other => other.is_some_and(closes_pair),
        }
    }

    /// Speech at the beginning of a paragraph.
    fn before_speech(&mut self, typed: char, count: usize) {
        let (dash, gap) = match self.rules.dash {
            Dash::AsTyped | Dash::AfterNoBreak(_) => return self.copy_to(self.at + count),
            Dash::Inner => ('–', Gap::NoBreak),
            Dash::Spaced(dash) => (dash, Gap::NoBreak),
            Dash::Touching => ('—', Gap::Tight),
        };
        if count > 2 || !self.words_follow(count) {
            return self.copy_to(self.at + count);
        }
        self.put(typed, count, dash);
        self.gap_after(gap);
    }

    /// A dash with a space on both sides. Between two numbers it is a range, and its spaces stay.
    fn spaced_dash(&mut self, typed: char, count: usize) {
        let next = self.spaces_end(self.at + count);
        if next == self.input.len() || self.last_printed().is_none_or(opens_pair) || self.quotation_ends(next) {
            return self.copy_to(self.at + count);
        }
        if self.between_digits(count) {
            return self.put(typed, count, '–');
        }
        self.set_dash(typed, count);
    }

    /// Sets the dash of the language in place of what was typed. A dash that was typed as one stays the same.
    fn put(&mut self, typed: char, count: usize, dash: char) {
        self.push(if typed == '-' { dash } else { typed });
        self.at += count;
    }

    fn set_dash(&mut self, typed: char, count: usize) {
        match self.rules.dash {
            Dash::AsTyped => self.copy_to(self.at + count),
            Dash::AfterNoBreak(dash) => {
                self.gap_before(Gap::NoBreak);
                self.put(typed, count, dash);
                self.space_after();
            }
            Dash::Spaced(dash) => {
                self.space_before();
                self.put(typed, count, dash);
                self.space_after();
            }
            Dash::Inner => self.inner_dash(typed, count),
            Dash::Touching => self.touching_dash(typed, count),
        }
    }

    fn space_before(&mut self) {
        if !self.out.last().is_some_and(|glyph| is_space(glyph.ch)) {
            self.push(' ');
        }
    }

    fn space_after(&mut self) {
        if self.peek(0).is_some_and(|c| !is_space(c) && !closes(c)) {
            self.push_after(' ');
        }
    }

    fn inner_dash(&mut self, typed: char, count: usize) {
        if self.within_dashes {
            self.gap_before(Gap::NoBreak);
            self.put(typed, count, '–');
            self.space_after();
        } else {
            self.space_before();
            self.put(typed, count, '–');
            self.gap_after(Gap::NoBreak);
        }
        self.within_dashes = !self.within_dashes;
    }

    fn touching_dash(&mut self, typed: char, count: usize) {
        if self.within_dashes {
            if !self.last_printed().is_some_and(|c| ends_word(c) || closes(c)) {
                return self.copy_to(self.at + count);
            }
            self.drop_spaces();
            self.put(typed, count, '—');
            self.space_after();
            self.within_dashes = false;
        } else if self.pair_follows(count) {
            self.space_before();
            self.put(typed, count, '—');
            self.skip_spaces();
            self.within_dashes = true;
        } else {
            self.space_before();
            self.put(typed, count, '–');
            self.space_after();
        }
    }

    /// Whether the next dash in the sentence is the second of a pair.
    fn pair_follows(&mut self, count: usize) -> bool {
        const FARTHEST: usize = 400;
        let from = self.at + count;
        if !self.words_follow(count) {
            return false;
        }
        let (mut before, mut solid, mut printed) = (' ', None, None);
        for (index, glyph) in self.input.iter().enumerate().skip(from).take(FARTHEST) {
            let after = self.input.get(index + 1).map(|glyph| glyph.ch);
            let ends = after.is_none_or(|c| is_space(c) || closes(c));
            let second = match glyph.ch {
                '.' | '!' | '?' | '…' if self.sentence_ends(index) => return false,
                '-' if after == Some('-') => false,
                '-' if before == '-' => ends && !self.dash_at(self.spaces_end(index + 1)),
                '-' => ends && is_blank(before),
                '–' | '—' => ends && is_blank(before),
                _ => false,
            };
            if second {
                return printed.is_some_and(|c| is_word(c) || (closes(c) && !matches!(c, '’' | '”' | '»' | '›')));
            }
            let joins = match glyph.ch {
                '-' => after == Some('-'),
                '\'' | '’' => is_letter(before),
                '"' | '”' | '»' | '›' => solid.is_some_and(|c| is_letter(c) || closes(c)),
                c => is_space(c),
            };
            if !joins {
                printed = Some(glyph.ch);
            }
            before = glyph.ch;
            if !is_space(before) {
                solid = Some(before);
            }
        }
        false
    }
}

/// Whether a dash that touches this character comes after a word or a quotation.
fn ends_word(c: char) -> bool {
    is_word(c) || closes_pair(c)
}

/// A mark that may follow the second dash of a pair.
fn ends_sentence_part(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…' | ')')
}
