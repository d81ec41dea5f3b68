//! What has been made of images for the public, and what is still to be made.

use super::{Asset, hash};
use crate::{
    Reader, StoreError, Transaction,
    engine::{Insert, Row, Value, values},
};
use marbre_article::{Moment, document::Sha256Hex, framing::Cut, render::ImageFormat};

/// A file that was made of an image for the public.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadeRendition {
    /// The image.
    pub asset: Sha256Hex,
    /// The part of it that it shows.
    pub cut: Cut,
    /// Its width as its name says; one of a narrower image is no wider than that.
    pub width: u32,
    /// Its format.
    pub format: ImageFormat,
    /// Pixels down.
    pub height: u32,
    /// Its length.
    pub bytes: u64,
    /// When it was made.
    pub made_at: Moment,
}

/// An image of which something is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The image.
    pub asset: Sha256Hex,
    /// Since when. Work that was called for later stays in the queue when this is done.
    pub queued_at: Moment,
    /// How often it has failed.
    pub failures: u32,
}

/// So many images are put in the queue at once.
const CHUNK: u32 = 500;

const MADE: &str = "SELECT asset, cut, width, format, height, bytes, made_at FROM rendition WHERE asset IN ({list})";

const MAKE: Insert = Insert {
    table: "rendition",
    columns: &["asset", "cut", "width", "format", "height", "bytes", "made_at"],
    conflict: "ON CONFLICT (asset, cut, width, format) DO UPDATE SET height = excluded.height, bytes = excluded.bytes, \
               made_at = excluded.made_at",
};

const FORGET: &str = "DELETE FROM rendition WHERE asset = $1";

const QUEUE: Insert = Insert {
    table: "rendition_queue",
    columns: &["asset", "queued_at", "failures", "try_at"],
    conflict: "ON CONFLICT (asset) DO NOTHING",
};

/// Those filed last come first: somebody waits for them, and nobody for an archive.
const NEXT: &str = "SELECT asset, queued_at, failures FROM rendition_queue WHERE try_at <= $1 \
     ORDER BY queued_at DESC, asset LIMIT $2";

const WAITING: &str = "SELECT COUNT(*) FROM rendition_queue";

const LATER: &str =
    "UPDATE rendition_queue SET failures = failures + 1, try_at = $3 WHERE asset = $1 AND queued_at = $2";

const DONE: &str = "DELETE FROM rendition_queue WHERE asset = $1 AND queued_at = $2";

const COMPLETE: &str = "UPDATE asset SET made_at = $2, trouble = $3, colour = $4, folded = $5, alt_langs = $6, \
     has_credit = $7 WHERE sha256 = $1";

const AGAIN: &str = "INSERT INTO rendition_queue (asset, queued_at, failures, try_at) \
     SELECT sha256, created_at, 0, 0 FROM asset WHERE sha256 = $1 \
     ON CONFLICT (asset) DO UPDATE SET queued_at = rendition_queue.queued_at + 1, failures = 0, try_at = 0";

const FORGOTTEN: &str = "SELECT a.sha256, a.created_at FROM asset a WHERE a.made_at IS NULL AND a.sha256 > $1 \
     AND NOT EXISTS (SELECT 1 FROM rendition_queue q WHERE q.asset = a.sha256) ORDER BY a.sha256 LIMIT $2";

/// The word for a format in names and rows.
const fn word(format: ImageFormat) -> &'static str {
    match format {
        ImageFormat::Jpeg => "jpg",
        ImageFormat::Webp => "webp",
        ImageFormat::Avif => "avif",
    }
}

fn format(word_kept: &str) -> Option<ImageFormat> {
    [ImageFormat::Jpeg, ImageFormat::Webp, ImageFormat::Avif].into_iter().find(|format| word(*format) == word_kept)
}

/// The part as it is kept: nothing for the whole.
fn cut_word(cut: Cut) -> String {
    if cut.is_whole() { String::new() } else { cut.to_string() }
}

fn made(row: &mut Row) -> Result<MadeRendition, StoreError> {
    let asset = hash(row)?;
    let cut = row.text()?;
    let cut = if cut.is_empty() { Cut::WHOLE } else { cut.parse().map_err(|cause| row.bad(cause))? };
    Ok(MadeRendition {
        asset,
        cut,
        width: row.u32()?,
        format: row.word(format)?,
        height: row.u32()?,
        bytes: row.u64()?,
        made_at: row.moment()?,
    })
}

impl Reader {
    /// What has been made of these images, in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn renditions(&self, assets: &[Sha256Hex]) -> Result<Vec<MadeRendition>, StoreError> {
        let hashes: Vec<Value> = assets.iter().map(Value::from).collect();
        let rows = self.rows_of_list("read the files of images", MADE, Vec::new(), &hashes, 1).await?;
        rows.into_iter().map(|mut row| made(&mut row)).collect()
    }

    /// The images of which something is to be made next, at most `limit`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn images_waiting(&self, now: Moment, limit: u32) -> Result<Vec<Waiting>, StoreError> {
        let rows = self.rows("read which images wait", NEXT, values![now, limit]).await?;
        rows.into_iter()
            .map(|mut row| Ok(Waiting { asset: hash(&mut row)?, queued_at: row.moment()?, failures: row.u32()? }))
            .collect()
    }

    /// Of how many images something is still to be made.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn count_images_waiting(&self) -> Result<u64, StoreError> {
        self.row("count the images that wait", WAITING, Vec::new()).await?.map_or(Ok(0), |mut row| row.u64())
    }

    /// Images of which nothing has been made and that nobody has put in the queue: of an older schema, or of a program
    /// that was stopped. After that hash, at most 500.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn images_forgotten(&self, after: &str) -> Result<Vec<(Sha256Hex, Moment)>, StoreError> {
        let rows = self.rows("look for images without files", FORGOTTEN, values![after, CHUNK]).await?;
        rows.into_iter().map(|mut row| Ok((hash(&mut row)?, row.moment()?))).collect()
    }
}

impl Transaction {
    /// Puts images in the queue of those of which something is to be made, with the time by which they are ordered. One
    /// that waits already keeps its place.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn queue_assets<'a>(
        &mut self,
        assets: impl Iterator<Item = (&'a Sha256Hex, Moment)>,
    ) -> Result<(), StoreError> {
        let rows = assets.flat_map(|(hash, at)| values![hash, at, 0_i64, 0_i64]).collect();
        self.insert("put the images in the queue", &QUEUE, rows).await
    }

    /// Puts an image in the queue again, if it is filed.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn queue_known_asset(&mut self, asset: &Sha256Hex) -> Result<(), StoreError> {
        self.run("put the image in the queue", AGAIN, values![asset]).await.map(|_| ())
    }

    /// Notes files that were made.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn add_renditions(&mut self, made: &[MadeRendition]) -> Result<(), StoreError> {
        let mut rows = Vec::with_capacity(made.len() * MAKE.columns.len());
        for rendition in made {
            let length = i64::try_from(rendition.bytes).unwrap_or(i64::MAX);
            rows.extend(values![
                &rendition.asset,
                cut_word(rendition.cut),
                rendition.width,
                word(rendition.format),
                rendition.height,
                length,
                rendition.made_at,
            ]);
        }
        self.insert("note the files of images", &MAKE, rows).await
    }

    /// Forgets the files of an image: they are to be made anew. Until then they are served as they are.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn forget_renditions(&mut self, asset: &Sha256Hex) -> Result<(), StoreError> {
        self.run("forget the files of an image", FORGET, values![asset]).await.map(|_| ())
    }

    /// Takes an image out of the queue, unless more was called for meanwhile, and notes that its files are complete:
    /// or, with `trouble`, why they never will be.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn complete_asset(
        &mut self,
        waiting: &Waiting,
        asset: &Asset,
        trouble: &str,
        now: Moment,
    ) -> Result<(), StoreError> {
        self.run("take the image out of the queue", DONE, values![&waiting.asset, waiting.queued_at]).await?;
        let Asset { sha256, details, .. } = asset;
        let credited = i64::from(!details.credit.trim().is_empty());
        let row = values![
            sha256,
            now,
            trouble,
            &asset.colour,
            details.folded(&asset.filename),
            details.alt_langs(),
            credited,
        ];
        self.run("note that the image is ready", COMPLETE, row).await.map(|_| ())
    }

    /// Leaves an image in the queue until then, because it failed.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn put_off(&mut self, waiting: &Waiting, until: Moment) -> Result<(), StoreError> {
        self.run("put off the image", LATER, values![&waiting.asset, waiting.queued_at, until]).await.map(|_| ())
    }
}
