//! Slugs: the readable last part of an address, in the article's own script.

use unicode_normalization::UnicodeNormalization;

/// The longest slug, in characters.
pub const LONGEST: usize = 80;

/// A slug from a headline or an old address: lower case, Unicode NFC, letters and digits of any script kept with their
/// marks, everything else a single hyphen, at most [`LONGEST`] characters, cut at a word where there is one.
/// Empty when the text has no letter or digit.
pub fn slugify(text: &str) -> String {
    let mut slug = String::new();
    let mut gap = false;
    for c in text.nfc().flat_map(char::to_lowercase).nfc() {
        if c.is_alphanumeric() || (unicode_normalization::char::is_combining_mark(c) && !slug.is_empty() && !gap) {
            if gap && !slug.is_empty() {
                slug.push('-');
            }
            gap = false;
            slug.push(c);
        } else if !matches!(c, '\u{200b}'..='\u{200f}' | '\u{0640}' | '\u{feff}' | '\u{ad}') {
            gap = true;
        }
    }
    cut(slug)
}

fn cut(mut slug: String) -> String {
    if let Some((end, _)) = slug.char_indices().nth(LONGEST) {
        let word = slug[..end].rfind('-').filter(|at| *at > end / 2);
        slug.truncate(word.unwrap_or(end));
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_keep_every_script() {
        assert_eq!(slugify("L’école a-t-elle rouvert ?"), "l-école-a-t-elle-rouvert");
        assert_eq!(slugify("ميناء المدينة"), "ميناء-المدينة");
        assert_eq!(slugify("  !!  "), "");
        assert_eq!(slugify("e\u{301}te\u{301}"), "été");
    }

    #[test]
    fn slugs_are_stable_and_short() {
        let long = "mot ".repeat(60);
        let once = slugify(&long);
        assert!(once.chars().count() <= LONGEST && !once.ends_with('-'));
        assert_eq!(slugify(&once), once);
    }
}
