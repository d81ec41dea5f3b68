//! The list of revisions: saves of one sitting are one line, which opens.

use super::{lists, seen};
use crate::{Call, DeskError};
use axum::response::Response;
use marbre_article::{Moment, StaffId};
use marbre_newsroom::rights::{self, Act};
use marbre_store::articles::Revision;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
};

/// Sittings on a page.
const PAGE: usize = 50;
/// Revisions that are read at once, and for one page at most.
const CHUNK: u32 = 500;
/// See [`CHUNK`].
const MOST: usize = 5000;
/// A longer pause ends a sitting, in milliseconds.
const PAUSE: i64 = 30 * 60 * 1000;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    before: String,
    /// The newest revision of the sitting that is open.
    open: String,
}

/// A revision as a line.
#[derive(Debug, Serialize)]
struct Line {
    number: u32,
    by: String,
    at: Moment,
    version: Option<u32>,
    /// What it is compared with by its own link: the one before it, or before its sitting.
    since: u32,
    /// How many saves the line stands for.
    saves: usize,
    /// It stands under the newest of its sitting.
    within: bool,
}

/// Where each sitting begins and ends in a list of revisions, the newest first: what one person saved without a long
/// pause. A version ends one.
fn sittings(revisions: &[Revision], versions: &BTreeMap<u32, u32>) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = Vec::new();
    for (place, revision) in revisions.iter().enumerate() {
        let newer = place.checked_sub(1).and_then(|place| revisions.get(place));
        let goes_on = newer.is_some_and(|newer| {
            newer.staff == revision.staff
                && newer.saved_at.0 - revision.saved_at.0 <= PAUSE
                && !versions.contains_key(&revision.number)
        });
        match all.last_mut().filter(|_| goes_on) {
            Some(last) => last.end = place + 1,
            None => all.push(place..place + 1),
        }
    }
    all
}

pub(super) async fn list(call: &Call) -> Result<Response, DeskError> {
    let (sheet, _) = seen(call).await?;
    let wanted: Wanted = call.query()?;
    let reader = call.desk.newsroom.store().reader();
    let versions: BTreeMap<u32, u32> =
        reader.versions(sheet.id).await?.into_iter().map(|version| (version.revision, version.number)).collect();
    let mut revisions: Vec<Revision> = Vec::new();
    let mut before: Option<u32> = wanted.before.parse().ok();
    let mut shown = Vec::new();
    let mut more = true;
    while more && shown.len() <= PAGE && revisions.len() < MOST {
        let part = reader.revisions(sheet.id, before, CHUNK).await?;
        more = part.len() == CHUNK as usize;
        before = part.last().map(|last| last.number).or(before);
        revisions.extend(part);
        shown = sittings(&revisions, &versions);
    }
    let more = more || shown.len() > PAGE;
    shown.truncate(PAGE);
    let last = shown.last().and_then(|sitting| revisions.get(sitting.end.checked_sub(1)?));
    let next = last.filter(|last| more && last.number > 1).map(|last| last.number);
    let names = lists::names(call).await?;
    let told = Told { names, versions, program: call.words().say("article-program", &[]) };
    let open: Option<u32> = wanted.open.parse().ok();
    let lines: Vec<Line> = shown
        .iter()
        .filter_map(|sitting| revisions.get(sitting.clone()))
        .flat_map(|part| told.lines(part, open))
        .collect();
    let view = json!({
        "id": sheet.id,
        "headline": sheet.headline,
        "lang": sheet.address.lang,
        "newest": sheet.revision,
        "revisions": lines,
        "before": wanted.before.parse::<u32>().ok(),
        "next": next,
        "removable": sheet.version > 0 && rights::role_may(call.actor()?.role, Act::RemoveByLaw),
    });
    call.page("article-revisions.html", &view)
}

/// What lines say.
struct Told {
    names: HashMap<StaffId, String>,
    versions: BTreeMap<u32, u32>,
    program: String,
}

impl Told {
    /// The line of a sitting, with a line for each revision in it if it is open.
    fn lines(&self, part: &[Revision], open: Option<u32>) -> Vec<Line> {
        let (Some(newest), Some(oldest)) = (part.first(), part.last()) else { return Vec::new() };
        let line = |revision: &Revision, since: u32, saves: usize, within: bool| Line {
            number: revision.number,
            by: revision.staff.and_then(|staff| self.names.get(&staff)).unwrap_or(&self.program).clone(),
            at: revision.saved_at,
            version: self.versions.get(&revision.number).copied(),
            since: since.max(1),
            saves,
            within,
        };
        if open != Some(newest.number) {
            return vec![line(newest, oldest.number.saturating_sub(1), part.len(), false)];
        }
        let each = (0..).zip(part);
        each.map(|(place, revision)| line(revision, revision.number.saturating_sub(1), 1, place > 0)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn saved(number: u32, minutes: i64, by: u128) -> Revision {
        Revision { number, staff: Some(StaffId(Uuid::from_u128(by))), saved_at: Moment(minutes * 60_000) }
    }

    #[test]
    fn a_pause_somebody_else_and_a_version_end_a_sitting() {
        let all = [
            saved(7, 131, 1),
            saved(6, 130, 1),
            saved(5, 99, 1),
            saved(4, 69, 1),
            saved(3, 68, 2),
            saved(2, 67, 1),
            saved(1, 66, 1),
        ];
        let none = BTreeMap::new();
        assert_eq!(sittings(&all, &none), [0..2, 2..4, 4..5, 5..7], "30 minutes are no long pause, 31 are");
        let versions = BTreeMap::from([(1, 1), (6, 2)]);
        assert_eq!(sittings(&all, &versions), [0..1, 1..2, 2..4, 4..5, 5..6, 6..7]);
        assert_eq!(sittings(&[], &none), [] as [Range<usize>; 0]);
    }
}
