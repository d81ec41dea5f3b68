//! Items into articles, ready to be kept. Runs on any thread; touches no database.

use super::{
    super::{
        Arrive, ImportError, guess,
        keep::{Arriving, Ready, article_identity},
        pictures::Picture,
        report::{Entry, Outcome, Place},
        terms::fingerprint,
    },
    outcome::Tallies,
    plan::Plan,
    reading::{self, Batch},
};
use crate::{addresses::or_identity, public_form::month_of};
use marbre_article::{
    ArticleContent, LanguageTag, Moment, StoryId,
    address::ArticleAddress,
    document::measure,
    slug::slugify,
    workflow::{Kind, State},
};
use marbre_formats::import::wordpress::{Item, Standing, addresses, dates, language, plain};
use marbre_store::{
    articles::{Article, Comments},
    assets::{Asset, AssetDetails},
    imports::ImportRecord,
    redirects::{Redirect, Target, normal_path},
};
use std::{collections::HashMap, sync::Arc};

/// Post types that are no texts of the newspaper.
const MACHINERY: [&str; 16] = [
    "nav_menu_item",
    "revision",
    "wp_block",
    "wp_template",
    "wp_template_part",
    "wp_global_styles",
    "wp_navigation",
    "wp_font_family",
    "wp_font_face",
    "custom_css",
    "customize_changeset",
    "oembed_cache",
    "user_request",
    "guest-author",
    "acf-field",
    "acf-field-group",
];

/// A batch, ready to be kept.
#[derive(Default)]
pub(super) struct Converted {
    pub(super) arriving: Vec<Ready>,
    /// Images that stand in the export by themselves.
    pub(super) assets: Vec<Asset>,
    pub(super) entries: Vec<Entry>,
    pub(super) tallies: Tallies,
}

/// Makes the items of a batch ready that are new or changed. `known` are the import records of their keys.
pub(super) fn batch(
    plan: &Plan,
    batch: Batch,
    known: &HashMap<String, ImportRecord>,
) -> Result<Converted, ImportError> {
    let mut work = Work { plan, file: &batch.file, done: Converted::default() };
    work.done.entries.extend(batch.problems.iter().map(|problem| reading::entry(&batch.file, problem)));
    for (at, item) in batch.items.iter().enumerate() {
        work.item(item, known, batch.repeated.contains(&at))?;
    }
    Ok(work.done)
}

/// A batch at work.
pub(super) struct Work<'a> {
    pub(super) plan: &'a Plan,
    file: &'a str,
    pub(super) done: Converted,
}

impl Work<'_> {
    pub(super) fn say(&mut self, outcome: Outcome, item: &Item, reason: &str, detail: String) {
        self.done.entries.push(Entry {
            outcome,
            what: format!("{} {}", item.post_type, item.id),
            title: plain::line(&item.title),
            place: Some(Place { file: self.file.to_owned(), line: item.place.line, offset: item.place.offset }),
            reason: reason.to_owned(),
            detail,
        });
    }

    fn item(&mut self, item: &Item, known: &HashMap<String, ImportRecord>, repeated: bool) -> Result<(), ImportError> {
        match item.post_type.as_str() {
            "attachment" => self.attachment(item),
            kind if MACHINERY.contains(&kind) => {
                self.done.tallies.others.skipped += 1;
                self.say(Outcome::Skipped, item, &format!("a newspaper has no “{kind}”"), String::new());
            }
            _ => return self.text(item, known, repeated),
        }
        Ok(())
    }

    fn attachment(&mut self, item: &Item) {
        let Some(url) = item.attachment_url.as_deref().filter(|url| !url.is_empty()) else {
            self.done.tallies.images.skipped += 1;
            self.say(Outcome::Skipped, item, "the attachment names no file", String::new());
            return;
        };
        match self.picture(url, item.id) {
            Picture::Filed(asset) => self.done.assets.push(Arc::unwrap_or_clone(asset)),
            Picture::NotFound => {
                self.done.tallies.images.skipped += 1;
                self.say(Outcome::Missing, item, "the file was not found", url.to_owned());
            }
            Picture::Refused(cause) => {
                self.done.tallies.images.skipped += 1;
                self.say(Outcome::Skipped, item, "the file is no image that can be taken", format!("{url}: {cause}"));
            }
        }
    }

    pub(super) fn picture(&self, url: &str, id: i64) -> Picture {
        let attachment = self.plan.index.attachments.get(&id);
        self.plan.pictures.at(url, || {
            attachment.map_or_else(AssetDetails::default, |attachment| AssetDetails {
                alt: attachment.alt.clone(),
                caption: plain::line(&attachment.caption),
                credit: attachment.credit.clone(),
                copyright: String::new(),
                ..AssetDetails::default()
            })
        })
    }

    fn text(&mut self, item: &Item, known: &HashMap<String, ImportRecord>, repeated: bool) -> Result<(), ImportError> {
        let kind = if item.post_type == "page" { Kind::Page } else { Kind::Article };
        let standing = item.standing();
        if matches!(standing, Standing::Trashed | Standing::AutoDraft) {
            self.tally(kind).skipped += 1;
            self.say(Outcome::Skipped, item, "it was in the bin or never saved", String::new());
            return Ok(());
        }
        if repeated {
            self.tally(kind).skipped += 1;
            self.say(Outcome::Skipped, item, "it stands in the file twice", String::new());
            return Ok(());
        }
        let key = self.plan.key(item);
        let print = print(item, &self.plan.manner);
        let record = known.get(&key);
        if record.is_some_and(|record| record.fingerprint == print) {
            self.tally(kind).unchanged += 1;
            return Ok(());
        }
        let mut arriving = self.arriving(item, kind, &standing, key, print);
        arriving.changed = record.is_some();
        self.done.arriving.push(arriving.ready(&self.plan.tree)?);
        Ok(())
    }

    fn tally(&mut self, kind: Kind) -> &mut super::super::report::Tally {
        match kind {
            Kind::Article => &mut self.done.tallies.articles,
            Kind::Page => &mut self.done.tallies.pages,
        }
    }

    fn arriving(&mut self, item: &Item, kind: Kind, standing: &Standing, key: String, print: String) -> Arriving {
        let plan = self.plan;
        let id = article_identity(&plan.origin, &key);
        let (content, assets) = self.content(item, kind);
        let lang = self.language(item, &content);
        let dated = dates::published(item, &plan.zone);
        let state = self.state(item, standing, dated.moment);
        let public = (state == State::Published).then_some(dated.moment).flatten();
        let created_at = dated.moment.unwrap_or(plan.now);
        if dated.doubt.is_some() && dated.moment.is_some() {
            let detail = dated.doubt.map(|doubt| doubt.to_string()).unwrap_or_default();
            self.say(Outcome::Altered, item, "its date is not certain", detail);
        }
        let wished =
            [item.slug(), plain::line(&item.title)].iter().map(|text| slugify(text)).find(|slug| !slug.is_empty());
        let article = Article {
            id,
            story: self.story(item, &key),
            kind,
            state,
            address: ArticleAddress {
                lang,
                month: if kind == Kind::Page { None } else { month_of(created_at, &plan.zone) },
                slug: or_identity(wished.unwrap_or_default(), id),
            },
            revision: 1,
            version: u32::from(state == State::Published),
            first_published_at: public,
            updated_at: public.map(|at| dates::modified(item, &plan.zone).map_or(at, |modified| modified.max(at))),
            publish_at: if state == State::Scheduled { dated.moment } else { None },
            created_at,
            comments: if item.comment_status == "open" { Comments::Open } else { Comments::Closed },
            comment_count: 0,
            teaser: None,
            withdrawal: None,
            working: None,
            embargo_until: None,
        };
        let redirects = addresses::of(item, &plan.host)
            .into_iter()
            .map(|path| normal_path(&path))
            .filter(|path| !path.starts_with("/?p=") && !path.starts_with("/?page_id=") && path != "/")
            .map(|path| Redirect { path, target: Target::Article(id) })
            .collect();
        let comments = self.comments(item, id);
        Arriving { key, fingerprint: print, article, content, assets, comments, redirects, changed: false }
    }

    fn story(&self, item: &Item, key: &str) -> StoryId {
        let group = language::group(item, &self.plan.index);
        StoryId(match group {
            Some(group) => self.plan.origin.identity("story", &format!("group:{group}")),
            None => self.plan.origin.identity("story", key),
        })
    }

    /// The state in which it arrives. What was not for everybody never becomes public here by itself.
    fn state(&mut self, item: &Item, standing: &Standing, date: Option<Moment>) -> State {
        let plain_post = matches!(item.post_type.as_str(), "post" | "page");
        let state = match standing {
            Standing::Published if !plain_post => {
                let reason =
                    format!("it is of the type “{}”, which has no equivalent; kept as a draft", item.post_type);
                self.say(Outcome::Altered, item, &reason, String::new());
                State::Draft
            }
            Standing::Published if date.is_none() => {
                self.say(Outcome::Altered, item, "it was published but has no date; kept as a draft", String::new());
                State::Draft
            }
            Standing::Published => State::Published,
            Standing::Scheduled if date.is_some_and(|date| date > self.plan.now) => State::Scheduled,
            Standing::Scheduled => {
                self.say(
                    Outcome::Altered,
                    item,
                    "it was scheduled for a time that is past; kept as ready",
                    String::new(),
                );
                State::Ready
            }
            Standing::Draft => State::Draft,
            Standing::Pending => State::InReview,
            Standing::Private => {
                self.say(Outcome::Altered, item, "it was private; kept as a draft", String::new());
                State::Draft
            }
            Standing::PasswordProtected => {
                self.say(Outcome::Altered, item, "it was protected by a password; kept as a draft", String::new());
                State::Draft
            }
            _ => {
                let reason = format!("its status “{}” is not known; kept as a draft", item.status);
                self.say(Outcome::Altered, item, &reason, String::new());
                State::Draft
            }
        };
        match self.plan.arrive {
            Arrive::AsTheyWere => state,
            Arrive::AsDrafts => State::Draft,
        }
    }

    fn language(&self, item: &Item, content: &ArticleContent) -> LanguageTag {
        let editions = &self.plan.editions;
        let said = language::of(item, &self.plan.index);
        if let Some(found) = said.as_ref().and_then(|said| editions.of(said)) {
            return found.clone();
        }
        let text = format!("{}. {}", content.headline, measure::excerpt(&content.body, 800));
        guess::language(&text, &editions.all).unwrap_or_else(|| editions.home.clone())
    }
}

/// A hash of all of an item that matters here.
fn print(item: &Item, manner: &str) -> String {
    let mut parts = vec![
        manner,
        &item.title,
        &item.link,
        &item.creator,
        &item.content,
        &item.excerpt,
        &item.date,
        &item.date_gmt,
        &item.modified_gmt,
        &item.comment_status,
        &item.name,
        &item.status,
        &item.post_type,
        &item.password,
    ];
    for term in &item.terms {
        parts.extend([term.domain.as_str(), &term.nicename]);
    }
    for meta in &item.meta {
        parts.extend([meta.key.as_str(), &meta.value]);
    }
    for comment in &item.comments {
        parts.extend([comment.author.as_str(), &comment.date_gmt, &comment.content, &comment.approved, &comment.kind]);
    }
    fingerprint(&parts)
}
