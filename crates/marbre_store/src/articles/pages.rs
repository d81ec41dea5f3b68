//! The standing pages of an edition, in whatever state, for the desk.

use crate::{Reader, StoreError, engine::values};
use marbre_article::{ArticleId, LanguageTag, workflow::State};

/// A standing page: “About us”.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingPage {
    /// Which.
    pub id: ArticleId,
    /// Its headline, of the newest revision.
    pub headline: String,
    /// Where it stands.
    pub state: State,
}

/// Pages have no month in their address: that finds them by its index.
const PAGES: &str = "SELECT id, headline, state FROM article WHERE lang = $1 AND month = 0 AND kind = 'page' \
     ORDER BY headline, id LIMIT 500";

impl Reader {
    /// The standing pages in that language, by headline; 500 at most.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn standing_pages(&self, lang: &LanguageTag) -> Result<Vec<StandingPage>, StoreError> {
        let rows = self.rows("read the standing pages", PAGES, values![lang]).await?;
        rows.into_iter()
            .map(|mut row| {
                Ok(StandingPage {
                    id: ArticleId(row.uuid()?),
                    headline: row.text()?,
                    state: row.word(State::from_word)?,
                })
            })
            .collect()
    }
}
