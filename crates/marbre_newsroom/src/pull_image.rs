//! To take an image out of every page at once, and to let it be shown again.

use crate::{Actor, AuditSubject, Newsroom, NewsroomError, rights::Act};
use marbre_article::{document::Sha256Hex, event::Event};
use marbre_store::assets::Pulled;

impl Newsroom {
    /// Takes an image out of every page, feed, card and file. Articles stay as they are, without it; where it stood, its
    /// words stand.
    ///
    /// # Errors
    /// [`NewsroomError::NoImage`], [`NewsroomError::Refused`], [`NewsroomError::Needed`] without a reason.
    pub async fn pull_image(&self, actor: &Actor, hash: &Sha256Hex, reason: &str) -> Result<(), NewsroomError> {
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(NewsroomError::Needed { field: "reason", what: "a reason, for the record" });
        }
        let mut change = self.store.begin().await?;
        let asset = self.image_for(actor, Act::PullImage, &mut change, hash).await?;
        if asset.keeping.pulled.is_some() {
            return Ok(());
        }
        let pulled = Pulled { at: self.now(), by: Some(actor.id), reason: reason.to_owned() };
        change.pull_asset(hash, Some(&pulled)).await?;
        change.record(Event::ImageChanged { asset: hash.clone(), gone: true });
        let details = [("image", hash.as_str().into()), ("reason", reason.into())];
        change.add_audit(&self.audit(Some(actor), "pull_image", AuditSubject::only("image"), details)).await?;
        change.commit(self.now()).await?;
        Ok(())
    }

    /// Lets an image be shown again wherever it stands.
    ///
    /// # Errors
    /// [`NewsroomError::NoImage`], [`NewsroomError::Refused`].
    pub async fn restore_image(&self, actor: &Actor, hash: &Sha256Hex) -> Result<(), NewsroomError> {
        let mut change = self.store.begin().await?;
        let asset = self.image_for(actor, Act::PullImage, &mut change, hash).await?;
        if asset.keeping.pulled.is_none() {
            return Ok(());
        }
        change.pull_asset(hash, None).await?;
        change.queue_known_asset(hash).await?;
        change.record(Event::ImageChanged { asset: hash.clone(), gone: false });
        let details = [("image", hash.as_str().into())];
        change.add_audit(&self.audit(Some(actor), "restore_image", AuditSubject::only("image"), details)).await?;
        change.commit(self.now()).await?;
        Ok(())
    }
}
