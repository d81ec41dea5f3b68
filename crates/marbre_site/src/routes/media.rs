//! Images in the sizes, shapes and formats that the public gets. JPEG and WebP are made when first asked for, if nobody has
//! made them before; AVIF is made in the background only.

use super::{
    answer::{Ask, not_modified},
    refusal,
};
use crate::{Site, SiteError, Tag, cache::Stamp};
use axum::{body::Body, response::Response};
use bytes::Bytes;
use http::{
    HeaderValue, StatusCode,
    header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH},
};
use marbre_article::{
    document::Sha256Hex,
    framing::{Cut, Slot},
    render::ImageFormat,
};
use marbre_formats::image::{ImageError, Marks, Master, WIDTHS};
use marbre_store::assets::Asset;
use std::{borrow::Cow, sync::Arc, time::Duration};
use tokio::sync::{Mutex, Semaphore};

/// Decoded images are kept a while: who asks for one size will soon be followed by one who asks for another.
const MASTERS: u64 = 8;
/// How long a decoded image is kept after it was last used.
const MASTER_STAYS: Duration = Duration::from_secs(60);
/// How long it is remembered that an address has no image, or one that cannot be read.
const NOTHING_STAYS: Duration = Duration::from_secs(30);

/// The images that are kept in memory, and those being made.
#[derive(Clone)]
pub struct Media {
    files: moka::sync::Cache<Arc<str>, Arc<KeptFile>>,
    nothing: moka::sync::Cache<Arc<str>, ()>,
    masters: moka::sync::Cache<Sha256Hex, Arc<Master>>,
    /// One making at a time for each image.
    making: moka::sync::Cache<Sha256Hex, Arc<Mutex<()>>>,
    /// The turn to decode an image.
    decoder: Arc<Semaphore>,
}

/// A file in memory, and on what it depends that it may be shown.
struct KeptFile {
    bytes: Bytes,
    stamp: Stamp,
}

/// What stands at the address of an image.
enum Found {
    File(Bytes, ImageFormat),
    /// It was taken out of every page.
    Gone,
    Nothing,
}

/// A rendition by its name: `{sha256}-{width}.{avif|webp|jpg}`, with `{part}-` before the width where it shows a part.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Name {
    asset: Sha256Hex,
    cut: Cut,
    width: u32,
    format: ImageFormat,
}

impl Name {
    fn read(name: &str) -> Option<Self> {
        let (stem, ending) = name.rsplit_once('.')?;
        let format = match ending {
            "jpg" => ImageFormat::Jpeg,
            "webp" => ImageFormat::Webp,
            "avif" => ImageFormat::Avif,
            _ => return None,
        };
        let (asset, rest) = stem.split_once('-')?;
        let (cut, width) = match rest.split_once('-') {
            Some((cut, width)) => (cut.parse().ok().filter(|cut: &Cut| !cut.is_whole())?, width),
            None => (Cut::WHOLE, rest),
        };
        let width = super::query::whole_number(width).and_then(|width| u32::try_from(width).ok())?;
        Some(Self { asset: Sha256Hex::try_from(Cow::Borrowed(asset)).ok()?, cut, width, format })
    }

    /// True when this image is offered in this part and width: no reader can have us make any size they like. One
    /// narrower than the smallest width stands under it, or under its own.
    fn is_offered(&self, asset: &Asset) -> bool {
        let (width, height) = (asset.width, asset.height);
        let framing = &asset.details.framing;
        if !self.cut.is_whole() && !Slot::ALL.iter().any(|slot| framing.cut(*slot, width, height) == self.cut) {
            return false;
        }
        let (_, _, across, _) = self.cut.pixels(width, height);
        let smallest = WIDTHS[0];
        (WIDTHS.contains(&self.width) && self.width <= across.max(smallest))
            || (self.width == across && across < smallest)
    }
}

impl Media {
    /// Nothing kept yet; at most `bytes` of images in memory. Images are decoded in that turn.
    pub fn new(bytes: u64, decoder: Arc<Semaphore>) -> Self {
        Self {
            files: moka::sync::Cache::builder()
                .max_capacity(bytes)
                .weigher(|_: &Arc<str>, file: &Arc<KeptFile>| u32::try_from(file.bytes.len() + 512).unwrap_or(u32::MAX))
                .build(),
            nothing: moka::sync::Cache::builder().max_capacity(10_000).time_to_live(NOTHING_STAYS).build(),
            masters: moka::sync::Cache::builder().max_capacity(MASTERS).time_to_idle(MASTER_STAYS).build(),
            making: moka::sync::Cache::builder().max_capacity(1000).time_to_idle(MASTER_STAYS).build(),
            decoder,
        }
    }

    /// The image of that name, if there is one that can be shown.
    async fn get(&self, site: &Site, name: &str) -> Result<Found, SiteError> {
        let Some(wanted) = Name::read(name) else { return Ok(Found::Nothing) };
        if let Some(file) = self.files.get(name).filter(|file| file.stamp.is_fresh()) {
            return Ok(Found::File(file.bytes.clone(), wanted.format));
        }
        if self.nothing.contains_key(name) {
            return Ok(Found::Nothing);
        }
        let stamps = site.cache.stamps();
        let began = stamps.begin();
        let Some(asset) = site.store.assets(std::slice::from_ref(&wanted.asset)).await?.pop() else {
            // Not remembered: it may be brought back at any moment.
            let pulled = site.store.is_pulled(&wanted.asset).await?;
            return Ok(if pulled { Found::Gone } else { self.nothing(name) });
        };
        let bytes =
            if wanted.is_offered(&asset) { self.find_or_make(site, name, &wanted, &asset).await? } else { None };
        let Some(bytes) = bytes else { return Ok(self.nothing(name)) };
        let stamp = stamps.seal(began, &[Tag::Image(wanted.asset.clone())]);
        self.files.insert(name.into(), Arc::new(KeptFile { bytes: bytes.clone(), stamp }));
        Ok(Found::File(bytes, wanted.format))
    }

    fn nothing(&self, name: &str) -> Found {
        self.nothing.insert(name.into(), ());
        Found::Nothing
    }

    async fn find_or_make(
        &self,
        site: &Site,
        name: &str,
        wanted: &Name,
        asset: &Asset,
    ) -> Result<Option<Bytes>, SiteError> {
        if let Some(file) = site.blobs.get_rendition(name).await? {
            return Ok(Some(file));
        }
        if wanted.format == ImageFormat::Avif {
            return Ok(None);
        }
        let turn = self.making.get_with(wanted.asset.clone(), Arc::default);
        let _turn = turn.lock().await;
        if let Some(file) = site.blobs.get_rendition(name).await? {
            return Ok(Some(file));
        }
        let master = match self.masters.get(&wanted.asset) {
            Some(master) => master,
            None => match self.decode(site, &wanted.asset).await? {
                Some(master) => master,
                None => return Ok(None),
            },
        };
        let (cut, width, format) = (wanted.cut, wanted.width, wanted.format);
        let marks = Marks { credit: asset.details.credit.clone(), copyright: asset.details.copyright.clone() };
        let making = move || master.rendition(cut, width, format, &marks);
        let Some(rendition) = self.work(making, &wanted.asset).await else { return Ok(None) };
        let file = Bytes::from(rendition.bytes);
        // The reader gets it even if it cannot be kept.
        if let Err(cause) = site.blobs.put_rendition(name, file.clone()).await {
            tracing::error!(%cause, "an image could not be kept");
        }
        Ok(Some(file))
    }

    async fn decode(&self, site: &Site, asset: &Sha256Hex) -> Result<Option<Arc<Master>>, SiteError> {
        let Some(original) = site.blobs.get(asset).await? else {
            tracing::error!(%asset, "the file of a filed image is missing");
            return Ok(None);
        };
        let master = self.work(move || Master::decode(&original), asset).await.map(Arc::new);
        if let Some(master) = &master {
            self.masters.insert(asset.clone(), master.clone());
        }
        Ok(master)
    }

    /// Does heavy work on a thread of its own, one at a time.
    async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, ImageError> + Send + 'static,
        asset: &Sha256Hex,
    ) -> Option<T> {
        let permit = self.decoder.clone().acquire_owned().await.ok()?;
        let done = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            work()
        });
        match done.await {
            Ok(Ok(made)) => Some(made),
            Ok(Err(cause)) => {
                tracing::error!(%asset, %cause, "an image could not be made");
                None
            }
            Err(cause) => {
                tracing::error!(%asset, %cause, "the making of an image stopped");
                None
            }
        }
    }
}

/// `/media/{name}`; nothing when there is no such image.
///
/// # Errors
/// What the store said.
pub async fn image(site: &Site, media: &Media, name: &str, ask: Ask<'_>) -> Result<Option<Response>, SiteError> {
    let (file, format) = match media.get(site, name).await? {
        Found::File(file, format) => (file, format),
        Found::Gone => return Ok(Some(refusal::bare(site, StatusCode::GONE, "text/plain; charset=utf-8", Vec::new()))),
        Found::Nothing => return Ok(None),
    };
    let etag = format!("\"{}\"", name.get(..24).unwrap_or(name));
    let known = ask.headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let known = known.flat_map(|list| list.split(',')).any(|theirs| theirs.trim() == "*" || theirs.contains(&etag));
    let mut response = refusal::bare(site, StatusCode::OK, format.media_type(), Vec::new());
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'"));
    // Feed readers show images in pages of their own.
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    headers.remove("cross-origin-opener-policy");
    headers.remove("permissions-policy");
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        headers.insert(ETAG, etag);
    }
    if known {
        headers.remove(CONTENT_LENGTH);
        headers.remove(CONTENT_TYPE);
        return Ok(Some(not_modified(std::mem::take(headers))));
    }
    headers.insert(CONTENT_LENGTH, HeaderValue::from(file.len()));
    if !ask.head {
        *response.body_mut() = Body::from(file);
    }
    Ok(Some(response))
}

#[cfg(test)]
mod tests {
    use super::*;
    use marbre_store::assets::{AssetDetails, AssetKeeping};

    #[test]
    fn names() {
        let hash = Sha256Hex::of(b"x");
        let name = Name::read(&format!("{hash}-480.webp")).unwrap();
        assert_eq!((name.width, name.format), (480, ImageFormat::Webp));
        for wrong in [
            format!("{hash}-480.png"),
            format!("{hash}-480"),
            format!("{hash}.jpg"),
            format!("{hash}-0480.jpg"),
            format!("{hash}-.jpg"),
            format!("{hash}-99999999999.jpg"),
            format!("{}-480.jpg", &hash.to_string()[..63]),
            "x-480.jpg".to_owned(),
        ] {
            assert_eq!(Name::read(&wrong), None, "{wrong}");
        }
    }

    #[test]
    fn parts_have_names_of_their_own() {
        let hash = Sha256Hex::of(b"x");
        let name = Name::read(&format!("{hash}-0a600029b3e8-320.avif")).unwrap();
        assert_eq!((name.cut.sides(), name.width), ((166, 0, 667, 1000), 320));
        for wrong in ["0000003e83e8-320.jpg", "0a600029b3e-320.jpg", "0a600029b3e8-.jpg", "-320.jpg"] {
            assert_eq!(Name::read(&format!("{hash}-{wrong}")), None, "{wrong}");
        }
    }

    #[test]
    fn only_what_is_offered() {
        let of = |cut: Cut, width: u32, original: (u32, u32)| {
            let asset = Asset {
                sha256: Sha256Hex::of(b"x"),
                media_type: String::new(),
                bytes: 1,
                width: original.0,
                height: original.1,
                colour: String::new(),
                filename: String::new(),
                details: AssetDetails::default(),
                created_at: marbre_article::Moment(0),
                keeping: AssetKeeping::default(),
            };
            Name { asset: asset.sha256.clone(), cut, width, format: ImageFormat::Jpeg }.is_offered(&asset)
        };
        let whole = |width, original| of(Cut::WHOLE, width, (original, original));
        assert!(whole(320, 4000) && whole(1080, 4000) && whole(1080, 1080));
        assert!(!whole(1080, 1079) && !whole(321, 4000) && !whole(4000, 4000));
        assert!(whole(320, 200) && whole(200, 200) && !whole(480, 200));
        let lead = Cut::new(0, 167, 1000, 667).unwrap();
        assert!(of(lead, 720, (1000, 1000)) && !of(lead, 1080, (1000, 1000)));
        assert!(!of(Cut::new(0, 100, 1000, 667).unwrap(), 720, (1000, 1000)), "no part that nobody chose");
    }
}
