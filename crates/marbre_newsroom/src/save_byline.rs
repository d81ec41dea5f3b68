//! To make a byline, or to print it otherwise.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
    term_names::{LONGEST_TEXT, Tidied, bad, is_line},
};
use marbre_article::{BylineId, LanguageTag, event::Event, slug::slugify};
use marbre_store::{
    StoreError,
    bylines::{Byline, BylineKind, BylineName},
    merging::Mergeable,
    redirects::{Redirect, Target, normal_path},
    terms::Named,
};
use std::collections::BTreeMap;

type Names = BTreeMap<LanguageTag, BylineName>;

/// What a byline is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BylineChange {
    /// Which; a new one if none.
    pub id: Option<BylineId>,
    /// One human being, or several under one name.
    pub kind: BylineKind,
    /// The part of its address; if empty, the one it has, or one from the name.
    pub slug: String,
    /// How it is printed. Languages not given stay as they are.
    pub names: BTreeMap<LanguageTag, BylineName>,
}

impl Newsroom {
    /// Makes or changes a byline. Its old addresses lead to the new ones.
    ///
    /// # Errors
    /// [`NewsroomError::BadSetting`] naming what cannot be used, the store's `Taken` when the address is another's,
    /// `Missing` when there is no such byline, [`NewsroomError::Refused`].
    pub async fn save_byline(&self, actor: &Actor, wanted: BylineChange) -> Result<BylineId, NewsroomError> {
        rights::may(actor, Act::KeepTerms, Subject::Newsroom)?;
        let reader = self.store.reader();
        let before = match wanted.id {
            Some(id) => {
                let found = reader.bylines(&[id]).await?.pop();
                Some(found.ok_or_else(|| StoreError::Missing { what: format!("byline {id}") })?)
            }
            None => None,
        };
        let (byline, emptied) = self.byline(before.as_ref(), wanted)?;
        let is_same = |before: &Byline| {
            (before.kind, &before.slug) == (byline.kind, &byline.slug)
                && byline.names.iter().all(|(lang, name)| before.names.get(lang) == Some(name))
        };
        if emptied.is_empty() && before.as_ref().is_some_and(is_same) {
            return Ok(byline.id);
        }
        let editions = reader.publication().await?.editions;
        let mut change = self.store.begin().await?;
        change.save_bylines(std::slice::from_ref(&byline)).await?;
        change.forget_names(Named::Byline, byline.id.0, &emptied).await?;
        if let Some(before) = before.filter(|before| before.slug != byline.slug) {
            let led = editions.into_iter().map(|edition| Redirect {
                path: normal_path(&format!("/{}/author/{}", edition.lang, before.slug)),
                target: Target::Byline(byline.id, edition.lang),
            });
            change.save_redirects(&led.collect::<Vec<_>>()).await?;
            change.record(Event::RedirectsChanged);
        }
        let name = byline.names.values().next().map(|name| name.name.clone()).unwrap_or_default();
        let subject = AuditSubject::one("byline", byline.id.0);
        change.add_audit(&self.audit(Some(actor), "save_byline", subject, [("name", name.into())])).await?;
        for merged in change.merged_into(Mergeable::Byline, byline.id.0).await? {
            change.record(Event::BylineChanged { byline: BylineId(merged) });
        }
        change.record(Event::BylineChanged { byline: byline.id });
        change.commit(self.now()).await?;
        Ok(byline.id)
    }

    /// The byline as it is to be kept, and the languages whose name goes: another one serves there.
    fn byline(
        &self,
        before: Option<&Byline>,
        wanted: BylineChange,
    ) -> Result<(Byline, Vec<LanguageTag>), NewsroomError> {
        let none = Names::new();
        let Tidied { names, emptied } = tidy(wanted.names, before.map_or(&none, |before| &before.names))?;
        let slug = match (wanted.slug.trim(), before) {
            ("", Some(before)) => before.slug.clone(),
            ("", None) => {
                names.values().map(|name| slugify(&name.name)).find(|slug| !slug.is_empty()).unwrap_or_default()
            }
            (wished, Some(before)) if wished == before.slug => wished.to_owned(),
            (wished, _) => slugify(wished),
        };
        if slug.is_empty() {
            return bad("the address", wanted.slug.trim(), "it needs letters or digits");
        }
        let id = before.map_or_else(|| BylineId(self.new_identity()), |before| before.id);
        Ok((Byline { id, kind: wanted.kind, slug, names }, emptied))
    }
}

/// The names without blanks around them. A language without a name is left out; a name that was given and is empty now,
/// with all that goes with it, goes.
fn tidy(wanted: Names, before: &Names) -> Result<Tidied<BylineName>, NewsroomError> {
    let mut names = Names::new();
    let mut emptied = Vec::new();
    for (lang, name) in wanted {
        let BylineName { name, role, desk, biography } = name;
        let [name, role, desk, biography] = [name, role, desk, biography].map(|text| text.trim().to_owned());
        if [&name, &role, &desk, &biography].iter().all(|text| text.is_empty()) {
            if before.contains_key(&lang) {
                emptied.push(lang);
            }
            continue;
        }
        if name.is_empty() || !is_line(&name) {
            return bad("the name", &name, "write one line, of 120 characters at most");
        }
        if let Some(text) = [&role, &desk].into_iter().find(|text| !is_line(text)) {
            return bad("the role or desk", text, "write one line, of 120 characters at most");
        }
        if biography.chars().count() > LONGEST_TEXT {
            return bad("the description", &biography, "write 1000 characters at most");
        }
        names.insert(lang, BylineName { name, role, desk, biography });
    }
    Tidied { names, emptied }.checked(before)
}
