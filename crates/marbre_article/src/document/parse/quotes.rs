//! Quotes with their sources, and asides.

use super::{
    style::Style,
    tree::{Id, Seen},
    walk::{Flow, Walk},
};
use crate::document::{Block, Href, Inline, Quote};

impl Walk<'_> {
    /// A quote. Who said it stands in a `footer`, a `cite` of its own, or a caption.
    pub fn quote(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        let tree = self.reading.tree;
        let source = tree.attribute(id, "cite").and_then(|address| {
            let rewritten = (self.reading.options.link)(address);
            Href::parse(rewritten.as_deref().unwrap_or(address)).ok()
        });
        let mut inner = Flow::default();
        let mut attribution: Vec<Inline> = Vec::new();
        for child in tree.children(id) {
            match self.attribution_of(child).filter(|_| attribution.is_empty()) {
                Some(said_by) => {
                    inner.end_line();
                    let (line, rest) = self.line(said_by, style);
                    attribution = line;
                    rest.into_iter().for_each(|block| inner.push(block));
                }
                None => self.node(child, style, &mut inner),
            }
        }
        let blocks = inner.finish();
        if !blocks.is_empty() || !attribution.is_empty() {
            flow.push(Block::Quote(Quote { blocks, attribution, source, pull: self.is_pulled(id) }));
        }
    }

    /// True for the mark-up of words drawn large from the text.
    fn is_pulled(&self, id: Id) -> bool {
        self.reading.tree.class_holds(id, &["pullquote", "pull-quote"])
    }

    /// A box of drawn words: the quote within, or a quote of all that is within.
    pub fn pulled(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        let mut inner = Flow::default();
        if self.reading.tree.name(id) == "figure" {
            self.figure(id, style, &mut inner);
        } else {
            self.children(id, style, &mut inner);
        }
        let mut blocks = inner.finish();
        match blocks.as_mut_slice() {
            [Block::Quote(quote)] => {
                quote.pull = true;
                blocks.into_iter().for_each(|block| flow.push(block));
            }
            [] => {}
            _ => flow.push(Block::Quote(Quote { blocks, attribution: Vec::new(), source: None, pull: true })),
        }
    }

    /// The element that says who is quoted, if this child of a quote does.
    fn attribution_of(&self, child: Id) -> Option<Id> {
        let tree = self.reading.tree;
        match tree.see(child)? {
            Seen::Element("footer" | "figcaption" | "cite") => Some(child),
            Seen::Element("p") => {
                let blank = |id: &Id| matches!(tree.see(*id), Some(Seen::Text(text)) if text.trim().is_empty());
                let mut inner = tree.children(child).filter(|id| !blank(id));
                match (inner.next(), inner.next()) {
                    (Some(only), None) if tree.name(only) == "cite" => Some(only),
                    _ => None,
                }
            }
            Seen::Element(_) if tree.class_holds(child, &["attribution", "quote-author", "quote__author"]) => {
                Some(child)
            }
            _ => None,
        }
    }

    /// An aside, with its title: the element that opens it, if that is a heading.
    pub fn infobox(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        let tree = self.reading.tree;
        let blank = |id: &Id| !matches!(tree.see(*id), Some(Seen::Element(_)));
        let first = tree.children(id).find(|child| !blank(child));
        let titled = first.filter(|first| {
            matches!(tree.name(*first), "header" | "summary" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
                || tree.has_class(*first, "title")
        });
        let opens = titled.is_some_and(|title| {
            let before = tree.children(id).take_while(|child| *child != title);
            before
                .into_iter()
                .all(|child| !matches!(tree.see(child), Some(Seen::Text(text)) if !text.trim().is_empty()))
        });
        let mut inner = Flow::default();
        let mut title = Vec::new();
        for child in tree.children(id) {
            if opens && Some(child) == titled {
                let (line, rest) = self.styled_line(child, style);
                title = line;
                rest.into_iter().for_each(|block| inner.push(block));
            } else {
                self.node(child, style, &mut inner);
            }
        }
        let blocks = inner.finish();
        if !blocks.is_empty() || !title.is_empty() {
            flow.push(Block::Infobox { title, blocks });
        }
    }
}
