//! What stands on a page beside the article: menus, buttons, comments, widgets, notices, lists of other articles.

use super::{
    page::{Id, Page},
    words,
};

/// Elements that are never part of an article.
const NAMES: &[&str] = &[
    "nav", "form", "button", "input", "dialog", "menu", "fieldset", "label", "marquee", "footer", "link", "meta",
    "base",
];

/// Roles that are never part of an article.
const ROLES: &[&str] = &[
    "navigation",
    "banner",
    "contentinfo",
    "complementary",
    "search",
    "dialog",
    "alertdialog",
    "alert",
    "menu",
    "menubar",
    "toolbar",
    "tablist",
    "form",
    "button",
    "status",
    "tooltip",
];

/// Labels of what surrounds articles.
const LABELS: &[&str] = &[
    "ad",
    "ads",
    "adsense",
    "advert",
    "advertisement",
    "advertising",
    "publicite",
    "dfp",
    "sponsor",
    "sponsored",
    "promo",
    "promoted",
    "taboola",
    "outbrain",
    "share",
    "sharing",
    "sharedaddy",
    "addtoany",
    "partage",
    "partager",
    "social",
    "socials",
    "newsletter",
    "subscribe",
    "abonnement",
    "cookie",
    "cookies",
    "consent",
    "gdpr",
    "rgpd",
    "popup",
    "modal",
    "overlay",
    "breadcrumb",
    "breadcrumbs",
    "ariane",
    "sidebar",
    "widget",
    "widgets",
    "menu",
    "navbar",
    "navigation",
    "navbox",
    "masthead",
    "toolbar",
    "pagination",
    "pager",
    "comments",
    "comment respond",
    "comment list",
    "commentaires",
    "disqus",
    "respond",
    "related",
    "relatedposts",
    "recommended",
    "recommendations",
    "recommendation",
    "associated",
    "trending",
    "most read",
    "most popular",
    "read more",
    "read also",
    "lire aussi",
    "lireaussi",
    "see also",
    "more news",
    "post nav",
    "nav links",
    "page links",
    "tags",
    "taglist",
    "tag list",
    "tag links",
    "cat links",
    "author box",
    "author bio",
    "about author",
    "author info",
    "skip link",
    "skip links",
    "login",
    "signin",
    "donate",
    "donation",
    "back top",
    "print only",
    "noprint",
    "editsection",
    "catlinks",
    "printfooter",
    "sitesub",
    "jump nav",
    "siteinfo",
    "site info",
    "site footer",
    "site header",
    "entry footer",
    "post footer",
    "article footer",
    "reactions",
    "likes",
    "rating",
    "ratings",
    "poll",
    "tooltip",
    "lightbox",
    "post password",
    "password form",
    "edit link",
];

/// Labels of what says when, where and by whom: it is read apart, and is no part of the text.
const ABOUT: &[&str] = &[
    "byline",
    "bylines",
    "entry meta",
    "post meta",
    "article meta",
    "posted by",
    "posted on",
    "post date",
    "entry date",
    "publish date",
    "published date",
    "article date",
    "date published",
    "reading time",
    "read time",
    "temps lecture",
    "article author",
    "author name",
    "post author",
    "entry author",
    "auteur",
    "authors",
    "signature",
    "timestamp",
];

/// What of a page is not the article.
#[derive(Debug)]
pub struct Furniture {
    dropped: Vec<bool>,
}

impl Furniture {
    /// Finds the furniture of a page.
    pub fn of(page: &Page) -> Self {
        let mut furniture = Self::none(page);
        let whole = furniture.weigh(page);
        let mut at = 0;
        while at < page.all().end {
            if page.is_silent(at) || is_furniture(page, at, &whole) {
                furniture.dropped[at] = true;
                at = page.end(at);
            } else {
                at += 1;
            }
        }
        furniture
    }

    /// Nothing is furniture.
    pub fn none(page: &Page) -> Self {
        Self { dropped: vec![false; page.all().end] }
    }

    /// Drops one more element.
    pub fn drop(&mut self, id: Id) {
        if let Some(dropped) = self.dropped.get_mut(id) {
            *dropped = true;
        }
    }

    /// Whether this element is dropped itself.
    pub fn drops(&self, id: Id) -> bool {
        self.dropped.get(id).copied().unwrap_or(false)
    }

    /// Whether this element is dropped, or is within one that is.
    pub fn hides(&self, page: &Page, id: Id) -> bool {
        self.drops(id) || page.around(id).any(|outer| self.drops(outer))
    }

    /// How much text there is, up to each place.
    pub fn weigh(&self, page: &Page) -> Weights {
        let count = page.all().end;
        let mut weights =
            Weights { characters: vec![0; count + 1], linked: vec![0; count + 1], commas: vec![0; count + 1] };
        let (mut total, mut links, mut commas) = (0, 0, 0);
        let (mut skip_to, mut link_to) = (0, 0);
        for id in page.all() {
            if id >= skip_to {
                if self.drops(id) || page.is_silent(id) {
                    skip_to = page.end(id);
                } else if page.name(id) == "a" && page.attribute(id, "href").is_some_and(|href| !href.starts_with('#'))
                {
                    link_to = page.end(id);
                } else if let Some(text) = page.characters(id) {
                    let length = text.split_whitespace().map(|word| word.chars().count() + 1).sum::<usize>();
                    total += length;
                    links += if id < link_to { length } else { 0 };
                    commas += text.chars().filter(|c| matches!(c, ',' | '،' | '、' | '，' | ';')).count();
                }
            }
            weights.characters[id + 1] = total;
            weights.linked[id + 1] = links;
            weights.commas[id + 1] = commas;
        }
        weights
    }
}

/// Sums of what stands before each place of a page.
#[derive(Debug)]
pub struct Weights {
    characters: Vec<usize>,
    linked: Vec<usize>,
    commas: Vec<usize>,
}

impl Weights {
    fn between(sums: &[usize], page: &Page, id: Id) -> usize {
        let at = |place: usize| sums.get(place).copied().unwrap_or(0);
        at(page.end(id)).saturating_sub(at(id))
    }

    /// The characters of text within.
    pub fn characters(&self, page: &Page, id: Id) -> usize {
        Self::between(&self.characters, page, id)
    }

    /// The commas within.
    pub fn commas(&self, page: &Page, id: Id) -> usize {
        Self::between(&self.commas, page, id)
    }

    /// The part of the text that is links, 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "pages are shorter than that")]
    pub fn link_density(&self, page: &Page, id: Id) -> f64 {
        match self.characters(page, id) {
            0 => 0.0,
            all => Self::between(&self.linked, page, id) as f64 / all as f64,
        }
    }
}

fn is_furniture(page: &Page, id: Id, whole: &Weights) -> bool {
    let name = page.name(id);
    if name.is_empty() || matches!(name, "html" | "body" | "main" | "article" | "head") {
        return false;
    }
    let all = whole.characters(page, 0);
    let own = whole.characters(page, id);
    let small = own * 2 < all || own < 200;
    if NAMES.contains(&name) {
        return small;
    }
    let role = page.attribute(id, "role").is_some_and(|role| ROLES.contains(&role));
    if role || page.is_labelled(id, LABELS) {
        // Sentences that are no links are text, however the box around them is called.
        let says_much = own > 400 && whole.link_density(page, id) < 0.2 && !role && !is_sure(page, id);
        return small && !says_much;
    }
    (page.is_labelled(id, ABOUT) && own < 300)
        || (page.attribute(id, "rel").is_some_and(|rel| rel.contains("author")) && own < 100)
        || (is_header_of_site(page, id) && small)
        || leads_elsewhere(page, id, whole)
}

/// Labels that are never given to text.
fn is_sure(page: &Page, id: Id) -> bool {
    page.is_labelled(
        id,
        &[
            "comments",
            "disqus",
            "sidebar",
            "widget",
            "cookie",
            "cookies",
            "consent",
            "newsletter",
            "related",
            "respond",
        ],
    )
}

/// A header that holds no headline and is within no article.
fn is_header_of_site(page: &Page, id: Id) -> bool {
    page.name(id) == "header"
        && page.first_named(id, &["h1", "p"]).is_none()
        && !page.around(id).any(|outer| page.is(outer, &["article", "main"]))
}

/// A short block that begins with “Read also” or its like.
fn leads_elsewhere(page: &Page, id: Id, whole: &Weights) -> bool {
    let own = whole.characters(page, id);
    if own == 0
        || own > 1500
        || !page.is(id, &["p", "div", "aside", "section", "ul", "strong", "blockquote", "h2", "h3", "h4", "h5"])
    {
        return false;
    }
    let text = page.text(id);
    let Some(rest) = words::after_read_also(&text) else { return false };
    own < 240 || whole.link_density(page, id) > 0.3 || rest.is_empty()
}
