//! The tiles, bundles and heads of the log against the entries; and writing the files again from those.

use super::{BATCH, Inspection};
use crate::{
    Clock, NewsroomError,
    ledger::{KeepError, Keeper, LogKeys, stored::Stored},
};
use marbre_ledger::{
    Checkpoint, Frontier, Hash, Note,
    note::{NoteError, VerifierKey},
    witness::Head,
};
use marbre_store::{Store, StoreError, ledger::SignedHead, log_files::LogFiles};
use std::{collections::BTreeMap, path::Path, sync::Arc};

/// Compares the log.
pub(super) async fn compare(
    store: &Store,
    files: Arc<LogFiles>,
    keys: Option<LogKeys>,
    found: &mut Inspection,
) -> Result<(), NewsroomError> {
    let reader = store.reader();
    let (heads, newest) = (all_heads(store).await?, reader.newest_head().await?);
    let entries = reader.ledger_size().await?;
    if keys.is_none() {
        found.differs("ledger.key", "it is missing: nothing can be signed");
    }
    // The roots that the entries in the database have at each size that was signed.
    let roots = roots(store, &heads).await?;
    for (size, head) in &heads {
        let what = format!("the signed head of {size} entries");
        if roots.get(size) != Some(&head.head.root) {
            found.differs(&what, "the entries in the database do not have the root that was signed");
        }
        if let Err(wrong) = signed(head, keys.as_ref()) {
            found.differs(&what, wrong);
        }
    }
    match &newest {
        Some(newest) if heads.keys().next_back() == Some(&newest.head.size) => {}
        None if heads.is_empty() => {}
        _ => found.differs("the signed heads", "the newest in the database is not the one that it counts as such"),
    }
    found.signed = newest.as_ref().map_or(0, |newest| newest.head.size);
    found.waiting = entries.saturating_sub(found.signed);
    let read = tokio::task::spawn_blocking(move || on_disk(&files, newest.as_ref(), keys.as_ref())).await;
    for wrong in read.map_err(|_| StoreError::Unfinished)? {
        found.differs("the files of the log", wrong);
    }
    Ok(())
}

async fn all_heads(store: &Store) -> Result<BTreeMap<u64, SignedHead>, NewsroomError> {
    let mut heads = BTreeMap::new();
    let mut after = None;
    loop {
        let batch = store.reader().heads_after(after, BATCH).await?;
        let Some(last) = batch.last() else { return Ok(heads) };
        after = Some(last.head.size);
        heads.extend(batch.into_iter().map(|head| (head.head.size, head)));
    }
}

async fn roots(store: &Store, heads: &BTreeMap<u64, SignedHead>) -> Result<BTreeMap<u64, Hash>, NewsroomError> {
    let mut roots = BTreeMap::new();
    let mut tree = Frontier::new();
    if heads.contains_key(&0) {
        roots.insert(0, tree.root());
    }
    loop {
        let entries = store.reader().ledger_entries(tree.size(), BATCH).await?;
        if entries.is_empty() {
            return Ok(roots);
        }
        for entry in entries {
            if entry.number != tree.size() {
                return Ok(roots);
            }
            tree.append(Hash::of_leaf(entry.leaf.as_bytes()), |_, _| {});
            if heads.contains_key(&tree.size()) {
                roots.insert(tree.size(), tree.root());
            }
        }
    }
}

/// That a head says what its checkpoint says. Its signature is checked as far as its keys are known: an older one may be
/// of a key that was retired.
fn signed(head: &SignedHead, keys: Option<&LogKeys>) -> Result<(), String> {
    let note = Note::parse(head.note.as_bytes()).map_err(|wrong| wrong.to_string())?;
    let says: Checkpoint = note.text().parse().map_err(|wrong| format!("{wrong}"))?;
    if (says.size, says.root, says.origin.as_str()) != (head.head.size, head.head.root, head.origin.as_str()) {
        return Err("it says something else than its checkpoint".into());
    }
    match keys.map(|keys| note.verify(&known(keys, &head.origin)).map(|_| ())) {
        Some(Err(NoteError::Bad { name })) => Err(format!("the signature of {name} does not belong to it")),
        _ => Ok(()),
    }
}

fn known(keys: &LogKeys, origin: &str) -> Vec<VerifierKey> {
    let mut keys = keys.clone();
    keys.call(origin.strip_suffix("/log").unwrap_or(origin));
    keys.public().unwrap_or_default()
}

/// What is wrong with the files.
fn on_disk(files: &LogFiles, newest: Option<&SignedHead>, keys: Option<&LogKeys>) -> Vec<String> {
    let mut wrong = Vec::new();
    let note = match files.read_checkpoint() {
        Ok(Some(bytes)) => Note::parse(&bytes).map_err(|wrong| wrong.to_string()),
        Ok(None) if newest.is_none() => return wrong,
        Ok(None) => Err("it is missing".to_owned()),
        Err(cause) => Err(cause.to_string()),
    };
    let read = note.and_then(|note| {
        let checkpoint: Checkpoint = note.text().parse().map_err(|wrong| format!("{wrong}"))?;
        if let Some(keys) = keys {
            note.verify(&known(keys, &checkpoint.origin)).map_err(|wrong| wrong.to_string())?;
        }
        Ok(checkpoint)
    });
    let head = match read {
        Ok(checkpoint) => Head { size: checkpoint.size, root: checkpoint.root },
        Err(cause) => {
            wrong.push(format!("checkpoint: {cause}"));
            match newest {
                Some(newest) => newest.head,
                None => return wrong,
            }
        }
    };
    let kept = newest.map_or(0, |newest| newest.head.size);
    if head.size > kept {
        wrong.push(format!("{} entries were signed, and the database knows of {kept}", head.size));
    }
    if let Err(cause) = Stored::read(files, head) {
        wrong.push(match cause {
            KeepError::Differs { what } => what,
            other => other.to_string(),
        });
    }
    wrong
}

/// Writes the files of the log again from the entries, if these prove the head that was signed; what was there is kept
/// beside them, under the name that is given back.
///
/// # Errors
/// [`KeepError`] when the entries do not prove it: then the files stay as they are.
pub async fn repair(store: &Store, folder: &Path, keys: LogKeys, clock: Clock) -> Result<String, KeepError> {
    let moment = clock();
    let aside = folder.with_extension(format!("damaged-{}", moment.0));
    let moved = |from: &Path, to: &Path| {
        std::fs::rename(from, to).map_err(|cause| StoreError::Disk {
            doing: "rename",
            path: from.display().to_string(),
            cause,
        })
    };
    moved(folder, &aside)?;
    let files = Arc::new(LogFiles::in_folder(folder));
    let again = async { Keeper::open(store.clone(), files, keys, clock)?.advance().await };
    if let Err(wrong) = again.await {
        if folder.exists() {
            std::fs::remove_dir_all(folder).map_err(|cause| StoreError::Disk {
                doing: "remove",
                path: folder.display().to_string(),
                cause,
            })?;
        }
        moved(&aside, folder)?;
        return Err(wrong);
    }
    Ok(aside.display().to_string())
}
