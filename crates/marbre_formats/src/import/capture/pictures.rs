//! The picture above the text.

use super::{
    Options, body,
    furniture::Furniture,
    page::{Id, Page},
    said::Picture,
    trouble::Problem,
};
use marbre_article::{
    Document,
    document::{Alternative, Block, Image, ImageSource, Inline},
};
use url::Url;

/// The lead image: the one that stands between the headline and the text, else the first thing of the text if it is
/// one, else the one that the page names for cards. It is taken out of the text.
pub fn lead(
    page: &Page,
    above: Option<Id>,
    named: Option<&Picture>,
    text: &mut Document,
    (options, base): (&Options<'_>, Option<&Url>),
) -> Option<Image> {
    let before = || above.and_then(|id| read(page, id, options, base));
    let first = matches!(text.blocks.first(), Some(Block::Image(_)));
    let mut lead = before();
    if lead.is_none() && first {
        if let Block::Image(image) = text.blocks.remove(0) {
            lead = Some(image);
        }
    } else if let (Some(image), true) = (&lead, first)
        && let Some(Block::Image(same)) = text.blocks.first()
        && file(same) == file(image)
    {
        text.blocks.remove(0);
    }
    let named = named.filter(|picture| !picture.address.starts_with("data:"));
    match (lead, named) {
        (None, named) => named.map(|picture| of_card(picture, options, base)),
        (lead, None) => lead,
        (Some(mut image), Some(named)) => {
            if !matches!(image.alt, Alternative::Text(_)) && !named.alt.is_empty() {
                image.alt = Alternative::Text(named.alt.clone());
            }
            if image.credit.is_empty() {
                image.credit.clone_from(&named.credit);
            }
            Some(image)
        }
    }
}

/// The figure or image that stands between the headline and the text.
pub fn above(page: &Page, furniture: &Furniture, start: Option<Id>, headline: Option<Id>) -> Option<Id> {
    let text = start?;
    let headline = headline.filter(|headline| *headline < text)?;
    let is_lead = |id: &Id| {
        page.is(*id, &["figure", "img", "picture"])
            && !furniture.hides(page, *id)
            && !page.says(*id, "role", "presentation")
            && !page.is_labelled(*id, &["avatar", "logo", "icon", "gravatar", "author"])
            && !page.around(*id).any(|outer| page.is_labelled(outer, &["author", "avatar", "logo", "byline"]))
    };
    (headline..text).find(is_lead)
}

fn read(page: &Page, id: Id, options: &Options<'_>, base: Option<&Url>) -> Option<Image> {
    let html = body::html_of(page, &Furniture::none(page), &[id]);
    let mut losses: Vec<Problem> = Vec::new();
    let blocks = body::document(&html, options, base, None, &mut losses).blocks;
    let mut image = blocks.iter().find_map(|block| match block {
        Block::Image(image) => Some(image.clone()),
        Block::Gallery { images, .. } => images.first().cloned(),
        _ => None,
    })?;
    // A caption in a box beside the image.
    if image.caption.is_empty()
        && let Some(Block::Paragraph { content }) = blocks.get(1)
    {
        image.caption.clone_from(content);
    }
    Some(image)
}

fn of_card(picture: &Picture, options: &Options<'_>, base: Option<&Url>) -> Image {
    let address =
        base.and_then(|base| base.join(&picture.address).ok()).map_or_else(|| picture.address.clone(), String::from);
    let alt = if picture.alt.is_empty() { Alternative::Unwritten } else { Alternative::Text(picture.alt.clone()) };
    let caption = if picture.caption.is_empty() { Vec::new() } else { vec![Inline::text(picture.caption.clone())] };
    Image {
        source: (options.image)(&address).unwrap_or(ImageSource::Missing(address)),
        alt,
        caption,
        credit: picture.credit.clone(),
        link: None,
    }
}

/// The file of an image without what says its size: `pont` of `…/pont-300x188.jpg?w=300`.
fn file(image: &Image) -> String {
    let ImageSource::Missing(address) = &image.source else { return format!("{:?}", image.source) };
    let name = address.split(['?', '#']).next().unwrap_or(address).rsplit('/').next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let sized = stem
        .rsplit_once('-')
        .filter(|(_, size)| size.split('x').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())));
    sized.map_or(stem, |(stem, _)| stem).to_owned()
}
