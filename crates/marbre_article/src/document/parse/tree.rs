//! The element tree that html5ever builds, in one array.

use html5ever::{
    Attribute, LocalName, Namespace, QualName,
    interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink},
    ns,
    tendril::StrTendril,
};
use std::{borrow::Cow, cell::Cell, cell::RefCell};

/// The place of a node in its [`Tree`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(u32);

/// The node that holds all others.
pub const ROOT: Id = Id(0);

#[derive(Debug)]
enum Kind {
    Element { name: LocalName, attributes: Vec<Attribute> },
    Text(StrTendril),
    Other,
}

#[derive(Debug)]
struct Node {
    kind: Kind,
    parent: Option<Id>,
    previous: Option<Id>,
    next: Option<Id>,
    first: Option<Id>,
    last: Option<Id>,
}

impl Node {
    const fn new(kind: Kind) -> Self {
        Self { kind, parent: None, previous: None, next: None, first: None, last: None }
    }
}

/// What a node is, for the walk.
#[derive(Debug, Clone, Copy)]
pub enum Seen<'t> {
    /// An element, by its name in lower case.
    Element(&'t str),
    /// Characters.
    Text(&'t str),
}

/// A parsed piece of HTML.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    fn node(&self, id: Id) -> Option<&Node> {
        self.nodes.get(id.0 as usize)
    }

    /// What stands here; nothing for what is not to be read.
    pub fn see(&self, id: Id) -> Option<Seen<'_>> {
        match &self.node(id)?.kind {
            Kind::Element { name, .. } => Some(Seen::Element(name)),
            Kind::Text(text) => Some(Seen::Text(text)),
            Kind::Other => None,
        }
    }

    /// The name of an element; empty for anything else.
    pub fn name(&self, id: Id) -> &str {
        match self.see(id) {
            Some(Seen::Element(name)) => name,
            _ => "",
        }
    }

    /// The children, in order.
    pub fn children(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        let mut next = self.node(id).and_then(|node| node.first);
        std::iter::from_fn(move || {
            let id = next?;
            next = self.node(id).and_then(|node| node.next);
            Some(id)
        })
    }

    /// The node before this one, under the same parent.
    pub fn before(&self, id: Id) -> Option<Id> {
        self.node(id)?.previous
    }

    /// The element around this one.
    pub fn parent(&self, id: Id) -> Option<Id> {
        self.node(id)?.parent
    }

    /// Everything within, in the order of the text, itself not included.
    pub fn within(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        let mut at = self.node(id).and_then(|node| node.first);
        std::iter::from_fn(move || {
            let here = at?;
            let node = self.node(here)?;
            at = node.first.or(node.next).or_else(|| {
                let mut up = node.parent;
                loop {
                    let ancestor = up.filter(|ancestor| *ancestor != id)?;
                    match self.node(ancestor)?.next {
                        Some(next) => break Some(next),
                        None => up = self.node(ancestor)?.parent,
                    }
                }
            });
            Some(here)
        })
    }

    /// The first element of one of these names within.
    pub fn find(&self, id: Id, names: &[&str]) -> Option<Id> {
        self.within(id).find(|inner| names.contains(&self.name(*inner)))
    }

    /// The value of an attribute, its name in lower case.
    pub fn attribute(&self, id: Id, wanted: &str) -> Option<&str> {
        match &self.node(id)?.kind {
            Kind::Element { attributes, .. } => {
                attributes.iter().find(|attribute| &*attribute.name.local == wanted).map(|found| &*found.value)
            }
            _ => None,
        }
    }

    /// An element's attributes, for tests.
    #[cfg(test)]
    pub fn attributes(&self, id: Id) -> Vec<(&str, &str)> {
        match self.node(id).map(|node| &node.kind) {
            Some(Kind::Element { attributes, .. }) => {
                attributes.iter().map(|it| (&*it.name.local, &*it.value)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// True when the element has an attribute of this name.
    pub fn has(&self, id: Id, wanted: &str) -> bool {
        self.attribute(id, wanted).is_some()
    }

    /// True when one of the words in the element's class holds one of these texts.
    pub fn class_holds(&self, id: Id, parts: &[&str]) -> bool {
        self.attribute(id, "class").is_some_and(|class| parts.iter().any(|part| class.contains(part)))
    }

    /// True when the element has this class.
    pub fn has_class(&self, id: Id, wanted: &str) -> bool {
        self.attribute(id, "class").is_some_and(|class| class.split_ascii_whitespace().any(|word| word == wanted))
    }

    /// All the characters within.
    pub fn text(&self, id: Id) -> String {
        let mut text = String::new();
        for inner in self.within(id) {
            if let Some(Seen::Text(part)) = self.see(inner) {
                text.push_str(part);
            }
        }
        text
    }
}

/// Receives the tree from html5ever.
#[derive(Debug)]
pub struct Sink {
    nodes: RefCell<Vec<Node>>,
    newest: Cell<Id>,
}

impl Default for Sink {
    fn default() -> Self {
        Self { nodes: RefCell::new(vec![Node::new(Kind::Other)]), newest: Cell::new(ROOT) }
    }
}

impl Sink {
    /// The element that came into the tree last.
    pub fn newest(&self) -> Id {
        self.newest.get()
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.nodes.borrow().len()
    }

    /// How many elements stand around this node, but no more than `most`.
    pub fn depth(&self, id: Id, most: usize) -> usize {
        let nodes = self.nodes.borrow();
        let parent = |id: &Id| nodes.get(id.0 as usize).and_then(|node| node.parent);
        std::iter::successors(Some(id), parent).take(most + 1).count() - 1
    }

    /// The name of an element.
    pub fn name(&self, id: Id) -> LocalName {
        match self.nodes.borrow().get(id.0 as usize).map(|node| &node.kind) {
            Some(Kind::Element { name, .. }) => name.clone(),
            _ => LocalName::default(),
        }
    }

    fn add(&self, kind: Kind) -> Id {
        let mut nodes = self.nodes.borrow_mut();
        let id = Id(u32::try_from(nodes.len()).unwrap_or(u32::MAX));
        nodes.push(Node::new(kind));
        id
    }

    /// Adds characters to those that end an element. False when it does not end in characters.
    fn goes_on(&self, parent: Id, more: &StrTendril) -> bool {
        let nodes = &mut *self.nodes.borrow_mut();
        let last = nodes.get(parent.0 as usize).and_then(|parent| parent.last);
        match last.and_then(|last| nodes.get_mut(last.0 as usize)) {
            Some(Node { kind: Kind::Text(text), .. }) => {
                text.push_tendril(more);
                true
            }
            _ => false,
        }
    }

    fn made(&self, child: NodeOrText<Id>) -> Id {
        match child {
            NodeOrText::AppendNode(id) => {
                detach(&mut self.nodes.borrow_mut(), id);
                self.newest.set(id);
                id
            }
            NodeOrText::AppendText(text) => self.add(Kind::Text(text)),
        }
    }
}

fn detach(nodes: &mut [Node], id: Id) {
    let Some(node) = nodes.get_mut(id.0 as usize) else { return };
    let (parent, previous, next) = (node.parent.take(), node.previous.take(), node.next.take());
    match previous.and_then(|previous| nodes.get_mut(previous.0 as usize)) {
        Some(previous) => previous.next = next,
        None => {
            if let Some(parent) = parent.and_then(|parent| nodes.get_mut(parent.0 as usize)) {
                parent.first = next;
            }
        }
    }
    match next.and_then(|next| nodes.get_mut(next.0 as usize)) {
        Some(next) => next.previous = previous,
        None => {
            if let Some(parent) = parent.and_then(|parent| nodes.get_mut(parent.0 as usize)) {
                parent.last = previous;
            }
        }
    }
}

fn append(nodes: &mut [Node], parent: Id, child: Id) {
    let Some(last) = nodes.get_mut(parent.0 as usize).map(|parent| parent.last.replace(child)) else { return };
    match last.and_then(|last| nodes.get_mut(last.0 as usize)) {
        Some(last) => last.next = Some(child),
        None => {
            if let Some(parent) = nodes.get_mut(parent.0 as usize) {
                parent.first = Some(child);
            }
        }
    }
    if let Some(child) = nodes.get_mut(child.0 as usize) {
        child.previous = last;
        child.next = None;
        child.parent = Some(parent);
    }
}

fn insert_before(nodes: &mut [Node], sibling: Id, child: Id) {
    let Some(next) = nodes.get_mut(sibling.0 as usize) else { return };
    let (parent, previous) = (next.parent, next.previous.replace(child));
    match previous.and_then(|previous| nodes.get_mut(previous.0 as usize)) {
        Some(previous) => previous.next = Some(child),
        None => {
            if let Some(parent) = parent.and_then(|parent| nodes.get_mut(parent.0 as usize)) {
                parent.first = Some(child);
            }
        }
    }
    if let Some(child) = nodes.get_mut(child.0 as usize) {
        child.previous = previous;
        child.next = Some(sibling);
        child.parent = parent;
    }
}

/// The name of an element, as html5ever asks for it. All elements are HTML: others are left out before.
#[derive(Debug)]
pub struct Name(LocalName);

static HTML: Namespace = ns!(html);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &HTML
    }

    fn local_name(&self) -> &LocalName {
        &self.0
    }
}

impl TreeSink for Sink {
    type Handle = Id;
    type Output = Tree;
    type ElemName<'a> = Name;

    fn finish(self) -> Tree {
        Tree { nodes: self.nodes.into_inner() }
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Id {
        ROOT
    }

    fn elem_name<'a>(&'a self, target: &'a Id) -> Name {
        Name(self.name(*target))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> Id {
        self.add(Kind::Element { name: name.local, attributes })
    }

    fn create_comment(&self, _text: StrTendril) -> Id {
        self.add(Kind::Other)
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Id {
        self.add(Kind::Other)
    }

    fn append(&self, parent: &Id, child: NodeOrText<Id>) {
        if let NodeOrText::AppendText(text) = &child
            && self.goes_on(*parent, text)
        {
            return;
        }
        let child = self.made(child);
        append(&mut self.nodes.borrow_mut(), *parent, child);
    }

    fn append_based_on_parent_node(&self, element: &Id, previous: &Id, child: NodeOrText<Id>) {
        let has_parent = self.nodes.borrow().get(element.0 as usize).is_some_and(|node| node.parent.is_some());
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn get_template_contents(&self, target: &Id) -> Id {
        *target
    }

    fn same_node(&self, one: &Id, other: &Id) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Id, child: NodeOrText<Id>) {
        let child = self.made(child);
        insert_before(&mut self.nodes.borrow_mut(), *sibling, child);
    }

    fn add_attrs_if_missing(&self, _target: &Id, _attributes: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Id) {
        detach(&mut self.nodes.borrow_mut(), *target);
    }

    fn reparent_children(&self, node: &Id, new_parent: &Id) {
        let nodes = &mut self.nodes.borrow_mut();
        while let Some(child) = nodes.get(node.0 as usize).and_then(|node| node.first) {
            detach(nodes, child);
            append(nodes, *new_parent, child);
        }
    }
}
