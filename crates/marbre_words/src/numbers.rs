//! Numbers as readers of a language write them: digits and grouping (CLDR, by ICU4X).

use super::LocaleError;
use fixed_decimal::Decimal;
use icu::{decimal::DecimalFormatter, locale::Locale};
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

/// The digits of one locale.
pub(super) struct Numbers(DecimalFormatter);

impl Numbers {
    pub(super) fn new(locale: &Locale) -> Result<Self, LocaleError> {
        Ok(Self(DecimalFormatter::try_new(locale.into(), Default::default()).map_err(LocaleError::of)?))
    }

    /// “12,345”
    pub(super) fn print(&self, number: i64) -> String {
        self.0.format(&Decimal::from(number)).to_string()
    }
}

impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale = language.to_string().parse().map_err(|_| ())?;
        Self::new(&locale).map_err(|_| ())
    }
}
