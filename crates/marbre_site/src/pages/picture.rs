//! Images: which files are offered, in what shape, and how much of them a reader wants.
//!
//! A page offers AVIF where it has been made, and JPEG, which is made when first asked for. Files stand at
//! `/media/{sha256}-{width}.avif` or `.jpg`, those of a part at `/media/{sha256}-{part}-{width}.jpg`, and are never wider
//! than the original: one narrower than the smallest width is served in its own size at that address.

use super::setting::Setting;
use crate::{SiteError, Tag};
use marbre_article::{
    LanguageTag,
    document::{Alternative, Image, ImageSource, Sha256Hex},
    framing::{Cut, Slot},
    render::{ImageFormat, ImageMode, Picture as Rendered, Pictures, Rendition, Tone},
};
use marbre_formats::image::WIDTHS;
use marbre_store::{
    PublicReader,
    assets::{Asset, MadeRendition},
};
use serde::Serialize;
use std::collections::HashMap;

/// The width for browsers that know neither AVIF nor `srcset`.
const FALLBACK: u32 = 480;

/// An image for a template.
#[derive(Debug, Clone, Serialize)]
pub struct Picture {
    /// A JPEG, for every browser.
    pub src: String,
    /// AVIF files with their widths, for `srcset`; empty while none has been made.
    pub avif: String,
    /// JPEG files with their widths, for `srcset`; empty where there is one only.
    pub srcset: String,
    /// Pixels across, for its proportions.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What it shows; empty when it says nothing that the text does not say.
    pub alt: String,
    /// The class of the tone that stands for it while it loads. May be empty.
    pub tone: String,
    /// The words of a link to it, for a reader who wants words alone; else empty.
    pub show: String,
    /// The largest file, on an address of its own.
    pub large: String,
}

/// The images of a page that may be shown, and what has been made of each.
#[derive(Default)]
pub(super) struct Album {
    asked: Vec<Sha256Hex>,
    images: HashMap<Sha256Hex, Shown>,
}

struct Shown {
    asset: Asset,
    made: Vec<MadeRendition>,
}

/// Part of an image, in the sizes in which it is offered.
struct Part<'a> {
    shown: &'a Shown,
    cut: Cut,
    width: u32,
    height: u32,
}

impl Album {
    /// The images of these hashes.
    pub(super) async fn gather(store: &PublicReader, hashes: Vec<Sha256Hex>) -> Result<Self, SiteError> {
        if hashes.is_empty() {
            return Ok(Self::default());
        }
        let assets = store.assets(&hashes).await?;
        let made = if assets.is_empty() { Vec::new() } else { store.renditions(&assets).await? };
        Ok(Self::new(hashes, assets, made))
    }

    fn new(asked: Vec<Sha256Hex>, assets: Vec<Asset>, made: Vec<MadeRendition>) -> Self {
        let images = assets.into_iter().map(|asset| (asset.sha256.clone(), Shown { asset, made: Vec::new() }));
        let mut images: HashMap<_, _> = images.collect();
        for rendition in made {
            if let Some(shown) = images.get_mut(&rendition.asset) {
                shown.made.push(rendition);
            }
        }
        Self { asked, images }
    }

    /// What a page with these images depends on; also on those that may not be shown now.
    pub(super) fn tags(&self) -> Vec<Tag> {
        self.asked.iter().cloned().map(Tag::Image).collect()
    }

    /// The tones that stand for its images while they load, each once: the rules that the style of the page needs. None
    /// for a reader who wants words alone.
    pub(super) fn tones(&self, setting: &Setting) -> Vec<Tone> {
        if setting.images() == ImageMode::Text {
            return Vec::new();
        }
        let mut tones: Vec<Tone> = self.images.values().filter_map(|shown| Tone::of(&shown.asset.colour)).collect();
        tones.sort_unstable();
        tones.dedup();
        tones
    }

    /// The image, if it is kept and may be shown.
    pub(super) fn find(&self, source: &ImageSource) -> Option<&Asset> {
        match source {
            ImageSource::Asset(hash) => self.images.get(hash).map(|shown| &shown.asset),
            ImageSource::Missing(_) => None,
        }
    }

    /// The image in the shape of a place, or whole, for a template.
    pub(super) fn picture(
        &self,
        hash: &Sha256Hex,
        slot: Option<Slot>,
        alt: &Alternative,
        setting: &Setting,
    ) -> Option<Picture> {
        let shown = self.images.get(hash)?;
        let part = Part::of(shown, slot);
        let mode = setting.images();
        let small = mode != ImageMode::Full;
        let files = |format| part.files(format).filter(move |file| !small || file.width <= WIDTHS[0]);
        let jpeg: Vec<Rendition> = files(ImageFormat::Jpeg).collect();
        let avif: Vec<Rendition> = files(ImageFormat::Avif).collect();
        let fallback = jpeg.iter().rev().find(|file| file.width <= FALLBACK).or(jpeg.first())?;
        let show = match mode {
            ImageMode::Text => setting.show(avif.first().or(jpeg.first()).and_then(|file| file.bytes)),
            ImageMode::Full | ImageMode::Low => String::new(),
        };
        Some(Picture {
            src: fallback.url.clone(),
            avif: srcset(&avif),
            srcset: if jpeg.len() > 1 { srcset(&jpeg) } else { String::new() },
            width: part.width,
            height: part.height,
            alt: alternative(alt, &shown.asset, setting),
            tone: Tone::of(&shown.asset.colour).map_or_else(String::new, Tone::class),
            show,
            large: large(shown),
        })
    }

    /// The bytes that the first image of a page takes on a phone, where they are known.
    pub(super) fn weight(&self, hash: &Sha256Hex) -> Option<u64> {
        let part = Part::of(self.images.get(hash)?, None);
        let known = part.files(ImageFormat::Avif).filter_map(|file| Some((file.width, file.bytes?)));
        known.filter(|(width, _)| *width <= FALLBACK).max().map(|(_, bytes)| bytes)
    }

    /// A JPEG of an image for cards on other sites, in their shape: address, pixels across and down, length if known.
    pub(super) fn card(&self, source: &ImageSource) -> Option<Card> {
        self.largest(source, Some(Slot::Social))
    }

    /// The largest JPEG of the whole image.
    pub(super) fn whole(&self, source: &ImageSource) -> Option<Card> {
        self.largest(source, None)
    }

    fn largest(&self, source: &ImageSource, slot: Option<Slot>) -> Option<Card> {
        let ImageSource::Asset(hash) = source else { return None };
        let part = Part::of(self.images.get(hash)?, slot);
        let file = part.files(ImageFormat::Jpeg).last()?;
        Some(Card {
            height: down(part.width, part.height, file.width),
            path: file.url,
            width: file.width,
            bytes: file.bytes,
        })
    }

    /// Every file of the whole image that is there for sure.
    pub(super) fn files(&self, source: &ImageSource) -> Vec<Rendition> {
        let ImageSource::Asset(hash) = source else { return Vec::new() };
        let Some(shown) = self.images.get(hash) else { return Vec::new() };
        let part = Part::of(shown, None);
        part.files(ImageFormat::Avif).chain(part.files(ImageFormat::Jpeg)).collect()
    }
}

/// One file of an image, for other sites.
pub(super) struct Card {
    /// From the root.
    pub(super) path: String,
    pub(super) width: u32,
    pub(super) height: u32,
    /// Its length, where it has been made.
    pub(super) bytes: Option<u64>,
}

impl<'a> Part<'a> {
    fn of(shown: &'a Shown, slot: Option<Slot>) -> Self {
        let (width, height) = (shown.asset.width, shown.asset.height);
        let cut = slot.map_or(Cut::WHOLE, |slot| shown.asset.details.framing.cut(slot, width, height));
        let (_, _, width, height) = cut.pixels(width, height);
        Self { shown, cut, width, height }
    }

    /// Its files in that format, the narrowest first. AVIF is offered once it is made, JPEG always.
    fn files(&self, format: ImageFormat) -> impl Iterator<Item = Rendition> {
        offered(self.width).into_iter().filter_map(move |(file, width)| {
            let wanted = |made: &&MadeRendition| (made.cut, made.width, made.format) == (self.cut, file, format);
            let made = self.shown.made.iter().find(wanted);
            let there = made.is_some() || format == ImageFormat::Jpeg;
            there.then(|| Rendition {
                url: address(&self.shown.asset.sha256, self.cut, file, format),
                width,
                format,
                bytes: made.map(|made| made.bytes),
            })
        })
    }
}

/// The largest file of the whole image.
fn large(shown: &Shown) -> String {
    Part::of(shown, None).files(ImageFormat::Jpeg).last().map(|file| file.url).unwrap_or_default()
}

fn srcset(files: &[Rendition]) -> String {
    files.iter().map(|file| format!("{} {}w", file.url, file.width)).collect::<Vec<_>>().join(",")
}

/// The widths that an image is offered in: that of the file's name, and that of its pixels.
fn offered(original: u32) -> Vec<(u32, u32)> {
    WIDTHS
        .into_iter()
        .enumerate()
        .filter(|(place, width)| *place == 0 || *width <= original)
        .map(|(_, width)| (width, width.min(original)))
        .collect()
}

/// `/media/{sha256}-{width}.avif`, `/media/{sha256}-{part}-{width}.jpg`
pub(super) fn address(hash: &Sha256Hex, cut: Cut, width: u32, format: ImageFormat) -> String {
    let ending = match format {
        ImageFormat::Jpeg => "jpg",
        ImageFormat::Webp => "webp",
        ImageFormat::Avif => "avif",
    };
    match cut.is_whole() {
        true => format!("/media/{hash}-{width}.{ending}"),
        false => format!("/media/{hash}-{cut}-{width}.{ending}"),
    }
}

/// The largest JPEG of a whole image of these measures, whatever has been made of it: address, pixels across and down.
pub(super) fn for_cards(hash: &Sha256Hex, width: u32, height: u32) -> (String, u32, u32) {
    let (file, shown) = offered(width).into_iter().max().unwrap_or((WIDTHS[0], width));
    (address(hash, Cut::WHOLE, file, ImageFormat::Jpeg), shown, down(width, height, shown))
}

/// Pixels down of an image of these measures, in that width.
pub(super) fn down(width: u32, height: u32, shown: u32) -> u32 {
    let down = u64::from(height) * u64::from(shown) / u64::from(width.max(1));
    u32::try_from(down).unwrap_or(height)
}

/// What an image shows, for those who do not see it: as the article says, else as the library says in its language.
/// Nothing stands for an image whose text nobody has written: its caption speaks for it.
pub(super) fn alternative(alt: &Alternative, asset: &Asset, setting: &Setting) -> String {
    match alt {
        Alternative::Text(text) => setting.plain(text),
        Alternative::Decorative => String::new(),
        Alternative::Unwritten => setting.plain(written(asset, setting.language())),
    }
}

fn written<'a>(asset: &'a Asset, lang: &LanguageTag) -> &'a str {
    if asset.details.decorative {
        return "";
    }
    // They are kept by the language of an edition, which may be set in a regional form of it.
    let words = &asset.details.words;
    let words =
        words.get(lang).or_else(|| words.iter().find(|(tag, _)| tag.primary() == lang.primary()).map(|(_, w)| w));
    words.map_or("", |words| words.alt.as_str())
}

/// Whose an image is: as the article says, else as the library says.
pub(super) fn credit<'a>(image: &'a Image, asset: &'a Asset) -> &'a str {
    if image.credit.trim().is_empty() { &asset.details.credit } else { &image.credit }
}

impl Pictures for Album {
    fn picture(&self, source: &ImageSource, language: &LanguageTag) -> Option<Rendered> {
        let ImageSource::Asset(hash) = source else { return None };
        let shown = self.images.get(hash)?;
        let asset = &shown.asset;
        Some(Rendered {
            width: asset.width,
            height: asset.height,
            colour: Some(asset.colour.clone()).filter(|colour| !colour.is_empty()),
            alt: written(asset, language).to_owned(),
            credit: asset.details.credit.clone(),
            large: Some(large(shown)),
            renditions: self.files(source),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use marbre_article::Moment;
    use marbre_store::assets::{AssetDetails, AssetKeeping};

    fn asset(width: u32, height: u32) -> Asset {
        Asset {
            sha256: Sha256Hex::of(b"port"),
            media_type: "image/jpeg".into(),
            bytes: 1,
            width,
            height,
            colour: "#145ac8".into(),
            filename: String::new(),
            details: AssetDetails::default(),
            created_at: Moment(0),
            keeping: AssetKeeping::default(),
        }
    }

    fn made(cut: Cut, width: u32, bytes: u64) -> MadeRendition {
        let asset = Sha256Hex::of(b"port");
        MadeRendition { asset, cut, width, format: ImageFormat::Avif, height: 1, bytes, made_at: Moment(0) }
    }

    fn album(asset: Asset, made: Vec<MadeRendition>) -> (Album, ImageSource) {
        let hash = asset.sha256.clone();
        (Album::new(vec![hash.clone()], vec![asset], made), ImageSource::Asset(hash))
    }

    #[test]
    fn never_wider_than_the_original() {
        assert_eq!(offered(4000), [(320, 320), (480, 480), (720, 720), (1080, 1080)]);
        assert_eq!(offered(500), [(320, 320), (480, 480)]);
        assert_eq!(offered(200), [(320, 200)]);
    }

    #[test]
    fn avif_is_offered_once_it_is_made() {
        let (album, source) =
            album(asset(1600, 900), vec![made(Cut::WHOLE, 320, 7_000), made(Cut::WHOLE, 480, 15_000)]);
        let files = album.files(&source);
        let names: Vec<String> =
            files.iter().map(|file| file.url.rsplit_once('-').unwrap_or_default().1.to_owned()).collect();
        assert_eq!(names, ["320.avif", "480.avif", "320.jpg", "480.jpg", "720.jpg", "1080.jpg"]);
        assert_eq!(album.weight(&Sha256Hex::of(b"port")), Some(15_000));
        assert_eq!(album.tags(), [Tag::Image(Sha256Hex::of(b"port"))]);
    }

    #[test]
    fn cards_have_their_shape() {
        let (album, source) = album(asset(1600, 1600), Vec::new());
        let card = album.card(&source).unwrap();
        assert_eq!((card.width, card.height, card.bytes), (1080, 567, None));
        assert!(card.path.ends_with("-0000ee3e820d-1080.jpg"), "{}", card.path);
        let whole = album.whole(&source).unwrap();
        assert_eq!((whole.width, whole.height), (1080, 1080));
    }
}
