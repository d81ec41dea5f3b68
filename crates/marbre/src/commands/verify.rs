//! `marbre verify`

use super::{CommandError, terminal::say};
use crate::{
    fetch::{Fetcher, Reach},
    log,
    verify::{self, Claimed, Memory, Outcome, Source, Trust, memory_folder, read_key},
};
use marbre_ledger::{leaf::Kind, note::KeyKind, verify::Standing};
use std::path::{Path, PathBuf};

/// The most bytes of an article's file.
const MOST: usize = 50_000_000;

/// What `marbre verify` is given.
#[derive(clap::Args)]
pub struct Arguments {
    /// The address of an article; or its .json file, or a folder of them, kept with the record
    #[arg(value_name = "URL|FILE")]
    what: String,
    /// The key of the public record, as the publication prints it; else the one that was seen first
    #[arg(long = "key", value_name = "KEY")]
    keys: Vec<String>,
    /// The key of a witness to trust
    #[arg(long = "witness", value_name = "KEY")]
    witnesses: Vec<String>,
    /// How many of the witnesses must have signed; all of them, if nothing is said
    #[arg(long, value_name = "NUMBER")]
    need: Option<usize>,
    /// The record that was kept with a file: a folder with “checkpoint” and “tile”
    #[arg(long, value_name = "DIR")]
    log: Option<PathBuf>,
    /// Where to remember what was seen
    #[arg(long, value_name = "DIR")]
    memory: Option<PathBuf>,
}

/// Checks, and says what is proved and what is not.
pub async fn run(arguments: Arguments) -> Result<(), CommandError> {
    log::begin_quietly();
    let read = |keys: &[String], kind| keys.iter().map(|key| read_key(key, kind)).collect::<Result<Vec<_>, _>>();
    let witnesses = read(&arguments.witnesses, KeyKind::Witness).map_err(CommandError::wrong_use)?;
    let trust = Trust {
        keys: read(&arguments.keys, KeyKind::Log).map_err(CommandError::wrong_use)?,
        needed: arguments.need.unwrap_or(witnesses.len()),
        witnesses,
    };
    let memory = arguments.memory.clone().or_else(memory_folder);
    let memory = memory.as_deref();
    if arguments.what.starts_with("http://") || arguments.what.starts_with("https://") {
        return address(&arguments.what, &trust, memory).await;
    }
    let path = PathBuf::from(&arguments.what);
    if path.is_dir() {
        return archive(&path, &arguments, &trust, memory).await;
    }
    let bytes = std::fs::read(&path)
        .map_err(|cause| CommandError::wrong_use(format_args!("{} cannot be read: {cause}", path.display())))?;
    let source = kept_with(&path, &arguments)?;
    one(&path.display().to_string(), Shown { bytes: &bytes, page: None }, &source, &trust, memory).await
}

/// An article at its publication.
async fn address(what: &str, trust: &Trust, memory: Option<&Path>) -> Result<(), CommandError> {
    let mut url = url::Url::parse(what)
        .map_err(|cause| CommandError::wrong_use(format_args!("{what} is no address: {cause}")))?;
    url.set_query(None);
    url.set_fragment(None);
    let path = url.path().trim_end_matches('/').to_owned();
    if !path.ends_with(".json") {
        url.set_path(&format!("{}.json", path.trim_end_matches(".html")));
    }
    let fetcher = Fetcher::new(Reach::Any).map_err(CommandError::failed)?;
    let answer = fetcher.get(url.as_str(), MOST).await.map_err(CommandError::failed)?;
    match answer.status {
        // 451: the text was removed by law, and its entry is still given.
        200 | 451 => {}
        410 => {
            let advice = "this article was withdrawn: its text is no longer shown, so that it cannot be checked";
            return Err(CommandError::failed(advice));
        }
        status => {
            let advice = format_args!("{url} answers with {status}: give the address of an article");
            return Err(CommandError::failed(advice));
        }
    }
    let source = Source::at(&url.origin().ascii_serialization())?;
    // What readers see in the browser, if it is a page that was asked about.
    let page = match (answer.status, path.ends_with(".json")) {
        (200, false) => fetcher.get(what, MOST).await.ok().filter(|page| page.status == 200),
        _ => None,
    };
    let page = page.map(|page| String::from_utf8_lossy(&page.body).into_owned());
    let shown = Shown { bytes: &answer.body, page: page.as_deref() };
    one(what, shown, &source, trust, memory).await
}

/// What is to be checked.
struct Shown<'s> {
    /// The file for machines.
    bytes: &'s [u8],
    /// The page at the same address, where there is one.
    page: Option<&'s str>,
}

/// The record that belongs to a file.
fn kept_with(path: &Path, arguments: &Arguments) -> Result<Source, CommandError> {
    if let Some(folder) = &arguments.log {
        return Ok(Source::Folder(folder.clone()));
    }
    let whole = std::path::absolute(path)?;
    if let Some(source) = Source::near(&whole) {
        return Ok(source);
    }
    // A single file, saved from the publication: its record is there.
    let item: Option<serde_json::Value> =
        std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let uri = item.and_then(|item| url::Url::parse(item["uri"].as_str()?).ok());
    match uri {
        Some(uri) if uri.has_host() => Ok(Source::at(&uri.origin().ascii_serialization())?),
        _ => Err(CommandError::wrong_use(format_args!(
            "no public record was kept with {}: name its folder with --log",
            path.display()
        ))),
    }
}

/// Checks one article, and says everything.
async fn one(
    what: &str,
    shown: Shown<'_>,
    source: &Source,
    trust: &Trust,
    memory: Option<&Path>,
) -> Result<(), CommandError> {
    let claimed = verify::read(shown.bytes, shown.page).map_err(|wrong| {
        CommandError::failed(format_args!("{what} cannot be checked against a public record: {wrong}"))
    })?;
    let name = name_of(&claimed, source);
    let seen = recall(memory, &name)?;
    let outcome = verify::check(&claimed, source, trust, seen.as_ref()).await?;
    say(&format!("Checked: {what}\nAgainst the public record at {source}\n"));
    say("Step by step (✓ is proved, ? is open, ✗ is wrong):\n");
    for finding in &outcome.findings {
        let mark = match finding.standing {
            Standing::Proved => "✓",
            Standing::NotProved => "?",
            Standing::Contradicted => "✗",
        };
        say(&format!("{mark} {}", finding.sentence));
    }
    remember(memory, &name, &outcome);
    say("");
    conclude(&outcome, claimed.removed.as_deref())
}

/// What it all comes to, for somebody who reads nothing else.
fn conclude(outcome: &Outcome, removed: Option<&str>) -> Result<(), CommandError> {
    if outcome.proved {
        match (removed, outcome.kind) {
            (Some(reason), _) => {
                say(
                    "Proved: a text stood at this address, in this version, at this time, and its entry was not changed.",
                );
                say(&format!("The publication says that it had to remove the text by law: {}", reason.trim()));
                say("What it said cannot be checked here any more.");
            }
            (None, Some(Kind::Withdrawn)) => {
                say("Proved: this notice is the one that took the article’s place then.");
            }
            (None, Some(Kind::Backfilled)) => {
                say("Proved: this text is the one that was entered in the record, and it was not changed since.");
                say("It was published before that, elsewhere or earlier: its date is the publication’s word.");
            }
            (None, _) => {
                say("Proved: this text is the one that was published then, and it was not changed since.");
            }
        }
        say("This says what was published. It does not say whether what the text states is true.");
        return Ok(());
    }
    let contradicted = outcome.findings.iter().any(|finding| finding.standing == Standing::Contradicted);
    Err(CommandError::failed(if contradicted {
        "not as it should be: something here differs from the public record (see ✗ above)"
    } else {
        "not proved: something that is needed for a proof is missing (see ? above)"
    }))
}

/// Checks every article of an archive.
async fn archive(
    folder: &Path,
    arguments: &Arguments,
    trust: &Trust,
    memory: Option<&Path>,
) -> Result<(), CommandError> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    let (mut checked, mut wrong) = (0_u64, 0_u64);
    for file in files {
        let Ok(claimed) = verify::read(&std::fs::read(&file)?, None) else { continue };
        let source = kept_with(&file, arguments)?;
        let name = name_of(&claimed, &source);
        let seen = recall(memory, &name)?;
        let outcome = verify::check(&claimed, &source, trust, seen.as_ref()).await?;
        checked += 1;
        if outcome.proved {
            remember(memory, &name, &outcome);
            continue;
        }
        wrong += 1;
        say(&format!("✗ {}", file.display()));
        let bad = |standing| standing != Standing::Proved;
        for finding in outcome.findings.iter().filter(|finding| bad(finding.standing) && finding.needed) {
            say(&format!("  {}", finding.sentence));
        }
    }
    match (checked, wrong) {
        (0, _) => Err(CommandError::failed(format_args!(
            "no article with an entry in a public record was found in {}",
            folder.display()
        ))),
        (_, 0) => {
            say(&format!("Proved: all {checked} articles are as they were entered in the public record."));
            Ok(())
        }
        _ => Err(CommandError::failed(format_args!("{wrong} of {checked} articles are not as they should be"))),
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let mut entries = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::path);
    for entry in entries {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "json") {
            files.push(path);
        }
    }
    Ok(())
}

/// Under which name a record is remembered: where it was asked for, not what it says of itself. A folder is remembered
/// by the log that it is said to be of, so that it is compared with what was seen at the publication.
fn name_of(claimed: &Claimed, source: &Source) -> String {
    match source {
        Source::Web { origin, .. } => {
            let host = origin.split_once("://").map_or(origin.as_str(), |(_, host)| host);
            format!("{host}/log")
        }
        Source::Folder(_) => claimed.log.clone(),
    }
}

fn recall(memory: Option<&Path>, name: &str) -> Result<Option<Memory>, CommandError> {
    Ok(memory.map(|folder| Memory::recall(folder, name)).transpose()?.flatten())
}

fn remember(memory: Option<&Path>, name: &str, outcome: &Outcome) {
    let Some(new) = &outcome.remember else { return };
    if let Some(folder) = memory
        && let Err(cause) = new.keep(folder, name)
    {
        say(&format!("? What was seen could not be remembered for the next time: {cause}"));
    }
}
