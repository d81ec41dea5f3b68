//! The reader's page of what is not public yet, made by the site. The desk knows only this.

use futures_util::future::BoxFuture;
use marbre_article::{ArticleContent, ArticleId, LanguageTag};
use serde_json::Value;

/// What is to be shown as its reader would see it.
#[derive(Debug, Clone)]
pub enum Proof {
    /// An article with this text.
    Article {
        /// Which.
        id: ArticleId,
        /// What it would say.
        content: Box<ArticleContent>,
    },
    /// The front page of an edition with this layout (as kept: `front_page.layout_json`).
    Front {
        /// The edition.
        lang: LanguageTag,
        /// The layout.
        layout: Value,
    },
}

/// A page as its reader would get it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofPage {
    /// The HTML.
    pub html: String,
    /// `style-src` sources of its inlined style: `'sha256-…'`.
    pub style: String,
    /// How many bytes would travel, headers and Brotli included.
    pub bytes: u32,
}

/// Makes proofs.
pub trait Proofs: Send + Sync {
    /// The page, or why it cannot be made.
    fn proof(&self, proof: Proof) -> BoxFuture<'_, Result<ProofPage, String>>;
}
