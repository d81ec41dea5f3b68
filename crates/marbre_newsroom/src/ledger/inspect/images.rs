//! The images: each that was filed against its hash, and each file that was made of one for readers against its seal.

use super::{BATCH, Inspection};
use crate::{Clock, NewsroomError, make_renditions::file_name};
use marbre_article::document::Sha256Hex;
use marbre_ledger::Hash;
use marbre_store::Store;
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

/// The images that were filed. `named`: those that entries speak of.
pub(super) async fn filed(
    store: &Store,
    mut named: BTreeSet<Hash>,
    found: &mut Inspection,
) -> Result<(), NewsroomError> {
    let reader = store.reader();
    let blobs = store.blobs();
    let mut after = String::new();
    loop {
        let hashes = reader.asset_hashes(&after, BATCH).await?;
        let Some(last) = hashes.last() else { break };
        after = last.clone();
        for hash in hashes {
            found.images += 1;
            Hash::from_hex(&hash).map(|hash| named.remove(&hash));
            let Some(hash) = read(&hash) else {
                found.differs(format!("image {hash}"), "its name is no hash");
                continue;
            };
            match blobs.verify(&hash).await {
                Ok(Some(true)) => {}
                Ok(Some(false)) => found.differs(format!("image {hash}"), "its bytes are not those that were filed"),
                Ok(None) => found.differs(format!("image {hash}"), "its file is missing"),
                Err(cause) => found.differs(format!("image {hash}"), cause),
            }
        }
    }
    for hash in named {
        found.differs(format!("image {}", hash.to_hex()), "a version shows it, and the database does not know it");
    }
    Ok(())
}

/// The files that were made of them.
pub(super) async fn made(store: &Store, found: &mut Inspection) -> Result<(), NewsroomError> {
    for first in 0..=u8::MAX {
        let files = store.blobs().verify_renditions(first).await?;
        found.renditions += files.len() as u64;
        for name in damaged(store, first, &files).await? {
            let wrong = match files.contains_key(&name) {
                true => "its bytes are not those that were made; “--repair” has it made again",
                false => "it was made, and is missing; “--repair” has it made again",
            };
            found.differs(format!("the image file {name}"), wrong);
        }
    }
    Ok(())
}

/// The files whose image’s hash begins with that byte that are not as they were made, or not there.
async fn damaged(store: &Store, first: u8, files: &BTreeMap<String, bool>) -> Result<Vec<String>, NewsroomError> {
    let reader = store.reader();
    let mut damaged: BTreeSet<String> =
        files.iter().filter(|(_, whole)| !**whole).map(|(name, _)| name.clone()).collect();
    // In hexadecimal letters the order of the hashes is that of their numbers.
    let (mut after, beyond) = (format!("{first:02x}"), format!("{first:02x}g"));
    loop {
        let hashes = reader.asset_hashes(&after, BATCH).await?;
        let Some(last) = hashes.last() else { break };
        after = last.clone();
        let assets: Vec<Sha256Hex> =
            hashes.iter().filter(|hash| **hash < beyond).filter_map(|hash| read(hash)).collect();
        let made = reader.renditions(&assets).await?;
        let names = made.iter().map(file_name);
        damaged.extend(names.filter(|name| !files.contains_key(name)));
        if assets.len() < hashes.len() {
            break;
        }
    }
    Ok(damaged.into_iter().collect())
}

/// Removes the files that are not as they were made, and has them made again when the publication is served. Gives how
/// many.
///
/// # Errors
/// What the store said.
pub async fn repair_renditions(store: &Store, clock: Clock) -> Result<u64, NewsroomError> {
    let mut count = 0;
    for first in 0..=u8::MAX {
        let files = store.blobs().verify_renditions(first).await?;
        let damaged = damaged(store, first, &files).await?;
        let assets: BTreeSet<Sha256Hex> = damaged.iter().filter_map(|name| read(name.get(..64)?)).collect();
        for name in &damaged {
            store.blobs().remove_rendition(name).await?;
            count += 1;
        }
        for asset in &assets {
            let mut change = store.begin().await?;
            change.forget_renditions(asset).await?;
            change.queue_known_asset(asset).await?;
            change.commit(clock()).await?;
        }
    }
    Ok(count)
}

fn read(hash: &str) -> Option<Sha256Hex> {
    Sha256Hex::try_from(Cow::Borrowed(hash)).ok()
}
