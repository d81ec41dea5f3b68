//! The names of sections and topics as somebody wrote them, made fit to be kept.

use crate::NewsroomError;
use marbre_article::{LanguageTag, slug::slugify};
use marbre_store::{Transaction, sections::TermName};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The longest name, in characters.
pub(crate) const LONGEST_NAME: usize = 120;

/// The longest description or biography, in characters.
pub(crate) const LONGEST_TEXT: usize = 1000;

type Names = BTreeMap<LanguageTag, TermName>;

/// That something written cannot be used.
pub(crate) fn bad<T>(what: &'static str, value: &str, advice: &str) -> Result<T, NewsroomError> {
    Err(NewsroomError::BadSetting { what, value: value.to_owned(), advice: advice.to_owned() })
}

/// Whether it is one line that is not too long.
pub(crate) fn is_line(text: &str) -> bool {
    text.chars().count() <= LONGEST_NAME && !text.chars().any(char::is_control)
}

/// Names made fit to be kept.
pub(crate) struct Tidied<N> {
    /// Those that are new or stay, each as it is to be.
    pub(crate) names: BTreeMap<LanguageTag, N>,
    /// The languages whose name goes.
    pub(crate) emptied: Vec<LanguageTag>,
}

impl<N: Clone> Tidied<N> {
    /// What there is to call it by afterwards: refused when nothing is.
    pub(crate) fn checked(self, before: &BTreeMap<LanguageTag, N>) -> Result<Self, NewsroomError> {
        let stays = |lang: &&LanguageTag| !self.emptied.contains(lang);
        if self.names.is_empty() && !before.keys().any(|lang| stays(&lang)) {
            return bad("the name", "", "it needs a name in one language at least");
        }
        Ok(self)
    }

    /// All names afterwards.
    pub(crate) fn whole(&self, before: &BTreeMap<LanguageTag, N>) -> BTreeMap<LanguageTag, N> {
        let stay = before.iter().filter(|(lang, _)| !self.emptied.contains(lang));
        stay.chain(&self.names).map(|(lang, name)| (lang.clone(), name.clone())).collect()
    }
}

/// Refuses to take the name of a section or topic away in a language in which articles stand in it: their readers would
/// find the list no more.
pub(crate) async fn may_empty(
    change: &mut Transaction,
    scope: Uuid,
    emptied: &[LanguageTag],
) -> Result<(), NewsroomError> {
    for lang in emptied {
        if change.listed_in(scope, lang).await? > 0 {
            return bad("the emptied name", lang.as_str(), "articles stand in it in this language");
        }
    }
    Ok(())
}

/// The names without blanks around them, each with an address: the one wished, the one it has, or one from the name. A
/// language without a name is left out; a name that was given and is empty now goes.
pub(crate) fn tidy(wanted: Names, before: &Names) -> Result<Tidied<TermName>, NewsroomError> {
    let mut names = Names::new();
    let mut emptied = Vec::new();
    for (lang, TermName { name, slug, description }) in wanted {
        let (name, description) = (name.trim().to_owned(), description.trim().to_owned());
        let known = before.get(&lang);
        if name.is_empty() && known.is_none() && slug.trim().is_empty() && description.is_empty() {
            continue;
        }
        if name.is_empty() && known.is_some() && description.is_empty() {
            emptied.push(lang);
            continue;
        }
        if name.is_empty() || !is_line(&name) {
            return bad("the name", &name, "write one line, of 120 characters at most");
        }
        if description.chars().count() > LONGEST_TEXT {
            return bad("the description", &description, "write 1000 characters at most");
        }
        let slug = match (slug.trim(), known) {
            ("", Some(known)) => known.slug.clone(),
            ("", None) => slugify(&name),
            (wished, Some(known)) if wished == known.slug => wished.to_owned(),
            (wished, _) => slugify(wished),
        };
        if slug.is_empty() {
            return bad("the address", &name, "it needs letters or digits");
        }
        names.insert(lang, TermName { name, slug, description });
    }
    Tidied { names, emptied }.checked(before)
}

/// The addresses that change, by language, as they were.
pub(crate) fn left<'a>(before: &'a Names, names: &'a Names) -> impl Iterator<Item = (&'a LanguageTag, &'a str)> {
    let known = before.iter().filter(|(lang, old)| names.get(*lang).is_some_and(|new| new.slug != old.slug));
    known.map(|(lang, old)| (lang, old.slug.as_str()))
}

/// What a thing is called in the audit log.
pub(crate) fn called(names: &Names) -> String {
    names.values().next().map(|name| name.name.clone()).unwrap_or_default()
}
