//! Which passwords are too easy to guess. No rule says which kinds of characters there must be: only what is tried first
//! is refused, however it is dressed up.

use super::{
    Weakness,
    passwords::{LONGEST, SHORTEST},
};

/// What people write when they are asked for a long password, in the languages of the desk, without spaces and
/// in lower case. One of these, with little else, is no password.
const KNOWN: &str = include_str!("known.txt");

/// What a password must have beside what is known of it, in characters.
const REST: usize = 8;
/// The digits of a year, which do not make a word harder to guess.
const YEAR: usize = 4;
/// The fewest different characters.
const DIFFERENT: usize = 6;

/// Rows that fingers follow.
const ROWS: [&str; 9] = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890123456789",
    "09876543210987654321",
    "qwertyuiopasdfghjklzxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "qwertzuiopasdfghjklyxcvbnm",
    "zyxwvutsrqponmlkjihgfedcba",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
    "poiuytrewqlkjhgfdsamnbvcxz",
];

/// Whether a password may be chosen. `own` is what everybody knows of that person and publication.
pub(super) fn check(password: &str, own: &[&str]) -> Result<(), Weakness> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(Weakness::Short);
    }
    if length > LONGEST {
        return Err(Weakness::Long);
    }
    let plain = plain(password);
    let keys: String = password.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    if is_pattern(password) || is_pattern(&keys) || without_rows(&keys) < REST {
        return Err(Weakness::Pattern);
    }
    let own: Vec<String> = own.iter().flat_map(|text| words_of(text)).filter(|word| word.chars().count() > 2).collect();
    if left_without(&plain, &own) < REST {
        return Err(Weakness::Personal);
    }
    let known: Vec<String> = KNOWN.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let both: Vec<String> = known.iter().chain(&own).cloned().collect();
    if left_without(&plain, &known) < REST || left_without(&plain, &both) < REST / 2 {
        return Err(Weakness::Known);
    }
    Ok(())
}

/// A text in lower case, without what stands between words, with letters for the digits that are written in their place
/// inside words.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    let letters: Vec<char> = lower.chars().filter(|c| c.is_alphanumeric() || matches!(c, '@' | '$' | '!')).collect();
    let is_letter = |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(|c| c.is_alphabetic());
    let dressed = letters.iter().enumerate().map(|(at, c)| {
        if !is_letter(at.checked_sub(1)) && !is_letter(Some(at + 1)) {
            return *c;
        }
        match c {
            '0' => 'o',
            '1' | '!' => 'i',
            '3' => 'e',
            '4' | '@' => 'a',
            '5' | '$' => 's',
            '7' => 't',
            other => *other,
        }
    });
    dressed.filter(|c| c.is_alphanumeric()).collect()
}

/// The text itself and each of its words.
fn words_of(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text.split(|c: char| !c.is_alphanumeric()).map(plain).collect();
    words.push(plain(text));
    words
}

/// Whether it says one thing again and again, or has hardly any different characters.
fn is_pattern(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let mut different = characters.clone();
    different.sort_unstable();
    different.dedup();
    let repeats = |unit: usize| characters.iter().zip(characters.iter().skip(unit)).all(|(one, next)| one == next);
    different.len() < DIFFERENT || (1..=characters.len() / 2).any(repeats)
}

/// How many characters are left without those that follow one another on a keyboard, in the alphabet or in counting, four
/// or more at once.
fn without_rows(plain: &str) -> usize {
    let characters: Vec<char> = plain.chars().collect();
    let (mut at, mut left) = (0, 0);
    while at < characters.len() {
        let longest = |end: &usize| {
            let run: String = characters[at..*end].iter().collect();
            ROWS.iter().any(|row| row.contains(&run))
        };
        match (at + 4..=characters.len()).take_while(longest).last() {
            Some(end) => at = end,
            None => {
                at += 1;
                left += 1;
            }
        }
    }
    left
}

/// How many letters and digits are left when these words, the long ones first, and a year are taken out.
fn left_without(plain: &str, words: &[String]) -> usize {
    let mut words: Vec<&String> = words.iter().filter(|word| !word.is_empty()).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let mut rest = plain.to_owned();
    for word in &words {
        rest = rest.replace(word.as_str(), " ");
    }
    if rest.len() == plain.len() {
        return usize::MAX;
    }
    let digits = rest.chars().filter(|c| c.is_numeric()).count();
    rest.chars().filter(|c| c.is_alphabetic()).count() + digits.saturating_sub(YEAR)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWN: [&str; 4] = ["Le Rivage", "Salma Hadj Naceur", "salma@rivage.example", "salma"];

    #[test]
    fn what_is_tried_first_is_refused() {
        for (password, why) in [
            ("court", Weakness::Short),
            ("quatorze-signe", Weakness::Short),
            ("aaaaaaaaaaaaaaaaaaaa", Weakness::Pattern),
            ("abcabcabcabcabcabc", Weakness::Pattern),
            ("1234567890123456", Weakness::Pattern),
            ("azertyuiopqsdfghjklm", Weakness::Pattern),
            ("Qwertyuiop123456789!", Weakness::Pattern),
            ("1qaz2wsx3edc4rfv", Weakness::Pattern),
            ("lerivage-lerivage-2026", Weakness::Personal),
            ("Salma.Hadj.Naceur1987", Weakness::Personal),
            ("salma@rivage.example", Weakness::Personal),
            ("motdepasse2026!!", Weakness::Known),
            ("P4ssw0rdP@ssword1", Weakness::Known),
            ("correct horse battery staple", Weakness::Known),
            ("MotDePasseRivage2026", Weakness::Known),
            ("iloveyouforever", Weakness::Known),
        ] {
            assert_eq!(check(password, &OWN), Err(why), "{password}");
        }
        assert_eq!(check(&"é,u".repeat(100), &OWN), Err(Weakness::Long));
    }

    #[test]
    fn no_kind_of_character_is_asked_for() {
        for password in [
            "huit pirogues sous la pluie",
            "quinze mangues…",
            "boti za samaki kumi na nane",
            "قارب أزرق فوق رمل بارد",
            "kx7-vqm2-9ztw-hd4r",
            "3141592653589793238462643383",
            "salma mange neuf poissons-lunes",
        ] {
            assert_eq!(check(password, &OWN), Ok(()), "{password}");
        }
        assert_eq!(check(&"aé🐟bcdfg!".repeat(28), &OWN), Err(Weakness::Pattern));
    }
}
