//! The language of an item, and the group of its translations, as the plugins for translation write them.

use super::{index::Index, record::Item};
use marbre_article::LanguageTag;

/// Where WPML and its like keep an item's language.
const PLUGINS: [&str; 4] = ["_wpml_import_language_code", "_wpml_language", "_icl_lang_code", "wpml_language"];
/// Where others keep it.
const LOCALES: [&str; 2] = ["_locale", "_language"];
/// Where people keep an item's language by hand.
const BY_HAND: [&str; 6] = ["langue", "language", "lang", "locale", "post_language", "idioma"];
/// Where WPML and its like keep an item's translation group.
const GROUPS: [&str; 5] = ["_wpml_import_translation_group", "_wpml_trid", "trid", "_icl_trid", "_translation_group"];

/// The language of an item, if the export says it: Polylang's term, then WPML's values, then a value that somebody
/// named so and that is a language. The site's own language says nothing about an item.
pub fn of(item: &Item, index: &Index) -> Option<LanguageTag> {
    by_plugin(item, index)
        .or_else(|| valued(item, &LOCALES))
        .or_else(|| index.grouped_languages.get(&item.id).cloned())
        .or_else(|| valued(item, &BY_HAND))
}

/// The same as far as a plugin for translation says it, whose languages are those of the site.
pub fn by_plugin(item: &Item, index: &Index) -> Option<LanguageTag> {
    let polylang = item
        .terms_of("language")
        .find_map(|term| index.languages.get(&term.nicename).cloned().or_else(|| of_term(&term.slug(), None)));
    polylang.or_else(|| valued(item, &PLUGINS))
}

fn valued(item: &Item, keys: &[&str]) -> Option<LanguageTag> {
    keys.iter().find_map(|key| item.meta_values(key).find_map(read))
}

/// What the translations of one story have in common: a key that is the same for all of them, and for no others.
pub fn group(item: &Item, index: &Index) -> Option<String> {
    let polylang = item.terms_of("post_translations").map(|term| term.nicename.as_str()).next();
    if let Some(slug) = polylang.or_else(|| index.groups.get(&item.id).map(String::as_str)) {
        return Some(format!("polylang:{slug}"));
    }
    let value = GROUPS.iter().find_map(|key| item.meta_value(key)).map(str::trim)?;
    (!value.is_empty() && value != "0").then(|| format!("wpml:{}:{value}", item.post_type))
}

/// The language that the item was translated from, where WPML says it.
pub fn translated_from(item: &Item) -> Option<LanguageTag> {
    item.meta_value("_wpml_import_source_language_code").and_then(read)
}

/// A language as people and plugins write it: `fr`, `fr_FR`, `pt-br`, `zh-hans`. Words are none.
pub fn read(text: &str) -> Option<LanguageTag> {
    let text = text.trim();
    let code = text.split(['.', '@']).next().unwrap_or(text);
    let primary = code.split(['_', '-']).next().unwrap_or_default();
    if !(2..=3).contains(&primary.len()) || code.len() > 16 {
        return None;
    }
    let tag: LanguageTag = code.parse().ok()?;
    known(tag.primary()).then_some(tag)
}

/// The language of Polylang's term, by its slug; a slug that is no language is explained by the locale. The slug comes
/// first: it is what the site's addresses use.
pub(super) fn of_term(slug: &str, locale: Option<&str>) -> Option<LanguageTag> {
    // A slug that cannot be taken by two taxonomies gets the other's name: `pll_fr`, `fr-2`.
    let bare = slug.strip_prefix("pll_").unwrap_or(slug);
    read(bare).or_else(|| locale.and_then(read).and_then(|tag| tag.primary().parse().ok()))
}

/// True for codes of living languages that people write in: ISO 639-1, and what newspapers use beside it.
fn known(primary: &str) -> bool {
    const THREE: &str = "ace arn ary arz ast ban bho bik ber bcl ceb ckb dag din fil fon fur gom gsw haw hil hmn hne ilo \
                         jam kab kmr kab kea kok kri lua luo mai mfe mos mni nap nds nqo pap pcm prs rup sat scn shi skr \
                         snk srr sus tcy tem tiv tmh tzm umb vec war wuu yue zgh bam ewe hau ibo kin lin lug nya orm run \
                         sag sna som swa tir tsn twi wol xho yor zul";
    match primary.len() {
        2 => ISO_639_1.as_bytes().chunks(3).any(|code| &code[..2] == primary.as_bytes()),
        _ => THREE.split_ascii_whitespace().any(|code| code == primary),
    }
}

/// ISO 639-1, two letters and a space each.
const ISO_639_1: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da \
                         de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy \
                         hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg \
                         li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or \
                         os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw \
                         ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu ";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::wordpress::{Meta, TermRef};

    fn with_meta(key: &str, value: &str) -> Item {
        let meta = vec![Meta { key: key.into(), value: value.into() }];
        Item { post_type: "post".into(), meta, ..Item::default() }
    }

    fn tag(text: &str) -> Option<LanguageTag> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn languages_as_plugins_write_them() {
        for (written, meant) in
            [("fr", "fr"), ("fr_FR", "fr-FR"), ("pt-br", "pt-BR"), ("zh-hans", "zh-Hans"), ("AR", "ar")]
        {
            assert_eq!(read(written), tag(meant), "{written}");
        }
        for no in ["", "français", "yes", "0", "post", "xx", "12", "en anglais", "oui"] {
            assert_eq!(read(no), None, "{no}");
        }
    }

    #[test]
    fn polylang_comes_first() {
        let mut item = with_meta("lang", "en");
        item.terms.push(TermRef { domain: "language".into(), nicename: "fr".into(), name: "Français".into() });
        assert_eq!(of(&item, &Index::default()), tag("fr"));
    }

    #[test]
    fn wpml_and_by_hand() {
        let index = Index::default();
        assert_eq!(of(&with_meta("_wpml_import_language_code", "ar"), &index), tag("ar"));
        assert_eq!(of(&with_meta("_icl_lang_code", "pt-br"), &index), tag("pt-BR"));
        assert_eq!(of(&with_meta("langue", "sw"), &index), tag("sw"));
        assert_eq!(of(&with_meta("langue", "swahili"), &index), None);
        let group_of = |key: &str, value: &str| group(&with_meta(key, value), &index);
        assert_eq!(group_of("trid", "12"), Some("wpml:post:12".into()));
        assert_eq!(group_of("_wpml_import_translation_group", ""), None);
    }
}
