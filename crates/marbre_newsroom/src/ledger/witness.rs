//! Papers that watch each other (C2SP tlog-witness): we cosign the heads of others' logs, if each continues the one
//! before it; and we ask others to cosign ours.

use super::KeepError;
use bytes::Bytes;
use marbre_article::Moment;
use marbre_ledger::{
    Hash, Note, SigningKey, VerifierKey,
    tile::TileHashes,
    tree::prove_consistency,
    witness::{Head, Refusal, Request, conflict_size, cosignatures, decide},
};
use marbre_store::{
    Store, StoreError,
    ledger::{SignedHead, Watched, WitnessStanding},
    log_files::LogFiles,
};
use std::{collections::BTreeMap, sync::Arc};

/// The logs that this newsroom watches, with their keys, by name.
pub type WatchedLogs = BTreeMap<String, Vec<VerifierKey>>;

/// What a witness answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// Of what type the body is.
    pub content_type: &'static str,
    /// The body.
    pub body: String,
}

/// How often a head is compared again when others come between.
const TURNS: usize = 5;

/// Answers `add-checkpoint`: the head is kept on disk before it is cosigned, and only if it continues the one that was
/// cosigned last.
///
/// # Errors
/// What the store said: then nothing is signed.
pub async fn cosign(
    store: &Store,
    key: &SigningKey,
    logs: &WatchedLogs,
    body: &[u8],
    now: Moment,
) -> Result<Reply, StoreError> {
    let request = match Request::parse(body) {
        Ok(request) => request,
        Err(refusal) => return Ok(refused(&refusal)),
    };
    let origin = request.origin().to_owned();
    for _ in 0..TURNS {
        let last = store.reader().watched(&origin).await?.map(|watched| watched.head);
        let keys = logs.get(&origin).map(Vec::as_slice);
        let accepted = match decide(request.clone(), keys, last) {
            Ok(accepted) => accepted,
            Err(refusal) => return Ok(refused(&refusal)),
        };
        let watched = Watched { origin: origin.clone(), head: accepted.head(), signed_at: now };
        let mut change = store.begin().await?;
        if change.watch(last, &watched).await? {
            change.commit(now).await?;
            let seconds = u64::try_from(now.seconds()).unwrap_or(0);
            let body = accepted.cosign(key, seconds);
            return Ok(Reply { status: 200, content_type: "text/plain; charset=utf-8", body });
        }
    }
    Err(StoreError::Unfinished)
}

fn refused(refusal: &Refusal) -> Reply {
    Reply { status: refusal.status(), content_type: refusal.content_type(), body: refusal.body() }
}

/// What a witness is asked.
pub struct Proposal {
    head: SignedHead,
    note: Note,
    /// The body of the request.
    pub body: Bytes,
}

/// What came of asking a witness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// It has cosigned.
    Cosigned,
    /// It stands elsewhere: ask again from there.
    From(u64),
    /// It has seen more of our log than we have: we come from an older backup, or somebody else signs with our key.
    Ahead(u64),
    /// It does not sign; its words.
    Refused(String),
}

/// What to ask that witness about our newest head; nothing when it has cosigned that already. `from` is where it said
/// that it stands, if it said so.
///
/// # Errors
/// What the store said, or that the tiles do not prove the head.
pub async fn propose(
    store: &Store,
    files: &Arc<LogFiles>,
    witness: &VerifierKey,
    from: Option<u64>,
) -> Result<Option<Proposal>, KeepError> {
    let reader = store.reader();
    let Some(head) = reader.newest_head().await? else { return Ok(None) };
    let damaged = |what: String| KeepError::Differs { what };
    let note = Note::parse(head.note.as_bytes()).map_err(|wrong| damaged(wrong.to_string()))?;
    if from.is_none() && note.verify([witness]).is_ok() {
        return Ok(None);
    }
    let standings = reader.witnesses().await?;
    let known = standings.iter().find(|standing| standing.name == witness.name().as_str());
    let old = from.unwrap_or_else(|| known.map_or(0, |known| known.size)).min(head.head.size);
    let (size, files) = (head.head.size, files.clone());
    let proof = tokio::task::spawn_blocking(move || prove_consistency(old, size, &TileHashes::new(size, &*files)));
    let proof: Vec<Hash> = proof.await.map_err(|stopped| damaged(stopped.to_string()))??;
    let body = Request::body(old, &proof, &note).into();
    Ok(Some(Proposal { head, note, body }))
}

/// Takes a witness's answer, and keeps its cosignature.
///
/// # Errors
/// What the store said.
pub async fn hear(
    store: &Store,
    witness: &VerifierKey,
    proposal: Proposal,
    status: u16,
    answer: &[u8],
    now: Moment,
) -> Result<Heard, StoreError> {
    let Proposal { head, note, .. } = proposal;
    let words = || String::from_utf8_lossy(answer).trim().chars().take(200).collect::<String>();
    match (status, conflict_size(answer)) {
        (409, Some(size)) if size > head.head.size => return Ok(Heard::Ahead(size)),
        (409, Some(size)) => return Ok(Heard::From(size)),
        (200, _) => {}
        (status, _) => return Ok(Heard::Refused(format!("{status} {}", words()))),
    }
    let lines = match cosignatures(answer, &note, std::slice::from_ref(witness)) {
        Ok(lines) => lines,
        Err(wrong) => return Ok(Heard::Refused(wrong.to_string())),
    };
    let Head { size, .. } = head.head;
    for _ in 0..TURNS {
        // Other witnesses may have signed meanwhile.
        let Some(kept) = store.reader().head_at(size).await? else { break };
        let Ok(mut note) = Note::parse(kept.note.as_bytes()) else { break };
        lines.iter().for_each(|line| note.add(line.clone()));
        let mut change = store.begin().await?;
        if change.cosign_head(size, &kept.note, &note.to_string()).await? {
            let standing = WitnessStanding { name: witness.name().to_string(), size, signed_at: now };
            change.save_witness(&standing).await?;
            change.commit(now).await?;
            return Ok(Heard::Cosigned);
        }
    }
    Err(StoreError::Unfinished)
}
