//! The steps that lead from an entry to a head that others have seen, each with its sentences.

use super::{Finding, Policy, Proof, Question, Standing, finding::counted};
use crate::{
    Checkpoint, Hash, Leaf,
    leaf::{Kind, LeafError, Time},
    note::{Note, NoteError, Signed},
    tree::{Node, ProofError, verify_inclusion},
};

/// The signed head: readable, of this publication, signed by it, seen by witnesses. Nothing when it cannot be used.
pub(super) fn checkpoint(bytes: &[u8], policy: &Policy, findings: &mut Vec<Finding>) -> Option<Checkpoint> {
    let note = Note::parse(bytes).map_err(|wrong| wrong.to_string());
    let read = note
        .and_then(|note| note.text().parse::<Checkpoint>().map(|read| (note, read)).map_err(|wrong| wrong.to_string()));
    let (note, checkpoint) = match read {
        Ok(read) => read,
        Err(wrong) => {
            findings.push(Finding::contradicted(
                "checkpoint.readable",
                format!("The summary of the public record (its “checkpoint”) cannot be read: {wrong}."),
            ));
            return None;
        }
    };
    if checkpoint.origin != policy.origin() {
        findings.push(Finding::contradicted(
            "checkpoint.origin",
            format!("This is the record of {}, not of {}.", checkpoint.origin, policy.origin()),
        ));
        return None;
    }
    let signed = signature(&note, &checkpoint, policy);
    let genuine = signed.standing == Standing::Proved;
    findings.push(signed);
    if !genuine {
        return None;
    }
    findings.push(witnesses(&note, policy));
    Some(checkpoint)
}

fn signature(note: &Note, checkpoint: &Checkpoint, policy: &Policy) -> Finding {
    let code = "checkpoint.signed";
    let (origin, size) = (&checkpoint.origin, counted(checkpoint.size));
    match note.verify(policy.log()) {
        Ok(_) => Finding::proved(
            code,
            format!(
                "{origin} has signed a summary of its public record, which has {size} entries; the signature is genuine."
            ),
        ),
        Err(NoteError::Unknown) => Finding::missing(
            code,
            format!(
                "The summary of the record is not signed with the key of {origin} that you trust, so it proves nothing."
            ),
        ),
        Err(wrong) => Finding::contradicted(code, format!("The summary of the record was altered: {wrong}.")),
    }
}

fn witnesses(note: &Note, policy: &Policy) -> Finding {
    let code = "checkpoint.witnessed";
    let signed: Vec<Signed<'_>> = match note.verify(policy.witnesses()) {
        Ok(signed) => signed,
        Err(NoteError::Unknown) => Vec::new(),
        Err(wrong) => {
            return Finding::contradicted(code, format!("A witness’s signature is not genuine: {wrong}."));
        }
    };
    let seen: Vec<_> = policy
        .seen_by(&signed)
        .map(|(key, time)| match time {
            Some(time) => format!("{} on {}", key.name(), Time::from_seconds(time).in_words()),
            None => key.name().to_string(),
        })
        .collect();
    let (named, needed) = (seen.join("; "), policy.needed());
    match seen.len() {
        0 if needed == 0 => Finding::open(
            code,
            "No independent witness that you trust has confirmed this summary. The publication could show another \
             history to others, and you would not see it here.",
        ),
        enough if enough >= needed => Finding::proved(
            code,
            format!("Independent witnesses saw the same summary, as everybody else does: {named}."),
        ),
        0 => Finding::missing(
            code,
            format!("None of the witnesses that you trust has confirmed this summary; you ask for {needed}."),
        ),
        few => Finding::missing(
            code,
            format!(
                "Only {few} of the witnesses that you trust confirmed this summary ({named}); you ask for {needed}."
            ),
        ),
    }
}

/// What the entry says.
pub(super) fn leaf(bytes: &[u8], index: u64, findings: &mut Vec<Finding>) -> Option<Leaf> {
    let code = "entry.readable";
    let number = counted(index);
    match Leaf::parse(bytes) {
        Ok(leaf) => {
            let (said, beyond) = match leaf.kind {
                Kind::Published => ("was published on", "."),
                Kind::Corrected => ("was published, with changes, on", "."),
                Kind::Withdrawn => ("is the notice that took the article’s place on", "."),
                Kind::Backfilled => (
                    "bears the date",
                    ": it was published before it was entered. The record vouches for its words from the entry on, not \
                     for that date.",
                ),
            };
            findings.push(Finding::proved(
                code,
                format!(
                    "Entry {number} says that version {} of {}{} {said} {}{beyond}",
                    leaf.version,
                    leaf.publication,
                    leaf.address,
                    leaf.time.in_words()
                ),
            ));
            Some(leaf)
        }
        Err(LeafError::Newer(format)) => {
            findings.push(Finding::missing(
                code,
                format!("Entry {number} is written in form {format}, which this program is too old to read."),
            ));
            None
        }
        Err(wrong) => {
            findings.push(Finding::contradicted(
                code,
                format!("What is shown as entry {number} is not a sound entry: {wrong}."),
            ));
            None
        }
    }
}

/// That the entry stands in the record that was signed.
pub(super) fn inclusion(question: &Question<'_>, checkpoint: &Checkpoint) -> Finding {
    let code = "entry.included";
    let (number, size) = (counted(question.index), counted(checkpoint.size));
    if question.index >= checkpoint.size {
        return Finding::contradicted(
            code,
            format!("There is no entry {number} in the signed record, which has {size} (counted from 0)."),
        );
    }
    let leaf = Hash::of_leaf(question.entry);
    let path = match question.inclusion.inclusion(question.index, checkpoint.size) {
        Ok(path) => path,
        Err(wrong) => {
            return Finding::missing(
                code,
                format!("It cannot be checked that entry {number} is in the record: {wrong}."),
            );
        }
    };
    if let Proof::From(hashes) = question.inclusion
        && hashes.hash(Node { level: 0, index: question.index }).is_ok_and(|kept| kept != leaf)
    {
        return Finding::contradicted(
            code,
            format!(
                "Entry {number} was altered: the record keeps another fingerprint for it than that of what is shown."
            ),
        );
    }
    match verify_inclusion(&leaf, question.index, checkpoint.size, &checkpoint.root, &path) {
        Ok(()) => Finding::proved(
            code,
            format!("Entry {number} is one of the {size} in the signed record, and not a letter of it was changed."),
        ),
        Err(ProofError::Length { .. }) => Finding::contradicted(
            code,
            format!("The proof that entry {number} is in the record is not one: it has the wrong length."),
        ),
        Err(_) => Finding::contradicted(
            code,
            format!("Entry {number} is not what was signed: the entry, or another in the record, was altered."),
        ),
    }
}
