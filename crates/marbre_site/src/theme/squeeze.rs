//! Takes from a template's text the spaces that browsers would ignore, once, when it is read.
//!
//! Spaces next to a block-level tag go, and so do line breaks with their indentation next to `{% … %}`. Other runs of
//! spaces become one. Text inside `pre`, `textarea`, `style` and `script`, inside quoted attributes and inside the
//! template language's own brackets stays. A line break that goes leaves a comment in its place, so that an error
//! still names the line of the file.

/// Tags beside which browsers ignore spaces (plus those of the head, which show nothing).
const BLOCKS: [&str; 47] = [
    "!doctype",
    "address",
    "article",
    "aside",
    "base",
    "blockquote",
    "body",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "style",
    "summary",
    "table",
    "td",
    "th",
    "title",
    "tr",
    "ul",
];

const VERBATIM: [&str; 4] = ["pre", "textarea", "style", "script"];

/// What stands beside a run of spaces.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// The file's begin or end, or a block-level tag.
    Edge,
    /// A statement of the template language.
    Statement,
    /// Words, an inline tag or an expression.
    Other,
}

/// The template with fewer spaces and as many lines.
pub(super) fn squeeze(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    let mut before = Side::Edge;
    while !rest.is_empty() {
        let spaces = rest.len() - rest.trim_ascii_start().len();
        if spaces > 0 {
            let (run, after) = rest.split_at(spaces);
            push_spaces(run, before, side_of(after), &mut out);
            rest = after;
            continue;
        }
        before = side_of(rest);
        rest = push_token(rest, &mut out);
    }
    out
}

fn side_of(text: &str) -> Side {
    if text.is_empty() {
        return Side::Edge;
    }
    if text.starts_with("{%") || text.starts_with("{#") {
        return Side::Statement;
    }
    let name = tag_name(text);
    if BLOCKS.iter().any(|block| name.eq_ignore_ascii_case(block)) { Side::Edge } else { Side::Other }
}

/// The name of the tag, opening or closing, that the text begins with.
fn tag_name(text: &str) -> &str {
    let Some(tag) = text.strip_prefix('<') else { return "" };
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    tag.split(|c: char| !(c.is_ascii_alphanumeric() || c == '!')).next().unwrap_or_default()
}

fn push_spaces(run: &str, before: Side, after: Side, out: &mut String) {
    let lines = run.matches('\n').count();
    let beside_edge = before == Side::Edge || after == Side::Edge;
    let beside_statement = before == Side::Statement || after == Side::Statement;
    push_lines(lines, out);
    if !(beside_edge || beside_statement && lines > 0) {
        out.push(' ');
    }
}

/// A comment that is as many lines long.
fn push_lines(lines: usize, out: &mut String) {
    if lines > 0 {
        out.push_str("{#");
        out.extend(std::iter::repeat_n('\n', lines));
        out.push_str("#}");
    }
}

/// Copies the token that `text` begins with; gives what follows.
fn push_token<'a>(text: &'a str, out: &mut String) -> &'a str {
    if let Some(end) = bracket_end(text) {
        out.push_str(&text[..end]);
        return &text[end..];
    }
    let name = tag_name(text);
    if name.is_empty() {
        let next = text.char_indices().skip(1).find(|(_, c)| *c == '<' || *c == '{' || c.is_ascii_whitespace());
        let end = next.map_or(text.len(), |(at, _)| at);
        out.push_str(&text[..end]);
        return &text[end..];
    }
    let rest = push_tag(text, out);
    let opens = !text.starts_with("</");
    if let Some(verbatim) = VERBATIM.iter().find(|verbatim| opens && name.eq_ignore_ascii_case(verbatim)) {
        let end = rest.to_ascii_lowercase().find(&format!("</{verbatim}")).unwrap_or(rest.len());
        out.push_str(&rest[..end]);
        return &rest[end..];
    }
    rest
}

/// Copies a tag, its spaces outside of quotes and brackets made one; gives what follows.
fn push_tag<'a>(text: &'a str, out: &mut String) -> &'a str {
    let mut rest = text;
    let mut quote = None;
    while let Some(c) = rest.chars().next() {
        if let Some(end) = bracket_end(rest) {
            out.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        }
        if quote.is_none() && c.is_ascii_whitespace() {
            let run = rest.len() - rest.trim_ascii_start().len();
            push_lines(rest[..run].matches('\n').count(), out);
            out.push(' ');
            rest = &rest[run..];
            continue;
        }
        out.push(c);
        rest = &rest[c.len_utf8()..];
        match quote {
            Some(open) if open == c => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            None if c == '>' => break,
            _ => {}
        }
    }
    rest
}

/// The end of `{{ … }}`, `{% … %}` or `{# … #}` that the text begins with. A bracket inside a string does not count.
fn bracket_end(text: &str) -> Option<usize> {
    let close = match text.get(..2)? {
        "{{" => "}}",
        "{%" => "%}",
        "{#" => return text.find("#}").map(|at| at + 2),
        _ => return None,
    };
    let mut quote = None;
    for (at, c) in text.char_indices().skip(2) {
        match quote {
            Some(open) if open == c => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            None if text[at..].starts_with(close) => return Some(at + 2),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Squeezed, and the line-keeping comments taken out to read it.
    fn squeezed(source: &str) -> String {
        let out = squeeze(source);
        assert_eq!(out.matches('\n').count(), source.matches('\n').count(), "{source}");
        let mut plain = out;
        for lines in (1..6).rev() {
            plain = plain.replace(&format!("{{#{}#}}", "\n".repeat(lines)), "");
        }
        plain
    }

    #[test]
    fn spaces_go_where_browsers_ignore_them() {
        assert_eq!(squeezed("<ul>\n  <li> a  b\n</ul>\n"), "<ul><li>a b</ul>");
        assert_eq!(squeezed("<p>\n  <a>x</a>\n  <b>y</b>\n"), "<p><a>x</a> <b>y</b>");
    }

    #[test]
    fn spaces_within_a_line_stay() {
        assert_eq!(squeezed("<p>by {{ a }} {% if b %} or {% endif %}"), "<p>by {{ a }} {% if b %} or {% endif %}");
    }

    #[test]
    fn statements_on_lines_of_their_own_leave_nothing() {
        assert_eq!(squeezed("a\n  {% if b %}\n  c\n  {% endif %}\n"), "a{% if b %}c{% endif %}");
    }

    #[test]
    fn quotes_and_brackets_and_verbatim_text_stay() {
        assert_eq!(
            squeezed("<a  title=\"x  y\"\n  href=\"{{ 'a  }} b' }}\">"),
            "<a title=\"x  y\" href=\"{{ 'a  }} b' }}\">"
        );
        assert_eq!(squeezed("<pre>\n a\n  b</pre> <p>"), "<pre>\n a\n  b</pre><p>");
    }

    #[test]
    fn squeezing_twice_changes_nothing() {
        let once = squeeze("<p>\n  <a>x</a>\n {% if a %}\n b {% endif %} c\n");
        assert_eq!(squeeze(&once), once);
    }
}
