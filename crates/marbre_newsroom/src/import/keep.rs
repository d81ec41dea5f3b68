//! To keep a batch of imported articles: new ones, changed ones, with all that belongs to them, in one transaction.

use super::{ImportError, report::Tally, terms::Origin};
use crate::{
    Newsroom, addresses,
    public_form::{self, SectionTree},
    publish::published,
};
use marbre_article::{
    ArticleContent, ArticleId, Moment,
    event::Event,
    workflow::{Kind, State},
};
use marbre_store::{
    Transaction,
    articles::{Article, ArticleWithContent, NewArticle, ReadyArticle, Version},
    assets::Asset,
    comments::{Comment, ReadyComment},
    imports::{ImportKind, ImportRecord},
    ledger::{EntryKind, Sealed},
    redirects::Redirect,
};

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

/// An article with its texts written out: see [`Arriving::ready`].
pub(super) struct Ready {
    key: String,
    fingerprint: String,
    whole: Whole,
    assets: Vec<Asset>,
    comments: Vec<ReadyComment>,
    redirects: Vec<Redirect>,
}

/// What is kept of an article.
enum Whole {
    New(Box<ReadyArticle>),
    /// It came before: what it said then is looked at first.
    Changed(Box<NewArticle>),
}

impl Arriving {
    /// All that can be done for it before the transaction begins.
    pub(super) fn ready(self, sections: &SectionTree) -> Result<Ready, ImportError> {
        let Self { key, fingerprint, mut article, content, assets, comments, redirects, changed } = self;
        let mut scopes = Vec::new();
        if article.state == State::Published {
            let filed = assets.iter().map(|asset| (asset.sha256.clone(), asset.clone())).collect();
            article.teaser = Some(public_form::teaser(&content, &filed));
            scopes = public_form::scopes(&content, sections);
        }
        let new = NewArticle { article, content, staff: None, scopes };
        let whole = if changed {
            Whole::Changed(Box::new(new))
        } else {
            Whole::New(Box::new(ReadyArticle::of(&new)?.entered_later()))
        };
        let comments = comments.into_iter().map(ReadyComment::of).collect();
        Ok(Ready { key, fingerprint, whole, assets, comments, redirects })
    }
}

impl Ready {
    fn article(&mut self) -> &mut Article {
        match &mut self.whole {
            Whole::New(ready) => &mut ready.article,
            Whole::Changed(new) => &mut new.article,
        }
    }
}

/// Keeps a batch, whole or not at all.
pub(super) async fn keep(
    newsroom: &Newsroom,
    origin: &Origin,
    mut batch: Vec<Ready>,
    mut assets: Vec<Asset>,
) -> Result<Kept, ImportError> {
    let mut kept = Kept::default();
    if batch.is_empty() && assets.is_empty() {
        return Ok(kept);
    }
    give_addresses(newsroom, &mut batch).await?;
    let (mut comments, mut redirects, mut records) = (Vec::new(), Vec::new(), Vec::new());
    let (mut new, mut changed) = (Vec::new(), Vec::new());
    for mut ready in batch {
        let &mut Article { id, kind, .. } = ready.article();
        let tally = if kind == Kind::Page { &mut kept.pages } else { &mut kept.articles };
        kept.comments += ready.comments.len() as u64;
        kept.redirects += ready.redirects.len() as u64;
        assets.append(&mut ready.assets);
        comments.append(&mut ready.comments);
        redirects.append(&mut ready.redirects);
        records.push(ImportRecord {
            kind: if kind == Kind::Page { ImportKind::Page } else { ImportKind::Article },
            key: ready.key,
            fingerprint: ready.fingerprint,
            target: Some(id.0),
        });
        match ready.whole {
            Whole::New(whole) => {
                tally.kept += 1;
                new.push(*whole);
            }
            Whole::Changed(whole) => {
                tally.changed += 1;
                changed.push(*whole);
            }
        }
    }
    let mut change = newsroom.store.begin().await?;
    change.insert_assets(&assets).await?;
    change.insert_ready_articles(&new).await?;
    for ReadyArticle { article, scopes, .. } in &new {
        if article.state == State::Published {
            change.record(Event::VersionPublished(published(article, scopes.iter().copied())));
        }
    }
    let now = newsroom.now();
    for whole in changed {
        alter(&mut change, whole, now).await?;
    }
    change.save_ready_comments(&comments).await?;
    change.save_redirects(&redirects).await?;
    change.save_import_records(&origin.source, &records).await?;
    if !redirects.is_empty() {
        change.record(Event::RedirectsChanged);
    }
    change.commit(now).await?;
    Ok(kept)
}

async fn give_addresses(newsroom: &Newsroom, batch: &mut [Ready]) -> Result<(), ImportError> {
    let wish = |ready: &mut Ready| {
        let article = ready.article();
        (article.address.clone(), article.id)
    };
    let wishes: Vec<_> = batch.iter_mut().map(wish).collect();
    let given = addresses::free_many(&newsroom.store.reader(), &wishes).await?;
    for (ready, address) in batch.iter_mut().zip(given) {
        ready.article().address = address;
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
            let kind = if first { EntryKind::Backfilled } else { EntryKind::Corrected };
            change.insert_version(&article, &version, kind, &Sealed::of(&content, article.first_published_at)?).await?;
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
    let ready = ReadyArticle::of(&NewArticle { article, content, staff: None, scopes })?.entered_later();
    change.insert_ready_articles(&[ready]).await?;
    if let Some(event) = event {
        change.record(Event::VersionPublished(event));
    }
    Ok(())
}

/// The identity that an imported article has.
pub(super) fn article_identity(origin: &Origin, key: &str) -> ArticleId {
    ArticleId(origin.identity("article", key))
}
