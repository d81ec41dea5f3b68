//! Settings, in two stages: what was typed ([`typed`]), then what the program needs ([`Settings`]). Each part of the
//! program is given only its own.

pub mod catalogue;
mod typed;

pub use typed::{FILE, Typed};

use crate::{
    ledger::Witness,
    serve::{Deadlines, Limits, Network, ServeOptions},
};
use catalogue::Setting;
use marbre_desk::DeskOptions;
use marbre_ledger::{VerifierKey, note::KeyKind};
use marbre_newsroom::ledger::WatchedLogs;
use marbre_site::SiteOptions;
use marbre_store::OpenOptions;
use std::{
    fmt::Display,
    net::SocketAddr,
    path::{Path, PathBuf},
    str::FromStr,
};

/// What the program needs to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Where to listen.
    pub listen: SocketAddr,
    /// Where things are kept.
    pub store: OpenOptions,
    /// How pages are served.
    pub site: SiteOptions,
    /// How the desk is run.
    pub desk: DeskOptions,
    /// How connections are served.
    pub serve: ServeOptions,
    /// Who confirms our public record.
    pub witnesses: Vec<Witness>,
    /// Whose public records we confirm, by the names of the logs.
    pub watched: WatchedLogs,
    /// What is logged, and how.
    pub log: LogOptions,
}

/// What is logged, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogOptions {
    /// A filter: `info`, `marbre_site=debug,info`.
    pub filter: String,
    /// Whether lines are JSON.
    pub json: bool,
}

/// What is wrong with the settings.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file is there and cannot be read.
    #[error("{path} cannot be read: {cause}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system said.
        #[source]
        cause: std::io::Error,
    },
    /// The file is no TOML.
    #[error("marbre.toml cannot be understood: {cause}")]
    Syntax {
        /// Where and why.
        cause: String,
    },
    /// There is no such setting.
    #[error("marbre.toml: there is no setting “{key}”{}", .nearest.map(|near| format!("; did you mean “{near}”?")).unwrap_or_default())]
    Unknown {
        /// What was written.
        key: String,
        /// What may have been meant.
        nearest: Option<&'static str>,
    },
    /// The value of a setting cannot be used.
    #[error("{place}: the setting “{key}” cannot be used: {advice}")]
    Value {
        /// Which.
        key: &'static str,
        /// Where it was given.
        place: String,
        /// What to do.
        advice: String,
    },
    /// Readers from elsewhere need an address.
    #[error(
        "set “url” in marbre.toml (or MARBRE_URL) to the address where readers find the site: {listen} is open to other machines"
    )]
    NoUrl {
        /// Where the program would listen.
        listen: SocketAddr,
    },
}

impl Settings {
    /// What the program needs, out of what was typed for the publication in `folder`.
    ///
    /// # Errors
    /// [`SettingsError`]
    pub fn new(folder: &Path, typed: &Typed) -> Result<Self, SettingsError> {
        let listen: SocketAddr = value(typed, catalogue::LISTEN, "write an address and a port, as in 127.0.0.1:8080")?;
        let store = store_options(folder, typed)?;
        let site = SiteOptions {
            origin: origin(typed, listen)?,
            theme: typed.get(catalogue::THEME).map(|value| folder.join(&value.text)),
            cache_bytes: megabytes(typed)?,
            security_contact: contact(typed)?,
            training_allowed: value(typed, catalogue::AI_TRAINING, "write true or false")?,
        };
        let serve = ServeOptions {
            hosts: list(typed, catalogue::HOSTS)?,
            limits: Limits {
                all: positive(typed, catalogue::CONNECTIONS)?,
                from_one: positive(typed, catalogue::CONNECTIONS_FROM_ONE)?,
                proxies: list::<Network>(typed, catalogue::PROXIES)?,
            },
            deadlines: Deadlines::default(),
        };
        let desk = DeskOptions {
            smtp: typed.get(catalogue::SMTP).map(|value| value.text.clone()),
            mail_from: typed.get(catalogue::MAIL_FROM).map(|value| value.text.clone()),
            ..DeskOptions::at(&site.origin)
        };
        if let (Some(_), None, Some(smtp)) = (&desk.smtp, &desk.mail_from, typed.get(catalogue::SMTP)) {
            return Err(wrong(catalogue::SMTP, smtp.place.clone(), "set mail_from too: from which address mail comes"));
        }
        let witnesses = list::<Witness>(typed, catalogue::WITNESSES)?;
        let watched = watched(typed)?;
        Ok(Self { listen, store, site, desk, serve, witnesses, watched, log: log_options(typed)? })
    }
}

/// Where things are kept.
///
/// # Errors
/// [`SettingsError::Value`]
pub fn store_options(folder: &Path, typed: &Typed) -> Result<OpenOptions, SettingsError> {
    let (database, place) = text(typed, catalogue::DATABASE);
    let database = match database.as_str() {
        "sqlite" => format!("sqlite:{}", folder.join("marbre.sqlite").display()),
        address if address.starts_with("postgres://") || address.starts_with("postgresql://") => database,
        _ => {
            return Err(wrong(
                catalogue::DATABASE,
                place,
                "write “sqlite”, or an address that begins with postgres://",
            ));
        }
    };
    let (media, place) = text(typed, catalogue::MEDIA);
    let media = match media.as_str() {
        "disk" => folder.join("media"),
        address if address.contains("://") => {
            return Err(wrong(catalogue::MEDIA, place, "write “disk”, or the path of a folder"));
        }
        path => folder.join(path),
    };
    let connections = positive(typed, catalogue::DATABASE_CONNECTIONS)?;
    Ok(OpenOptions { database, media, connections: u32::try_from(connections).unwrap_or(u32::MAX) })
}

/// What is logged, and how.
///
/// # Errors
/// [`SettingsError::Value`]
pub fn log_options(typed: &Typed) -> Result<LogOptions, SettingsError> {
    let (format, place) = text(typed, catalogue::LOG_FORMAT);
    let json = match format.as_str() {
        "text" => false,
        "json" => true,
        _ => return Err(wrong(catalogue::LOG_FORMAT, place, "write text or json")),
    };
    let (filter, place) = text(typed, catalogue::LOG);
    if let Err(cause) = tracing_subscriber::EnvFilter::try_new(&filter) {
        return Err(wrong(catalogue::LOG, place, &cause.to_string()));
    }
    Ok(LogOptions { filter, json })
}

/// The logs that are watched.
fn watched(typed: &Typed) -> Result<WatchedLogs, SettingsError> {
    let mut logs = WatchedLogs::new();
    for key in list::<LogKey>(typed, catalogue::WITNESS_LOGS)? {
        logs.entry(key.0.name().to_string()).or_default().push(key.0);
    }
    Ok(logs)
}

/// The key of a log.
struct LogKey(VerifierKey);

impl FromStr for LogKey {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        crate::verify::read_key(text, KeyKind::Log).map(Self)
    }
}

/// The site's origin, without a slash at its end.
fn origin(typed: &Typed, listen: SocketAddr) -> Result<String, SettingsError> {
    let Some(given) = typed.get(catalogue::URL) else {
        return if listen.ip().is_loopback() {
            Ok(format!("http://{listen}"))
        } else {
            Err(SettingsError::NoUrl { listen })
        };
    };
    read_origin(&given.text).map_err(|advice| wrong(catalogue::URL, given.place.clone(), &advice))
}

/// The origin that an address names.
///
/// # Errors
/// What is wrong with it, and what to write instead.
pub fn read_origin(address: &str) -> Result<String, String> {
    let advice = || "write it as in https://rivage.example, without anything after the name".to_owned();
    let url = url::Url::parse(address.trim()).map_err(|_| advice())?;
    let bare = matches!(url.path(), "" | "/") && url.query().is_none() && url.fragment().is_none();
    let plain = matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
    if bare && plain && url.has_host() { Ok(url.origin().ascii_serialization()) } else { Err(advice()) }
}

fn contact(typed: &Typed) -> Result<Option<String>, SettingsError> {
    let Some(given) = typed.get(catalogue::SECURITY_CONTACT) else { return Ok(None) };
    let contact = given.text.trim();
    let known = ["mailto:", "https://", "tel:"].iter().any(|scheme| contact.starts_with(scheme));
    if known && !contact.contains(char::is_whitespace) {
        Ok(Some(contact.to_owned()))
    } else {
        Err(wrong(catalogue::SECURITY_CONTACT, given.place.clone(), "write it as in mailto:security@rivage.example"))
    }
}

fn megabytes(typed: &Typed) -> Result<u64, SettingsError> {
    let megabytes: u64 = value(typed, catalogue::CACHE_MEGABYTES, "write a whole number")?;
    Ok(megabytes.saturating_mul(1 << 20))
}

fn positive(typed: &Typed, setting: Setting) -> Result<usize, SettingsError> {
    let advice = "write a whole number, 1 or more";
    match value(typed, setting, advice)? {
        0 => Err(wrong(setting, text(typed, setting).1, advice)),
        number => Ok(number),
    }
}

fn value<T: FromStr>(typed: &Typed, setting: Setting, advice: &str) -> Result<T, SettingsError> {
    let (text, place) = text(typed, setting);
    text.parse().map_err(|_| wrong(setting, place, advice))
}

fn list<T: FromStr<Err: Display>>(typed: &Typed, setting: Setting) -> Result<Vec<T>, SettingsError> {
    let (text, place) = text(typed, setting);
    let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().map_err(|cause: T::Err| wrong(setting, place.clone(), &cause.to_string()))).collect()
}

/// What was given, or else what stands unless set; and where.
fn text(typed: &Typed, setting: Setting) -> (String, String) {
    match typed.get(setting) {
        Some(value) => (value.text.trim().to_owned(), value.place.clone()),
        None => (setting.default.to_owned(), "unless set".to_owned()),
    }
}

fn wrong(setting: Setting, place: String, advice: &str) -> SettingsError {
    SettingsError::Value { key: setting.key, place, advice: advice.to_owned() }
}

/// A new file of settings: those given, and every other one as a comment.
pub fn new_file(given: &[(Setting, String)]) -> String {
    let mut text = String::from(
        "# Settings of this publication. Each can be overridden by the environment variable named beside it.\n",
    );
    for setting in catalogue::ALL {
        text.push_str(&format!("\n# {} [{}]\n", setting.help, setting.variable()));
        match given.iter().find(|(given, _)| *given == setting) {
            Some((_, value)) => text.push_str(&format!("{} = {}\n", setting.key, toml::Value::from(value.as_str()))),
            None => text.push_str(&format!("# {} = {}\n", setting.key, toml::Value::from(setting.example))),
        }
    }
    text
}

/// A folder's own path, made absolute so that settings mean the same wherever the program is started.
pub fn absolute(folder: &Path) -> PathBuf {
    std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned())
}

#[cfg(test)]
mod tests;
