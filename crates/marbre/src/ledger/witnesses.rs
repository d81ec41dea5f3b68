//! The witnesses of our record are asked to cosign each head, all at once; one that is dead or says no holds nobody up.

use crate::fetch::Fetcher;
use futures_util::future::join_all;
use marbre_ledger::{VerifierKey, note::KeyKind, witness::LONGEST_REQUEST};
use marbre_newsroom::{
    Clock,
    ledger::{Heard, hear, propose},
};
use marbre_store::{Store, log_files::LogFiles};
use std::{
    collections::BTreeMap,
    str::FromStr,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

/// How long to wait before the same head is proposed again to a witness that did not sign it.
const AGAIN: Duration = Duration::from_secs(20);
/// How often new heads are looked for.
const LOOK: Duration = Duration::from_millis(500);

/// A witness: where it is asked, and the key with which it signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// Its address: `https://autre.example/witness`.
    pub address: String,
    /// Its key.
    pub key: VerifierKey,
}

impl FromStr for Witness {
    type Err = String;

    /// Reads an address and a key with a space between.
    fn from_str(text: &str) -> Result<Self, String> {
        let form =
            || "write the witness’s address, a space, and its key, as in https://autre.example/witness KEY".to_owned();
        let (address, key) = text.trim().split_once(' ').ok_or_else(form)?;
        let key = crate::verify::read_key(key, KeyKind::Witness)?;
        if !address.starts_with("https://") && !address.starts_with("http://") {
            return Err(form());
        }
        Ok(Self { address: address.trim_end_matches('/').to_owned(), key })
    }
}

/// Asks witnesses.
pub struct Asker {
    /// What is kept.
    pub store: Store,
    /// The log.
    pub files: Arc<LogFiles>,
    /// Whom to ask.
    pub witnesses: Vec<Witness>,
    /// How.
    pub fetcher: Fetcher,
    /// The time.
    pub clock: Clock,
    /// What was said last about each, so that it is said once.
    said: Mutex<BTreeMap<String, String>>,
}

impl Asker {
    /// One that asks these witnesses.
    pub fn new(store: Store, files: Arc<LogFiles>, witnesses: Vec<Witness>, fetcher: Fetcher, clock: Clock) -> Self {
        Self { store, files, witnesses, fetcher, clock, said: Mutex::default() }
    }

    /// Asks about every new head, as long as it is polled: it never ends.
    pub async fn run(&self) {
        let mut tried: BTreeMap<String, (Option<Arc<str>>, tokio::time::Instant)> = BTreeMap::new();
        loop {
            let head = self.files.checkpoint();
            let size = self.files.published().size;
            let due = |witness: &&Witness| {
                tried.get(witness.key.name().as_str()).is_none_or(|(asked, when)| {
                    let same = asked.as_deref().map(text_of) == head.as_deref().map(text_of);
                    !same || when.elapsed() >= AGAIN
                })
            };
            let due: Vec<&Witness> = self.witnesses.iter().filter(due).collect();
            if head.is_some() && !due.is_empty() {
                let asked = due.iter().map(|witness| self.ask(witness));
                join_all(asked).await;
                let now = tokio::time::Instant::now();
                for witness in due {
                    tried.insert(witness.key.name().to_string(), (head.clone(), now));
                }
                tracing::debug!(size, "the witnesses were asked");
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    /// A witness that has seen more of our record than is here, and how much.
    pub async fn ahead(&self) -> Option<(String, u64)> {
        // From the newest head on, whether it was cosigned before or not.
        let asked = self.witnesses.iter().map(async |witness| (witness, self.told(witness, Some(u64::MAX)).await));
        let found = join_all(asked).await;
        found.into_iter().find_map(|(witness, size)| Some((witness.key.name().to_string(), size?)))
    }

    /// Asks one witness about the newest head. Gives how many entries it has seen if that is more than we have.
    pub async fn ask(&self, witness: &Witness) -> Option<u64> {
        self.told(witness, None).await
    }

    async fn told(&self, witness: &Witness, from: Option<u64>) -> Option<u64> {
        match self.asked(witness, from).await {
            Ok(Heard::Cosigned) => self.say(witness, "", false),
            Ok(Heard::Ahead(size)) => {
                self.say(witness, &format!("it has seen {size} entries of this record, more than are here"), true);
                return Some(size);
            }
            Ok(Heard::From(size)) => self.say(witness, &format!("it asks for a proof from {size} again"), false),
            Ok(Heard::Refused(words)) => self.say(witness, &format!("it does not sign: {words}"), true),
            Err(cause) => self.say(witness, &cause, false),
        }
        None
    }

    async fn asked(&self, witness: &Witness, mut from: Option<u64>) -> Result<Heard, String> {
        for _ in 0..2 {
            let proposal = propose(&self.store, &self.files, &witness.key, from).await;
            let Some(proposal) = proposal.map_err(|wrong| wrong.to_string())? else { return Ok(Heard::Cosigned) };
            let address = format!("{}/add-checkpoint", witness.address);
            let answer = self.fetcher.post(&address, proposal.body.clone(), LONGEST_REQUEST).await?;
            let heard = hear(&self.store, &witness.key, proposal, answer.status, &answer.body, (self.clock)()).await;
            match heard.map_err(|cause| cause.to_string())? {
                Heard::From(size) if from != Some(size) => from = Some(size),
                other => return Ok(other),
            }
        }
        Ok(Heard::From(from.unwrap_or(0)))
    }

    /// Says in the log what is new.
    fn say(&self, witness: &Witness, words: &str, grave: bool) {
        let name = witness.key.name().to_string();
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        if said.insert(name.clone(), words.to_owned()).unwrap_or_default() == words {
            return;
        }
        match (words.is_empty(), grave) {
            (true, _) => tracing::info!(witness = name, "the witness cosigns the public record"),
            (false, true) => tracing::error!(witness = name, "the witness does not confirm the public record: {words}"),
            (false, false) => tracing::warn!(witness = name, "the witness does not answer as it should: {words}"),
        }
    }
}

/// The text that is signed: more signatures make no new head.
fn text_of(note: &str) -> &str {
    note.split("\n\n").next().unwrap_or_default()
}
