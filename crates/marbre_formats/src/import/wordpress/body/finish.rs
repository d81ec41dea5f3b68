//! The last pass over a body's HTML: addresses alone on a line become what they show, images get the address and the
//! alternative text of their file.

use super::{
    making::Making,
    markup::{Tag, Token, attributes, escape, section, tokens},
    media::{embed, is_embedded},
};
use crate::import::wordpress::{index::Attachment, picture, plain};

impl Making<'_> {
    /// The HTML, finished.
    pub(super) fn finished(&mut self, html: &str) -> String {
        let mut finished = String::with_capacity(html.len() + html.len() / 16);
        let pieces: Vec<Token<'_>> = tokens(html).collect();
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            at += 1;
            match piece {
                Token::Tag(tag) if tag.is_one_of(&["p"]) && !tag.closing => {
                    if let Some(url) = lone_address(&pieces[at..]) {
                        finished.push_str(&embed(&url, ""));
                        at += 2;
                    } else {
                        finished.push_str(tag.raw);
                    }
                }
                Token::Tag(tag) if tag.is_one_of(&["img"]) => finished.push_str(&self.image(tag)),
                Token::Tag(tag) => finished.push_str(tag.raw),
                Token::Text(text) => finished.push_str(text),
                Token::Whole(_, whole) => finished.push_str(whole),
                Token::Hidden(hidden) => finished.push_str(&escape(section(hidden).unwrap_or_default())),
            }
        }
        finished
    }

    /// An image's tag, as of its file: the address of the original, and the alternative text of the tag or the file.
    /// WordPress writes an empty one when nobody wrote any: that says nothing.
    fn image(&self, tag: &Tag<'_>) -> String {
        let written = source(tag);
        let numbered = || {
            // After a move from another site, numbers in texts are those of that site.
            let attachment = number(tag).and_then(|id| self.attachment(id))?;
            (written.is_empty() || picture::is_same_file(&written, &attachment.url)).then_some(attachment)
        };
        let attachment = self.index.attachment_at(&written).or_else(numbered);
        let url = attachment.map_or(written.as_str(), |attachment| attachment.url.as_str());
        let alt = alternative(tag, attachment);
        let mut image = format!("<img src=\"{}\"", escape(url));
        match alt {
            Some(alt) if alt.is_empty() => image.push_str(" alt=\"\" role=\"presentation\""),
            Some(alt) => image.push_str(&format!(" alt=\"{}\"", escape(&alt))),
            None => {}
        }
        for (name, value) in attributes(tag.raw) {
            if ["width", "height", "style", "class"].contains(&name) {
                let quote = if value.contains('"') { '\'' } else { '"' };
                image.push_str(&format!(" {name}={quote}{value}{quote}"));
            }
        }
        image.push('>');
        image
    }
}

/// The address in a paragraph that holds nothing else, and that WordPress shows as what it leads to.
fn lone_address(after: &[Token<'_>]) -> Option<String> {
    let [Token::Text(text), Token::Tag(end), ..] = after else { return None };
    let url = text.trim();
    (end.closing && end.is_one_of(&["p"]) && is_embedded(url)).then(|| plain::entities(url))
}

/// Where the image is: pages that load images late keep the address elsewhere, and a substitute in `src`.
fn source(tag: &Tag<'_>) -> String {
    const LATE: [&str; 7] = [
        "data-orig-file",
        "data-src",
        "data-lazy-src",
        "data-original",
        "data-large-file",
        "data-full-url",
        "data-lazyload",
    ];
    let usable = |url: &str| !url.trim().is_empty() && !url.trim_start().starts_with("data:");
    let plain = tag.attribute("src").filter(|url| usable(url));
    let substitute = plain.as_deref().is_none_or(|url| {
        ["blank.gif", "1x1", "placeholder", "spacer.gif", "lazy", "grey.gif", "transparent"]
            .iter()
            .any(|it| url.contains(it))
    });
    let late = || LATE.iter().find_map(|name| tag.attribute(name).filter(|url| usable(url)));
    let widest = || tag.attribute("srcset").or_else(|| tag.attribute("data-srcset")).and_then(|set| widest(&set));
    let found = if substitute { late().map(std::borrow::Cow::into_owned).or_else(widest) } else { None };
    found.or_else(|| plain.map(std::borrow::Cow::into_owned)).unwrap_or_default().trim().to_owned()
}

/// The address of the widest image in a `srcset`.
fn widest(set: &str) -> Option<String> {
    let candidates = set.split(", ").filter_map(|candidate| {
        let mut parts = candidate.split_whitespace();
        let url = parts.next()?;
        let width =
            parts.next().and_then(|width| width.trim_end_matches(['w', 'x']).parse::<f64>().ok()).unwrap_or(1.0);
        Some((url.trim_end_matches(','), width))
    });
    candidates.max_by(|one, other| one.1.total_cmp(&other.1)).map(|(url, _)| url.to_owned())
}

/// The number of the attachment that the tag names.
fn number(tag: &Tag<'_>) -> Option<i64> {
    let class = tag.attribute("class").unwrap_or_default();
    let by_class = class.split_whitespace().find_map(|name| name.strip_prefix("wp-image-")?.parse().ok());
    let named = || {
        ["data-id", "data-attachment-id", "data-image-id"]
            .iter()
            .find_map(|name| tag.attribute(name)?.trim().parse().ok())
    };
    by_class.or_else(named)
}

fn alternative(tag: &Tag<'_>, attachment: Option<&Attachment>) -> Option<String> {
    let hidden = tag.attribute("aria-hidden").as_deref() == Some("true")
        || matches!(tag.attribute("role").as_deref(), Some("presentation" | "none"));
    if hidden {
        return Some(String::new());
    }
    let written = tag.attribute("alt").map(|alt| alt.trim().to_owned()).filter(|alt| !alt.is_empty());
    written.or_else(|| attachment.map(|attachment| attachment.alt.clone()).filter(|alt| !alt.is_empty()))
}
