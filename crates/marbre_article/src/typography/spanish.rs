//! Spanish. Source: Real Academia Española, *Ortografía de la lengua española* (2010). Missing `¿` and `¡` are not put
//! in: where they belong is for the writer to say.

use super::rules::{Apostrophe, Choice, DOUBLE, Dash, GUILLEMETS, Gap, Hours, Numbers, Quotes, Rules, SINGLE, TIGHT};

/// Spain.
pub(super) static SPANISH: Rules = BASE;

/// Latin America.
pub(super) static LATIN_AMERICAN: Rules = Rules { quotes: LATIN_AMERICAN_QUOTES, ..BASE };

/// Mexico.
pub(super) static MEXICAN: Rules = Rules {
    quotes: LATIN_AMERICAN_QUOTES,
    numbers: Some(Numbers { percent: Gap::Tight, space_before_currency: false, ..NUMBERS }),
    ..BASE
};

const LATIN_AMERICAN_QUOTES: Option<Quotes> =
    Some(Quotes { choice: Choice::ByDepth(&[DOUBLE, SINGLE]), inside: Some(Gap::Tight) });

const NUMBERS: Numbers = Numbers {
    percent: Gap::NoBreak,
    space_before_currency: true,
    space_after_currency: false,
    thousands: Some(Gap::Thin),
    hours: Hours::AsTyped,
    primes: false,
    ranges: false,
    ordinals: false,
    apostrophe_thousands: false,
    magnitudes: &["mil", "millón", "millones", "billón", "billones", "a. m.", "p. m."],
    months: &[],
    leading_currency: &["US$", "MX$", "S/", "Bs."],
};

const BASE: Rules = Rules {
    quotes: Some(Quotes { choice: Choice::ByDepth(&[GUILLEMETS, DOUBLE, SINGLE]), inside: Some(Gap::Tight) }),
    apostrophe: Apostrophe::AfterLetters,
    high: TIGHT,
    colon: TIGHT,
    tidy: true,
    numbers: Some(NUMBERS),
    titles: &[
        "Sr.", "Sra.", "Sres.", "Sras.", "Srta.", "D.", "D.ª", "Dña.", "Dr.", "Dra.", "Prof.", "Lic.", "Ing.", "Arq.",
        "Mons.", "Gral.", "Cnel.", "Cap.", "Pdte.", "Sto.", "Sta.",
    ],
    counted: &[
        "p.", "pp.", "pág.", "págs.", "art.", "arts.", "Art.", "cap.", "vol.", "fig.", "núm.", "núms.", "§", "№",
    ],
    dash: Dash::Touching,
    arabic: false,
    doubled: true,
};
