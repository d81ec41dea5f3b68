//! How lists show an article.

use super::{
    address,
    context::{Context, Date},
    picture::{Album, Picture},
    setting::Setting,
};
use crate::{Site, SiteError, Tag, theme::Trusted};
use marbre_article::{
    LanguageTag,
    document::{ImageSource, Sha256Hex},
    framing::Slot,
};
use marbre_store::listing::Listed;
use serde::Serialize;

/// How lists show an article.
#[derive(Debug, Clone, Serialize)]
pub struct Teaser {
    /// Its page.
    pub href: String,
    /// The words above the headline. May be empty.
    pub kicker: Trusted,
    /// The headline.
    pub headline: Trusted,
    /// The standfirst. May be empty.
    pub summary: Trusted,
    /// Its image.
    pub picture: Option<Picture>,
    /// When it was published.
    pub date: Option<Date>,
    /// Its language, when it is not the page's; else empty.
    pub lang: String,
    /// The direction of that language.
    pub dir: &'static str,
}

impl Context<'_> {
    /// The teaser of a listed article, without a date or an image.
    pub(super) fn teaser(&self, listed: &Listed) -> Teaser {
        let own = &listed.address.lang;
        if *own == self.lang {
            return teaser(listed, &self.setting, String::new());
        }
        let setting = Setting::new(self.locale_of(own), &self.words, &self.zone);
        teaser(listed, &setting, own.to_string())
    }

    /// The same with its image, in the shape of that place.
    pub(super) fn pictured(&self, listed: &Listed, album: &Album, slot: Slot) -> Teaser {
        let image = listed.teaser.image.as_ref();
        let picture = image.and_then(|image| album.picture(&image.asset, Some(slot), &image.alt, &self.setting));
        Teaser { picture, ..self.teaser(listed) }
    }

    /// The regional form that an edition is set in.
    fn locale_of<'b>(&'b self, lang: &'b LanguageTag) -> &'b LanguageTag {
        let edition = self.publication.editions.iter().find(|edition| edition.lang == *lang);
        edition.and_then(|edition| edition.settings.locale.as_ref()).unwrap_or(lang)
    }
}

fn teaser(listed: &Listed, setting: &Setting, lang: String) -> Teaser {
    Teaser {
        href: address::article(&listed.address),
        kicker: setting.line(&listed.teaser.kicker),
        headline: setting.line(&listed.teaser.headline),
        summary: setting.line(&listed.teaser.summary),
        picture: None,
        date: None,
        lang,
        dir: listed.address.lang.direction().as_str(),
    }
}

/// The images that lists show of these articles, each once.
pub(super) fn images<'a>(listed: impl Iterator<Item = &'a Listed>) -> Vec<Sha256Hex> {
    let mut hashes: Vec<Sha256Hex> =
        listed.filter_map(|listed| Some(listed.teaser.image.as_ref()?.asset.clone())).collect();
    hashes.sort();
    hashes.dedup();
    hashes
}

/// For each of these articles the path of its image, whole and as large as it is offered, if it has one that may be
/// shown; and what that depends on.
///
/// # Errors
/// What the store said.
pub async fn images_of(site: &Site, listed: &[Listed]) -> Result<(Vec<Option<String>>, Vec<Tag>), SiteError> {
    let album = Album::gather(&site.store, images(listed.iter())).await?;
    let path = |listed: &Listed| {
        let image = listed.teaser.image.as_ref()?;
        album.whole(&ImageSource::Asset(image.asset.clone())).map(|file| file.path)
    };
    Ok((listed.iter().map(path).collect(), album.tags()))
}

/// The tags of the articles shown, each once.
pub(super) fn article_tags<'a>(listed: impl Iterator<Item = &'a Listed>) -> Vec<Tag> {
    let mut tags: Vec<Tag> = Vec::new();
    for tag in listed.map(|listed| Tag::Article(listed.id)) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}
