//! Tables, which may be wider than the screen and scroll by themselves.

use super::Writer;
use crate::document::{Cell, Table};

impl<'a> Writer<'a> {
    pub(super) fn table(&mut self, table: &'a Table) {
        self.out.push_str("<div class=\"scroll\" tabindex=\"0\"");
        if table.caption.is_empty() {
            self.out.push_str("><table>");
        } else {
            let name = self.name('t');
            self.out.push_str(" role=\"region\"");
            self.attribute("aria-labelledby", &name);
            self.out.push_str("><table><caption");
            self.attribute("id", &name);
            self.out.push('>');
            self.line(&table.caption);
            self.out.push_str("</caption>");
        }
        let head = (table.header_rows as usize).min(table.rows.len());
        if head > 0 {
            self.out.push_str("<thead>");
            table.rows[..head].iter().for_each(|row| self.row(row, true));
            self.out.push_str("</thead>");
        }
        if head < table.rows.len() {
            self.out.push_str("<tbody>");
            table.rows[head..].iter().for_each(|row| self.row(row, false));
            self.out.push_str("</tbody>");
        }
        self.out.push_str("</table></div>");
    }

    fn row(&mut self, row: &'a [Cell], head: bool) {
        self.out.push_str("<tr>");
        for cell in row {
            // An empty corner of the head names nothing.
            let heading = (head || cell.header) && !cell.content.is_empty();
            let element = if heading { "th" } else { "td" };
            self.out.push('<');
            self.out.push_str(element);
            if heading {
                self.out.push_str(match (head, cell.columns, cell.rows) {
                    (true, 1, _) => " scope=\"col\"",
                    (true, ..) => " scope=\"colgroup\"",
                    (false, _, 1) => " scope=\"row\"",
                    (false, ..) => " scope=\"rowgroup\"",
                });
            }
            spans(cell, &mut self.out);
            self.out.push('>');
            self.line(&cell.content);
            self.out.push_str("</");
            self.out.push_str(element);
            self.out.push('>');
        }
        self.out.push_str("</tr>");
    }
}

/// How many columns and rows a cell takes, where more than one.
pub(super) fn spans(cell: &Cell, out: &mut String) {
    for (name, number) in [("colspan", cell.columns), ("rowspan", cell.rows)] {
        if number > 1 {
            out.push_str(&format!(" {name}=\"{number}\""));
        }
    }
}
