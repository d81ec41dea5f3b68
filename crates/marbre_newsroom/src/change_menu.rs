//! To choose what an edition links to on every page: its menus, and its pages of policy.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError, Step,
    rights::{self, Act, Subject},
    term_names::{bad, is_line},
};
use marbre_article::{ArticleId, LanguageTag, event::Event, workflow::Kind};
use marbre_store::{
    StoreError, Transaction,
    publication::{Edition, MenuEntry, MenuPlace, Policy},
};
use std::collections::BTreeMap;

/// What is done to a menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MenuStep {
    /// It is chosen by hand from now on, and begins with these.
    Choose(Vec<MenuEntry>),
    /// It makes itself again.
    Automatic,
    /// This comes last.
    Add(MenuEntry),
    /// This goes.
    Remove(MenuEntry),
    /// This goes before or after the one beside it.
    Move(MenuEntry, Step),
}

impl Newsroom {
    /// Changes a menu of an edition.
    ///
    /// # Errors
    /// [`NewsroomError::BadSetting`] naming what cannot be used, the store's `Missing` when there is no such edition,
    /// section or page, a refusal.
    pub async fn change_menu(
        &self,
        actor: &Actor,
        lang: &LanguageTag,
        place: MenuPlace,
        step: MenuStep,
    ) -> Result<(), NewsroomError> {
        rights::may(actor, Act::KeepPublication, Subject::Newsroom)?;
        let mut change = self.store.begin().await?;
        change.hold_publication().await?;
        let mut edition = edition(&mut change, lang).await?;
        let menu = edition.settings.menus.of_mut(place);
        let after = stepped(menu.clone(), place, step)?;
        if *menu == after {
            return Ok(());
        }
        *menu = after;
        let details = [("lang", lang.as_str().into()), ("name", place.as_str().into())];
        self.keep_edition(actor, change, &edition, "change_menu", details).await
    }

    /// Says on which standing pages of an edition the newspaper says what of itself. Policies not named have no page.
    ///
    /// # Errors
    /// [`NewsroomError::BadSetting`] when one is no standing page of that language, the store's `Missing` when there is no
    /// such edition, a refusal.
    pub async fn choose_policies(
        &self,
        actor: &Actor,
        lang: &LanguageTag,
        policies: BTreeMap<Policy, ArticleId>,
    ) -> Result<(), NewsroomError> {
        rights::may(actor, Act::KeepPublication, Subject::Newsroom)?;
        let ids: Vec<ArticleId> = policies.values().copied().collect();
        let found = self.store.reader().articles(&ids).await?;
        let is_page = |id: &ArticleId| {
            found.iter().any(|page| page.id == *id && page.kind == Kind::Page && page.address.lang == *lang)
        };
        if let Some(id) = ids.iter().find(|id| !is_page(id)) {
            return bad("the page", &id.to_string(), "it is no standing page of this language");
        }
        let mut change = self.store.begin().await?;
        change.hold_publication().await?;
        let mut edition = edition(&mut change, lang).await?;
        if edition.settings.policies == policies {
            return Ok(());
        }
        edition.settings.policies = policies;
        self.keep_edition(actor, change, &edition, "choose_policies", [("lang", lang.as_str().into())]).await
    }

    async fn keep_edition<const N: usize>(
        &self,
        actor: &Actor,
        mut change: Transaction,
        edition: &Edition,
        act: &str,
        details: [(&str, serde_json::Value); N],
    ) -> Result<(), NewsroomError> {
        change.save_edition(edition).await?;
        change.add_audit(&self.audit(Some(actor), act, AuditSubject::only("publication"), details)).await?;
        change.record(Event::PublicationChanged);
        change.commit(self.now()).await?;
        Ok(())
    }
}

/// The edition in that language.
async fn edition(change: &mut Transaction, lang: &LanguageTag) -> Result<Edition, NewsroomError> {
    let editions = change.editions().await?;
    let found = editions.into_iter().find(|edition| edition.lang == *lang);
    Ok(found.ok_or_else(|| StoreError::Missing { what: format!("edition in {lang}") })?)
}

/// The menu after that step.
fn stepped(
    menu: Option<Vec<MenuEntry>>,
    place: MenuPlace,
    step: MenuStep,
) -> Result<Option<Vec<MenuEntry>>, NewsroomError> {
    let mut entries = match step {
        MenuStep::Choose(mut entries) => {
            entries.truncate(place.most());
            return Ok(Some(entries));
        }
        MenuStep::Automatic => return Ok(None),
        _ => menu.unwrap_or_default(),
    };
    let at = |entries: &[MenuEntry], entry: &MenuEntry| entries.iter().position(|known| known == entry);
    match step {
        MenuStep::Add(entry) => {
            if let MenuEntry::Link { name, .. } = &entry
                && (name.trim().is_empty() || !is_line(name))
            {
                return bad("the words", name, "write one line, of 120 characters at most");
            }
            if entries.len() >= place.most() {
                return bad("the menu", place.as_str(), "it is full; take something out first");
            }
            if at(&entries, &entry).is_none() {
                entries.push(entry);
            }
        }
        MenuStep::Remove(entry) => entries.retain(|known| *known != entry),
        MenuStep::Move(entry, way) => {
            let from = at(&entries, &entry);
            let to = from.and_then(|from| match way {
                Step::Up => from.checked_sub(1),
                Step::Down => Some(from + 1).filter(|to| *to < entries.len()),
            });
            if let Some((from, to)) = from.zip(to) {
                entries.swap(from, to);
            }
        }
        MenuStep::Choose(_) | MenuStep::Automatic => {}
    }
    Ok(Some(entries))
}
