//! The keeper of the record: follows the entries, writes tiles, signs.

use super::{KeepError, LogKeys, stored::Stored};
use crate::Clock;
use marbre_ledger::{Checkpoint, Note, note::NoteError, witness::Head};
use marbre_store::{Store, StoreError, ledger::SignedHead, log_files::LogFiles};
use std::sync::Arc;

/// How many full tiles are written in one step.
const TILES_AT_ONCE: u64 = 16;

/// The entries of a full tile.
const WIDTH: u64 = marbre_ledger::tile::TILE_WIDTH;

/// Follows the entries of the record, writes its tiles and signs its heads.
pub struct Keeper {
    store: Store,
    files: Arc<LogFiles>,
    keys: LogKeys,
    clock: Clock,
    /// The tree on disk, once it was compared with what was signed.
    stored: Option<Stored>,
}

impl Keeper {
    /// The keeper of this newsroom's record. Readers get the checkpoint that was written last, whatever else is wrong.
    ///
    /// # Errors
    /// [`KeepError`] when the keys cannot be used.
    pub fn open(store: Store, files: Arc<LogFiles>, keys: LogKeys, clock: Clock) -> Result<Self, KeepError> {
        let public: Vec<String> = keys.public()?.iter().map(ToString::to_string).collect();
        let origin = keys.origin();
        files.publish(|published| {
            published.keys = public;
            published.origin = origin;
        });
        let keeper = Self { store, files, keys, clock, stored: None };
        // Whether it is sound is asked before the next one is signed.
        if let Ok(Some((note, checkpoint))) = keeper.on_disk() {
            keeper.show(&note.to_string(), checkpoint.size);
        }
        Ok(keeper)
    }

    /// Brings tiles and head up to the newest entry. True when a new head was signed.
    ///
    /// # Errors
    /// [`KeepError`] says why nothing is signed. What readers are given stays as it was. The next call tries again.
    pub async fn advance(&mut self) -> Result<bool, KeepError> {
        let head = self.store.reader().newest_head().await?;
        let stored = self.trusted(head.as_ref()).await?;
        let before = stored.size();
        let result = self.follow(stored, head).await?;
        let (stored, signed) = result;
        let (files, size) = (self.files.clone(), stored.size());
        self.stored = Some(stored);
        if size > before {
            blocking(move || {
                Stored::tidy(&files, before, size);
                Ok(())
            })
            .await?;
        }
        Ok(signed)
    }

    /// The tree on disk, known to prove what was signed.
    async fn trusted(&mut self, head: Option<&SignedHead>) -> Result<Stored, KeepError> {
        let files = self.files.clone();
        if let Some(stored) = self.stored.take() {
            let checked = blocking(move || Ok(Some(stored).filter(|stored| stored.is_untouched(&files)))).await?;
            if let Some(stored) = checked {
                return Ok(stored);
            }
        }
        let on_disk = match self.on_disk()? {
            Some((note, checkpoint)) => {
                self.check_note(&note, &checkpoint.origin)?;
                Some(Head { size: checkpoint.size, root: checkpoint.root })
            }
            None => None,
        };
        let signed = head.map(|head| head.head);
        let files = self.files.clone();
        match (on_disk, signed) {
            // Nothing was written here yet: all of it is made from the entries.
            (None, _) => Ok(Stored::empty()),
            (Some(here), None) if here.size > 0 => Err(KeepError::Rewound { signed: here.size, kept: 0 }),
            (Some(here), Some(signed)) if here.size > signed.size => {
                Err(KeepError::Rewound { signed: here.size, kept: signed.size })
            }
            (Some(here), _) => blocking(move || Stored::read(&files, here)).await,
        }
    }

    /// Follows the head that was signed, then the entries, and signs if there is anything to sign.
    async fn follow(&self, stored: Stored, head: Option<SignedHead>) -> Result<(Stored, bool), KeepError> {
        let mut stored = stored;
        let entries = self.store.reader().ledger_size().await?;
        if let Some(head) = &head {
            if entries < head.head.size {
                return Err(KeepError::Rewound { signed: head.head.size, kept: entries });
            }
            stored = self.grow(stored, head.head.size).await?;
            if stored.size() != head.head.size || stored.root() != head.head.root {
                let size = head.head.size;
                return Err(KeepError::Differs {
                    what: format!("its first {size} entries have another root than the one that was signed"),
                });
            }
            self.check_keys(head)?;
        }
        let stored = self.grow(stored, entries).await?;
        let same = head.as_ref().filter(|head| head.head.size == stored.size() && self.is_signed_by_all(head));
        if let Some(head) = same {
            self.reveal(&head.note, head.head.size).await?;
            return Ok((stored, false));
        }
        let signed = self.sign(&stored, head.as_ref()).await?;
        Ok((stored, signed))
    }

    async fn grow(&self, mut stored: Stored, to: u64) -> Result<Stored, KeepError> {
        while stored.size() < to {
            let end = (stored.size() / WIDTH + TILES_AT_ONCE) * WIDTH;
            let wanted = end.min(to) - stored.size();
            let limit = u32::try_from(wanted).unwrap_or(u32::MAX);
            let entries = self.store.reader().ledger_entries(stored.size(), limit).await?;
            if entries.len() as u64 != wanted {
                let what = format!("entries after entry {} are missing in the database", stored.size());
                return Err(KeepError::Differs { what });
            }
            let files = self.files.clone();
            stored = blocking(move || stored.append(&files, &entries).map(|()| stored)).await?;
        }
        Ok(stored)
    }

    /// Signs the tree on disk, unless another process was faster: then the next call follows that one.
    async fn sign(&self, stored: &Stored, head: Option<&SignedHead>) -> Result<bool, KeepError> {
        let (size, root, origin) = (stored.size(), stored.root(), self.keys.origin());
        let checkpoint = Checkpoint::new(origin.as_str(), size, root);
        let mut note = checkpoint.to_note().map_err(|wrong| KeepError::Differs { what: wrong.to_string() })?;
        self.keys.sign(&mut note)?;
        let now = (self.clock)();
        let signed = SignedHead { head: Head { size, root }, origin, note: note.to_string(), signed_at: now };
        let mut change = self.store.begin().await?;
        if !change.swap_head(head.map(|head| head.head.size), &signed).await? {
            return Ok(false);
        }
        change.commit(now).await?;
        self.reveal(&signed.note, size).await?;
        Ok(true)
    }

    /// Lets readers have a head that is kept.
    async fn reveal(&self, note: &str, size: u64) -> Result<(), KeepError> {
        if self.files.checkpoint().as_deref() != Some(note) {
            let (files, text) = (self.files.clone(), note.to_owned());
            blocking(move || Ok(files.write_checkpoint(&text)?)).await?;
            self.show(note, size);
        }
        Ok(())
    }

    fn show(&self, note: &str, size: u64) {
        self.files.publish(|published| {
            published.checkpoint = Some(note.into());
            published.size = size;
        });
    }

    /// The checkpoint that was written last.
    fn on_disk(&self) -> Result<Option<(Note, Checkpoint)>, KeepError> {
        let Some(bytes) = self.files.read_checkpoint()? else { return Ok(None) };
        let damaged = |wrong: String| KeepError::Differs { what: format!("the file “checkpoint”: {wrong}") };
        let note = Note::parse(&bytes).map_err(|wrong| damaged(wrong.to_string()))?;
        let checkpoint: Checkpoint = note.text().parse().map_err(|wrong| damaged(format!("{wrong}")))?;
        Ok(Some((note, checkpoint)))
    }

    /// A head that is kept must be one that we signed.
    fn check_keys(&self, head: &SignedHead) -> Result<(), KeepError> {
        let damaged = |wrong: String| KeepError::Differs { what: format!("the head in the database: {wrong}") };
        let note = Note::parse(head.note.as_bytes()).map_err(|wrong| damaged(wrong.to_string()))?;
        let says: Checkpoint = note.text().parse().map_err(|wrong| damaged(format!("{wrong}")))?;
        if (says.size, says.root) != (head.head.size, head.head.root) {
            return Err(damaged("it says another size or root than its checkpoint".into()));
        }
        self.check_note(&note, &head.origin)
    }

    fn check_note(&self, note: &Note, origin: &str) -> Result<(), KeepError> {
        // After a move to another address the same keys had another name.
        let mut keys = self.keys.clone();
        keys.call(origin.strip_suffix("/log").unwrap_or(origin));
        match note.verify(&keys.public()?) {
            Ok(_) => Ok(()),
            Err(NoteError::Unknown) => Err(KeepError::OtherKey),
            Err(wrong) => Err(KeepError::Differs { what: format!("a checkpoint: {wrong}") }),
        }
    }

    /// Whether a head has this name and the signatures of all keys that sign at present, and of no other of ours.
    fn is_signed_by_all(&self, head: &SignedHead) -> bool {
        let (Ok(note), Ok(keys)) = (Note::parse(head.note.as_bytes()), self.keys.public()) else { return false };
        head.origin == self.keys.origin() && note.verify(&keys).is_ok_and(|signed| signed.len() == keys.len())
    }
}

/// Does work with files on a thread that may wait.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, KeepError> + Send + 'static,
) -> Result<T, KeepError> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|stopped| {
        Err(StoreError::Damaged { what: "the public record".into(), cause: stopped.to_string() }.into())
    })
}
