//! What a reader of the file sees, against the text that its entry speaks of: a file that shows other words beside a sound
//! entry is as bad as one whose entry is wrong. Typography changes spaces and signs, never letters or figures: these are
//! compared.

use marbre_article::{
    ArticleContent, Moment,
    document::{Block, plain_text},
    render::{AsTyped, text},
};
use marbre_ledger::verify::{Finding, Standing};
use serde_json::Value;

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
    if !html_holds(value(item, "bodies", "html").unwrap_or_default(), content) {
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

/// Whether the paragraphs and headings stand in the HTML, whole and in their order. Between them may stand what pictures
/// and cards say.
fn html_holds(html: &str, content: &ArticleContent) -> bool {
    let shown = letters(&without_tags(html));
    let mut rest = shown.as_str();
    content.body.blocks.iter().all(|block| {
        let content = match block {
            Block::Paragraph { content } => content,
            Block::Heading(heading) => &heading.content,
            _ => return true,
        };
        let words = letters(&plain_text(content));
        match rest.find(&words) {
            Some(at) => {
                rest = &rest[at + words.len()..];
                true
            }
            None => false,
        }
    })
}

/// The text of mark-up that we wrote ourselves, with its few entities.
fn without_tags(html: &str) -> String {
    let (mut out, mut in_tag) = (String::with_capacity(html.len()), false);
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            c if !in_tag => out.push(c),
            _ => {}
        }
    }
    ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#x27;", "&nbsp;"]
        .iter()
        .fold(out, |out, entity| out.replace(entity, " "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use marbre_article::{Document, document::Inline};
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
        ] {
            assert_eq!(shown(headline, text, html).standing, Standing::Contradicted);
        }
    }
}
