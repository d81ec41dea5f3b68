//! Telling one writer of comments from another for some weeks, without knowing who they are.
//!
//! What is kept with a comment is a keyed hash of the reader's network (an IPv4 address, or 64 bits of an IPv6 one) and of
//! what their browser says of itself. The key stands in a file of the data folder, not in the database; it is replaced
//! every six weeks and destroyed six weeks later. After that nobody, the newspaper included, can find out from which
//! network a comment came: that is why a ban ends after six weeks at the latest.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use marbre_article::Moment;
use sha2::{Digest as _, Sha256};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    net::IpAddr,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

/// How long a key is used, in milliseconds: six weeks.
pub const KEY_LASTS: i64 = 42 * 24 * 60 * 60 * 1000;

/// The name of the file in the data folder.
const FILE: &str = "writers.key";

/// Whom a comment is from, as far as is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WriterMark {
    /// Under the key in use.
    pub mark: String,
    /// Under the key before it, which older comments and bans may carry.
    pub before: Option<String>,
}

/// The keys in use.
#[derive(Debug)]
pub struct WriterKeys {
    file: PathBuf,
    keys: Mutex<Keys>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Keys {
    since: Moment,
    key: [u8; 32],
    before: Option<[u8; 32]>,
}

impl WriterKeys {
    /// The keys of a data folder; new ones where there are none.
    ///
    /// # Errors
    /// What the disk said, or that the file cannot be read.
    pub fn open(folder: &Path, now: Moment) -> io::Result<Self> {
        let file = folder.join(FILE);
        let keys = match fs::read_to_string(&file) {
            Ok(text) => Keys::read(&text).ok_or_else(|| {
                let advice = format!("{} is damaged; remove it, and new keys are made", file.display());
                io::Error::new(io::ErrorKind::InvalidData, advice)
            })?,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
                let keys = Keys { since: now, key: new_key()?, before: None };
                keys.write(&file)?;
                keys
            }
            Err(cause) => return Err(cause),
        };
        Ok(Self { file, keys: Mutex::new(keys) })
    }

    /// The mark of whoever writes from that network with that browser. Replaces the key when its time is over.
    ///
    /// # Errors
    /// What the disk said when the key was to be replaced.
    pub fn mark(&self, network: IpAddr, browser: &str, now: Moment) -> io::Result<WriterMark> {
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        if now.0.saturating_sub(keys.since.0) >= KEY_LASTS {
            let stale = now.0.saturating_sub(keys.since.0) >= 2 * KEY_LASTS;
            let next = Keys { since: now, key: new_key()?, before: (!stale).then_some(keys.key) };
            next.write(&self.file)?;
            *keys = next;
        }
        let network = crate::network(network).to_string();
        let marked = |key: &[u8; 32]| keyed(key, &["writer", &network, browser]);
        Ok(WriterMark { mark: marked(&keys.key), before: keys.before.as_ref().map(marked) })
    }

    /// A key for the forms, made of the one in use.
    pub fn for_forms(&self) -> [u8; 32] {
        let keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        Sha256::new().chain_update(keys.key).chain_update(b"forms").finalize().into()
    }
}

impl Keys {
    fn read(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let since = Moment(words.next()?.parse().ok()?);
        let key = |word: &str| URL_SAFE_NO_PAD.decode(word).ok()?.try_into().ok();
        let (current, before) = (key(words.next()?)?, words.next());
        let before = match before {
            Some(word) => Some(key(word)?),
            None => None,
        };
        Some(Self { since, key: current, before })
    }

    /// Writes beside, and then in place of, what is there: a file is whole or not there.
    fn write(&self, file: &Path) -> io::Result<()> {
        let words =
            [Some(&self.key), self.before.as_ref()].into_iter().flatten().map(|key| URL_SAFE_NO_PAD.encode(key));
        let text = format!("{} {}\n", self.since.0, words.collect::<Vec<_>>().join(" "));
        let beside = file.with_extension("key.new");
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut written = options.open(&beside)?;
        written.write_all(text.as_bytes())?;
        written.sync_all()?;
        fs::rename(&beside, file)?;
        match file.parent() {
            Some(folder) => File::open(folder)?.sync_all(),
            None => Ok(()),
        }
    }
}

fn new_key() -> io::Result<[u8; 32]> {
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(io::Error::other)?;
    Ok(key)
}

/// A keyed hash of several texts, 128 bits in base64url. Hashed twice, so that nothing can be added to what was hashed.
fn keyed(key: &[u8; 32], parts: &[&str]) -> String {
    let mut inner = Sha256::new().chain_update(key);
    for part in parts {
        inner.update((part.len() as u64).to_be_bytes());
        inner.update(part);
    }
    let outer = Sha256::new().chain_update(key).chain_update(inner.finalize()).finalize();
    URL_SAFE_NO_PAD.encode(&outer[..16])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn the_same_writer_is_known_again_for_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let keys = WriterKeys::open(folder.path(), Moment(0)).unwrap();
        let first = keys.mark(ip("2001:db8::1"), "Phone", Moment(1)).unwrap();
        assert_eq!(keys.mark(ip("2001:db8::2"), "Phone", Moment(2)).unwrap(), first, "one network of 64 bits");
        assert_ne!(keys.mark(ip("2001:db8::1"), "Other", Moment(2)).unwrap().mark, first.mark);
        assert_ne!(keys.mark(ip("2001:db8:0:1::1"), "Phone", Moment(2)).unwrap().mark, first.mark);
        assert!(!first.mark.contains("2001") && first.mark.len() == 22 && first.before.is_none());

        let again = WriterKeys::open(folder.path(), Moment(3)).unwrap();
        assert_eq!(again.mark(ip("2001:db8::1"), "Phone", Moment(3)).unwrap(), first, "after a restart");
        assert_eq!(again.for_forms(), keys.for_forms());

        let later = again.mark(ip("2001:db8::1"), "Phone", Moment(KEY_LASTS)).unwrap();
        assert_eq!(later.before.as_deref(), Some(first.mark.as_str()));
        assert_ne!(later.mark, first.mark);
        let kept = fs::read_to_string(folder.path().join(FILE)).unwrap();
        let last = again.mark(ip("2001:db8::1"), "Phone", Moment(2 * KEY_LASTS)).unwrap();
        assert_eq!(last.before, Some(later.mark));
        let replaced = fs::read_to_string(folder.path().join(FILE)).unwrap();
        let oldest = kept.split_whitespace().nth(2).unwrap();
        assert!(!replaced.contains(oldest), "the oldest key is destroyed");
    }

    #[test]
    fn keys_that_nobody_used_for_long_are_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let keys = WriterKeys::open(folder.path(), Moment(0)).unwrap();
        assert_eq!(keys.mark(ip("192.0.2.1"), "", Moment(2 * KEY_LASTS)).unwrap().before, None);
    }

    #[test]
    fn a_damaged_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), "nonsense").unwrap();
        let cause = WriterKeys::open(folder.path(), Moment(0)).unwrap_err();
        assert!(cause.to_string().contains(FILE), "{cause}");
    }
}
