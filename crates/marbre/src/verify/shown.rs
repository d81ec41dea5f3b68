//! What a file of an article says of itself: the entry, its number, and the text that the entry speaks of.

use marbre_article::ArticleContent;
use marbre_formats::export::ninjs::{CONTENT_ROLE, LEAF_ROLE, REMOVAL_ROLE};
use marbre_ledger::{
    Hash, Leaf,
    leaf::{Time, canonical},
    verify::{Finding, Shown, Text},
};
use serde_json::Value;
use std::collections::BTreeSet;

/// What a file claims.
#[derive(Debug, Clone)]
pub struct Claimed {
    /// The number of the entry.
    pub index: u64,
    /// The entry.
    pub leaf: String,
    /// What the log is said to be called. May be empty.
    pub log: String,
    address: String,
    article: String,
    publication: String,
    language: String,
    version: u64,
    time: Time,
    text: Option<SealedText>,
    media: BTreeSet<Hash>,
    /// Why the text was removed by law, as the publication says, where it was.
    pub removed: Option<String>,
    /// What readers of the file and of the page see, against the text; not the file, where the text is of a newer form.
    pub seen: Vec<Finding>,
}

/// A text in the form in which it was hashed.
#[derive(Debug, Clone)]
struct SealedText {
    salt: [u8; 32],
    headline: String,
    body: Vec<u8>,
    fields: Vec<u8>,
}

impl Claimed {
    /// As the verifier takes it.
    pub fn shown(&self) -> Shown<'_> {
        Shown {
            publication: &self.publication,
            article: &self.article,
            version: self.version,
            language: &self.language,
            address: &self.address,
            time: self.time,
            media: &self.media,
            text: self.text.as_ref().map(|text| Text {
                salt: &text.salt,
                headline: text.headline.as_bytes(),
                body: &text.body,
                fields: &text.fields,
            }),
        }
    }
}

/// Reads the file of an article (ninjs, with what the public record says of it), and the page that stands at its address,
/// if there is one to be compared.
///
/// # Errors
/// What it lacks.
pub fn read(bytes: &[u8], page: Option<&str>) -> Result<Claimed, String> {
    let item: Value = serde_json::from_slice(bytes).map_err(|cause| format!("it is no JSON: {cause}"))?;
    let leaf = valued(&item, "bodies", LEAF_ROLE)
        .ok_or("it has no entry of a public record: the publication keeps none, or this version is not entered yet")?;
    let id = |role: &str| valued(&item, "altIds", role);
    let index = id("ledger-entry").and_then(|number| number.parse().ok());
    let removed = valued(&item, "descriptions", REMOVAL_ROLE).filter(|_| item["pubStatus"] == "canceled");
    // What the publication and the article's identity are is said by the entry alone; the rest is in the file too.
    let entry = Leaf::parse(leaf.as_bytes()).map_err(|wrong| wrong.to_string())?;
    let (text, media, seen) = match (valued(&item, "bodies", CONTENT_ROLE), &removed) {
        (Some(content), _) => {
            let (text, media, seen) = text(&item, &content, &entry)?;
            let page = page.map(|page| super::seen::page(page, &item));
            (Some(text), media, seen.into_iter().chain(page).collect())
        }
        (None, Some(_)) => (None, BTreeSet::new(), Vec::new()),
        (None, None) => return Err("it does not hold the text that its entry speaks of".into()),
    };
    Ok(Claimed {
        index: index.ok_or("it does not say the number of its entry")?,
        log: id("ledger-log").unwrap_or_default(),
        address: path(&item).unwrap_or_else(|| entry.address.clone()),
        article: entry.article.clone(),
        publication: entry.publication.clone(),
        language: item["language"].as_str().unwrap_or_default().to_owned(),
        version: item["version"].as_str().and_then(|number| number.parse().ok()).unwrap_or(0),
        time: time(&item, &entry),
        removed: removed.filter(|_| text.is_none()),
        text,
        media,
        seen,
        leaf,
    })
}

/// The text that the entry speaks of, its images, and whether readers of the file see the same.
fn text(item: &Value, content: &str, entry: &Leaf) -> Result<(SealedText, BTreeSet<Hash>, Option<Finding>), String> {
    let content: Value = serde_json::from_str(content).map_err(|cause| format!("its text cannot be read: {cause}"))?;
    let salt = content["salt"].as_str().and_then(Hash::from_hex).ok_or("it has no salt")?.0;
    let text = content["content"].clone();
    let Value::Object(mut fields) = text.clone() else { return Err("its text is no object".into()) };
    let headline = fields.remove("headline").and_then(|text| text.as_str().map(str::to_owned)).ok_or("no headline")?;
    let main = fields.remove("body").ok_or("it has no body")?;
    let written = |value: &Value| canonical(value).map_err(|wrong| wrong.to_string());
    let first = fields.get("first_published_at").and_then(Value::as_i64);
    let mut typed = text;
    typed.as_object_mut().and_then(|text| text.remove("first_published_at"));
    let typed = serde_json::from_value::<ArticleContent>(typed).ok();
    // A newer form of texts: its images are those of its hashes.
    let media = typed.as_ref().map_or_else(|| entry.media.clone(), marbre_store::ledger::media);
    let seen = typed.map(|content| super::seen::compare(item, &content, first));
    let sealed = SealedText { salt, headline, body: written(&main)?, fields: written(&Value::Object(fields))? };
    Ok((sealed, media, seen))
}

/// The value of that role in a list of the file.
fn valued(item: &Value, list: &str, role: &str) -> Option<String> {
    item[list].as_array()?.iter().find(|one| one["role"] == role)?["value"].as_str().map(str::to_owned)
}

/// The path of the address that the file names.
fn path(item: &Value) -> Option<String> {
    let url = url::Url::parse(item["uri"].as_str()?).ok()?;
    Some(percent_encoding::percent_decode_str(url.path()).decode_utf8().ok()?.into_owned())
}

/// When the file says that the version was made, to the second as ninjs has it.
fn time(item: &Value, entry: &Leaf) -> Time {
    let said = item["versionCreated"].as_str().and_then(|text| text.parse::<jiff::Timestamp>().ok());
    match said {
        Some(said) if said.as_second() == entry.time.0.div_euclid(1000) => entry.time,
        Some(said) => Time(said.as_millisecond()),
        None => entry.time,
    }
}
