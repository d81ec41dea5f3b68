//! Images in the sizes and formats that the public gets, made when first asked for.

use super::{
    answer::{Ask, not_modified},
    refusal,
};
use crate::{Site, SiteError};
use axum::{body::Body, response::Response};
use bytes::Bytes;
use http::{
    HeaderValue, StatusCode,
    header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH},
};
use marbre_article::{document::Sha256Hex, render::ImageFormat};
use marbre_formats::image::{ImageError, Master, WIDTHS};
use std::{borrow::Cow, sync::Arc, time::Duration};
use tokio::sync::{Mutex, Semaphore};

/// So many images are decoded at once: each may take hundreds of megabytes for a moment.
const DECODERS: usize = 1;
/// Decoded images are kept a while: who asks for one size will soon be followed by one who asks for another.
const MASTERS: u64 = 8;
/// How long a decoded image is kept after it was last used.
const MASTER_STAYS: Duration = Duration::from_secs(60);
/// How long it is remembered that an address has no image, or one that cannot be read.
const NOTHING_STAYS: Duration = Duration::from_secs(30);

/// The images that are kept in memory, and those being made.
#[derive(Clone)]
pub struct Media {
    files: moka::sync::Cache<Arc<str>, Bytes>,
    nothing: moka::sync::Cache<Arc<str>, ()>,
    masters: moka::sync::Cache<Sha256Hex, Arc<Master>>,
    /// One making at a time for each image.
    making: moka::sync::Cache<Sha256Hex, Arc<Mutex<()>>>,
    decoders: Arc<Semaphore>,
}

/// A rendition by its name: `{sha256}-{width}.{webp|jpg}`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Name {
    asset: Sha256Hex,
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
        let (asset, width) = stem.split_once('-')?;
        let width = super::query::whole_number(width).and_then(|width| u32::try_from(width).ok())?;
        Some(Self { asset: Sha256Hex::try_from(Cow::Borrowed(asset)).ok()?, width, format })
    }

    /// True when an original of that width is offered in this one: no reader can have us make any size they like. One
    /// narrower than the smallest width stands under it, or under its own.
    fn is_offered(&self, original: u32) -> bool {
        let smallest = WIDTHS[0];
        (WIDTHS.contains(&self.width) && self.width <= original.max(smallest))
            || (self.width == original && original < smallest)
    }
}

impl Media {
    /// Nothing kept yet; at most `bytes` of images in memory.
    pub fn new(bytes: u64) -> Self {
        Self {
            files: moka::sync::Cache::builder()
                .max_capacity(bytes)
                .weigher(|_: &Arc<str>, file: &Bytes| u32::try_from(file.len() + 256).unwrap_or(u32::MAX))
                .build(),
            nothing: moka::sync::Cache::builder().max_capacity(10_000).time_to_live(NOTHING_STAYS).build(),
            masters: moka::sync::Cache::builder().max_capacity(MASTERS).time_to_idle(MASTER_STAYS).build(),
            making: moka::sync::Cache::builder().max_capacity(1000).time_to_idle(MASTER_STAYS).build(),
            decoders: Arc::new(Semaphore::new(DECODERS)),
        }
    }

    /// The image of that name; nothing when there is none, or none that can be shown.
    ///
    /// # Errors
    /// What the store said.
    async fn get(&self, site: &Site, name: &str) -> Result<Option<(Bytes, ImageFormat)>, SiteError> {
        let Some(wanted) = Name::read(name) else { return Ok(None) };
        if let Some(file) = self.files.get(name) {
            return Ok(Some((file, wanted.format)));
        }
        if self.nothing.contains_key(name) {
            return Ok(None);
        }
        let assets = site.store.assets(std::slice::from_ref(&wanted.asset)).await?;
        let offered = assets.first().is_some_and(|asset| wanted.is_offered(asset.width));
        let file = if offered { self.find_or_make(site, name, &wanted).await? } else { None };
        match &file {
            Some(file) => self.files.insert(name.into(), file.clone()),
            None => self.nothing.insert(name.into(), ()),
        }
        Ok(file.map(|file| (file, wanted.format)))
    }

    async fn find_or_make(&self, site: &Site, name: &str, wanted: &Name) -> Result<Option<Bytes>, SiteError> {
        if let Some(file) = site.blobs.get_rendition(name).await? {
            return Ok(Some(file));
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
        let (width, format) = (wanted.width, wanted.format);
        let Some(rendition) = self.work(move || master.rendition(width, format), &wanted.asset).await else {
            return Ok(None);
        };
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
        let permit = self.decoders.clone().acquire_owned().await.ok()?;
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
    let Some((file, format)) = media.get(site, name).await? else { return Ok(None) };
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
    fn only_offered_widths() {
        let offered = |width, original| {
            Name { asset: Sha256Hex::of(b"x"), width, format: ImageFormat::Jpeg }.is_offered(original)
        };
        assert!(offered(320, 4000) && offered(1080, 4000) && offered(1080, 1080));
        assert!(!offered(1080, 1079) && !offered(321, 4000) && !offered(4000, 4000));
        assert!(offered(320, 200) && offered(200, 200) && !offered(480, 200));
    }
}
