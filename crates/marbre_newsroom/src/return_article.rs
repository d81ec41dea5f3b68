//! To send an article back to its writer, with a note.

use crate::{Actor, Newsroom, NewsroomError, moving::act_of};
use marbre_article::{ArticleId, StaffId, workflow::Move};
use marbre_store::notes::Note;

impl Newsroom {
    /// Sends an article, or its working copy, back with a note in which its writer is called.
    ///
    /// # Errors
    /// [`NewsroomError::Needed`] without a note, [`NewsroomError::Refused`], [`NewsroomError::Move`].
    pub async fn return_article(&self, actor: &Actor, id: ArticleId, note: &str) -> Result<(), NewsroomError> {
        let body = note.trim();
        if body.is_empty() {
            return Err(NewsroomError::Needed { field: "note", what: "a note that says what is to be done" });
        }
        let mut moving = self.moving(actor, act_of(Move::Return), id).await?;
        moving.step(Move::Return)?;
        let note = Note {
            id: self.new_identity(),
            article: id,
            parent: None,
            staff: Some(actor.id),
            at: self.now(),
            quote: String::new(),
            body: body.to_owned(),
            resolved: None,
        };
        let called: Vec<StaffId> = [moving.sheet.owner, moving.sheet.task.assignee]
            .into_iter()
            .flatten()
            .filter(|staff| *staff != actor.id)
            .collect();
        moving.change.add_note(&note, &called).await?;
        moving.keep(self, actor, Move::Return.as_str(), []).await
    }
}
