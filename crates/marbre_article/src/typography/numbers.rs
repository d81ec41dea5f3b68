//! Numbers as they are written: groups of three digits, hours, feet and inches, ranges, sizes. No digit is ever changed.

use super::{
    glyph::{Form, Glyph, is_digit, is_letter, is_percent, is_space, is_word},
    rules::{Gap, Hours, Numbers},
    setter::Setter,
};

impl Setter<'_> {
    /// A number, and what touches it.
    pub fn number(&mut self) {
        let Some(numbers) = &self.rules.numbers else {
            return self.copy_to(self.digits_end(self.at));
        };
        let start = self.out.len();
        let before = self.last();
        self.grouped_digits(numbers, before);
        self.apostrophe_groups(numbers);
        self.decimals();
        if self.hour(numbers, start) || self.measured(numbers) || (numbers.ranges && self.range(before, start)) {
            return;
        }
        if numbers.ordinals {
            self.ordinal_letters(start);
        }
        self.size(start);
    }

    /// Where the digits from here on end.
    fn digits_end(&self, from: usize) -> usize {
        let digits = self.input.iter().skip(from).take_while(|glyph| glyph.form != Form::Kept && is_digit(glyph.ch));
        from + digits.count()
    }

    /// `12 500 000`: the spaces become those of the language if every group but the first has three digits. What might
    /// be a telephone number stays as it is, and is passed over as a whole.
    fn grouped_digits(&mut self, numbers: &Numbers, before: Option<char>) {
        let first_end = self.digits_end(self.at);
        let first = first_end - self.at;
        let mut end = first_end;
        let mut thousands = first <= 3
            && self.peek(0) != Some('0')
            && !before.is_some_and(|c| matches!(c, '+' | '.' | ',' | '/' | '#'))
            && !(before.is_some_and(is_space) && self.last_printed().is_some_and(|c| is_digit(c) || c == '+'));
        let mut groups = 0;
        while thousands || groups > 0 {
            let (digits, next_end) = self.next_group(end);
            if digits == 0 || (groups == 0 && digits != 3) {
                break;
            }
            thousands &= digits == 3;
            groups += 1;
            end = next_end;
        }
        let gap = numbers.thousands.filter(|_| thousands && groups > 0).and_then(Gap::space);
        while self.at < end {
            match (gap, self.peek(0)) {
                (Some(space), Some(c)) if !is_digit(c) => self.replace(space),
                _ => self.copy(),
            }
        }
    }

    /// How many digits stand after one space from here, and where they end.
    fn next_group(&self, from: usize) -> (usize, usize) {
        if !self.input.get(from).is_some_and(Glyph::is_free_space) {
            return (0, from);
        }
        let end = self.digits_end(from + 1);
        (end - from - 1, end)
    }

    /// `12'500`: never a measure.
    fn apostrophe_groups(&mut self, numbers: &Numbers) {
        while self.input.get(self.at).is_some_and(|glyph| glyph.is_free('\'')) {
            let end = self.digits_end(self.at + 1);
            if end != self.at + 4 || self.input.get(end).is_some_and(|glyph| glyph.ch == '"') {
                return;
            }
            if numbers.apostrophe_thousands {
                self.replace('’');
            }
            self.copy_to(end);
        }
    }

    /// `,89` and `.5.1`
    fn decimals(&mut self) {
        while self.input.get(self.at).is_some_and(|g| g.is_free(',') || g.is_free('.'))
            && self.peek(1).is_some_and(is_digit)
        {
            let end = self.digits_end(self.at + 1);
            if end == self.at + 1 {
                return;
            }
            self.copy_to(end);
        }
    }

    /// `15h30`, `15 h 30`, `10h`.
    fn hour(&mut self, numbers: &Numbers, start: usize) -> bool {
        let digits = self.out.len() - start;
        let clipped =
            start.checked_sub(1).and_then(|index| self.out.get(index)).is_some_and(|g| matches!(g.ch, '\'' | '’'));
        if numbers.hours == Hours::AsTyped
            || digits > 3
            || clipped
            || self.out.iter().skip(start).any(|g| !g.ch.is_ascii_digit())
        {
            return false;
        }
        let letter = self.spaces_end(self.at);
        if !self.input.get(letter).is_some_and(|glyph| glyph.is_free('h')) {
            return false;
        }
        let minutes = self.spaces_end(letter + 1);
        let minutes_end = self.digits_end(minutes);
        let after = self.input.get(minutes_end).map(|glyph| glyph.ch);
        let has_minutes = minutes_end - minutes == 2
            && self.input.get(minutes).is_some_and(|glyph| glyph.ch < '6')
            && after.is_none_or(|c| !is_word(c))
            && !self.input.get(self.spaces_end(minutes_end)).is_some_and(|glyph| is_percent(glyph.ch))
            && digits <= 2;
        let alone = self.input.get(letter + 1).is_none_or(|glyph| !is_word(glyph.ch));
        let tight = numbers.hours == Hours::Tight;
        if !has_minutes && (tight || !alone) {
            return false;
        }
        let gap = if tight { Gap::Tight } else { Gap::NoBreak };
        self.at = letter;
        self.gap_before(gap);
        self.copy();
        if has_minutes {
            self.gap_after(gap);
            self.copy_to(minutes_end);
        }
        true
    }

    /// Marks of measure after a number: `6' 10"`, `2'33"`, `24"`. They are no quotation marks.
    fn measured(&mut self, numbers: &Numbers) -> bool {
        let Some(mark @ ('\'' | '"')) = self.peek(0) else { return false };
        if !self.input.get(self.at).is_some_and(|glyph| glyph.is_free(mark)) || self.peek(1) == Some(mark) {
            return false;
        }
        let second = self.spaces_end(self.at + 1);
        let second_end = self.digits_end(second);
        let digits_follow = second_end > second;
        let other = if mark == '\'' { '"' } else { '\'' };
        let pair = digits_follow && self.input.get(second_end).is_some_and(|glyph| glyph.is_free(other));
        let touching = digits_follow && second == self.at + 1;
        let sized = mark == '"' && self.times_sign(self.at + 1).is_some();
        if !(pair || touching || sized) {
            if self.is_open(mark) || self.peek(1).is_some_and(is_letter) {
                return false;
            }
            let prime = numbers.primes && self.last().is_some_and(is_digit);
            self.measure_mark(mark, prime);
            return true;
        }
        self.measure_mark(mark, numbers.primes);
        if pair {
            self.copy_to(second_end);
            self.measure_mark(other, numbers.primes);
        }
        if sized {
            self.size(0);
        }
        true
    }

    fn measure_mark(&mut self, mark: char, prime: bool) {
        match (prime, mark) {
            (true, '\'') => self.replace('′'),
            (true, '"') => self.replace('″'),
            _ => self.copy(),
        }
    }

    /// `10-12`: an en dash, when the numbers rise and neither telephone numbers nor types of aircraft look so.
    fn range(&mut self, before: Option<char>, start: usize) -> bool {
        let hyphen = self.at;
        let end = self.digits_end(hyphen + 1);
        let after = self.input.get(end).map(|glyph| glyph.ch);
        let further = self.input.get(end + 1).map(|glyph| glyph.ch);
        let apart = !before
            .is_some_and(|c| matches!(c, '-' | '–' | '/' | '.' | ',' | '+' | '#' | '_' | ':') || is_word(c))
            && after.is_none_or(|c| !matches!(c, '-' | '–' | '/' | '_' | ':' | '\'') && !is_word(c))
            && !(matches!(after, Some('.' | ',')) && further.is_some_and(is_digit));
        if !self.input.get(hyphen).is_some_and(|glyph| glyph.is_free('-')) || !apart {
            return false;
        }
        let left: String = self.out.iter().skip(start).map(|glyph| glyph.ch).collect();
        let right: String = self.input.iter().take(end).skip(hyphen + 1).map(|glyph| glyph.ch).collect();
        if !rises(&left, &right) {
            return false;
        }
        self.replace('–');
        self.copy_to(end);
        true
    }

    /// Where the number after a `x` that means “times” begins, if one stands at this place.
    fn times_sign(&self, from: usize) -> Option<usize> {
        let sign = self.spaces_end(from);
        if !self.input.get(sign)?.is_free('x') {
            return None;
        }
        let number = self.spaces_end(sign + 1);
        let end = self.digits_end(number);
        let after = self.input.get(end).map(|glyph| glyph.ch);
        let beyond = self.input.get(end + 1).map(|glyph| glyph.ch);
        let unit = ["cm", "mm", "m", "km", "px", "ft", "in"].iter().any(|unit| self.typed_word(end, unit));
        let chain = after == Some('x') && beyond.is_some_and(is_digit);
        let alike = (sign > from) == (number > sign + 1);
        (end > number && alike && (after.is_none_or(|c| !is_word(c)) || unit || chain)).then_some(number)
    }

    /// `12 x 12`, `4x4`: the sign of multiplication. `0x1f` is none.
    fn size(&mut self, start: usize) {
        let Some(number) = self.times_sign(self.at) else { return };
        let hexadecimal = self.out.len() == start + 1 && self.last() == Some('0') && self.peek(0) == Some('x');
        if hexadecimal {
            return;
        }
        let sign = self.spaces_end(self.at);
        self.copy_to(sign);
        self.replace('×');
        self.copy_to(number);
    }
}

/// Whether two numbers can be the ends of a range.
fn rises(left: &str, right: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(left) || !digits(right) || left.starts_with('0') || right.starts_with('0') {
        return false;
    }
    let (Ok(from), Ok(to)) = (left.parse::<u32>(), right.parse::<u32>()) else { return false };
    if left.len() == 4 && right.len() == 2 {
        return from % 100 < to;
    }
    let aircraft = left.len() == 3 && left.starts_with('7') && left.ends_with('7') && right.ends_with("00");
    let telephone = left.len() == 3 && right.len() == 4;
    from < to && right.len() <= left.len() + 1 && !aircraft && !telephone
}
