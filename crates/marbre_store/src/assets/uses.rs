//! Where images stand: kept in the transaction that saves or publishes an article.

use super::hash;
use crate::{
    Reader, StoreError, Transaction,
    articles::ReadyArticle,
    engine::{Insert, Row, values},
};
use marbre_article::{ArticleContent, ArticleId, LanguageTag, document::Sha256Hex, workflow::State};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How an image stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Not at all.
    Absent,
    /// In the text.
    Body,
    /// Above it, or where lists take theirs from.
    Lead,
}

/// One article in which an image stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssetUse {
    /// The article.
    pub article: ArticleId,
    /// Its newest headline.
    pub headline: String,
    /// Its language.
    pub lang: LanguageTag,
    /// Where it stands on its way.
    pub state: State,
    /// In the newest revision.
    pub newest: Standing,
    /// In the version that readers see, if it is published.
    pub public: Standing,
}

/// So many articles are looked through at once.
const CHUNK: u32 = 500;

const USE: Insert = Insert {
    table: "asset_use",
    columns: &["asset", "article", "newest", "public"],
    conflict: "ON CONFLICT (asset, article) DO UPDATE SET newest = excluded.newest",
};

const PUBLIC_USE: Insert = Insert {
    table: "asset_use",
    columns: &["asset", "article", "newest", "public"],
    conflict: "ON CONFLICT (asset, article) DO UPDATE SET public = excluded.public",
};

const OF_ARTICLE: &str = "SELECT asset, newest, public FROM asset_use WHERE article = $1";

const USES: &str = "SELECT u.article, a.headline, a.lang, a.state, u.newest, u.public FROM asset_use u \
     JOIN article a ON a.id = u.article WHERE u.asset = $1 ORDER BY a.saved_at DESC, a.id";

const TEXT: &str = "SELECT content_json FROM revision WHERE article = $1 AND number = $2";

const LEADS: &str = "SELECT 1 FROM asset_use WHERE asset = $1 AND (newest = 2 OR public = 2)";

/// The newest text of each article and the public one, where they differ.
const TEXTS: &str = "SELECT a.id, n.content_json, a.revision, v.revision, p.content_json FROM article a \
     JOIN revision n ON n.article = a.id AND n.number = a.revision \
     LEFT JOIN version v ON v.article = a.id AND v.number = a.version \
     LEFT JOIN revision p ON p.article = v.article AND p.number = v.revision AND p.number <> a.revision \
     WHERE a.id > $1 ORDER BY a.id LIMIT $2";

impl Standing {
    const fn number(self) -> i64 {
        match self {
            Self::Absent => 0,
            Self::Body => 1,
            Self::Lead => 2,
        }
    }

    fn read(row: &mut Row) -> Result<Self, StoreError> {
        Ok(match row.i64()? {
            0 => Self::Absent,
            2 => Self::Lead,
            _ => Self::Body,
        })
    }
}

/// The images of a text and how they stand. Lists take theirs from above the text, or else the first within it.
pub(crate) fn images(content: &ArticleContent) -> BTreeMap<Sha256Hex, Standing> {
    let mut found = BTreeMap::new();
    for hash in content.images().filter_map(|image| image.source.asset()) {
        let standing = if found.is_empty() { Standing::Lead } else { Standing::Body };
        found.entry(hash.clone()).or_insert(standing);
    }
    found
}

impl Reader {
    /// The articles in which an image stands, those saved last first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn asset_uses(&self, asset: &Sha256Hex) -> Result<Vec<AssetUse>, StoreError> {
        let rows = self.rows("read where the image stands", USES, values![asset]).await?;
        rows.into_iter()
            .map(|mut row| {
                Ok(AssetUse {
                    article: ArticleId(row.uuid()?),
                    headline: row.text()?,
                    lang: row.lang()?,
                    state: row.word(State::from_word)?,
                    newest: Standing::read(&mut row)?,
                    public: Standing::read(&mut row)?,
                })
            })
            .collect()
    }

    /// Whether lists take an image of theirs from this asset.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn asset_leads(&self, asset: &Sha256Hex) -> Result<bool, StoreError> {
        Ok(self.row("read where the image stands", LEADS, values![asset]).await?.is_some())
    }
}

impl Transaction {
    /// Notes the images of a text that has just become the newest.
    pub(crate) async fn note_images(&mut self, id: ArticleId, content: &ArticleContent) -> Result<(), StoreError> {
        let images = images(content);
        let known = self.uses_of(id).await?;
        let before = known.iter().filter(|(_, (newest, _))| *newest != Standing::Absent);
        if before.map(|(hash, (newest, _))| (hash, newest)).eq(&images) {
            return Ok(());
        }
        self.run("note the images", "UPDATE asset_use SET newest = 0 WHERE article = $1", values![id]).await?;
        let rows = images.iter().flat_map(|(hash, standing)| values![hash, id, standing.number(), 0_i64]);
        self.insert("note the images", &USE, rows.collect()).await?;
        self.forget_unused(id).await
    }

    /// Notes the images of a text that has just become public.
    pub(crate) async fn note_public_images(&mut self, id: ArticleId, revision: u32) -> Result<(), StoreError> {
        let Some(mut row) = self.row("read the revision", TEXT, values![id, revision]).await? else { return Ok(()) };
        let images = images(&row.json::<ArticleContent>()?);
        let known = self.uses_of(id).await?;
        let before = known.iter().filter(|(_, (_, public))| *public != Standing::Absent);
        if !before.map(|(hash, (_, public))| (hash, public)).eq(&images) {
            self.run("note the images", "UPDATE asset_use SET public = 0 WHERE article = $1", values![id]).await?;
            let rows = images.iter().flat_map(|(hash, standing)| values![hash, id, 0_i64, standing.number()]);
            self.insert("note the images", &PUBLIC_USE, rows.collect()).await?;
            self.forget_unused(id).await?;
        }
        // Lists may need other shapes of it than have been made.
        match images.iter().find(|(_, standing)| **standing == Standing::Lead) {
            Some((lead, _)) => self.queue_known_asset(lead).await,
            None => Ok(()),
        }
    }

    /// Notes the images of new articles.
    pub(crate) async fn note_new_images(&mut self, articles: &[ReadyArticle]) -> Result<(), StoreError> {
        let rows = articles.iter().flat_map(|ready| {
            let public = ready.article.version > 0;
            ready.images.iter().flat_map(move |(hash, standing)| {
                let shown = if public { *standing } else { Standing::Absent };
                values![hash, ready.article.id, standing.number(), shown.number()]
            })
        });
        self.insert("note the images", &USE, rows.collect()).await
    }

    async fn uses_of(&mut self, id: ArticleId) -> Result<BTreeMap<Sha256Hex, (Standing, Standing)>, StoreError> {
        let rows = self.rows("read the images", OF_ARTICLE, values![id]).await?;
        rows.into_iter()
            .map(|mut row| Ok((hash(&mut row)?, (Standing::read(&mut row)?, Standing::read(&mut row)?))))
            .collect()
    }

    async fn forget_unused(&mut self, id: ArticleId) -> Result<(), StoreError> {
        const UNUSED: &str = "DELETE FROM asset_use WHERE article = $1 AND newest = 0 AND public = 0";
        self.run("note the images", UNUSED, values![id]).await.map(|_| ())
    }

    /// Notes the images of all articles of a database that knew nothing of them.
    pub(crate) async fn fill_uses(&mut self) -> Result<(), StoreError> {
        let mut after = Uuid::nil();
        loop {
            let rows = self.rows("read the articles", TEXTS, values![after, CHUNK]).await?;
            if rows.is_empty() {
                return Ok(());
            }
            let mut uses: BTreeMap<(Sha256Hex, Uuid), (Standing, Standing)> = BTreeMap::new();
            for mut row in rows {
                after = row.uuid()?;
                let newest = images(&row.json::<ArticleContent>()?);
                let (revision, public, text) = (row.i64()?, row.opt_i64()?, row.opt_json::<ArticleContent>()?);
                let seen = match text {
                    Some(content) => images(&content),
                    None if public == Some(revision) => newest.clone(),
                    None => BTreeMap::new(),
                };
                for (hash, standing) in newest {
                    uses.entry((hash, after)).or_insert((Standing::Absent, Standing::Absent)).0 = standing;
                }
                for (hash, standing) in seen {
                    uses.entry((hash, after)).or_insert((Standing::Absent, Standing::Absent)).1 = standing;
                }
            }
            let rows = uses.iter().flat_map(|((hash, article), (newest, public))| {
                values![hash, *article, newest.number(), public.number()]
            });
            self.insert("note the images", &USE, rows.collect()).await?;
        }
    }
}
