//! What an export holds, as written in it.

use super::trouble::Problem;

/// Where something stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// Bytes from the beginning of the file, from 0.
    pub offset: u64,
    /// The line, from 1.
    pub line: u64,
}

/// One thing in an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// About the site: comes once, before all others but problems.
    Site(SiteInfo),
    /// Somebody who writes there.
    Author(Author),
    /// A category, one of a tree.
    Category(Category),
    /// A tag.
    Tag(Tag),
    /// A term of any other taxonomy (and, in newer exports, of these two as well).
    Term(Term),
    /// A post, page, attachment, menu item, or anything else that WordPress keeps as a post.
    Item(Box<Item>),
    /// Something that could not be read as it stands. Comes before the record that it is about, if there is one.
    Problem(Problem),
}

/// What the export says of the whole site.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SiteInfo {
    /// Its name, as stored: may hold HTML entities.
    pub title: String,
    /// The address of its front page.
    pub link: String,
    /// Its tagline, as stored.
    pub description: String,
    /// The language of its interface, as written (`fr-FR`). Not that of its articles.
    pub language: String,
    /// The version of the format: `1.0`, `1.1`, `1.2`.
    pub wxr_version: String,
    /// The root of the installation.
    pub base_site_url: String,
    /// The root of this blog in it; the same where there is only one.
    pub base_blog_url: String,
    /// The program that wrote the file, as far as it stands before the first item.
    pub generator: String,
    /// When the file was written, as written (RFC 822).
    pub pub_date: String,
}

/// Somebody who writes for the site.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Author {
    /// Their number. 0 where it is not given.
    pub id: i64,
    /// Their login: what [`Item::creator`] refers to.
    pub login: String,
    /// Their e-mail address.
    pub email: String,
    /// Their name as printed.
    pub display_name: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
}

/// A category.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Category {
    /// Its number. 0 where it is not given.
    pub id: i64,
    /// Its slug, as written (may be percent-encoded).
    pub nicename: String,
    /// The slug of the category above it; empty at the top.
    pub parent: String,
    /// Its name, as stored: may hold HTML entities.
    pub name: String,
    /// What it is about, as HTML.
    pub description: String,
    /// Further values.
    pub meta: Vec<Meta>,
}

/// A tag.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tag {
    /// Its number. 0 where it is not given.
    pub id: i64,
    /// Its slug, as written (may be percent-encoded).
    pub slug: String,
    /// Its name, as stored: may hold HTML entities.
    pub name: String,
    /// What it is about, as HTML.
    pub description: String,
    /// Further values.
    pub meta: Vec<Meta>,
}

/// A term of any taxonomy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Term {
    /// Its number. 0 where it is not given.
    pub id: i64,
    /// The taxonomy: `language`, `post_translations`, `nav_menu`, `category`…
    pub taxonomy: String,
    /// Its slug, as written (may be percent-encoded).
    pub slug: String,
    /// The slug of the term above it; empty at the top.
    pub parent: String,
    /// Its name, as stored: may hold HTML entities.
    pub name: String,
    /// What it is about. Some plugins keep PHP-serialised data here.
    pub description: String,
    /// Further values.
    pub meta: Vec<Meta>,
}

/// A named value. Keys may repeat; order counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Meta {
    /// Its name.
    pub key: String,
    /// Its value; may be PHP-serialised (see [`super::php`]).
    pub value: String,
}

/// A term that an item is filed under.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct TermRef {
    /// The taxonomy: `category`, `post_tag`, `language`, `author`…
    pub domain: String,
    /// The term's slug, as written (may be percent-encoded).
    pub nicename: String,
    /// The term's name, as stored: may hold HTML entities.
    pub name: String,
}

/// A post, page, attachment, menu item, or anything else that WordPress keeps as a post.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// Where it begins in the file.
    pub place: Place,
    /// It was found inside another, broken item. It may be one that follows an item without end, but it may also be
    /// somebody's text about exports, or a trick: nothing of it must be published without a look.
    pub recovered: bool,
    /// Its title, as stored: may hold HTML.
    pub title: String,
    /// Its address.
    pub link: String,
    /// Its permanent name; not always an address.
    pub guid: String,
    /// When it was published, as written (RFC 822).
    pub pub_date: String,
    /// The login of who filed it.
    pub creator: String,
    /// Its text, byte for byte as WordPress holds it.
    pub content: String,
    /// Its excerpt, byte for byte.
    pub excerpt: String,
    /// Its number. 0 where it is not given.
    pub id: i64,
    /// `post_date` as written: local time of the site, `2024-01-01 09:00:00`.
    pub date: String,
    /// `post_date_gmt` as written; `0000-00-00 00:00:00` on drafts.
    pub date_gmt: String,
    /// `post_modified` as written; only in exports of WordPress 5.7 and later.
    pub modified: String,
    /// `post_modified_gmt` as written.
    pub modified_gmt: String,
    /// `open` or `closed`.
    pub comment_status: String,
    /// `open` or `closed`.
    pub ping_status: String,
    /// Its slug as written (`post_name`, percent-encoded). See [`Item::slug`].
    pub name: String,
    /// Its status as written (`publish`, `draft`…). See [`Item::standing`].
    pub status: String,
    /// The number of the item above it (a page's parent, an attachment's article); 0 for none.
    pub parent: i64,
    /// Its place among its siblings.
    pub menu_order: i64,
    /// What it is: `post`, `page`, `attachment`, `nav_menu_item`, `wp_block`…
    pub post_type: String,
    /// The password asked of readers; empty for none.
    pub password: String,
    /// Kept at the top of the front page.
    pub sticky: bool,
    /// The terms it is filed under, in the file's order.
    pub terms: Vec<TermRef>,
    /// Further values, in the file's order; keys repeat.
    pub meta: Vec<Meta>,
    /// Readers' comments and pings, in the file's order.
    pub comments: Vec<Comment>,
    /// An attachment's file.
    pub attachment_url: Option<String>,
}

/// A comment or a ping.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comment {
    /// Its number. 0 where it is not given.
    pub id: i64,
    /// The name that its author gave.
    pub author: String,
    /// The e-mail address that its author gave.
    pub author_email: String,
    /// The site that its author gave; the linking page of a ping.
    pub author_url: String,
    /// The network address that it came from.
    pub author_ip: String,
    /// When, as written: local time of the site.
    pub date: String,
    /// When, as written: GMT.
    pub date_gmt: String,
    /// Its text, byte for byte.
    pub content: String,
    /// Approval as written: `1`, `0`, `spam`, `trash`, `post-trashed`.
    pub approved: String,
    /// Its type as written: empty or `comment`, `pingback`, `trackback`.
    pub kind: String,
    /// The number of the comment that it answers; 0 for none.
    pub parent: i64,
    /// The number of the user who wrote it; 0 for a visitor.
    pub user_id: i64,
    /// Further values.
    pub meta: Vec<Meta>,
}

impl Item {
    /// The slug as readers see it: percent-decoded. Empty on drafts that never had one.
    pub fn slug(&self) -> String {
        percent_decoded(&self.name)
    }

    /// The first value of this key.
    pub fn meta_value(&self, key: &str) -> Option<&str> {
        self.meta.iter().find(|meta| meta.key == key).map(|meta| meta.value.as_str())
    }

    /// All values of this key, in order.
    pub fn meta_values<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        self.meta.iter().filter(move |meta| meta.key == key).map(|meta| meta.value.as_str())
    }

    /// The number of the attachment that stands above the article, if any.
    pub fn featured_image(&self) -> Option<i64> {
        self.meta_value("_thumbnail_id")?.trim().parse().ok().filter(|id| *id > 0)
    }

    /// The terms of this taxonomy, in order.
    pub fn terms_of<'a>(&'a self, domain: &'a str) -> impl Iterator<Item = &'a TermRef> {
        self.terms.iter().filter(move |term| term.domain == domain)
    }
}

impl TermRef {
    /// The slug as readers see it: percent-decoded.
    pub fn slug(&self) -> String {
        percent_decoded(&self.nicename)
    }
}

/// A slug without its percent-encoding. WordPress cuts long slugs, sometimes in the middle of a character: what is left
/// of that character is dropped. A slug that was never UTF-8 stays as written.
pub(super) fn percent_decoded(slug: &str) -> String {
    let bytes: Vec<u8> = percent_encoding::percent_decode_str(slug).collect();
    match std::str::from_utf8(&bytes) {
        Ok(text) => text.to_owned(),
        Err(broken) if broken.error_len().is_none() => {
            String::from_utf8_lossy(&bytes[..broken.valid_up_to()]).into_owned()
        }
        Err(_) => slug.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_decoded() {
        assert_eq!(percent_decoded("%d8%b1%d8%a3%d9%8a"), "رأي");
        assert_eq!(percent_decoded("a-%d8%b1%d8"), "a-ر");
        assert_eq!(percent_decoded("caf%e9-noir"), "caf%e9-noir");
        assert_eq!(percent_decoded("100%-sûr"), "100%-sûr");
    }
}
