//! Items into articles, ready to be kept. Runs on any thread; touches no database.

use super::{
    super::{
        ImportError,
        keep::{self, Arriving, Gone, article_identity},
        report::{About, Entry, Outcome, Place, Tally},
    },
    outcome::Tallies,
    plan::Plan,
    prints,
    reading::{self, Batch},
};
use crate::{addresses::or_identity, public_form::month_of};
use marbre_article::{
    ArticleId, StoryId,
    address::ArticleAddress,
    slug::slugify,
    workflow::{Kind, State},
};
use marbre_formats::import::wordpress::{Item, Standing, addresses, dates, language, plain};
use marbre_store::{
    articles::{Article, Comments},
    imports::ImportRecord,
    redirects::{Redirect, Target, normal_path},
};
use std::collections::HashMap;

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
    pub(super) batch: keep::Batch,
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
        self.done.entries.push(self.about(item).entry(outcome, reason, detail));
    }

    fn about(&self, item: &Item) -> About {
        About {
            what: format!("{} {}", item.post_type, item.id),
            title: plain::line(&item.title),
            place: Some(Place { file: self.file.to_owned(), line: item.place.line, offset: item.place.offset }),
        }
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

    fn text(&mut self, item: &Item, known: &HashMap<String, ImportRecord>, repeated: bool) -> Result<(), ImportError> {
        let kind = if item.post_type == "page" { Kind::Page } else { Kind::Article };
        let standing = item.standing();
        let key = self.plan.key(item);
        let before = known.get(&key);
        if matches!(standing, Standing::Trashed | Standing::AutoDraft) {
            self.tally(kind).skipped += 1;
            self.say(Outcome::Skipped, item, "it was in the bin or never saved", String::new());
            if let Some(id) = before.and_then(|record| record.target).map(ArticleId) {
                let about = self.about(item);
                self.done.batch.gone.push(Gone { id, about });
            }
            return Ok(());
        }
        if repeated {
            self.tally(kind).skipped += 1;
            self.say(Outcome::Skipped, item, "it stands in the file twice", String::new());
            return Ok(());
        }
        let print = prints::text(item, &self.plan.manner_of(&item.post_type));
        let heard = prints::comments(item);
        let is_same = |record: &ImportRecord| {
            record.fingerprint == print && record.left.comments == heard && !self.plan.may_complete(record.left.lacking)
        };
        if before.is_some_and(is_same) {
            self.tally(kind).unchanged += 1;
            return Ok(());
        }
        let mut arriving = self.arriving(item, kind, &standing, (key, print), before);
        arriving.heard = heard;
        self.done.batch.ready.push(arriving.ready(&self.plan.tree)?);
        Ok(())
    }

    fn tally(&mut self, kind: Kind) -> &mut Tally {
        match kind {
            Kind::Article => &mut self.done.tallies.articles,
            Kind::Page => &mut self.done.tallies.pages,
        }
    }

    fn arriving(
        &mut self,
        item: &Item,
        kind: Kind,
        standing: &Standing,
        (key, fingerprint): (String, String),
        before: Option<&ImportRecord>,
    ) -> Arriving {
        let plan = self.plan;
        let id = article_identity(&plan.origin, &key);
        let (content, brought) = self.content(item, kind);
        let lang = self.language(item, &content);
        let dated = dates::published(item, &plan.zone);
        let state = self.state(item, standing, dated.moment, before.and_then(|record| record.left.state));
        let public = (state == State::Published).then_some(dated.moment).flatten();
        let created_at = dated.moment.unwrap_or(plan.now);
        if let (Some(doubt), Some(_)) = (dated.doubt, dated.moment) {
            self.say(Outcome::Altered, item, "its date is not certain", doubt.to_string());
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
        let mut redirects = self.old_addresses(item, id);
        redirects.extend(brought.redirects);
        Arriving {
            key,
            fingerprint,
            heard: String::new(),
            lacking: brought.lacking,
            article,
            content,
            assets: brought.assets,
            comments: self.comments(item, id),
            redirects,
            before: before.cloned(),
            about: self.about(item),
        }
    }

    /// The addresses that an item had. Those that are only its number are found by what was imported under that.
    fn old_addresses(&mut self, item: &Item, id: ArticleId) -> Vec<Redirect> {
        let plan = self.plan;
        let public = item.link.contains("//") && item.standing().is_public();
        if public && addresses::path_of(&item.link, &plan.hosts).is_none() {
            self.say(
                Outcome::Altered,
                item,
                "it stood on another site; nothing leads here from there",
                item.link.clone(),
            );
        }
        addresses::of(item, &plan.hosts)
            .into_iter()
            .map(|path| normal_path(&path))
            .filter(|path| !path.starts_with("/?p=") && !path.starts_with("/?page_id=") && path != "/")
            .map(|path| Redirect { path, target: Target::Article(id) })
            .collect()
    }

    fn story(&self, item: &Item, key: &str) -> StoryId {
        let group = language::group(item, &self.plan.index);
        StoryId(match group {
            Some(group) => self.plan.origin.identity("story", &format!("group:{group}")),
            None => self.plan.origin.identity("story", key),
        })
    }
}
