//! Paragraphs for texts of the classic editor, which has none: an empty line begins a new one, a single line end is a
//! line break. The rules are those of WordPress's `wpautop`, on tags and text instead of on patterns.

use super::markup::{Tag, Token, escape, section, tokens};

/// Elements that stand by themselves (those that `wpautop` knows, and those that came after it).
const BLOCKS: [&str; 46] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "caption",
    "center",
    "col",
    "colgroup",
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
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "main",
    "map",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "style",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
];
/// Blocks that hold one line: an empty line in them breaks it, and begins no paragraph.
const LINES: [&str; 10] = ["h1", "h2", "h3", "h4", "h5", "h6", "caption", "figcaption", "summary", "legend"];
/// Blocks that hold a line, or paragraphs if there is more than one.
const CELLS: [&str; 6] = ["li", "td", "th", "dd", "dt", "figure"];
/// Blocks in which no text stands.
const FRAMES: [&str; 10] = ["table", "thead", "tbody", "tfoot", "tr", "colgroup", "ul", "ol", "dl", "menu"];

/// The deepest nesting followed.
const DEEPEST: usize = 200;

/// The text with its paragraphs marked.
pub(super) fn autop(text: &str) -> String {
    let mut setter = Setter::default();
    for token in tokens(text) {
        match token {
            Token::Text(text) => setter.text(text),
            Token::Tag(tag) if tag.is_one_of(&["br"]) => setter.breaks.forced += 1,
            Token::Tag(tag) if tag.is_one_of(&["p"]) => setter.paragraph(&tag),
            Token::Tag(tag) if tag.is_one_of(&BLOCKS) || tag.is_one_of(&["ul"]) => setter.block(&tag),
            Token::Tag(tag) => setter.inline(tag.raw),
            Token::Whole(tag, whole) if tag.is_one_of(&["pre"]) => {
                setter.flush(true);
                setter.out.push_str(whole);
            }
            Token::Whole(_, whole) => setter.inline(whole),
            Token::Hidden(hidden) => {
                if let Some(text) = section(hidden) {
                    setter.inline(&escape(text));
                }
            }
        }
    }
    setter.flush(true);
    setter.out
}

#[derive(Default)]
struct Setter<'a> {
    out: String,
    /// The line being set.
    line: String,
    /// What stands between the line and what comes next.
    breaks: Breaks,
    /// The `<p>` that was written before the line.
    opened: Option<&'a str>,
    /// The blocks that are open.
    open: Vec<Open<'a>>,
}

#[derive(Default)]
struct Breaks {
    lines: u32,
    forced: u32,
    spaces: bool,
}

struct Open<'a> {
    name: &'a str,
    /// True once an empty line stood in it: it holds paragraphs.
    broken: bool,
}

impl<'a> Setter<'a> {
    fn text(&mut self, text: &str) {
        for (at, run) in text.split('\n').enumerate() {
            self.breaks.lines += u32::from(at > 0);
            let run = run.strip_suffix('\r').unwrap_or(run);
            let words = run.trim_matches([' ', '\t']);
            if words.is_empty() {
                self.breaks.spaces |= !run.is_empty();
                continue;
            }
            self.breaks.spaces |= run.starts_with([' ', '\t']);
            self.inline(words);
            self.breaks.spaces = run.ends_with([' ', '\t']);
        }
    }

    /// Something that stands in a line.
    fn inline(&mut self, piece: &str) {
        let breaks = std::mem::take(&mut self.breaks);
        if !self.line.is_empty() {
            let paragraph = breaks.lines >= 2 || breaks.forced >= 2;
            if paragraph && !self.holds_a_line() {
                if let Some(open) = self.open.last_mut() {
                    open.broken = true;
                }
                self.flush(false);
            } else if breaks.lines + breaks.forced > 0 {
                self.line.push_str("<br />\n");
            } else if breaks.spaces {
                self.line.push(' ');
            }
        }
        self.line.push_str(piece);
    }

    fn paragraph(&mut self, tag: &Tag<'a>) {
        self.flush(true);
        self.opened = (!tag.closing).then_some(tag.raw);
    }

    fn block(&mut self, tag: &Tag<'a>) {
        self.flush(true);
        self.out.push_str(tag.raw);
        if tag.closing {
            if let Some(at) = self.open.iter().rposition(|open| open.name.eq_ignore_ascii_case(tag.name)) {
                self.open.truncate(at);
            }
        } else if !tag.is_one_of(&["hr", "col"]) && !tag.raw.ends_with("/>") && self.open.len() < DEEPEST {
            self.open.push(Open { name: tag.name, broken: false });
        }
    }

    /// Ends the line; at an edge, a block begins or ends there.
    fn flush(&mut self, edge: bool) {
        let opened = self.opened.take();
        if edge {
            self.breaks = Breaks::default();
        }
        if self.line.is_empty() {
            return;
        }
        let within = |names: &[&str]| {
            self.open.last().is_some_and(|open| names.iter().any(|name| open.name.eq_ignore_ascii_case(name)))
        };
        let bare =
            within(&LINES) || within(&FRAMES) || (within(&CELLS) && !self.open.last().is_some_and(|open| open.broken));
        if bare && opened.is_none() {
            self.out.push_str(&self.line);
        } else {
            self.out.push_str(opened.unwrap_or("<p>"));
            self.out.push_str(&self.line);
            self.out.push_str("</p>\n");
        }
        self.line.clear();
    }

    fn holds_a_line(&self) -> bool {
        self.open.last().is_some_and(|open| LINES.iter().any(|name| open.name.eq_ignore_ascii_case(name)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_lines_make_paragraphs() {
        for (text, html) in [
            ("Un.\n\nDeux,\nsuite.\r\n\r\n Trois.", "<p>Un.</p>\n<p>Deux,<br />\nsuite.</p>\n<p>Trois.</p>\n"),
            ("a<br><br/>b<br />c", "<p>a</p>\n<p>b<br />\nc</p>\n"),
            ("  \n\n ", ""),
            ("a <em>b</em>  c", "<p>a <em>b</em> c</p>\n"),
            ("a\n<!-- x -->\nb", "<p>a</p>\n<p>b</p>\n"),
            ("<strong>a\n\nb</strong>", "<p><strong>a</p>\n<p>b</strong></p>\n"),
        ] {
            assert_eq!(autop(text), html, "{text:?}");
        }
    }

    #[test]
    fn blocks_are_left_alone() {
        for (text, html) in [
            ("<h2>Titre</h2>\nTexte", "<h2>Titre</h2><p>Texte</p>\n"),
            ("<ul>\n<li>a\nb</li>\n\n<li>c</li>\n</ul>", "<ul><li>a<br />\nb</li><li>c</li></ul>"),
            ("<li>a\n\nb</li>", "<li><p>a</p>\n<p>b</p>\n</li>"),
            ("<blockquote>a\n\nb</blockquote>", "<blockquote><p>a</p>\n<p>b</p>\n</blockquote>"),
            ("<pre>a\n\n b</pre>\nc", "<pre>a\n\n b</pre><p>c</p>\n"),
            ("<p class=\"x\">a\n\nb</p>\n\nc", "<p class=\"x\">a</p>\n<p>b</p>\n<p>c</p>\n"),
            ("a<hr>b", "<p>a</p>\n<hr><p>b</p>\n"),
            ("<table>\n<tr>\n<td>a\nb</td>\n</tr></table>", "<table><tr><td>a<br />\nb</td></tr></table>"),
            ("<script>a\n\nb</script>c", "<p><script>a\n\nb</script>c</p>\n"),
        ] {
            assert_eq!(autop(text), html, "{text:?}");
        }
    }
}
