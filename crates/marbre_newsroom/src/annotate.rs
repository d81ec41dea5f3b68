//! To write a note on an article, to answer one, to settle one.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
};
use marbre_article::{ArticleId, StaffId};
use marbre_store::{StoreError, notes::Note, staff::Staff};
use uuid::Uuid;

/// The longest note, and the longest passage that it quotes, in characters.
pub const LONGEST_NOTE: usize = 4000;
/// See [`LONGEST_NOTE`].
const LONGEST_QUOTE: usize = 500;

/// A note to be written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewNote {
    /// The words that it is about. May be empty.
    pub quote: String,
    /// What it says.
    pub body: String,
    /// Who is called.
    pub mentions: Vec<StaffId>,
    /// The note that it answers.
    pub parent: Option<Uuid>,
}

impl Newsroom {
    /// Writes a note on an article. An answer to a settled note opens it again. Only who can open the article is called.
    ///
    /// # Errors
    /// [`NewsroomError::Needed`] when it says nothing or too much, [`NewsroomError::Refused`], the store's `Missing` when
    /// what it answers is not there.
    pub async fn add_note(&self, actor: &Actor, id: ArticleId, new: NewNote) -> Result<Note, NewsroomError> {
        let (_, standing) = self.standing(id).await?;
        rights::may(actor, Act::Annotate, Subject::Article(&standing))?;
        let body = new.body.trim();
        if body.is_empty() || body.chars().count() > LONGEST_NOTE {
            return Err(NewsroomError::Needed { field: "body", what: "a note of 1 to 4000 characters" });
        }
        let parent = match new.parent {
            Some(parent) => Some(self.note_on(id, parent).await?),
            None => None,
        };
        let note = Note {
            id: self.new_identity(),
            article: id,
            // Answers to an answer stand under the same note.
            parent: parent.as_ref().map(|parent| parent.parent.unwrap_or(parent.id)),
            staff: Some(actor.id),
            at: self.now(),
            quote: new.quote.trim().chars().take(LONGEST_QUOTE).collect(),
            body: body.to_owned(),
            resolved: None,
        };
        let staff = self.store.reader().staff().await?;
        let mut called: Vec<StaffId> =
            staff.iter().map(|member| member.id).filter(|member| new.mentions.contains(member)).collect();
        // Whoever wrote the note hears of the answer.
        called.extend(parent.as_ref().and_then(|parent| parent.staff));
        let sees = |member: &Staff| {
            let reader = Actor::from(member.clone());
            member.disabled_at.is_none() && rights::may(&reader, Act::SeeArticles, Subject::Article(&standing)).is_ok()
        };
        called.retain(|called| *called != actor.id && staff.iter().any(|member| member.id == *called && sees(member)));
        called.sort_unstable();
        called.dedup();
        let mut change = self.store.begin().await?;
        change.add_note(&note, &called).await?;
        if let Some(top) = note.parent
            && parent.is_some_and(|parent| parent.resolved.is_some())
        {
            change.resolve_note(top, None).await?;
        }
        change.see_mentions(id, actor.id, note.at).await?;
        let details = [("mentions", called.len().into())];
        change.add_audit(&self.audit(Some(actor), "add_note", AuditSubject::one("article", id.0), details)).await?;
        change.commit(self.now()).await?;
        Ok(note)
    }

    /// Settles a note, or opens it again.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], the store's `Missing`.
    pub async fn resolve_note(
        &self,
        actor: &Actor,
        id: ArticleId,
        note: Uuid,
        resolved: bool,
    ) -> Result<(), NewsroomError> {
        self.allowed(actor, Act::Annotate, id).await?;
        let note = self.note_on(id, note).await?;
        let mut change = self.store.begin().await?;
        let top = note.parent.unwrap_or(note.id);
        change.resolve_note(top, resolved.then(|| (self.now(), actor.id))).await?;
        change.see_mentions(id, actor.id, self.now()).await?;
        let act = if resolved { "resolve_note" } else { "reopen_note" };
        change.add_audit(&self.audit(Some(actor), act, AuditSubject::one("article", id.0), [])).await?;
        change.commit(self.now()).await?;
        Ok(())
    }

    /// Notes that somebody has seen where they are called on an article.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`].
    pub async fn see_mentions(&self, actor: &Actor, id: ArticleId) -> Result<(), NewsroomError> {
        let unseen = self.store.reader().unseen_mentions(actor.id, 200).await?;
        if unseen.iter().any(|mention| mention.note.article == id) {
            let mut change = self.store.begin().await?;
            change.see_mentions(id, actor.id, self.now()).await?;
            change.commit(self.now()).await?;
        }
        Ok(())
    }

    async fn note_on(&self, id: ArticleId, note: Uuid) -> Result<Note, NewsroomError> {
        let found = self.store.reader().note(note).await?.filter(|note| note.article == id);
        Ok(found.ok_or_else(|| StoreError::Missing { what: format!("note {note}") })?)
    }
}
