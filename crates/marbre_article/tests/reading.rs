//! HTML as other programs write it, and what is read out of it: the cases in `fixtures/reading/*.md`.
//!
//! Each case is a heading, a block of HTML, the canonical form of the document it becomes, and what was lost. With
//! `BLESS=1` in the environment the last two are written anew: read the difference before you keep it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use marbre_article::{
    document::parse::{self, ParseOptions},
    render::html::canonical,
};
use std::{fmt::Write as _, path::Path};

/// The article's language in every case.
const LANGUAGE: &str = "fr";

struct Case {
    title: String,
    html: String,
    expected: String,
}

fn cases(text: &str) -> (String, Vec<Case>) {
    let mut parts = text.split("\n### ");
    let opening = parts.next().unwrap().to_owned();
    let case = |part: &str| {
        let (title, rest) = part.split_once('\n').unwrap();
        let (_, rest) = rest.split_once("```html\n").unwrap_or_else(|| panic!("{title}: no HTML"));
        let (html, rest) = rest.split_once("\n```\n").unwrap_or_else(|| panic!("{title}: the HTML does not end"));
        Case { title: title.to_owned(), html: html.to_owned(), expected: rest.trim().to_owned() }
    };
    (opening, parts.map(case).collect())
}

fn read(html: &str) -> String {
    let language = LANGUAGE.parse().unwrap();
    let parsed = parse::html(html, &ParseOptions { language: Some(&language), ..ParseOptions::default() });
    assert_eq!(parsed.document.check(), Ok(()));
    let mut said = String::new();
    if !parsed.document.is_empty() {
        let written = canonical(&parsed.document);
        let mut lines = written.as_str().to_owned();
        for end in
            ["p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "figure", "table", "tr", "aside", "div", "pre"]
        {
            lines = lines.replace(&format!("</{end}>"), &format!("</{end}>\n"));
        }
        writeln!(said, "```canonical\n{}\n```", lines.replace("<hr>", "<hr>\n").trim_end()).unwrap();
    }
    for loss in parsed.losses {
        let times = if loss.times == 1 { String::new() } else { format!(" ({} times)", loss.times) };
        writeln!(said, "- `{}` {}{times}", loss.what, loss.done).unwrap();
    }
    said.trim().to_owned()
}

#[test]
fn html_of_others() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/reading");
    let mut count = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let (opening, cases) = cases(&std::fs::read_to_string(&path).unwrap());
        let mut blessed = opening;
        for case in &cases {
            count += 1;
            let said = read(&case.html);
            if std::env::var_os("BLESS").is_none() {
                assert_eq!(said, case.expected, "\n{}: {}\n{said}\n", path.display(), case.title);
            }
            write!(blessed, "\n### {}\n```html\n{}\n```\n{said}\n", case.title, case.html).unwrap();
        }
        if std::env::var_os("BLESS").is_some() {
            std::fs::write(&path, blessed).unwrap();
        }
    }
    assert!(count > 60, "{count}");
}
