//! Each entry against the version that it is of.

use super::Difference;
use crate::public_form;
use marbre_article::{ArticleContent, ArticleId, Moment};
use marbre_ledger::{
    Hash, Leaf,
    leaf::{Kind, LeafError, Time},
};
use marbre_store::{
    articles::Teaser,
    ledger::{Evidence, Sealed, media},
};
use serde_json::Value;
use std::{
    collections::{BTreeSet, HashMap},
    num::NonZero,
};

/// What the record says of the newest version of each article.
#[derive(Debug, Clone)]
pub(super) struct Newest {
    pub(super) version: u32,
    pub(super) number: u64,
    pub(super) kind: Kind,
    pub(super) address: String,
    pub(super) at: Moment,
    /// Of what lists should show.
    pub(super) teaser: Option<Hash>,
}

/// What was seen of the entries so far.
#[derive(Debug, Default)]
pub(super) struct Seen {
    next: u64,
    pub(super) newest: HashMap<ArticleId, Newest>,
    /// Every image that an entry names.
    pub(super) media: BTreeSet<Hash>,
    /// Versions whose text was removed by law.
    pub(super) removed: u64,
}

/// What lists show of a text, as far as the text decides it.
pub(super) fn of_teaser(teaser: &Teaser) -> Hash {
    let Teaser { kicker, headline, summary, section, bylines, words, .. } = teaser;
    Hash::of(format!("{kicker}\n{headline}\n{summary}\n{section:?}\n{bylines:?}\n{words}").as_bytes())
}

impl Seen {
    /// The number that the next entry should have.
    pub(super) const fn next(&self) -> u64 {
        self.next
    }

    /// Compares entries, which follow those before. The texts are hashed on all cores.
    pub(super) fn batch(&mut self, batch: &[Evidence]) -> Vec<Difference> {
        let mut found = Vec::new();
        for (evidence, looked) in batch.iter().zip(on_all_cores(batch)) {
            let what =
                || format!("entry {} (article {}, version {})", evidence.number, evidence.article, evidence.version);
            if evidence.number != self.next {
                let wrong = format!("entry {} is missing before it", self.next);
                found.push(Difference { what: what(), wrong });
            }
            self.next = evidence.number + 1;
            match looked {
                Ok(looked) => {
                    let what =
                        format!("{}, version {} (entry {})", looked.leaf.address, looked.leaf.version, evidence.number);
                    let wrong = self.one(evidence, looked);
                    found.extend(wrong.into_iter().map(|wrong| Difference { what: what.clone(), wrong }));
                }
                Err(cause) => found.push(Difference { what: what(), wrong: cause.to_string() }),
            }
        }
        found
    }

    /// Compares an entry with those before it. Gives all that is wrong with it and its version.
    fn one(&mut self, evidence: &Evidence, looked: Looked) -> Vec<String> {
        let Looked { leaf, wrong: in_text, teaser } = looked;
        let mut wrong = Vec::new();
        let article = evidence.article.to_string();
        if leaf.article != article || leaf.version != u64::from(evidence.version) {
            wrong.push("its entry is of another article or version than the database says".into());
        }
        let before = self.newest.get(&evidence.article);
        let previous = before.map(|before| before.number);
        if leaf.previous != previous || before.is_some_and(|before| before.version >= evidence.version) {
            wrong.push("its entry does not follow that of the version before it".into());
        }
        match evidence.published_at {
            None => wrong.push("the version is missing in the database".into()),
            Some(at) if at.0.clamp(Time::FIRST.0, Time::LAST.0) != leaf.time.0 => {
                wrong.push(format!("the time of publication was changed: it was entered as {}", leaf.time));
            }
            Some(_) => {}
        }
        wrong.extend(in_text);
        self.media.extend(&leaf.media);
        self.removed += u64::from(evidence.removed_at.is_some());
        let newest = Newest {
            version: evidence.version,
            number: evidence.number,
            kind: leaf.kind,
            address: leaf.address,
            at: Moment(leaf.time.0),
            teaser,
        };
        self.newest.insert(evidence.article, newest);
        wrong
    }
}

/// What one entry and its text say, whatever stands before them.
struct Looked {
    leaf: Leaf,
    /// What is wrong with the text.
    wrong: Vec<String>,
    /// Of what lists should show.
    teaser: Option<Hash>,
}

/// Each entry with its text, in order.
fn on_all_cores(batch: &[Evidence]) -> Vec<Result<Looked, LeafError>> {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let part = batch.len().div_ceil(cores).max(1);
    std::thread::scope(|threads| {
        let parts: Vec<_> = batch.chunks(part).map(|part| (part, threads.spawn(|| looked(part)))).collect();
        // A thread that stopped without an answer is done again here, where it is seen why.
        parts.into_iter().flat_map(|(part, thread)| thread.join().unwrap_or_else(|_| looked(part))).collect()
    })
}

fn looked(part: &[Evidence]) -> Vec<Result<Looked, LeafError>> {
    part.iter().map(look).collect()
}

fn look(evidence: &Evidence) -> Result<Looked, LeafError> {
    let leaf = Leaf::parse(evidence.leaf.as_bytes())?;
    let mut wrong = Vec::new();
    let content = match evidence.removed_at {
        Some(_) => {
            gone(evidence, &mut wrong);
            None
        }
        None => text(evidence, &leaf, &mut wrong),
    };
    let teaser = content.map(|content| of_teaser(&public_form::teaser(&content, &HashMap::new())));
    Ok(Looked { leaf, wrong, teaser })
}

/// Of a text that was removed by law nothing may be left.
fn gone(evidence: &Evidence, wrong: &mut Vec<String>) {
    if evidence.salt.is_some() {
        wrong.push("it was removed by law, and the salt of its hashes is still kept".into());
    }
    let blank =
        |json: &str| serde_json::from_str::<ArticleContent>(json).is_ok_and(|text| text == ArticleContent::default());
    if !evidence.content_json.as_deref().is_none_or(blank) {
        wrong.push("it was removed by law, and its text is still kept".into());
    }
}

/// Compares the text with its hashes, and gives it if there is one that can be read.
fn text(evidence: &Evidence, leaf: &Leaf, wrong: &mut Vec<String>) -> Option<ArticleContent> {
    let Some(salt) = evidence.salt.as_deref() else {
        wrong.push("the salt of its hashes is gone: the text cannot be compared any more".into());
        return None;
    };
    let Some(salt) = Hash::from_hex(salt) else {
        wrong.push("the salt of its hashes was changed".into());
        return None;
    };
    let notice = leaf.kind == Kind::Withdrawn;
    let kept = match notice {
        true => Some(Sealed::notice(evidence.reason.as_deref().unwrap_or_default())),
        false => evidence.content_json.as_deref().and_then(|json| serde_json::from_str::<Value>(json).ok()),
    };
    let Some(kept) = kept else {
        wrong.push("its text is missing, or can no longer be read".into());
        return None;
    };
    let json = evidence.content_json.as_deref().filter(|_| !notice);
    let content: Option<ArticleContent> = json.and_then(|json| serde_json::from_str(json).ok());
    let kept = if notice { kept } else { Sealed::text(kept, evidence.first_published_at) };
    let shown = content.as_ref().map(media).unwrap_or_default();
    let sealed = match Sealed::with_salt(kept, salt.0, shown) {
        Ok(sealed) => sealed,
        Err(cause) => {
            wrong.push(cause.to_string());
            return None;
        }
    };
    let parts = [
        ("headline", sealed.headline == leaf.headline),
        ("body", sealed.body == leaf.body),
        ("rest of the text (standfirst, bylines, section, date of first publication…)", sealed.fields == leaf.fields),
    ];
    // With all of them changed, it is the salt, or another text altogether.
    wrong.extend(parts.iter().filter(|(_, same)| !same).map(|(part, _)| format!("the {part} was changed")));
    if content.is_none() && !notice {
        wrong.push("its text is no longer one that this program can read".into());
    }
    if content.is_some() && sealed.media != leaf.media {
        let gone: BTreeSet<_> = leaf.media.difference(&sealed.media).collect();
        wrong.push(format!("it shows other images than were entered ({} of them are gone)", gone.len()));
    }
    content
}
