//! How an article introduces itself elsewhere: JSON-LD, OpenGraph.

pub mod json_ld;
pub mod open_graph;

use marbre_article::{LanguageTag, Moment};

/// What others need to know of an article. Addresses are absolute; texts are plain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleCard {
    /// Its page.
    pub url: String,
    /// The headline for cards and search results.
    pub headline: String,
    /// The description for cards and search results. May be empty.
    pub description: String,
    /// Its language.
    pub language: LanguageTag,
    /// The languages of the same story elsewhere on the site.
    pub other_languages: Vec<LanguageTag>,
    /// When it was first published.
    pub published: Moment,
    /// When its current version became public.
    pub updated: Moment,
    /// Who signs it.
    pub authors: Vec<CardAuthor>,
    /// Who publishes it.
    pub publisher: Publisher,
    /// The image that stands for it.
    pub image: Option<CardImage>,
    /// The name of its section. May be empty.
    pub section: String,
    /// The names of its topics.
    pub topics: Vec<String>,
    /// How many words it has; 0 when that is not known.
    pub word_count: u32,
    /// Where it was filed from. May be empty.
    pub dateline: String,
    /// The corrections made to it.
    pub corrections: Vec<CardCorrection>,
    /// The page of the article that it is a translation of.
    pub translation_of: Option<String>,
    /// The posts of a live report, newest first. Empty for any other article.
    pub live_posts: Vec<LivePost>,
}

/// Who signs an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardAuthor {
    /// The name only: no “by”, no role.
    pub name: String,
    /// The author's page.
    pub url: Option<String>,
    /// True for a collective (“La rédaction”), false for a person.
    pub collective: bool,
}

/// Who publishes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// Its name.
    pub name: String,
    /// Its front page.
    pub url: String,
    /// Its logo.
    pub logo: Option<String>,
}

/// The pages on which a newspaper says by which rules it works. Addresses are absolute.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policies {
    /// By which rules it works.
    pub publishing_principles: Option<String>,
    /// How it corrects itself.
    pub corrections: Option<String>,
    /// How it checks what it says.
    pub verification: Option<String>,
    /// To whom it belongs, and who pays.
    pub ownership: Option<String>,
    /// Who works there.
    pub masthead: Option<String>,
}

/// The image that stands for an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardImage {
    /// Where it is: a file that every network can show (JPEG).
    pub url: String,
    /// Pixels across; 0 when that is not known.
    pub width: u32,
    /// Pixels down; 0 when that is not known.
    pub height: u32,
    /// What it shows. May be empty.
    pub alt: String,
    /// Whose it is. May be empty.
    pub credit: String,
}

/// A correction of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardCorrection {
    /// What was wrong and what is right.
    pub text: String,
    /// When it was published.
    pub at: Moment,
}

/// A post of a live report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LivePost {
    /// Its permanent address.
    pub url: String,
    /// Its headline, or its first words.
    pub headline: String,
    /// When it was posted.
    pub at: Moment,
}
