//! What a reader of the file sees, against the text that its entry speaks of: a file that shows other words beside a sound
//! entry is as bad as one whose entry is wrong. Typography changes spaces and signs, never letters or figures: these are
//! compared.

use marbre_article::{
    ArticleContent, LanguageTag, Moment,
    document::CardProvider,
    render::{self, AsTyped, RenderOptions, RenderWords, text},
};
use marbre_ledger::verify::{Finding, Standing};
use serde_json::Value;
use std::borrow::Cow;

/// Compares what the file shows with the text.
pub fn compare(item: &Value, content: &ArticleContent, first_published: Option<i64>) -> Finding {
    let mut other = Vec::new();
    let mut same = |what: &'static str, shown: Option<&str>, kept: &str| {
        if letters(shown.unwrap_or_default()) != letters(kept) {
            other.push(what);
        }
    };
    same("headline", value(item, "headlines", "main"), &content.headline);
    same("line above the headline", value(item, "headlines", "kicker"), &content.kicker);
    same("standfirst", value(item, "descriptions", "standfirst"), &content.standfirst);
    same("place", item["located"].as_str(), &content.dateline);
    same("text", value(item, "bodies", "text"), &text::text(&content.body, &AsTyped));
    let language = item["language"].as_str().unwrap_or("en").parse();
    let html = value(item, "bodies", "html").unwrap_or_default();
    if !language.is_ok_and(|language| html_says(html, content, &language)) {
        other.push("text with its mark-up");
    }
    let dated = item["firstCreated"].as_str().and_then(|text| text.parse::<jiff::Timestamp>().ok());
    if let (Some(shown), Some(kept)) = (dated, first_published.map(Moment))
        && shown.as_second() != kept.seconds()
    {
        other.push("date of first publication");
    }
    let code = "content.seen";
    if other.is_empty() {
        let sentence = "What the file shows to readers is what its entry speaks of.".to_owned();
        return Finding { code, standing: Standing::Proved, needed: true, sentence };
    }
    let sentence = format!("The file shows something else to readers than its entry speaks of: {}.", other.join(", "));
    Finding { code, standing: Standing::Contradicted, needed: true, sentence }
}

fn value<'a>(item: &'a Value, list: &str, role: &str) -> Option<&'a str> {
    item[list].as_array()?.iter().find(|one| one["role"] == role)?["value"].as_str()
}

/// The letters and figures of a text.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether the HTML says the text and nothing else: every word in its order, nothing left out, nothing put in. What stands
/// in figures and cards is not compared: credits and names of services come from elsewhere.
fn html_says(html: &str, content: &ArticleContent, language: &LanguageTag) -> bool {
    let options = RenderOptions::plain(language, &NoWords);
    letters(&visible(html)) == letters(&visible(render::html::document(&content.body, &options).as_str()))
}

/// Whether a page holds the text of its file in one piece, and the headline.
pub fn page(html: &str, item: &Value) -> Finding {
    let page = letters(&visible(html));
    let body = letters(&visible(value(item, "bodies", "html").unwrap_or_default()));
    let headline = letters(value(item, "headlines", "main").unwrap_or_default());
    let code = "page.same";
    if page.contains(&headline) && page.contains(&body) {
        let sentence = "The page shows the same headline and the same words of the text, with nothing put in or left out. \
             (Pictures, what is written beside them, and what stands around the article are not compared.)";
        return Finding { code, standing: Standing::Proved, needed: true, sentence: sentence.into() };
    }
    let sentence = "The page in the browser shows other words than the file for machines at the same address: something was \
         put in, left out or changed on the way to readers.";
    Finding { code, standing: Standing::Contradicted, needed: true, sentence: sentence.into() }
}

/// No words but those of the article. What stands for them is skipped on both sides.
struct NoWords;

impl RenderWords for NoWords {
    fn notes(&self) -> Cow<'_, str> {
        Cow::Borrowed("")
    }
    fn number(&self, _number: usize) -> String {
        String::new()
    }
    fn note(&self, _number: usize) -> String {
        String::new()
    }
    fn back(&self, _number: usize) -> String {
        String::new()
    }
    fn show_image(&self, _bytes: Option<u64>) -> String {
        String::new()
    }
    fn time(&self, _at: Moment) -> (String, String) {
        (String::new(), String::new())
    }
    fn provider(&self, _provider: CardProvider) -> Cow<'_, str> {
        Cow::Borrowed("")
    }
}

/// Elements whose words are not those of the text: by the beginning of their tag, and their name.
const APART: [(&str, &str); 5] = [
    ("<figure", "figure"),
    ("<time", "time"),
    ("<div class=\"card\"", "div"),
    ("<script", "script"),
    ("<style", "style"),
];

/// The words of mark-up that we wrote ourselves, without its few entities and without what stands apart.
fn visible(html: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(html.len()), html);
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let apart = APART.iter().find(|(tag, _)| rest.starts_with(tag));
        rest = match apart {
            Some((_, name)) => after_element(rest, name),
            None if rest.starts_with("<a href=\"#") => after_number(rest),
            None => rest.find('>').map_or("", |end| &rest[end + 1..]),
        };
    }
    out.push_str(rest);
    ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#x27;", "&nbsp;"]
        .iter()
        .fold(out, |out, entity| out.replace(entity, " "))
}

/// What follows a link that is the number of a note, which each language writes in its own figures; else what follows its
/// tag.
fn after_number(html: &str) -> &str {
    let Some(inner) = html.find('>').map(|end| &html[end + 1..]) else { return "" };
    match inner.split_once("</a>") {
        Some((number, rest)) if !number.chars().any(char::is_alphabetic) => rest,
        _ => inner,
    }
}

/// What follows the element that begins here; such elements may stand in one another.
fn after_element<'h>(html: &'h str, name: &str) -> &'h str {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let (mut depth, mut rest) = (0_usize, html);
    loop {
        let end = rest.find(&close);
        match rest.find(&open) {
            Some(begin) if end.is_none_or(|end| begin < end) => {
                depth += 1;
                rest = &rest[begin + open.len()..];
            }
            _ => {
                let Some(end) = end else { return "" };
                rest = &rest[end + close.len()..];
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return rest;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use marbre_article::{
        Document,
        document::{Block, Inline},
    };
    use serde_json::json;

    fn shown(headline: &str, text: &str, html: &str) -> Finding {
        let content = ArticleContent {
            headline: "Le port « rouvre »".into(),
            body: Document::new(vec![Block::Paragraph {
                content: vec![Inline::text("Il a coûté 40 % de plus & encore.")],
            }]),
            ..ArticleContent::default()
        };
        let item = json!({
            "headlines": [{ "role": "main", "value": headline }],
            "bodies": [{ "role": "html", "value": html }, { "role": "text", "value": text }],
            "firstCreated": "1970-01-01T00:00:05Z",
        });
        compare(&item, &content, Some(5000))
    }

    #[test]
    fn other_words_are_seen_and_other_spaces_are_not() {
        let (headline, text) = ("Le port «\u{a0}rouvre\u{a0}»", "Il a coûté 40\u{202f}% de plus & encore.\n");
        let html =
            "<p>Il a coûté 40\u{202f}% de plus &amp; encore.</p><figure><figcaption>Une image</figcaption></figure>";
        assert_eq!(shown(headline, text, html).standing, Standing::Proved);
        for (headline, text, html) in [
            ("Le port ferme", text, html),
            (headline, "Il a coûté 41 % de plus & encore.", html),
            (headline, text, "<p>Il a coûté 4 % de plus &amp; encore.</p>"),
            (headline, "", html),
            (headline, text, &html.replace("</p>", "</p><p>Et ceci.</p>")),
            (headline, text, &html.replace("<p>", "<p>Et ")),
        ] {
            assert_eq!(shown(headline, text, html).standing, Standing::Contradicted);
        }
    }

    #[test]
    fn a_page_says_what_its_file_says() {
        let body = "<p>Il a coûté 40\u{202f}% de plus.</p><figure><figcaption>Une image</figcaption></figure><p>Et encore.</p>";
        let item = json!({
            "headlines": [{ "role": "main", "value": "Le port rouvre" }],
            "bodies": [{ "role": "html", "value": body }],
        });
        let of = |body: &str| {
            let time = "<time datetime=\"2026\">12 mai</time>";
            page(&format!("<html><h1>Le port rouvre</h1><p>Par Amina, {time}{body}<footer>Fin"), &item).standing
        };
        assert_eq!(of(body), Standing::Proved);
        assert_eq!(of(&body.replace("Une image", "Une autre image")), Standing::Proved, "captions are not compared");
        for (before, after) in [("40", "41"), ("</figure>", "</figure><p>Et ceci."), ("<p>Et encore.</p>", "")] {
            assert_eq!(of(&body.replace(before, after)), Standing::Contradicted, "{after}");
        }
        assert_eq!(page(body, &item).standing, Standing::Contradicted, "without its headline");
    }

    #[test]
    fn what_stands_apart_is_skipped_whole() {
        let html = "a<figure class=\"gallery\"><figure>x</figure>y</figure>b<div class=\"card\">z</div>c<div>d</div>";
        assert_eq!(visible(html), "abcd");
        assert_eq!(visible("a<figure>b"), "a");
        assert_eq!(visible("a<b"), "a");
        let notes = "a<sup><a href=\"#fn1\" id=\"fnr1\">١</a></sup>b<a href=\"#x\">c</a>";
        assert_eq!(visible(notes), "abc", "only a number is skipped");
    }
}
