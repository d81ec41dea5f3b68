//! Plain HTML into a tree without html5ever: what editors write most of the time, each element ended where it should be.
//! It makes the very tree that html5ever would, or nothing where it is not sure to; then html5ever reads it after all.

use super::{
    intake::Noticed,
    tree::{Id, ROOT, Sink, Tree},
};
use html5ever::{
    Attribute, LocalName, QualName,
    interface::{ElementFlags, NodeOrText, TreeSink as _},
    local_name, ns,
    tendril::StrTendril,
};
use std::borrow::Cow;

/// The longest HTML read here, in bytes; the deepest nesting; the most attributes of a tag. Below all limits of the sieve.
const LONGEST: usize = 1 << 20;
const DEEPEST: usize = 60;
const MOST_ATTRIBUTES: usize = 30;

/// What decides where an element may stand without html5ever moving or closing anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Paragraph,
    Heading,
    Block,
    List,
    Item,
    Formatting,
    Phrase,
    /// Without content, in a line.
    Void,
    Rule,
    Table,
    Rows,
    Row,
    Cell,
}

impl Kind {
    /// True where only elements of tables and blanks stand.
    const fn is_frame(self) -> bool {
        matches!(self, Self::Table | Self::Rows | Self::Row)
    }
}

fn element(name: &str) -> Option<(LocalName, Kind)> {
    Some(match name {
        "p" => (local_name!("p"), Kind::Paragraph),
        "a" => (local_name!("a"), Kind::Formatting),
        "b" => (local_name!("b"), Kind::Formatting),
        "i" => (local_name!("i"), Kind::Formatting),
        "u" => (local_name!("u"), Kind::Formatting),
        "s" => (local_name!("s"), Kind::Formatting),
        "em" => (local_name!("em"), Kind::Formatting),
        "strong" => (local_name!("strong"), Kind::Formatting),
        "small" => (local_name!("small"), Kind::Formatting),
        "code" => (local_name!("code"), Kind::Formatting),
        "br" => (local_name!("br"), Kind::Void),
        "img" => (local_name!("img"), Kind::Void),
        "hr" => (local_name!("hr"), Kind::Rule),
        "h1" => (local_name!("h1"), Kind::Heading),
        "h2" => (local_name!("h2"), Kind::Heading),
        "h3" => (local_name!("h3"), Kind::Heading),
        "h4" => (local_name!("h4"), Kind::Heading),
        "h5" => (local_name!("h5"), Kind::Heading),
        "h6" => (local_name!("h6"), Kind::Heading),
        "blockquote" => (local_name!("blockquote"), Kind::Block),
        "div" => (local_name!("div"), Kind::Block),
        "figure" => (local_name!("figure"), Kind::Block),
        "figcaption" => (local_name!("figcaption"), Kind::Block),
        "section" => (local_name!("section"), Kind::Block),
        "article" => (local_name!("article"), Kind::Block),
        "aside" => (local_name!("aside"), Kind::Block),
        "header" => (local_name!("header"), Kind::Block),
        "footer" => (local_name!("footer"), Kind::Block),
        "ul" => (local_name!("ul"), Kind::List),
        "ol" => (local_name!("ol"), Kind::List),
        "li" => (local_name!("li"), Kind::Item),
        "span" => (local_name!("span"), Kind::Phrase),
        "cite" => (local_name!("cite"), Kind::Phrase),
        "q" => (local_name!("q"), Kind::Phrase),
        "sub" => (local_name!("sub"), Kind::Phrase),
        "sup" => (local_name!("sup"), Kind::Phrase),
        "abbr" => (local_name!("abbr"), Kind::Phrase),
        "mark" => (local_name!("mark"), Kind::Phrase),
        "del" => (local_name!("del"), Kind::Phrase),
        "ins" => (local_name!("ins"), Kind::Phrase),
        "time" => (local_name!("time"), Kind::Phrase),
        "table" => (local_name!("table"), Kind::Table),
        "thead" => (local_name!("thead"), Kind::Rows),
        "tbody" => (local_name!("tbody"), Kind::Rows),
        "tfoot" => (local_name!("tfoot"), Kind::Rows),
        "tr" => (local_name!("tr"), Kind::Row),
        "td" => (local_name!("td"), Kind::Cell),
        "th" => (local_name!("th"), Kind::Cell),
        _ => return None,
    })
}

/// Reads HTML into a tree, if it is plain.
pub fn read(html: &str) -> Option<(Tree, Noticed)> {
    if html.len() > LONGEST || html.starts_with('\u{feff}') || html.bytes().any(|byte| matches!(byte, 0 | b'\r')) {
        return None;
    }
    let sink = Sink::default();
    let top = sink.create_element(qualified(local_name!("html")), Vec::new(), ElementFlags::default());
    sink.append(&ROOT, NodeOrText::AppendNode(top));
    let mut quick = Quick { rest: html, sink, top, open: Vec::new(), noticed: Noticed::default() };
    while !quick.rest.is_empty() {
        quick.step()?;
    }
    quick.open.is_empty().then(|| (quick.sink.finish(), quick.noticed))
}

const fn qualified(name: LocalName) -> QualName {
    QualName { prefix: None, ns: ns!(html), local: name }
}

struct Open<'a> {
    name: &'a str,
    kind: Kind,
    id: Id,
}

struct Quick<'a> {
    rest: &'a str,
    sink: Sink,
    /// The element around all others.
    top: Id,
    open: Vec<Open<'a>>,
    noticed: Noticed,
}

impl<'a> Quick<'a> {
    fn step(&mut self) -> Option<()> {
        let end = self.rest.find('<').unwrap_or(self.rest.len());
        let (text, markup) = self.rest.split_at(end);
        if !text.is_empty() {
            self.text(text)?;
        }
        self.rest = markup;
        match markup.as_bytes() {
            [] => Some(()),
            [_, b'a'..=b'z', ..] => self.start(),
            [_, b'/', ..] => self.end(),
            _ => self.comment(),
        }
    }

    fn parent(&self) -> Id {
        self.open.last().map_or(self.top, |open| open.id)
    }

    fn in_frame(&self) -> bool {
        self.open.last().is_some_and(|open| open.kind.is_frame())
    }

    fn text(&mut self, text: &str) -> Option<()> {
        if self.in_frame() && !text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | 0x0c)) {
            return None;
        }
        let text = StrTendril::from(&*resolved(text)?);
        self.sink.append(&self.parent(), NodeOrText::AppendText(text));
        Some(())
    }

    /// A comment, which leaves nothing behind.
    fn comment(&mut self) -> Option<()> {
        let inside = self.rest.strip_prefix("<!--")?;
        let (said, rest) = inside.split_once("-->")?;
        if said.starts_with(['>', '-']) || said.ends_with('-') || said.contains("--!>") {
            return None;
        }
        self.rest = rest;
        Some(())
    }

    fn end(&mut self) -> Option<()> {
        let (name, rest) = self.rest.strip_prefix("</")?.split_once('>')?;
        if self.open.pop()?.name != name {
            return None;
        }
        self.rest = rest;
        Some(())
    }

    fn start(&mut self) -> Option<()> {
        let inside = &self.rest[1..];
        let length = inside.bytes().position(|byte| !byte.is_ascii_lowercase() && !byte.is_ascii_digit())?;
        let (name, after) = inside.split_at(length);
        let (local, kind) = element(name)?;
        if !self.may_open(name, kind) {
            return None;
        }
        let mut attributes = Vec::new();
        let (rest, closed) = self.attributes(after, &mut attributes)?;
        let void = matches!(kind, Kind::Void | Kind::Rule);
        if (closed && !void) || self.open.len() >= DEEPEST {
            return None;
        }
        self.rest = rest;
        let id = self.sink.create_element(qualified(local), attributes, ElementFlags::default());
        self.sink.append(&self.parent(), NodeOrText::AppendNode(id));
        if !void {
            self.open.push(Open { name, kind, id });
        }
        Some(())
    }

    /// True where the element stands as it was written, and nothing ends because of it.
    fn may_open(&self, name: &str, kind: Kind) -> bool {
        let parent = self.open.last().map(|open| open.kind);
        let within = |kind: Kind| self.open.iter().any(|open| open.kind == kind);
        let in_paragraph = || {
            let here = self.open.iter().rev().take_while(|open| open.kind != Kind::Cell);
            here.into_iter().any(|open| open.kind == Kind::Paragraph)
        };
        match kind {
            Kind::Rows => parent == Some(Kind::Table),
            Kind::Row => parent == Some(Kind::Rows),
            Kind::Cell => parent == Some(Kind::Row),
            _ if parent.is_some_and(Kind::is_frame) => false,
            Kind::Item => parent == Some(Kind::List),
            Kind::Formatting => self.open.iter().all(|open| open.name != name),
            Kind::Phrase | Kind::Void => true,
            Kind::Heading => !within(Kind::Heading) && !in_paragraph(),
            Kind::Table => !within(Kind::Table) && !within(Kind::Formatting) && !in_paragraph(),
            Kind::Paragraph | Kind::Block | Kind::List | Kind::Rule => !in_paragraph(),
        }
    }

    /// Reads the attributes of a tag. Gives what stands behind it, and whether it closes itself.
    fn attributes(&mut self, after: &'a str, attributes: &mut Vec<Attribute>) -> Option<(&'a str, bool)> {
        let mut rest = after;
        let mut names: Vec<&str> = Vec::new();
        loop {
            let before = rest.len();
            rest = rest.trim_start_matches([' ', '\t', '\n', '\u{c}']);
            match rest.as_bytes() {
                [b'>', ..] => return Some((&rest[1..], false)),
                [b'/', b'>', ..] => return Some((&rest[2..], true)),
                _ if rest.len() == before => return None,
                _ => {}
            }
            let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_');
            let length = rest.bytes().position(|byte| !is_name(byte)).filter(|length| *length > 0)?;
            let (name, behind) = rest.split_at(length);
            let value = match behind.as_bytes() {
                [b'=', quote @ (b'"' | b'\''), ..] => {
                    let (value, behind) = behind[2..].split_once(char::from(*quote))?;
                    rest = behind;
                    resolved(value)?
                }
                [b' ' | b'\t' | b'\n' | b'>' | b'/', ..] => {
                    rest = behind;
                    // An equals sign after blanks would still give a value.
                    if behind.trim_start().starts_with('=') {
                        return None;
                    }
                    Cow::Borrowed("")
                }
                _ => return None,
            };
            if names.contains(&name) || names.len() >= MOST_ATTRIBUTES {
                return None;
            }
            names.push(name);
            let name = QualName::new(None, ns!(), LocalName::from(name));
            let attribute = Attribute { name, value: StrTendril::from(&*value) };
            if self.noticed.takes_attribute(&attribute) {
                attributes.push(attribute);
            }
        }
    }
}

/// Text with its references resolved, as far as they are the common ones; nothing where there are others.
fn resolved(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('&') {
        return Some(Cow::Borrowed(text));
    }
    let mut resolved = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        resolved.push_str(before);
        rest = after;
        if !after.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '#') {
            resolved.push('&');
            continue;
        }
        let (name, behind) = after.split_once(';')?;
        resolved.push(reference(name)?);
        rest = behind;
    }
    resolved.push_str(rest);
    Some(Cow::Owned(resolved))
}

fn reference(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "nbsp" => '\u{a0}',
        "hellip" => '…',
        "rsquo" => '’',
        "laquo" => '«',
        "raquo" => '»',
        "eacute" => 'é',
        number => {
            let digits = number.strip_prefix('#').filter(|digits| (1..=5).contains(&digits.len()))?;
            let code = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()?;
            char::from_u32(code).filter(|c| matches!(c, ' '..='~' | '\u{a0}'..='\u{fdcf}'))?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::{intake, tree::Seen};
    use super::*;
    use proptest::prelude::*;

    fn written(tree: &Tree, id: Id, out: &mut String) {
        for child in tree.children(id) {
            match tree.see(child) {
                Some(Seen::Text(text)) => out.push_str(&format!("{text:?}")),
                Some(Seen::Element(name)) => {
                    out.push_str(&format!("<{name} {:?}>", tree.attributes(child)));
                    written(tree, child, out);
                    out.push_str("</>");
                }
                None => {}
            }
        }
    }

    /// What was read here, if anything was, and what html5ever reads.
    fn both(html: &str) -> (Option<String>, String) {
        let show = |(tree, noticed): (Tree, Noticed)| {
            let mut out = format!("{noticed:?}");
            written(&tree, ROOT, &mut out);
            out
        };
        (read(html).map(show), show(intake::read(html.into())))
    }

    #[test]
    fn what_editors_write_is_read_here() {
        for html in [
            "<p>Un <strong>mot</strong> &amp; <em>deux</em> &#8217;,<br />\nt&eacute; & plus.</p>\n<h2>Titre</h2>\n",
            "<blockquote><p>« Oui »</p>\n</blockquote><ul>\n\t<li>a <a href=\"/x?a=1&amp;b=2#c\" onclick='x'>b</a></li>\n</ul>",
            "<table><tbody><tr><td>1</td> <th colspan=\"2\"><p>2</p></th></tr>\n</tbody></table> fin",
            "<figure class=\"wp-caption\"><img class='a' src=\"x.jpg\" alt=\"\" hidden><figcaption>c</figcaption></figure><!-- x --><hr>",
            "plain text",
        ] {
            let (quick, whole) = both(html);
            assert_eq!(quick.as_deref(), Some(&*whole), "{html}");
        }
    }

    #[test]
    fn what_is_not_plain_is_left_to_html5ever() {
        for html in [
            "<p>a<p>b",
            "<p>a</P>",
            "<b><i>x</b></i>",
            "<table>x</table>",
            "<p><div>x</div></p>",
            "a & b &copy c",
            "<li>a</li>",
            "<a href=x>y</a>",
            "<pre>\nx</pre>",
            "<script>x</script>",
            "<p/>",
            "<!-->x-->",
            "a\r\nb",
            "<a><a>x</a></a>",
            "< p>",
        ] {
            assert_eq!(both(html).0, None, "{html}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn the_tree_is_that_of_html5ever(pieces in proptest::collection::vec(prop_oneof![
            proptest::sample::select(vec![
                "<p>", "</p>", "<b>", "</b>", "<a href=\"x\">", "</a>", "<em>", "</em>", "<h2>", "</h2>", "<h3 id='y'>", "</h3>",
                "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<div>", "</div>", "<blockquote>", "</blockquote>", "<br>",
                "<br/>", "<img src=\"a b\" alt>", "<hr />", "<span class=\"c\">", "</span>", "<table>", "</table>", "<tbody>",
                "</tbody>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "</th>", "<figure>", "</figure>", "<cite>", "</cite>", "<code>",
                "</code>", "<sup>", "</sup>", "text", " ", "\n", "&amp;", "&#39;", "& ", "&nbsp;", "<!-- c -->", "<p class=\"a&quot;\">",
            ])
            .prop_map(str::to_owned),
            "[a-z<>/&;='\" !-]{0,4}",
        ], 0..14), closed in any::<bool>()) {
            let mut html = pieces.concat();
            if closed {
                // Ended properly, so that more than chance would is read here.
                let mut open = Vec::new();
                for piece in &pieces {
                    let name = piece.trim_start_matches('<').split([' ', '>']).next().unwrap_or_default();
                    let found = element(name.trim_end_matches('/')).filter(|_| piece.starts_with('<'));
                    if found.is_some_and(|(_, kind)| !matches!(kind, Kind::Void | Kind::Rule)) {
                        open.push(name.to_owned());
                    }
                }
                html = pieces.iter().filter(|piece| !piece.starts_with("</")).map(String::as_str).collect();
                html.extend(open.iter().rev().map(|name| format!("</{name}>")));
            }
            let (quick, whole) = both(&html);
            if let Some(quick) = quick {
                prop_assert_eq!(quick, whole, "{}", html);
            }
        }
    }
}
