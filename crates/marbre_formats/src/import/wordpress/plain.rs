//! Plain text of what WordPress stores as a line of HTML: titles, names of terms and people.

/// The longest tag, in bytes: what does not end within it is text.
const LONGEST_TAG: usize = 64 << 10;

/// The text of a line of HTML: tags dropped, with all that is in scripts and styles; entities resolved; blanks as one.
/// A `<` that begins no tag is text.
pub fn line(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = match tag_length(rest) {
            Some(length) => after_tag(rest, length),
            None => {
                text.push('<');
                &rest[1..]
            }
        };
    }
    text.push_str(rest);
    let resolved = entities(&text);
    resolved.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of light HTML (an excerpt, a comment) as plain paragraphs, an empty line between them. A link is its text,
/// with the address behind it where that says more; addresses that no link may have are dropped.
pub fn paragraphs(html: &str) -> String {
    super::body::plain_paragraphs(html)
}

/// Text with the entities that HTML knows resolved; others are kept.
pub fn entities(text: &str) -> String {
    let mut resolved = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        resolved.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(40).position(|byte| byte == b';');
        match end.and_then(|end| entity(&rest[1..end]).map(|text| (end, text))) {
            Some((end, text)) => {
                resolved.push_str(&text);
                rest = &rest[end + 1..];
            }
            None => {
                resolved.push('&');
                rest = &rest[1..];
            }
        }
    }
    resolved.push_str(rest);
    resolved
}

/// What an entity stands for: `amp`, `#233`, `#xE9`.
fn entity(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return quick_xml::escape::resolve_html5_entity(name).map(str::to_owned);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|c| super::clean::allowed(*c)).map(String::from)
}

/// How long the tag or comment is that begins here; nothing when none does.
pub(super) fn tag_length(text: &str) -> Option<usize> {
    if text.starts_with("<!--") {
        return Some(text.find("-->").map_or(text.len(), |end| end + 3));
    }
    let first = text.as_bytes().get(1)?;
    let second = text.as_bytes().get(2);
    let named = first.is_ascii_alphabetic() || (*first == b'/' && second.is_some_and(u8::is_ascii_alphabetic));
    if !named && !matches!(first, b'!' | b'?') {
        return None;
    }
    let mut quote = None;
    let near = &text.as_bytes()[..text.len().min(LONGEST_TAG)];
    for (at, &byte) in near.iter().enumerate().skip(1) {
        match (quote, byte) {
            (None, b'<') => return None,
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    near.iter().position(|byte| *byte == b'>').map(|end| end + 1)
}

/// What stands after a tag; of a script or style, after its end tag.
fn after_tag(text: &str, length: usize) -> &str {
    let after = &text[length..];
    for name in ["script", "style"] {
        if text.get(1..=name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name)) {
            let end = after
                .match_indices("</")
                .map(|(at, _)| at)
                .find(|at| after.get(at + 2..at + 2 + name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name)));
            return end.map_or("", |end| &after[end..]);
        }
    }
    after
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_text_stays() {
        for (html, text) in [
            ("Le pont « neuf »", "Le pont « neuf »"),
            ("AT&amp;T &#38; c&eacute;", "AT&T & cé"),
            ("a <em>b</em>  c\n d", "a b c d"),
            ("<img src=x onerror=alert(1)>", ""),
            ("<script>alert(1)</script>Titre", "Titre"),
            ("1 < 2 & 3 > 2 &unknown;", "1 < 2 & 3 > 2 &unknown;"),
            ("&lt;b&gt;", "<b>"),
            ("<a title='>'>x</a>", "x"),
            ("ends with <", "ends with <"),
            ("<!-- never ends", ""),
        ] {
            assert_eq!(line(html), text, "{html}");
        }
    }
}
