//! The fields of an entry in JSON, and what each may say.

use super::{FORMAT, Kind, Leaf, LeafError, Time};
use crate::Hash;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The largest whole number that JSON keeps exactly everywhere.
const LARGEST: u64 = (1 << 53) - 1;

impl Leaf {
    pub(super) fn to_json(&self) -> Value {
        json!({
            "address": self.address,
            "article": self.article,
            "body": self.body.to_hex(),
            "fields": self.fields.to_hex(),
            "format": FORMAT,
            "headline": self.headline.to_hex(),
            "kind": self.kind.as_str(),
            "language": self.language,
            "media": self.media.iter().map(|hash| hash.to_hex()).collect::<Vec<_>>(),
            "previous": self.previous,
            "publication": self.publication,
            "time": self.time.to_string(),
            "version": self.version,
        })
    }

    pub(super) fn from_json(json: Value) -> Result<Self, LeafError> {
        let Value::Object(members) = json else {
            return Err(LeafError::NotJson("it is no object".to_owned()));
        };
        let mut given = Given(members);
        let format = given.number("format")?;
        if format > FORMAT {
            return Err(LeafError::Newer(format));
        }
        if format != FORMAT {
            return Err(LeafError::Field { field: "format", wanted: "1" });
        }
        let kind = given.text("kind")?;
        let wanted = "published, corrected, withdrawn or backfilled";
        let leaf = Self {
            kind: Kind::ALL
                .into_iter()
                .find(|known| known.as_str() == kind)
                .ok_or(LeafError::Field { field: "kind", wanted })?,
            publication: given.text("publication")?,
            article: given.text("article")?,
            version: given.number("version")?,
            language: given.text("language")?,
            address: given.text("address")?,
            headline: given.hash("headline")?,
            body: given.hash("body")?,
            fields: given.hash("fields")?,
            media: given.media()?,
            time: given
                .text("time")?
                .parse()
                .map_err(|_| LeafError::Field { field: "time", wanted: "a time like 2026-11-22T10:05:00.000Z" })?,
            previous: given.previous()?,
        };
        given.0.into_iter().next().map_or(Ok(leaf), |(name, _)| Err(LeafError::Unknown(name)))
    }

    /// Refuses what no field may say, so that what is written can be read.
    pub(super) fn check(&self) -> Result<(), LeafError> {
        let texts = [
            ("publication", &self.publication),
            ("article", &self.article),
            ("language", &self.language),
            ("address", &self.address),
        ];
        for (field, text) in texts {
            if text.is_empty() || text.chars().any(char::is_control) {
                return Err(LeafError::Field { field, wanted: "a text of one line" });
            }
        }
        if self.version == 0 || self.version > LARGEST {
            return Err(LeafError::Field { field: "version", wanted: "a number from 1" });
        }
        if self.previous.is_some_and(|index| index > LARGEST) {
            return Err(LeafError::Field { field: "previous", wanted: "the number of an entry" });
        }
        if self.time < Time::FIRST || self.time > Time::LAST {
            return Err(LeafError::Field { field: "time", wanted: "between the years 0 and 9999" });
        }
        Ok(())
    }
}

/// The members that are not read yet.
struct Given(Map<String, Value>);

impl Given {
    fn take(&mut self, field: &'static str) -> Result<Value, LeafError> {
        self.0.remove(field).ok_or(LeafError::Missing(field))
    }

    fn text(&mut self, field: &'static str) -> Result<String, LeafError> {
        match self.take(field)? {
            Value::String(text) => Ok(text),
            _ => Err(LeafError::Field { field, wanted: "a text" }),
        }
    }

    fn number(&mut self, field: &'static str) -> Result<u64, LeafError> {
        self.take(field)?.as_u64().ok_or(LeafError::Field { field, wanted: "a number from 0" })
    }

    fn hash(&mut self, field: &'static str) -> Result<Hash, LeafError> {
        let wanted = "a hash of 64 hexadecimal digits";
        Hash::from_hex(&self.text(field)?).ok_or(LeafError::Field { field, wanted })
    }

    fn previous(&mut self) -> Result<Option<u64>, LeafError> {
        if self.0.get("previous").is_some_and(Value::is_null) {
            return self.take("previous").map(|_| None);
        }
        self.number("previous").map(Some)
    }

    /// Hashes in rising order, so that a set is written in one way.
    fn media(&mut self) -> Result<BTreeSet<Hash>, LeafError> {
        let wrong = LeafError::Field { field: "media", wanted: "a list of hashes in rising order, each once" };
        let Value::Array(items) = self.take("media")? else { return Err(wrong) };
        let hashes: Option<Vec<Hash>> = items.iter().map(|item| Hash::from_hex(item.as_str()?)).collect();
        let hashes = hashes.filter(|hashes| hashes.is_sorted_by(|a, b| a < b)).ok_or(wrong)?;
        Ok(hashes.into_iter().collect())
    }
}
