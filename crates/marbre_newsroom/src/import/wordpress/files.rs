//! The files of an export: images are filed, and their old addresses lead to them; the others stay where they are.

use super::{
    super::{
        keep::article_identity,
        pictures::{Picture, Pictures},
        report::Outcome,
    },
    convert::Work,
    plan::Plan,
};
use marbre_formats::{
    image::WIDTHS,
    import::wordpress::{Attachment, Item, addresses, is_image, plain},
};
use marbre_store::{
    assets::{Asset, AssetDetails},
    redirects::{Redirect, Target, normal_path},
};
use std::sync::Arc;

impl Plan {
    /// The image of this address.
    pub(super) fn picture(&self, url: &str, attachment: Option<&Attachment>) -> Picture {
        picture(&self.pictures, url, attachment)
    }

    /// The old address of an image leads to it.
    pub(super) fn image_address(&self, url: &str, asset: &Asset) -> Option<Redirect> {
        let path = normal_path(&addresses::path_of(url, &self.hosts)?);
        let width = WIDTHS.iter().rev().find(|width| **width <= asset.width).unwrap_or(&WIDTHS[0]);
        let target = Target::Path(format!("/media/{}-{width}.jpg", asset.sha256));
        (path != "/" && !path.contains('?')).then_some(Redirect { path, target })
    }
}

fn picture(pictures: &Pictures, url: &str, attachment: Option<&Attachment>) -> Picture {
    pictures.at(url, || {
        attachment.map_or_else(AssetDetails::default, |attachment| AssetDetails {
            alt: attachment.alt.clone(),
            caption: plain::line(&attachment.caption),
            credit: attachment.credit.clone(),
            copyright: String::new(),
            ..AssetDetails::default()
        })
    })
}

impl Work<'_> {
    pub(super) fn attachment(&mut self, item: &Item) {
        self.attachment_pages(item);
        let Some(url) = item.attachment_url.as_deref().filter(|url| !url.is_empty()) else {
            self.done.tallies.images.skipped += 1;
            self.say(Outcome::Skipped, item, "the attachment names no file", String::new());
            return;
        };
        if !is_image(url) {
            self.done.tallies.others.skipped += 1;
            self.say(Outcome::Skipped, item, OTHER_FILE, url.to_owned());
            return;
        }
        match self.plan.picture(url, self.plan.index.attachments.get(&item.id)) {
            Picture::Filed(asset) => {
                self.done.batch.redirects.extend(self.plan.image_address(url, &asset));
                self.done.batch.assets.push(Arc::unwrap_or_clone(asset));
            }
            Picture::NotFound => {
                self.done.tallies.images.skipped += 1;
                self.say(Outcome::Missing, item, "the file was not found", url.to_owned());
            }
            Picture::Refused(cause) => {
                self.done.tallies.images.skipped += 1;
                self.say(Outcome::Skipped, item, "the file is no image that can be taken", format!("{url}: {cause}"));
            }
        }
    }

    /// The page that WordPress had for an attachment leads to the text that it belongs to.
    fn attachment_pages(&mut self, item: &Item) {
        if item.parent == 0 {
            return;
        }
        let parent = article_identity(&self.plan.origin, &item.parent.to_string());
        let paths = addresses::of(item, &self.plan.hosts).into_iter().map(|path| normal_path(&path));
        let pages = paths.filter(|path| !path.starts_with("/?p=") && path != "/");
        let leading = pages.map(|path| Redirect { path, target: Target::Article(parent) });
        self.done.batch.redirects.extend(leading);
    }
}

const OTHER_FILE: &str = "it is no image: it stays where it was, and texts lead to it there; keep the old site’s files reachable, or copy them";
