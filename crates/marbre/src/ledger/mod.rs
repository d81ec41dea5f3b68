//! The public record in the running program: whose it is, where it lies, and the task that keeps it.

mod door;
mod witnesses;

pub use door::{ADDRESS, WitnessDoor};
pub use witnesses::{Asker, Witness};

use crate::{
    commands::CommandError,
    settings::{Typed, catalogue, read_origin},
};
use marbre_newsroom::{
    Clock,
    ledger::{Keeper, KeyError, LogKeys, backfill},
};
use marbre_store::{Store, log_files::LogFiles};
use std::{path::Path, sync::Arc, time::Duration};
use tokio::sync::Notify;

/// The folder of the log in the data folder.
pub const FOLDER: &str = "log";

/// A head is signed this long after the one before it at the earliest.
const BETWEEN: Duration = Duration::from_millis(500);
/// How often entries of other processes are looked for.
const LOOK: Duration = Duration::from_secs(1);
/// How long to wait when something is wrong.
const TROUBLE: Duration = Duration::from_secs(3);

/// The keys of the record of the publication in `folder`, and the store told whose entries it makes. The record is named
/// after the url that is set; else it keeps the name that it has; else, where the program listens (`listen`), after that.
///
/// # Errors
/// When the keys can be neither read nor made.
pub fn settle(folder: &Path, typed: &Typed, store: &Store, listen: Option<String>) -> Result<LogKeys, CommandError> {
    let mut keys = LogKeys::open(folder)?;
    let set = typed.get(catalogue::URL).and_then(|url| read_origin(&url.text).ok());
    let set = set.map(|origin| host_of(&origin).to_owned());
    match (set, listen) {
        (Some(host), _) => keys.settle(&host)?,
        (None, Some(host)) if keys.host().is_none() => keys.settle(&host)?,
        _ => {}
    }
    let listen = typed.get(catalogue::LISTEN).map(|listen| listen.text.clone());
    let unsettled = listen.unwrap_or_else(|| catalogue::LISTEN.default.to_owned());
    store.name_publication(keys.host().unwrap_or(&unsettled));
    Ok(keys)
}

/// Says to readers with which keys the record is signed, and who confirms it.
///
/// # Errors
/// When the keys have no name.
pub fn announce(files: &LogFiles, keys: &LogKeys, asker: &Asker, is_witness: bool) -> Result<(), KeyError> {
    let (origin, public, own) = (keys.origin(), keys.public()?, keys.witness()?);
    files.publish(|published| {
        published.origin = origin;
        published.keys = public.iter().map(ToString::to_string).collect();
        published.witness = is_witness.then(|| own.public().to_string());
        published.witnesses = asker.witnesses.iter().map(|witness| witness.key.to_string()).collect();
    });
    Ok(())
}

/// The host, and the port if it is an unusual one, of an origin.
pub fn host_of(origin: &str) -> &str {
    origin.split_once("://").map_or(origin, |(_, host)| host)
}

/// Enters what was public before there was a record, saying so where that takes a while.
///
/// # Errors
/// What the store said.
pub async fn complete(store: &Store, clock: &Clock, say: impl Fn(u64)) -> Result<(), CommandError> {
    backfill(store, clock(), say).await?;
    Ok(())
}

/// Follows the entries, and has the witnesses asked, as long as it is polled: it never ends.
pub async fn keep(store: Store, files: Arc<LogFiles>, keys: LogKeys, clock: Clock, asker: Asker) {
    tokio::join!(follow(store, files, keys, clock, &asker), asker.run());
}

/// Follows the entries. Before the first head is signed, the witnesses are asked whether they have seen more than is here:
/// then it comes from an older backup, and signing on would make a second history.
async fn follow(store: Store, files: Arc<LogFiles>, keys: LogKeys, clock: Clock, asker: &Asker) {
    let news = Arc::new(Notify::new());
    let told = Arc::clone(&news);
    store.on_commit(Arc::new(move |_| told.notify_one()));
    let mut said = String::new();
    let mut keeper = loop {
        match Keeper::open(store.clone(), files.clone(), keys.clone(), clock.clone()) {
            Ok(keeper) => break keeper,
            Err(wrong) => trouble(&wrong, &mut said).await,
        }
    };
    while let Some((name, size)) = asker.ahead().await {
        let advice = format!(
            "the witness {name} has seen {size} entries of it, more than are here: put back the newest backup, or remove the \
             witness from the settings if it is wrong"
        );
        trouble(&advice, &mut said).await;
    }
    loop {
        match keeper.advance().await {
            Ok(signed) => {
                if !std::mem::take(&mut said).is_empty() {
                    tracing::info!("the public record is signed again");
                }
                if signed {
                    tokio::time::sleep(BETWEEN).await;
                }
            }
            Err(wrong) => {
                trouble(&wrong, &mut said).await;
                continue;
            }
        }
        // Whichever comes first; news that came meanwhile counts.
        let _ = tokio::time::timeout(LOOK, news.notified()).await;
    }
}

/// Says what is wrong, once, and waits a little.
async fn trouble(wrong: &impl std::fmt::Display, said: &mut String) {
    let says = wrong.to_string();
    if *said != says {
        tracing::error!("no new head of the public record is signed; readers go on reading. {says}");
        *said = says;
    }
    tokio::time::sleep(TROUBLE).await;
}
