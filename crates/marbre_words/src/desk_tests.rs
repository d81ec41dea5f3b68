//! Every language says everything at the desk, each key in its area, and scripts get the messages as they are written.

use super::{files::LanguageFiles, tests::messages, *};
use fluent_syntax::ast::Entry;
use std::collections::BTreeSet;

const AREAS: [&str; 11] = [
    "common",
    "account",
    "stone",
    "article",
    "editor",
    "languages",
    "front",
    "comments",
    "images",
    "settings",
    "publication",
];

fn desk(tag: &str) -> Arc<LocalWords> {
    Words::load().unwrap().desk(&tag.parse().unwrap())
}

/// Key → its variables, over all areas of a language.
fn keys(files: &LanguageFiles) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for (area, source) in files.desk {
        for (key, variables) in messages(source) {
            assert!(!all.contains_key(&key), "“{key}” stands twice in {}: again in {area}.ftl", files.language);
            all.insert(key, variables);
        }
    }
    all
}

fn resource(source: &str) -> FluentResource {
    FluentResource::try_new(source.to_owned()).unwrap()
}

#[test]
fn every_language_says_everything_at_the_desk() {
    let english = keys(&LANGUAGES[0]);
    assert!(english.len() > 50);
    for files in LANGUAGES {
        let own = keys(files);
        for (key, variables) in &english {
            assert_eq!(own.get(key), Some(variables), "“{key}” in desk/{}", files.language);
        }
        for key in own.keys() {
            assert!(english.contains_key(key), "“{key}” stands in desk/{} only", files.language);
        }
    }
}

#[test]
fn every_key_begins_with_its_area() {
    for LanguageFiles { language, desk, .. } in LANGUAGES {
        assert_eq!(desk.iter().map(|(area, _)| *area).collect::<Vec<_>>(), AREAS);
        for (area, source) in *desk {
            assert!(source.starts_with("### "), "desk/{language}/{area}.ftl does not begin by saying what it holds");
            for key in messages(source).keys() {
                assert!(key.starts_with(&format!("{area}-")), "“{key}” in desk/{language}/{area}.ftl");
            }
        }
    }
}

#[test]
fn every_language_is_spoken_at_the_desk() {
    let words = Words::load().unwrap();
    let languages: Vec<_> = Words::languages().collect();
    assert_eq!(languages, ["en", "fr", "ar", "pt", "sw", "es"]);
    let mut desks = BTreeSet::new();
    for language in languages {
        let local = words.desk(&language.parse().unwrap());
        assert_eq!((local.spoken(), local.locale().as_str()), (language, language));
        desks.insert(local.say("common-desk", &[]));
    }
    assert_eq!(desks.len(), 6);
    let hausa = words.desk(&"ha".parse().unwrap());
    assert_eq!((hausa.spoken(), hausa.say("common-save", &[]).as_str()), ("en", "Save"));
}

#[test]
fn readers_and_desk_have_words_of_their_own() {
    let words = Words::load().unwrap();
    let french = "fr".parse().unwrap();
    assert_eq!(words.desk(&french).say("common-delete", &[]), "Supprimer");
    assert_eq!(words.desk(&french).find("share", &[]), None);
    assert_eq!(words.of(&french).find("common-delete", &[]), None);
    assert_eq!(words.desk(&french).number(12_345), "12\u{202f}345");
}

#[test]
fn no_sentence_of_the_desk_is_empty_or_left_in_english() {
    let english = desk("en").messages_with_prefix("");
    for files in LANGUAGES.iter().skip(1) {
        for (key, text) in desk(files.language).messages_with_prefix("") {
            assert!(!text.trim().is_empty(), "“{key}” in desk/{} says nothing", files.language);
            let sentence = text.split_whitespace().filter(|word| !word.starts_with('{')).count() > 2;
            assert!(!sentence || english.get(&key) != Some(&text), "“{key}” in desk/{} is English", files.language);
        }
    }
}

#[test]
fn every_message_of_the_desk_can_be_handed_to_a_script() {
    for LanguageFiles { language, desk, .. } in LANGUAGES {
        for (area, source) in *desk {
            for entry in resource(source).entries() {
                let Entry::Message(message) = entry else { continue };
                assert!(
                    message.value.as_ref().and_then(written::written).is_some(),
                    "“{}” in desk/{language}/{area}.ftl: a plural is a whole message, its forms are texts and variables",
                    message.id.name
                );
            }
        }
    }
}

#[test]
fn messages_are_handed_over_as_they_are_written() {
    let source = "\
editor-saved = Saved at { $time } by { $name }{ \"\\u00A0\" }!
editor-words = { $n ->
    [0] No words
    [one] { $n } word
   *[other] { $n } words
}
editor-part = about { $n ->
   *[other] { $n } words
}
editor-long =
    One
    two
stone-title = The stone
";
    let messages = Messages::new("en".parse().unwrap(), &[Arc::new(resource(source))]).unwrap();
    let written = messages.written("editor-");
    let expected = [
        ("editor-long", "One\ntwo"),
        ("editor-saved", "Saved at {$time} by {$name}\u{a0}!"),
        ("editor-words.0", "No words"),
        ("editor-words.one", "{$n} word"),
        ("editor-words.other", "{$n} words"),
    ];
    assert_eq!(written.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect::<Vec<_>>(), expected);
    assert_eq!(desk("fr").messages_with_prefix("common-state-").len(), 7);
}

#[test]
fn a_message_that_stands_twice_is_refused() {
    let areas = ["common-save = Save", "common-save = Keep"].map(|source| Arc::new(resource(source)));
    let refused = Messages::new("en".parse().unwrap(), &areas).err().unwrap();
    assert!(refused.join(" ").contains("common-save"), "{refused:?}");
}

#[test]
fn a_wrong_file_is_named() {
    let error = parsed("desk/fr/stone.ftl", "stone-title = { $").unwrap_err();
    assert_eq!(error.file, "desk/fr/stone.ftl");
    assert!(error.to_string().starts_with("the words of desk/fr/stone.ftl cannot be used: "));
    assert!(!error.cause.is_empty());
}
