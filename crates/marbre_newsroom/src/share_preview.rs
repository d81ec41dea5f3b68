//! To let outsiders look at an article before it is public, by a link that ends.

use crate::{Actor, AuditSubject, Newsroom, NewsroomError, rights::Act, secrets};
use marbre_article::{ArticleId, Moment};
use marbre_store::{StoreError, preview_links::PreviewLink};
use uuid::Uuid;

/// The most days that a link works.
pub const MOST_DAYS: u32 = 30;

const DAY: i64 = 24 * 60 * 60 * 1000;

impl Newsroom {
    /// Makes a link by which outsiders see an article for some days. Gives what the link holds: it is not kept.
    ///
    /// # Errors
    /// [`NewsroomError::Needed`] for no days or more than [`MOST_DAYS`], [`NewsroomError::Refused`].
    pub async fn share_preview(&self, actor: &Actor, id: ArticleId, days: u32) -> Result<String, NewsroomError> {
        self.allowed(actor, Act::SharePreview, id).await?;
        if !(1..=MOST_DAYS).contains(&days) {
            return Err(NewsroomError::Needed { field: "days", what: "a number of days from 1 to 30" });
        }
        let token =
            secrets::new_token().map_err(|cause| StoreError::Disk { doing: "draw", path: "a secret".into(), cause })?;
        let now = self.now();
        let link = PreviewLink {
            id: self.new_identity(),
            article: id,
            staff: actor.id,
            created_at: now,
            expires_at: Moment(now.0 + i64::from(days) * DAY),
            revoked_at: None,
        };
        let mut change = self.store.begin().await?;
        change.add_preview_link(&secrets::hashed(&token), &link).await?;
        let details = [("days", days.into())];
        change
            .add_audit(&self.audit(Some(actor), "share_preview", AuditSubject::one("article", id.0), details))
            .await?;
        change.commit(now).await?;
        Ok(token)
    }

    /// Takes a link back: it shows nothing more.
    ///
    /// # Errors
    /// The store's `Missing` when there is no such link, [`NewsroomError::Refused`].
    pub async fn revoke_preview(&self, actor: &Actor, id: ArticleId, link: Uuid) -> Result<(), NewsroomError> {
        self.allowed(actor, Act::SharePreview, id).await?;
        let mut change = self.store.begin().await?;
        change.revoke_preview_link(id, link, self.now()).await?;
        change.add_audit(&self.audit(Some(actor), "revoke_preview", AuditSubject::one("article", id.0), [])).await?;
        change.commit(self.now()).await?;
        Ok(())
    }

    /// The article that a link shows at present, if it shows one.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn preview_of(&self, token: &str) -> Result<Option<ArticleId>, NewsroomError> {
        let link = self.store.reader().preview_link(&secrets::hashed(token)).await?;
        Ok(link.filter(|link| link.is_open(self.now())).map(|link| link.article))
    }
}
