//! A parsed page in one array, in the order of the text: an element and all within it are neighbours.

use marbre_article::document::parse::without_surplus_attributes;
use scraper::{Html, Node as Parsed};
use std::{collections::HashMap, ops::Range};

/// The place of a node in its page.
pub type Id = usize;

/// Elements deeper than this are read as if they stood beside those around them.
const DEEPEST: usize = 250;

/// A page.
#[derive(Debug, Default)]
pub struct Page {
    nodes: Vec<Node>,
}

#[derive(Debug)]
struct Node {
    parent: Id,
    /// The place after the last node within.
    end: Id,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    Root,
    Element { name: String, attributes: Vec<(String, String)>, labels: Vec<String> },
    Text(String),
    Comment(String),
}

impl Page {
    /// Parses HTML, however broken.
    pub fn parse(html: &str) -> Self {
        let parsed = Html::parse_document(&without_surplus_attributes(html));
        let mut places = HashMap::new();
        let mut nodes: Vec<Node> = Vec::new();
        let mut depths: Vec<usize> = Vec::new();
        for node in parsed.tree.root().descendants() {
            let kind = match node.value() {
                Parsed::Element(element) => {
                    let attribute = |(name, value): (&str, &str)| (name.to_ascii_lowercase(), value.to_owned());
                    let attributes: Vec<_> = element.attrs().map(attribute).collect();
                    Kind::Element { name: element.name().to_owned(), labels: labels(&attributes), attributes }
                }
                Parsed::Text(text) => Kind::Text(text.to_string()),
                Parsed::Comment(comment) => Kind::Comment(comment.to_string()),
                _ => Kind::Root,
            };
            let mut parent = node.parent().and_then(|parent| places.get(&parent.id()).copied()).unwrap_or(0);
            let mut depth = depths.get(parent).map_or(0, |depth| depth + 1);
            if depth > DEEPEST {
                (parent, depth) = (nodes[parent].parent, DEEPEST);
            }
            places.insert(node.id(), nodes.len());
            nodes.push(Node { parent, end: 0, kind });
            depths.push(depth);
        }
        let mut page = Self { nodes };
        page.find_ends();
        page
    }

    fn find_ends(&mut self) {
        for id in (0..self.nodes.len()).rev() {
            let end = self.nodes[id].end.max(id + 1);
            self.nodes[id].end = end;
            let parent = self.nodes[id].parent;
            if parent != id {
                self.nodes[parent].end = self.nodes[parent].end.max(end);
            }
        }
    }

    /// Every node.
    pub fn all(&self) -> Range<Id> {
        0..self.nodes.len()
    }

    /// Every node within, itself included.
    pub fn within(&self, id: Id) -> Range<Id> {
        id..self.end(id)
    }

    /// The place after the last node within.
    pub fn end(&self, id: Id) -> Id {
        self.nodes.get(id).map_or(id, |node| node.end)
    }

    /// True when the second is within the first, or is it.
    pub fn holds(&self, outer: Id, inner: Id) -> bool {
        self.within(outer).contains(&inner)
    }

    /// The nodes around, from the inside out, itself not included.
    pub fn around(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        let mut at = id;
        std::iter::from_fn(move || {
            let parent = self.nodes.get(at)?.parent;
            (parent != at).then(|| {
                at = parent;
                parent
            })
        })
    }

    /// The node around.
    pub fn parent(&self, id: Id) -> Option<Id> {
        self.around(id).next()
    }

    /// The nodes directly within, in order.
    pub fn children(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        let (mut at, end) = (id + 1, self.end(id));
        std::iter::from_fn(move || {
            (at < end).then(|| {
                let child = at;
                at = self.end(child);
                child
            })
        })
    }

    /// The name of an element, in lower case; empty for anything else.
    pub fn name(&self, id: Id) -> &str {
        match self.nodes.get(id).map(|node| &node.kind) {
            Some(Kind::Element { name, .. }) => name,
            _ => "",
        }
    }

    /// True for an element of one of these names.
    pub fn is(&self, id: Id, names: &[&str]) -> bool {
        names.contains(&self.name(id))
    }

    /// The characters of a text.
    pub fn characters(&self, id: Id) -> Option<&str> {
        match &self.nodes.get(id)?.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The characters of a comment.
    pub fn comment(&self, id: Id) -> Option<&str> {
        match &self.nodes.get(id)?.kind {
            Kind::Comment(text) => Some(text),
            _ => None,
        }
    }

    /// The attributes of an element, as written.
    pub fn attributes(&self, id: Id) -> &[(String, String)] {
        match self.nodes.get(id).map(|node| &node.kind) {
            Some(Kind::Element { attributes, .. }) => attributes,
            _ => &[],
        }
    }

    /// The value of an attribute, its name in lower case; trimmed.
    pub fn attribute(&self, id: Id, name: &str) -> Option<&str> {
        self.attributes(id).iter().find(|(known, _)| known == name).map(|(_, value)| value.trim())
    }

    /// True when one of the words in an attribute's value is this one.
    pub fn says(&self, id: Id, name: &str, word: &str) -> bool {
        self.attribute(id, name).is_some_and(|value| value.split_whitespace().any(|w| w.eq_ignore_ascii_case(word)))
    }

    /// The words in the class and the id of an element, in lower case: `post`, `author` of `class="postAuthor"`.
    pub fn labels(&self, id: Id) -> &[String] {
        match self.nodes.get(id).map(|node| &node.kind) {
            Some(Kind::Element { labels, .. }) => labels,
            _ => &[],
        }
    }

    /// True when one of an element's labels is one of these. A label of two words is written `entry content`.
    pub fn is_labelled(&self, id: Id, wanted: &[&str]) -> bool {
        let labels = self.labels(id);
        wanted.iter().any(|label| match label.split_once(' ') {
            None => labels.iter().any(|have| have == label),
            Some((first, second)) => labels.windows(2).any(|pair| pair[0] == first && pair[1] == second),
        })
    }

    /// The first element for which the test holds.
    pub fn first(&self, test: impl Fn(Id) -> bool) -> Option<Id> {
        self.all().find(|id| !self.name(*id).is_empty() && test(*id))
    }

    /// The first element of one of these names within.
    pub fn first_named(&self, id: Id, names: &[&str]) -> Option<Id> {
        self.within(id).find(|inner| self.is(*inner, names))
    }

    /// The text within, blanks as one, without scripts and what is not shown.
    pub fn text(&self, id: Id) -> String {
        let mut words = String::new();
        let mut at = id;
        while at < self.end(id) {
            if self.is_silent(at) {
                at = self.end(at);
                continue;
            }
            if let Some(text) = self.characters(at) {
                words.push_str(text);
            } else if !self.is(at, INLINE) {
                words.push(' ');
            }
            at += 1;
        }
        squeezed(&words)
    }

    /// True for an element that shows no text: a script, a form's list, what is hidden.
    pub fn is_silent(&self, id: Id) -> bool {
        self.is(id, SILENT) || self.is_hidden(id)
    }

    fn is_hidden(&self, id: Id) -> bool {
        let style = || self.attribute(id, "style").map(|css| css.replace(' ', "").to_ascii_lowercase());
        !self.attributes(id).is_empty()
            && (self.attribute(id, "hidden").is_some()
                || self.is_labelled(id, &["screen reader", "sr only", "visually hidden", "visuallyhidden"])
                || (self.says(id, "aria-hidden", "true") && !self.is_labelled(id, &["fallback image"]))
                || style().is_some_and(|css| css.contains("display:none") || css.contains("visibility:hidden")))
    }
}

const SILENT: &[&str] = &[
    "script", "style", "template", "noscript", "select", "option", "textarea", "svg", "canvas", "math", "head", "title",
];

/// Elements that do not part words.
const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small",
    "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "del", "dfn",
];

/// A line of text with its blanks as one, and none around.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn labels(attributes: &[(String, String)]) -> Vec<String> {
    let mut labels = Vec::new();
    for (_, value) in attributes.iter().filter(|(name, _)| matches!(name.as_str(), "class" | "id")) {
        let mut word = String::new();
        let mut before = ' ';
        for c in value.chars().take(2000).chain(" ".chars()) {
            let camel = before.is_ascii_lowercase() && c.is_ascii_uppercase();
            if (camel || !c.is_alphanumeric()) && !word.is_empty() {
                labels.push(std::mem::take(&mut word));
            }
            if c.is_alphanumeric() {
                word.extend(c.to_lowercase());
            } else if c.is_whitespace() {
                // Two classes are no label of two words.
                labels.push(String::new());
            }
            before = c;
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_stand_in_order() {
        let page = Page::parse("<body><div id=a><p>One <b>two</b></p><p hidden>x</p></div><p>three</p></body>");
        let div = page.first(|id| page.name(id) == "div").unwrap();
        assert_eq!(page.text(div), "One two");
        assert_eq!(page.children(div).count(), 2);
        let last = page.all().rfind(|id| page.name(*id) == "p").unwrap();
        assert!(!page.holds(div, last));
        assert_eq!(page.around(last).map(|id| page.name(id)).collect::<Vec<_>>(), ["body", "html", ""]);
    }

    #[test]
    fn a_deep_page_is_flattened() {
        let page = Page::parse(&("<div>".repeat(5_000) + "deep" + &"</div>".repeat(5_000)));
        let text = page.all().find(|id| page.characters(*id).is_some()).unwrap();
        assert_eq!(page.around(text).count(), DEEPEST);
        assert_eq!(page.text(0), "deep");
    }

    #[test]
    fn labels_are_words() {
        let page = Page::parse("<div class='entry-content postBody' id=main_col>");
        let div = page.first(|id| page.name(id) == "div").unwrap();
        assert!(page.is_labelled(div, &["entry content"]) && page.is_labelled(div, &["post"]));
        assert!(!page.is_labelled(div, &["body main"]) && !page.is_labelled(div, &["con"]));
    }
}
