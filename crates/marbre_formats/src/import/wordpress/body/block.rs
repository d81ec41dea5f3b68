//! The grammar of the block editor: HTML with comments that say where blocks begin and end.

/// The deepest nesting followed; blocks below are read as if they were not marked.
const DEEPEST: usize = 48;

/// A piece of a text with blocks.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Node<'a> {
    /// HTML between the marks.
    Html(&'a str),
    /// A block.
    Block(Block<'a>),
}

/// A block.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block<'a> {
    /// Its name, without `core/`.
    pub name: &'a str,
    /// Its attributes: JSON as written, or nothing.
    attributes: &'a str,
    /// What is in it.
    pub inner: Vec<Node<'a>>,
}

impl Block<'_> {
    /// Its attributes; empty when there are none or they cannot be read.
    pub(super) fn attributes(&self) -> serde_json::Value {
        serde_json::from_str(self.attributes).unwrap_or_default()
    }
}

/// True when the text was written in the block editor.
pub(super) fn has_blocks(text: &str) -> bool {
    text.contains("<!-- wp:")
}

/// The blocks of a text. Ends without beginning are dropped; what is not ended ends with what is around it.
pub(super) fn nodes(text: &str) -> Vec<Node<'_>> {
    let mut open: Vec<Block<'_>> = Vec::new();
    let mut top: Vec<Node<'_>> = Vec::new();
    let mut at = 0;
    let mut from = 0;
    while let Some(found) = text[from..].find("<!--") {
        let start = from + found;
        let Some(length) = text[start..].find("-->") else { break };
        let end = start + length + 3;
        let Some(mark) = mark(&text[start + 4..end - 3]) else {
            from = end;
            continue;
        };
        add(&mut open, &mut top, Node::Html(&text[at..start]));
        (at, from) = (end, end);
        match mark {
            Mark::Begin(block) if open.len() < DEEPEST => open.push(block),
            Mark::Begin(_) => {}
            Mark::Single(block) => add(&mut open, &mut top, Node::Block(block)),
            Mark::End(name) => {
                let Some(depth) = open.iter().rposition(|block| block.name == name) else { continue };
                while open.len() > depth {
                    if let Some(block) = open.pop() {
                        add(&mut open, &mut top, Node::Block(block));
                    }
                }
            }
        }
    }
    add(&mut open, &mut top, Node::Html(&text[at..]));
    while let Some(block) = open.pop() {
        add(&mut open, &mut top, Node::Block(block));
    }
    top
}

enum Mark<'a> {
    Begin(Block<'a>),
    Single(Block<'a>),
    End(&'a str),
}

/// What a comment says about blocks, if it does.
fn mark(comment: &str) -> Option<Mark<'_>> {
    let said = comment.trim();
    if let Some(name) = said.strip_prefix("/wp:") {
        return Some(Mark::End(bare(name.trim())));
    }
    let said = said.strip_prefix("wp:")?;
    let single = said.ends_with('/');
    let said = said.trim_end_matches('/').trim_end();
    let (name, attributes) = said.split_once(char::is_whitespace).unwrap_or((said, ""));
    let named = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_/".contains(&byte));
    let block = Block { name: bare(name), attributes: attributes.trim(), inner: Vec::new() };
    named.then_some(if single { Mark::Single(block) } else { Mark::Begin(block) })
}

fn bare(name: &str) -> &str {
    name.strip_prefix("core/").unwrap_or(name)
}

fn add<'a>(open: &mut [Block<'a>], top: &mut Vec<Node<'a>>, node: Node<'a>) {
    if node != Node::Html("") {
        open.last_mut().map_or(top, |block| &mut block.inner).push(node);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(nodes: &[Node<'_>]) -> String {
        let node = |node: &Node<'_>| match node {
            Node::Html(html) => (*html).to_owned(),
            Node::Block(block) => format!("{{{}{} {}}}", block.name, block.attributes, show(&block.inner)),
        };
        nodes.iter().map(node).collect()
    }

    #[test]
    fn blocks_in_blocks() {
        for (text, nodes_shown) in [
            (
                "a<!-- wp:group {\"x\":1} --><!-- wp:core/paragraph --><p>b</p><!-- /wp:paragraph --><!-- /wp:group -->c",
                "a{group{\"x\":1} {paragraph <p>b</p>}}c",
            ),
            ("<!-- wp:block {\"ref\":9} /-->", "{block{\"ref\":9} }"),
            ("<!-- wp:acme/box /--><!-- note -->x", "{acme/box }<!-- note -->x"),
            ("<!-- wp:a -->x<!-- wp:b -->y<!-- /wp:a -->z", "{a x{b y}}z"),
            ("x<!-- /wp:b -->y<!-- wp:c -->z", "xy{c z}"),
            ("<!-- wp:more --><!--more--><!-- /wp:more -->", "{more <!--more-->}"),
            ("<!-- never ends", "<!-- never ends"),
        ] {
            assert_eq!(show(&nodes(text)), nodes_shown, "{text}");
        }
    }
}
