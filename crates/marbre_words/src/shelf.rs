//! The words of one audience, the readers or the desk, made ready language by language as they are asked for.

use super::{LocalWords, WordsError};
use fluent_bundle::FluentResource;
use marbre_article::LanguageTag;
use std::{
    collections::HashMap,
    fmt::Display,
    sync::{Arc, PoisonError, RwLock},
};

/// More locales than this are not kept ready.
const MOST_LOCALES: usize = 64;

/// A language and its files.
pub(super) type Language = (&'static str, Vec<Arc<FluentResource>>);

pub(super) struct Shelf {
    languages: Vec<Language>,
    fallback: Arc<LocalWords>,
    ready: RwLock<HashMap<LanguageTag, Arc<LocalWords>>>,
}

impl Shelf {
    /// English comes first, from `file`: it serves languages that have no words.
    pub(super) fn new(file: &str, languages: Vec<Language>) -> Result<Self, WordsError> {
        let wrong = |cause: &dyn Display| WordsError { file: file.to_owned(), cause: cause.to_string() };
        let english = "en".parse::<LanguageTag>().map_err(|error| wrong(&error))?;
        let fallback = LocalWords::new(&english, &languages).map_err(|error| wrong(&error))?;
        Ok(Self { languages, fallback: Arc::new(fallback), ready: RwLock::default() })
    }

    pub(super) fn of(&self, locale: &LanguageTag) -> Arc<LocalWords> {
        if let Some(found) = self.ready.read().unwrap_or_else(PoisonError::into_inner).get(locale) {
            return Arc::clone(found);
        }
        let Ok(made) = LocalWords::new(locale, &self.languages).map(Arc::new) else {
            return Arc::clone(&self.fallback);
        };
        let mut ready = self.ready.write().unwrap_or_else(PoisonError::into_inner);
        if ready.len() < MOST_LOCALES {
            ready.insert(locale.clone(), Arc::clone(&made));
        }
        made
    }
}
