//! Themes fail with file and line, cannot run away, and can be replaced file by file.

use super::*;
use marbre_article::render::Tone;
use marbre_store::publication::Accents;
use marbre_words::Words;
use serde_json::json;
use std::fs;

fn english() -> Arc<LocalWords> {
    Words::load().unwrap().of(&"en".parse().unwrap())
}

/// What the one template `text` makes of `view`.
fn made(text: &str, view: &serde_json::Value) -> Result<String, String> {
    let mut files = Files::builtin();
    files.0.insert("own.html".into(), text.into());
    let ready = Ready::new(&files).map_err(|error| error.to_string())?;
    ready
        .render("own.html", view, &english(), Colours::default())
        .map(|made| made.html)
        .map_err(|error| error.to_string())
}

#[test]
fn everything_is_escaped_but_slashes_stay() {
    let view = json!({"x": "<b a=\"1\">it's /fr/&", "n": 3});
    assert_eq!(made("<p title=\"{{ x }}\">{{ x }}{{ n }}", &view).unwrap(), {
        let escaped = "&lt;b a=&quot;1&quot;&gt;it's /fr/&amp;";
        format!("<p title=\"{escaped}\">{escaped}3")
    });
    let macros = "{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{{ t('by', names=m(x)) }}";
    assert_eq!(made(macros, &view).unwrap(), "By <i>&lt;b a=&quot;1&quot;&gt;it's /fr/&amp;</i>");
    assert_eq!(made("{{ t('by', names=x) }}", &view).unwrap(), "By &lt;b a=&quot;1&quot;&gt;it's /fr/&amp;");
}

#[test]
fn sentences_and_numbers_follow_the_language() {
    let view = json!({"names": ["<A>", "B", "C"]});
    assert_eq!(made("{{ sentence(names) }}; {{ number(12345) }}", &view).unwrap(), "&lt;A&gt;, B, and C; 12,345");
    assert_eq!(made("{{ t('comments', n=2) }}", &view).unwrap(), "2 comments");
}

#[test]
fn errors_name_file_and_line() {
    let view = json!({});
    for (text, line) in [
        ("<p>\n\n{{ nothing }}", "line 3"),
        ("<p>\n{% if %}", "line 2"),
        ("{{ t('no-such-message') }}", "line 1"),
        ("a\n{{ t('by') }}", "line 2"),
        ("{{ 'x'|safe }}", "line 1"),
    ] {
        let said = made(text, &view).unwrap_err();
        assert!(said.contains("own.html") && said.contains(line), "{text}: {said}");
    }
}

#[test]
fn templates_cannot_run_away() {
    let view = json!({});
    for text in [
        "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
        "{% set a='x'*100000 %}{{ a|replace('x',a) }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ range(50000)|join('xxxxxxxxxxxxxxxxxxxxxxxxxxxxx') }}",
        "{{ range(50000)|list|length }}",
        "{% set a='x'*1000000 %}{% for i in range(20) %}{{ a }}{% endfor %}",
    ] {
        assert!(made(text, &view).is_err(), "{text}");
    }
}

#[test]
fn a_folder_takes_the_place_of_single_files() {
    let folder = tempfile::tempdir().unwrap();
    let theme = Theme::load(Some(folder.path())).unwrap();
    assert!(!theme.refresh().unwrap());

    fs::write(folder.path().join("style.css"), "p { color: red }").unwrap();
    fs::write(folder.path().join("own.html"), "<style>{{ style }}</style>").unwrap();
    assert!(theme.refresh().unwrap());
    let plain = theme.render("own.html", &json!({}), &english(), Colours::default()).unwrap();
    assert_eq!(plain.html, "<style>p{color:red}</style>");
    assert_eq!((plain.style, theme.style_hash()), (style::hash("p{color:red}"), style::hash("p{color:red}")));
    let accents = Accents { light: "#0b5d3b".parse().unwrap(), dark: "#7fd0a8".parse().unwrap() };
    let coloured =
        theme.render("own.html", &json!({}), &english(), Colours { accents: Some(&accents), tones: &[] }).unwrap();
    let style = coloured.html.trim_start_matches("<style>").trim_end_matches("</style>");
    assert!(style.starts_with("p{color:red}:root{--accent:#0b5d3b}@media") && style.contains("#7fd0a8"), "{style}");
    assert_eq!(coloured.style, style::hash(style), "the policy names the style that the page has");
    let tones = ["#203c60", "#f4f2ee"].map(|colour| Tone::of(colour).unwrap());
    let toned = theme.render("own.html", &json!({}), &english(), Colours { accents: None, tones: &tones }).unwrap();
    assert_eq!(toned.html, "<style>p{color:red}.t246{background:#246}.teee{background:#eee}</style>");
    assert_ne!(toned.style, theme.style_hash());

    fs::write(folder.path().join("own.html"), "{% if %}").unwrap();
    let said = theme.refresh().unwrap_err().to_string();
    assert!(said.contains("own.html") && said.contains("line 1"), "{said}");
    assert!(theme.render("own.html", &json!({}), &english(), Colours::default()).is_ok(), "the old theme stays in use");
}

#[test]
fn a_missing_folder_is_an_error() {
    let said = Theme::load(Some(Path::new("no/such/folder"))).err().unwrap().to_string();
    assert!(said.contains("no/such/folder"), "{said}");
}

/// The letters of a template that a reader would see: outside tags, expressions, comments and statements.
fn untranslated(template: &str) -> String {
    let mut rest = template;
    let mut seen = String::new();
    while let Some(c) = rest.chars().next() {
        let end = [("{{", "}}"), ("{%", "%}"), ("{#", "#}")]
            .into_iter()
            .find(|(open, _)| rest.starts_with(open))
            .map(|(_, close)| rest.find(close).expect("an unclosed bracket") + 2);
        let end = end.or_else(|| (c == '<').then(|| tag_end(rest)));
        match end {
            Some(end) => rest = &rest[end..],
            None => {
                seen.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    seen
}

/// Where the tag ends that the text begins with; `>` inside an expression does not count.
fn tag_end(text: &str) -> usize {
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            '>' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The values of attributes that readers see or hear, where they are not expressions.
fn spoken_attributes(template: &str) -> Vec<&str> {
    [" alt=\"", " title=\"", " aria-label=\"", " placeholder=\""]
        .iter()
        .flat_map(|name| template.split(name).skip(1))
        .filter(|value| !value.starts_with("{{"))
        .collect()
}

#[test]
fn no_template_holds_words_of_its_own() {
    for (name, text) in Files::builtin().0.iter().filter(|(name, _)| name.ends_with(".html")) {
        // The block `kind` stands inside an attribute: it is the class of the body.
        let (before, after) = text.split_once("{% block kind %}").unwrap_or((text, "{% endblock %}"));
        let after = after.split_once("{% endblock %}").map_or("", |(_, after)| after);
        let words = untranslated(before) + &untranslated(after);
        let words: String = words.chars().filter(|c| c.is_alphabetic()).collect();
        assert_eq!(words, "", "{name} has words that are not in locales/");
        assert!(spoken_attributes(text).is_empty(), "{name} has an attribute whose words are not in locales/");
    }
    assert_eq!(untranslated("<p title=\"{{ a }}\">{% if b %}Read{% endif %} on"), "Read on");
}

/// Where the call's closing bracket stands.
fn call_end(text: &str) -> usize {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

#[test]
fn every_message_that_templates_ask_for_exists() {
    let words = english();
    let mut asked = 0;
    for (name, text) in &Files::builtin().0 {
        for call in text.split("t('").skip(1) {
            let Some((key, rest)) = call.split_once('\'') else { continue };
            let arguments: Vec<_> = rest
                .get(..call_end(rest))
                .unwrap_or_default()
                .split(", ")
                .filter_map(|part| part.split_once('='))
                .map(|(variable, _)| (variable.trim(), marbre_words::Argument::Number(1)))
                .collect();
            assert!(words.find(key, &arguments).is_some(), "{name} asks for “{key}” with {arguments:?}");
            asked += 1;
        }
    }
    assert!(asked > 30);
}

#[test]
fn the_style_sheet_serves_both_directions() {
    let style = &Files::builtin().0[files::STYLE];
    for physical in ["left", "right", "margin-top", "margin-bottom", "padding-top", "padding-bottom"] {
        assert!(!style.contains(physical), "“{physical}” in style.css: use logical properties");
    }
}
