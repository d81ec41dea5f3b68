//! What has changed in an original, for whoever translates it.

use marbre_article::{
    ArticleContent,
    document::compare::{Change, Fate, Place, What, compare},
};
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;

/// A field or block that has changed. `place` and `change` are keys of words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct DifferenceView {
    place: String,
    change: String,
    lines: Vec<Vec<Piece>>,
}

/// Words that share their fate: `same`, `added` or `removed`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Piece {
    fate: &'static str,
    text: String,
}

/// Every difference of two texts. `names`: what is called how, by identity.
pub(super) fn differences(
    old: &ArticleContent,
    new: &ArticleContent,
    names: &HashMap<String, String>,
) -> Vec<DifferenceView> {
    compare(old, new)
        .into_iter()
        .map(|found| {
            let place = match found.place {
                Place::Field { field } => format!("languages-field-{}", word(&field)),
                Place::Block { kind, .. } => format!("languages-block-{}", word(&kind)),
            };
            let change = match found.change {
                Change::Changed if !found.changes_words() => "languages-change-form".to_owned(),
                change => format!("languages-change-{}", word(&change)),
            };
            let lines = found.parts.iter().filter_map(|part| {
                let spans = part.spans.iter().filter_map(|span| {
                    let text = match part.what {
                        // A file's hash says nothing to a person: that the image is another one, the place says.
                        What::Image => return None,
                        What::Item => names.get(&span.text)?.clone(),
                        _ => span.text.clone(),
                    };
                    Some(Piece { fate: fate(span.fate), text })
                });
                Some(spans.collect::<Vec<_>>()).filter(|line| !line.is_empty())
            });
            DifferenceView { place, change, lines: lines.collect() }
        })
        .collect()
}

const fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Same => "same",
        Fate::Removed => "removed",
        Fate::Added => "added",
    }
}

/// The word under which something is kept, as keys have it: `lead-image`.
fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => word.replace('_', "-"),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use marbre_article::{
        Document, SectionId,
        document::{
            Block, Inline,
            compare::{BlockKind, Field},
        },
    };
    use marbre_words::Words;
    use uuid::Uuid;

    fn text(headline: &str, paragraph: &str, section: u128) -> ArticleContent {
        ArticleContent {
            headline: headline.into(),
            section: Some(SectionId(Uuid::from_u128(section))),
            body: Document::new(vec![Block::Paragraph { content: vec![Inline::text(paragraph)] }]),
            ..ArticleContent::default()
        }
    }

    #[test]
    fn words_and_names_are_shown_identities_are_not() {
        let names = HashMap::from([(Uuid::from_u128(1).to_string(), "Région".to_owned())]);
        let found = differences(&text("Le lac", "Il monte.", 1), &text("Le lac", "Il descend.", 2), &names);
        let section = DifferenceView {
            place: "languages-field-section".into(),
            change: "languages-change-changed".into(),
            lines: vec![vec![Piece { fate: "removed", text: "Région".into() }]],
        };
        assert_eq!(found[0], section);
        assert_eq!((found[1].place.as_str(), found[1].lines[0].len()), ("languages-block-paragraph", 4));
        assert_eq!(found[1].lines[0][1], Piece { fate: "removed", text: "monte".into() });
    }

    #[test]
    fn every_place_and_change_has_a_word() {
        use {BlockKind as B, Field as F};
        let fields = [
            F::Kicker,
            F::Headline,
            F::Standfirst,
            F::Dateline,
            F::Bylines,
            F::Section,
            F::Topics,
            F::LeadImage,
            F::KeyPoints,
            F::Related,
            F::SocialTitle,
            F::Description,
        ];
        let blocks = [
            B::Paragraph,
            B::Heading,
            B::List,
            B::Quote,
            B::Image,
            B::Gallery,
            B::Table,
            B::Infobox,
            B::EmbedCard,
            B::Timeline,
            B::LiveEntry,
            B::Preformatted,
            B::Divider,
        ];
        let changes = [Change::Added, Change::Removed, Change::Moved, Change::Changed];
        let keys = fields.iter().map(|field| format!("languages-field-{}", word(field)));
        let keys = keys.chain(blocks.iter().map(|block| format!("languages-block-{}", word(block))));
        let keys = keys.chain(changes.iter().map(|change| format!("languages-change-{}", word(change))));
        let words = Words::load().unwrap().desk(&"en".parse().unwrap());
        for key in keys.chain(["languages-change-form".to_owned()]) {
            assert!(words.find(&key, &[]).is_some(), "{key}");
        }
    }
}
