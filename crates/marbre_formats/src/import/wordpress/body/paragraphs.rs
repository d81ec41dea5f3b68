//! Plain text of comments: light HTML, with paragraphs where the text has empty lines.

use super::markup::{Tag, Token, tokens};
use crate::import::wordpress::plain;

/// Elements whose text nobody is meant to read.
const UNREAD: [&str; 6] = ["script", "style", "svg", "math", "textarea", "xmp"];
/// Elements that begin a new paragraph.
const BLOCKS: [&str; 16] =
    ["p", "div", "blockquote", "ul", "ol", "li", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "table", "tr"];

/// See [`plain::paragraphs`].
pub(in super::super) fn plain_paragraphs(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut link: Option<(usize, String)> = None;
    for token in tokens(html) {
        match token {
            Token::Text(run) => text.push_str(&plain::entities(run)),
            Token::Whole(tag, _) if tag.is_one_of(&UNREAD) => {}
            Token::Whole(_, whole) => {
                text.push_str("\n\n");
                text.push_str(&inside(whole));
                text.push_str("\n\n");
            }
            Token::Tag(tag) if tag.is_one_of(&["br"]) => text.push('\n'),
            Token::Tag(tag) if tag.is_one_of(&BLOCKS) => text.push_str("\n\n"),
            Token::Tag(tag) if tag.is_one_of(&["a"]) && !tag.closing => link = address(&tag).map(|it| (text.len(), it)),
            Token::Tag(tag) if tag.is_one_of(&["a"]) => {
                if let Some((from, address)) = link.take()
                    && !text[from..].contains(address.trim_end_matches('/'))
                {
                    text.push_str(&format!(" ({address})"));
                }
            }
            Token::Tag(_) | Token::Hidden(_) => {}
        }
    }
    paragraphs(&text)
}

/// The text of a preformatted element.
fn inside(whole: &str) -> String {
    let runs = tokens(whole.split_once('>').map_or("", |(_, rest)| rest));
    runs.filter_map(|token| if let Token::Text(run) = token { Some(plain::entities(run)) } else { None }).collect()
}

fn address(tag: &Tag<'_>) -> Option<String> {
    let address = tag.attribute("href")?.trim().to_owned();
    (address.starts_with("http://") || address.starts_with("https://")).then_some(address)
}

/// Lines without blanks at their ends; never more than one empty line.
fn paragraphs(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.lines() {
        let line = line.split([' ', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            empty += 1;
            continue;
        }
        if !tidy.is_empty() {
            tidy.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        empty = 0;
        tidy.push_str(&line);
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_plain_text() {
        for (html, text) in [
            ("Merci !\n\nDeux §.", "Merci !\n\nDeux §."),
            ("Réponse <a href=\"javascript:alert(1)\">x</a>", "Réponse x"),
            ("voir <a href=\"https://h.example/a?b=1&amp;c=2\">ici</a>", "voir ici (https://h.example/a?b=1&c=2)"),
            ("<a href=\"https://h.example/\">https://h.example</a>", "https://h.example"),
            ("<script>alert(1)</script>]]> &amp; fin", "]]> & fin"),
            ("<p>a</p><p>b<br>c</p>\n\n\n", "a\n\nb\nc"),
            ("<blockquote>a</blockquote>1 < 2 <b>&lt;b&gt;</b>", "a\n\n1 < 2 <b>"),
            ("", ""),
        ] {
            assert_eq!(plain_paragraphs(html), text, "{html}");
        }
    }
}
