//! What a revision holds: every field of an article that a person edits.

use crate::{
    BylineId, Document, SectionId, StoryId, TopicId,
    document::{FormatNumber, Image, Sha256Hex},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// All that one revision of an article says. Texts are plain: no mark-up, typography is set when rendering.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArticleContent {
    /// The number of this form; a reader refuses a newer one.
    pub format: FormatNumber,
    /// The few words above the headline. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kicker: String,
    /// The headline.
    pub headline: String,
    /// The sentence or two under the headline. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub standfirst: String,
    /// Where the article was filed from: “Mwanza”. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub dateline: String,
    /// The text.
    pub body: Document,
    /// Who signs, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bylines: Vec<Signature>,
    /// The section it stands in. Needed to publish an article, not a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionId>,
    /// Its topics, the first one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<TopicId>,
    /// The image above the body, which lists and cards show too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_image: Option<Image>,
    /// The most important points, a sentence each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub key_points: Vec<String>,
    /// Stories chosen by hand to stand under it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<StoryId>,
    /// The headline for cards and search results, if it differs. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub social_title: String,
    /// The description for cards and search results, if it differs from the standfirst. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
}

impl ArticleContent {
    /// Its images: the one above the body, then those of the body in order.
    pub fn images(&self) -> impl Iterator<Item = &Image> {
        self.lead_image.iter().chain(self.body.images())
    }

    /// The files of its images that the publication keeps, each once, in the order of their hashes.
    pub fn assets(&self) -> Vec<Sha256Hex> {
        let assets: BTreeSet<&Sha256Hex> = self.images().filter_map(|image| image.source.asset()).collect();
        assets.into_iter().cloned().collect()
    }
}

/// One name under the headline.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The person or collective.
    pub byline: BylineId,
    /// What they did for this article, if not the role they always have: “photos”. May be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
}
