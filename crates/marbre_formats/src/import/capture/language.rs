//! The language of an article: what the page says, held against what the text is.

use super::{
    page::{Id, Page},
    trouble::Problem,
};
use crate::import::wordpress::language;
use marbre_article::{LanguageTag, language::Direction};
use whatlang::{Lang, detect};

/// A text shorter than this is not held against what the page says, in characters.
const SHORTEST: usize = 80;
/// How much of a text is looked at, in characters.
const LONGEST: usize = 4000;

/// What the page says of its own language.
pub fn said(page: &Page, other: &str) -> Option<LanguageTag> {
    let html = page.first(|id| page.name(id) == "html");
    let attribute = |name: &str| html.and_then(|id| page.attribute(id, name)).and_then(language::read);
    attribute("lang").or_else(|| attribute("xml:lang")).or_else(|| language::read(other))
}

/// The direction that the page says its text runs in: as the nearest element around the text says.
pub fn direction(page: &Page, parts: &[Id]) -> Option<Direction> {
    let part = parts.first().copied()?;
    let said = std::iter::once(part).chain(page.around(part)).find_map(|id| page.attribute(id, "dir"))?;
    match said.to_ascii_lowercase().as_str() {
        "rtl" => Some(Direction::Rtl),
        "ltr" => Some(Direction::Ltr),
        _ => None,
    }
}

/// The language of the text: what the page says, unless the text is clearly another.
pub fn decided(said: Option<LanguageTag>, text: &str, problems: &mut Vec<Problem>) -> Option<LanguageTag> {
    let found = found(text);
    match (said, found) {
        (Some(said), Some(found)) if said.primary() != found.primary() && !near(&said, &found) => {
            problems.push(Problem::Language { said, found: found.clone() });
            Some(found)
        }
        (Some(said), _) => Some(said),
        (None, found) => found,
    }
}

/// The language that a text is in, when that is clear.
fn found(text: &str) -> Option<LanguageTag> {
    let sample: String = text.chars().take(LONGEST).collect();
    if sample.chars().count() < SHORTEST {
        return None;
    }
    let info = detect(&sample).filter(whatlang::Info::is_reliable)?;
    code(info.lang())?.parse().ok()
}

/// Languages that are easily taken for each other.
fn near(one: &LanguageTag, other: &LanguageTag) -> bool {
    const GROUPS: [&[&str]; 5] = [
        &["pt", "es", "gl", "ca", "it"],
        &["ar", "fa", "ur", "ckb", "ps"],
        &["sr", "hr", "bs", "sl", "mk", "bg"],
        &["da", "nb", "no", "nn", "sv"],
        &[
            "sw", "ha", "yo", "ig", "zu", "xh", "sn", "so", "rw", "lg", "wo", "ln", "mg", "om", "tn", "ak", "tw", "ee",
            "bm", "ff", "la", "eo",
        ],
    ];
    let known = |tag: &LanguageTag, group: &[&str]| group.contains(&tag.primary());
    GROUPS.iter().any(|group| known(one, group) && known(other, group)) || GROUPS[4].contains(&one.primary())
}

/// ISO 639-1 of a language that newspapers are written in; nothing for others, which are guessed too easily.
fn code(lang: Lang) -> Option<&'static str> {
    Some(match lang {
        Lang::Fra => "fr",
        Lang::Eng => "en",
        Lang::Ara => "ar",
        Lang::Por => "pt",
        Lang::Spa => "es",
        Lang::Deu => "de",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        Lang::Rus => "ru",
        Lang::Tur => "tr",
        Lang::Pes => "fa",
        Lang::Urd => "ur",
        Lang::Heb => "he",
        Lang::Amh => "am",
        Lang::Zul => "zu",
        Lang::Sna => "sn",
        Lang::Afr => "af",
        Lang::Cmn => "zh",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Hin => "hi",
        Lang::Pol => "pl",
        Lang::Ukr => "uk",
        Lang::Cat => "ca",
        _ => return None,
    })
}
