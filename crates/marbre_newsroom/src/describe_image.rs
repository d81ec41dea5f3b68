//! To say what an image shows, whose it is, for how long it may be shown, and what part of it shows where.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
};
use marbre_article::{
    LanguageTag, Moment,
    document::{Sha256Hex, characters::tidy},
    event::Event,
    framing::{Cut, Point, Slot},
};
use marbre_store::{
    Transaction,
    assets::{Asset, AssetDetails, AssetWords},
};
use std::collections::BTreeMap;

/// The longest line that is kept about an image, in characters.
const LONGEST: usize = 5_000;

/// What is to be changed about an image. What is not given stays as it is, so that two people who describe one image do
/// not undo each other's words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImageChange {
    /// The words in these languages; empty ones are taken out.
    pub words: BTreeMap<LanguageTag, AssetWords>,
    /// That it says nothing that a text does not say, and needs no alternative text.
    pub decorative: Option<bool>,
    /// Whose it is.
    pub credit: Option<String>,
    /// Who holds the rights.
    pub copyright: Option<String>,
    /// What was agreed with them.
    pub licence: Option<String>,
    /// When the right to show it ends; never.
    pub expires_at: Option<Option<Moment>>,
    /// What matters in it; the middle.
    pub focus: Option<Option<Point>>,
    /// What part of it is shown in these places; nothing: around what matters.
    pub cuts: BTreeMap<Slot, Option<Cut>>,
}

impl Newsroom {
    /// Changes what is said of an image. Gives it as it is then.
    ///
    /// # Errors
    /// [`NewsroomError::NoImage`], [`NewsroomError::Refused`], [`NewsroomError::BadText`] for a line that is too long.
    pub async fn describe_image(
        &self,
        actor: &Actor,
        hash: &Sha256Hex,
        wanted: ImageChange,
    ) -> Result<Asset, NewsroomError> {
        let mut change = self.store.begin().await?;
        let before = self.image_for(actor, Act::DescribeImage, &mut change, hash).await?;
        let mut after = before.clone();
        apply(&mut after, wanted)?;
        if after == before {
            return Ok(after);
        }
        change.describe_asset(&after).await?;
        if must_be_made_again(&before.details, &after.details) {
            change.forget_renditions(hash).await?;
            change.queue_known_asset(hash).await?;
        }
        change.record(Event::ImageChanged { asset: hash.clone(), gone: false });
        let details = [("image", hash.as_str().into()), ("filename", after.filename.as_str().into())];
        change.add_audit(&self.audit(Some(actor), "describe_image", AuditSubject::only("image"), details)).await?;
        change.commit(self.now()).await?;
        Ok(after)
    }

    /// The image of that hash, if this person may do that to it.
    pub(crate) async fn image_for(
        &self,
        actor: &Actor,
        act: Act,
        change: &mut Transaction,
        hash: &Sha256Hex,
    ) -> Result<Asset, NewsroomError> {
        rights::may(actor, act, Subject::Newsroom)?;
        let asset = change.asset(hash).await?.ok_or_else(|| NewsroomError::NoImage(hash.clone()))?;
        rights::may(actor, act, Subject::Image(asset.keeping.filed_by))?;
        Ok(asset)
    }
}

/// What files for the public hold of it, and the shapes they are cut to.
fn must_be_made_again(before: &AssetDetails, after: &AssetDetails) -> bool {
    (&before.credit, &before.copyright, &before.framing) != (&after.credit, &after.copyright, &after.framing)
}

fn apply(asset: &mut Asset, wanted: ImageChange) -> Result<(), NewsroomError> {
    let Asset { details, keeping, .. } = asset;
    for (lang, words) in wanted.words {
        let words = AssetWords { alt: line(&words.alt)?, caption: line(&words.caption)? };
        if words == AssetWords::default() {
            details.words.remove(&lang);
        } else {
            details.words.insert(lang, words);
        }
    }
    for (to, said) in [
        (&mut details.credit, wanted.credit),
        (&mut details.copyright, wanted.copyright),
        (&mut keeping.licence, wanted.licence),
    ] {
        if let Some(said) = said {
            *to = line(&said)?;
        }
    }
    details.decorative = wanted.decorative.unwrap_or(details.decorative);
    keeping.expires_at = wanted.expires_at.unwrap_or(keeping.expires_at);
    details.framing.focus = wanted.focus.unwrap_or(details.framing.focus);
    for (slot, cut) in wanted.cuts {
        match cut {
            Some(cut) => details.framing.cuts.insert(slot, cut),
            None => details.framing.cuts.remove(&slot),
        };
    }
    Ok(())
}

fn line(said: &str) -> Result<String, NewsroomError> {
    let line = tidy(said);
    let length = line.chars().count();
    if length > LONGEST {
        let what = format!("a line about an image has {length} characters; at most {LONGEST} are kept");
        return Err(NewsroomError::BadText(what));
    }
    Ok(line)
}
