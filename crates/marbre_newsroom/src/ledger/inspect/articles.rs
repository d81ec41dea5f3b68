//! Each article's row against its newest entry and its newest text.

use super::{
    Difference,
    versions::{Newest, Seen, of_teaser},
};
use marbre_article::{ArticleId, workflow::State};
use marbre_ledger::leaf::Kind;
use marbre_store::ledger::ArticleRow;
use serde::Deserialize;
use std::collections::HashMap;

/// The entries whose articles have not been seen yet.
pub(super) struct Articles {
    newest: HashMap<ArticleId, Newest>,
}

/// Of a text, only the headline.
#[derive(Deserialize)]
struct Headline {
    headline: String,
}

impl Articles {
    pub(super) fn new(seen: Seen) -> Self {
        Self { newest: seen.newest }
    }

    /// Compares rows.
    pub(super) fn batch(&mut self, rows: &[ArticleRow]) -> Vec<Difference> {
        let mut found = Vec::new();
        for row in rows {
            let what = row.article.address.to_string();
            let newest = self.newest.remove(&row.article.id);
            let wrong = one(row, newest.as_ref());
            found.extend(wrong.into_iter().map(|wrong| Difference { what: what.clone(), wrong: wrong.to_owned() }));
        }
        found
    }

    /// The articles that have entries and no row.
    pub(super) fn missing(self) -> impl Iterator<Item = Difference> {
        self.newest.into_values().map(|newest| Difference {
            what: newest.address,
            wrong: "the article has entries in the public record, and is missing in the database".into(),
        })
    }
}

fn one(row: &ArticleRow, newest: Option<&Newest>) -> Vec<&'static str> {
    let article = &row.article;
    let mut wrong = Vec::new();
    let headline = row.content_json.as_deref().and_then(|json| serde_json::from_str::<Headline>(json).ok());
    match headline {
        None => wrong.push("its newest text is missing, or can no longer be read"),
        Some(text) if text.headline != row.headline => {
            wrong.push("the headline in the desk’s lists is not that of its newest text");
        }
        Some(_) => {}
    }
    let Some(newest) = newest else {
        if article.version > 0 {
            wrong.push("it has public versions, and no entry in the public record");
        }
        return wrong;
    };
    if article.version != newest.version {
        wrong.push("its current version is not the newest in the public record");
    }
    if article.updated_at != Some(newest.at) {
        wrong.push("the time of its current version was changed");
    }
    if article.address.to_string() != newest.address {
        wrong.push("its address is not the one that was entered");
    }
    match (article.state, newest.kind) {
        (State::Withdrawn, Kind::Withdrawn) => {}
        _ if row.is_removed => wrong.push("it was removed by law, and its newest entry does not say so"),
        (State::Published, Kind::Withdrawn) => wrong.push("it was withdrawn, and is public"),
        (State::Withdrawn, Kind::Published | Kind::Corrected) => {
            wrong.push("it is withdrawn without an entry that says so");
        }
        (State::Published, _) if article.teaser.as_ref().map(of_teaser) != newest.teaser => {
            wrong.push("what lists show of it is not what its text says");
        }
        _ => {}
    }
    wrong
}
