//! Players, frames and posts of others, as cards with a link.

use super::{
    providers,
    style::Style,
    tree::{Id, Seen},
    walk::{Flow, Walk},
};
use crate::document::{Block, Card, CardProvider, Href, characters::tidy};

/// Titles that players give themselves.
const EMPTY_TITLES: [&str; 6] =
    ["YouTube video player", "X Post", "Twitter Tweet", "Embedded post", "Dailymotion Video Player", "vimeo-player"];

impl Walk<'_> {
    /// A frame, a player or an object.
    pub fn embedded(&mut self, id: Id, name: &str, style: &Style, flow: &mut Flow) {
        let tree = self.reading.tree;
        let address = ["src", "data-src", "data-lazy-src", "data-litespeed-src", "data-url", "data"]
            .into_iter()
            .filter_map(|attribute| tree.attribute(id, attribute))
            .map(str::trim)
            .find(|address| !address.is_empty() && !address.starts_with("about:") && !address.starts_with("data:"));
        let address = match (address, name) {
            (None, "amp-youtube") => {
                tree.attribute(id, "data-videoid").map(|video| format!("https://www.youtube.com/watch?v={video}"))
            }
            (None, "object") => {
                return match tree.find(id, &["embed", "iframe", "object"]) {
                    Some(inner) => self.node(inner, style, flow),
                    None => self.losses.add(name, "dropped"),
                };
            }
            (None, _) => tree
                .children(id)
                .filter(|child| tree.name(*child) == "source")
                .find_map(|source| tree.attribute(source, "src").map(str::to_owned)),
            (Some(address), _) => Some(address.to_owned()),
        };
        let card = address.and_then(|address| self.card(&address, name));
        match card {
            Some((provider, href)) => {
                let title = tree.attribute(id, "title").map(tidy).unwrap_or_default();
                let title = if EMPTY_TITLES.contains(&title.as_str()) { String::new() } else { title };
                flow.push(Block::EmbedCard(Card { provider, href, title, text: Vec::new() }));
            }
            None => self.losses.add(name, "dropped"),
        }
    }

    fn card(&mut self, address: &str, name: &str) -> Option<(CardProvider, Href)> {
        if let Some(known) = providers::known(address) {
            return Some(known);
        }
        let href = self.reading.address(address, &mut self.losses)?;
        if href.as_str().ends_with(".swf") {
            return None;
        }
        let provider = match (name, providers::guess(&href)) {
            ("video", CardProvider::Other) => CardProvider::Video,
            ("audio", CardProvider::Other) => CardProvider::Audio,
            (_, provider) => provider,
        };
        if !matches!(name, "video" | "audio") {
            self.losses.add(name, "turned into a card with a link");
        }
        Some((provider, href))
    }

    /// A post of another site, quoted by its embedding code. Nothing when the code is not known.
    pub fn post(&mut self, id: Id, style: &Style) -> Option<Card> {
        let tree = self.reading.tree;
        let own = ["data-instgrm-permalink", "data-embed-url", "data-href", "cite", "data-tweet-url"]
            .into_iter()
            .filter_map(|name| tree.attribute(id, name))
            .find_map(providers::known);
        let mut linked = None;
        for inner in tree.within(id) {
            if tree.name(inner) == "a"
                && let Some(found) = tree.attribute(inner, "href").and_then(providers::known)
            {
                linked = Some((found, inner));
            }
        }
        let from_link = linked.as_ref().map(|(found, _)| found.clone());
        let (provider, href) = own.or(from_link)?;
        let text = match tree.find(id, &["p"]) {
            Some(words) if provider == CardProvider::X || provider == CardProvider::Mastodon => {
                self.styled_line(words, style).0
            }
            _ => Vec::new(),
        };
        let title =
            if provider == CardProvider::X { self.author(id, linked.map(|(_, link)| link)) } else { String::new() };
        Some(Card { provider, href, title, text })
    }

    /// The author of a quoted post: the words beside its paragraph and its date.
    fn author(&self, id: Id, date: Option<Id>) -> String {
        let tree = self.reading.tree;
        let mut words = String::new();
        for child in tree.children(id).filter(|child| Some(*child) != date) {
            match tree.see(child) {
                Some(Seen::Text(text)) => words.push_str(text),
                Some(Seen::Element("a")) => words.push_str(&tree.text(child)),
                _ => {}
            }
        }
        tidy(words.trim_matches(|c: char| c.is_whitespace() || matches!(c, '—' | '–' | '-')))
    }

    /// Elements known by their class. False when the class says nothing.
    pub fn by_class(&mut self, id: Id, name: &str, style: &Style, flow: &mut Flow) -> bool {
        let tree = self.reading.tree;
        let posts = [
            "twitter-tweet",
            "twitter-video",
            "instagram-media",
            "tiktok-embed",
            "mastodon-embed",
            "fb-post",
            "fb-video",
        ];
        if tree.class_holds(id, &posts) && matches!(name, "blockquote" | "div") {
            return match self.post(id, style) {
                Some(card) => {
                    flow.push(Block::EmbedCard(card));
                    true
                }
                None => false,
            };
        }
        if matches!(name, "aside" | "div" | "figure") && tree.class_holds(id, &["pullquote", "pull-quote"]) {
            self.pulled(id, style, flow);
            return true;
        }
        if tree.has_class(id, "wp-caption") && matches!(name, "div" | "dl" | "p") {
            self.captioned_box(id, style, flow);
            return true;
        }
        if matches!(name, "div" | "ul" | "ol" | "section") && tree.class_holds(id, &["gallery"]) && self.shows_image(id)
        {
            self.gallery(id, style, flow);
            return true;
        }
        if name == "table" && tree.has_class(id, "tr-caption-container") {
            self.captioned_table(id, style, flow);
            return true;
        }
        if name == "p" && tree.class_holds(id, &["MsoListParagraph"]) && self.word_item(id, style, flow) {
            return true;
        }
        false
    }
}
