//! Characters on their way through the typographer, and what kind each is.

use crate::render::{Piece, Run};

/// One character, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Glyph {
    /// The character.
    pub ch: char,
    /// The run it belongs to.
    pub run: u32,
    /// How it is treated.
    pub form: Form,
}

/// How a character is treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// It may be changed.
    Free,
    /// It stays as it is: program text, an address, a time.
    Kept,
    /// It is raised above the line.
    Raised,
}

impl Glyph {
    /// True for a space that may be changed or dropped.
    pub fn is_free_space(&self) -> bool {
        self.form != Form::Kept && is_blank(self.ch)
    }

    /// True when it is this character and may be changed.
    pub fn is_free(&self, ch: char) -> bool {
        self.ch == ch && self.form != Form::Kept
    }
}

/// No-break space.
pub(super) const NO_BREAK: char = '\u{A0}';
/// Narrow no-break space.
pub(super) const THIN: char = '\u{202F}';

/// All characters of the runs, in order.
pub(super) fn flatten(runs: &[Run<'_>]) -> Vec<Glyph> {
    let mut glyphs = Vec::with_capacity(runs.iter().map(|run| run.text.len()).sum());
    for (number, run) in (0u32..).zip(runs) {
        let form = if run.skip { Form::Kept } else { Form::Free };
        glyphs.extend(run.text.chars().map(|ch| Glyph { ch, run: number, form }));
    }
    glyphs
}

/// The pieces of each run. The glyphs stand in the order of their runs.
pub(super) fn assemble(glyphs: &[Glyph], runs: usize) -> Vec<Vec<Piece>> {
    let mut pieces = vec![Vec::new(); runs];
    for same in glyphs.chunk_by(|a, b| a.run == b.run && (a.form == Form::Raised) == (b.form == Form::Raised)) {
        let Some(first) = same.first() else { continue };
        let mut text = String::with_capacity(same.len() + same.len() / 8);
        text.extend(same.iter().map(|glyph| glyph.ch));
        let piece = if first.form == Form::Raised { Piece::Superscript(text) } else { Piece::Text(text) };
        if let Some(run) = pieces.get_mut(first.run as usize) {
            run.push(piece);
        }
    }
    pieces
}

/// A space within a line, of any width, that a rule may replace. Tabs and line ends are none.
#[inline]
pub(super) fn is_blank(c: char) -> bool {
    matches!(c, ' ' | NO_BREAK | THIN | '\u{2000}'..='\u{200A}')
}

/// Any white space.
pub(super) fn is_space(c: char) -> bool {
    is_blank(c) || c.is_whitespace()
}

/// A digit, European or Arabic-Indic.
#[inline]
pub(super) fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || is_arabic_digit(c)
}

/// An Arabic-Indic digit.
pub(super) fn is_arabic_digit(c: char) -> bool {
    matches!(c, '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}')
}

/// A letter, a digit, or what belongs to one: accents that combine, joiners, the soft hyphen.
#[inline]
pub(super) fn is_word(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphanumeric(),
        // The blocks that most texts are made of, for speed.
        '\u{C0}'..='\u{24F}' => !matches!(c, '×' | '÷'),
        '\u{620}'..='\u{669}' => true,
        '\u{2010}'..='\u{2060}' => false,
        _ => c.is_alphanumeric() || is_attached(c),
    }
}

/// A letter.
#[inline]
pub(super) fn is_letter(c: char) -> bool {
    match c {
        '\0'..='\u{7F}' => c.is_ascii_alphabetic(),
        '\u{620}'..='\u{65F}' => true,
        _ => is_word(c) && !c.is_numeric(),
    }
}

fn is_attached(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5C7}' | '\u{610}'..='\u{61A}'
        | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' | '\u{8D3}'..='\u{8FF}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{200C}' | '\u{200D}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FE20}'..='\u{FE2F}')
}

/// A mark without width that only steers the direction of text.
pub(super) fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A sign of money that stands alone.
pub(super) fn is_currency(c: char) -> bool {
    matches!(c, '$' | '¢'..='¥' | '\u{E3F}' | '\u{20A0}'..='\u{20CF}')
}

/// A sign of parts in a hundred or a thousand.
pub(super) fn is_percent(c: char) -> bool {
    matches!(c, '%' | '‰' | '٪')
}

/// Whether a mark of quotation right after this character can only be an opening one: nothing, a space, an opening
/// bracket or quotation mark, a dash.
pub(super) fn opens_after(before: Option<char>) -> bool {
    match before {
        None => true,
        Some(c) => !(is_word(c) || closes(c) || matches!(c, '%' | '°' | '\'' | '"' | '′' | '″' | '*')),
    }
}

/// Punctuation that belongs to the word before it.
pub(super) fn closes(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…' | '،' | '؛' | '؟') || closes_pair(c)
}

/// The second of a pair: brackets, quotation marks.
pub(super) fn closes_pair(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '»' | '›' | '”' | '’')
}

/// The first of a pair: brackets, quotation marks, and Spanish marks that open.
pub(super) fn opens_pair(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '«' | '‹' | '“' | '‘' | '„' | '¿' | '¡')
}
