//! The demo newspaper's files (`crates/marbre/demo/`), as they are written.

use anyhow::{Context as _, anyhow};
use include_dir::{Dir, include_dir};
use marbre_article::LanguageTag;
use serde::{Deserialize, de::DeserializeOwned};
use std::collections::BTreeMap;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/demo");

/// `newspaper.json`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Newspaper {
    pub(super) name: String,
    pub(super) time_zone: String,
    pub(super) editions: Vec<Edition>,
    pub(super) sections: Vec<Section>,
    pub(super) topics: Vec<Topic>,
    pub(super) bylines: Vec<Byline>,
    pub(super) images: Vec<Image>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Edition {
    pub(super) lang: LanguageTag,
    pub(super) name: String,
    pub(super) motto: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Section {
    pub(super) key: String,
    pub(super) parent: Option<String>,
    pub(super) names: BTreeMap<LanguageTag, Name>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Topic {
    pub(super) key: String,
    pub(super) names: BTreeMap<LanguageTag, Name>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Name {
    pub(super) name: String,
    pub(super) slug: String,
    pub(super) description: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Byline {
    pub(super) key: String,
    pub(super) kind: BylineKind,
    pub(super) slug: String,
    pub(super) names: BTreeMap<LanguageTag, BylineName>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum BylineKind {
    Person,
    Collective,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BylineName {
    pub(super) name: String,
    pub(super) role: String,
    pub(super) desk: String,
    pub(super) biography: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Image {
    pub(super) key: String,
    pub(super) file: String,
    pub(super) credit: String,
    pub(super) texts: BTreeMap<LanguageTag, ImageText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ImageText {
    pub(super) alt: String,
    pub(super) caption: String,
}

/// `stories/…/story.json`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Story {
    pub(super) key: String,
    pub(super) days_ago: i32,
    /// `HH:MM` in the newspaper's zone.
    pub(super) time: String,
    pub(super) section: String,
    pub(super) topics: Vec<String>,
    pub(super) image: Option<String>,
    pub(super) related: Vec<String>,
    #[serde(default)]
    #[expect(dead_code, reason = "says to editors of the files what the live entries show anyway")]
    pub(super) live: bool,
    pub(super) articles: BTreeMap<LanguageTag, Article>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Article {
    #[serde(default)]
    pub(super) kicker: String,
    pub(super) headline: String,
    pub(super) standfirst: String,
    #[serde(default)]
    pub(super) dateline: String,
    pub(super) slug: String,
    pub(super) bylines: Vec<Signature>,
    #[serde(default)]
    pub(super) key_points: Vec<String>,
    #[serde(default)]
    pub(super) social_title: String,
    #[serde(default)]
    pub(super) comments: Vec<Comment>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Signature {
    pub(super) byline: String,
    #[serde(default)]
    pub(super) role: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Comment {
    pub(super) id: u32,
    pub(super) parent: Option<u32>,
    pub(super) author: String,
    /// Hours after publication.
    pub(super) days_ago_after_hours: f64,
    pub(super) state: CommentState,
    pub(super) body: String,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum CommentState {
    Approved,
    Waiting,
}

/// `pages/…/page.json`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Standing {
    pub(super) key: String,
    pub(super) articles: BTreeMap<LanguageTag, StandingText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StandingText {
    pub(super) headline: String,
    pub(super) slug: String,
    pub(super) standfirst: String,
}

/// A story or page with the folder that its bodies are in.
pub(super) struct InFolder<T> {
    folder: String,
    pub(super) value: T,
}

impl<T> InFolder<T> {
    /// The HTML of the body in that language.
    pub(super) fn body(&self, lang: &LanguageTag) -> anyhow::Result<&'static str> {
        text(&format!("{}/{lang}.html", self.folder))
    }
}

pub(super) fn newspaper() -> anyhow::Result<Newspaper> {
    read("newspaper.json")
}

/// The drawing of that name, as SVG.
pub(super) fn drawing(file: &str) -> anyhow::Result<&'static str> {
    text(&format!("images/{file}"))
}

/// The stories, in the order of their folders' names.
pub(super) fn stories() -> anyhow::Result<Vec<InFolder<Story>>> {
    all("stories", "story.json")
}

/// The standing pages.
pub(super) fn pages() -> anyhow::Result<Vec<InFolder<Standing>>> {
    all("pages", "page.json")
}

fn all<T: DeserializeOwned>(folder: &str, file: &str) -> anyhow::Result<Vec<InFolder<T>>> {
    let mut folders: Vec<_> = FILES
        .get_dir(folder)
        .ok_or_else(|| anyhow!("the demo has no folder {folder}"))?
        .dirs()
        .map(|dir| dir.path().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    folders.into_iter().map(|folder| Ok(InFolder { value: read(&format!("{folder}/{file}"))?, folder })).collect()
}

fn read<T: DeserializeOwned>(path: &str) -> anyhow::Result<T> {
    serde_json::from_str(text(path)?).with_context(|| format!("the demo's file {path}"))
}

fn text(path: &str) -> anyhow::Result<&'static str> {
    FILES.get_file(path).and_then(|file| file.contents_utf8()).ok_or_else(|| anyhow!("the demo has no file {path}"))
}
