//! The menus of an edition.

use super::{again, edition_asked_for, edition_of_path, langs};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use marbre_article::document::Href;
use marbre_newsroom::{MenuStep, NewsroomError, Step};
use marbre_store::{
    articles::StandingPage,
    publication::{Edition, MenuEntry, MenuPlace},
    sections::Section,
};
use marbre_words::Argument;
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct View {
    lang: String,
    langs: Vec<String>,
    menus: Vec<MenuView>,
    wrong: Option<String>,
    /// A link as it was typed.
    name: String,
    href: String,
}

#[derive(Serialize)]
struct MenuView {
    /// `header` or `footer`.
    place: &'static str,
    /// Whether it was chosen by hand.
    chosen: bool,
    entries: Vec<EntryView>,
    /// What could be added.
    others: Vec<EntryView>,
    full: bool,
}

#[derive(Serialize)]
struct EntryView {
    /// The entry itself, as forms hold it.
    entry: String,
    /// `section`, `page` or `link`.
    kind: &'static str,
    name: String,
    /// Where a link leads.
    href: String,
    /// Whether readers see it in this edition.
    shown: bool,
}

/// What entries can lead to in an edition.
struct Targets {
    sections: Vec<Section>,
    pages: Vec<StandingPage>,
}

impl Targets {
    async fn of(call: &Call, edition: &Edition) -> Result<Self, DeskError> {
        let reader = call.desk.newsroom.store().reader();
        Ok(Self { sections: reader.sections().await?, pages: reader.standing_pages(&edition.lang).await? })
    }

    /// The menu as it makes itself.
    fn automatic(&self, edition: &Edition, place: MenuPlace) -> Vec<MenuEntry> {
        let top = self.sections.iter().filter(|section| section.parent.is_none());
        let named = top.filter(|section| section.names.contains_key(&edition.lang));
        let sections = named.map(|section| MenuEntry::Section { id: section.id });
        let most = MenuPlace::Header.most();
        match place {
            MenuPlace::Header => sections.take(most).collect(),
            MenuPlace::Footer => {
                let pages = self.pages.iter().filter(|page| page.state == marbre_article::workflow::State::Published);
                sections.skip(most).chain(pages.map(|page| MenuEntry::Page { id: page.id })).collect()
            }
        }
    }

    /// Everything that a menu can lead to here.
    fn all(&self, edition: &Edition) -> Vec<MenuEntry> {
        let named = self.sections.iter().filter(|section| section.names.contains_key(&edition.lang));
        let sections = named.map(|section| MenuEntry::Section { id: section.id });
        sections.chain(self.pages.iter().map(|page| MenuEntry::Page { id: page.id })).collect()
    }

    fn view(&self, edition: &Edition, entry: &MenuEntry) -> EntryView {
        let text = serde_json::to_string(entry).unwrap_or_default();
        let line =
            |kind, name: String, shown| EntryView { entry: text.clone(), kind, name, href: String::new(), shown };
        match entry {
            MenuEntry::Section { id } => {
                let section = self.sections.iter().find(|section| section.id == *id);
                let here = section.and_then(|section| section.names.get(&edition.lang));
                let any = section.and_then(|section| section.names.values().next());
                let name = here.or(any).map_or_else(|| id.to_string(), |name| name.name.clone());
                line("section", name, here.is_some())
            }
            MenuEntry::Page { id } => {
                let page = self.pages.iter().find(|page| page.id == *id);
                let public = page.is_some_and(|page| page.state == marbre_article::workflow::State::Published);
                line("page", page.map_or_else(|| id.to_string(), |page| page.headline.clone()), public)
            }
            MenuEntry::Link { name, href } => {
                EntryView { href: href.as_str().to_owned(), ..line("link", name.clone(), true) }
            }
        }
    }
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    page(call, edition_asked_for(call)?, None, Link::default()).await
}

async fn page(call: &Call, edition: &Edition, wrong: Option<String>, typed: Link) -> Result<Response, DeskError> {
    let targets = Targets::of(call, edition).await?;
    let menu = |place: MenuPlace| {
        let kept = edition.settings.menus.of(place);
        let entries = kept.cloned().unwrap_or_else(|| targets.automatic(edition, place));
        let others = targets.all(edition).into_iter().filter(|entry| !entries.contains(entry));
        MenuView {
            place: place.as_str(),
            chosen: kept.is_some(),
            others: others.map(|entry| targets.view(edition, &entry)).collect(),
            full: entries.len() >= place.most(),
            entries: entries.iter().map(|entry| targets.view(edition, entry)).collect(),
        }
    };
    let view = View {
        lang: edition.lang.to_string(),
        langs: langs(call),
        menus: MenuPlace::ALL.map(menu).into(),
        wrong,
        name: typed.name,
        href: typed.href,
    };
    call.page("menus.html", &view)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Link {
    entry: String,
    name: String,
    href: String,
}

pub(super) async fn change(call: &Call) -> Result<Response, DeskError> {
    let edition = edition_of_path(call)?;
    let place: String = call.parameter("place")?;
    let place = MenuPlace::from_word(&place).ok_or(DeskError::NotFound)?;
    let step: String = call.parameter("step")?;
    let sent: Link = call.form()?;
    let entry =
        || serde_json::from_str::<MenuEntry>(&sent.entry).map_err(|cause| DeskError::BadRequest(cause.to_string()));
    let step = match step.as_str() {
        "choose" => MenuStep::Choose(Targets::of(call, edition).await?.automatic(edition, place)),
        "automatic" => MenuStep::Automatic,
        "add" => MenuStep::Add(entry()?),
        "link" => match Href::parse(&sent.href) {
            Ok(href) if !sent.href.trim().is_empty() => {
                MenuStep::Add(MenuEntry::Link { name: sent.name.trim().to_owned(), href })
            }
            _ => {
                let wrong = call.words().say("publication-wrong-link", &[]);
                return Ok(again(page(call, edition, Some(wrong), sent).await?));
            }
        },
        "remove" => MenuStep::Remove(entry()?),
        "up" => MenuStep::Move(entry()?, Step::Up),
        "down" => MenuStep::Move(entry()?, Step::Down),
        _ => return Err(DeskError::NotFound),
    };
    match call.desk.newsroom.change_menu(call.actor()?, &edition.lang, place, step).await {
        Ok(()) => {
            let lang = &edition.lang;
            Ok(answer::see_other(&format!(
                "/desk/settings/menus?lang={lang}&done=publication-done-menu#{}",
                place.as_str()
            )))
        }
        Err(NewsroomError::BadSetting { what, .. }) => {
            let key = if what == "the menu" { "publication-menu-full" } else { "settings-wrong-line" };
            let most = u64::try_from(place.most()).unwrap_or(u64::MAX);
            let wrong = call.words().say(key, &[("most", Argument::Number(most))]);
            Ok(again(page(call, edition, Some(wrong), sent).await?))
        }
        Err(error) => Err(error.into()),
    }
}
