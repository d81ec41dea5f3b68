//! The old addresses of categories, tags and authors lead to the sections, topics and bylines that they have become.

use super::{
    super::{ImportError, Report},
    plan::Plan,
    taxonomy::{editions_of, readable},
};
use crate::Newsroom;
use marbre_article::{LanguageTag, event::Event};
use marbre_formats::import::wordpress::{Spoken, byline, sections::tree};
use marbre_store::redirects::{Redirect, Target, normal_path};
use std::collections::HashMap;

/// How many are saved in one transaction.
const BATCH: usize = 1000;

/// Keeps the old addresses of what articles stand under.
pub(super) async fn redirects(newsroom: &Newsroom, plan: &Plan, report: &mut Report) -> Result<(), ImportError> {
    let mut found = Found { base: plan.index.base_path(), redirects: HashMap::new() };
    if plan.editions.all.is_empty() {
        return Ok(());
    }
    found.sections(plan);
    found.topics(plan);
    found.bylines(plan);
    let mut redirects: Vec<Redirect> =
        found.redirects.into_iter().map(|(path, target)| Redirect { path, target }).collect();
    redirects.sort_by(|one, other| one.path.cmp(&other.path));
    report.summary.redirects += redirects.len() as u64;
    for batch in redirects.chunks(BATCH) {
        let mut change = newsroom.store.begin().await?;
        change.save_redirects(batch).await?;
        change.record(Event::RedirectsChanged);
        change.commit(newsroom.now()).await?;
    }
    Ok(())
}

/// The edition to which an address leads: the first one of those in which items stand under it.
fn language(plan: &Plan, spoken: Option<&Spoken>) -> LanguageTag {
    let editions = editions_of(spoken, &plan.editions);
    let first = plan.editions.all.iter().find(|lang| editions.contains(lang));
    first.unwrap_or(&plan.editions.home).clone()
}

struct Found {
    /// The path under which the site stood.
    base: String,
    redirects: HashMap<String, Target>,
}

impl Found {
    /// The first one who has an address keeps it.
    fn add(&mut self, path: &str, target: &Target) {
        let path = normal_path(&format!("{}{path}", self.base));
        self.redirects.entry(path).or_insert_with(|| target.clone());
    }

    /// Of a query that decides only at the root it is kept there.
    fn add_at_root(&mut self, path: &str, target: &Target) {
        self.redirects.entry(normal_path(path)).or_insert_with(|| target.clone());
    }

    fn sections(&mut self, plan: &Plan) {
        let tree = tree(&plan.index);
        let parents: HashMap<&str, &str> = tree
            .sections
            .iter()
            .filter_map(|section| Some((section.nicename.as_str(), section.parent.as_deref()?)))
            .collect();
        for section in &tree.sections {
            let Some(id) = plan.sections.get(&section.nicename) else { continue };
            let mut path = section.nicename.clone();
            let mut here = section.nicename.as_str();
            while let Some(parent) = parents.get(here) {
                path = format!("{parent}/{path}");
                here = parent;
            }
            let target = Target::Section(*id, language(plan, plan.index.category_languages.get(&section.nicename)));
            self.add(&format!("/category/{path}"), &target);
            self.add(&format!("/category/{}", section.nicename), &target);
            let number = plan.index.categories.get(&section.nicename).map(|category| category.id);
            if let Some(number) = number.filter(|number| *number > 0) {
                self.add(&format!("/?cat={number}"), &target);
            }
        }
    }

    fn topics(&mut self, plan: &Plan) {
        for (slug, tag) in &plan.index.tags {
            let Some(id) = plan.topics.get(slug) else { continue };
            let target = Target::Topic(*id, language(plan, plan.index.tag_languages.get(slug)));
            self.add(&format!("/tag/{slug}"), &target);
            self.add_at_root(&format!("/?tag={}", readable(&tag.slug)), &target);
        }
    }

    fn bylines(&mut self, plan: &Plan) {
        let signed = plan.index.signatures();
        let targets = signed.iter().filter_map(|one| {
            Some((one, Target::Byline(*plan.bylines.get(&one.key)?, plan.editions.all.first()?.clone())))
        });
        let targets: Vec<_> = targets.collect();
        // What the export says comes before what may have been made of a login.
        for (one, target) in &targets {
            for slug in one.slug.iter().chain([&one.key]) {
                self.add(&format!("/author/{slug}"), target);
            }
            let number = plan.index.authors.get(&one.key).map(|author| author.id).filter(|id| *id > 0);
            if let Some(number) = number {
                self.add_at_root(&format!("/?author={number}"), target);
            }
        }
        for (one, target) in &targets {
            for slug in byline::slugs(one) {
                self.add(&format!("/author/{slug}"), target);
            }
        }
    }
}
