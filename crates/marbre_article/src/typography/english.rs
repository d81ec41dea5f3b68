//! English. Sources: *The Associated Press Stylebook* for the dash of the United States; *New Oxford Style Manual* for
//! the rest.

use super::rules::{Apostrophe, Choice, Dash, Gap, Hours, Numbers, Quotes, Rules, TIGHT};

/// United States.
pub(super) static AMERICAN: Rules = BASE;

/// Britain and the Commonwealth.
pub(super) static BRITISH: Rules = Rules { dash: Dash::AfterNoBreak('–'), ..BASE };

/// Words that begin with an apostrophe because their beginning is not spoken.
pub(super) const CLIPPED: &[&str] = &[
    "tis", "twas", "twere", "twill", "twould", "til", "em", "n", "bout", "cause", "cos", "coz", "cuz", "nuff", "neath",
    "gainst", "kay", "fraid", "tween", "twixt", "ome", "appen",
];

const BASE: Rules = Rules {
    quotes: Some(Quotes { choice: Choice::ByKind, inside: None }),
    apostrophe: Apostrophe::English,
    high: TIGHT,
    colon: TIGHT,
    tidy: true,
    numbers: Some(Numbers {
        percent: Gap::Tight,
        space_before_currency: false,
        space_after_currency: false,
        thousands: None,
        hours: Hours::AsTyped,
        primes: true,
        ranges: true,
        ordinals: false,
        apostrophe_thousands: false,
        magnitudes: &[
            "million", "billion", "trillion", "bn", "mn", "tn", "mph", "kph", "mpg", "a.m.", "p.m.", "am", "pm",
        ],
        months: &[],
        leading_currency: &["US$", "A$", "C$", "NZ$"],
    }),
    titles: &[
        "Mr.", "Mrs.", "Ms.", "Mr", "Mrs", "Ms", "Mx", "Dr.", "Dr", "Prof.", "Prof", "Sen.", "Rep.", "Gov.", "Gen.",
        "Col.", "Maj.", "Capt.", "Lt.", "Sgt.", "Cpl.", "Rev.", "Hon.", "Pres.", "St.", "St", "Fr.",
    ],
    counted: &[
        "No.", "Nos.", "no.", "nos.", "p.", "pp.", "vol.", "Vol.", "vols.", "Fig.", "fig.", "Figs.", "Sec.", "sec.",
        "Art.", "art.", "Ch.", "ch.", "chap.", "para.", "§", "№",
    ],
    dash: Dash::AfterNoBreak('—'),
    arabic: false,
    doubled: false,
};
