//! Who signs an item.

use super::{
    index::Index,
    plain,
    record::{Item, TermRef},
};
use marbre_article::slug::slugify;
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// A name under the headline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The name as printed, plain.
    pub name: String,
    /// What stands for the person in the export: a login, or a guest author's slug. The same person has the same.
    pub key: String,
    /// The last part of the address of their page (`/author/awa-kone/`), where the export says it.
    pub slug: Option<String>,
}

/// Who signs an item, in order, each once: the authors that Co-Authors Plus (or a plugin that writes as it does) files
/// it under; without any, who filed it. Nobody when the export says nothing.
pub fn of(item: &Item, index: &Index) -> Vec<Signed> {
    let mut signed: Vec<Signed> = Vec::new();
    let several = item.terms_of("author").chain(item.terms_of("ppma_author")).map(|term| co_author(term, index));
    for one in several.filter(|one| !one.name.is_empty()) {
        if signed.iter().all(|other| other.key != one.key) {
            signed.push(one);
        }
    }
    let login = item.creator.trim();
    if signed.is_empty() && !login.is_empty() {
        signed.push(Signed {
            name: name_of_login(login, index).unwrap_or_else(|| plain::line(login)),
            key: login.into(),
            slug: None,
        });
    }
    signed.retain(|one| !one.name.is_empty());
    signed
}

/// An author's term: its slug is `cap-` and the person's slug, its name the login or the name as printed.
fn co_author(term: &TermRef, index: &Index) -> Signed {
    let slug = term.slug();
    let bare = slug.strip_prefix("cap-").unwrap_or(&slug);
    let said = Some(bare.to_owned()).filter(|bare| !bare.is_empty());
    let written = plain::line(&term.name);
    if let Some(name) = index.guests.get(bare).or_else(|| index.guests.get(&written)) {
        return Signed { name: name.clone(), key: bare.to_owned(), slug: said };
    }
    for login in [written.as_str(), bare] {
        if let Some(name) = name_of_login(login, index) {
            return Signed { name, key: login.to_owned(), slug: said };
        }
    }
    let known = index
        .authors
        .values()
        .find(|author| plain::line(&author.display_name) == written || slugify(&author.login) == bare);
    match known {
        Some(author) => Signed { name: printed(author), key: author.login.trim().to_owned(), slug: said },
        None => {
            let name = if written.is_empty() { bare.to_owned() } else { written };
            Signed { name, key: bare.to_owned(), slug: said }
        }
    }
}

/// The last parts that the address of somebody's page may have had: WordPress makes it of the login when the account is
/// made, and exports do not say it.
pub fn slugs(signed: &Signed) -> Vec<String> {
    let key = signed.key.as_str();
    let mut slugs = Vec::new();
    for slug in [signed.slug.clone().unwrap_or_default(), key.to_owned(), nicename(key), slugify(key)] {
        if !slug.is_empty() && !slugs.contains(&slug) {
            slugs.push(slug);
        }
    }
    slugs
}

/// A login as WordPress writes it in addresses: without accents, blanks and dots as hyphens, other signs dropped.
fn nicename(login: &str) -> String {
    let mut nicename = String::new();
    for c in login.nfkd().flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c)) {
        match c {
            c if c.is_alphanumeric() || c == '_' => nicename.push(c),
            '-' | '.' | '/' | ' ' if !nicename.ends_with('-') => nicename.push('-'),
            _ => {}
        }
    }
    nicename.trim_matches('-').to_owned()
}

fn name_of_login(login: &str, index: &Index) -> Option<String> {
    index.authors.get(login).map(printed).filter(|name| !name.is_empty())
}

/// A person's name as printed: the display name, else first and last name, else the login.
fn printed(author: &super::record::Author) -> String {
    let full = format!("{} {}", author.first_name, author.last_name);
    let names = [author.display_name.as_str(), &full, &author.login];
    names.into_iter().map(plain::line).find(|name| !name.is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::wordpress::Author;

    fn index() -> Index {
        let mut index = Index::default();
        for (login, display_name) in [("alice", "Alice L’Hermitte"), ("bob@h.example", "Bob &amp; Co"), ("eve", "")] {
            let author = Author { login: login.into(), display_name: display_name.into(), ..Author::default() };
            index.authors.insert(login.into(), author);
        }
        index.guests.insert("guy-guest".into(), "Guy Guest".into());
        index
    }

    fn names(creator: &str, terms: &[(&str, &str)]) -> Vec<String> {
        let terms = terms.iter().map(|(nicename, name)| TermRef {
            domain: "author".into(),
            nicename: (*nicename).into(),
            name: (*name).into(),
        });
        let item = Item { creator: creator.into(), terms: terms.collect(), ..Item::default() };
        of(&item, &index()).into_iter().map(|signed| signed.name).collect()
    }

    #[test]
    fn one_author_by_login() {
        assert_eq!(names("alice", &[]), ["Alice L’Hermitte"]);
        assert_eq!(names("bob@h.example", &[]), ["Bob & Co"]);
        assert_eq!(names("eve", &[]), ["eve"]);
        assert_eq!(names("unknown", &[]), ["unknown"]);
        assert!(names("", &[]).is_empty());
    }

    #[test]
    fn addresses_of_authors() {
        let slugs = |key: &str, slug: Option<&str>| {
            slugs(&Signed { name: String::new(), key: key.into(), slug: slug.map(str::to_owned) })
        };
        for (login, nicename) in [
            ("j.dupont", "j-dupont"),
            ("Awa Koné", "awa-kone"),
            ("bob@h.example", "bobh-example"),
            ("neema_o", "neema_o"),
            ("a - b", "a-b"),
            ("أمينة", "أمينة"),
        ] {
            assert!(slugs(login, None).contains(&nicename.to_owned()), "{login}: {:?}", slugs(login, None));
        }
        assert_eq!(slugs("awa", Some("awa-k"))[..2], ["awa-k", "awa"]);
        assert_eq!(slugs("awa", None), ["awa"]);
    }

    #[test]
    fn several_authors_each_once() {
        let terms = [("cap-alice", "alice"), ("cap-guy-guest", "guy-guest"), ("cap-alice", "alice"), ("zoe", "Zoé Z.")];
        assert_eq!(names("bob@h.example", &terms), ["Alice L’Hermitte", "Guy Guest", "Zoé Z."]);
    }
}
