//! An item without what the first pass has no use for: its text, and what its comments say. They are most of an export.

use memchr::{memchr, memmem};

/// The deepest nesting followed.
const DEEPEST: usize = 16;

/// The item without the inside of its text and of its comments, which become empty elements; everything else is as it
/// was. Nothing where it is not plain to see that the rest is read as before: markup that does not match, comments of
/// XML, a reusable block, whose text is wanted.
pub(super) fn lean(item: &[u8]) -> Option<Vec<u8>> {
    let mut walk = Walk { item, at: item.strip_prefix(b"<item>").map(|_| 6)?, open: Vec::new() };
    if memmem::find(item, b"wp_block").is_some() {
        return None;
    }
    let mut kept = Vec::with_capacity(4 << 10);
    let (mut from, mut comment) = (0, None);
    loop {
        let start = walk.at + memchr(b'<', &item[walk.at..])?;
        match walk.step(start)? {
            Step::Start(b"wp:comment") if walk.open.len() == 1 => comment = Some(start),
            Step::Start(b"content:encoded") if walk.open.len() == 1 => {
                let inside = walk.at;
                if let Some(end) = walk.section_alone() {
                    kept.extend_from_slice(&item[from..inside]);
                    from = end;
                }
            }
            Step::End if walk.open.is_empty() => {
                if let Some(begin) = comment.take() {
                    kept.extend_from_slice(&item[from..begin]);
                    kept.extend_from_slice(b"<wp:comment/>");
                    from = walk.at;
                }
            }
            Step::Last => {
                kept.extend_from_slice(&item[from..]);
                return Some(kept);
            }
            Step::Start(_) | Step::End | Step::Other => {}
        }
    }
}

/// A walk over the tags of an item.
struct Walk<'a> {
    item: &'a [u8],
    at: usize,
    /// The names of the elements that are open in it.
    open: Vec<&'a [u8]>,
}

/// What stood at a `<`.
enum Step<'a> {
    /// A start tag without attributes, of that name.
    Start(&'a [u8]),
    /// An end tag.
    End,
    /// The item's end tag.
    Last,
    /// A CDATA section, an empty element, a start tag with attributes.
    Other,
}

impl<'a> Walk<'a> {
    /// Goes past what begins at this `<`; nothing when it is not as it should be.
    fn step(&mut self, start: usize) -> Option<Step<'a>> {
        let ahead = &self.item[start..];
        if ahead.starts_with(b"<![CDATA[") {
            self.at = start + memmem::find(ahead, b"]]>")? + 3;
            return Some(Step::Other);
        }
        let length = tag_length(ahead)?;
        let tag = &ahead[1..length];
        self.at = start + length + 1;
        if let Some(name) = tag.strip_prefix(b"/") {
            return match self.open.pop() {
                Some(open) if open == name => Some(Step::End),
                None if name == b"item" => Some(Step::Last),
                _ => None,
            };
        }
        if !tag.first()?.is_ascii_alphabetic() {
            return None;
        }
        if tag.ends_with(b"/") {
            return Some(Step::Other);
        }
        let name = tag.split(u8::is_ascii_whitespace).next()?;
        self.open.push(name);
        (self.open.len() <= DEEPEST).then_some(if name.len() == tag.len() { Step::Start(name) } else { Step::Other })
    }

    /// Where the CDATA section ends that begins here, if nothing else stands before the end tag.
    fn section_alone(&self) -> Option<usize> {
        let ahead = &self.item[self.at..];
        let end = memmem::find(ahead.strip_prefix(b"<![CDATA[")?, b"]]>")? + 9 + 3;
        ahead[end..].starts_with(b"</content:encoded>").then_some(self.at + end)
    }
}

/// How many bytes stand before the `>` of the tag that begins here.
fn tag_length(ahead: &[u8]) -> Option<usize> {
    let end = memchr(b'>', ahead)?;
    if memchr::memchr2(b'"', b'\'', &ahead[..end]).is_none() {
        return memchr(b'<', &ahead[1..end]).is_none().then_some(end);
    }
    let mut quote = None;
    for (at, &byte) in ahead.iter().enumerate().skip(1) {
        match (quote, byte) {
            (_, b'<') => return None,
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(item: &str) -> Option<String> {
        lean(item.as_bytes()).map(|lean| String::from_utf8(lean).unwrap())
    }

    #[test]
    fn texts_and_comments_go() {
        for (item, kept) in [
            ("<item><title>a</title></item>", "<item><title>a</title></item>"),
            (
                "<item><content:encoded><![CDATA[a</item><wp:comment>]]></content:encoded>\n<wp:post_id>7</wp:post_id></item>",
                "<item><content:encoded></content:encoded>\n<wp:post_id>7</wp:post_id></item>",
            ),
            (
                "<item><wp:comment>\n<wp:comment_id>1</wp:comment_id><wp:commentmeta><wp:meta_key>k</wp:meta_key></wp:commentmeta>\
                 <wp:comment_content><![CDATA[</wp:comment>]]></wp:comment_content></wp:comment><a>b</a></item>",
                "<item><wp:comment/><a>b</a></item>",
            ),
            (
                "<item><category domain=\"a>b\" nicename='c'>d</category><b/></item>",
                "<item><category domain=\"a>b\" nicename='c'>d</category><b/></item>",
            ),
            // Not in sections alone: as it was.
            (
                "<item><content:encoded>a<![CDATA[b]]></content:encoded></item>",
                "<item><content:encoded>a<![CDATA[b]]></content:encoded></item>",
            ),
            (
                "<item><content:encoded><![CDATA[a]]]]><![CDATA[>b]]></content:encoded></item>",
                "<item><content:encoded><![CDATA[a]]]]><![CDATA[>b]]></content:encoded></item>",
            ),
            // Inside of another field it is text of that field.
            (
                "<item><title><wp:comment>a</wp:comment></title></item>",
                "<item><title><wp:comment>a</wp:comment></title></item>",
            ),
        ] {
            assert_eq!(text(item).as_deref(), Some(kept), "{item}");
        }
    }

    #[test]
    fn what_is_not_plain_is_left_alone() {
        for item in [
            "<item rdf:about=\"x\"><a>b</a></item>",
            "<item><a>b</c></item>",
            "<item><wp:comment><wp:comment_id>1</wp:comment></item>",
            "<item><!-- <wp:comment> --></item>",
            "<item><a b=\"<\">c</a></item>",
            "<item><content:encoded><![CDATA[a</content:encoded></item>",
            "<item><wp:post_type>wp_block</wp:post_type></item>",
            "<item><a>b</a>",
        ] {
            assert_eq!(text(item), None, "{item}");
        }
    }
}
