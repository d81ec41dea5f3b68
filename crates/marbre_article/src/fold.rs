//! Words as they are looked for: without case, accents and ornaments.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The text for comparing with what somebody typed: lower case, without accents and vowel signs, the forms of Arabic
/// letters made one, everything but letters and digits a single space. At most `longest` characters.
///
/// Not for showing: “Élection à l’île” becomes “election a l ile”.
pub fn fold(text: &str, longest: usize) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    let mut length = 0;
    for c in text.nfkd().flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c) && *c != '\u{640}') {
        let Some(c) = letter(c) else {
            gap = !folded.is_empty();
            continue;
        };
        if length + usize::from(gap) >= longest {
            break;
        }
        if std::mem::take(&mut gap) {
            folded.push(' ');
            length += 1;
        }
        folded.push(c);
        length += 1;
    }
    folded
}

/// The letter or digit that stands for all its forms.
fn letter(c: char) -> Option<char> {
    Some(match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ئ' => 'ي',
        'ؤ' => 'و',
        'ة' => 'ه',
        'œ' => 'o',
        'æ' => 'a',
        'ø' => 'o',
        'ı' => 'i',
        c if c.is_alphanumeric() => c,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_make_no_difference() {
        assert_eq!(fold("  Élection à l’ÎLE : 3 morts ", 80), "election a l ile 3 morts");
        assert_eq!(fold("إِعَادَةُ فَتْحِ المِينَاء", 80), fold("اعادة فتح الميناء", 80));
        assert_eq!(fold("İstanbul", 80), "istanbul");
        assert_eq!(fold("…", 80), "");
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(fold("abc def", 4), "abc");
        assert_eq!(fold("abc def", 5), "abc d");
    }
}
