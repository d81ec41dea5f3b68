//! What an item says: its text, images, signatures, section and topics.

use super::{
    super::{fill::Found, pictures::Picture, report::Outcome},
    convert::Work,
    plan::Plan,
};
use marbre_article::{
    ArticleContent,
    content::Signature,
    document::{Alternative, Document, Image, ImageSource, Inline, measure, parse::Loss},
    workflow::Kind,
};
use marbre_formats::import::wordpress::{Item, addresses, body, byline, language, plain, sections, seo};
use marbre_store::{assets::Asset, imports::Lacking, redirects::Redirect};
use std::{cell::RefCell, sync::Arc};

/// What comes with an item's text.
#[derive(Default)]
pub(super) struct Brought {
    /// The images found for it.
    pub(super) assets: Vec<Asset>,
    /// Where those stood.
    pub(super) redirects: Vec<Redirect>,
    /// What it names and what was not there.
    pub(super) lacking: Lacking,
}

impl Work<'_> {
    /// What an item says, and what comes with it.
    pub(super) fn content(&mut self, item: &Item, kind: Kind) -> (ArticleContent, Brought) {
        let plan = self.plan;
        let brought = RefCell::new(Brought::default());
        let missing = RefCell::new(Vec::new());
        let image = |wanted: body::Picture<'_>| match plan.picture(wanted.url, wanted.attachment) {
            Picture::Filed(asset) => {
                let source = ImageSource::Asset(asset.sha256.clone());
                let mut brought = brought.borrow_mut();
                brought.redirects.extend(plan.image_address(wanted.url, &asset));
                brought.assets.push(Arc::unwrap_or_clone(asset));
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
        let link = |address: &str| addresses::moved(address, &plan.hosts, &plan.origin.source);
        let said = language::of(item, &plan.index);
        let parsed = body::to_document(
            item,
            &plan.index,
            &body::Options { image: &image, link: &link, language: said.as_ref() },
        );
        let lead_image = lead_image(item, plan, &image);
        let mut brought = brought.into_inner();
        brought.lacking = self.tell_lacking(item, missing.into_inner(), lead_image.as_ref(), &parsed.losses);
        let seo = seo::of(item, &plan.index.site);
        let content = ArticleContent {
            headline: self.headline(item, &parsed.document),
            standfirst: standfirst(item, plan),
            body: parsed.document,
            bylines: signatures(item, plan),
            section: Some(kind).filter(|kind| *kind == Kind::Article).and_then(|_| {
                let named = sections::of(item, &plan.index);
                named.iter().find_map(|key| plan.sections.get(key)).copied().or(plan.fallback)
            }),
            topics: sections::tags_of(item).iter().filter_map(|key| plan.topics.get(key)).copied().collect(),
            lead_image,
            social_title: seo.title.unwrap_or_default(),
            description: seo.description.unwrap_or_default(),
            ..ArticleContent::default()
        };
        (content, brought)
    }
}

impl Work<'_> {
    /// Says what is missing and what was lost, and gives what may still come.
    fn tell_lacking(&mut self, item: &Item, missing: Vec<String>, lead: Option<&Image>, losses: &[Loss]) -> Lacking {
        let mut lacking = Lacking::Nothing;
        for url in missing {
            lacking = Lacking::Files;
            self.say(Outcome::Missing, item, "the file was not found", url);
        }
        if let Some(ImageSource::Missing(address)) = lead.map(|image| &image.source)
            && address.contains(ATTACHMENT)
        {
            lacking = Lacking::Attachments;
            self.say(Outcome::Missing, item, "its featured image is not in the export", address.clone());
        }
        for Loss { what, done, times } in losses {
            if done == body::ABSENT {
                lacking = Lacking::Attachments;
            }
            let often = if *times > 1 { format!("{times} times") } else { String::new() };
            self.say(Outcome::Altered, item, &format!("{what}: {done}"), often);
        }
        lacking
    }
}

/// How an attachment is named whose file nobody knows.
const ATTACHMENT: &str = "/?attachment_id=";

/// The featured image. Of one that the export does not hold its number is kept, until it comes.
fn lead_image(item: &Item, plan: &Plan, image: &dyn Fn(body::Picture<'_>) -> Option<ImageSource>) -> Option<Image> {
    let id = item.featured_image()?;
    let Some(attachment) = plan.index.attachments.get(&id).filter(|attachment| !attachment.url.is_empty()) else {
        let base = Some(&plan.origin.source).filter(|source| source.contains("//")).map_or("", String::as_str);
        return Some(Image {
            source: ImageSource::Missing(format!("{base}{ATTACHMENT}{id}")),
            alt: Alternative::Unwritten,
            caption: Vec::new(),
            credit: String::new(),
            link: None,
        });
    };
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

impl Plan {
    /// The image that has this address, as a text has it that came before the image did.
    pub(super) fn find_image(&self, address: &str) -> Option<Found> {
        let numbered = address.rsplit_once(ATTACHMENT).and_then(|(_, id)| id.parse().ok());
        let attachment = match numbered {
            Some(id) => Some(self.index.attachments.get::<i64>(&id)?),
            None => self.index.attachment_at(address),
        };
        let url = attachment.map_or(address, |attachment| &attachment.url);
        let Picture::Filed(asset) = self.picture(url, attachment) else { return None };
        let caption = attachment.map(|attachment| plain::line(&attachment.caption)).unwrap_or_default();
        let credit = attachment.map_or("", |attachment| body::credit_beside(&attachment.credit, &caption)).to_owned();
        let alt = attachment.map(|attachment| attachment.alt.clone()).unwrap_or_default();
        Some(Found { asset, alt, caption, credit })
    }
}

fn signatures(item: &Item, plan: &Plan) -> Vec<Signature> {
    let signed = byline::of(item, &plan.index);
    let bylines = signed.iter().filter_map(|signed| plan.bylines.get(&signed.key));
    bylines.map(|byline| Signature { byline: *byline, role: String::new() }).collect()
}

impl Work<'_> {
    /// The headline; where there is none the first words of the text, or what is said of its first image, or what else
    /// tells it from others.
    fn headline(&mut self, item: &Item, body: &Document) -> String {
        let title = plain::line(&item.title);
        if !title.is_empty() {
            return title;
        }
        let image = body.images().into_iter().find_map(|image| match &image.alt {
            Alternative::Text(alt) => Some(measure::shorten(alt, LONGEST_HEADLINE)),
            _ => None,
        });
        let slug = item.slug().replace(['-', '_'], " ");
        let date = item.date.split(' ').next().unwrap_or_default().to_owned();
        let found = [measure::excerpt(body, LONGEST_HEADLINE), image.unwrap_or_default(), slug, date]
            .into_iter()
            .find(|words| !words.trim().is_empty())
            .unwrap_or_else(|| format!("{} {}", item.post_type, item.id));
        self.say(Outcome::Altered, item, "it has no title; something else stands for one", found.clone());
        found
    }
}

/// The excerpt that somebody wrote, plain, with what its shortcodes say.
fn standfirst(item: &Item, plan: &Plan) -> String {
    if !item.excerpt.contains('[') {
        return plain::line(&item.excerpt);
    }
    let options = body::Options { image: &|_| None, link: &|_| None, language: None };
    let parsed = body::html_to_document(&item.excerpt, item, &plan.index, &options);
    measure::excerpt(&parsed.document, LONGEST_STANDFIRST)
}

/// The longest headline made of a text, and the longest standfirst of shortcodes, in characters.
const LONGEST_HEADLINE: usize = 80;
const LONGEST_STANDFIRST: usize = 2000;
