//! To make a section, to call it something else, to move it under another.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError, SectionTree,
    rights::{self, Act, Subject},
    term_names::{Tidied, bad, called, left, may_empty, tidy},
};
use marbre_article::{LanguageTag, SectionId, address::allowed_for_section, event::Event};
use marbre_store::{
    redirects::{Redirect, Target, normal_path},
    sections::{Section, TermName},
    terms::Named,
};
use std::collections::BTreeMap;

/// What a section is to be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SectionChange {
    /// Which; a new one if none.
    pub id: Option<SectionId>,
    /// The section that it is to be part of.
    pub parent: Option<SectionId>,
    /// Its names. An empty slug is the one it has, or one from the name. Languages not given stay as they are.
    pub names: BTreeMap<LanguageTag, TermName>,
}

impl Newsroom {
    /// Makes or changes a section. Its old addresses lead to the new ones, and what stands in it is in the lists of the
    /// sections above it.
    ///
    /// # Errors
    /// [`NewsroomError::BadSetting`] naming what cannot be used, the store's `Taken` when an address is another's,
    /// `Missing` when there is no such section, [`NewsroomError::Refused`].
    pub async fn save_section(&self, actor: &Actor, wanted: SectionChange) -> Result<SectionId, NewsroomError> {
        rights::may(actor, Act::KeepPublication, Subject::Newsroom)?;
        let mut change = self.store.begin().await?;
        change.hold_publication().await?;
        let all = change.sections().await?;
        let before = wanted.id.map(|id| find(&all, id)).transpose()?;
        let (section, emptied) = self.section(&all, before, wanted)?;
        if emptied.is_empty() && before.is_some_and(|before| is_same(before, &section)) {
            return Ok(section.id);
        }
        may_empty(&mut change, section.id.0, &emptied).await?;
        change.forget_names(Named::Section, section.id.0, &emptied).await?;
        change.save_sections(std::slice::from_ref(&section)).await?;
        if let Some(before) = before {
            let (old, new) = (above(&all, before.parent), above(&all, section.parent));
            let only = |these: &[SectionId], those: &[SectionId]| -> Vec<SectionId> {
                these.iter().copied().filter(|id| !those.contains(id)).collect()
            };
            change.move_in_lists(section.id, &only(&old, &new), &only(&new, &old)).await?;
            let led: Vec<Redirect> = left(&before.names, &section.names)
                .map(|(lang, slug)| Redirect {
                    path: normal_path(&format!("/{lang}/{slug}")),
                    target: Target::Section(section.id, lang.clone()),
                })
                .collect();
            if !led.is_empty() {
                change.save_redirects(&led).await?;
                change.record(Event::RedirectsChanged);
            }
        }
        let subject = AuditSubject::one("section", section.id.0);
        let name = before.map(|before| called(&before.names)).filter(|_| section.names.is_empty());
        let details = [("name", name.unwrap_or_else(|| called(&section.names)).into())];
        change.add_audit(&self.audit(Some(actor), "save_section", subject, details)).await?;
        change.record(Event::SectionChanged { section: section.id });
        change.record(Event::PublicationChanged);
        change.commit(self.now()).await?;
        Ok(section.id)
    }

    /// The section as it is to be kept, and the languages whose name goes.
    fn section(
        &self,
        all: &[Section],
        before: Option<&Section>,
        wanted: SectionChange,
    ) -> Result<(Section, Vec<LanguageTag>), NewsroomError> {
        let none = BTreeMap::new();
        let Tidied { names, emptied } = tidy(wanted.names, before.map_or(&none, |before| &before.names))?;
        let kept =
            |lang, slug: &str| before.and_then(|before| before.names.get(lang)).is_some_and(|old| old.slug == slug);
        if let Some((_, name)) =
            names.iter().find(|(lang, name)| !kept(*lang, &name.slug) && !allowed_for_section(&name.slug))
        {
            return bad("the address", &name.slug, "something else answers there: choose another");
        }
        let circle = wanted.parent.is_some_and(|parent| {
            let up = above(all, Some(parent));
            before.is_some_and(|before| up.contains(&before.id)) || !all.iter().any(|section| section.id == parent)
        });
        if circle {
            return bad("the section above", &called(&names), "it cannot be part of itself or of one of its own parts");
        }
        let position = match before {
            Some(before) if before.parent == wanted.parent => before.position,
            _ => {
                let beside = all.iter().filter(|section| section.parent == wanted.parent);
                beside.map(|section| section.position).max().map_or(0, |last| last + 1)
            }
        };
        let id = before.map_or_else(|| SectionId(self.new_identity()), |before| before.id);
        Ok((Section { id, parent: wanted.parent, position, names }, emptied))
    }
}

/// The section of that identity.
pub(crate) fn find(all: &[Section], id: SectionId) -> Result<&Section, NewsroomError> {
    all.iter()
        .find(|section| section.id == id)
        .ok_or_else(|| marbre_store::StoreError::Missing { what: format!("section {id}") }.into())
}

/// That section and all above it.
fn above(all: &[Section], parent: Option<SectionId>) -> Vec<SectionId> {
    parent.map(|parent| SectionTree::new(all).with_ancestors(parent)).unwrap_or_default()
}

fn is_same(before: &Section, after: &Section) -> bool {
    (before.parent, before.position) == (after.parent, after.position)
        && after.names.iter().all(|(lang, name)| before.names.get(lang) == Some(name))
}
