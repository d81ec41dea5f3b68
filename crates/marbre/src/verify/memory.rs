//! What is remembered of records between two checks: the keys that were seen first, and the newest head that was proved.

use marbre_ledger::{Hash, VerifierKey, witness::Head};
use serde::{Deserialize, Serialize};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// What is remembered of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Memory {
    /// The log's name.
    pub origin: String,
    /// Its keys.
    pub keys: Vec<VerifierKey>,
    /// The newest head that was proved.
    pub head: Head,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    origin: String,
    keys: Vec<String>,
    size: u64,
    root: String,
}

/// The folder where it is remembered, unless another is named.
pub fn folder() -> Option<PathBuf> {
    let named = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let state = named("XDG_STATE_HOME").or_else(|| named("HOME").map(|home| home.join(".local/state")));
    state.map(|state| state.join("marbre").join("records"))
}

impl Memory {
    /// What is remembered of what was asked for under that name (a host, or a folder).
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn recall(folder: &Path, of: &str) -> io::Result<Option<Self>> {
        let path = file(folder, of);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(cause) => return Err(cause),
        };
        let read = || {
            let written: Written = serde_json::from_str(&text).ok()?;
            let keys = written.keys.iter().map(|key| key.parse().ok()).collect::<Option<Vec<_>>>()?;
            let head = Head { size: written.size, root: written.root.parse().ok()? };
            Some(Self { origin: written.origin, keys, head })
        };
        let damaged = || {
            let advice = format!("{} is damaged; remove it to begin anew", path.display());
            io::Error::new(io::ErrorKind::InvalidData, advice)
        };
        read().map(Some).ok_or_else(damaged)
    }

    /// Remembers this of what was asked for under that name.
    ///
    /// # Errors
    /// What the disk said.
    pub fn keep(&self, folder: &Path, of: &str) -> io::Result<()> {
        let written = Written {
            origin: self.origin.clone(),
            keys: self.keys.iter().map(ToString::to_string).collect(),
            size: self.head.size,
            root: self.head.root.to_string(),
        };
        fs::create_dir_all(folder)?;
        let path = file(folder, of);
        let beside = path.with_extension("new");
        fs::write(&beside, serde_json::to_vec_pretty(&written).map_err(io::Error::other)?)?;
        fs::rename(beside, path)
    }
}

/// A name for the file: no part of an address is trusted to be one.
fn file(folder: &Path, of: &str) -> PathBuf {
    let plain: String =
        of.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '_' }).take(80).collect();
    let hash: String = Hash::of(of.as_bytes()).to_hex().chars().take(12).collect();
    folder.join(format!("{plain}-{hash}.json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_seen_is_remembered() {
        let place = tempfile::tempdir().unwrap();
        let folder = place.path().join("a/b");
        assert_eq!(Memory::recall(&folder, "x").unwrap(), None);
        let key = "kiosque.example/versions+486b92d6+ASWxrQTMPnFZGyBwufanNrcWSPZ3bTsBKWZmryfv4F/7";
        let head = Head { size: 7, root: Hash::of(b"x") };
        let memory = Memory { origin: "kiosque.example/versions".into(), keys: vec![key.parse().unwrap()], head };
        memory.keep(&folder, "../kiosque.example").unwrap();
        assert_eq!(Memory::recall(&folder, "../kiosque.example").unwrap(), Some(memory));
        assert_eq!(Memory::recall(&folder, "kiosque.example").unwrap(), None);
        for entry in fs::read_dir(&folder).unwrap() {
            fs::write(entry.unwrap().path(), "{}").unwrap();
        }
        assert!(Memory::recall(&folder, "../kiosque.example").is_err());
    }
}
