//! An article that came before comes again, and is different there. What changed there is taken over as long as nobody has
//! done anything with it here; what the desk has done stays, and the report names it.

use super::{
    ImportError,
    keep::STILL_PUBLIC,
    report::{About, Entry, Outcome},
};
use crate::{Newsroom, merge_terms::settle, publish::published};
use marbre_article::{ArticleContent, ArticleId, Moment, event::Event, workflow::State};
use marbre_store::{
    Transaction,
    articles::{Article, ArticleWithContent, NewArticle, ReadyArticle, Version},
    comments::ReadyComment,
    imports::{ImportRecord, Left},
    ledger::{EntryKind, Sealed},
    merging::Merged,
};
use std::collections::HashSet;

/// An article that came before.
pub(super) struct Again {
    /// What it is there now.
    pub(super) new: NewArticle,
    /// What was noted when it came before.
    pub(super) before: ImportRecord,
    /// What the report calls it.
    pub(super) about: About,
}

/// What became of it.
pub(super) struct Done {
    /// Whether anything of it is different here now.
    pub(super) changed: bool,
    /// How many comments are new.
    pub(super) new_comments: u64,
    /// What is noted of it.
    pub(super) record: ImportRecord,
    /// What is to be said of it.
    pub(super) entries: Vec<Entry>,
}

const KEPT_TEXT: &str = "its text changed there, and here too; what the newsroom made of it stays";
const KEPT_STATE: &str = "its state changed there, and here too; it stays as it is here";

/// Takes over what changed there. `record` is what will be noted, as if it were new; `heard` are its comments, of which
/// none is left to keep where none changed.
pub(super) async fn again(
    newsroom: &Newsroom,
    change: &mut Transaction,
    merged: &Merged,
    (whole, mut record): (Again, ImportRecord),
    heard: &mut Vec<ReadyComment>,
) -> Result<Done, ImportError> {
    let Again { new, before, about } = whole;
    let id = new.article.id;
    let Some(found) = change.article_with_content(id, None).await? else {
        let new_comments = heard.len() as u64;
        insert_again(change, merged, new).await?;
        return Ok(Done { changed: true, new_comments, record, entries: Vec::new() });
    };
    let new_comments = fresh(newsroom, &before, &record, id, heard).await?;
    let scopes = merged.all_now(new.scopes.iter().copied());
    let mut at_work =
        AtWork { change: &mut *change, merged, now: newsroom.now(), before, about, scopes, entries: Vec::new() };
    let changed = at_work.take_over(&found, new, &mut record).await?;
    let AtWork { entries, .. } = at_work;
    if !heard.is_empty() && found.article.state == State::Published {
        change.record(Event::CommentsChanged { article: id, comment: None });
    }
    Ok(Done { changed, new_comments, record, entries })
}

/// How many of the comments are new. Takes them all away where none has changed there.
async fn fresh(
    newsroom: &Newsroom,
    before: &ImportRecord,
    record: &ImportRecord,
    id: ArticleId,
    heard: &mut Vec<ReadyComment>,
) -> Result<u64, ImportError> {
    if before.left.comments == record.left.comments {
        heard.clear();
        return Ok(0);
    }
    let here: HashSet<_> = newsroom.store.reader().comments(id).await?.into_iter().map(|comment| comment.id).collect();
    Ok(heard.iter().filter(|comment| !here.contains(&comment.id())).count() as u64)
}

/// An article at work.
struct AtWork<'a> {
    change: &'a mut Transaction,
    merged: &'a Merged,
    now: Moment,
    before: ImportRecord,
    about: About,
    scopes: Vec<uuid::Uuid>,
    entries: Vec<Entry>,
}

impl AtWork<'_> {
    fn say(&mut self, reason: &str, detail: String) {
        self.entries.push(self.about.entry(Outcome::Altered, reason, detail));
    }

    /// Whether anything of it is different here afterwards.
    async fn take_over(
        &mut self,
        found: &ArticleWithContent,
        new: NewArticle,
        record: &mut ImportRecord,
    ) -> Result<bool, ImportError> {
        let here = &found.article;
        let wanted = &new.article;
        let last = self.as_it_was_left(found).await?;
        let same_text = last.as_ref().is_some_and(|last| *last == found.content);
        if is_touched(here, &self.before.left, same_text, self.now) {
            self.leave(found, last.as_ref(), &new, record);
            return self.open_or_close(here.clone(), wanted, false).await;
        }
        let same = settle(new.content.clone(), self.merged) == settle(found.content.clone(), self.merged);
        let revision = match same {
            true => here.revision,
            false => self.change.save_revision(here.id, here.revision, &new.content, None, self.now).await?,
        };
        record.left.revision = revision;
        let mut article = Article { revision, ..here.clone() };
        match (here.state, wanted.state) {
            (State::Published, State::Published) if same => {}
            (State::Published, State::Published) => {
                self.publish(article, &new).await?;
                return Ok(true);
            }
            (_, State::Published) => {
                self.publish(article, &new).await?;
                return Ok(true);
            }
            (State::Published, wanted) => {
                record.left.state = Some(State::Published);
                if is_hidden(wanted) {
                    self.say(STILL_PUBLIC, format!("it is {} there", named(wanted)));
                }
            }
            _ => {
                article.state = wanted.state;
                article.publish_at = wanted.publish_at;
            }
        }
        let moved = (article.state, article.publish_at) != (here.state, here.publish_at);
        let changed = self.open_or_close(article, wanted, moved).await?;
        Ok(changed || !same)
    }

    /// What it said when an import left it, as far as that is known.
    async fn as_it_was_left(&mut self, found: &ArticleWithContent) -> Result<Option<ArticleContent>, ImportError> {
        let revision = self.before.left.revision;
        if revision == found.revision {
            return Ok(Some(found.content.clone()));
        }
        let last = self.change.article_with_content(found.article.id, Some(revision)).await?;
        Ok(last.map(|last| last.content))
    }

    /// Leaves the desk's work alone, and says what it did not take over.
    fn leave(
        &mut self,
        found: &ArticleWithContent,
        last: Option<&ArticleContent>,
        new: &NewArticle,
        record: &mut ImportRecord,
    ) {
        let (here, before) = (&found.article, self.before.left.clone());
        let arriving = settle(new.content.clone(), self.merged);
        let says_that = |content: &ArticleContent| settle(content.clone(), self.merged) == arriving;
        // Else it only found images that it lacked: those are put into the text that is here.
        let other_there = self.before.fingerprint != record.fingerprint;
        if other_there && !says_that(&found.content) && !last.is_some_and(says_that) {
            self.say(KEPT_TEXT, String::new());
        }
        let wanted = new.article.state;
        if wanted != here.state && Some(wanted) != before.state {
            let detail = format!("it is {} there, and {} here", named(wanted), named(here.state));
            match here.state {
                State::Published if is_hidden(wanted) => self.say(STILL_PUBLIC, detail),
                State::Published => {}
                _ => self.say(KEPT_STATE, detail),
            }
        }
        record.left.revision = before.revision;
        record.left.state = before.state;
        // What it lacks is looked for in the text that is here.
        record.left.lacking = record.left.lacking.max(before.lacking);
    }

    /// Saves the row if something in it changed, and opens it to comments or closes it, as it is there, unless somebody
    /// has decided on that here.
    async fn open_or_close(
        &mut self,
        mut article: Article,
        wanted: &Article,
        mut changed: bool,
    ) -> Result<bool, ImportError> {
        let decided_there = self.before.left.openness.is_some_and(|last| last == article.comments);
        if decided_there && wanted.comments != article.comments {
            article.comments = wanted.comments;
            changed = true;
            if article.state == State::Published {
                self.change.record(Event::CommentsChanged { article: article.id, comment: None });
            }
        }
        if changed {
            let scopes = self.change.scopes_of(article.id).await?;
            self.change.save_article(&article, &scopes).await?;
        }
        Ok(changed)
    }

    /// Makes the newest text the next version: the first one with the date that it has there.
    async fn publish(&mut self, mut article: Article, new: &NewArticle) -> Result<(), ImportError> {
        let arriving = &new.article;
        let first = article.first_published_at.is_none();
        let before = self.change.scopes_of(article.id).await?;
        article.state = State::Published;
        article.teaser.clone_from(&arriving.teaser);
        article.publish_at = None;
        if first {
            article.address = arriving.address.clone();
            article.first_published_at = arriving.first_published_at;
        }
        article.version += 1;
        article.updated_at = if first { arriving.first_published_at } else { Some(self.now) };
        if self.before.left.openness == Some(article.comments) {
            article.comments = arriving.comments;
        }
        self.change.save_article(&article, &self.scopes).await?;
        let published_at = article.updated_at.unwrap_or(self.now);
        let (number, revision) = (article.version, article.revision);
        let version = Version { number, revision, published_at, reason: String::new() };
        let kind = if first { EntryKind::Backfilled } else { EntryKind::Corrected };
        let sealed = Sealed::of(&new.content, article.first_published_at)?;
        self.change.insert_version(&article, &version, kind, &sealed).await?;
        let scopes = before.into_iter().chain(self.scopes.iter().copied());
        self.change.record(Event::VersionPublished(published(&article, scopes)));
        Ok(())
    }
}

/// Whether the desk has done anything with it since an import left it, or is about to. `same_text`: its newest text is
/// the one that was left.
pub(super) fn is_touched(here: &Article, left: &Left, same_text: bool, now: Moment) -> bool {
    let as_left = left.state == Some(here.state)
        // Its time has come meanwhile.
        || (left.state == Some(State::Scheduled) && here.state == State::Published && here.version == 1);
    !same_text
        || !as_left
        || here.working.is_some()
        || here.state == State::Withdrawn
        || here.embargo_until.is_some_and(|until| until > now)
}

/// Whether it is kept from readers there, and does not only wait for its time.
const fn is_hidden(there: State) -> bool {
    matches!(there, State::Draft | State::InReview)
}

const fn named(state: State) -> &'static str {
    match state {
        State::Draft => "a draft",
        State::InReview => "in review",
        State::Ready => "ready",
        State::Scheduled => "scheduled",
        State::Published => "published",
        State::Withdrawn => "withdrawn",
    }
}

/// An article that was imported once and is no longer here comes back.
async fn insert_again(change: &mut Transaction, merged: &Merged, mut new: NewArticle) -> Result<(), ImportError> {
    new.scopes = merged.all_now(new.scopes);
    let public = new.article.state == State::Published;
    let event = public.then(|| published(&new.article, new.scopes.iter().copied()));
    change.insert_ready_articles(&[ReadyArticle::of(&new)?.entered_later()]).await?;
    if let Some(event) = event {
        change.record(Event::VersionPublished(event));
    }
    Ok(())
}
