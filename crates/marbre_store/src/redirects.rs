//! Old addresses and where they lead.
//!
//! A kept path begins with `/`, is percent-decoded Unicode NFC, has no slash at the end and no host; where the query is
//! the address it is kept with its one deciding pair: `/?cat=7`. [`normal_path`] makes it so.

use crate::{Reader, StoreError, Transaction};
use marbre_article::{ArticleId, BylineId, LanguageTag, SectionId, TopicId};

/// An old address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The path, as kept.
    pub path: String,
    /// Where it leads.
    pub target: Target,
}

/// Where an old address leads. Those who stand under a name are found where they stand now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To an article or page.
    Article(ArticleId),
    /// To a section, in that language.
    Section(SectionId, LanguageTag),
    /// To a topic, in that language.
    Topic(TopicId, LanguageTag),
    /// To a byline, in that language.
    Byline(BylineId, LanguageTag),
    /// To a path of this site.
    Path(String),
}

/// The form in which paths are kept and looked up.
pub fn normal_path(_path: &str) -> String {
    todo!()
}

impl Reader {
    /// Where an old address leads.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn redirect(&self, _path: &str) -> Result<Option<Redirect>, StoreError> {
        todo!()
    }
}

impl Transaction {
    /// Adds old addresses, many at once; the last word on a path counts.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_redirects(&mut self, _redirects: &[Redirect]) -> Result<(), StoreError> {
        todo!()
    }
}
