//! The canonical form: HTML that [`crate::document::parse`] reads back to the same document. No typography, no words of
//! an interface, images by their hashes; what HTML has no element for stands in `data-` attributes (listed in
//! `document/parse/kept.rs`).

use super::{
    escape::{attribute_into, escape_into},
    inlines::{Marks, element},
    tables::spans,
};
use crate::{
    document::{Alternative, Block, Card, Document, Image, ImageSource, Inline, List, Mark, Quote, Table, parse},
    render::Html,
};

/// A document in its canonical form.
pub fn canonical(document: &Document) -> Html {
    let mut writer = Canonical { out: String::new() };
    writer.blocks(&document.blocks);
    Html::vouch(writer.out)
}

struct Canonical {
    out: String,
}

impl Marks for Canonical {
    fn out(&mut self) -> &mut String {
        &mut self.out
    }

    fn open(&mut self, mark: &Mark) -> bool {
        self.out.push('<');
        self.out.push_str(element(mark));
        match mark {
            Mark::Claim { claim } => self.attribute("data-claim", &claim.to_string()),
            Mark::Link { href } => self.attribute("href", href.as_str()),
            Mark::Language { lang } => self.attribute("lang", lang.as_str()),
            _ => {}
        }
        self.out.push('>');
        true
    }
}

impl Canonical {
    fn attribute(&mut self, name: &str, value: &str) {
        attribute_into(name, value, &mut self.out);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph { content } => {
                self.wrapped("p", if parse::reads_as_card(content) { " data-keep" } else { "" }, content);
            }
            Block::Heading(heading) => {
                let name = ["h2", "h3", "h4"][usize::from(u8::from(heading.level)) - 2];
                self.wrapped(name, "", &heading.content);
            }
            Block::List(list) => self.list(list),
            Block::Quote(quote) => self.quote(quote),
            Block::Image(image) => self.image(image),
            Block::Gallery { images, caption } => {
                self.out.push_str("<figure class=\"gallery\">");
                images.iter().for_each(|image| self.image(image));
                if !caption.is_empty() {
                    self.wrapped("figcaption", "", caption);
                }
                self.out.push_str("</figure>");
            }
            Block::Table(table) => self.table(table),
            Block::Infobox { title, blocks } => {
                self.out.push_str("<aside>");
                // An empty header says that a heading which opens the box is not its title.
                if !title.is_empty() || matches!(blocks.first(), Some(Block::Heading(_))) {
                    self.wrapped("header", "", title);
                }
                self.blocks(blocks);
                self.out.push_str("</aside>");
            }
            Block::EmbedCard(card) => self.card(card),
            Block::Timeline { .. } | Block::LiveEntry(_) => self.timed(block),
            Block::Preformatted { text } => {
                self.out.push_str("<pre>\n");
                escape_into(text, &mut self.out);
                self.out.push_str("</pre>");
            }
            Block::Divider => self.out.push_str("<hr>"),
        }
    }

    fn wrapped(&mut self, element: &str, attributes: &str, content: &[Inline]) {
        self.out.push_str(&format!("<{element}{attributes}>"));
        self.line(content);
        self.out.push_str(&format!("</{element}>"));
    }

    fn line(&mut self, content: &[Inline]) {
        let mut open = Vec::new();
        for inline in content {
            match inline {
                Inline::Text { text, marks } => {
                    self.turn_to(marks, &mut open);
                    escape_into(text, &mut self.out);
                }
                Inline::Break => {
                    self.turn_to(&[], &mut open);
                    self.out.push_str("<br>");
                }
                Inline::Footnote { content } => {
                    self.turn_to(&[], &mut open);
                    self.wrapped("span", " data-note", content);
                }
            }
        }
        self.turn_to(&[], &mut open);
    }

    fn list(&mut self, list: &List) {
        match list.start {
            None => self.out.push_str("<ul>"),
            Some(start) => self.out.push_str(&format!("<ol start=\"{start}\">")),
        }
        for item in &list.items {
            self.out.push_str("<li>");
            self.blocks(&item.blocks);
            self.out.push_str("</li>");
        }
        self.out.push_str(if list.start.is_some() { "</ol>" } else { "</ul>" });
    }

    fn quote(&mut self, quote: &Quote) {
        self.out.push_str(if quote.pull { "<blockquote class=\"pullquote\"" } else { "<blockquote" });
        if let Some(source) = &quote.source {
            self.attribute("cite", source.as_str());
        }
        self.out.push('>');
        self.blocks(&quote.blocks);
        if !quote.attribution.is_empty() {
            self.wrapped("footer", "", &quote.attribution);
        }
        self.out.push_str("</blockquote>");
    }

    fn image(&mut self, image: &Image) {
        self.out.push_str("<figure>");
        if let Some(link) = &image.link {
            self.out.push_str("<a");
            self.attribute("href", link.as_str());
            self.out.push('>');
        }
        self.out.push_str("<img");
        match &image.source {
            ImageSource::Asset(hash) => self.attribute("src", &format!("/media/{hash}")),
            ImageSource::Missing(address) => self.attribute("data-missing", address),
        }
        match &image.alt {
            Alternative::Text(alt) => self.attribute("alt", alt),
            Alternative::Decorative => self.out.push_str(" alt=\"\" data-decorative"),
            Alternative::Unwritten => {}
        }
        self.out.push_str(match &image.link {
            Some(link) if parse::reads_as_own_file(link) => " data-keep></a>",
            Some(_) => "></a>",
            None => ">",
        });
        if !image.caption.is_empty() || !image.credit.is_empty() {
            self.out.push_str("<figcaption>");
            self.line(&image.caption);
            if !image.credit.is_empty() {
                self.out.push_str("<small data-credit>");
                escape_into(&image.credit, &mut self.out);
                self.out.push_str("</small>");
            }
            self.out.push_str("</figcaption>");
        }
        self.out.push_str("</figure>");
    }

    fn table(&mut self, table: &Table) {
        self.out.push_str("<table data-keep>");
        if !table.caption.is_empty() {
            self.wrapped("caption", "", &table.caption);
        }
        for (number, row) in table.rows.iter().enumerate() {
            if number == 0 && table.header_rows > 0 {
                self.out.push_str("<thead>");
            }
            self.out.push_str("<tr>");
            for cell in row {
                let name = if cell.header { "th" } else { "td" };
                self.out.push_str(&format!("<{name}"));
                spans(cell, &mut self.out);
                self.out.push('>');
                self.line(&cell.content);
                self.out.push_str(&format!("</{name}>"));
            }
            self.out.push_str("</tr>");
            if number + 1 == table.header_rows as usize {
                self.out.push_str("</thead>");
            }
        }
        self.out.push_str("</table>");
    }

    fn card(&mut self, card: &Card) {
        self.out.push_str("<div");
        self.attribute("data-card", card.provider.name());
        self.out.push_str("><a");
        self.attribute("href", card.href.as_str());
        self.out.push('>');
        escape_into(&card.title, &mut self.out);
        self.out.push_str("</a>");
        if !card.text.is_empty() {
            self.wrapped("p", "", &card.text);
        }
        self.out.push_str("</div>");
    }

    /// Timelines and live entries.
    fn timed(&mut self, block: &Block) {
        match block {
            Block::Timeline { entries } => {
                self.out.push_str("<ol data-timeline>");
                for entry in entries {
                    self.out.push_str("<li");
                    if let Some(date) = &entry.date {
                        self.attribute("data-date", date);
                    }
                    self.out.push_str("><b>");
                    escape_into(&entry.when, &mut self.out);
                    self.out.push_str("</b>");
                    self.blocks(&entry.blocks);
                    self.out.push_str("</li>");
                }
                self.out.push_str("</ol>");
            }
            Block::LiveEntry(entry) => {
                self.out.push_str("<article");
                self.attribute("id", &entry.id);
                self.attribute("data-at", &entry.at.0.to_string());
                self.out.push('>');
                if !entry.headline.is_empty() {
                    self.wrapped("header", "", &entry.headline);
                }
                self.blocks(&entry.blocks);
                self.out.push_str("</article>");
            }
            _ => {}
        }
    }
}
