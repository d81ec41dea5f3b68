//! What an item says: its text, images, signatures, section and topics.

use super::{
    super::{pictures::Picture, report::Outcome},
    convert::Work,
    plan::Plan,
};
use marbre_article::{
    ArticleContent,
    content::Signature,
    document::{Alternative, Image, ImageSource, Inline, measure, parse::Loss},
    workflow::Kind,
};
use marbre_formats::import::wordpress::{Index, Item, addresses, body, byline, language, plain, sections, seo};
use marbre_store::assets::Asset;
use std::{cell::RefCell, sync::Arc};

impl Work<'_> {
    /// What an item says, and the images found for it.
    pub(super) fn content(&mut self, item: &Item, kind: Kind) -> (ArticleContent, Vec<Asset>) {
        let plan = self.plan;
        let assets = RefCell::new(Vec::new());
        let missing = RefCell::new(Vec::new());
        let image = |wanted: body::Picture<'_>| match self
            .picture(wanted.url, wanted.attachment.map_or(0, |attachment| attachment.id))
        {
            Picture::Filed(asset) => {
                let source = ImageSource::Asset(asset.sha256.clone());
                assets.borrow_mut().push(Arc::unwrap_or_clone(asset));
                Some(source)
            }
            Picture::NotFound => {
                missing.borrow_mut().push(wanted.url.to_owned());
                None
            }
            Picture::Refused(cause) => {
                missing.borrow_mut().push(format!("{}: {cause}", wanted.url));
                None
            }
        };
        let link = |address: &str| addresses::moved(address, &plan.host, &plan.origin.source);
        let said = language::of(item, &plan.index);
        let parsed = body::to_document(
            item,
            &plan.index,
            &body::Options { image: &image, link: &link, language: said.as_ref() },
        );
        let lead_image = lead_image(item, &plan.index, &image);
        for url in missing.into_inner() {
            self.say(Outcome::Missing, item, "the file was not found", url);
        }
        for Loss { what, done, times } in &parsed.losses {
            let often = if *times > 1 { format!("{times} times") } else { String::new() };
            self.say(Outcome::Altered, item, &format!("{what}: {done}"), often);
        }
        let seo = seo::of(item, &plan.index.site);
        let content = ArticleContent {
            headline: headline(item),
            standfirst: plain::line(&item.excerpt),
            body: parsed.document,
            bylines: signatures(item, plan),
            section: (kind == Kind::Article).then(|| {
                let named = sections::of(item, &plan.index);
                named.iter().find_map(|key| plan.sections.get(key)).copied().unwrap_or(plan.fallback)
            }),
            topics: sections::tags_of(item).iter().filter_map(|key| plan.topics.get(key)).copied().collect(),
            lead_image,
            social_title: seo.title.unwrap_or_default(),
            description: seo.description.unwrap_or_default(),
            ..ArticleContent::default()
        };
        (content, assets.into_inner())
    }
}

/// The featured image.
fn lead_image(item: &Item, index: &Index, image: &dyn Fn(body::Picture<'_>) -> Option<ImageSource>) -> Option<Image> {
    let id: i64 = item.meta_value("_thumbnail_id")?.trim().parse().ok()?;
    let attachment = index.attachments.get(&id)?;
    let caption = plain::line(&attachment.caption);
    let alt = attachment.alt.clone();
    let credit = body::credit_beside(&attachment.credit, &caption).to_owned();
    Some(Image {
        source: image(body::Picture { url: &attachment.url, attachment: Some(attachment) })
            .unwrap_or_else(|| ImageSource::Missing(attachment.url.clone())),
        alt: if alt.is_empty() { Alternative::Unwritten } else { Alternative::Text(alt) },
        caption: if caption.is_empty() { Vec::new() } else { vec![Inline::text(caption)] },
        credit,
        link: None,
    })
}

fn signatures(item: &Item, plan: &Plan) -> Vec<Signature> {
    let signed = byline::of(item, &plan.index);
    let bylines = signed.iter().filter_map(|signed| plan.bylines.get(&signed.key));
    bylines.map(|byline| Signature { byline: *byline, role: String::new() }).collect()
}

/// The headline, or where there is none the first words.
fn headline(item: &Item) -> String {
    let title = plain::line(&item.title);
    if title.is_empty() { measure::shorten(&plain::line(&item.content), 80) } else { title }
}
