//! To save what somebody wrote: the next revision, without losing a word of anybody's.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError, addresses,
    moving::Moving,
    rights::{self, Act, Subject},
};
use marbre_article::{
    ArticleContent, ArticleId, Moment, StaffId,
    document::{
        characters::tidy,
        merge::{Clash, Merged, merge},
    },
    slug::slugify,
    workflow::{Move, NoSuchMove, State},
};
use marbre_store::{
    StoreError,
    articles::{Article, ArticleWithContent, Comments},
};

/// After so long a pause, or after somebody else, saving is an entry of its own in the audit log; every save is a
/// revision, which says who and when.
const SITTING: i64 = 30 * 60 * 1000;

/// What is to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextToSave {
    /// The revision that the text was made from.
    pub base: u32,
    /// The text.
    pub content: ArticleContent,
    /// The wished last part of the address; empty: from the headline; nothing: as it is.
    pub slug: Option<String>,
    /// Whether readers may comment; nothing: as it is.
    pub comments: Option<Comments>,
}

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedText {
    /// The row.
    pub article: Article,
    /// The revision's number.
    pub revision: u32,
    /// When it was saved.
    pub saved_at: Moment,
    /// What it says.
    pub content: ArticleContent,
    /// When it was to be done.
    pub due_at: Option<Moment>,
}

/// What somebody else saved meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theirs {
    /// The revision.
    pub revision: u32,
    /// Who saved it.
    pub by: Option<StaffId>,
    /// When.
    pub at: Moment,
    /// What it says.
    pub content: ArticleContent,
}

/// Two texts that do not go together by themselves. Nothing was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clashing {
    /// What somebody else saved meanwhile.
    pub theirs: Theirs,
    /// Where both changed the same.
    pub clashes: Vec<Clash>,
}

/// What came of a save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaveOutcome {
    /// It is the newest revision, or was saved before.
    Saved(Box<SavedText>),
    /// Somebody else had saved meanwhile; the newest revision now holds what both have done.
    Merged(Box<SavedText>, Box<Theirs>),
    /// Somebody else had saved meanwhile, and both changed the same.
    Clash(Box<Clashing>),
}

impl Newsroom {
    /// Saves a text as the next revision. The same text again is the same revision.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::Move`] when the article cannot be written in as it stands,
    /// [`NewsroomError::BadText`], [`NewsroomError::AddressStays`], the store's `Stale` when the base is no revision.
    pub async fn save_article_text(
        &self,
        actor: &Actor,
        id: ArticleId,
        text: TextToSave,
    ) -> Result<SaveOutcome, NewsroomError> {
        let content = tidied(text.content)?;
        let mut moving = self.moving(actor, Act::Save, id).await?;
        open_for_writing(&moving.article)?;
        let newest = moving.article.revision;
        if text.base > newest || text.base == 0 {
            return Err(StoreError::Stale { expected: text.base, found: newest }.into());
        }
        let row_changes = self.change_row(actor, &mut moving, &content, text.slug, text.comments).await?;
        if moving.content == content {
            let saved_at = moving.sheet.saved_at;
            if row_changes {
                self.save_row(&mut moving).await?;
                moving.change.commit(self.now()).await?;
            }
            return Ok(SaveOutcome::Saved(Box::new(saved(
                moving.article,
                &moving.sheet.task,
                newest,
                saved_at,
                content,
            ))));
        }
        if text.base == newest {
            let saved = self.save_newest(actor, moving, content, row_changes).await?;
            return Ok(SaveOutcome::Saved(Box::new(saved)));
        }
        let first_after = revision(&mut moving, text.base + 1).await?;
        if first_after.content == content {
            // The answer to the first attempt was lost, and somebody else has saved since.
            let (article, task) = (moving.article, moving.sheet.task);
            return Ok(SaveOutcome::Saved(Box::new(saved(article, &task, text.base + 1, self.now(), content))));
        }
        let base = revision(&mut moving, text.base).await?.content;
        let theirs = Theirs {
            revision: newest,
            by: moving.sheet.saved_by,
            at: moving.sheet.saved_at,
            content: moving.content.clone(),
        };
        let Merged { content: merged, clashes } = merge(&base, &content, &theirs.content);
        if !clashes.is_empty() {
            return Ok(SaveOutcome::Clash(Box::new(Clashing { theirs, clashes })));
        }
        let merged = tidied(merged)?;
        let saved = if merged == theirs.content {
            saved(moving.article, &moving.sheet.task, newest, theirs.at, merged)
        } else {
            self.save_newest(actor, moving, merged, row_changes).await?
        };
        Ok(SaveOutcome::Merged(Box::new(saved), Box::new(theirs)))
    }

    async fn save_newest(
        &self,
        actor: &Actor,
        mut moving: Moving,
        content: ArticleContent,
        row_changes: bool,
    ) -> Result<SavedText, NewsroomError> {
        let (id, now) = (moving.article.id, self.now());
        let number = moving.change.save_revision(id, moving.article.revision, &content, Some(actor.id), now).await?;
        if row_changes {
            self.save_row(&mut moving).await?;
        }
        let sheet = &moving.sheet;
        if sheet.saved_by != Some(actor.id) || now.0 - sheet.saved_at.0 >= SITTING {
            let details = [("revision", number.into())];
            let entry = self.audit(Some(actor), "save", AuditSubject::one("article", id.0), details);
            moving.change.add_audit(&entry).await?;
        }
        moving.change.commit(now).await?;
        moving.article.revision = number;
        Ok(saved(moving.article, &moving.sheet.task, number, now, content))
    }

    async fn save_row(&self, moving: &mut Moving) -> Result<(), NewsroomError> {
        let scopes = moving.change.scopes_of(moving.article.id).await?;
        moving.change.save_article(&moving.article, &scopes).await?;
        Ok(())
    }

    /// Puts the wished address and setting into the row. True when it changed.
    async fn change_row(
        &self,
        actor: &Actor,
        moving: &mut Moving,
        content: &ArticleContent,
        slug: Option<String>,
        comments: Option<Comments>,
    ) -> Result<bool, NewsroomError> {
        let mut changed = false;
        if let Some(slug) = slug {
            changed = self.change_slug(moving, content, &slug).await?;
        }
        if let Some(comments) = comments.filter(|comments| *comments != moving.article.comments) {
            rights::may(actor, Act::OpenComments, Subject::Article(&moving.standing))?;
            moving.article.comments = comments;
            let said = (moving.sheet.headline.as_str(), comments);
            self.put_openness(&mut moving.change, actor, moving.article.id, said).await?;
            changed = true;
        }
        Ok(changed)
    }

    /// An address that was made of the headline follows it; one that was chosen stays; a public one cannot change.
    async fn change_slug(
        &self,
        moving: &mut Moving,
        content: &ArticleContent,
        sent: &str,
    ) -> Result<bool, NewsroomError> {
        let (id, current) = (moving.article.id, moving.article.address.slug.clone());
        let sent = slugify(sent);
        if moving.article.first_published_at.is_some() {
            return if sent.is_empty() || sent == current {
                Ok(false)
            } else {
                Err(NewsroomError::AddressStays(current))
            };
        }
        let follows = follows_headline(&moving.article, &moving.content.headline);
        let wished = if sent.is_empty() || (sent == current && follows) {
            addresses::or_identity(slugify(&content.headline), id)
        } else {
            sent
        };
        if is_numbered(&current, &wished) {
            return Ok(false);
        }
        let mut address = moving.article.address.clone();
        address.slug = wished;
        moving.article.address = addresses::free(&self.store.reader(), address, id).await?;
        Ok(moving.article.address.slug != current)
    }
}

/// Whether an article's address is made of its headline, and follows it until the article is public.
pub fn follows_headline(article: &Article, headline: &str) -> bool {
    article.first_published_at.is_none()
        && is_numbered(&article.address.slug, &addresses::or_identity(slugify(headline), article.id))
}

/// Whether an address is the wished one, or the wished one with a number.
fn is_numbered(current: &str, wished: &str) -> bool {
    current.strip_prefix(wished).is_some_and(|rest| {
        rest.is_empty()
            || rest.strip_prefix('-').is_some_and(|number| {
                !number.is_empty() && number.len() < 4 && number.bytes().all(|byte| byte.is_ascii_digit())
            })
    })
}

/// Refuses to write where what is written would not be anybody's draft.
pub(crate) fn open_for_writing(article: &Article) -> Result<(), NewsroomError> {
    let (state, working) = (article.state, article.working);
    match (state, working) {
        (State::Published, None) | (State::Withdrawn, _) => {
            Err(NoSuchMove { state, working, step: Move::Submit }.into())
        }
        _ => Ok(()),
    }
}

async fn revision(moving: &mut Moving, number: u32) -> Result<ArticleWithContent, NewsroomError> {
    let id = moving.article.id;
    let found = moving.change.article_with_content(id, Some(number)).await?;
    Ok(found.ok_or(StoreError::Stale { expected: number, found: moving.article.revision })?)
}

fn saved(
    article: Article,
    task: &marbre_store::articles::Task,
    revision: u32,
    saved_at: Moment,
    content: ArticleContent,
) -> SavedText {
    SavedText { article, revision, saved_at, content, due_at: task.due_at }
}

/// The content in the one way in which it is kept.
fn tidied(content: ArticleContent) -> Result<ArticleContent, NewsroomError> {
    let ArticleContent { body, key_points, bylines, .. } = content;
    let body = body.normalised();
    body.check()
        .map_err(|problems| NewsroomError::BadText(problems.first().map_or_else(String::new, ToString::to_string)))?;
    let mut topics = content.topics;
    let mut seen = std::collections::HashSet::new();
    topics.retain(|topic| seen.insert(*topic));
    let mut signed = std::collections::HashSet::new();
    Ok(ArticleContent {
        format: content.format,
        kicker: tidy(&content.kicker),
        headline: tidy(&content.headline),
        standfirst: tidy(&content.standfirst),
        dateline: tidy(&content.dateline),
        body,
        bylines: bylines
            .into_iter()
            .filter(|signature| signed.insert(signature.byline))
            .map(|signature| marbre_article::content::Signature { role: tidy(&signature.role), ..signature })
            .collect(),
        section: content.section,
        topics,
        lead_image: content.lead_image,
        key_points: key_points.iter().map(|point| tidy(point)).filter(|point| !point.is_empty()).collect(),
        related: content.related,
        social_title: tidy(&content.social_title),
        description: tidy(&content.description),
    })
}
