//! Images: which sizes are offered, and in what form.
//!
//! Renditions are made when first asked for, at `/media/{sha256}-{width}.webp` or `.jpg`, and are never wider than the
//! original: one narrower than the smallest width is served in its own size at that address.

use super::setting::Setting;
use marbre_article::{
    document::{Alternative, ImageSource, Sha256Hex},
    render::{ImageFormat, Picture as Rendered, Pictures, Rendition},
};
use marbre_formats::image::WIDTHS;
use marbre_store::{articles::TeaserImage, assets::Asset};
use serde::Serialize;
use std::collections::HashMap;

/// The width for browsers that know neither WebP nor `srcset`.
const FALLBACK: u32 = 480;

/// An image for a template.
#[derive(Debug, Clone, Serialize)]
pub struct Picture {
    /// A JPEG, for every browser.
    pub src: String,
    /// WebP files with their widths, for `srcset`.
    pub srcset: String,
    /// Pixels across of the original, for its proportions.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What it shows; empty when it says nothing that the text does not say.
    pub alt: String,
}

impl Picture {
    pub(super) fn of_teaser(image: &TeaserImage, setting: &Setting) -> Self {
        Self::new(&image.asset, image.width, image.height, &image.alt, setting)
    }

    pub(super) fn of_asset(asset: &Asset, alt: &Alternative, setting: &Setting) -> Self {
        Self::new(&asset.sha256, asset.width, asset.height, alt, setting)
    }

    fn new(hash: &Sha256Hex, width: u32, height: u32, alt: &Alternative, setting: &Setting) -> Self {
        let offered = offered(width);
        let srcset: Vec<String> = offered
            .iter()
            .map(|(file, shown)| format!("{} {shown}w", address(hash, *file, ImageFormat::Webp)))
            .collect();
        Self {
            src: address(hash, fallback(&offered), ImageFormat::Jpeg),
            srcset: srcset.join(","),
            width,
            height,
            alt: alternative(alt, setting),
        }
    }
}

/// The widths that an image is offered in: that of the file's name, and that of its pixels.
pub(super) fn offered(original: u32) -> Vec<(u32, u32)> {
    WIDTHS
        .into_iter()
        .enumerate()
        .filter(|(place, width)| *place == 0 || *width <= original)
        .map(|(_, width)| (width, width.min(original)))
        .collect()
}

fn fallback(offered: &[(u32, u32)]) -> u32 {
    offered.iter().map(|(file, _)| *file).filter(|width| *width <= FALLBACK).max().unwrap_or(WIDTHS[0])
}

/// `/media/{sha256}-{width}.webp`
pub(super) fn address(hash: &Sha256Hex, width: u32, format: ImageFormat) -> String {
    let ending = match format {
        ImageFormat::Jpeg => "jpg",
        ImageFormat::Webp => "webp",
        ImageFormat::Avif => "avif",
    };
    format!("/media/{hash}-{width}.{ending}")
}

/// The largest JPEG of an image, for cards on other sites: address, pixels across and down.
pub(super) fn for_cards(hash: &Sha256Hex, width: u32, height: u32) -> (String, u32, u32) {
    let (file, shown) = offered(width).into_iter().max().unwrap_or((WIDTHS[0], width));
    (address(hash, file, ImageFormat::Jpeg), shown, down(width, height, shown))
}

/// Pixels down of an original of these measures, in that width.
pub(super) fn down(width: u32, height: u32, shown: u32) -> u32 {
    let down = u64::from(height) * u64::from(shown) / u64::from(width.max(1));
    u32::try_from(down).unwrap_or(height)
}

/// Nothing stands for an image whose text nobody has written: its caption speaks for it.
pub(super) fn alternative(alt: &Alternative, setting: &Setting) -> String {
    match alt {
        Alternative::Text(text) => setting.plain(text),
        Alternative::Decorative | Alternative::Unwritten => String::new(),
    }
}

/// The images of one article, for the renderer.
pub(super) struct Album(HashMap<Sha256Hex, Asset>);

impl Album {
    pub(super) fn new(assets: Vec<Asset>) -> Self {
        Self(assets.into_iter().map(|asset| (asset.sha256.clone(), asset)).collect())
    }

    pub(super) fn find(&self, source: &ImageSource) -> Option<&Asset> {
        match source {
            ImageSource::Asset(hash) => self.0.get(hash),
            ImageSource::Missing(_) => None,
        }
    }
}

impl Pictures for Album {
    /// The colour is left out: one for each image would need a style of its own on each page, and with it a policy of
    /// its own. The style sheet gives every image the tone of the paper while it loads.
    fn picture(&self, source: &ImageSource) -> Option<Rendered> {
        let asset = self.find(source)?;
        let offered = offered(asset.width);
        let rendition = |file: u32, shown: u32, format: ImageFormat| Rendition {
            url: address(&asset.sha256, file, format),
            width: shown,
            format,
            bytes: None,
        };
        let mut renditions: Vec<_> =
            offered.iter().map(|(file, shown)| rendition(*file, *shown, ImageFormat::Webp)).collect();
        let file = fallback(&offered);
        renditions.push(rendition(file, file.min(asset.width), ImageFormat::Jpeg));
        Some(Rendered { width: asset.width, height: asset.height, colour: None, renditions })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_wider_than_the_original() {
        assert_eq!(offered(5000), [(320, 320), (480, 480), (720, 720), (1080, 1080)]);
        assert_eq!(offered(700), [(320, 320), (480, 480)]);
        assert_eq!(offered(200), [(320, 200)]);
        assert_eq!(fallback(&offered(200)), 320);
        assert_eq!(fallback(&offered(5000)), 480);
    }

    #[test]
    fn cards_get_the_largest() {
        let hash = Sha256Hex::of(b"x");
        let (url, width, height) = for_cards(&hash, 1600, 900);
        assert!(url.ends_with("-1080.jpg"));
        assert_eq!((width, height), (1080, 607));
    }
}
