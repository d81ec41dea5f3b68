//! To file an image: its bytes as they came, and what is known of them.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
};
use bytes::Bytes;
use marbre_article::{document::Sha256Hex, event::Event};
use marbre_formats::image;
use marbre_store::assets::{Asset, AssetDetails, AssetKeeping};

/// What is said of an image beside what its file says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImageNotes {
    /// The name it came with.
    pub filename: String,
    /// What was written about it. What is empty is taken from the file, if it says so.
    pub details: AssetDetails,
}

/// An image that is filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiledImage {
    /// What is known of it.
    pub asset: Asset,
    /// False when the same file was filed before.
    pub new: bool,
}

impl Newsroom {
    /// Files an image, for the program itself: no right is asked for. The same file twice is one asset.
    ///
    /// # Errors
    /// [`NewsroomError::Image`] when it is no image that can be taken.
    pub async fn file_image(&self, bytes: Bytes, notes: ImageNotes) -> Result<FiledImage, NewsroomError> {
        self.keep_image(bytes, notes, None).await
    }

    /// Files an image that somebody brings. The same file twice is one asset, whoever brings it.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::Image`] when it is no image that can be taken.
    pub async fn file_image_of(
        &self,
        actor: &Actor,
        bytes: Bytes,
        notes: ImageNotes,
    ) -> Result<FiledImage, NewsroomError> {
        rights::may(actor, Act::FileImage, Subject::Newsroom)?;
        self.keep_image(bytes, notes, Some(actor)).await
    }

    async fn keep_image(
        &self,
        bytes: Bytes,
        notes: ImageNotes,
        actor: Option<&Actor>,
    ) -> Result<FiledImage, NewsroomError> {
        let hash = Sha256Hex::of(&bytes);
        if let Some(asset) = self.store.reader().assets(std::slice::from_ref(&hash)).await?.pop() {
            return Ok(FiledImage { asset, new: false });
        }
        let filename = notes.filename.clone();
        let looked_at = bytes.clone();
        let described = self.decode(self.turn().await, move || {
            let asset = describe(&looked_at, hash, notes)?;
            Ok(Asset { colour: image::Master::decode(&looked_at)?.dominant_colour(), ..asset })
        });
        let asset = described.await.map_err(|cause| NewsroomError::Image { name: filename, cause })?;
        let keeping = AssetKeeping { filed_by: actor.map(|actor| actor.id), ..AssetKeeping::default() };
        let asset = Asset { created_at: self.now(), keeping, ..asset };
        self.store.blobs().put(bytes).await?;
        let mut change = self.store.begin().await?;
        change.insert_assets(std::slice::from_ref(&asset)).await?;
        change.record(Event::ImageChanged { asset: asset.sha256.clone(), gone: false });
        if let Some(actor) = actor {
            let details = [("image", asset.sha256.as_str().into()), ("filename", asset.filename.as_str().into())];
            change.add_audit(&self.audit(Some(actor), "file_image", AuditSubject::only("image"), details)).await?;
        }
        change.commit(self.now()).await?;
        Ok(FiledImage { asset, new: true })
    }
}

/// What is known of an image from the head of its file and what was said: it is not decoded, so its colour is left empty,
/// and `created_at` is left at zero.
pub(crate) fn describe(bytes: &[u8], hash: Sha256Hex, notes: ImageNotes) -> Result<Asset, image::ImageError> {
    let probed = image::probe(bytes)?;
    let inside = image::read_notes(bytes);
    let or = |said: String, inside: String| if said.is_empty() { inside } else { said };
    let details = AssetDetails {
        alt: or(notes.details.alt, inside.alt),
        caption: or(notes.details.caption, inside.caption),
        credit: or(notes.details.credit, inside.credit),
        copyright: or(notes.details.copyright, inside.copyright),
        taken: or(notes.details.taken, inside.taken),
        ..notes.details
    };
    Ok(Asset {
        sha256: hash,
        media_type: probed.kind.media_type().to_owned(),
        bytes: bytes.len() as u64,
        width: probed.width,
        height: probed.height,
        colour: String::new(),
        filename: notes.filename,
        details,
        created_at: marbre_article::Moment(0),
        keeping: AssetKeeping::default(),
    })
}
