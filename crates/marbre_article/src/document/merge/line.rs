//! Lines merged word by word.

use super::{Clash, agreed};
use crate::document::{
    Inline, align, characters, plain_text,
    runs::normal,
    words::{self, settled},
};

/// A word with its marks, what stands between words, a line break, or a note: never taken apart.
struct Token {
    /// The same for equal tokens.
    key: String,
    /// True when it says more than a space or a sign.
    says: bool,
    content: Vec<Inline>,
}

/// The line with the changes of both. Nothing when they touch.
pub fn join(base: &[Inline], mine: &[Inline], theirs: &[Inline]) -> Option<Vec<Inline>> {
    let (base, mine, theirs) = (tokens(base), tokens(mine), tokens(theirs));
    let merged = three_ways(&base, &mine, &theirs)?;
    Some(normal(merged.into_iter().flat_map(|token| token.content.iter().cloned()).collect()))
}

/// The plain text with the changes of both. Nothing when they touch.
pub fn join_text(base: &str, mine: &str, theirs: &str) -> Option<String> {
    let of = |text: &str| -> Vec<Token> { words::pieces(text).into_iter().map(text_token).collect() };
    let (base, mine, theirs) = (of(base), of(mine), of(theirs));
    let merged = three_ways(&base, &mine, &theirs)?;
    Some(merged.into_iter().map(|token| token.key.as_str()).collect())
}

/// A line that can stand only once, such as a caption. When the changes touch, it holds both, mine first.
pub fn field(
    base: &[Inline],
    mine: &[Inline],
    theirs: &[Inline],
    path: impl FnOnce() -> String,
    clashes: &mut Vec<Clash>,
) -> Vec<Inline> {
    if let Some(line) = agreed(base, mine, theirs) {
        return line.to_vec();
    }
    join(base, mine, theirs).unwrap_or_else(|| {
        clashes.push(Clash { path: path(), mine: says(mine), theirs: says(theirs) });
        normal(mine.iter().cloned().chain([Inline::Break]).chain(theirs.iter().cloned()).collect())
    })
}

/// All that a line says, notes included.
pub fn says(content: &[Inline]) -> String {
    let mut text = plain_text(content);
    for inline in content {
        if let Inline::Footnote { content } = inline {
            text.push('\n');
            text.push_str(&says(content));
        }
    }
    text
}

/// A plain value on one line, tidied; nothing when it is empty.
pub fn tidy(text: &str) -> Option<String> {
    let text = characters::tidy(text);
    (!text.is_empty()).then_some(text)
}

/// The tokens of base with the changes of both sides. Nothing when both changed what stands between two tokens that
/// both kept.
fn three_ways<'t>(base: &[Token], mine: &'t [Token], theirs: &'t [Token]) -> Option<Vec<&'t Token>> {
    let keys = |of: &[Token]| of.iter().map(|token| token.key.clone()).collect::<Vec<_>>();
    let (old, new_mine, new_theirs) = (keys(base), keys(mine), keys(theirs));
    let places = |new: &[String]| {
        let pairs = settled(align::equal(&old, new), old.len(), new.len(), |i| base[i].says);
        let mut places = vec![None; old.len()];
        pairs.into_iter().for_each(|(i, j)| places[i] = Some(j));
        places
    };
    let (in_mine, in_theirs) = (places(&new_mine), places(&new_theirs));
    let mut merged: Vec<&Token> = Vec::new();
    let (mut i, mut m, mut t) = (0, 0, 0);
    for next in 0..=base.len() {
        let (to_m, to_t) = if next == base.len() {
            (mine.len(), theirs.len())
        } else if let (Some(to_m), Some(to_t)) = (in_mine[next], in_theirs[next]) {
            (to_m, to_t)
        } else {
            continue;
        };
        let (only_mine, only_theirs) = (&new_mine[m..to_m], &new_theirs[t..to_t]);
        if agreed(&old[i..next], only_mine, only_theirs)? == only_mine {
            merged.extend(&mine[m..to_m]);
        } else {
            merged.extend(&theirs[t..to_t]);
        }
        merged.extend(mine.get(to_m));
        (i, m, t) = (next + 1, to_m + 1, to_t + 1);
    }
    Some(merged)
}

fn text_token(text: &str) -> Token {
    Token { key: text.to_owned(), says: words::is_word(text), content: vec![Inline::text(text)] }
}

/// The tokens of a line. A word that is marked in part is one token.
fn tokens(content: &[Inline]) -> Vec<Token> {
    let mut tokens = Vec::new();
    for stretch in content.chunk_by(|one, next| is_text(one) && is_text(next)) {
        let text = plain_text(stretch);
        if let [one @ (Inline::Break | Inline::Footnote { .. })] = stretch {
            let says = matches!(one, Inline::Footnote { .. });
            tokens.push(Token { key: format!("{one:?}"), says, content: stretch.to_vec() });
            continue;
        }
        let mut from = 0;
        for piece in words::pieces(&text) {
            let content = cut(stretch, from, from + piece.len());
            from += piece.len();
            tokens.push(Token { key: format!("{content:?}"), says: words::is_word(piece), content });
        }
    }
    tokens
}

const fn is_text(inline: &Inline) -> bool {
    matches!(inline, Inline::Text { .. })
}

/// The characters of some runs between two places in their text.
fn cut(runs: &[Inline], from: usize, to: usize) -> Vec<Inline> {
    let mut before = 0;
    let mut content = Vec::new();
    for run in runs {
        if let Inline::Text { text, marks } = run {
            let range = from.saturating_sub(before).min(text.len())..to.saturating_sub(before).min(text.len());
            if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
                content.push(Inline::Text { text: text.to_owned(), marks: marks.clone() });
            }
            before += text.len();
        }
    }
    content
}
