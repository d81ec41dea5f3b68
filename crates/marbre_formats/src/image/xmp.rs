//! XMP: ISO 16684-1, with the fields of the IPTC Photo Metadata Standard.

use quick_xml::{
    NsReader, XmlVersion,
    events::{BytesRef, BytesStart, Event},
    name::{LocalName, Namespace, ResolveResult},
};

/// What XMP says of a picture.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Xmp {
    /// `dc:description`, in the default language.
    pub description: String,
    /// `dc:creator`, joined by commas.
    pub creator: String,
    /// `photoshop:Credit`.
    pub credit: String,
    /// `dc:rights`, in the default language.
    pub rights: String,
    /// `Iptc4xmpCore:AltTextAccessibility`, in the default language.
    pub alt: String,
    /// `photoshop:DateCreated`: an ISO 8601 date.
    pub created: String,
}

/// The longest block that is read, in bytes.
const LONGEST: usize = 1 << 20;

/// The deepest nesting that is followed.
const DEEPEST: usize = 32;

/// A field that is kept.
#[derive(Clone, Copy)]
enum Field {
    Description,
    Creator,
    Credit,
    Rights,
    Alt,
    Created,
}

/// Reads the block as far as it is sound. Entities of a document type are never followed.
pub fn read(block: &[u8]) -> Xmp {
    let text = String::from_utf8_lossy(&block[..block.len().min(LONGEST)]);
    let mut reader = NsReader::from_str(text.trim_end_matches('\0'));
    let mut walk = Walk::default();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) if walk.depth < DEEPEST => walk.start(&reader, &element),
            Event::Empty(element) => walk.attributes(&reader, &element),
            Event::Text(text) => walk.text.push_str(&text.xml10_content()),
            Event::CData(data) => walk.text.push_str(&data.xml10_content()),
            Event::GeneralRef(reference) => walk.text.extend(character(&reference)),
            Event::End(_) => walk.end(),
            Event::Start(_) | Event::Eof => break,
            _ => {}
        }
    }
    walk.found
}

#[derive(Default)]
struct Walk {
    found: Xmp,
    depth: usize,
    /// The field that we are in, and how deep it stands.
    inside: Option<(Field, usize)>,
    /// The text since the last tag.
    text: String,
}

impl Walk {
    fn start(&mut self, reader: &NsReader<&[u8]>, element: &BytesStart<'_>) {
        self.depth += 1;
        self.text.clear();
        self.attributes(reader, element);
        if self.inside.is_none() {
            let field = field(reader.resolver().resolve_element(element.name()));
            self.inside = field.map(|field| (field, self.depth));
        }
    }

    /// Fields may be written as attributes, too.
    fn attributes(&mut self, reader: &NsReader<&[u8]>, element: &BytesStart<'_>) {
        for attribute in element.attributes().flatten() {
            if let Some(field) = field(reader.resolver().resolve_attribute(attribute.key)) {
                let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap_or_default();
                self.keep(field, &value);
            }
        }
    }

    /// The text before an end is that of a field, or of one of its values in a list.
    fn end(&mut self) {
        let text = std::mem::take(&mut self.text);
        if let Some((field, depth)) = self.inside {
            self.keep(field, &text);
            if self.depth == depth {
                self.inside = None;
            }
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn keep(&mut self, field: Field, value: &str) {
        let value = value.trim();
        let found = &mut self.found;
        let place = match field {
            Field::Description => &mut found.description,
            Field::Creator => &mut found.creator,
            Field::Credit => &mut found.credit,
            Field::Rights => &mut found.rights,
            Field::Alt => &mut found.alt,
            Field::Created => &mut found.created,
        };
        if place.is_empty() {
            value.clone_into(place);
        } else if matches!(field, Field::Creator) && !value.is_empty() {
            place.push_str(", ");
            place.push_str(value);
        }
    }
}

fn field((namespace, name): (ResolveResult<'_>, LocalName<'_>)) -> Option<Field> {
    let ResolveResult::Bound(Namespace(namespace)) = namespace else { return None };
    match (namespace, name.into_inner()) {
        ("http://purl.org/dc/elements/1.1/", "description") => Some(Field::Description),
        ("http://purl.org/dc/elements/1.1/", "creator") => Some(Field::Creator),
        ("http://purl.org/dc/elements/1.1/", "rights") => Some(Field::Rights),
        ("http://ns.adobe.com/photoshop/1.0/", "Credit") => Some(Field::Credit),
        ("http://ns.adobe.com/photoshop/1.0/", "DateCreated") => Some(Field::Created),
        ("http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/", "AltTextAccessibility") => Some(Field::Alt),
        _ => None,
    }
}

/// The character of a reference: one of XML's five names, or a number.
fn character(reference: &BytesRef<'_>) -> Option<char> {
    match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLOCK: &str = r#"<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
 <rdf:Description rdf:about="" xmlns:p="http://ns.adobe.com/photoshop/1.0/" p:DateCreated="2026-11-03"
   xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:i="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
  <p:Credit>AFP &amp; Reuters&secret;</p:Credit>
  <d:creator><rdf:Seq><rdf:li>A. Diallo</rdf:li><rdf:li>J. Kouassi</rdf:li></rdf:Seq></d:creator>
  <d:description><rdf:Alt>
   <rdf:li xml:lang="x-default">سوق المدينة</rdf:li><rdf:li xml:lang="en">The market</rdf:li>
  </rdf:Alt></d:description>
  <i:AltTextAccessibility><rdf:Alt><rdf:li>Two stalls</rdf:li></rdf:Alt></i:AltTextAccessibility>
 </rdf:Description>
</rdf:RDF></x:xmpmeta>"#;

    #[test]
    fn fields_by_namespace() {
        let xmp = read(BLOCK.as_bytes());
        assert_eq!(xmp.description, "سوق المدينة");
        assert_eq!(xmp.creator, "A. Diallo, J. Kouassi");
        assert_eq!(xmp.credit, "AFP & Reuters");
        assert_eq!(xmp.alt, "Two stalls");
        assert_eq!(xmp.created, "2026-11-03");
        assert_eq!(xmp.rights, "");
    }

    #[test]
    fn damaged_blocks_end_the_reading() {
        assert_eq!(read(&BLOCK.as_bytes()[..420]), Xmp { created: "2026-11-03".into(), ..Xmp::default() });
        assert_eq!(read(b"<a><b"), Xmp::default());
        assert_eq!(read("<a>".repeat(100_000).as_bytes()), Xmp::default());
    }
}
