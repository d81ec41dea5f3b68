//! Whose the images of a document are, as their files' metadata says.

use super::super::index::Attachment;
use marbre_article::{
    document::{Block, Image, ImageSource, plain_text},
    fold::fold,
};
use std::collections::HashMap;

/// The credit that a file names, as it stands beside a caption: nothing when the caption says it already.
pub fn credit_beside<'a>(credit: &'a str, caption: &str) -> &'a str {
    let said = |text: &str| fold(text, usize::MAX);
    if credit.is_empty() || said(caption).contains(&said(credit)) { "" } else { credit }
}

/// Writes the credit of each image that has none, in its caption neither, and whose file has one.
pub(super) fn add_credits(blocks: &mut [Block], found: &HashMap<ImageSource, &Attachment>) {
    let credit = |image: &mut Image| {
        if image.credit.is_empty()
            && let Some(attachment) = found.get(&image.source)
        {
            image.credit = credit_beside(&attachment.credit, &plain_text(&image.caption)).to_owned();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_credit_is_said_twice() {
        assert_eq!(credit_beside("Awa Koné", "Le port, hier."), "Awa Koné");
        assert_eq!(credit_beside("Awa Koné", "Le port, hier. (Photo : AWA KONE)"), "");
        assert_eq!(credit_beside("", "Le port"), "");
    }
}
