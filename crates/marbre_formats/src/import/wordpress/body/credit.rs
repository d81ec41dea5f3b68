//! Whose the images of a document are, as their files' metadata says.

use super::super::index::Attachment;
use marbre_article::document::{Block, Image, ImageSource, plain_text};
use std::collections::HashMap;

/// Writes the credit of each image that has none, in its caption neither, and whose file has one.
pub(super) fn add_credits(blocks: &mut [Block], found: &HashMap<ImageSource, &Attachment>) {
    let credit = |image: &mut Image| {
        if image.credit.is_empty()
            && let Some(attachment) = found.get(&image.source)
            && !plain_text(&image.caption).contains(&attachment.credit)
        {
            image.credit.clone_from(&attachment.credit);
        }
    };
    for block in blocks {
        match block {
            Block::Image(image) => credit(image),
            Block::Gallery { images, .. } => images.iter_mut().for_each(credit),
            Block::List(list) => list.items.iter_mut().for_each(|item| add_credits(&mut item.blocks, found)),
            Block::Quote(quote) => add_credits(&mut quote.blocks, found),
            Block::Infobox { blocks, .. } => add_credits(blocks, found),
            Block::Timeline { entries } => entries.iter_mut().for_each(|entry| add_credits(&mut entry.blocks, found)),
            Block::LiveEntry(entry) => add_credits(&mut entry.blocks, found),
            Block::Paragraph { .. }
            | Block::Heading(_)
            | Block::Table(_)
            | Block::EmbedCard(_)
            | Block::Preformatted { .. }
            | Block::Divider => {}
        }
    }
}
