//! What one language asks for. Each profile is a table of these; the code that follows them is shared.

/// The rules of one profile.
#[derive(Debug)]
pub(super) struct Rules {
    /// Quotation marks; nothing leaves straight ones.
    pub quotes: Option<Quotes>,
    /// The straight apostrophe.
    pub apostrophe: Apostrophe,
    /// The space before `;` `!` `?`; nothing leaves it.
    pub high: Option<Before>,
    /// The space before `:`; nothing leaves it.
    pub colon: Option<Before>,
    /// No space before `,` `.` `…` and inside brackets; one after a comma between letters.
    pub tidy: bool,
    /// Numbers with what belongs to them; nothing leaves them.
    pub numbers: Option<Numbers>,
    /// Words that are not parted from the name after them: `M.`, `Dr`.
    pub titles: &'static [&'static str],
    /// Words that are not parted from the number after them: `p.`, `art.`.
    pub counted: &'static [&'static str],
    /// The hyphen that stands for a dash.
    pub dash: Dash,
    /// Letters, punctuation and signs of Arabic.
    pub arabic: bool,
    /// Doubled abbreviations such as `EE. UU.` are not parted.
    pub doubled: bool,
}

/// The width of the space at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// None.
    Tight,
    /// U+00A0.
    NoBreak,
    /// U+202F.
    Thin,
}

impl Gap {
    /// The character, if any.
    pub const fn space(self) -> Option<char> {
        match self {
            Self::Tight => None,
            Self::NoBreak => Some(super::glyph::NO_BREAK),
            Self::Thin => Some(super::glyph::THIN),
        }
    }
}

/// What stands before a mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Before {
    /// The space.
    pub gap: Gap,
    /// True when a space that is missing is put in.
    pub insert: bool,
}

/// No space, and none put in.
pub(super) const TIGHT: Option<Before> = Some(Before { gap: Gap::Tight, insert: false });

/// Quotation marks.
#[derive(Debug)]
pub(super) struct Quotes {
    /// How straight marks are chosen.
    pub choice: Choice,
    /// The space inside `« »`; nothing leaves it.
    pub inside: Option<Gap>,
}

/// How straight marks are turned into others.
#[derive(Debug)]
pub(super) enum Choice {
    /// `"` becomes “ ” and `'` becomes ‘ ’ wherever they stand.
    ByKind,
    /// `"` becomes the first pair, within it the second, within that the third.
    ByDepth(&'static [Pair]),
}

/// An opening and a closing mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    /// The first.
    pub open: char,
    /// The second.
    pub close: char,
}

/// « »
pub(super) const GUILLEMETS: Pair = Pair { open: '«', close: '»' };
/// ‹ ›
pub(super) const SINGLE_GUILLEMETS: Pair = Pair { open: '‹', close: '›' };
/// “ ”
pub(super) const DOUBLE: Pair = Pair { open: '“', close: '”' };
/// ‘ ’
pub(super) const SINGLE: Pair = Pair { open: '‘', close: '’' };

/// How the straight apostrophe is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Apostrophe {
    /// Only between letters.
    BetweenLetters,
    /// After a letter; before one only as half of a pair.
    AfterLetters,
    /// As in English: in, before and after words, and as a quotation mark.
    English,
}

/// Numbers and their company.
#[derive(Debug)]
pub(super) struct Numbers {
    /// The space before `%` and `‰`.
    pub percent: Gap,
    /// True when `5€` gets the space that `5 €` has.
    pub space_before_currency: bool,
    /// True when `R$5` gets the space that `R$ 5` has.
    pub space_after_currency: bool,
    /// What joins groups of three digits that stand apart; nothing leaves them.
    pub thousands: Option<Gap>,
    /// Hours with `h`.
    pub hours: Hours,
    /// Feet and inches, minutes and seconds get ′ and ″.
    pub primes: bool,
    /// A hyphen between two numbers that rise is an en dash.
    pub ranges: bool,
    /// `1er`, `XXIe`: the letters are raised.
    pub ordinals: bool,
    /// True for the Swiss way of parting thousands: `12'500`.
    pub apostrophe_thousands: bool,
    /// Words for large numbers, and other words that are not parted from the number before them.
    pub magnitudes: &'static [&'static str],
    /// Months, not parted from the day before them.
    pub months: &'static [&'static str],
    /// Signs of money that stand before the number, with a space.
    pub leading_currency: &'static [&'static str],
}

/// How `15h30` is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hours {
    /// As it was typed.
    AsTyped,
    /// `15 h 30`, not parted.
    Spaced,
    /// `15h30`.
    Tight,
}

/// How a hyphen between spaces is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dash {
    /// As it was typed.
    AsTyped,
    /// This dash, not parted from the word before it.
    AfterNoBreak(char),
    /// This dash between ordinary spaces; also before speech.
    Spaced(char),
    /// An en dash, not parted from the words that a pair of them encloses; also before speech.
    Inner,
    /// Em dashes that touch the words that a pair of them encloses (Spanish *raya*); also before speech.
    Touching,
}
