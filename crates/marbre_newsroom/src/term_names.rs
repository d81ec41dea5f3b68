//! The names of sections and topics as somebody wrote them, made fit to be kept.

use crate::NewsroomError;
use marbre_article::{LanguageTag, slug::slugify};
use marbre_store::sections::TermName;
use std::collections::BTreeMap;

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

/// The names without blanks around them, each with an address: the one wished, the one it has, or one from the name. A
/// language without a name is left out, but a name once given can only be changed.
pub(crate) fn tidy(wanted: Names, before: &Names) -> Result<Names, NewsroomError> {
    let mut names = Names::new();
    for (lang, TermName { name, slug, description }) in wanted {
        let (name, description) = (name.trim().to_owned(), description.trim().to_owned());
        let known = before.get(&lang);
        if name.is_empty() && known.is_none() && slug.trim().is_empty() && description.is_empty() {
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
    if names.is_empty() && before.is_empty() {
        return bad("the name", "", "it needs a name in one language at least");
    }
    Ok(names)
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
