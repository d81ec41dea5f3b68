//! The style sheet: freed of comments and needless spaces, and hashed for the Content-Security-Policy.

use marbre_article::render::Tone;
use marbre_store::publication::Accents;
use sha2::{Digest as _, Sha256};

/// The style sheet without comments and needless spaces.
///
/// # Errors
/// A sentence, when it cannot stand inside a `style` element.
pub(super) fn squeeze(source: &str) -> Result<String, String> {
    if source.to_ascii_lowercase().contains("</style") {
        return Err("it contains “</style”, which would end the style element".to_owned());
    }
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        if rest.starts_with("/*") {
            let end = rest.find("*/").ok_or("a comment has no end")?;
            rest = &rest[end + 2..];
            // A comment parts two words as a space does.
            push_space(&mut out);
        } else if c == '"' || c == '\'' {
            let end = string_end(rest, c).ok_or("a string has no end")?;
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if c.is_ascii_whitespace() {
            push_space(&mut out);
            rest = rest.trim_ascii_start();
        } else {
            if matches!(c, '{' | '}' | ';' | ',' | '>' | ')') && out.ends_with(' ') {
                out.pop();
            }
            if c == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    Ok(out.trim_end().to_owned())
}

/// The colours of one page, beside those of the theme.
#[derive(Debug, Clone, Copy, Default)]
pub struct Colours<'a> {
    /// The publication's own.
    pub accents: Option<&'a Accents>,
    /// Those that stand for images while they load.
    pub tones: &'a [Tone],
}

/// The style sheet with the colours of the page: the publication's own in the shade of each paper, and a rule for each
/// tone.
pub(super) fn coloured(style: &str, colours: Colours<'_>) -> String {
    let mut style = style.to_owned();
    if let Some(Accents { light, dark }) = colours.accents {
        style.push_str(&format!(
            ":root{{--accent:{light}}}@media (prefers-color-scheme:dark){{:root{{--accent:{dark}}}}}"
        ));
    }
    style.extend(colours.tones.iter().map(|tone| tone.rule()));
    style
}

/// A space, where what stands before does not make it needless.
fn push_space(out: &mut String) {
    let needless = |c| matches!(c, '{' | '}' | ';' | ',' | ':' | '>' | '(' | ' ');
    if !(out.is_empty() || out.ends_with(needless)) {
        out.push(' ');
    }
}

/// Where the string that begins `text` ends, its closing quote included.
fn string_end(text: &str, quote: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// The Content-Security-Policy source of exactly this text.
pub(super) fn hash(style: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(style.as_bytes())))
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * place) & 63) as usize];
            out.push(if place > chunk.len() { '=' } else { char::from(digit) });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_lose_what_says_nothing() {
        let source = "/* ink */\na > b , c {\n  color: red;\n  content: \"a ;  b\";\n}\n@media (width >= 3rem) and (x) { i { a: calc(1px + 2px) } }\n";
        assert_eq!(
            squeeze(source).unwrap(),
            "a>b,c{color:red;content:\"a ;  b\"}@media (width>= 3rem) and (x){i{a:calc(1px + 2px)}}"
        );
        assert_eq!(squeeze("p :lang(ar) b{}").unwrap(), "p :lang(ar) b{}");
        assert!(squeeze("/*").is_err() && squeeze("a{content:'x}").is_err() && squeeze("</STYLE>").is_err());
    }

    #[test]
    fn hashes_are_sources() {
        // printf 'p{}' | openssl sha256 -binary | base64
        assert_eq!(hash("p{}"), "'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='");
        assert_eq!(base64(b"a"), "YQ==");
        assert_eq!(base64(b"ab"), "YWI=");
    }
}
