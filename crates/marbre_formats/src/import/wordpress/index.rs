//! The first pass over an export: what items refer to, without their texts.

use super::{
    byline::{self, Signed},
    hosts::Hosts,
    language,
    numbers::Numbers,
    php::{self, Key},
    picture::{self, Addresses},
    plain,
    reader::Reader,
    record::{Author, Category, Item, Meta, Place, Record, SiteInfo, Tag, Term, TermRef, percent_decoded},
    standing::Standing,
    trouble::Refusal,
};
use marbre_article::LanguageTag;
use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    io::BufRead,
};

/// The longest reusable block kept, in bytes, and how much of them in all.
const LARGEST_BLOCK: usize = 256 << 10;
const LARGEST_BLOCKS: usize = 32 << 20;
/// The longest text kept of a name, a caption, a description, an address, in bytes.
const LONGEST_TEXT: usize = 16 << 10;
/// How many types of texts are noted.
const MOST_TYPES: usize = 100;

/// What items refer to. Without their texts: small next to the export.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Index {
    /// About the site.
    pub site: SiteInfo,
    /// Who writes there, by login.
    pub authors: BTreeMap<String, Author>,
    /// Guest authors of Co-Authors Plus, by slug without its `cap-`: their names.
    pub guests: BTreeMap<String, String>,
    /// Categories, by slug as written, without their further values. Those that only items name are here too.
    pub categories: BTreeMap<String, Category>,
    /// Tags, by slug as written, without their further values. Those that only items name are here too.
    pub tags: BTreeMap<String, Tag>,
    /// Polylang's languages: a term's slug as written, and the language it means.
    pub languages: BTreeMap<String, LanguageTag>,
    /// Attachments, by number.
    pub attachments: HashMap<i64, Attachment>,
    /// Reusable blocks, by number: their text.
    pub blocks: HashMap<i64, String>,
    /// Translation groups as Polylang's terms tell them: an item's number, and the group's key.
    pub groups: HashMap<i64, String>,
    /// Terms that are one in several languages, as Polylang tells them: by the group's slug each language and the number of
    /// its term.
    pub term_groups: BTreeMap<String, Vec<(LanguageTag, i64)>>,
    /// An item's language where only its group's term tells it.
    pub grouped_languages: HashMap<i64, LanguageTag>,
    /// In which languages items are filed under a category, by its slug as written.
    pub category_languages: BTreeMap<String, Spoken>,
    /// In which languages items are filed under a tag, by its slug as written.
    pub tag_languages: BTreeMap<String, Spoken>,
    /// Items that are translations of one another, by their group's key.
    pub translations: BTreeMap<String, Vec<Translated>>,
    /// How many items there are, by type and status.
    pub counts: BTreeMap<(String, String), u64>,
    /// How many comments and pings there are.
    pub comments: u64,
    /// Numbers that more than one text has.
    pub duplicates: BTreeSet<i64>,
    /// Types of texts of which some are public and stand in no category.
    pub unfiled: BTreeSet<String>,
    /// Languages that translation plugins name, as items have them.
    pub spoken: BTreeSet<LanguageTag>,
    /// Who signs what, each combination once: the login, and the terms of co-authors.
    signers: BTreeSet<(String, Vec<TermRef>)>,
    host: String,
    /// Where attachments' files are found.
    addresses: Addresses,
    /// Attachments by the item that they were uploaded to.
    uploaded: HashMap<i64, Vec<i64>>,
    /// The numbers of texts met so far.
    numbers: Numbers,
    hosts: Hosts,
    block_bytes: usize,
}

/// In which languages there are items.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spoken {
    /// Those that items say.
    pub said: BTreeSet<LanguageTag>,
    /// Some items do not say theirs.
    pub unsaid: bool,
}

/// One of several items that tell the same in several languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translated {
    /// Its number.
    pub id: i64,
    /// Its language, if it says it.
    pub language: Option<LanguageTag>,
    /// The language that it was translated from, if it says it.
    pub from: Option<LanguageTag>,
}

/// A file that was uploaded.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attachment {
    /// Its number.
    pub id: i64,
    /// Where in the export it stands.
    pub place: Place,
    /// Where the file is.
    pub url: String,
    /// Its path under the folder of uploads (`2023/11/port.jpg`), where that is known.
    pub file: String,
    /// Its title, plain.
    pub title: String,
    /// The alternative text, plain. Empty when nobody wrote one.
    pub alt: String,
    /// The caption, as HTML.
    pub caption: String,
    /// Whose picture it is, as its metadata says: credit, or else copyright. Plain; often empty.
    pub credit: String,
    /// The item it was uploaded to; 0 for none.
    pub parent: i64,
    /// Its place among those that were uploaded to the same item.
    pub order: i64,
}

/// Reads an export for what its items refer to.
///
/// # Errors
/// [`Refusal`] when it is no export, or reading fails.
pub fn index(input: impl BufRead) -> Result<Index, Refusal> {
    let mut index = Index::default();
    for record in Reader::for_index(input) {
        index.add(record?);
    }
    Ok(index)
}

impl Index {
    /// Takes what a record tells. For several files of one export, the records of all go into one index.
    pub fn add(&mut self, record: Record) {
        match record {
            Record::Site(site) if self.site.wxr_version.is_empty() => {
                self.host = host_of(&site);
                self.site = site;
            }
            Record::Site(_) => {}
            Record::Author(mut author) => {
                for field in [&mut author.login, &mut author.email, &mut author.display_name] {
                    shorten(field);
                }
                self.authors.insert(author.login.trim().to_owned(), author);
            }
            Record::Category(category) => {
                self.categories.insert(category.nicename.clone(), lean_category(category));
            }
            Record::Tag(tag) => {
                self.tags.insert(tag.slug.clone(), lean_tag(tag));
            }
            Record::Term(term) => self.add_term(term),
            Record::Item(item) => self.add_item(*item),
            Record::Problem(_) => {}
        }
    }

    /// The attachment whose file stands at this address, whatever size, scheme or image server the address names.
    pub fn attachment_at(&self, url: &str) -> Option<&Attachment> {
        let id = self.addresses.find(url, &self.host)?;
        self.attachments.get(&id)
    }

    /// The attachments that were uploaded to an item, in their order.
    pub fn uploaded_to(&self, item: i64) -> Vec<&Attachment> {
        let ids = self.uploaded.get(&item).into_iter().flatten();
        let mut attachments: Vec<&Attachment> = ids.filter_map(|id| self.attachments.get(id)).collect();
        attachments.sort_by_key(|attachment| (attachment.order, attachment.id));
        attachments.dedup_by_key(|attachment| attachment.id);
        attachments
    }

    /// Everybody who signs something, each once. Files and parts of the machinery are not signed.
    pub fn signatures(&self) -> Vec<Signed> {
        let mut signed: BTreeMap<String, Signed> = BTreeMap::new();
        for (creator, terms) in &self.signers {
            let item = Item { creator: creator.clone(), terms: terms.clone(), ..Item::default() };
            for one in byline::of(&item, self) {
                let known = signed.entry(one.key.clone()).or_insert_with(|| one.clone());
                known.slug = known.slug.take().or(one.slug);
            }
        }
        signed.into_values().collect()
    }

    /// The site's host, in lower case and without `www.`.
    pub fn host(&self) -> String {
        self.host.clone()
    }

    /// The hosts on which the site's texts had their addresses, its own first: there may be one for each language, and the
    /// export may have been made on another.
    pub fn hosts(&self) -> Vec<String> {
        self.hosts.of_site(&self.host)
    }

    /// The path under which the site stood: empty at the root of its host, else `/blog`.
    pub fn base_path(&self) -> String {
        let addresses = [&self.site.base_blog_url, &self.site.link, &self.site.base_site_url];
        let base = addresses.into_iter().find(|url| !url.trim().is_empty()).map_or("", |url| url.trim());
        let path = base.split_once("//").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..])).unwrap_or_default();
        path.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/').to_owned()
    }

    /// Whether an item is the text that has its number: the only one, or the first of several, whenever it comes.
    pub fn is_first(&self, item: &Item) -> bool {
        self.numbers.is_first(item)
    }

    fn add_term(&mut self, term: Term) {
        match term.taxonomy.as_str() {
            "category" => {
                let Term { id, slug, parent, name, description, meta, .. } = term;
                let category = Category { id, nicename: slug.clone(), parent, name, description, meta };
                self.categories.entry(slug).or_insert_with(|| lean_category(category));
            }
            "post_tag" => {
                let Term { id, slug, name, description, meta, .. } = term;
                let tag = Tag { id, slug: slug.clone(), name, description, meta };
                self.tags.entry(slug).or_insert_with(|| lean_tag(tag));
            }
            "language" => {
                let locale = php::parse(&term.description).ok();
                let locale = locale.as_ref().and_then(|value| value.get("locale")).and_then(php::Value::as_text);
                if let Some(tag) = language::of_term(&percent_decoded(&term.slug), locale) {
                    self.languages.insert(term.slug, tag);
                }
            }
            "post_translations" => self.add_group(&term),
            "term_translations" => self.add_term_group(&term),
            _ => {}
        }
    }

    /// A term of Polylang: its description maps languages to items.
    fn add_group(&mut self, term: &Term) {
        let Ok(group) = php::parse(&term.description) else { return };
        for (key, value) in group.entries() {
            let (Key::Text(key), Some(id)) = (key, value.as_int()) else { continue };
            if let Some(tag) = language::read(key) {
                self.groups.insert(id, term.slug.clone());
                self.grouped_languages.insert(id, tag);
            }
        }
    }

    /// A term of Polylang: its description maps languages to terms.
    fn add_term_group(&mut self, term: &Term) {
        let Ok(group) = php::parse(&term.description) else { return };
        let of_language = |(key, value): &(Key, php::Value)| match key {
            Key::Text(key) => Some((language::read(key)?, value.as_int().filter(|id| *id > 0)?)),
            Key::Int(_) => None,
        };
        let terms: Vec<(LanguageTag, i64)> = group.entries().iter().filter_map(of_language).collect();
        if terms.len() > 1 {
            self.term_groups.insert(term.slug.clone(), terms);
        }
    }

    fn add_item(&mut self, item: Item) {
        *self.counts.entry((item.post_type.clone(), item.status.clone())).or_default() += 1;
        self.comments += item.comments.len() as u64;
        for term in &item.terms {
            let (nicename, name) = (term.nicename.clone(), term.name.clone());
            match term.domain.as_str() {
                "category" if !self.categories.contains_key(&nicename) => {
                    let category = Category { nicename: nicename.clone(), name, ..Category::default() };
                    self.categories.insert(nicename, category);
                }
                "post_tag" if !self.tags.contains_key(&nicename) => {
                    self.tags.insert(nicename.clone(), Tag { slug: nicename, name, ..Tag::default() });
                }
                _ => {}
            }
        }
        if !matches!(item.post_type.as_str(), "attachment" | "nav_menu_item" | "wp_block" | "guest-author" | "revision")
        {
            let several = item.terms.iter().filter(|term| matches!(term.domain.as_str(), "author" | "ppma_author"));
            self.signers.insert((item.creator.clone(), several.cloned().collect()));
            if item.id != 0 && !self.numbers.add(&item) {
                self.duplicates.insert(item.id);
            }
            self.hosts.add(&item.link);
            let public = matches!(item.standing(), Standing::Published | Standing::Scheduled);
            if public && item.terms_of("category").next().is_none() && self.unfiled.len() < MOST_TYPES {
                self.unfiled.insert(item.post_type.clone());
            }
            self.add_language(&item);
        }
        match item.post_type.as_str() {
            "attachment" => self.add_attachment(&item),
            "guest-author" => self.add_guest(&item),
            "wp_block" if item.content.len() <= LARGEST_BLOCK && self.block_bytes < LARGEST_BLOCKS => {
                self.block_bytes += item.content.len();
                self.blocks.insert(item.id, item.content);
            }
            _ => {}
        }
    }

    /// Notes in which language an item is filed under its terms, and of which story it is one telling.
    fn add_language(&mut self, item: &Item) {
        let language = language::of(item, self);
        if let Some(named) = language::by_plugin(item, self).filter(|named| !self.spoken.contains(named)) {
            self.spoken.insert(named);
        }
        for term in &item.terms {
            let of = match term.domain.as_str() {
                "category" => &mut self.category_languages,
                "post_tag" => &mut self.tag_languages,
                _ => continue,
            };
            if !of.contains_key(&term.nicename) {
                of.insert(term.nicename.clone(), Spoken::default());
            }
            let Some(spoken) = of.get_mut(&term.nicename) else { continue };
            match &language {
                Some(language) if !spoken.said.contains(language) => drop(spoken.said.insert(language.clone())),
                Some(_) => {}
                None => spoken.unsaid = true,
            }
        }
        if let Some(group) = language::group(item, self).filter(|_| item.id != 0) {
            let from = language::translated_from(item);
            self.translations.entry(group).or_default().push(Translated { id: item.id, language, from });
        }
    }

    fn add_attachment(&mut self, item: &Item) {
        // Some files are named only by their permanent name; some names are only numbers of items.
        let named = Some(item.guid.trim()).filter(|guid| !guid.contains('?'));
        let given = item.attachment_url.as_deref().map(str::trim).filter(|url| !url.is_empty());
        let url = given.or(named).unwrap_or_default();
        let file = item.meta_value("_wp_attached_file").unwrap_or_default().trim();
        let mut attachment = Attachment {
            id: item.id,
            place: item.place,
            url: url.to_owned(),
            file: file.to_owned(),
            title: plain::line(&item.title),
            alt: plain::line(item.meta_value("_wp_attachment_image_alt").unwrap_or_default()),
            caption: item.excerpt.clone(),
            credit: credit(&item.meta),
            parent: item.parent,
            order: item.menu_order,
        };
        if item.parent != 0 {
            self.uploaded.entry(item.parent).or_default().push(item.id);
        }
        for field in [&mut attachment.url, &mut attachment.title, &mut attachment.alt, &mut attachment.caption] {
            shorten(field);
        }
        for address in [url, item.guid.trim()] {
            self.addresses.add(address, &self.host, item.id);
        }
        self.attachments.insert(item.id, attachment);
    }

    fn add_guest(&mut self, item: &Item) {
        let name = item.meta_value("cap-display_name").map_or_else(|| plain::line(&item.title), plain::line);
        let slug = item.slug();
        let login = item.meta_value("cap-user_login").unwrap_or_default();
        for key in [slug.strip_prefix("cap-").unwrap_or(&slug), login] {
            if !key.is_empty() && !name.is_empty() {
                self.guests.insert(key.to_owned(), name.clone());
            }
        }
    }
}

fn host_of(site: &SiteInfo) -> String {
    let addresses = [&site.base_blog_url, &site.link, &site.base_site_url];
    addresses.into_iter().filter_map(|url| picture::host_of(url)).find(|host| !host.is_empty()).unwrap_or_default()
}

fn lean_category(mut category: Category) -> Category {
    category.meta.clear();
    shorten(&mut category.name);
    shorten(&mut category.description);
    category
}

fn lean_tag(mut tag: Tag) -> Tag {
    tag.meta.clear();
    shorten(&mut tag.name);
    shorten(&mut tag.description);
    tag
}

/// Cuts a text that nobody wrote in earnest: the index must stay small, whatever the export holds.
fn shorten(text: &mut String) {
    if text.len() > LONGEST_TEXT {
        text.truncate(text.floor_char_boundary(LONGEST_TEXT));
        text.shrink_to_fit();
    }
}

/// Whose picture it is, as the file's own metadata says.
fn credit(meta: &[Meta]) -> String {
    let metadata = meta.iter().find(|meta| meta.key == "_wp_attachment_metadata");
    let Some(value) = metadata.and_then(|meta| php::parse(&meta.value).ok()) else { return String::new() };
    let said = |key| value.get("image_meta").and_then(|it| it.get(key)).and_then(php::Value::as_text).map(plain::line);
    said("credit").filter(|text| !text.is_empty()).or_else(|| said("copyright")).unwrap_or_default()
}
