//! The files of a theme: those built in, and those of a folder that take their place.

use crate::SiteError;
use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

/// The name of the style sheet.
pub(super) const STYLE: &str = "style.css";

macro_rules! builtin {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../themes/kiosque/", $name)))),*]
    };
}

const BUILTIN: &[(&str, &str)] = builtin![
    "article.html",
    "author.html",
    "comments.html",
    "front.html",
    "history.html",
    "list.html",
    "log.html",
    "message.html",
    "page.html",
    "parts.html",
    "section.html",
    "style.css",
    "topic.html",
];

/// A file larger than this is no template.
const LARGEST: u64 = 1 << 20;

/// Name → text.
pub(super) struct Files(pub(super) BTreeMap<String, String>);

impl Files {
    /// The theme `kiosque`.
    pub(super) fn builtin() -> Self {
        Self(BUILTIN.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect())
    }

    /// The built-in files, with those of the folder in their place or beside them.
    pub(super) fn with_folder(folder: &Path) -> Result<Self, SiteError> {
        let mut files = Self::builtin();
        for file in theme_files(folder)? {
            let text = fs::read_to_string(&file.path).map_err(|error| unreadable(&file.path, &error))?;
            files.0.insert(file.name, text);
        }
        Ok(files)
    }
}

/// What a folder looked like: names, times, lengths.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Stamp(Vec<(String, Option<SystemTime>, u64)>);

impl Stamp {
    pub(super) fn of(folder: &Path) -> Result<Self, SiteError> {
        let mut seen: Vec<_> =
            theme_files(folder)?.into_iter().map(|file| (file.name, file.modified, file.bytes)).collect();
        seen.sort();
        Ok(Self(seen))
    }
}

struct Found {
    name: String,
    path: PathBuf,
    modified: Option<SystemTime>,
    bytes: u64,
}

/// The templates and the style sheet of a folder; other files are not ours.
fn theme_files(folder: &Path) -> Result<Vec<Found>, SiteError> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
        let entry = entry.map_err(|error| unreadable(folder, &error))?;
        let path = entry.path();
        let Ok(name) = entry.file_name().into_string() else { continue };
        if !(name == STYLE || name.ends_with(".html")) || name.starts_with('.') {
            continue;
        }
        let about = fs::metadata(&path).map_err(|error| unreadable(&path, &error))?;
        if about.len() > LARGEST {
            let cause = "it is larger than 1 MiB; a template is a few thousand bytes".to_owned();
            return Err(SiteError::Theme { file: path.display().to_string(), cause });
        }
        found.push(Found { name, path, modified: about.modified().ok(), bytes: about.len() });
    }
    Ok(found)
}

fn unreadable(path: &Path, error: &io::Error) -> SiteError {
    SiteError::Theme { file: path.display().to_string(), cause: format!("it cannot be read: {error}") }
}
