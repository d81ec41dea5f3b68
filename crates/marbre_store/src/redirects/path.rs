//! The one form of an old address, however it was written.

use unicode_normalization::UnicodeNormalization as _;

/// Queries that are an address by themselves, in the order in which they decide.
const DECIDING: [&str; 6] = ["p", "page_id", "attachment_id", "cat", "tag", "author"];

/// Those of them whose value is a number, which decide below the root as well: `/blog/?p=7`.
const NUMBERED: [&str; 4] = ["p", "page_id", "attachment_id", "cat"];

/// The file by which WordPress is entered.
const ENTRY: &str = "index.php";

/// The form in which paths are kept and looked up.
///
/// Takes a path, with or without a query, or a whole address, whose scheme and host are dropped. Escapes are decoded
/// where that is UTF-8 and changes nothing about the structure; others stay, in upper case. Slashes in a row are one,
/// none stands at the end. Of the query only the pair stays that decides what is shown (`?p=7`, `?cat=3`…), and a
/// fragment never. `/index.php/` in the middle is left out. Taking the form of a form changes nothing.
pub fn normal_path(path: &str) -> String {
    let path = without_host(path.trim().split('#').next().unwrap_or_default());
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let path = decoded(path);
    let mut parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    // `/index.php/2024/05/x` is `/2024/05/x` on a server that cannot do better.
    let entry = parts.pop();
    parts.retain(|part| *part != ENTRY);
    let root = parts.is_empty() && entry.is_none_or(|last| last == ENTRY);
    let decides = deciding(query, root);
    parts.extend(entry.filter(|last| decides.is_none() || *last != ENTRY));
    let mut normal = String::with_capacity(path.len() + 1);
    for part in parts {
        normal.push('/');
        normal.push_str(part);
    }
    match decides {
        Some((key, value)) if normal.is_empty() => format!("/?{key}={value}"),
        Some((key, value)) => format!("{normal}?{key}={value}"),
        None if normal.is_empty() => "/".to_owned(),
        None => normal,
    }
}

/// What follows the host.
fn without_host(address: &str) -> &str {
    let rest = match address.split_once("://") {
        Some((scheme, rest)) if ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)) => rest,
        _ => match address.strip_prefix("//") {
            Some(rest) if rest.split(['/', '?']).next().is_some_and(|host| host.contains(['.', ':'])) => rest,
            _ => return address,
        },
    };
    rest.find(['/', '?']).map_or("", |at| &rest[at..])
}

/// The pair that decides what is shown.
fn deciding(query: &str, root: bool) -> Option<(&'static str, String)> {
    DECIDING.into_iter().find_map(|key| {
        let value = query.split('&').filter_map(|pair| pair.split_once('=')).find(|pair| pair.0 == key)?.1;
        let number = value.bytes().all(|byte| byte.is_ascii_digit());
        let decides = !value.is_empty() && (if NUMBERED.contains(&key) { number } else { root });
        decides.then(|| (key, decoded(value)))
    })
}

/// Escapes decoded as far as nothing is lost, Unicode in NFC.
fn decoded(text: &str) -> String {
    let bytes = unescaped(text.as_bytes());
    let mut decoded = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        decoded.extend(chunk.valid().nfc());
        for byte in chunk.invalid() {
            decoded.push_str(&format!("%{byte:02X}"));
        }
    }
    decoded
}

/// Escapes as bytes, but for those whose byte has a meaning of its own: they stay, in upper case, and the byte becomes
/// one where it can stand by itself.
fn unescaped(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, after)) = rest.split_first() {
        let (byte, escaped) = match escape(rest) {
            Some(byte) => (byte, true),
            None => (*first, false),
        };
        rest = if escaped { &rest[3..] } else { after };
        let structural = matches!(byte, b'/' | b'?' | b'#');
        if matches!(byte, b'%' | 0..=0x20 | 0x7f) || (structural && escaped) {
            bytes.extend_from_slice(format!("%{byte:02X}").as_bytes());
        } else {
            bytes.push(byte);
        }
    }
    bytes
}

/// The byte that an escape at the beginning stands for.
fn escape(text: &[u8]) -> Option<u8> {
    match text {
        [b'%', high, low, ..] => {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_have_one_form() {
        for (written, kept) in [
            ("", "/"),
            ("/", "/"),
            ("https://lephare.example", "/"),
            ("https://lephare.example/?p=7", "/?p=7"),
            ("HTTP://lephare.example:8080/a/", "/a"),
            ("//lephare.example/a/b/", "/a/b"),
            ("//a//b///", "/a/b"),
            ("a/b", "/a/b"),
            ("/2024/05/p%C3%AAche/", "/2024/05/pêche"),
            ("/2024/05/pe%CC%82che", "/2024/05/pêche"),
            ("/2024/05/pêche/?utm_source=x#part", "/2024/05/pêche"),
            ("/%D9%85%D9%8A%D9%86%D8%A7%D8%A1/", "/ميناء"),
            ("/caf%e9/", "/caf%E9"),
            ("/a%2fb", "/a%2Fb"),
            ("/100%25", "/100%25"),
            ("/%2541", "/%2541"),
            ("/100%", "/100%25"),
            ("/a%00b", "/a%00b"),
            ("/a%20b c", "/a%20b%20c"),
            ("/index.php?p=7", "/?p=7"),
            ("/index.php", "/index.php"),
            ("/index.php/2024/05/x/", "/2024/05/x"),
            ("/index.php/index.php", "/index.php"),
            ("/blog/index.php/2024/05/x", "/blog/2024/05/x"),
            ("/blog/index.php?p=7", "/blog?p=7"),
            ("/blog/index.php", "/blog/index.php"),
            ("/?cat=3&p=7", "/?p=7"),
            ("/?p=x", "/"),
            ("/?tag=p%C3%AAche", "/?tag=pêche"),
            ("/?author=4", "/?author=4"),
            ("/blog/?p=7", "/blog?p=7"),
            ("/section/?author=4", "/section"),
            ("/?lang=fr&page_id=12", "/?page_id=12"),
            ("  /a  ", "/a"),
        ] {
            assert_eq!(normal_path(written), kept, "{written}");
        }
    }

    #[test]
    fn a_form_is_its_own_form() {
        let pieces = [
            "/",
            "%",
            "25",
            "41",
            "%25",
            "%2F",
            "%E9",
            "é",
            "e\u{301}",
            "?",
            "p=7",
            "&",
            "index.php",
            "#",
            "//x.y",
            " ",
            "%20",
        ];
        for a in pieces {
            for b in pieces {
                for c in pieces {
                    for d in pieces {
                        let once = normal_path(&format!("/{a}{b}{c}{d}"));
                        assert_eq!(normal_path(&once), once, "/{a}{b}{c}{d}");
                    }
                }
            }
        }
    }
}
