//! Lists, and lists of definitions.

use super::{
    style::Style,
    tree::{Id, Seen},
    walk::{Flow, Walk},
};
use crate::document::{Block, List, ListItem, Mark};

impl Walk<'_> {
    /// A list with its items. What stands in it outside of items becomes an item, or part of the one before.
    pub fn list(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        let tree = self.reading.tree;
        let start = (tree.name(id) == "ol").then(|| {
            let start = tree.attribute(id, "start").and_then(|start| start.trim().parse::<i64>().ok()).unwrap_or(1);
            u32::try_from(start.max(0)).unwrap_or(1)
        });
        let mut items: Vec<ListItem> = Vec::new();
        let mut loose = Flow::default();
        for child in tree.children(id) {
            match tree.see(child) {
                Some(Seen::Element("li")) => {
                    add_item(&mut items, std::mem::take(&mut loose).finish());
                    if !self.notes.is_moved(child) && !self.drops_hidden(child) {
                        let style = self.reading.style(child, style, &mut self.losses);
                        let blocks = self.blocks(child, &style);
                        add_item(&mut items, blocks);
                    }
                }
                Some(Seen::Element("ul" | "ol")) => {
                    add_item(&mut items, std::mem::take(&mut loose).finish());
                    let mut nested = Flow::default();
                    self.node(child, style, &mut nested);
                    match items.last_mut() {
                        Some(item) => item.blocks.extend(nested.finish()),
                        None => add_item(&mut items, nested.finish()),
                    }
                }
                _ => self.node(child, style, &mut loose),
            }
        }
        add_item(&mut items, loose.finish());
        if !items.is_empty() {
            flow.push(Block::List(List { start, items }));
        }
    }

    /// True, and counted, for an element that browsers do not show.
    pub fn drops_hidden(&mut self, id: Id) -> bool {
        let hidden = super::style::is_hidden(self.reading.tree, id);
        if hidden {
            self.losses.add("hidden text", "dropped");
        }
        hidden
    }

    /// A paragraph that a word processor shows as an item: its bullet or number stands in an element to be ignored.
    /// False when it has none.
    pub fn word_item(&mut self, id: Id, style: &Style, flow: &mut Flow) -> bool {
        let tree = self.reading.tree;
        let ignored =
            |id: &Id| tree.attribute(*id, "style").is_some_and(|css| css.replace(' ', "").contains("mso-list:Ignore"));
        let Some(bullet) = tree.within(id).find(ignored) else { return false };
        let label = tree.text(bullet);
        let numbered = label.trim().trim_end_matches(['.', ')']).chars().all(|c| c.is_ascii_alphanumeric())
            && label.trim().ends_with(['.', ')']);
        let first = label.trim().trim_end_matches(['.', ')']).parse::<u32>().unwrap_or(1);
        self.notes.leave_out(bullet);
        let blocks = self.blocks(id, style);
        if blocks.is_empty() {
            return true;
        }
        flow.end_line();
        let goes_on = flow.word_list == Some(flow.blocks.len());
        match flow.blocks.last_mut() {
            Some(Block::List(list)) if goes_on && list.start.is_some() == numbered => {
                list.items.push(ListItem { blocks });
            }
            _ => {
                let start = numbered.then_some(first);
                flow.push(Block::List(List { start, items: vec![ListItem { blocks }] }));
                flow.word_list = Some(flow.blocks.len());
            }
        }
        true
    }

    /// A list of definitions: an item for each term, the term important, what it means after it.
    pub fn definitions(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        let mut items = Vec::new();
        self.definition_items(id, style, &mut items);
        if !items.is_empty() {
            flow.push(Block::List(List { start: None, items }));
        }
    }

    fn definition_items(&mut self, id: Id, style: &Style, items: &mut Vec<ListItem>) {
        let tree = self.reading.tree;
        let mut after_term = false;
        for child in tree.children(id) {
            match tree.see(child) {
                Some(Seen::Element("dt")) => {
                    let style = self.reading.style(child, &style.with(Mark::Strong), &mut self.losses);
                    let mut blocks = self.blocks(child, &style);
                    match items.last_mut() {
                        // Two terms with one meaning.
                        Some(item) if after_term => item.blocks.append(&mut blocks),
                        _ => add_item(items, blocks),
                    }
                    after_term = true;
                }
                Some(Seen::Element("dd")) => {
                    let style = self.reading.style(child, style, &mut self.losses);
                    let mut blocks = self.blocks(child, &style);
                    match items.last_mut() {
                        Some(item) => item.blocks.append(&mut blocks),
                        None => add_item(items, blocks),
                    }
                    after_term = false;
                }
                Some(Seen::Element("div")) => {
                    self.definition_items(child, style, items);
                    after_term = false;
                }
                _ => {
                    let mut loose = Flow::default();
                    self.node(child, style, &mut loose);
                    add_item(items, loose.finish());
                }
            }
        }
    }
}

fn add_item(items: &mut Vec<ListItem>, blocks: Vec<Block>) {
    if !blocks.is_empty() {
        items.push(ListItem { blocks });
    }
}
