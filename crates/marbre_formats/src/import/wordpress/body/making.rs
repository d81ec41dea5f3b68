//! A body in the making: what it is made from, and what was lost on the way.

use super::{
    super::{index::Index, record::Item},
    autop::autop,
    block,
};
use marbre_article::document::parse::Loss;

/// The deepest nesting of shortcodes and reusable blocks in one another.
pub(super) const DEEPEST: usize = 12;
/// How many kinds of losses are told apart.
const MOST_LOSSES: usize = 200;
/// How many bytes reusable blocks, galleries and kept footnotes may add to one body.
const MOST_ADDED: usize = 2 << 20;

/// A body in the making.
pub(super) struct Making<'a> {
    /// The article.
    pub item: &'a Item,
    /// What it refers to.
    pub index: &'a Index,
    /// What was lost, by kind.
    pub losses: Vec<Loss>,
    /// Footnotes that shortcodes made, as HTML.
    pub notes: Vec<String>,
    /// How many bytes may still be added.
    room: usize,
    /// Those that are being put in now: none may stand in itself.
    pub within: Vec<i64>,
}

impl<'a> Making<'a> {
    /// The beginning of a body.
    pub(super) fn new(item: &'a Item, index: &'a Index) -> Self {
        let (losses, notes, within) = (Vec::new(), Vec::new(), Vec::new());
        Self { item, index, losses, notes, room: MOST_ADDED, within }
    }

    /// One more `what` was `done` with.
    pub(super) fn lose(&mut self, what: &str, done: &str) {
        let what: String = what.chars().take(120).collect();
        if let Some(loss) = self.losses.iter_mut().find(|loss| loss.what == what && loss.done == done) {
            loss.times = loss.times.saturating_add(1);
        } else if self.losses.len() < MOST_LOSSES {
            self.losses.push(Loss { what, done: done.to_owned(), times: 1 });
        }
    }

    /// The HTML of a text as WordPress would show it: blocks opened, or paragraphs made of what has none.
    pub(super) fn html(&mut self, text: &str) -> String {
        let html = if block::has_blocks(text) {
            let html = self.blocks(&block::nodes(text), 0);
            self.shortcodes(&html, 0)
        } else {
            self.classic(text)
        };
        let mut html = self.finished(&html);
        self.append_notes(&mut html);
        html
    }

    /// The HTML of a text of the classic editor.
    pub(super) fn classic(&mut self, text: &str) -> String {
        if text.contains("<!--nextpage-->") {
            self.lose("page break (nextpage)", "the pages were joined");
        }
        let text = self.shortcodes(text, 0);
        autop(&text)
    }

    /// The text of a reusable block, if it is in the export and may stand here.
    pub(super) fn reuse(&mut self, id: i64) -> Option<&'a str> {
        let text = self.index.blocks.get(&id)?;
        let allowed = self.within.len() < DEEPEST && !self.within.contains(&id) && self.affords(text.len());
        allowed.then_some(text)
    }

    /// True when there is room for something that the text only refers to. A text that is short and refers to much, many
    /// times, must not become one that fills the memory.
    pub(super) fn affords(&mut self, bytes: usize) -> bool {
        let left = self.room.checked_sub(bytes + 100);
        self.room = left.unwrap_or(0);
        left.is_some()
    }

    /// A reference to a footnote that is printed at the end.
    pub(super) fn note(&mut self, html: String) -> String {
        self.notes.push(html);
        let number = self.notes.len();
        format!("<sup class=\"fn\"><a href=\"#wp-note-{number}\" id=\"wp-note-{number}-link\">{number}</a></sup>")
    }

    fn append_notes(&mut self, html: &mut String) {
        if self.notes.is_empty() {
            return;
        }
        html.push_str("<ol class=\"wp-block-footnotes\">");
        for (at, note) in std::mem::take(&mut self.notes).iter().enumerate() {
            push_note(html, &format!("wp-note-{}", at + 1), note);
        }
        html.push_str("</ol>");
    }
}

/// Writes a footnote with a way back to its reference.
pub(super) fn push_note(html: &mut String, id: &str, note: &str) {
    html.push_str(&format!("<li id=\"{id}\">{note} <a href=\"#{id}-link\">↩</a></li>"));
}
