//! To take an image out of every page at once, and to let it be shown again.

use crate::{Actor, AuditSubject, Newsroom, NewsroomError, rights::Act};
use marbre_article::{document::Sha256Hex, event::Event};
use marbre_store::{
    StoreError, Transaction,
    assets::Pulled,
    publication::{Look, PublicationSettings},
};

impl Newsroom {
    /// Takes an image out of every page, feed, card and file. Articles stay as they are, without it; where it stood, its
    /// words stand. If it is the logo, the publication has none from then on, and its name stands there.
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
        let logo = take_logo_away(&mut change, hash).await?;
        let details = [("image", hash.as_str().into()), ("reason", reason.into()), ("logo", logo.into())];
        let mut entry = self.audit(Some(actor), "pull_image", AuditSubject::only("image"), details);
        entry.details.retain(|key, _| logo || key != "logo");
        change.add_audit(&entry).await?;
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

/// Takes the logo away if it is that image. True when it was.
async fn take_logo_away(change: &mut Transaction, hash: &Sha256Hex) -> Result<bool, StoreError> {
    let settings = change.hold_publication().await?;
    if settings.look.logo.as_ref().is_none_or(|logo| logo.asset != *hash) {
        return Ok(false);
    }
    let look = Look { logo: None, ..settings.look };
    change.save_publication(&PublicationSettings { look, ..settings }).await?;
    change.record(Event::PublicationChanged);
    Ok(true)
}
