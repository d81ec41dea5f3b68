//! Tags with absurdly many attributes, cut before html5ever compares each attribute with all before it.

use super::intake::raw_kind;
use std::borrow::Cow;

/// How many attributes of a tag are kept.
const MAX_ATTRIBUTES: usize = 200;

/// The HTML without the attributes that are too many.
pub fn limited(html: &str) -> Cow<'_, str> {
    cut(html, MAX_ATTRIBUTES)
}

fn cut(html: &str, most: usize) -> Cow<'_, str> {
    let mut kept = String::new();
    let mut from = 0;
    let mut scan = Scan { html: html.as_bytes(), at: 0 };
    while let Some(surplus) = scan.next_surplus(most) {
        kept.push_str(html.get(from..surplus.0).unwrap_or_default());
        kept.push(' ');
        from = surplus.1;
    }
    if from == 0 {
        return Cow::Borrowed(html);
    }
    kept.push_str(html.get(from..).unwrap_or_default());
    Cow::Owned(kept)
}

/// Reads tags as the tokenizer of the HTML standard does, as far as finding their attributes needs it.
struct Scan<'a> {
    html: &'a [u8],
    at: usize,
}

impl Scan<'_> {
    /// Where the attributes of the next tag that has too many start to be too many, and where that tag ends.
    fn next_surplus(&mut self, most: usize) -> Option<(usize, usize)> {
        loop {
            self.at = self.find(b"<", self.at)? + 1;
            let surplus = match (self.peek(0), self.peek(1)) {
                (Some(letter), _) if letter.is_ascii_alphabetic() => {
                    let name = self.name();
                    let (surplus, self_closing) = self.attributes(most);
                    if !self_closing {
                        self.skip_raw(&name);
                    }
                    surplus
                }
                (Some(b'/'), Some(letter)) if letter.is_ascii_alphabetic() => {
                    self.at += 1;
                    self.name();
                    self.attributes(most).0
                }
                (Some(b'!'), _) if self.starts_with(b"!--") => {
                    self.at += 3;
                    self.skip_comment();
                    None
                }
                // A doctype, or what the standard calls a bogus comment.
                (Some(b'!' | b'?'), _) | (Some(b'/'), Some(_)) => {
                    self.at = self.find(b">", self.at).unwrap_or(self.html.len());
                    None
                }
                _ => None,
            };
            if surplus.is_some() {
                return surplus;
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.html.get(self.at + ahead).copied()
    }

    fn starts_with(&self, what: &[u8]) -> bool {
        self.html.get(self.at..).is_some_and(|rest| rest.starts_with(what))
    }

    fn find(&self, what: &[u8], from: usize) -> Option<usize> {
        let rest = self.html.get(from..)?;
        let first = *what.first()?;
        let mut at = 0;
        loop {
            at += rest.get(at..)?.iter().position(|byte| *byte == first)?;
            if rest.get(at..)?.starts_with(what) {
                return Some(from + at);
            }
            at += 1;
        }
    }

    fn skip_while(&mut self, more: impl Fn(u8) -> bool) {
        while self.peek(0).is_some_and(&more) {
            self.at += 1;
        }
    }

    /// The name of the tag that begins here, in lower case.
    fn name(&mut self) -> String {
        let start = self.at;
        self.skip_while(|byte| !is_space(byte) && !matches!(byte, b'/' | b'>'));
        String::from_utf8_lossy(self.html.get(start..self.at).unwrap_or_default()).to_ascii_lowercase()
    }

    /// Reads to the end of the tag. Returns the surplus, and whether the tag closes itself.
    fn attributes(&mut self, most: usize) -> (Option<(usize, usize)>, bool) {
        let mut count = 0;
        let mut surplus = None;
        let mut end = self.at;
        let self_closing = loop {
            self.skip_while(is_space);
            match (self.peek(0), self.peek(1)) {
                (None, _) => break false,
                (Some(b'>'), _) => break false,
                (Some(b'/'), Some(b'>')) => break true,
                (Some(b'/'), _) => self.at += 1,
                _ => {
                    count += 1;
                    if count == most + 1 {
                        surplus = Some(end);
                    }
                    self.attribute();
                    end = self.at;
                }
            }
        };
        (surplus.map(|start| (start, self.at)), self_closing)
    }

    fn attribute(&mut self) {
        // An equals sign at the very start belongs to the name.
        self.at += 1;
        self.skip_while(|byte| !is_space(byte) && !matches!(byte, b'/' | b'>' | b'='));
        let end = self.at;
        self.skip_while(is_space);
        if self.peek(0) != Some(b'=') {
            self.at = end;
            return;
        }
        self.at += 1;
        self.skip_while(is_space);
        match self.peek(0) {
            Some(quote @ (b'"' | b'\'')) => {
                self.at = self.find(&[quote], self.at + 1).map_or(self.html.len(), |end| end + 1);
            }
            Some(b'>') | None => {}
            Some(_) => self.skip_while(|byte| !is_space(byte) && byte != b'>'),
        }
    }

    fn skip_comment(&mut self) {
        if self.starts_with(b">") || self.starts_with(b"->") {
            return;
        }
        while let Some(dashes) = self.find(b"--", self.at) {
            self.at = dashes;
            if self.starts_with(b"-->") || self.starts_with(b"--!>") {
                return;
            }
            self.at += 1;
        }
        self.at = self.html.len();
    }

    /// Goes to the end tag of an element that holds text only.
    fn skip_raw(&mut self, name: &str) {
        let Some(kind) = raw_kind(name) else { return };
        if self.peek(0) != Some(b'>') {
            return;
        }
        let script = kind == html5ever::tokenizer::states::ScriptData;
        // Inside `<!--` a script may hold `<script>…</script>` without ending.
        let (mut escaped, mut doubly) = (false, false);
        while let Some(c) = self.peek(0) {
            if script && c == b'-' && escaped && self.starts_with(b"-->") {
                (escaped, doubly) = (false, false);
            } else if c == b'<' {
                if script && !escaped && self.starts_with(b"<!--") {
                    escaped = true;
                    // The dashes that open may also close: `<!-->`.
                    self.at += 2;
                    continue;
                } else if self.is_tag(b"</", name) {
                    if !doubly {
                        return;
                    }
                    doubly = false;
                } else if script && escaped && !doubly && self.is_tag(b"<", name) {
                    doubly = true;
                }
            }
            self.at += 1;
        }
    }

    /// True when `open`, the name and the end of a name stand here.
    fn is_tag(&self, open: &[u8], name: &str) -> bool {
        let end = self.at + open.len() + name.len();
        self.starts_with(open)
            && self.html.get(self.at + open.len()..end).is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()))
            && self.html.get(end).is_some_and(|byte| is_space(*byte) || matches!(byte, b'/' | b'>'))
    }
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | 0x0c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use html5ever::{
        buffer_queue::BufferQueue,
        tokenizer::{TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts},
    };
    use proptest::prelude::*;
    use std::cell::RefCell;

    /// The tags as html5ever's tokenizer sees them: end tag or not, name, attributes.
    #[derive(Default)]
    struct Tags(RefCell<Vec<(bool, String, Vec<String>)>>);

    impl TokenSink for Tags {
        type Handle = ();

        fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
            let Token::TagToken(tag) = token else { return TokenSinkResult::Continue };
            let attributes = tag.attrs.iter().map(|a| format!("{}={:?}", a.name.local, &*a.value)).collect();
            self.0.borrow_mut().push((tag.kind == TagKind::EndTag, tag.name.to_string(), attributes));
            match raw_kind(&tag.name).filter(|_| tag.kind == TagKind::StartTag && !tag.self_closing) {
                Some(kind) => TokenSinkResult::RawData(kind),
                None => TokenSinkResult::Continue,
            }
        }
    }

    fn tags(html: &str) -> Vec<(bool, String, Vec<String>)> {
        let tokenizer = Tokenizer::new(Tags::default(), TokenizerOpts::default());
        let queue = BufferQueue::default();
        queue.push_back(html.into());
        let _ = tokenizer.feed(&queue);
        tokenizer.end();
        tokenizer.sink.0.into_inner()
    }

    fn agrees(html: &str, most: usize) {
        let whole = tags(html);
        let limited = tags(&cut(html, most));
        assert_eq!(whole.len(), limited.len(), "{html:?}");
        for (whole, limited) in whole.iter().zip(limited) {
            assert_eq!((whole.0, &whole.1), (limited.0, &limited.1), "{html:?}");
            assert!(limited.2.len() <= most, "{html:?}: {limited:?}");
            assert!(whole.2.starts_with(&limited.2), "{html:?}: {whole:?} {limited:?}");
        }
    }

    #[test]
    fn surplus_goes() {
        assert_eq!(cut("<a b c=1 d='2>' e>x</a>", 2), "<a b c=1 >x</a>");
        assert_eq!(cut("<a b c/>x", 1), "<a b />x");
        assert_eq!(cut("<a b/c>x", 1), "<a b >x");
        assert_eq!(cut("<!-- <a b c> --><a b>", 1), "<!-- <a b c> --><a b>");
        assert!(matches!(cut("<p class=x>one</p>", 1), Cow::Borrowed(_)));
    }

    #[test]
    fn hard_cases() {
        for html in [
            "<!--><a b c d>",
            "<!---><a b c d>",
            "<!-- --!><a b c d>",
            "<!--a--b><a b c d>-->",
            "<script><!-- <script a b c d></script> --></script><a b c d>",
            "<script><!--<script></script><a b c d></script><a b c d>",
            "<script><!--></script><a b c d>",
            "<script a b c/><a b c d></script>",
            "<style><a b c d></style ><a b c d>",
            "<title><a b c d></title/><a b c d>",
            "<a =b =c==d>",
            "<a b= c='d'e\"f>",
            "</a b c d><//a b c d><?a b c d><!a b c d>",
            "<a/b/c/d>",
            "<a b",
            "<script a b/c><p b c d>",
            "<script a b=1 c/><p b c d>",
        ] {
            agrees(html, 2);
        }
    }

    proptest! {
        #[test]
        fn sees_tags_as_html5ever_does(html in proptest::collection::vec(
            prop_oneof![
                "[a-c '\"=/<>!-]{1,4}", Just("<!--".to_owned()), Just("-->".to_owned()), Just("<script".to_owned()),
                Just("</script".to_owned()), Just("<title>".to_owned()), Just("</title>".to_owned()),
                Just(" a=\"".to_owned()), Just("\"".to_owned()), Just("é".to_owned()), Just("<p b c d>".to_owned()),
            ], 0..24).prop_map(|parts| parts.concat()))
        {
            agrees(&html, 2);
        }
    }
}
