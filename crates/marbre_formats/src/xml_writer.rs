//! Writes well-formed XML 1.0 in UTF-8, whatever the text: <https://www.w3.org/TR/xml/>.

/// An XML document in the making. Every element is on a line of its own, indented by its depth.
pub struct XmlWriter {
    out: String,
    open: Vec<&'static str>,
}

/// A name and its value.
pub type Attribute<'a> = (&'static str, &'a str);

impl XmlWriter {
    /// A document with its declaration only.
    pub fn new() -> Self {
        Self { out: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>".to_owned(), open: Vec::new() }
    }

    /// Begins an element that holds others.
    pub fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.start(name, attributes);
        self.out.push('>');
        self.open.push(name);
    }

    /// Ends the element begun last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.new_line();
            self.end(name);
        }
    }

    /// An element that holds text.
    pub fn text(&mut self, name: &'static str, attributes: &[Attribute<'_>], text: &str) {
        self.start(name, attributes);
        self.out.push('>');
        escape(text, false, &mut self.out);
        self.end(name);
    }

    /// An element that holds nothing.
    pub fn empty(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.start(name, attributes);
        self.out.push_str("/>");
    }

    /// The length of the document so far, in bytes.
    pub const fn len(&self) -> usize {
        self.out.len()
    }

    /// Ends what is open and gives the document.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out.push('\n');
        self.out
    }

    fn new_line(&mut self) {
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n("  ", self.open.len()));
    }

    fn start(&mut self, name: &str, attributes: &[Attribute<'_>]) {
        self.new_line();
        self.out.push('<');
        self.out.push_str(name);
        for (attribute, value) in attributes {
            self.out.push(' ');
            self.out.push_str(attribute);
            self.out.push_str("=\"");
            escape(value, true, &mut self.out);
            self.out.push('"');
        }
    }

    fn end(&mut self, name: &str) {
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }
}

/// True for the characters that a document may hold: those of XML 1.0 without the control characters that it
/// discourages and that no reader can see.
pub const fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{7e}' | '\u{85}' | '\u{a0}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}')
}

/// Appends `text` without the characters that XML cannot hold. `>` is escaped too, so `]]>` never stands in text.
fn escape(text: &str, attribute: bool, out: &mut String) {
    out.reserve(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            '"' if attribute => out.push_str("&quot;"),
            '\n' if attribute => out.push_str("&#10;"),
            '\t' if attribute => out.push_str("&#9;"),
            c if is_allowed(c) => out.push(c),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let mut xml = XmlWriter::new();
        xml.open("a", &[("b", "1 < 2 & \"3\"\n")]);
        xml.text("c", &[], "x ]]> y\u{0}\u{b}\u{fffe}\r\n<d>");
        xml.empty("e", &[]);
        assert_eq!(
            xml.finish(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <a b=\"1 &lt; 2 &amp; &quot;3&quot;&#10;\">\n  \
             <c>x ]]&gt; y&#13;\n&lt;d&gt;</c>\n  <e/>\n</a>\n"
        );
    }
}
