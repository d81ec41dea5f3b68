//! What somebody typed: the file and the environment, before anything is made of it.

use super::{
    SettingsError,
    catalogue::{self, PREFIX, Setting},
};
use std::{collections::BTreeMap, path::Path};

/// The name of the file of settings.
pub const FILE: &str = "marbre.toml";

/// The values that were given, by key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed(BTreeMap<&'static str, Value>);

/// A value as given, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// The value as text.
    pub text: String,
    /// Where it was given: `marbre.toml`, `MARBRE_LISTEN`, `--listen`.
    pub place: String,
}

impl Typed {
    /// What the folder's file says, if there is one, and above it the environment.
    ///
    /// # Errors
    /// [`SettingsError`] when the file cannot be read or names an unknown setting.
    pub fn read(folder: &Path, environment: impl Iterator<Item = (String, String)>) -> Result<Self, SettingsError> {
        let path = folder.join(FILE);
        let mut typed = match std::fs::read_to_string(&path) {
            Ok(text) => Self::of_file(&text)?,
            Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Self::default(),
            Err(cause) => return Err(SettingsError::Unreadable { path: path.display().to_string(), cause }),
        };
        typed.add_environment(environment);
        Ok(typed)
    }

    fn of_file(text: &str) -> Result<Self, SettingsError> {
        let table: toml::Table = text.parse().map_err(|cause: toml::de::Error| SettingsError::Syntax {
            cause: cause.to_string().trim_end().to_owned(),
        })?;
        let mut typed = Self::default();
        for (key, value) in flat(table) {
            let Some(setting) = catalogue::find(&key) else {
                let nearest = catalogue::nearest(&key);
                return Err(SettingsError::Unknown { key, nearest });
            };
            let text = plain(&value).ok_or_else(|| SettingsError::Value {
                key: setting.key,
                place: FILE.into(),
                advice: "write one text, number, true or false, or a list of texts".into(),
            })?;
            typed.0.insert(setting.key, Value { text, place: FILE.into() });
        }
        Ok(typed)
    }

    /// The environment stands above the file. A variable that looks like one of ours and is none is only warned about:
    /// container systems set such names of their own accord.
    fn add_environment(&mut self, environment: impl Iterator<Item = (String, String)>) {
        for (name, text) in environment {
            let Some(key) = name.strip_prefix(PREFIX).map(str::to_ascii_lowercase) else { continue };
            match catalogue::find(&key) {
                Some(setting) => self.set(setting, text, name),
                None => match catalogue::nearest(&key).and_then(catalogue::find) {
                    Some(near) => tracing::warn!("{name} means nothing; did you mean {}?", near.variable()),
                    None => tracing::warn!("{name} means nothing"),
                },
            }
        }
    }

    /// Gives a setting, above what was given before.
    pub fn set(&mut self, setting: Setting, text: String, place: String) {
        self.0.insert(setting.key, Value { text, place });
    }

    /// What was given for a setting: nothing when nothing was, or an empty text.
    pub fn get(&self, setting: Setting) -> Option<&Value> {
        self.0.get(setting.key).filter(|value| !value.text.trim().is_empty())
    }
}

/// What stands in the part `[witness]`, under the names that it has in the environment.
fn flat(table: toml::Table) -> impl Iterator<Item = (String, toml::Value)> {
    table.into_iter().flat_map(|(key, value)| match value {
        toml::Value::Table(part) if key == "witness" => {
            part.into_iter().map(|(inner, value)| (format!("{key}_{inner}"), value)).collect()
        }
        value => vec![(key, value)],
    })
}

fn plain(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Boolean(truth) => Some(truth.to_string()),
        toml::Value::Array(items) => {
            let texts: Option<Vec<&str>> = items.iter().map(toml::Value::as_str).collect();
            texts.map(|texts| texts.join(","))
        }
        toml::Value::Float(_) | toml::Value::Datetime(_) | toml::Value::Table(_) => None,
    }
}
