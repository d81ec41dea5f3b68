//! What a reader typed, as it is kept: plain text, without what could disturb the page or deceive who reads it.

use crate::CommentRefusal;
use marbre_article::fold::fold;

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 60;
/// The shortest comment, in characters.
pub const SHORTEST_BODY: usize = 2;
/// The longest comment, in characters.
pub const LONGEST_BODY: usize = 5_000;

/// How many marks may stand on one letter. No script needs more; heaps of them cover the lines above.
const MARKS: usize = 4;

/// A name: one line of 1 to 60 characters that has a letter or digit.
///
/// # Errors
/// [`CommentRefusal::Name`]
pub(crate) fn name(typed: &str) -> Result<String, CommentRefusal> {
    let kept = cleaned(typed);
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = kept.chars().count() <= LONGEST_NAME && kept.chars().any(char::is_alphanumeric);
    if fits { Ok(kept) } else { Err(CommentRefusal::Name) }
}

/// A text of 2 to 5,000 characters: each line a paragraph, parted by empty lines.
///
/// # Errors
/// [`CommentRefusal::Body`]
pub(crate) fn body(typed: &str) -> Result<String, CommentRefusal> {
    let kept = cleaned(typed);
    let lines: Vec<&str> = kept.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let characters: usize = lines.iter().map(|line| line.chars().count()).sum();
    if (SHORTEST_BODY..=LONGEST_BODY).contains(&characters) && kept.chars().any(char::is_alphanumeric) {
        Ok(lines.join("\n\n"))
    } else {
        Err(CommentRefusal::Body)
    }
}

/// Whether somebody speaks in this name already.
pub(crate) fn is_name_of(name: &str, other: &str) -> bool {
    fold(name, 200) == fold(other, 200) && !fold(other, 200).is_empty()
}

/// Without controls, marks that turn the direction of writing round, characters that nobody sees, and heaps of accents.
fn cleaned(typed: &str) -> String {
    let mut kept = String::with_capacity(typed.len());
    let mut marks = 0;
    for c in typed.replace("\r\n", "\n").chars() {
        let c = match c {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
            '\t' => ' ',
            c if c.is_control() || is_hidden(c) => continue,
            c => c,
        };
        marks = if is_mark(c) { marks + 1 } else { 0 };
        if marks <= MARKS {
            kept.push(c);
        }
    }
    kept
}

/// Overrides and isolates of direction, and what has no width; not the joiners, which some scripts are written with.
const fn is_hidden(c: char) -> bool {
    matches!(
        c,
        '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{206F}'
            | '\u{200B}'
            | '\u{2060}'..='\u{2064}'
            | '\u{AD}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFC}'
            | '\u{FFFE}'..='\u{FFFF}'
            | '\u{E000}'..='\u{F8FF}'
            | '\u{E0000}'..='\u{E0FFF}'
            | '\u{F0000}'..='\u{10FFFF}'
    )
}

/// Marks that stand on a letter, of the scripts that heaps are made of.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}'
        | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_one_clean_line() {
        assert_eq!(name("  Néma\r\nK. \u{202E}"), Ok("Néma K.".into()));
        assert_eq!(name("أمينة"), Ok("أمينة".into()));
        assert_eq!(name(&"x".repeat(60)), Ok("x".repeat(60)));
        for refused in ["", " \n ", "…", "\u{200B}", &"x".repeat(61)] {
            assert_eq!(name(refused), Err(CommentRefusal::Name), "{refused:?}");
        }
    }

    #[test]
    fn texts_keep_their_lines_and_lose_what_deceives() {
        assert_eq!(body("Un\tdeux \r\n\n\n<b>trois</b>\u{0}\u{7}\u{202E}\n"), Ok("Un deux\n\n<b>trois</b>".into()));
        assert_eq!(body("می\u{200C}خواهم 👩\u{200D}🌾"), Ok("می\u{200C}خواهم 👩\u{200D}🌾".into()));
        assert_eq!(body(&format!("ne{}", "\u{301}".repeat(50))), Ok(format!("ne{}", "\u{301}".repeat(4))));
        assert_eq!(body(&"é".repeat(5_000)).map(|text| text.chars().count()), Ok(5_000));
        for refused in ["", "a", " \n.\n. ", &"é".repeat(5_001)] {
            assert_eq!(body(refused), Err(CommentRefusal::Body), "{:.20}", refused);
        }
    }

    #[test]
    fn nobody_takes_the_newspapers_name() {
        assert!(is_name_of("LE  PHARE", "Le Phare"));
        assert!(is_name_of("Lé Phare!", "Le Phare"));
        assert!(!is_name_of("Le Phare de Louba", "Le Phare"));
        assert!(!is_name_of("…", ""));
    }
}
