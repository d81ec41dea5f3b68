//! Changing articles.

use super::{
    Article, NewArticle, ReadyArticle, Version,
    read::{self, TAKEN, address_items},
    row::{COLUMNS, article_values, check, folded, month_number},
};
use crate::{
    StoreError, Transaction,
    engine::{Insert, Value, values},
    ledger::{EntryKind, Sealed},
};
use marbre_article::{ArticleContent, ArticleId, Moment, StaffId, workflow::Working};
use std::collections::HashSet;
use uuid::Uuid;

const STORY: Insert =
    Insert { table: "story", columns: &["id", "created_at"], conflict: "ON CONFLICT (id) DO NOTHING" };

const ARTICLE: Insert = Insert { table: "article", columns: COLUMNS, conflict: "" };

const REVISION: Insert =
    Insert { table: "revision", columns: &["article", "number", "staff", "saved_at", "content_json"], conflict: "" };

const VERSION: Insert =
    Insert { table: "version", columns: &["article", "number", "revision", "published_at", "reason"], conflict: "" };

const KNOWN: &str = "SELECT id FROM article WHERE id IN ({list})";

const NEXT_REVISION: &str = "UPDATE article SET revision = revision + 1, headline = $3, section = $4, saved_at = $5, \
     saved_by = $6, folded = $7 WHERE id = $1 AND revision = $2";

const UPDATE: &str = "UPDATE article SET story = $2, kind = $3, state = $4, lang = $5, month = $6, slug = $7, \
     version = $8, first_published_at = $9, updated_at = $10, publish_at = $11, comments = $12, teaser_json = $13, \
     withdrawal = $14, working = $15, embargo_until = $16 WHERE id = $1";

impl Transaction {
    /// Adds articles, many at once. Events are the caller's to record.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when an identity or address is in use, [`StoreError::Damaged`] when one is published without
    /// version, times or teaser; then none was added.
    pub async fn insert_articles(&mut self, articles: &[NewArticle]) -> Result<(), StoreError> {
        let ready: Vec<ReadyArticle> = articles.iter().map(ReadyArticle::of).collect::<Result<_, _>>()?;
        self.insert_ready_articles(&ready).await
    }

    /// As [`Transaction::insert_articles`].
    ///
    /// # Errors
    /// [`StoreError::Taken`] when an identity or address is in use; then none was added.
    pub async fn insert_ready_articles(&mut self, articles: &[ReadyArticle]) -> Result<(), StoreError> {
        // Asking first is several times cheaper than a part that can be undone, which keeps a copy of all it touches.
        self.refuse_clash(articles).await?;
        self.add_articles(articles).await.map_err(|error| error.or_taken(|| "an identity or address".into()))?;
        for ready in articles {
            self.count_in_lists(&ready.article, &ready.scopes);
        }
        Ok(())
    }

    /// Refuses articles whose identity or address is in use, or given twice.
    async fn refuse_clash(&mut self, articles: &[ReadyArticle]) -> Result<(), StoreError> {
        let taken = |what: String| Err(StoreError::Taken { what });
        let rows = || articles.iter().map(|ready| &ready.article);
        let mut addresses = HashSet::with_capacity(articles.len());
        if let Some(article) = rows().find(|article| !addresses.insert(&article.address)) {
            return taken(format!("the address {}", article.address));
        }
        let mut ids = HashSet::with_capacity(articles.len());
        if let Some(article) = rows().find(|article| !ids.insert(article.id)) {
            return taken(format!("the identity {}", article.id));
        }
        let items = address_items(rows().map(|article| &article.address));
        if let Some(mut row) = self.rows_of_list("look up addresses", TAKEN, &items, 3).await?.pop() {
            return taken(format!("the address {}", read::taken(&mut row)?.0));
        }
        let items: Vec<Value> = rows().map(|article| Value::from(article.id)).collect();
        match self.rows_of_list("look up articles", KNOWN, &items, 1).await?.pop() {
            Some(mut row) => taken(format!("the identity {}", row.uuid()?)),
            None => Ok(()),
        }
    }

    async fn add_articles(&mut self, articles: &[ReadyArticle]) -> Result<(), StoreError> {
        let mut stories = Vec::with_capacity(articles.len() * STORY.columns.len());
        let mut rows = Vec::with_capacity(articles.len() * ARTICLE.columns.len());
        let mut revisions = Vec::with_capacity(articles.len() * REVISION.columns.len());
        let mut versions = Vec::with_capacity(articles.len() * VERSION.columns.len());
        let (mut listings, mut entries) = (Vec::new(), Vec::new());
        for ready in articles {
            let ReadyArticle { article, staff, scopes, content_json, .. } = ready;
            stories.extend(values![article.story, article.created_at]);
            rows.extend(article_values(ready));
            let saved = article.updated_at.unwrap_or(article.created_at);
            revisions.extend(values![article.id, article.revision, *staff, saved, content_json]);
            if article.version > 0 {
                let published = article.updated_at.or(article.first_published_at).unwrap_or(article.created_at);
                versions.extend(values![article.id, article.version, article.revision, published, ""]);
                if let Some(sealed) = &ready.sealed {
                    entries.push(self.first_entry(article, published, ready.entered_as, sealed)?);
                }
            }
            crate::listing::list_article(article, scopes, &mut listings);
        }
        self.insert("save the stories", &STORY, stories).await?;
        self.insert("save the articles", &ARTICLE, rows).await?;
        self.insert("save the revisions", &REVISION, revisions).await?;
        self.insert("save the versions", &VERSION, versions).await?;
        self.insert("list the articles", &crate::listing::LISTING, listings).await?;
        self.entries_pending().append(&mut entries);
        self.note_new_images(articles).await
    }

    /// Saves a revision after `based_on`.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when `based_on` is no longer the newest, [`StoreError::Missing`].
    pub async fn save_revision(
        &mut self,
        id: ArticleId,
        based_on: u32,
        content: &ArticleContent,
        staff: Option<StaffId>,
        now: Moment,
    ) -> Result<u32, StoreError> {
        let newest = values![id, based_on, &content.headline, content.section, now, staff, folded(content)];
        if self.run("save the revision", NEXT_REVISION, newest).await? == 0 {
            let newest = self
                .row("read the article", "SELECT revision FROM article WHERE id = $1", values![id])
                .await?
                .ok_or_else(|| StoreError::Missing { what: format!("article {id}") })?
                .u32()?;
            return Err(StoreError::Stale { expected: based_on, found: newest });
        }
        let number = based_on + 1;
        let row = values![id, number, staff, now, crate::json(content)?];
        self.insert("save the revision", &REVISION, row).await?;
        self.note_images(id, content).await?;
        Ok(number)
    }

    /// Changes the row itself (state, address, times, teaser…), and its lists: `scopes` replaces those it stands in.
    /// The number of the newest revision and of comments are left to [`Transaction::save_revision`] and
    /// [`Transaction::save_comments`]; when it was begun never changes.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the address is another's, [`StoreError::Missing`], [`StoreError::Damaged`] when it is
    /// published without version, times or teaser.
    pub async fn save_article(&mut self, article: &Article, scopes: &[Uuid]) -> Result<(), StoreError> {
        self.begin_part().await?;
        let saved = match changes(article) {
            Ok(values) => self.run("save the article", UPDATE, values).await,
            Err(error) => Err(error),
        };
        match self.end_part(saved).await.map_err(|error| error.or_taken(|| format!("the address {}", article.address)))
        {
            Ok(0) => Err(StoreError::Missing { what: format!("article {}", article.id) }),
            Ok(_) => self.relist(article, scopes).await,
            Err(error) => Err(error),
        }
    }

    /// Adds a version of this article (its row as it will be), with its entry in the public record.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when the number is in use.
    pub async fn insert_version(
        &mut self,
        article: &Article,
        version: &Version,
        kind: EntryKind,
        sealed: &Sealed,
    ) -> Result<(), StoreError> {
        let row = values![article.id, version.number, version.revision, version.published_at, &version.reason];
        self.begin_part().await?;
        let added = self.insert("save the version", &VERSION, row).await;
        let taken = || format!("version {} of article {}", version.number, article.id);
        self.end_part(added).await.map_err(|error| error.or_taken(taken))?;
        self.note_public_images(article.id, version.revision).await?;
        self.enter(article, (version.number, version.published_at), kind, sealed).await
    }
}

/// The values of [`UPDATE`].
fn changes(article: &Article) -> Result<Vec<Value<'_>>, StoreError> {
    check(article)?;
    Ok(values![
        article.id,
        article.story,
        article.kind.as_str(),
        article.state.as_str(),
        &article.address.lang,
        month_number(&article.address),
        &article.address.slug,
        article.version,
        article.first_published_at,
        article.updated_at,
        article.publish_at,
        article.comments.as_str(),
        article.teaser.as_ref().map(crate::json).transpose()?,
        article.withdrawal.as_deref(),
        article.working.map(Working::as_str),
        article.embargo_until,
    ])
}
