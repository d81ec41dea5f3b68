//! Every language says everything, and dates, numbers and lists read as its readers write them.

use super::{files::LanguageFiles, *};
use std::collections::{BTreeMap, BTreeSet};

fn words(tag: &str) -> Arc<LocalWords> {
    Words::load().unwrap().of(&tag.parse().unwrap())
}

fn at(text: &str) -> Zoned {
    text.parse().unwrap()
}

/// Key → its variables, read from the file's text.
pub(super) fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if !line.is_empty() && !line.starts_with([' ', '}']) {
            let (name, _) = line.split_once(" =").unwrap_or_else(|| panic!("“{line}” has no “ =”"));
            key = name.to_owned();
            assert!(!found.contains_key(&key), "{key} stands twice");
        }
        let variables = line.split('$').skip(1);
        let names = variables.map(|rest| {
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect::<String>()
        });
        if !key.is_empty() {
            found.entry(key.clone()).or_default().extend(names);
        }
    }
    found
}

#[test]
fn every_language_says_everything() {
    let english = messages(LANGUAGES[0].reader);
    assert!(english.len() > 60);
    for LanguageFiles { language, reader, .. } in LANGUAGES {
        let own = messages(reader);
        for (key, variables) in &english {
            assert_eq!(own.get(key), Some(variables), "“{key}” in {language}.ftl");
        }
        for key in own.keys() {
            assert!(english.contains_key(key), "“{key}” stands in {language}.ftl only");
        }
    }
}

#[test]
fn no_message_is_empty_or_left_in_english() {
    let same = ["window", "signature", "notes", "note", "pages", "page-number", "host-audio", "host-document"];
    let same = same
        .into_iter()
        .chain(["data", "feed", "history", "host-video", "part-image", "share", "version"])
        .collect::<BTreeSet<_>>();
    let value = |source: &str, key: &str| {
        let line = source.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = ").map(str::to_owned));
        line.unwrap_or_default()
    };
    for LanguageFiles { language, reader, .. } in LANGUAGES.iter().skip(1) {
        for key in messages(reader).keys() {
            let own = value(reader, key);
            assert!(!own.trim().is_empty(), "“{key}” in {language}.ftl says nothing");
            let plural = own.ends_with("->");
            assert!(
                plural || same.contains(key.as_str()) || own != value(LANGUAGES[0].reader, key),
                "“{key}” in {language}.ftl is English"
            );
        }
    }
}

#[test]
fn plurals_take_every_form() {
    let arabic = words("ar");
    let comments = |n| arabic.say("comments", &[("n", Argument::Number(n))]);
    assert_eq!(comments(0), "لا تعليقات");
    assert_eq!(comments(1), "تعليق واحد");
    assert_eq!(comments(2), "تعليقان");
    assert_eq!(comments(3), "3 تعليقات");
    assert_eq!(comments(11), "11 تعليقًا");
    assert_eq!(comments(100), "100 تعليق");
    let french = words("fr");
    assert_eq!(french.say("comments", &[("n", Argument::Number(0))]), "Aucun commentaire");
    assert_eq!(french.say("comments", &[("n", Argument::Number(1))]), "1 commentaire");
    assert_eq!(french.say("comments", &[("n", Argument::Number(12_345))]), "12\u{202f}345 commentaires");
}

#[test]
fn digits_follow_the_region() {
    assert_eq!(words("ar").number(1234), "1,234");
    assert_eq!(words("ar-EG").number(1234), "١٬٢٣٤");
    let said = words("ar-EG").say("page-number", &[("n", Argument::Number(7))]);
    assert_eq!(said, "الصفحة ٧");
    assert_eq!(words("en").number(12_345), "12,345");
    assert_eq!(words("es").number(1234), "1234");
}

#[test]
fn dates_read_naturally() {
    let noon = at("2026-11-12T15:30+02:00[Africa/Lubumbashi]");
    assert_eq!(words("fr").long_date(&noon).to_string(), "12 novembre 2026");
    assert_eq!(words("fr").weekday_date(&noon).to_string(), "jeudi 12 novembre 2026");
    assert_eq!(words("fr").date_time(&noon).to_string(), "12 novembre 2026 à 15:30 UTC+2");
    assert_eq!(words("fr").day(&noon).to_string(), "12 novembre");
    assert_eq!(words("en-GB").short_date_time(&noon), "12 Nov 2026, 15:30");
    assert_eq!(words("fr").time(&noon), "15:30");
    assert_eq!(words("fr").zoned_time(&noon), "15:30 UTC+2");
    assert_eq!(words("en").long_date(&noon).to_string(), "November 12, 2026");
    assert_eq!(words("en-GB").weekday_date(&noon).to_string(), "Thursday, 12 November 2026");
    assert_eq!(words("ar").long_date(&noon).to_string(), "12 نوفمبر 2026");
    assert_eq!(words("ar-EG").short_date(&noon).to_string(), "١٢\u{200f}/١١\u{200f}/٢٠٢٦");
    assert_eq!(words("sw").long_date(&noon).to_string(), "12 Novemba 2026");
    assert!(words("ha").long_date(&noon).to_string().contains("Nuwamba"));
}

#[test]
fn the_first_of_a_month_is_an_ordinal_where_it_is_one() {
    let first = at("2026-03-01T08:05+01:00[Africa/Lagos]");
    let french = words("fr").weekday_date(&first);
    assert_eq!((french.text.as_str(), french.raised.as_str()), ("dimanche 1", "er"));
    assert_eq!(french.rest, " mars 2026");
    assert_eq!(words("fr-CA").long_date(&first).to_string(), "1er mars 2026");
    assert_eq!(words("pt-BR").long_date(&first).to_string(), "1º de março de 2026");
    assert_eq!(words("pt").long_date(&first).to_string(), "1 de março de 2026");
    assert_eq!(words("fr").long_date(&at("2026-03-11T08:05+01:00[Africa/Lagos]")).raised, "");
}

#[test]
fn lists_join_as_in_a_sentence() {
    assert_eq!(words("fr").list(&["A", "B", "C"]), "A, B et C");
    assert_eq!(words("es").list(&["Ana", "Inés"]), "Ana e Inés");
    assert_eq!(
        words("fr").list_pieces(&["t", "e"]),
        [ListPiece::Item(0), ListPiece::Between(" et ".into()), ListPiece::Item(1)]
    );
    assert_eq!(words("en").list_pieces(&["only"]), [ListPiece::Item(0)]);
}

#[test]
fn a_language_without_words_gets_english_ones() {
    let hausa = words("ha");
    assert_eq!(hausa.spoken(), "en");
    assert_eq!(hausa.say("share", &[]), "Share");
    assert_eq!(hausa.find("no-such-key", &[]), None);
    assert_eq!(hausa.find("by", &[]), None);
}
