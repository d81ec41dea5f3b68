//! Titles and descriptions for search engines and cards, as the plugins for them keep them.

use super::{
    plain,
    record::{Item, SiteInfo},
};

/// What stands in search results and on cards, where somebody wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seo {
    /// The title, plain. Nothing when it only repeats the headline.
    pub title: Option<String>,
    /// The description, plain.
    pub description: Option<String>,
}

/// Where plugins keep the title: Yoast, Rank Math, All in One SEO, SEOPress, The SEO Framework.
const TITLES: [&str; 6] = [
    "_yoast_wpseo_title",
    "rank_math_title",
    "_aioseo_title",
    "_aioseop_title",
    "_seopress_titles_title",
    "_genesis_title",
];
/// Where they keep the description.
const DESCRIPTIONS: [&str; 6] = [
    "_yoast_wpseo_metadesc",
    "rank_math_description",
    "_aioseo_description",
    "_aioseop_description",
    "_seopress_titles_desc",
    "_genesis_description",
];

/// What plugins for search engines keep of an item. Their variables are filled in where they are known, else left out.
pub fn of(item: &Item, site: &SiteInfo) -> Seo {
    let headline = plain::line(&item.title);
    let filled = |keys: &[&str]| {
        let text = keys.iter().filter_map(|key| item.meta_value(key)).find(|text| !text.trim().is_empty())?;
        let text = expand(&plain::line(text), &headline, item, site);
        Some(text).filter(|text| !text.is_empty())
    };
    let site_title = plain::line(&site.title);
    let title = filled(&TITLES).filter(|title| *title != headline && *title != site_title);
    Seo { title, description: filled(&DESCRIPTIONS) }
}

/// Fills in `%%name%%` (Yoast, SEOPress), `%name%` (Rank Math) and `#name` (All in One SEO).
fn expand(text: &str, headline: &str, item: &Item, site: &SiteInfo) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['%', '#']) {
        filled.push_str(&rest[..at]);
        rest = &rest[at..];
        match variable(rest) {
            Some((name, length)) => {
                filled.push_str(&value(name, headline, item, site));
                rest = &rest[length..];
            }
            None => {
                filled.push_str(&rest[..1]);
                rest = &rest[1..];
            }
        }
    }
    filled.push_str(rest);
    // What was left out leaves separators behind.
    let tidy = filled.split_whitespace().collect::<Vec<_>>().join(" ");
    tidy.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '|' | '•' | '·' | '»' | '/'))
        .to_owned()
}

/// The variable that begins here: its name and the length of all of it.
fn variable(text: &str) -> Option<(&str, usize)> {
    let mark = if text.starts_with("%%") { "%%" } else { &text[..1] };
    let after = &text[mark.len()..];
    let end = after.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(after.len());
    let name = &after[..end];
    if mark == "#" {
        return value_known(name).then_some((name, 1 + end));
    }
    let closed = !name.is_empty() && after[end..].starts_with(mark);
    // A single percent sign is also one that people write: “50%”.
    (closed && (mark == "%%" || value_known(name))).then_some((name, end + 2 * mark.len()))
}

fn value_known(name: &str) -> bool {
    const NAMES: [&str; 22] = [
        "title",
        "post_title",
        "sitename",
        "site_title",
        "sitedesc",
        "tagline",
        "sep",
        "separator",
        "separator_sa",
        "page",
        "excerpt",
        "excerpt_only",
        "post_excerpt",
        "category",
        "primary_category",
        "categories",
        "tag",
        "tags",
        "date",
        "currentyear",
        "focuskw",
        "name",
    ];
    NAMES.contains(&name)
}

fn value(name: &str, headline: &str, item: &Item, site: &SiteInfo) -> String {
    match name {
        "title" | "post_title" => headline.to_owned(),
        "sitename" | "site_title" | "sitetitle" => plain::line(&site.title),
        "sitedesc" | "tagline" => plain::line(&site.description),
        "sep" | "separator" | "separator_sa" => "–".to_owned(),
        "excerpt" | "excerpt_only" | "post_excerpt" => plain::line(&item.excerpt),
        "category" | "primary_category" => {
            item.terms_of("category").next().map(|term| plain::line(&term.name)).unwrap_or_default()
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::wordpress::Meta;

    fn seo(key: &str, value: &str) -> Seo {
        let meta = vec![Meta { key: key.into(), value: value.into() }];
        let item = Item { title: "Le pont &amp; la ville".into(), meta, ..Item::default() };
        of(&item, &SiteInfo { title: "Le Phare".into(), ..SiteInfo::default() })
    }

    #[test]
    fn variables_are_filled_in_or_left_out() {
        let title = |key: &str, value: &str| seo(key, value).title;
        assert_eq!(
            title("_yoast_wpseo_title", "%%title%% %%page%% %%sep%% %%sitename%%"),
            Some("Le pont & la ville – Le Phare".into())
        );
        assert_eq!(title("rank_math_title", "Pont : %title%"), Some("Pont : Le pont & la ville".into()));
        assert_eq!(title("_aioseo_title", "#post_title | #site_title"), Some("Le pont & la ville | Le Phare".into()));
        assert_eq!(title("_yoast_wpseo_title", "Hausse de 50% et %%unknown%%"), Some("Hausse de 50% et".into()));
    }

    #[test]
    fn a_title_that_says_nothing_new_is_none() {
        assert_eq!(seo("_yoast_wpseo_title", "%%title%%").title, None);
        assert_eq!(seo("_yoast_wpseo_title", "%%unknown%%").title, None);
        assert_eq!(seo("_yoast_wpseo_metadesc", "En #bref").description, Some("En #bref".into()));
    }
}
