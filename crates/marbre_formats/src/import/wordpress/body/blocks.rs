//! What blocks stand for. Most are HTML already and are taken as they are; some say in their attributes what they show.

use super::{
    autop::autop,
    block::{Block, Node, nodes},
    making::{Making, push_note},
    markup::{Token, escape, tokens},
    media::{embed, figure},
};
use crate::import::wordpress::plain;
use serde_json::Value;

/// Blocks that WordPress fills when the page is shown (lists of articles, forms, parts of the page around it), with all
/// that is in them.
const DYNAMIC: [&str; 40] = [
    "archives",
    "avatar",
    "calendar",
    "categories",
    "comment-template",
    "comments",
    "comments-query-loop",
    "latest-comments",
    "latest-posts",
    "legacy-widget",
    "loginout",
    "navigation",
    "navigation-link",
    "page-list",
    "pattern",
    "post-author",
    "post-author-biography",
    "post-author-name",
    "post-comments",
    "post-comments-form",
    "post-content",
    "post-date",
    "post-excerpt",
    "post-featured-image",
    "post-navigation-link",
    "post-template",
    "post-terms",
    "post-title",
    "query",
    "query-title",
    "read-more",
    "rss",
    "search",
    "site-logo",
    "site-tagline",
    "site-title",
    "social-link",
    "social-links",
    "tag-cloud",
    "template-part",
];
const ALSO_DYNAMIC: [&str; 4] = ["term-description", "widget-group", "home-link", "table-of-contents"];

impl Making<'_> {
    /// The HTML of these nodes.
    pub(super) fn blocks(&mut self, nodes: &[Node<'_>], depth: usize) -> String {
        let mut html = String::new();
        for node in nodes {
            match node {
                // What stands between blocks at the top was written in the classic editor.
                Node::Html(text) if depth == 0 && !text.trim().is_empty() => html.push_str(&self.classic(text)),
                Node::Html(text) => html.push_str(text),
                Node::Block(block) => html.push_str(&self.block(block, depth + 1)),
            }
        }
        html
    }

    fn block(&mut self, block: &Block<'_>, depth: usize) -> String {
        match block.name {
            "block" => self.reusable(block),
            "freeform" | "classic" => {
                let inner = self.blocks(&block.inner, depth);
                self.classic(&inner)
            }
            "more" | "spacer" => String::new(),
            "nextpage" => {
                self.lose("page break (nextpage)", "the pages were joined");
                String::new()
            }
            "shortcode" => {
                let inner = self.blocks(&block.inner, depth);
                let opened = self.shortcodes(&inner, 0);
                autop(&opened)
            }
            "embed" => self.embedded(block, depth),
            name if name.starts_with("core-embed/") => self.embedded(block, depth),
            "gallery" => self.gallery_block(block, depth),
            "image" => {
                let inner = self.blocks(&block.inner, depth);
                with_id(&inner, &block.attributes())
            }
            "cover" => {
                let inner = self.blocks(&block.inner, depth);
                cover(&inner, &block.attributes())
            }
            "media-text" => {
                let inner = self.blocks(&block.inner, depth);
                with_id(&inner, &block.attributes())
            }
            "file" => self.file(block, depth),
            "footnotes" => self.footnotes(),
            name if DYNAMIC.contains(&name) || ALSO_DYNAMIC.contains(&name) => {
                self.lose(&format!("wp:{name}"), "dropped: it is made anew for each page");
                String::new()
            }
            name => {
                let inner = self.blocks(&block.inner, depth);
                if inner.trim().is_empty() && !is_decoration(name) {
                    self.lose(&format!("wp:{name}"), "dropped: the export does not say what it shows");
                }
                inner
            }
        }
    }

    /// A block that stands elsewhere in the export.
    fn reusable(&mut self, block: &Block<'_>) -> String {
        let id = block.attributes().get("ref").and_then(Value::as_i64).unwrap_or_default();
        let Some(text) = self.reuse(id) else {
            let done = if self.index.blocks.contains_key(&id) {
                "dropped: it stands in itself, or too often"
            } else {
                "dropped: it is not in the export"
            };
            self.lose(&format!("reusable block {id}"), done);
            return String::new();
        };
        self.within.push(id);
        let html = self.blocks(&nodes(text), 0);
        self.within.pop();
        html
    }

    fn embedded(&mut self, block: &Block<'_>, depth: usize) -> String {
        let inner = self.blocks(&block.inner, depth);
        let attributes = block.attributes();
        let given = attributes.get("url").and_then(Value::as_str).map(str::to_owned);
        let written = || {
            let text = tokens(&inner).filter_map(|token| match token {
                Token::Text(text) => Some(text),
                _ => None,
            });
            let url = text.map(str::trim).find(|text| text.starts_with("http"))?;
            Some(plain::entities(url.split_whitespace().next().unwrap_or(url)))
        };
        match given.filter(|url| !url.trim().is_empty()).or_else(written) {
            Some(url) => embed(&url, caption_of(&inner)),
            None => {
                self.lose(&format!("wp:{}", block.name), "dropped: it has no address");
                String::new()
            }
        }
    }

    /// A gallery: images of its own, or a list of attachments.
    fn gallery_block(&mut self, block: &Block<'_>, depth: usize) -> String {
        let inner = self.blocks(&block.inner, depth);
        if inner.contains("<img") {
            return inner;
        }
        let attributes = block.attributes();
        let ids = attributes.get("ids").and_then(Value::as_array);
        let ids: Vec<i64> = ids.into_iter().flatten().filter_map(Value::as_i64).take(500).collect();
        if ids.is_empty() {
            self.lose("wp:gallery", "dropped: it has no images");
        }
        self.gallery(&ids, caption_of(&inner))
    }

    /// A file: one link to it, without the button and the preview.
    fn file(&mut self, block: &Block<'_>, depth: usize) -> String {
        let inner = self.blocks(&block.inner, depth);
        let attributes = block.attributes();
        let given = attributes.get("href").and_then(Value::as_str).map(str::to_owned);
        let linked = || {
            tokens(&inner).find_map(|token| match token {
                Token::Tag(tag) if tag.is_one_of(&["a"]) => tag.attribute("href").map(std::borrow::Cow::into_owned),
                _ => None,
            })
        };
        let Some(url) = given.or_else(linked).filter(|url| !url.is_empty()) else { return inner };
        let name = link_text(&inner);
        let name = if name.is_empty() { url.rsplit('/').next().unwrap_or(&url).to_owned() } else { name };
        format!("<p><a href=\"{}\">{}</a></p>", escape(&url), escape(&name))
    }

    /// Footnotes, which WordPress keeps beside the text: `[{"id":"…","content":"…"}]`.
    fn footnotes(&mut self) -> String {
        let Some(kept) = self.item.meta_value("footnotes") else { return String::new() };
        let notes = if self.affords(kept.len()) { serde_json::from_str(kept).ok() } else { None };
        let Some(Value::Array(notes)) = notes else {
            self.lose("wp:footnotes", "dropped: they cannot be read");
            return String::new();
        };
        let mut html = String::from("<ol class=\"wp-block-footnotes\">");
        for note in &notes {
            let said = |key| note.get(key).and_then(Value::as_str);
            if let (Some(id), Some(content)) = (said("id"), said("content")) {
                push_note(&mut html, &escape(id), content);
            }
        }
        html.push_str("</ol>");
        html
    }
}

fn is_decoration(name: &str) -> bool {
    matches!(
        name,
        "paragraph"
            | "heading"
            | "list"
            | "list-item"
            | "group"
            | "column"
            | "columns"
            | "buttons"
            | "button"
            | "quote"
            | "separator"
            | "html"
            | "table"
            | "code"
            | "preformatted"
            | "verse"
            | "row"
            | "stack"
            | "details"
    )
}

/// The HTML with its first image marked by the attachment's number that the block names.
fn with_id(html: &str, attributes: &Value) -> String {
    let id = attributes.get("id").or_else(|| attributes.get("mediaId")).and_then(Value::as_i64);
    match id {
        Some(id) if !html.contains("wp-image-") => html.replacen("<img", &format!("<img data-id=\"{id}\""), 1),
        _ => html.to_owned(),
    }
}

/// A cover: text on a picture. Older ones name the picture only in a style; the picture comes first.
fn cover(inner: &str, attributes: &Value) -> String {
    let url = attributes.get("url").and_then(Value::as_str).unwrap_or_default();
    let video = attributes.get("backgroundType").and_then(Value::as_str) == Some("video");
    if inner.contains("<img") || inner.contains("<video") || url.is_empty() || video {
        return with_id(inner, attributes);
    }
    let image = format!("<img src=\"{}\">", escape(url));
    format!("{}{inner}", with_id(&figure("wp-block-image", &image, ""), attributes))
}

/// The caption in a figure, as HTML.
fn caption_of(html: &str) -> &str {
    let Some(start) = html.find("<figcaption") else { return "" };
    let after = html[start..].find('>').map_or("", |end| &html[start + end + 1..]);
    after.find("</figcaption").map_or("", |end| &after[..end])
}

/// The text of the first link that has one.
fn link_text(html: &str) -> String {
    let mut inside = false;
    let mut text = String::new();
    for token in tokens(html) {
        match token {
            Token::Tag(tag) if tag.is_one_of(&["a"]) => {
                inside = !tag.closing;
                if tag.closing && !text.trim().is_empty() {
                    break;
                }
            }
            Token::Text(run) if inside => text.push_str(run),
            _ => {}
        }
    }
    plain::line(&text)
}
