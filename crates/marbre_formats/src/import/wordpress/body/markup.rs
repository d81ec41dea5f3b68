//! HTML as a row of tags and text: as much as is needed to set paragraphs and find shortcodes in it. What it means is
//! the parser's business ([`marbre_article::document::parse`]).

use crate::import::wordpress::plain;
use std::borrow::Cow;

/// A piece of HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Characters, entities included.
    Text(&'a str),
    /// A start or end tag.
    Tag(Tag<'a>),
    /// An element that is passed over whole: what stands in it is no text of the article, or must stay as it is.
    Whole(Tag<'a>, &'a str),
    /// A comment, or another thing that readers do not see.
    Hidden(&'a str),
}

/// A start or end tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// All of it, as written.
    pub raw: &'a str,
    /// Its name, as written.
    pub name: &'a str,
    /// True for an end tag.
    pub closing: bool,
}

/// Elements that are passed over whole.
const WHOLE: [&str; 7] = ["pre", "script", "style", "svg", "math", "textarea", "xmp"];

/// The pieces of HTML, in order. Joined again they are the same text.
pub(super) struct Tokens<'a> {
    rest: &'a str,
    /// Elements passed over whole of which no end tag is left.
    endless: [bool; WHOLE.len()],
}

/// The pieces of this HTML.
pub(super) const fn tokens(html: &str) -> Tokens<'_> {
    Tokens { rest: html, endless: [false; WHOLE.len()] }
}

impl<'a> Tokens<'a> {
    fn take(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        taken
    }

    /// How long the element is that begins with this tag, if it is one that is passed over whole.
    fn whole(&mut self, tag: &Tag<'_>) -> Option<usize> {
        let which = WHOLE.iter().position(|name| tag.name.eq_ignore_ascii_case(name)).filter(|_| !tag.closing)?;
        if self.endless[which] || tag.raw.ends_with("/>") {
            return None;
        }
        let end = end_tag(&self.rest[tag.raw.len()..], WHOLE[which]);
        self.endless[which] = end.is_none();
        end.map(|end| tag.raw.len() + end)
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        if let Some(length) = self.rest.starts_with('<').then(|| plain::tag_length(self.rest)).flatten() {
            let raw = &self.rest[..length];
            let tag = Tag::of(raw);
            if tag.name.is_empty() {
                return Some(Token::Hidden(self.take(length)));
            }
            return Some(match self.whole(&tag) {
                Some(whole) => Token::Whole(tag, self.take(whole)),
                None => {
                    self.take(length);
                    Token::Tag(tag)
                }
            });
        }
        let next = self.rest.match_indices('<').map(|(at, _)| at).find(|at| {
            *at > 0
                && self
                    .rest
                    .as_bytes()
                    .get(at + 1)
                    .is_some_and(|byte| byte.is_ascii_alphabetic() || b"/!?".contains(byte))
        });
        Some(Token::Text(self.take(next.unwrap_or(self.rest.len()))))
    }
}

impl<'a> Tag<'a> {
    fn of(raw: &'a str) -> Self {
        let inside = &raw[1..];
        let closing = inside.starts_with('/');
        let inside = inside.trim_start_matches('/');
        let end = inside.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == ':')).unwrap_or(inside.len());
        let name = if inside.starts_with(['!', '?']) { "" } else { &inside[..end] };
        Self { raw, name, closing }
    }

    /// True when it is one of these.
    pub(super) fn is_one_of(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.name.eq_ignore_ascii_case(name))
    }

    /// An attribute's value, its entities resolved.
    pub(super) fn attribute(&self, wanted: &str) -> Option<Cow<'a, str>> {
        attributes(self.raw).find(|(name, _)| name.eq_ignore_ascii_case(wanted)).map(|(_, value)| {
            if value.contains('&') { Cow::Owned(plain::entities(value)) } else { Cow::Borrowed(value) }
        })
    }
}

/// The attributes of a tag, values as written, without their quotes.
pub(super) fn attributes(raw: &str) -> impl Iterator<Item = (&str, &str)> {
    let inside = raw.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
    let mut rest = inside.find(|c: char| c.is_whitespace() || c == '/').map_or("", |at| &inside[at..]);
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '/').unwrap_or(rest.len()).max(1);
        let end = (end..=rest.len()).find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let Some(value) = after.trim_start().strip_prefix('=') else {
            rest = after;
            return Some((name, ""));
        };
        let value = value.trim_start();
        let quoted = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, after) = match quoted {
            Some(quote) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            None => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        rest = after;
        Some((name, value))
    })
}

/// Where the end tag of this name ends in the text, if there is one.
fn end_tag(text: &str, name: &str) -> Option<usize> {
    let start = text.match_indices("</").map(|(at, _)| at).find(|at| {
        let after = &text.as_bytes()[at + 2..];
        after.len() >= name.len() && after[..name.len()].eq_ignore_ascii_case(name.as_bytes())
    })?;
    text[start..].find('>').map(|end| start + end + 1)
}

/// The text of a CDATA section. HTML knows none, so that browsers hide it; whoever wrote it meant it to be read.
pub(super) fn section(hidden: &str) -> Option<&str> {
    hidden.strip_prefix("<![CDATA[")?.strip_suffix("]]>")
}

/// Text as it stands in HTML.
pub(super) fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"']) {
        return Cow::Borrowed(text);
    }
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_text() {
        let html = "a < b <b class='x>y'>c</b><!-- d --><pre>\n<i></pre>e<script>";
        let kinds: Vec<char> = tokens(html)
            .map(|token| match token {
                Token::Text(_) => 't',
                Token::Tag(_) => '<',
                Token::Whole(..) => 'w',
                Token::Hidden(_) => 'h',
            })
            .collect();
        assert_eq!(String::from_iter(kinds), "t<t<hwt<");
    }

    #[test]
    fn attributes_with_and_without_quotes() {
        let tag = Tag::of(r#"<img src=x.jpg  ALT="l&#039;eau > tout" hidden data-id='7' />"#);
        assert_eq!(tag.attribute("src").as_deref(), Some("x.jpg"));
        assert_eq!(tag.attribute("alt").as_deref(), Some("l'eau > tout"));
        assert_eq!(tag.attribute("hidden").as_deref(), Some(""));
        assert_eq!(tag.attribute("data-id").as_deref(), Some("7"));
        assert_eq!(tag.attribute("width"), None);
    }
}
