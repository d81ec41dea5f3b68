//! OpenGraph: what messengers and social networks show of a link. <https://ogp.me/>.

use super::{ArticleCard, Publisher};
use crate::{timestamp::rfc3339, uri::ascii};
use marbre_article::LanguageTag;

/// The value of `property` and of `content` of a `meta` element.
pub type Property = (&'static str, String);

/// An article, in the order to print. X (Twitter) reads these too, but needs one word of its own to show the image
/// large: it is the last one, `twitter:card`, and only there when there is an image.
pub fn article(card: &ArticleCard) -> Vec<Property> {
    let mut list = vec![("og:title", card.headline.clone()), ("og:type", "article".to_owned())];
    list.push(("og:url", ascii(&card.url)));
    push(&mut list, "og:description", &card.description);
    list.push(("og:site_name", card.publisher.name.clone()));
    list.push(("og:locale", locale(&card.language)));
    list.extend(card.other_languages.iter().map(|language| ("og:locale:alternate", locale(language))));
    if let Some(image) = &card.image {
        list.push(("og:image", ascii(&image.url)));
        if image.width > 0 && image.height > 0 {
            list.push(("og:image:width", image.width.to_string()));
            list.push(("og:image:height", image.height.to_string()));
        }
        push(&mut list, "og:image:alt", &image.alt);
    }
    list.push(("article:published_time", rfc3339(card.published)));
    if card.updated > card.published {
        list.push(("article:modified_time", rfc3339(card.updated)));
    }
    for url in card.authors.iter().filter_map(|author| author.url.as_deref()) {
        list.push(("article:author", ascii(url)));
    }
    push(&mut list, "article:section", &card.section);
    list.extend(card.topics.iter().map(|topic| ("article:tag", topic.clone())));
    if card.image.is_some() {
        list.push(("twitter:card", "summary_large_image".to_owned()));
    }
    list
}

/// Any other page: front page, section, topic, author. `description` may be empty.
pub fn page(url: &str, title: &str, description: &str, publisher: &Publisher, language: &LanguageTag) -> Vec<Property> {
    let mut list = vec![("og:title", title.to_owned()), ("og:type", "website".to_owned()), ("og:url", ascii(url))];
    push(&mut list, "og:description", description);
    list.push(("og:site_name", publisher.name.clone()));
    list.push(("og:locale", locale(language)));
    list
}

fn push(list: &mut Vec<Property>, property: &'static str, content: &str) {
    if !content.trim().is_empty() {
        list.push((property, content.to_owned()));
    }
}

/// The territories that networks expect with a language that names none.
const TERRITORIES: &[(&str, &str)] = &[
    ("af", "ZA"),
    ("am", "ET"),
    ("ar", "AR"),
    ("de", "DE"),
    ("en", "US"),
    ("es", "ES"),
    ("fa", "IR"),
    ("fr", "FR"),
    ("ha", "NG"),
    ("he", "IL"),
    ("hi", "IN"),
    ("ig", "NG"),
    ("it", "IT"),
    ("ja", "JP"),
    ("ln", "CD"),
    ("mg", "MG"),
    ("nl", "NL"),
    ("om", "ET"),
    ("pt", "PT"),
    ("ru", "RU"),
    ("rw", "RW"),
    ("sn", "ZW"),
    ("so", "SO"),
    ("sw", "KE"),
    ("ti", "ET"),
    ("tr", "TR"),
    ("uk", "UA"),
    ("ur", "PK"),
    ("wo", "SN"),
    ("yo", "NG"),
    ("zh", "CN"),
    ("zu", "ZA"),
];

/// `language_TERRITORY`: `fr_FR`. A language that is not listed and names no territory stands alone.
fn locale(language: &LanguageTag) -> String {
    let primary = language.primary();
    let own = language.as_str().split('-').skip(1).find(|part| part.len() == 2);
    let territory = own.or_else(|| TERRITORIES.iter().find(|(known, _)| *known == primary).map(|(_, place)| *place));
    territory.map_or_else(|| primary.to_owned(), |territory| format!("{primary}_{territory}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_name_a_territory() {
        for (tag, expected) in [
            ("fr", "fr_FR"),
            ("fr-CA", "fr_CA"),
            ("ar", "ar_AR"),
            ("zh-Hant-TW", "zh_TW"),
            ("ff", "ff"),
            ("sw", "sw_KE"),
        ] {
            assert_eq!(locale(&tag.parse().unwrap()), expected);
        }
    }
}
