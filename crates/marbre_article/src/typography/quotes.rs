//! Quotation marks: straight ones become those of the language, by where they stand and by what is open.

use super::{
    glyph::{Form, closes, is_digit, is_letter, is_space, is_word, opens_after},
    rules::{Choice, GUILLEMETS, Pair},
    setter::{Open, Setter},
};

/// What a mark does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Does {
    /// It opens a quotation.
    Open,
    /// It ends one.
    Close,
    /// Nobody can tell.
    Unclear,
}

impl Setter<'_> {
    /// `"` and the marks that are typed as they should be.
    pub fn double_quote(&mut self) {
        let Some(mark) = self.peek(0) else { return };
        if self.rules.quotes.is_none() {
            return self.copy();
        }
        match mark {
            '"' => self.straight_quote(),
            '“' => self.open_with(mark, '”'),
            '«' => self.open_with(mark, '»'),
            '‹' => self.open_with(mark, '›'),
            _ => self.close_with(mark),
        }
    }

    fn straight_quote(&mut self) {
        let count = self.input.iter().skip(self.at).take_while(|glyph| glyph.is_free('"')).count();
        if count == 1 {
            let does = self.role(self.is_open('"'));
            return self.set_quote(does);
        }
        let does = if count == 2 { self.role_of_two() } else { Does::Unclear };
        for _ in 0..count {
            self.set_quote(does);
        }
    }

    /// What two marks that touch do: `"He said "no""`.
    fn role_of_two(&self) -> Does {
        let (before, after) = (self.last(), self.next_after(2));
        let open = self.open.iter().filter(|open| open.by_double).count();
        match (opens_after(before), after) {
            (true, Some(c)) if is_word(c) => Does::Open,
            (false, after) if open >= 2 && after.is_none_or(|c| is_space(c) || closes(c)) => Does::Close,
            _ => Does::Unclear,
        }
    }

    fn set_quote(&mut self, does: Does) {
        let Some(quotes) = &self.rules.quotes else { return };
        match (does, &quotes.choice) {
            (Does::Unclear, _) => self.copy(),
            (Does::Open, Choice::ByKind) => self.open_with('“', '”'),
            (Does::Close, Choice::ByKind) => self.close_with('”'),
            (Does::Open, Choice::ByDepth(pairs)) => {
                let pair = self.next_pair(pairs);
                self.open_with(pair.open, pair.close);
            }
            (Does::Close, Choice::ByDepth(pairs)) => {
                let outermost = pairs.first().map_or(GUILLEMETS.close, |pair| pair.close);
                let close = self.open.iter().rev().find(|open| open.by_double).map_or(outermost, |open| open.close);
                self.close_with(close);
            }
        }
    }

    /// The pair within what is open.
    fn next_pair(&self, pairs: &[Pair]) -> Pair {
        let around = self.open.iter().rev().find(|open| open.by_double).map(|open| open.close);
        let depth = pairs.iter().position(|pair| Some(pair.close) == around).map_or(0, |depth| depth + 1);
        pairs.get(depth).or(pairs.first()).copied().unwrap_or(GUILLEMETS)
    }

    fn open_with(&mut self, mark: char, close: char) {
        self.push_open(Open { close, by_double: true });
        self.replace(mark);
        if let Some(gap) = self.rules.quotes.as_ref().and_then(|quotes| quotes.inside)
            && mark == '«'
        {
            self.gap_after(gap);
        }
    }

    fn close_with(&mut self, mark: char) {
        if let Some(depth) = self.open.iter().rposition(|open| open.close == mark) {
            self.open.truncate(depth);
        }
        if let Some(gap) = self.rules.quotes.as_ref().and_then(|quotes| quotes.inside)
            && mark == '»'
        {
            self.gap_before(gap);
        }
        self.replace(mark);
    }

    /// Whether a quotation is open that this straight mark could end.
    pub fn is_open(&self, straight: char) -> bool {
        match straight {
            '"' => self.open.iter().any(|open| open.by_double),
            _ => self.open.iter().any(|open| open.close == '’'),
        }
    }

    /// What a mark that comes next does, by what stands on both sides of it.
    pub fn role(&mut self, open: bool) -> Does {
        self.role_at(self.at, self.last(), open)
    }

    /// What a mark at this place does, after this character.
    pub fn role_at(&mut self, mark: usize, before: Option<char>, open: bool) -> Does {
        let ahead = mark - self.at;
        let after = self.next_after(ahead + 1);
        let ends_here = after.is_none_or(is_space);
        if opens_after(before) || self.after_elision(before) {
            if ends_here {
                return match (open, before) {
                    (true, Some(_)) => Does::Close,
                    (false, _) if after.is_some() && self.quote_follows(mark) => Does::Open,
                    _ => Does::Unclear,
                };
            }
            let beyond = self.peek(ahead + 2);
            let ellipsis = after == Some('…') || (after == Some('.') && beyond == Some('.'));
            let closing = open && after.is_some_and(closes) && !ellipsis && !beyond.is_some_and(is_word);
            return if closing { Does::Close } else { Does::Open };
        }
        match (before, after) {
            (Some(a), Some(b)) if is_word(b) && is_word(a) => match (open, super::arabic::is_arabic_letter(a)) {
                (true, _) => Does::Close,
                (false, true) => Does::Open,
                (false, false) => Does::Unclear,
            },
            (_, Some(b)) if is_word(b) && !open => Does::Open,
            (Some(a), _) if is_digit(a) && !open => Does::Unclear,
            _ => Does::Close,
        }
    }

    /// `l'"été"`: the apostrophe belongs to the word before it.
    fn after_elision(&self, before: Option<char>) -> bool {
        matches!(before, Some('’' | '\''))
            && self.next_after(1).is_some_and(is_letter)
            && self.out.iter().rev().nth(1).is_some_and(|glyph| is_letter(glyph.ch))
    }

    /// Whether any quotation mark comes later in the block.
    fn quote_follows(&mut self, mark: usize) -> bool {
        let input = self.input;
        let last = self.last_quote.get_or_insert_with(|| {
            input.iter().rposition(|g| g.form != Form::Kept && matches!(g.ch, '"' | '”' | '»' | '›' | '“' | '«' | '‹'))
        });
        last.is_some_and(|last| last > mark)
    }
}
