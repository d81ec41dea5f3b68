//! Tables, and layouts that are no tables.

use super::{
    style::Style,
    tree::{Id, Seen},
    walk::{Flow, Walk, one_line},
};
use crate::document::{Block, Cell, Table, rules};

/// The elements in cells that tell a layout from a table, when the table has no headings and no caption.
const LAYOUT: [&str; 11] =
    ["table", "figure", "iframe", "video", "h1", "h2", "h3", "h4", "blockquote", "article", "section"];

/// The rows of a table, heading rows first.
#[derive(Default)]
struct Rows {
    head: Vec<Id>,
    body: Vec<Id>,
    foot: Vec<Id>,
    caption: Option<Id>,
    /// What stands in the table without a row.
    loose: Vec<Id>,
}

impl Walk<'_> {
    /// A table, or the content of the cells one after the other if it is only a layout.
    pub fn table(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        let tree = self.reading.tree;
        let mut rows = Rows::default();
        self.rows(id, "table", &mut rows);
        let is_layout = rows.caption.is_none()
            && (tree.attribute(id, "role").is_some_and(|role| matches!(role, "presentation" | "none"))
                || (rows.head.is_empty()
                    && tree.find(id, &["th"]).is_none()
                    && (tree.find(id, &LAYOUT).is_some() || self.is_column_of_blocks(&rows))));
        if is_layout {
            self.losses.add("table used as a layout", "opened, its content kept");
            return self.opened(&rows, style, flow);
        }
        let caption = rows.caption.map(|caption| self.styled_line(caption, style)).unwrap_or_default();
        let mut rest = caption.1;
        let mut header_rows = rows.head.len();
        let ids: Vec<Id> = rows.head.iter().chain(&rows.body).chain(&rows.foot).copied().collect();
        let mut table_rows: Vec<Vec<Cell>> = Vec::with_capacity(ids.len());
        for row in ids {
            let row_style = self.reading.style(row, style, &mut self.losses);
            table_rows.push(self.cells(row, &row_style, &mut rest));
        }
        if header_rows == 0 && !tree.has(id, "data-keep") {
            let all_headings = |row: &&Vec<Cell>| !row.is_empty() && row.iter().all(|cell| cell.header);
            header_rows = table_rows.iter().take_while(all_headings).count();
            if header_rows == table_rows.len() {
                header_rows = usize::from(table_rows.len() > 1);
            }
        }
        let cells: usize = table_rows.iter().map(Vec::len).sum();
        if cells > rules::MAX_CELLS || table_rows.iter().any(|row| row.len() > rules::MAX_COLUMNS) {
            self.losses.add("cells of a very large table", "cut off");
        }
        let header_rows = u32::try_from(header_rows).unwrap_or(u32::MAX);
        flow.push(Block::Table(Table { caption: caption.0, header_rows, rows: table_rows }));
        for loose in rows.loose {
            self.node(loose, style, flow);
        }
        rest.into_iter().for_each(|block| flow.push(block));
    }

    fn rows(&self, id: Id, inside: &str, rows: &mut Rows) {
        let tree = self.reading.tree;
        for child in tree.children(id) {
            match tree.see(child) {
                Some(Seen::Element("tr")) => match inside {
                    "thead" if rows.body.is_empty() => rows.head.push(child),
                    "tfoot" => rows.foot.push(child),
                    _ => rows.body.push(child),
                },
                Some(Seen::Element(group @ ("thead" | "tbody" | "tfoot"))) => self.rows(child, group, rows),
                Some(Seen::Element("caption")) if rows.caption.is_none() => rows.caption = Some(child),
                Some(Seen::Element("colgroup" | "col") | Seen::Text(_)) | None => {}
                Some(Seen::Element(_)) => rows.loose.push(child),
            }
        }
    }

    /// One column of cells with more than a line in them is a frame around blocks.
    fn is_column_of_blocks(&self, rows: &Rows) -> bool {
        let tree = self.reading.tree;
        let cells = |row: &Id| tree.children(*row).filter(|id| matches!(tree.name(*id), "td" | "th")).count();
        rows.body.iter().chain(&rows.foot).all(|row| cells(row) <= 1)
            && rows.body.iter().any(|row| tree.find(*row, &["p", "div", "img", "ul", "ol"]).is_some())
    }

    /// The image and the caption in a table of two rows, as Blogger wrote them.
    pub fn captioned_table(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        let mut rows = Rows::default();
        self.rows(id, "table", &mut rows);
        let mut inner = Flow::default();
        self.opened(&rows, style, &mut inner);
        let mut blocks = inner.finish();
        if let [Block::Image(image), Block::Paragraph { content }] = blocks.as_mut_slice() {
            image.caption = std::mem::take(content);
            blocks.truncate(1);
        }
        blocks.into_iter().for_each(|block| flow.push(block));
    }

    /// What is in the cells, one after the other.
    fn opened(&mut self, rows: &Rows, style: &Style, flow: &mut Flow) {
        let tree = self.reading.tree;
        for row in rows.head.iter().chain(&rows.body).chain(&rows.foot) {
            for cell in tree.children(*row) {
                self.node(cell, style, flow);
            }
        }
        for loose in &rows.loose {
            self.node(*loose, style, flow);
        }
    }

    fn cells(&mut self, row: Id, style: &Style, rest: &mut Vec<Block>) -> Vec<Cell> {
        let tree = self.reading.tree;
        let mut cells = Vec::new();
        for child in tree.children(row) {
            let header = match tree.name(child) {
                "th" => true,
                "td" => false,
                _ => continue,
            };
            if self.drops_hidden(child) {
                continue;
            }
            let span = |name: &str| {
                let wanted = tree.attribute(child, name).and_then(|span| span.trim().parse::<u32>().ok());
                wanted.unwrap_or(1).clamp(1, 100)
            };
            let (content, mut beside) = self.styled_line(child, style);
            rest.append(&mut beside);
            cells.push(Cell { header, columns: span("colspan"), rows: span("rowspan"), content });
        }
        cells
    }

    /// An element's words on one line, with the element's own style.
    pub fn styled_line(&mut self, id: Id, around: &Style) -> (Vec<crate::document::Inline>, Vec<Block>) {
        let style = self.reading.style(id, around, &mut self.losses);
        let mut flow = Flow::default();
        self.children(id, &style, &mut flow);
        flow.end_paragraph();
        one_line(flow.blocks)
    }
}
