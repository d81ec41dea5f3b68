//! What every page of an edition needs to know, gathered once.

use super::{picture::Album, setting::Setting};
use crate::{Page, Site, SiteError, Tag, theme::Colours};
use jiff::{Zoned, tz::TimeZone};
use marbre_article::{LanguageTag, Moment, SectionId};
use marbre_store::{
    listing::Listed,
    publication::{EditionSettings, Publication},
    sections::{Section, TermName},
};
use marbre_words::{DateText, LocalWords};
use serde::Serialize;
use std::{fmt::Display, sync::Arc};

/// What every page of an edition needs to know.
pub(super) struct Context<'a> {
    pub(super) site: &'a Site,
    pub(super) publication: Arc<Publication>,
    /// The edition's language, as in its addresses.
    pub(super) lang: LanguageTag,
    /// The newspaper's name in this edition.
    pub(super) name: String,
    pub(super) motto: String,
    /// What can be changed of the edition.
    pub(super) settings: EditionSettings,
    pub(super) words: Arc<LocalWords>,
    pub(super) setting: Setting,
    pub(super) zone: TimeZone,
    pub(super) sections: Arc<Vec<Section>>,
    /// Standing pages (“About us”).
    pub(super) standing: Arc<Vec<Listed>>,
}

/// A date or a time for a template: `<time datetime="{{ iso }}">{{ text }}<sup>{{ raised }}</sup>{{ rest }}</time>`.
#[derive(Debug, Clone, Serialize)]
pub struct Date {
    /// For machines: `2026-11-12`, or with a time `2026-11-12T15:30+02:00`.
    pub iso: String,
    /// For people; up to the raised part if there is one.
    pub text: String,
    /// The ending of an ordinal: the “er” of “1er”. Mostly empty.
    pub raised: String,
    /// What follows the raised part. Mostly empty.
    pub rest: String,
}

impl Date {
    fn new(iso: impl Display, text: DateText) -> Self {
        let DateText { text, raised, rest } = text;
        Self { iso: iso.to_string(), text, raised, rest }
    }
}

impl<'a> Context<'a> {
    /// Everything of the edition in this language; nothing when the publication has no such edition.
    pub(super) async fn gather(site: &'a Site, lang: &LanguageTag) -> Result<Option<Self>, SiteError> {
        let publication = site.publication().await?;
        let Some(edition) = publication.editions.iter().find(|edition| edition.lang == *lang) else {
            return Ok(None);
        };
        let settings = edition.settings.clone();
        let sections = site.sections().await?;
        let standing = site.standing(lang).await?;
        Ok(Some(Self::new(site, publication, lang.clone(), settings, sections, standing)))
    }

    fn new(
        site: &'a Site,
        publication: Arc<Publication>,
        lang: LanguageTag,
        settings: EditionSettings,
        sections: Arc<Vec<Section>>,
        standing: Arc<Vec<Listed>>,
    ) -> Self {
        let locale = settings.locale.as_ref().unwrap_or(&lang);
        let words = site.words.of(locale);
        let zone = marbre_words::zone(&publication.settings.time_zone);
        let setting = Setting::new(locale, &words, &zone).with_images(site.images);
        let name = if settings.name.is_empty() { &publication.settings.name } else { &settings.name };
        Self {
            site,
            name: setting.plain(name),
            motto: setting.plain(&settings.motto),
            settings: settings.clone(),
            words,
            setting,
            zone,
            sections,
            standing,
            publication,
            lang,
        }
    }

    pub(super) fn origin(&self) -> &str {
        &self.site.options.origin
    }

    /// The section's name in this edition; nothing when the edition does not show it.
    pub(super) fn section_name(&self, id: SectionId) -> Option<&TermName> {
        self.sections.iter().find(|section| section.id == id)?.names.get(&self.lang)
    }

    /// The section at the top of the tree that this one is part of.
    pub(super) fn top_of(&self, id: SectionId) -> SectionId {
        let mut top = id;
        // A tree cannot be deeper than it has sections; a circle ends all the same.
        for _ in self.sections.iter() {
            match self.sections.iter().find(|section| section.id == top).and_then(|section| section.parent) {
                Some(parent) => top = parent,
                None => break,
            }
        }
        top
    }

    /// Sections under `parent` that have a name in this edition, by position.
    pub(super) fn sections_under(&self, parent: Option<SectionId>) -> impl Iterator<Item = (SectionId, &TermName)> {
        self.sections
            .iter()
            .filter(move |section| section.parent == parent)
            .filter_map(|section| Some((section.id, section.names.get(&self.lang)?)))
    }

    pub(super) fn at(&self, moment: Moment) -> Zoned {
        marbre_words::in_zone(moment, &self.zone)
    }

    /// “12 novembre 2026”
    pub(super) fn long_date(&self, moment: Moment) -> Date {
        let at = self.at(moment);
        Date::new(at.date(), self.words.long_date(&at))
    }

    /// “jeudi 12 novembre 2026”
    pub(super) fn weekday_date(&self, moment: Moment) -> Date {
        let at = self.at(moment);
        Date::new(at.date(), self.words.weekday_date(&at))
    }

    /// “12 nov. 2026”
    pub(super) fn short_date(&self, moment: Moment) -> Date {
        let at = self.at(moment);
        Date::new(at.date(), self.words.short_date(&at))
    }

    /// “12 novembre 2026 à 15:30 UTC+2”
    pub(super) fn date_time(&self, moment: Moment) -> Date {
        let at = self.at(moment);
        Date::new(machine_time(&at), self.words.date_time(&at))
    }

    /// “15:30 UTC+2”
    pub(super) fn zoned_time(&self, moment: Moment) -> Date {
        let at = self.at(moment);
        Date::new(machine_time(&at), DateText { text: self.words.zoned_time(&at), ..DateText::default() })
    }

    /// “15:30” on the day of `today`, “12 novembre” in its year, else “12 nov. 2026”.
    pub(super) fn time_or_date(&self, moment: Moment, today: &Zoned) -> Date {
        let at = self.at(moment);
        if at.year() != today.year() {
            return self.short_date(moment);
        }
        if at.date() != today.date() {
            return Date::new(at.date(), self.words.day(&at));
        }
        Date::new(machine_time(&at), DateText { text: self.words.time(&at), ..DateText::default() })
    }

    /// The page that a template makes of a view.
    pub(super) fn page(&self, template: &str, view: &impl Serialize) -> Result<Page, SiteError> {
        self.page_with(template, view, &Album::default())
    }

    /// The same with these images, whose tones stand for them while they load.
    pub(super) fn page_with(&self, template: &str, view: &impl Serialize, album: &Album) -> Result<Page, SiteError> {
        let tones = album.tones(&self.setting);
        let colours = Colours { accents: self.publication.settings.look.accents.as_ref(), tones: &tones };
        let made = self.site.theme.render(template, view, &self.words, colours)?;
        Ok(Page { style: made.style, ..Page::html(made.html, &self.lang) })
    }

    /// The tag of one of this edition's lists.
    pub(super) fn list_tag(&self, scope: uuid::Uuid) -> Tag {
        Tag::List(scope, self.lang.clone())
    }
}

/// For machines: `2026-11-12T15:30+02:00`.
pub(super) fn machine_time(at: &Zoned) -> String {
    at.strftime("%Y-%m-%dT%H:%M%:z").to_string()
}
