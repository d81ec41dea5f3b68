//! The marks that elements put on the text within.

use super::{
    ParseOptions,
    losses::Losses,
    tree::{Id, Tree},
};
use crate::{
    ClaimId, LanguageTag,
    document::{Href, Mark, runs::ordered},
};

/// What holds for the text at one place of the tree.
#[derive(Debug, Clone, Default)]
pub struct Style {
    /// The marks, in their order.
    pub marks: Vec<Mark>,
    /// How many quotation marks are open.
    pub quoted: usize,
    /// True within a footnote.
    pub in_note: bool,
}

impl Style {
    /// The same, with one mark more (instead of one of its kind).
    pub fn with(&self, mark: Mark) -> Self {
        let mut style = self.without(&mark);
        style.marks.push(mark);
        style.marks = ordered(style.marks);
        style
    }

    /// The same, without marks of this kind.
    pub fn without(&self, mark: &Mark) -> Self {
        let mut style = self.clone();
        style.marks.retain(|other| !crate::document::rules::same_kind(other, mark));
        style
    }

    /// The style of a footnote here: text of its own, about which the marks around its number say nothing but the
    /// language.
    pub fn of_note(&self) -> Self {
        let marks = self.marks.iter().filter(|mark| matches!(mark, Mark::Language { .. })).cloned().collect();
        Self { marks, quoted: 0, in_note: true }
    }

    /// Where the text around leads.
    pub fn link(&self) -> Option<&Href> {
        self.marks.iter().find_map(|mark| match mark {
            Mark::Link { href } => Some(href),
            _ => None,
        })
    }
}

/// The mark of an element by its name alone.
fn mark_of(name: &str) -> Option<Mark> {
    Some(match name {
        "b" | "strong" | "mark" => Mark::Strong,
        "i" | "em" | "cite" | "dfn" | "var" => Mark::Emphasis,
        "s" | "strike" | "del" => Mark::Strikethrough,
        "sup" => Mark::Superscript,
        "sub" => Mark::Subscript,
        "code" | "kbd" | "samp" | "tt" => Mark::Code,
        _ => return None,
    })
}

/// What is needed to understand the attributes of elements.
pub struct Reading<'a> {
    /// The elements.
    pub tree: &'a Tree,
    /// What the caller wants.
    pub options: &'a ParseOptions<'a>,
    /// True when `lang` attributes are noise.
    pub word_processor: bool,
}

impl Reading<'_> {
    /// The style within this element.
    pub fn style(&self, id: Id, around: &Style, losses: &mut Losses) -> Style {
        let name = self.tree.name(id);
        let mut style = match mark_of(name) {
            Some(mark) => around.with(mark),
            None => around.clone(),
        };
        if let Some(css) = self.tree.attribute(id, "style") {
            style = styled(css, style);
        }
        let lang = self.tree.attribute(id, "lang").or_else(|| self.tree.attribute(id, "xml:lang"));
        if let Some(lang) = lang.filter(|_| !self.word_processor).and_then(|lang| lang.parse::<LanguageTag>().ok()) {
            let own = self.options.language.is_some_and(|own| same_language(own, &lang));
            let mark = Mark::Language { lang };
            style = if own { style.without(&mark) } else { style.with(mark) };
        }
        match name {
            "a" => {
                if let Some(href) = self.link(id, losses) {
                    style = style.with(Mark::Link { href });
                }
            }
            "span" => {
                let claim = self.tree.attribute(id, "data-claim").and_then(|claim| claim.parse::<ClaimId>().ok());
                if let Some(claim) = claim {
                    style = style.with(Mark::Claim { claim });
                }
            }
            _ => {}
        }
        style
    }

    /// Where an element's `href` leads.
    pub fn link(&self, id: Id, losses: &mut Losses) -> Option<Href> {
        let address = self.tree.attribute(id, "href")?.trim();
        if address.is_empty() {
            return None;
        }
        self.address(address, losses)
    }

    /// The address as a link, if a link may lead there.
    pub fn address(&self, address: &str, losses: &mut Losses) -> Option<Href> {
        let rewritten = (self.options.link)(address);
        let href = Href::parse(rewritten.as_deref().unwrap_or(address));
        if href.is_err() {
            losses.add(&scheme(address), "link dropped, its text kept");
        }
        href.ok()
    }
}

/// `javascript:` of a link that cannot be held; `relative link` of one that leads nowhere without its page.
fn scheme(address: &str) -> String {
    let clean: String = address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).take(30).collect();
    match clean.split_once(':') {
        Some((scheme, _)) if scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c)) => {
            format!("{}:", scheme.to_ascii_lowercase())
        }
        Some(_) => "unreadable link".to_owned(),
        None => "relative link".to_owned(),
    }
}

/// Two tags of one language, written the same way: `fr` and `fr-FR`, but not `zh-Hans` and `zh-Hant`.
fn same_language(one: &LanguageTag, other: &LanguageTag) -> bool {
    let script = |tag: &LanguageTag| tag.as_str().split('-').nth(1).filter(|part| part.len() == 4).map(str::to_owned);
    one.primary() == other.primary()
        && (script(one) == script(other) || script(one).is_none() || script(other).is_none())
}

/// The declarations of a `style` attribute: property in lower case, value.
fn declarations(css: &str) -> impl Iterator<Item = (String, &str)> {
    css.split(';').filter_map(|part| part.split_once(':')).map(|(p, v)| (p.trim().to_ascii_lowercase(), v.trim()))
}

/// The style with what a `style` attribute says of weight, slant, lines and height.
fn styled(css: &str, mut style: Style) -> Style {
    for (property, value) in declarations(css) {
        let value = value.to_ascii_lowercase();
        let on = match property.as_str() {
            "font-weight" => {
                let heavy = value.parse::<u32>().map_or_else(|_| value.starts_with("bold"), |weight| weight >= 600);
                Some((Mark::Strong, heavy))
            }
            "font-style" => Some((Mark::Emphasis, value.starts_with("italic") || value.starts_with("oblique"))),
            "text-decoration" | "text-decoration-line" if value.contains("line-through") => {
                Some((Mark::Strikethrough, true))
            }
            "vertical-align" if value == "super" => Some((Mark::Superscript, true)),
            "vertical-align" if value == "sub" => Some((Mark::Subscript, true)),
            _ => None,
        };
        style = match on {
            Some((mark, true)) => style.with(mark),
            Some((mark, false)) => style.without(&mark),
            None => style,
        };
    }
    style
}

/// True for an element that browsers do not show.
pub fn is_hidden(tree: &Tree, id: Id) -> bool {
    if tree.has(id, "hidden") || tree.has_class(id, "screen-reader-text") || tree.has_class(id, "sr-only") {
        return true;
    }
    tree.attribute(id, "style").is_some_and(|css| {
        declarations(css).any(|(property, value)| {
            (property == "display" && value.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("none")))
                || (property == "visibility"
                    && value.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("hidden")))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn css() {
        let marks = |css: &str, from: &[Mark]| styled(css, Style { marks: from.to_vec(), ..Style::default() }).marks;
        assert_eq!(marks("FONT-WEIGHT: 700; font-style:italic", &[]), [Mark::Strong, Mark::Emphasis]);
        assert_eq!(marks("font-weight:normal", &[Mark::Strong]), []);
        assert_eq!(marks("text-decoration:underline line-through", &[]), [Mark::Strikethrough]);
        assert_eq!(marks("color:red", &[Mark::Emphasis]), [Mark::Emphasis]);
    }

    #[test]
    fn names_of_lost_links() {
        assert_eq!(scheme(" Java\nScript:alert(1)"), "javascript:");
        assert_eq!(scheme("page.html"), "relative link");
        assert_eq!(scheme("http//x y:z"), "unreadable link");
    }
}
