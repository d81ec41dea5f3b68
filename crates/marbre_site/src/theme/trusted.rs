//! What goes into a page without being escaped. Only this file vouches for mark-up, and only for four kinds: what the
//! renderer made, the style sheet, sentences whose every part has been escaped here, and data for machines.

use marbre_article::render::Html;
use marbre_formats::social::json_ld::JsonLd;
use minijinja::{AutoEscape, Error, ErrorKind, Output, State, Value};
use serde::{Serialize, Serializer};
use std::fmt;

/// Mark-up that may stand in a page as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trusted(String);

impl From<Html> for Trusted {
    fn from(html: Html) -> Self {
        Self(html.into_string())
    }
}

impl From<JsonLd> for Trusted {
    /// JSON in which nothing can end a script element.
    fn from(json: JsonLd) -> Self {
        Self(json.as_str().to_owned())
    }
}

impl Serialize for Trusted {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        vouch(self.0.clone()).serialize(serializer)
    }
}

fn vouch(markup: String) -> Value {
    Value::from_safe_string(markup)
}

/// The style sheet, which [`super::style`] has checked.
pub(super) fn style(style: String) -> Value {
    vouch(style)
}

/// A sentence of parts, of which those that are not mark-up already are escaped.
pub(super) fn sentence(parts: &[Part]) -> Value {
    let mut out = String::new();
    for part in parts {
        match part {
            // Writing to a String cannot fail.
            Part::Text(text) => drop(escape(text, &mut out)),
            Part::Value(value) if value.is_safe() => out.push_str(value.as_str().unwrap_or_default()),
            Part::Value(value) => drop(escape(&value.to_string(), &mut out)),
        }
    }
    vouch(out)
}

/// A part of a sentence.
pub(super) enum Part {
    /// Words.
    Text(String),
    /// What a template gave: mark-up if it is a macro's, else words.
    Value(Value),
}

/// Prints a value into a page. Unlike the engine's own, it leaves `/` and `'` as they are: every attribute stands in
/// double quotes, and addresses are half of a front page.
pub(super) fn print(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    if value.is_safe() || matches!(state.auto_escape(), AutoEscape::None) {
        return minijinja::escape_formatter(out, state, value);
    }
    let written = match value.as_str() {
        Some(text) => escape(text, out),
        None => escape(&value.to_string(), out),
    };
    written.map_err(|error| Error::new(ErrorKind::WriteFailure, error.to_string()))
}

/// Something to write text to.
trait Write {
    fn push(&mut self, text: &str) -> fmt::Result;
}

impl Write for String {
    fn push(&mut self, text: &str) -> fmt::Result {
        self.push_str(text);
        Ok(())
    }
}

impl Write for Output<'_> {
    fn push(&mut self, text: &str) -> fmt::Result {
        self.write_str(text)
    }
}

fn escape(text: &str, out: &mut impl Write) -> fmt::Result {
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push(text.get(plain..at).unwrap_or_default())?;
        out.push(entity)?;
        plain = at + 1;
    }
    out.push(text.get(plain..).unwrap_or_default())
}
