//! Portuguese. Sources: *Manual de redação da Presidência da República* (Brazil); *Código de redação
//! interinstitucional* (Portugal).

use super::rules::{Apostrophe, Choice, DOUBLE, Dash, GUILLEMETS, Gap, Hours, Numbers, Quotes, Rules, SINGLE, TIGHT};

/// Brazil.
pub(super) static BRAZILIAN: Rules = Rules {
    quotes: Some(Quotes { choice: Choice::ByDepth(&[DOUBLE, SINGLE]), inside: None }),
    numbers: Some(Numbers { space_before_currency: false, ..NUMBERS }),
    ..EUROPEAN_BASE
};

/// Portugal, Angola, Mozambique and wherever nothing else is said.
pub(super) static EUROPEAN: Rules = EUROPEAN_BASE;

const NUMBERS: Numbers = Numbers {
    percent: Gap::Tight,
    space_before_currency: true,
    space_after_currency: true,
    thousands: Some(Gap::NoBreak),
    hours: Hours::Tight,
    primes: false,
    ranges: false,
    ordinals: false,
    apostrophe_thousands: false,
    magnitudes: &[
        "mil",
        "milhão",
        "milhões",
        "bilhão",
        "bilhões",
        "trilhão",
        "trilhões",
        "bilião",
        "biliões",
        "trilião",
        "triliões",
        "mi",
        "bi",
    ],
    months: &[],
    leading_currency: &["R$", "US$", "Kz", "MT", "MZN"],
};

const EUROPEAN_BASE: Rules = Rules {
    quotes: Some(Quotes { choice: Choice::ByDepth(&[GUILLEMETS, DOUBLE, SINGLE]), inside: Some(Gap::Tight) }),
    apostrophe: Apostrophe::AfterLetters,
    high: TIGHT,
    colon: TIGHT,
    tidy: true,
    numbers: Some(NUMBERS),
    titles: &[
        "Sr.", "Sra.", "Srs.", "Sras.", "Srta.", "Dr.", "Dra.", "Drs.", "Prof.", "Profa.", "Eng.", "Arq.", "D.", "Pe.",
        "Gen.", "Cel.", "Cap.", "Sto.", "Sta.", "V.",
    ],
    counted: &["p.", "pp.", "pág.", "págs.", "art.", "arts.", "Art.", "cap.", "vol.", "fig.", "n.º", "n.o", "§", "№"],
    dash: Dash::Spaced('—'),
    arabic: false,
    doubled: false,
};
