//! An image as the desk shows it: small, without anything that its file says beside its pixels.

use crate::{Newsroom, NewsroomError};
use bytes::Bytes;
use marbre_article::{document::Sha256Hex, framing::Cut, render::ImageFormat};
use marbre_formats::image::{Marks, Master};

/// The width at which the desk shows images, in pixels: one of those that readers get.
const WIDTH: u32 = 480;

impl Newsroom {
    /// A filed image as a small JPEG; nothing when there is none, or none that can be shown.
    ///
    /// # Errors
    /// What the engine or the disk said.
    pub async fn picture(&self, hash: &Sha256Hex) -> Result<Option<Bytes>, NewsroomError> {
        let reader = self.store.reader();
        let Some(asset) = reader.assets(std::slice::from_ref(hash)).await?.pop() else { return Ok(None) };
        let width = WIDTH.min(asset.width.max(1));
        // A smaller original has no rendition of a standard width: it gets a name of its own.
        let name = if width == WIDTH { format!("{hash}-{WIDTH}.jpg") } else { format!("{hash}-desk.jpg") };
        let blobs = self.store.blobs();
        if let Some(file) = blobs.get_rendition(&name).await? {
            return Ok(Some(file));
        }
        let turn = self.turn().await;
        // Somebody may have made it meanwhile.
        if let Some(file) = blobs.get_rendition(&name).await? {
            return Ok(Some(file));
        }
        let marks = Marks { credit: asset.details.credit, copyright: asset.details.copyright };
        let Some(original) = blobs.get(hash).await? else { return Ok(None) };
        let made = self.decode(turn, move || {
            let master = Master::decode(&original)?;
            Ok(master.rendition(Cut::WHOLE, width, ImageFormat::Jpeg, &marks)?.bytes)
        });
        match made.await {
            Ok(bytes) => {
                let file = Bytes::from(bytes);
                blobs.put_rendition(&name, file.clone()).await?;
                Ok(Some(file))
            }
            Err(cause) => {
                tracing::warn!(%hash, %cause, "an image cannot be shown at the desk");
                Ok(None)
            }
        }
    }
}
