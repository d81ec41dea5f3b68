//! Single images.

use super::{
    style::{Reading, Style},
    tree::{Id, Tree},
    walk::{Flow, Walk},
};
use crate::document::{Alternative, Block, Href, Image, ImageSource, Sha256Hex, characters::tidy, rules};
use std::borrow::Cow;

/// Where pages that load images late keep the address, best first.
const LATE: [&str; 7] =
    ["data-src", "data-lazy-src", "data-original", "data-lazy", "data-orig-file", "data-full-url", "data-url"];

impl Walk<'_> {
    /// An `img` element, as a block of its own.
    pub fn image_element(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        if let Some(symbol) = symbol(self.reading.tree, id) {
            flow.line.text(symbol, &style.marks);
        } else if let Some(image) = self.image(id, style) {
            flow.push(Block::Image(image));
        }
    }

    /// A `picture` element: its `img`, or the first of its sources.
    pub fn picture(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        let tree = self.reading.tree;
        match tree.find(id, &["img", "amp-img"]) {
            Some(image) => self.image_element(image, style, flow),
            None => {
                if let Some(image) = tree.find(id, &["source"]).and_then(|source| self.image(source, style)) {
                    flow.push(Block::Image(image));
                }
            }
        }
    }

    fn image(&mut self, id: Id, style: &Style) -> Option<Image> {
        let tree = self.reading.tree;
        if is_counting_pixel(tree, id) {
            self.losses.add("tracking image", "dropped");
            return None;
        }
        let Some(source) = self.reading.source(id) else {
            self.losses.add("image without an address", "dropped");
            return None;
        };
        let alt = match tree.attribute(id, "alt").map(tidy) {
            Some(text) if !text.is_empty() => Alternative::Text(text),
            Some(_) if tree.has(id, "data-decorative") => Alternative::Decorative,
            _ if matches!(tree.attribute(id, "role"), Some("presentation" | "none")) => Alternative::Decorative,
            // Systems write an empty text where nobody wrote one.
            _ => Alternative::Unwritten,
        };
        let link = style.link().filter(|href| tree.has(id, "data-keep") || !is_image_file(href)).cloned();
        Some(Image { source, alt, caption: Vec::new(), credit: String::new(), link })
    }
}

impl Reading<'_> {
    /// Which image an `img` or `source` element shows.
    fn source(&self, id: Id) -> Option<ImageSource> {
        let tree = self.tree;
        if let Some(missing) = tree.attribute(id, "data-missing") {
            return missing_source(missing);
        }
        let late = LATE.iter().filter_map(|name| tree.attribute(id, name));
        let sets =
            ["srcset", "data-srcset", "data-lazy-srcset"].into_iter().filter_map(|name| tree.attribute(id, name));
        let candidates = tree.attribute(id, "src").into_iter().chain(late).chain(sets.filter_map(widest));
        let addresses: Vec<&str> = candidates.map(str::trim).filter(|address| !address.is_empty()).collect();
        let usable = addresses.iter().find(|address| !is_placeholder(address)).or(addresses.first())?;
        if let Some(hash) = usable.strip_prefix("/media/")
            && let Ok(hash) = Sha256Hex::try_from(Cow::Borrowed(hash))
        {
            return Some(ImageSource::Asset(hash));
        }
        (self.options.image)(usable).or_else(|| missing_source(usable))
    }
}

fn missing_source(address: &str) -> Option<ImageSource> {
    let address = tidy(address);
    let known = !address.is_empty() && address.len() <= rules::MAX_ADDRESS && !address.starts_with("data:");
    known.then_some(ImageSource::Missing(address))
}

/// The address in a `srcset` with the largest width or density.
fn widest(set: &str) -> Option<&str> {
    let size = |candidate: &&str| -> f32 {
        let number = candidate.split_ascii_whitespace().nth(1).map(|size| size.trim_end_matches(['w', 'x']));
        number.and_then(|number| number.parse().ok()).unwrap_or(1.0)
    };
    let candidates = set.split(", ").flat_map(|part| part.split(",\n")).map(|part| part.trim().trim_end_matches(','));
    candidates
        .filter(|candidate| !candidate.is_empty())
        .max_by(|one, other| size(one).total_cmp(&size(other)))
        .and_then(|candidate| candidate.split_ascii_whitespace().next())
}

/// True for what stands in `src` until a script puts the image there.
fn is_placeholder(address: &str) -> bool {
    let file = address.rsplit('/').next().unwrap_or(address);
    address.starts_with("data:image/svg")
        || (address.starts_with("data:") && address.len() < 400)
        || matches!(
            file,
            "blank.gif" | "transparent.gif" | "spacer.gif" | "pixel.gif" | "grey.gif" | "lazy.png" | "1x1.trans.gif"
        )
}

/// An image of one pixel, put there to count readers.
fn is_counting_pixel(tree: &Tree, id: Id) -> bool {
    let tiny = |name: &str| matches!(tree.attribute(id, name).map(str::trim), Some("0" | "1" | "0px" | "1px"));
    tiny("width") && tiny("height")
}

/// The character that an image of an emoji stands for.
fn symbol(tree: &Tree, id: Id) -> Option<&str> {
    let is_symbol = tree.has_class(id, "emoji") || tree.has_class(id, "wp-smiley");
    tree.attribute(id, "alt").filter(|alt| is_symbol && !alt.is_empty() && alt.chars().count() <= 16)
}

/// True for a link to an image's own file, which many systems put around every image.
pub fn is_image_file(href: &Href) -> bool {
    let address = href.as_str().split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".tif", ".tiff", ".bmp"]
        .iter()
        .any(|ending| address.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets() {
        assert_eq!(widest("a.jpg 300w, b.jpg 1024w, c.jpg 768w"), Some("b.jpg"));
        assert_eq!(
            widest("https://ex.org/w_1,h_2/a.jpg 1x, https://ex.org/w_2,h_4/a.jpg 2x"),
            Some("https://ex.org/w_2,h_4/a.jpg")
        );
        assert_eq!(widest(" "), None);
    }
}
