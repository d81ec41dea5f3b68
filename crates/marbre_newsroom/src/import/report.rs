//! What an import did: counted, and line by line where there is something to say.

use super::ImportError;
use serde::Serialize;
use std::{
    collections::BTreeMap,
    io::{self, Write},
};

/// How many lines of each reason the summary repeats.
const EXAMPLES: usize = 3;

/// What became of one kind of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Tally {
    /// New here.
    pub kept: u64,
    /// Here before, and different now.
    pub changed: u64,
    /// Here before, and the same.
    pub unchanged: u64,
    /// Left out; the entries say why.
    pub skipped: u64,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Summary {
    /// Articles.
    pub articles: Tally,
    /// Standing pages.
    pub pages: Tally,
    /// Image files.
    pub images: Tally,
    /// Readers' comments.
    pub comments: Tally,
    /// Sections.
    pub sections: Tally,
    /// Topics.
    pub topics: Tally,
    /// Bylines.
    pub bylines: Tally,
    /// Things of other kinds, which have no place in a newspaper (menus, revisions, styles).
    pub others: Tally,
    /// Old addresses that now lead to the new ones.
    pub redirects: u64,
    /// Why things were skipped or lost, with how often and the first few.
    pub reasons: BTreeMap<String, Reason>,
}

/// One reason, and how often.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Reason {
    /// How often.
    pub times: u64,
    /// The first few.
    pub examples: Vec<String>,
}

/// One line of the report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// What became of it.
    pub outcome: Outcome,
    /// What it was: `post 123`, `comment 7`, `image https://…`, `file`.
    pub what: String,
    /// Its title, where it has one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Where it stands: file, line and byte, as far as known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Why, in words that many entries share: `in the bin`.
    pub reason: String,
    /// What is particular to this one.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

/// What an entry is about.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// What it is: see [`Entry::what`].
    pub what: String,
    /// Its title, where it has one.
    pub title: String,
    /// Where it stands, as far as known.
    pub place: Option<Place>,
}

impl About {
    /// An entry about it.
    pub fn entry(&self, outcome: Outcome, reason: &str, detail: String) -> Entry {
        let Self { what, title, place } = self.clone();
        Entry { outcome, what, title, place, reason: reason.to_owned(), detail }
    }
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The file's name as given.
    pub file: String,
    /// The line, from 1.
    pub line: u64,
    /// Bytes from the beginning, from 0.
    pub offset: u64,
}

/// What became of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Kept, but not quite as it was.
    Altered,
    /// Left out.
    Skipped,
    /// Not to be found: an image, say.
    Missing,
    /// Could not be read.
    Unreadable,
}

/// Counts, and writes each entry as it comes, so that its memory does not grow with the archive.
pub struct Report {
    /// What is counted.
    pub summary: Summary,
    lines: Option<Box<dyn Write + Send>>,
    written: u64,
}

impl Report {
    /// A report; the whole of it goes to `lines` as JSON, if that is given.
    pub fn new(lines: Option<Box<dyn Write + Send>>) -> Self {
        Self { summary: Summary::default(), lines, written: 0 }
    }

    /// Adds an entry.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add(&mut self, entry: &Entry) -> io::Result<()> {
        let reason = self.summary.reasons.entry(entry.reason.clone()).or_default();
        reason.times += 1;
        if reason.examples.len() < EXAMPLES {
            reason.examples.push(entry.in_short());
        }
        if let Some(lines) = &mut self.lines {
            lines.write_all(if self.written == 0 { b"{\"entries\":[\n" } else { b",\n" })?;
            serde_json::to_writer(&mut *lines, entry)?;
        }
        self.written += 1;
        Ok(())
    }

    /// Ends the report of what came to an end, or of what stopped: then it says why.
    ///
    /// # Errors
    /// Why it stopped, or [`ImportError::Report`] when the report cannot be written.
    pub(super) fn end(mut self, came: Result<(), ImportError>) -> Result<Summary, ImportError> {
        if let Err(cause) = &came
            && !matches!(cause, ImportError::Report(_))
        {
            let about = About { what: "the import".to_owned(), ..About::default() };
            let entry = about.entry(Outcome::Unreadable, "it stopped here", cause.to_string());
            self.add(&entry).map_err(ImportError::Report)?;
        }
        match came {
            Err(unwritten @ ImportError::Report(_)) => Err(unwritten),
            came => {
                let summary = self.finish().map_err(ImportError::Report)?;
                came.map(|()| summary)
            }
        }
    }

    /// Ends the report with its summary.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self) -> io::Result<Summary> {
        if let Some(lines) = &mut self.lines {
            lines.write_all(if self.written == 0 {
                b"{\"entries\":[],\n\"summary\":"
            } else {
                b"\n],\n\"summary\":"
            })?;
            serde_json::to_writer(&mut *lines, &self.summary)?;
            lines.write_all(b"}\n")?;
            lines.flush()?;
        }
        Ok(self.summary)
    }
}

impl Entry {
    /// One line for a terminal.
    fn in_short(&self) -> String {
        let mut line = self.what.clone();
        if !self.title.is_empty() {
            line.push_str(&format!(" “{}”", self.title.chars().take(60).collect::<String>()));
        }
        if let Some(place) = &self.place {
            line.push_str(&format!(" ({}, line {})", place.file, place.line));
        }
        if !self.detail.is_empty() {
            line.push_str(&format!(": {}", self.detail.chars().take(120).collect::<String>()));
        }
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    #[derive(Clone, Default)]
    struct Shared(Arc<Mutex<Vec<u8>>>);

    impl Write for Shared {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_report_is_json_with_or_without_entries() {
        for entries in 0..3 {
            let bytes = Shared::default();
            let mut report = Report::new(Some(Box::new(bytes.clone())));
            for number in 0..entries {
                report
                    .add(&Entry {
                        outcome: Outcome::Skipped,
                        what: format!("post {number}"),
                        title: "Le \"titre\"".into(),
                        place: None,
                        reason: "in the bin".into(),
                        detail: String::new(),
                    })
                    .unwrap();
            }
            let summary = report.finish().unwrap();
            let json: serde_json::Value = serde_json::from_slice(&bytes.0.lock().unwrap()).unwrap();
            assert_eq!(json["entries"].as_array().unwrap().len(), entries);
            assert_eq!(summary.reasons.get("in the bin").map_or(0, |reason| reason.times), entries as u64);
        }
    }
}
