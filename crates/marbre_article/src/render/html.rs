//! HTML for pages and feeds.

use super::{Html, Piece, RenderOptions, Run};

/// One line of plain text (a headline, a standfirst), set and escaped.
pub fn line(text: &str, options: &RenderOptions<'_>) -> Html {
    let mut out = String::new();
    for piece in options.typographer.typeset(&[Run { text, skip: false }]).into_iter().flatten() {
        match piece {
            Piece::Text(text) => escape_into(&text, &mut out),
            Piece::Superscript(text) => {
                out.push_str("<sup>");
                escape_into(&text, &mut out);
                out.push_str("</sup>");
            }
        }
    }
    Html::vouch(out)
}

fn escape_into(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}
