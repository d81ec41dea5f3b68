//! Wordings that show what a statement rests on, or that it is in doubt.
//!
//! A wording is written as its words in lower case without accents, apostrophes being gaps: `d apres`. `confirm*` is any
//! word that begins so; `_` is one word, `__` up to three or none.

use super::{
    lexicon::{Lexicon, Mood},
    words::Word,
};
use std::ops::Range;

/// Whether a word is the one of a wording.
pub fn is(word: &Word<'_>, wanted: &str) -> bool {
    match wanted.strip_suffix('*') {
        Some(beginning) => word.folded.starts_with(beginning),
        None => word.folded == wanted,
    }
}

/// Where a wording ends that begins at `place`, counted in words; nothing if it does not stand there.
fn end_of(words: &[Word<'_>], place: usize, wording: &str) -> Option<usize> {
    let (wanted, rest) = wording.split_once(' ').unwrap_or((wording, ""));
    let next = |at: usize| if rest.is_empty() { Some(at) } else { end_of(words, at, rest) };
    match wanted {
        "__" => (0..=3).find_map(|skipped| next(place + skipped)).filter(|end| *end <= words.len()),
        "_" => (place < words.len()).then(|| next(place + 1)).flatten(),
        _ => words.get(place).filter(|word| is(word, wanted)).and_then(|_| next(place + 1)),
    }
}

/// The first place where one of these wordings stands, in words.
fn first(words: &[Word<'_>], wordings: &[&str]) -> Option<Range<usize>> {
    (0..words.len()).find_map(|place| {
        let ends = wordings.iter().filter_map(|wording| end_of(words, place, wording));
        ends.max().map(|end| place..end)
    })
}

/// The bytes of the text that these words take.
pub fn span(words: &[Word<'_>], by: &Range<usize>) -> Range<usize> {
    words[by.start].at.start..words[by.end - 1].at.end
}

/// Quotations of fewer words are often somebody’s irony, not their words.
const SPOKEN: usize = 3;
/// Who speaks before a colon takes at most so many words.
const BEFORE_COLON: usize = 8;

/// The words that say what a sentence rests on: a phrase that names a source; a verb of reporting outside of quotations;
/// somebody’s name before a colon; a document that begins the sentence; what stands beside somebody’s own words.
pub fn attribution(
    text: &str,
    words: &[Word<'_>],
    quotations: &[Range<usize>],
    lexicon: &Lexicon,
) -> Option<Range<usize>> {
    let not_so = |by: &Range<usize>| {
        lexicon.no_attribution.iter().any(|wording| {
            let begins = by.start.saturating_sub(3)..=by.start;
            begins.into_iter().any(|place| end_of(words, place, wording).is_some_and(|end| end >= by.end))
        })
    };
    let quoted = |place: usize| quotations.iter().any(|quotation| quotation.contains(&words[place].at.start));
    let phrase = || first(words, lexicon.phrases).filter(|by| !not_so(by));
    let verb = || {
        (0..words.len()).find_map(|place| {
            let end = lexicon.verbs.iter().filter_map(|verb| end_of(words, place, verb)).max()?;
            let by = place..end;
            (!quoted(place) && !is_noun(words, place, lexicon) && !not_so(&by)).then_some(by)
        })
    };
    phrase()
        .or_else(verb)
        .or_else(|| before_colon(text, words))
        .or_else(|| document(words, lexicon))
        .or_else(|| speaker(words, quotations, lexicon))
        .or_else(|| own_words(words, quotations))
}

/// “Professor Ndao was more cautious: …”
fn before_colon(text: &str, words: &[Word<'_>]) -> Option<Range<usize>> {
    let parted = |place: &usize| text[words[place - 1].at.end..words[*place].at.start].contains(':');
    let place = (1..words.len().min(BEFORE_COLON + 1)).find(parted)?;
    words[1..place].iter().any(Word::is_capital).then_some(place - 1..place)
}

/// “The inquiry …”, “les chiffres de la chambre …”: within the first four words.
fn document(words: &[Word<'_>], lexicon: &Lexicon) -> Option<Range<usize>> {
    (0..words.len().min(4)).find_map(|place| {
        let end = lexicon.documents.iter().filter_map(|document| end_of(words, place, document)).max()?;
        (words.len() > end + 2).then_some(place..end)
    })
}

/// “Pour l’économiste, « … »”
fn speaker(words: &[Word<'_>], quotations: &[Range<usize>], lexicon: &Lexicon) -> Option<Range<usize>> {
    let (first, quotation) = (words.first()?, quotations.first()?);
    (first.at.start < quotation.start && lexicon.speakers.iter().any(|speaker| is(first, speaker))).then_some(0..1)
}

/// The first word beside a quotation that is somebody’s own words.
fn own_words(words: &[Word<'_>], quotations: &[Range<usize>]) -> Option<Range<usize>> {
    let spoken =
        |quotation: &&Range<usize>| words.iter().filter(|word| quotation.contains(&word.at.start)).count() >= SPOKEN;
    let quotation = quotations.iter().find(spoken)?;
    let outside: Vec<usize> = (0..words.len()).filter(|place| !quotation.contains(&words[*place].at.start)).collect();
    let behind = outside.iter().copied().find(|place| words[*place].at.start >= quotation.end);
    (outside.len() >= 2).then(|| behind.unwrap_or(outside[0])).map(|place| place..place + 1)
}

/// Whether a verb's form is a noun here: “une annonce”, “the reports”.
fn is_noun(words: &[Word<'_>], place: usize, lexicon: &Lexicon) -> bool {
    let before = place.checked_sub(1).map(|before| words[before].folded.as_str());
    before.is_some_and(|before| lexicon.before_nouns.contains(&before))
        && lexicon.nouns_too.iter().any(|noun| is(&words[place], noun))
}

/// The words that say that a statement is not confirmed.
pub fn doubt(words: &[Word<'_>], lexicon: &Lexicon) -> Option<Range<usize>> {
    first(words, lexicon.doubts).or_else(|| match lexicon.mood {
        Mood::Plain => None,
        Mood::FrenchConditional => conditional(words),
    })
}

/// The conditional by which French newspapers keep their distance: “aurait perdu”, “serait mort”. Not after “si”, which
/// makes it a thought, and not “ce serait”.
fn conditional(words: &[Word<'_>]) -> Option<Range<usize>> {
    if words.iter().any(|word| word.folded == "si") {
        return None;
    }
    let turns = |word: &Word<'_>| ["que", "qu", "comme", "qui", "dont", "quand"].contains(&word.folded.as_str());
    let main = words.iter().position(turns).unwrap_or(words.len());
    if let Some(place) = words[..main].iter().position(|word| is_conditional(&word.folded)) {
        return Some(place..place + 1);
    }
    words.iter().enumerate().find_map(|(place, word)| {
        let auxiliary = ["aurait", "auraient", "serait", "seraient", "agirait"].contains(&word.folded.as_str());
        let before = place.checked_sub(1).map_or("", |before| words[before].folded.as_str());
        if !auxiliary || ["ce", "cela", "j", "n", "y"].contains(&before) {
            return None;
        }
        let rest = &words[place + 1..];
        let told = match word.folded.as_str() {
            "agirait" => Some(0),
            _ => rest.iter().take(3).position(|word| is_participle(&word.folded)).map(|at| at + 1),
        };
        told.map(|length| place..place + 1 + length)
    })
}

/// A French participle by its ending; adverbs and small words do not end so, or are named.
fn is_participle(word: &str) -> bool {
    let small = ["que", "de", "le", "la", "une", "encore", "meme", "possible", "utile", "bon", "bien", "trop", "beau"];
    !small.contains(&word)
        && word.len() > 2
        && ["e", "es", "ee", "ees", "i", "is", "ie", "it", "u", "us", "ue", "ert", "int", "ort"]
            .iter()
            .any(|end| word.ends_with(end))
}

/// A conditional in one word: “transporterait”. Not the verbs that soften a wish or an opinion.
fn is_conditional(word: &str) -> bool {
    let softening = [
        "dirait",
        "faudrait",
        "voudrait",
        "voudraient",
        "aimerait",
        "aimeraient",
        "devrait",
        "devraient",
        "pourrait",
        "suffirait",
        "vaudrait",
        "croirait",
        "agirait",
    ];
    let ending = ["erait", "eraient", "irait", "iraient", "drait", "draient"].iter().any(|end| word.ends_with(end));
    word.len() > 8 && ending && !softening.contains(&word)
}
