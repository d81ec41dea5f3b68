//! What a page weighs as it travels, said on the page itself.

use super::{context::Context, picture::Album};
use crate::{
    Page,
    cache::{Coding, Effort, compress},
};
use marbre_article::{document::ImageSource, render::ImageMode};
use marbre_words::Argument;

/// Where the weight of the page is put when it is known. No text that is typed holds a character of this kind.
pub(super) const MARK: &str = "\u{f8ff}weight\u{f8ff}";

/// What the headers of a page take, about, in bytes.
const HEADERS: u64 = 900;

/// Puts the weight of the page where its mark stands: of its text as it travels, and of the image that opens it.
pub(super) fn weigh(page: &mut Page, context: &Context<'_>, lead: Option<&ImageSource>, album: &Album) {
    let travelling = compress(&page.body, Coding::Brotli, Effort::Quick).map_or(page.body.len(), |bytes| bytes.len());
    let kilobytes = Argument::Number((travelling as u64 + HEADERS).div_ceil(1000));
    let lead = match lead {
        Some(ImageSource::Asset(hash)) if context.setting.images() == ImageMode::Full => album.weight(hash),
        _ => None,
    };
    let words = match lead {
        Some(bytes) => {
            let image = Argument::Number(bytes.div_ceil(1000));
            context.words.say("page-weight-with-image", &[("kilobytes", kilobytes), ("image", image)])
        }
        None => context.words.say("page-weight", &[("kilobytes", kilobytes)]),
    };
    if let Ok(body) = String::from_utf8(std::mem::take(&mut page.body)) {
        page.body = body.replace(MARK, &words).into_bytes();
    }
}
