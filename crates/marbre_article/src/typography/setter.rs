//! The walk along one block: each character is looked at once, with what has been set before it and what was typed
//! after it in view, and handed to the subject that it belongs to.

use super::{
    glyph::{Form, Glyph, closes_pair, is_digit, is_direction_mark, is_letter, is_space, is_word},
    rules::{Gap, Rules},
};

/// The state of the walk.
pub(super) struct Setter<'a> {
    /// What to follow.
    pub rules: &'a Rules,
    /// The block as typed.
    pub input: &'a [Glyph],
    /// The next character of it to look at.
    pub at: usize,
    /// What has been set.
    pub out: Vec<Glyph>,
    /// The quotations that are open, from the outside in.
    pub open: Vec<Open>,
    /// True between the two dashes of a pair.
    pub within_dashes: bool,
    /// The last letter that was set, where the rules are those of Arabic.
    pub last_letter: Option<char>,
    /// Where the next letter is, if it has been looked for.
    pub next_letter: Option<usize>,
    /// Where the last apostrophe stands that could end a quotation, if it has been looked for.
    pub last_apostrophe: Option<Option<usize>>,
    /// Where the last quotation mark stands, if it has been looked for.
    pub last_quote: Option<Option<usize>>,
}

/// A quotation that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Open {
    /// The mark that ends it.
    pub close: char,
    /// True when a straight `"` may end it.
    pub by_double: bool,
}

/// Sets a block.
pub(super) fn set(rules: &Rules, input: &[Glyph]) -> Vec<Glyph> {
    let mut setter = Setter {
        rules,
        input,
        at: 0,
        out: Vec::with_capacity(input.len() + input.len() / 16 + 8),
        open: Vec::new(),
        within_dashes: false,
        last_letter: None,
        next_letter: None,
        last_apostrophe: None,
        last_quote: None,
    };
    setter.walk();
    setter.out
}

impl Setter<'_> {
    fn walk(&mut self) {
        while let Some(glyph) = self.input.get(self.at) {
            if glyph.form == Form::Kept {
                if self.rules.arabic && is_letter(glyph.ch) {
                    self.last_letter = Some(glyph.ch);
                }
                self.copy();
                continue;
            }
            match glyph.ch {
                c if is_digit(c) => self.number(),
                c if is_word(c) => self.word(),
                c if glyph.is_free_space() => self.space(c),
                '"' | '“' | '”' | '«' | '»' | '‹' | '›' => self.double_quote(),
                '\'' | '‘' | '’' => self.single_quote(),
                '-' | '–' | '—' => self.dash(),
                '.' => self.full_stop(),
                ',' | '…' => self.low_mark(),
                ';' | '!' | '?' | ':' => self.high_mark(),
                '،' | '؛' | '؟' if self.rules.arabic => self.arabic_mark(glyph.ch),
                _ => self.sign(),
            }
        }
    }

    /// The typed character this many places ahead.
    pub fn peek(&self, ahead: usize) -> Option<char> {
        self.input.get(self.at + ahead).map(|glyph| glyph.ch)
    }

    /// The next typed character, past marks that only steer direction.
    pub fn next_after(&self, ahead: usize) -> Option<char> {
        self.input.iter().skip(self.at + ahead).map(|glyph| glyph.ch).find(|c| !is_direction_mark(*c))
    }

    /// The last character set, past marks that only steer direction.
    pub fn last(&self) -> Option<char> {
        self.out.iter().rev().map(|glyph| glyph.ch).find(|c| !is_direction_mark(*c))
    }

    /// The last character set that is no space.
    pub fn last_printed(&self) -> Option<char> {
        self.out.iter().rev().map(|glyph| glyph.ch).find(|c| !is_space(*c) && !is_direction_mark(*c))
    }

    /// Sets the next character as it is.
    pub fn copy(&mut self) {
        if let Some(glyph) = self.input.get(self.at) {
            self.out.push(*glyph);
            self.at += 1;
        }
    }

    /// Sets the next characters as they are.
    pub fn copy_to(&mut self, end: usize) {
        let end = end.min(self.input.len());
        self.out.extend_from_slice(self.input.get(self.at..end).unwrap_or_default());
        self.at = end.max(self.at);
    }

    /// Notes that a quotation is open. Deeper than this, nobody counts.
    pub fn push_open(&mut self, open: Open) {
        const DEEPEST: usize = 16;
        if self.open.len() < DEEPEST {
            self.open.push(open);
        }
    }

    /// Sets this character in place of the next one, or of nothing; in the run of the next one.
    pub fn push(&mut self, ch: char) {
        let run = match self.input.get(self.at) {
            Some(glyph) => glyph.run,
            None => self.out.last().map_or(0, |glyph| glyph.run),
        };
        self.out.push(Glyph { ch, run, form: Form::Free });
    }

    /// Sets this character in place of the next one.
    pub fn replace(&mut self, ch: char) {
        self.push(ch);
        self.at += 1;
    }

    /// Sets a character after the last one, in its run.
    pub fn push_after(&mut self, ch: char) {
        let run = self.out.last().map_or(0, |glyph| glyph.run);
        self.out.push(Glyph { ch, run, form: Form::Free });
    }

    /// Takes back the spaces at the end of what is set.
    pub fn drop_spaces(&mut self) {
        while self.out.last().is_some_and(Glyph::is_free_space) {
            self.out.pop();
        }
    }

    /// Passes over the spaces that come next.
    pub fn skip_spaces(&mut self) {
        while self.input.get(self.at).is_some_and(Glyph::is_free_space) {
            self.at += 1;
        }
    }

    /// Makes this the space before the next character. White space that may not be changed is enough of one.
    pub fn gap_before(&mut self, gap: Gap) {
        self.drop_spaces();
        if let Some(space) = gap.space()
            && !self.out.last().is_some_and(|glyph| is_space(glyph.ch))
        {
            self.push(space);
        }
    }

    /// Makes this the space after the last character.
    pub fn gap_after(&mut self, gap: Gap) {
        self.skip_spaces();
        if let (Some(space), Some(next)) = (gap.space(), self.peek(0))
            && !is_space(next)
        {
            self.push_after(space);
        }
    }

    /// Where the spaces from here on end.
    pub fn spaces_end(&self, mut index: usize) -> usize {
        while self.input.get(index).is_some_and(Glyph::is_free_space) {
            index += 1;
        }
        index
    }

    /// Whether a sentence ends with the mark at this place: white space and a capital letter, or nothing, follow.
    pub fn sentence_ends(&self, index: usize) -> bool {
        let mut after =
            self.input.iter().skip(index + 1).map(|glyph| glyph.ch).skip_while(|c| closes_pair(*c) || *c == '"');
        match after.next() {
            None => true,
            Some(c) if is_space(c) => after
                .find(|c| !is_space(*c) && !matches!(c, '"' | '“' | '«' | '‘' | '¿' | '¡'))
                .is_none_or(char::is_uppercase),
            Some(_) => false,
        }
    }

    /// Whether this word, and no longer one, stands at this place of what was typed.
    pub fn typed_word(&self, index: usize, word: &str) -> bool {
        let mut end = index;
        for c in word.chars() {
            if self
                .input
                .get(end)
                .is_none_or(|glyph| glyph.ch != c && !(super::glyph::is_blank(c) && glyph.is_free_space()))
            {
                return false;
            }
            end += 1;
        }
        word.ends_with('.') || self.input.get(end).is_none_or(|glyph| !is_word(glyph.ch))
    }

    /// The word, with its full stops and signs, that ends what has been set; nothing when it is long.
    pub fn set_word(&self) -> Option<ShortWord> {
        let mut word = ShortWord::default();
        for glyph in self.out.iter().rev() {
            let c = glyph.ch;
            if is_space(c) || super::glyph::opens_pair(c) || matches!(c, '"' | '\'' | '’' | '/' | '-' | '–' | '—')
            {
                return Some(word);
            }
            word.put_before(c)?;
        }
        Some(word)
    }
}

/// A word of a few characters.
#[derive(Debug, Default)]
pub(super) struct ShortWord {
    backwards: [char; 10],
    len: usize,
}

impl ShortWord {
    fn put_before(&mut self, c: char) -> Option<()> {
        *self.backwards.get_mut(self.len)? = c;
        self.len += 1;
        Some(())
    }

    /// Whether it is one of these.
    pub fn is_one_of(&self, words: &[&str]) -> bool {
        let letters = self.backwards.get(..self.len).unwrap_or_default();
        words.iter().any(|word| word.chars().rev().eq(letters.iter().copied()))
    }
}
