//! Footnotes: called in the text, told at its end.

use super::Writer;
use crate::document::Inline;

impl<'a> Writer<'a> {
    /// The number in the text.
    pub(super) fn call_note(&mut self, content: &'a [Inline]) {
        self.notes.push(content);
        let number = self.notes.len();
        let prefix = self.options.id_prefix;
        self.out
            .push_str(&format!("<sup><a href=\"#{prefix}fn{number}\" id=\"{prefix}fnr{number}\" role=\"doc-noteref\""));
        let name = self.options.words.note(number);
        self.attribute("aria-label", &name);
        self.out.push('>');
        let shown = self.options.words.number(number);
        super::escape::escape_into(&shown, &mut self.out);
        self.out.push_str("</a></sup>");
    }

    /// The notes, as a list with ways back.
    pub(super) fn end_notes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        self.out.push_str("<section class=\"notes\" role=\"doc-endnotes\"");
        let title = self.options.words.notes().into_owned();
        self.attribute("aria-label", &title);
        self.out.push_str("><ol>");
        self.footed = false;
        for (at, content) in std::mem::take(&mut self.notes).into_iter().enumerate() {
            let number = at + 1;
            let prefix = self.options.id_prefix;
            self.out.push_str(&format!("<li id=\"{prefix}fn{number}\">"));
            self.line(content);
            self.out.push_str(&format!(" <a href=\"#{prefix}fnr{number}\" role=\"doc-backlink\""));
            let back = self.options.words.back(number);
            self.attribute("aria-label", &back);
            self.out.push_str(">↩</a></li>");
        }
        self.footed = true;
        self.out.push_str("</ol></section>");
    }
}
