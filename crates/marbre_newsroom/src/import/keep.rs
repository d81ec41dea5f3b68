//! To keep a batch of imported articles: new ones, changed ones, with all that belongs to them, in one transaction.

use super::{ImportError, report::Tally, terms::Origin};
use crate::{
    Newsroom, addresses,
    public_form::{self, SectionTree},
    publish::published,
};
use marbre_article::{
    ArticleContent, ArticleId, Moment,
    document::Sha256Hex,
    event::Event,
    workflow::{Kind, State},
};
use marbre_store::{
    Transaction,
    articles::{Article, ArticleWithContent, NewArticle, Version},
    assets::Asset,
    comments::Comment,
    imports::{ImportKind, ImportRecord},
    redirects::Redirect,
};
use std::collections::HashMap;

/// An article as it arrives: made ready, not yet kept.
#[derive(Debug, Clone)]
pub(super) struct Arriving {
    /// Its key where it comes from.
    pub(super) key: String,
    /// A hash of what it was there.
    pub(super) fingerprint: String,
    /// The row; its address is a wish, its teaser is yet to be made.
    pub(super) article: Article,
    /// What it says.
    pub(super) content: ArticleContent,
    /// Images that it brings.
    pub(super) assets: Vec<Asset>,
    /// What readers wrote under it.
    pub(super) comments: Vec<Comment>,
    /// Where it stood.
    pub(super) redirects: Vec<Redirect>,
    /// True when it came before, and was different.
    pub(super) changed: bool,
}

/// What became of a batch.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Kept {
    pub(super) articles: Tally,
    pub(super) pages: Tally,
    pub(super) comments: u64,
    pub(super) redirects: u64,
}

/// Keeps a batch, whole or not at all.
pub(super) async fn keep(
    newsroom: &Newsroom,
    origin: &Origin,
    sections: &SectionTree,
    mut batch: Vec<Arriving>,
    mut assets: Vec<Asset>,
) -> Result<Kept, ImportError> {
    let mut kept = Kept::default();
    if batch.is_empty() && assets.is_empty() {
        return Ok(kept);
    }
    give_addresses(newsroom, &mut batch).await?;
    let mut change = newsroom.store.begin().await?;
    assets.extend(batch.iter_mut().flat_map(|arriving| std::mem::take(&mut arriving.assets)));
    change.insert_assets(&assets).await?;
    let assets: HashMap<Sha256Hex, Asset> = assets.into_iter().map(|asset| (asset.sha256.clone(), asset)).collect();
    let (mut comments, mut redirects, mut records) = (Vec::new(), Vec::new(), Vec::new());
    let (mut new, mut changed) = (Vec::new(), Vec::new());
    for mut arriving in batch {
        let kind = arriving.article.kind;
        let tally = if kind == Kind::Page { &mut kept.pages } else { &mut kept.articles };
        if arriving.changed {
            tally.changed += 1
        } else {
            tally.kept += 1
        }
        kept.comments += arriving.comments.len() as u64;
        kept.redirects += arriving.redirects.len() as u64;
        comments.append(&mut arriving.comments);
        redirects.append(&mut arriving.redirects);
        records.push(ImportRecord {
            kind: if kind == Kind::Page { ImportKind::Page } else { ImportKind::Article },
            key: std::mem::take(&mut arriving.key),
            fingerprint: std::mem::take(&mut arriving.fingerprint),
            target: Some(arriving.article.id.0),
        });
        let scopes = if arriving.article.state == State::Published {
            arriving.article.teaser = Some(public_form::teaser(&arriving.content, &assets));
            public_form::scopes(&arriving.content, sections)
        } else {
            Vec::new()
        };
        let whole = NewArticle { article: arriving.article, content: arriving.content, staff: None, scopes };
        if arriving.changed { changed.push(whole) } else { new.push(whole) }
    }
    change.insert_articles(&new).await?;
    for whole in &new {
        if whole.article.state == State::Published {
            change.record(Event::VersionPublished(published(&whole.article, whole.scopes.iter().copied())));
        }
    }
    let now = newsroom.now();
    for whole in changed {
        alter(&mut change, whole, now).await?;
    }
    change.save_comments(&comments).await?;
    change.save_redirects(&redirects).await?;
    change.save_import_records(&origin.source, &records).await?;
    if !redirects.is_empty() {
        change.record(Event::RedirectsChanged);
    }
    change.commit(now).await?;
    Ok(kept)
}

async fn give_addresses(newsroom: &Newsroom, batch: &mut [Arriving]) -> Result<(), ImportError> {
    let wishes: Vec<_> = batch.iter().map(|arriving| (arriving.article.address.clone(), arriving.article.id)).collect();
    let given = addresses::free_many(&newsroom.store.reader(), &wishes).await?;
    for (arriving, address) in batch.iter_mut().zip(given) {
        arriving.article.address = address;
    }
    Ok(())
}

/// An article that is here already becomes what it is now where it comes from: a new revision, and if it is public a
/// new version, at the address that it has here.
async fn alter(change: &mut Transaction, whole: NewArticle, now: Moment) -> Result<(), ImportError> {
    let NewArticle { article: arriving, content, scopes, .. } = whole;
    let id = arriving.id;
    let Some(ArticleWithContent { article: here, content: old, .. }) = change.article_with_content(id, None).await?
    else {
        return insert_again(change, arriving, content, scopes).await;
    };
    let revision = if content == old {
        here.revision
    } else {
        change.save_revision(id, here.revision, &content, None, now).await?
    };
    let mut article = Article { revision, ..here.clone() };
    article.comments = arriving.comments;
    let before = change.scopes_of(id).await?;
    if arriving.state == State::Published && here.state != State::Withdrawn {
        let first = here.first_published_at.is_none();
        article.state = State::Published;
        article.teaser = arriving.teaser;
        article.publish_at = None;
        if first {
            article.address = arriving.address;
            article.first_published_at = arriving.first_published_at;
        }
        if first || revision != here.revision {
            article.version = here.version + 1;
            article.updated_at = if first { arriving.first_published_at } else { Some(now) };
        }
        change.save_article(&article, &scopes).await?;
        if article.version != here.version {
            let published_at = article.updated_at.unwrap_or(now);
            let version = Version { number: article.version, revision, published_at, reason: String::new() };
            change.insert_version(id, &version).await?;
        }
        change.record(Event::VersionPublished(published(&article, before.into_iter().chain(scopes))));
    } else {
        change.save_article(&article, &before).await?;
    }
    Ok(())
}

/// An article that was imported once and is no longer here comes back.
async fn insert_again(
    change: &mut Transaction,
    article: Article,
    content: ArticleContent,
    scopes: Vec<uuid::Uuid>,
) -> Result<(), ImportError> {
    let event = (article.state == State::Published).then(|| published(&article, scopes.iter().copied()));
    change.insert_articles(&[NewArticle { article, content, staff: None, scopes }]).await?;
    if let Some(event) = event {
        change.record(Event::VersionPublished(event));
    }
    Ok(())
}

/// The identity that an imported article has.
pub(super) fn article_identity(origin: &Origin, key: &str) -> ArticleId {
    ArticleId(origin.identity("article", key))
}
