//! Checking an article against the public record: what is shown, what the record says, what was seen before.

mod memory;
mod seen;
mod shown;
mod source;

pub use memory::{Memory, folder as memory_folder};
pub use shown::{Claimed, read};
pub use source::{Source, SourceError};

use marbre_ledger::{
    Checkpoint, Note, TilePath, VerifierKey,
    leaf::Kind,
    note::KeyKind,
    tile::{TileHashes, TileKind, bundle, needed_for_consistency, needed_for_inclusion},
    verify::{self, Finding, Freshness, Policy, Proof, Question, Report, Standing},
    witness::Head,
};
use std::collections::BTreeMap;

/// Whom to trust, as far as it was said.
#[derive(Debug, Clone, Default)]
pub struct Trust {
    /// The log's keys; where none is given, those that were seen first.
    pub keys: Vec<VerifierKey>,
    /// Witnesses.
    pub witnesses: Vec<VerifierKey>,
    /// How many of them must have signed.
    pub needed: usize,
}

/// What came of a check.
pub struct Outcome {
    /// Each step.
    pub findings: Vec<Finding>,
    /// True when everything that is needed is proved and nothing contradicts it.
    pub proved: bool,
    /// What to remember for the next time.
    pub remember: Option<Memory>,
    /// What the entry says happened, if it can be read.
    pub kind: Option<Kind>,
}

/// Checks an article against the record that lies there. `seen` is what is remembered of this record.
///
/// # Errors
/// Why the check could not be made at all.
pub async fn check(
    claimed: &Claimed,
    source: &Source,
    trust: &Trust,
    seen: Option<&Memory>,
) -> Result<Outcome, SourceError> {
    let mut findings = Vec::new();
    let checkpoint = source.checkpoint().await?;
    let keys = match (trust.keys.is_empty(), seen) {
        (false, _) => trust.keys.clone(),
        (true, Some(seen)) => seen.keys.clone(),
        (true, None) => {
            let keys = source.keys().await?;
            findings.push(first_time(&keys));
            keys
        }
    };
    let origin = keys.first().map(|key| key.name().to_string()).unwrap_or_default();
    let policy = Policy::new(origin.clone(), keys.clone(), trust.witnesses.clone(), trust.needed)
        .map_err(|wrong| SourceError::Trust(wrong.to_string()))?;
    let head = head_of(&checkpoint);
    let seen_head = seen.map(|seen| seen.head);
    let tiles = tiles(source, claimed.index, head, seen_head).await?;
    let size = head.map_or(0, |head| head.size);
    let hashes = TileHashes::new(size, &tiles);
    let grown = TileHashes::new(size.max(seen_head.map_or(0, |seen| seen.size)), &tiles);
    let question = Question {
        entry: claimed.leaf.as_bytes(),
        index: claimed.index,
        checkpoint: &checkpoint,
        inclusion: Proof::From(&hashes),
        seen: seen_head,
        consistency: Proof::From(&grown),
        freshness: if source.is_live() { Freshness::Live } else { Freshness::Kept },
    };
    let report = verify::entry(&question, &policy);
    findings.extend(report.findings.iter().cloned());
    if let Some(head) = head
        && let Some(finding) = bundled(claimed, source, head).await?
    {
        findings.push(finding);
    }
    if let Some(leaf) = &report.leaf {
        findings.extend(verify::content(leaf, &claimed.shown()));
        findings.extend(claimed.seen.clone());
    }
    let kind = report.leaf.as_ref().map(|leaf| leaf.kind);
    let whole = Report { findings, head: report.head, leaf: report.leaf };
    let proved = whole.is_proved();
    let remember = whole.remember(seen_head).map(|head| Memory { origin, keys, head });
    Ok(Outcome { findings: whole.findings, proved, remember, kind })
}

/// The keys were taken from the publication itself.
fn first_time(keys: &[VerifierKey]) -> Finding {
    let named: Vec<String> = keys.iter().map(ToString::to_string).collect();
    Finding {
        code: "key.first_seen",
        standing: Standing::NotProved,
        needed: false,
        sentence: format!(
            "The key of this record was given by the publication itself, and is remembered from now on. Compare it with \
             one that you have from elsewhere: {}.",
            named.join(" ")
        ),
    }
}

/// What the checkpoint says, whoever signed it: only to know which tiles to fetch.
fn head_of(checkpoint: &[u8]) -> Option<Head> {
    let note = Note::parse(checkpoint).ok()?;
    let checkpoint: Checkpoint = note.text().parse().ok()?;
    Some(Head { size: checkpoint.size, root: checkpoint.root })
}

/// The tiles from which the proofs are made. What cannot be had is missing in the proof, and said there.
async fn tiles(
    source: &Source,
    index: u64,
    head: Option<Head>,
    seen: Option<Head>,
) -> Result<BTreeMap<TilePath, Vec<u8>>, SourceError> {
    let mut tiles = BTreeMap::new();
    let Some(head) = head else { return Ok(tiles) };
    let mut needed = needed_for_inclusion(index, head.size).unwrap_or_default();
    if let Some(seen) = seen {
        let (old, new) = (seen.size.min(head.size), seen.size.max(head.size));
        needed.extend(needed_for_consistency(old, new).unwrap_or_default());
    }
    for path in needed {
        // A partial tile may have become full since the checkpoint was signed.
        for path in [path, path.full()] {
            if !tiles.contains_key(&path)
                && let Some(bytes) = source.file(&path.to_string()).await?
            {
                tiles.insert(path, bytes.to_vec());
                break;
            }
        }
    }
    Ok(tiles)
}

/// That the record itself shows the same entry: what stands in the file could be its maker's own.
async fn bundled(claimed: &Claimed, source: &Source, head: Head) -> Result<Option<Finding>, SourceError> {
    let Some(path) = TilePath::in_tree(TileKind::Entries, claimed.index / 256, head.size) else { return Ok(None) };
    let (width, bytes) = match source.file(&path.to_string()).await? {
        Some(bytes) => (path.width(), bytes),
        None => match source.file(&path.full().to_string()).await? {
            Some(bytes) => (256, bytes),
            None => {
                return Ok(Some(Finding {
                    code: "entry.served",
                    standing: Standing::NotProved,
                    needed: false,
                    sentence: "The record’s own copy of the entry could not be fetched.".into(),
                }));
            }
        },
    };
    let at = usize::try_from(claimed.index % 256).unwrap_or(usize::MAX);
    let same = bundle::parse(&bytes, width).is_ok_and(|entries| entries.get(at) == Some(&claimed.leaf.as_bytes()));
    let (standing, sentence) = if same {
        (Standing::Proved, "The record itself shows the same entry.")
    } else {
        (Standing::Contradicted, "The record itself shows another entry under this number.")
    };
    Ok(Some(Finding { code: "entry.served", standing, needed: true, sentence: sentence.into() }))
}

/// Reads a key that was typed.
///
/// # Errors
/// What is wrong with it.
pub fn read_key(text: &str, kind: KeyKind) -> Result<VerifierKey, String> {
    let key: VerifierKey = text.trim().parse().map_err(|wrong: marbre_ledger::note::KeyError| wrong.to_string())?;
    match key.kind() == kind {
        true => Ok(key),
        false if kind == KeyKind::Log => Err(format!("{} is the key of a witness, not of a record", key.name())),
        false => Err(format!("{} is the key of a record, not of a witness", key.name())),
    }
}
