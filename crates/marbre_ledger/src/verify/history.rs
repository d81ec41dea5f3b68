//! The step that compares the head with the one that was seen last: a record only grows.

use super::{Finding, Freshness, Question, finding::counted};
use crate::{Checkpoint, tree::verify_consistency, witness::Head};

const CODE: &str = "history.consistent";

/// That nothing that was in the record when it was seen last has changed since.
pub(super) fn history(question: &Question<'_>, checkpoint: &Checkpoint) -> Finding {
    let now = super::head(checkpoint);
    let Some(seen) = question.seen else {
        return Finding::open(
            CODE,
            "This is the first time that you look at this record here. Its summary is remembered: from now on you will \
             see if anything older is changed.",
        );
    };
    if seen.size > now.size && question.freshness == Freshness::Live {
        return Finding::contradicted(
            CODE,
            format!(
                "The record became shorter: you have seen {} entries, and now there are {}. A record only grows.",
                counted(seen.size),
                counted(now.size)
            ),
        );
    }
    if seen.size == now.size && seen.root != now.root {
        return Finding::contradicted(
            CODE,
            format!(
                "The publication signed two different records of {} entries: the one you saw before, and this one.",
                counted(now.size)
            ),
        );
    }
    compared(question, seen, now)
}

/// The older of the two heads must be the beginning of the newer.
fn compared(question: &Question<'_>, seen: Head, now: Head) -> Finding {
    let (old, new) = if seen.size <= now.size { (seen, now) } else { (now, seen) };
    let proof = match question.consistency.consistency(old.size, new.size) {
        Ok(proof) => proof,
        Err(wrong) if seen.size > now.size => {
            return Finding::open(
                CODE,
                format!("This older summary cannot be compared with the one that you have seen since: {wrong}."),
            );
        }
        Err(wrong) => {
            let before = counted(seen.size);
            return Finding::missing(
                CODE,
                format!("It cannot be checked that the {before} entries that you saw before are unchanged: {wrong}."),
            );
        }
    };
    if verify_consistency(old.size, &old.root, new.size, &new.root, &proof).is_err() {
        return Finding::contradicted(
            CODE,
            "The record that you saw before and this one do not belong to one history: something in it was changed, \
             added or removed afterwards.",
        );
    }
    let (before, size) = (counted(seen.size), counted(now.size));
    Finding::proved(
        CODE,
        if seen.size > now.size {
            format!(
                "This is how the record stood earlier, with {size} entries; it is the beginning of the {before} that you \
                 have seen since."
            )
        } else if seen.size == now.size {
            "The record is the one that you saw the last time, with nothing added.".to_owned()
        } else {
            format!(
                "The {before} entries that you saw the last time are all still there, unchanged; the record only grew."
            )
        },
    )
}
