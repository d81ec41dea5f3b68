//! French. Sources: *Lexique des règles typographiques en usage à l’Imprimerie nationale*; for Canada, Office québécois
//! de la langue française, *Banque de dépannage linguistique*; for Switzerland, *Guide du typographe* (Lausanne).

use super::rules::{
    Apostrophe, Before, Choice, DOUBLE, Dash, GUILLEMETS, Gap, Hours, Numbers, Quotes, Rules, SINGLE,
    SINGLE_GUILLEMETS, TIGHT,
};

const TITLES: &[&str] =
    &["M.", "MM.", "Mme", "Mmes", "Mlle", "Mlles", "Mgr", "Mgrs", "Dr", "Drs", "Pr", "Prs", "Me", "Vve"];

const COUNTED: &[&str] = &[
    "p.", "pp.", "P.", "art.", "Art.", "al.", "chap.", "Chap.", "vol.", "Vol.", "t.", "fig.", "Fig.", "éd.", "ch.",
    "fol.", "f.", "v.", "col.", "tél.", "Tél.", "§", "№",
];

const MONTHS: &[&str] = &[
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

const MAGNITUDES: &[&str] =
    &["million", "millions", "milliard", "milliards", "billion", "billions", "mille", "Md", "Mds"];

const NUMBERS: Numbers = Numbers {
    percent: Gap::NoBreak,
    space_before_currency: true,
    space_after_currency: false,
    thousands: Some(Gap::Thin),
    hours: Hours::Spaced,
    primes: false,
    ranges: false,
    ordinals: true,
    apostrophe_thousands: false,
    magnitudes: MAGNITUDES,
    months: MONTHS,
    leading_currency: &["US$", "CA$", "CHF", "EUR", "USD"],
};

/// France, Belgium, Africa and wherever nothing else is said.
pub(super) static FRENCH: Rules = BASE;

/// Canada.
pub(super) static CANADIAN: Rules = Rules { high: TIGHT, ..CANADIAN_BASE };

/// Canada, with a thin space before `;` `!` `?`.
pub(super) static CANADIAN_THIN: Rules = CANADIAN_BASE;

/// Switzerland.
pub(super) static SWISS: Rules = SWISS_BASE;

/// Switzerland, with nothing inside guillemets and before the colon.
pub(super) static SWISS_TIGHT: Rules =
    Rules { quotes: Some(Quotes { choice: SWISS_PAIRS, inside: Some(Gap::Tight) }), colon: TIGHT, ..SWISS_BASE };

const BASE: Rules = Rules {
    quotes: Some(Quotes { choice: Choice::ByDepth(&[GUILLEMETS, DOUBLE, SINGLE]), inside: Some(Gap::NoBreak) }),
    apostrophe: Apostrophe::AfterLetters,
    high: Some(Before { gap: Gap::Thin, insert: true }),
    // A colon that touches the word may be a ratio, an address or a foreign title, so no space is put in.
    colon: Some(Before { gap: Gap::NoBreak, insert: false }),
    tidy: true,
    numbers: Some(NUMBERS),
    titles: TITLES,
    counted: COUNTED,
    dash: Dash::Inner,
    arabic: false,
    doubled: false,
};

const CANADIAN_BASE: Rules = Rules { numbers: Some(Numbers { thousands: Some(Gap::NoBreak), ..NUMBERS }), ..BASE };

const SWISS_PAIRS: Choice = Choice::ByDepth(&[GUILLEMETS, SINGLE_GUILLEMETS, DOUBLE]);

const SWISS_BASE: Rules = Rules {
    quotes: Some(Quotes { choice: SWISS_PAIRS, inside: Some(Gap::Thin) }),
    colon: Some(Before { gap: Gap::Thin, insert: false }),
    numbers: Some(Numbers { percent: Gap::Tight, apostrophe_thousands: true, ..NUMBERS }),
    ..BASE
};
