//! Apostrophes and single quotation marks, which share one sign on every keyboard.

use super::{
    english::CLIPPED,
    glyph::{Form, Glyph, closes, is_digit, is_letter, is_percent, is_space, is_word, opens_after},
    quotes::Does,
    rules::Apostrophe,
    setter::{Open, Setter},
};

impl Setter<'_> {
    /// `'`, and ‘ ’ where they are typed as they should be.
    pub fn single_quote(&mut self) {
        let Some(mark) = self.peek(0) else { return };
        let (before, after) = (self.last(), self.next_after(1));
        match mark {
            '‘' => self.typed_opening(),
            _ if mark == '\'' && (after == Some('\'') || before == Some('\'')) => self.copy(),
            _ if before.is_some_and(is_letter) && after.is_some_and(is_letter) => self.replace('’'),
            _ if self.rules.apostrophe == Apostrophe::BetweenLetters => self.copy(),
            _ => self.apostrophe_or_quote(mark, before, after),
        }
    }

    fn typed_opening(&mut self) {
        if self.rules.apostrophe == Apostrophe::English && self.decade_follows() {
            return self.replace('’');
        }
        if self.rules.quotes.is_some() {
            self.push_open(Open { close: '’', by_double: false });
        }
        self.copy();
    }

    fn apostrophe_or_quote(&mut self, mark: char, before: Option<char>, after: Option<char>) {
        if let (Some(a), Some(b)) = (before, after)
            && is_word(a)
            && is_word(b)
        {
            let joins = is_letter(a) || (self.rules.apostrophe == Apostrophe::English && is_letter(b));
            return match (joins, mark) {
                (true, _) => self.replace('’'),
                (false, '’') => self.single_close(mark, before),
                (false, _) => self.copy(),
            };
        }
        match self.role(self.is_open('\'')) {
            Does::Close if !opens_after(before) => self.single_close(mark, before),
            Does::Open if mark == '\'' => self.single_open(after),
            _ => self.copy(),
        }
    }

    fn single_close(&mut self, mark: char, before: Option<char>) {
        let in_word = mark == '\'' && before.is_some_and(is_letter);
        let last = self.open.iter().rposition(|open| open.close == '’' && !(in_word && open.by_double));
        if let Some(depth) = last {
            self.open.truncate(depth);
        }
        let apostrophe = before.is_some_and(|c| is_letter(c) || self.rules.apostrophe == Apostrophe::English);
        if last.is_some() || apostrophe || mark == '’' { self.replace('’') } else { self.copy() }
    }

    fn single_open(&mut self, after: Option<char>) {
        if self.decade_follows() || (self.rules.apostrophe == Apostrophe::English && self.clipped_word_follows()) {
            return self.replace('’');
        }
        let quotes = match self.rules.apostrophe {
            Apostrophe::English => after.is_some_and(|c| !is_space(c)),
            _ => after.is_some_and(is_word) && !self.is_open('\'') && self.end_follows(),
        };
        if quotes {
            self.push_open(Open { close: '’', by_double: false });
            self.replace('‘');
        } else {
            self.copy();
        }
    }

    /// `'90s`, `'98`
    fn decade_follows(&self) -> bool {
        let digit = |ahead| self.peek(ahead).is_some_and(is_digit);
        let end = if self.peek(3) == Some('s') { 4 } else { 3 };
        let after = self.input.get(self.spaces_end(self.at + end)).map(|glyph| glyph.ch);
        digit(1)
            && digit(2)
            && after.is_none_or(|c| !is_percent(c) && c != '×')
            && self.peek(end).is_none_or(|c| !is_word(c))
    }

    /// `'tis`, `rock 'n' roll`
    fn clipped_word_follows(&self) -> bool {
        let word: String = self
            .input
            .iter()
            .skip(self.at + 1)
            .take_while(|glyph| is_letter(glyph.ch))
            .take(8)
            .flat_map(|glyph| glyph.ch.to_lowercase())
            .collect();
        let quoted = matches!(self.peek(1 + word.chars().count()), Some('\'' | '’')) && word != "n";
        CLIPPED.contains(&word.as_str()) && !quoted
    }

    /// Whether a mark that could end a quotation, and ends no other, comes later in the block.
    fn end_follows(&mut self) -> bool {
        let input = self.input;
        let last = *self.last_apostrophe.get_or_insert_with(|| last_unpaired_end(input));
        last.is_some_and(|last| last > self.at)
    }
}

fn last_unpaired_end(input: &[Glyph]) -> Option<usize> {
    let mut last = None;
    let mut before = None;
    let mut open = 0u32;
    for (index, glyph) in input.iter().enumerate() {
        let after = input.get(index + 1).map(|glyph| glyph.ch);
        let ends = before.is_some_and(|c| is_word(c) || closes(c) || c == '"') && after.is_none_or(|c| !is_word(c));
        match glyph.ch {
            '‘' => open += 1,
            '\'' | '’' if glyph.form != Form::Kept && ends && open > 0 => open -= 1,
            '\'' | '’' if glyph.form != Form::Kept && ends => last = Some(index),
            _ => {}
        }
        before = Some(glyph.ch);
    }
    last
}
