//! The keys with which the public record is signed: a file of the data folder that only its owner can read, apart from
//! the database, so that neither a stolen database nor a copy of it can sign.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use marbre_ledger::{
    Note, SigningKey, VerifierKey,
    note::{KeyKind, KeyName},
};
use std::{
    fmt::Write as _,
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// The name of the file in the data folder.
const FILE: &str = "ledger.key";

const HEADING: &str = "\
# With this key the publication signs its public record. Keep a copy in a safe place, and show it to nobody.
# What is lost with it: the record cannot be continued under the key that readers know.
";

/// The keys of a publication's record.
#[derive(Clone)]
pub struct LogKeys {
    file: PathBuf,
    kept: Kept,
}

/// What stands in the file.
#[derive(Clone, PartialEq, Eq)]
struct Kept {
    /// The publication's host, once it is settled: the log is `host/log`.
    host: Option<String>,
    key: [u8; 32],
    /// The key before, while it is being changed.
    former: Option<[u8; 32]>,
    witness: [u8; 32],
}

/// Why there are no keys.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The disk refused.
    #[error("the key of the public record, {path}, cannot be read or written: {cause}")]
    Disk {
        /// The file.
        path: String,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
    /// It is not what was written.
    #[error("the key of the public record, {path}, is damaged: put back the copy that you keep of it")]
    Damaged {
        /// The file.
        path: String,
    },
    /// A host that can name no key.
    #[error("“{host}” cannot name the public record: {cause}")]
    Host {
        /// The host.
        host: String,
        /// What is wrong with it.
        cause: String,
    },
    /// Two keys are in use already.
    #[error("a change of keys is under way already: first end it with “marbre ledger retire”")]
    Changing,
}

impl LogKeys {
    /// The keys of a data folder; nothing where none were made.
    ///
    /// # Errors
    /// [`KeyError`]
    pub fn find(folder: &Path) -> Result<Option<Self>, KeyError> {
        let file = folder.join(FILE);
        match fs::read_to_string(&file) {
            Ok(text) => match Kept::read(&text) {
                Some(kept) => Ok(Some(Self { file, kept })),
                None => Err(KeyError::Damaged { path: file.display().to_string() }),
            },
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(KeyError::Disk { path: file.display().to_string(), cause }),
        }
    }

    /// The keys of a data folder; new ones where there are none.
    ///
    /// # Errors
    /// [`KeyError`]
    pub fn open(folder: &Path) -> Result<Self, KeyError> {
        if let Some(keys) = Self::find(folder)? {
            return Ok(keys);
        }
        let file = folder.join(FILE);
        let made = || Ok(Kept { host: None, key: seed()?, former: None, witness: seed()? });
        let kept = made().map_err(|cause| KeyError::Disk { path: file.display().to_string(), cause })?;
        let keys = Self { file, kept };
        keys.write()?;
        Ok(keys)
    }

    /// The publication's host, once it is settled.
    pub fn host(&self) -> Option<&str> {
        self.kept.host.as_deref()
    }

    /// Settles the publication's host, by which its log and its keys are named.
    ///
    /// # Errors
    /// [`KeyError`]
    pub fn settle(&mut self, host: &str) -> Result<(), KeyError> {
        if self.host() == Some(host) {
            return Ok(());
        }
        name(host, "log")?;
        self.kept.host = Some(host.to_owned());
        self.write()
    }

    /// The same keys under another name, as they were called before the publication moved. Nothing is written.
    pub(super) fn call(&mut self, host: &str) {
        self.kept.host = Some(host.to_owned());
    }

    /// Begins a change of keys: from now on two sign, the new one and the one that readers know.
    ///
    /// # Errors
    /// [`KeyError::Changing`], or what the disk said.
    pub fn rotate(&mut self) -> Result<(), KeyError> {
        if self.kept.former.is_some() {
            return Err(KeyError::Changing);
        }
        let new = seed().map_err(|cause| KeyError::Disk { path: self.file.display().to_string(), cause })?;
        self.kept.former = Some(std::mem::replace(&mut self.kept.key, new));
        self.write()
    }

    /// Ends a change of keys: the former one signs no more. False when none was under way.
    ///
    /// # Errors
    /// What the disk said.
    pub fn retire(&mut self) -> Result<bool, KeyError> {
        let ended = self.kept.former.take().is_some();
        self.write()?;
        Ok(ended)
    }

    /// The log's name: `rivage.example/log`.
    pub fn origin(&self) -> String {
        format!("{}/log", self.host().unwrap_or("localhost"))
    }

    /// The keys that sign, the present one first.
    ///
    /// # Errors
    /// [`KeyError::Host`]
    pub fn signing(&self) -> Result<Vec<SigningKey>, KeyError> {
        let name = name(self.host().unwrap_or("localhost"), "log")?;
        let seeds = std::iter::once(&self.kept.key).chain(&self.kept.former);
        Ok(seeds.map(|seed| SigningKey::from_seed(name.clone(), KeyKind::Log, seed)).collect())
    }

    /// The keys in their published form, the present one first.
    ///
    /// # Errors
    /// [`KeyError::Host`]
    pub fn public(&self) -> Result<Vec<VerifierKey>, KeyError> {
        Ok(self.signing()?.iter().map(|key| key.public().clone()).collect())
    }

    /// The key with which this newsroom witnesses other logs.
    ///
    /// # Errors
    /// [`KeyError::Host`]
    pub fn witness(&self) -> Result<SigningKey, KeyError> {
        let name = name(self.host().unwrap_or("localhost"), "witness")?;
        Ok(SigningKey::from_seed(name, KeyKind::Witness, &self.kept.witness))
    }

    /// Signs with every key.
    ///
    /// # Errors
    /// [`KeyError::Host`]
    pub fn sign(&self, note: &mut Note) -> Result<(), KeyError> {
        for key in self.signing()? {
            let line = key.sign(note, 0);
            note.add(line);
        }
        Ok(())
    }

    /// Writes beside, and then in place of, what is there: the file is whole or not there, and lasting.
    fn write(&self) -> Result<(), KeyError> {
        write_secret(&self.file, &self.kept.to_text())
            .map_err(|cause| KeyError::Disk { path: self.file.display().to_string(), cause })
    }
}

fn name(host: &str, part: &str) -> Result<KeyName, KeyError> {
    let wrong = |cause: marbre_ledger::note::KeyError| KeyError::Host { host: host.into(), cause: cause.to_string() };
    format!("{host}/{part}").parse().map_err(wrong)
}

fn seed() -> io::Result<[u8; 32]> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(io::Error::other)?;
    Ok(seed)
}

fn write_secret(file: &Path, text: &str) -> io::Result<()> {
    let beside = file.with_extension("key.new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut new = options.open(&beside)?;
    new.write_all(text.as_bytes())?;
    new.sync_all()?;
    fs::rename(&beside, file)?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

impl Kept {
    fn read(text: &str) -> Option<Self> {
        let (mut host, mut key, mut former, mut witness) = (None, None, None, None);
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let (word, value) = line.split_once(' ')?;
            let seed = || URL_SAFE_NO_PAD.decode(value).ok()?.try_into().ok();
            match word {
                "host" => host = Some(value.to_owned()),
                "key" => key = Some(seed()?),
                "former" => former = Some(seed()?),
                "witness" => witness = Some(seed()?),
                _ => return None,
            }
        }
        Some(Self { host, key: key?, former, witness: witness? })
    }

    fn to_text(&self) -> String {
        let mut text = HEADING.to_owned();
        let seeds = [("key", Some(&self.key)), ("former", self.former.as_ref()), ("witness", Some(&self.witness))];
        // Writing to a text cannot fail.
        if let Some(host) = &self.host {
            let _ = writeln!(text, "host {host}");
        }
        for (word, seed) in seeds.into_iter().filter_map(|(word, seed)| Some((word, seed?))) {
            let _ = writeln!(text, "{word} {}", URL_SAFE_NO_PAD.encode(seed));
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_made_once_and_for_their_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        assert!(LogKeys::find(folder.path()).unwrap().is_none());
        let mut keys = LogKeys::open(folder.path()).unwrap();
        keys.settle("rivage.example").unwrap();
        let again = LogKeys::open(folder.path()).unwrap();
        assert_eq!(again.public().unwrap(), keys.public().unwrap());
        assert_eq!((again.origin().as_str(), again.public().unwrap().len()), ("rivage.example/log", 1));
        assert_eq!(again.witness().unwrap().public().name().as_str(), "rivage.example/witness");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = fs::metadata(folder.path().join(FILE)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        fs::write(folder.path().join(FILE), "key x\n").unwrap();
        assert!(matches!(LogKeys::open(folder.path()), Err(KeyError::Damaged { .. })));
    }

    #[test]
    fn while_keys_change_both_sign() {
        let folder = tempfile::tempdir().unwrap();
        let mut keys = LogKeys::open(folder.path()).unwrap();
        let first = keys.public().unwrap();
        keys.rotate().unwrap();
        assert!(matches!(keys.rotate(), Err(KeyError::Changing)));
        let both = LogKeys::open(folder.path()).unwrap().public().unwrap();
        assert_eq!((both.len(), &both[1]), (2, &first[0]));
        let mut note = Note::new("a\n").unwrap();
        keys.sign(&mut note).unwrap();
        assert_eq!(note.verify(&both).unwrap().len(), 2);
        assert!(note.verify(&first).is_ok(), "who knows the former key alone still can");
        assert!(keys.retire().unwrap());
        assert!(!keys.retire().unwrap());
        assert_eq!(LogKeys::open(folder.path()).unwrap().public().unwrap(), both[..1]);
    }

    #[test]
    fn a_host_that_names_no_key_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let mut keys = LogKeys::open(folder.path()).unwrap();
        assert!(matches!(keys.settle("a b"), Err(KeyError::Host { .. })));
        keys.settle("127.0.0.1:8080").unwrap();
        keys.settle("[::1]:8080").unwrap();
    }
}
