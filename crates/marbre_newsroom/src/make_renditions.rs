//! To make what readers get of an image: every width, format and shape that pages ask for, in the background.
//!
//! Which images wait is kept in the store, from the transaction that filed or changed them on. A file is written whole
//! before it is noted, and an image leaves the queue when all its files are noted: whenever the program is stopped, what
//! is left is what is still to be made.

use crate::{Newsroom, NewsroomError, Workbench};
use bytes::Bytes;
use marbre_article::{
    Moment,
    document::Sha256Hex,
    event::Event,
    framing::{Cut, Slot},
    render::ImageFormat,
};
use marbre_formats::image::{ImageError, Marks, Master, WIDTHS};
use marbre_store::assets::{Asset, MadeRendition, Waiting};
use std::sync::Arc;

/// The wait after a failure, in milliseconds: a minute, then twice as long each time.
const FIRST_WAIT: i64 = 60_000;

/// How often the wait is doubled at most: half a day.
const MOST_DOUBLED: u32 = 10;

/// The width of the small image beside an article in a list.
const CARD: u32 = WIDTHS[0];

/// A file that pages ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wanted {
    pub(crate) cut: Cut,
    pub(crate) width: u32,
    pub(crate) format: ImageFormat,
}

impl Wanted {
    fn is(self, made: &MadeRendition) -> bool {
        (self.cut, self.width, self.format) == (made.cut, made.width, made.format)
    }

    fn name(self, asset: &Asset) -> String {
        name(&asset.sha256, self)
    }
}

/// `{sha256}-480.avif`, `{sha256}-0a600029b3e8-320.jpg`
fn name(asset: &Sha256Hex, wanted: Wanted) -> String {
    let ending = match wanted.format {
        ImageFormat::Jpeg => "jpg",
        ImageFormat::Webp => "webp",
        ImageFormat::Avif => "avif",
    };
    match wanted.cut.is_whole() {
        true => format!("{asset}-{}.{ending}", wanted.width),
        false => format!("{asset}-{}-{}.{ending}", wanted.cut, wanted.width),
    }
}

/// The name of a file that was made.
pub(crate) fn file_name(made: &MadeRendition) -> String {
    name(&made.asset, Wanted { cut: made.cut, width: made.width, format: made.format })
}

/// Every file that pages ask for of this image, those that every browser shows first. Shapes are only made of images that
/// lists show.
pub(crate) fn wanted(asset: &Asset, in_lists: bool) -> Vec<Wanted> {
    let framing = &asset.details.framing;
    let cut = |slot| framing.cut(slot, asset.width, asset.height);
    let across = |cut: Cut| cut.pixels(asset.width, asset.height).2;
    let widths = |cut: Cut| {
        let across = across(cut);
        WIDTHS.into_iter().enumerate().filter(move |(place, width)| *place == 0 || *width <= across).map(|(_, w)| w)
    };
    let mut sizes: Vec<(Cut, u32)> = widths(Cut::WHOLE).map(|width| (Cut::WHOLE, width)).collect();
    if in_lists {
        let (lead, card) = (cut(Slot::Lead), cut(Slot::Card));
        sizes.extend(widths(lead).map(|width| (lead, width)));
        sizes.push((card, CARD));
    }
    let both = [ImageFormat::Jpeg, ImageFormat::Avif];
    let mut all: Vec<Wanted> = Vec::new();
    for format in both {
        for (cut, width) in &sizes {
            all.push(Wanted { cut: *cut, width: *width, format });
        }
    }
    if in_lists {
        let social = cut(Slot::Social);
        all.extend(widths(social).next_back().map(|width| Wanted { cut: social, width, format: ImageFormat::Jpeg }));
    }
    all.sort_by_key(|wanted| wanted.format);
    let mut distinct: Vec<Wanted> = Vec::new();
    for wanted in all {
        if !distinct.contains(&wanted) {
            distinct.push(wanted);
        }
    }
    distinct
}

impl Newsroom {
    /// Makes what is missing of the image that waits first. False when none waits.
    ///
    /// # Errors
    /// What the store said when it could not even be asked; a failure to make an image is noted with it.
    pub async fn make_next_renditions(&self, bench: &Workbench) -> Result<bool, NewsroomError> {
        let Some(waiting) = self.store.reader().images_waiting(self.now(), 1).await?.pop() else { return Ok(false) };
        if let Err(cause) = self.make_renditions(&waiting, bench).await {
            tracing::error!(asset = %waiting.asset, %cause, "an image could not be made ready; it is tried again later");
            let wait = FIRST_WAIT << waiting.failures.min(MOST_DOUBLED);
            let mut change = self.store.begin().await?;
            change.put_off(&waiting, Moment(self.now().0 + wait)).await?;
            change.commit(self.now()).await?;
        }
        Ok(true)
    }

    /// Puts every image in the queue of which nothing has been made and that nobody has put there. Gives how many.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn queue_forgotten_images(&self) -> Result<u64, NewsroomError> {
        let (mut after, mut found) = (String::new(), 0);
        loop {
            let forgotten = self.store.reader().images_forgotten(&after).await?;
            let Some((last, _)) = forgotten.last() else { return Ok(found) };
            after = last.to_string();
            found += forgotten.len() as u64;
            let mut change = self.store.begin().await?;
            change.queue_assets(forgotten.iter().map(|(hash, at)| (hash, *at))).await?;
            change.commit(self.now()).await?;
        }
    }

    async fn make_renditions(&self, waiting: &Waiting, bench: &Workbench) -> Result<(), NewsroomError> {
        let reader = self.store.reader();
        let hashes = std::slice::from_ref(&waiting.asset);
        let Some(mut asset) = reader.assets(hashes).await?.pop() else { return Ok(()) };
        let made = reader.renditions(hashes).await?;
        let in_lists = reader.asset_leads(&waiting.asset).await?;
        let mut missing = wanted(&asset, in_lists);
        missing.retain(|wanted| !made.iter().any(|made| wanted.is(made)));
        let pulled = asset.keeping.pulled.is_some();
        let mut trouble = String::new();
        if !pulled && (!missing.is_empty() || asset.colour.is_empty()) {
            match self.master(&asset).await? {
                Ok(master) => {
                    asset.colour = master.dominant_colour();
                    for wanted in &missing {
                        self.make_one(&asset, *wanted, &master, bench).await?;
                    }
                }
                Err(cause) => trouble = cause,
            }
        }
        let mut change = self.store.begin().await?;
        change.complete_asset(waiting, &asset, &trouble, self.now()).await?;
        if !missing.is_empty() && !pulled && trouble.is_empty() {
            change.record(Event::ImageChanged { asset: asset.sha256.clone(), gone: false });
        }
        change.commit(self.now()).await?;
        Ok(())
    }

    /// The image decoded; or why it never can be.
    async fn master(&self, asset: &Asset) -> Result<Result<Arc<Master>, String>, NewsroomError> {
        let turn = self.turn().await;
        let Some(original) = self.store.blobs().get(&asset.sha256).await? else {
            return Ok(Err("its file is missing".to_owned()));
        };
        Ok(self.decode(turn, move || Master::decode(&original)).await.map(Arc::new).map_err(|cause| cause.to_string()))
    }

    async fn make_one(
        &self,
        asset: &Asset,
        wanted: Wanted,
        master: &Arc<Master>,
        bench: &Workbench,
    ) -> Result<(), NewsroomError> {
        let Wanted { cut, width, format } = wanted;
        let marks = marks(asset);
        let pixels = master.clone();
        let failed = |cause| NewsroomError::Image { name: wanted.name(asset), cause };
        let done = bench.run(move || pixels.rendition(cut, width, format, &marks)).await;
        let rendition = done.unwrap_or(Err(ImageError::Uncommon)).map_err(failed)?;
        let (bytes, height) = (rendition.bytes.len() as u64, rendition.height);
        self.store.blobs().put_rendition(&wanted.name(asset), Bytes::from(rendition.bytes)).await?;
        let made =
            MadeRendition { asset: asset.sha256.clone(), cut, width, format, height, bytes, made_at: self.now() };
        let mut change = self.store.begin().await?;
        change.add_renditions(&[made]).await?;
        change.commit(self.now()).await?;
        Ok(())
    }
}

/// What the files for the public say of themselves.
fn marks(asset: &Asset) -> Marks {
    Marks { credit: asset.details.credit.clone(), copyright: asset.details.copyright.clone() }
}
