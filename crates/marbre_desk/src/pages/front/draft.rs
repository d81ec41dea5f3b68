//! A front page that is being laid out: what its form holds, and what the form's buttons do to it.

use jiff::{civil::DateTime, tz::TimeZone};
use marbre_article::{
    ArticleId, Moment, SectionId,
    document::{FormatNumber, Href},
    front::{
        Breaking, File, FrontLayout, MOST_IN_FILE, MOST_IN_SECTION, Pin, SECONDS, SECTION_PLACES, SectionPlace, Slot,
    },
};
use serde::Deserialize;

/// The form, as it is sent. `place`, `article` and `until` go together, and so do `section` and `count`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Sent {
    pub(super) base: String,
    #[serde(rename = "do")]
    pub(super) action: String,
    place: Vec<String>,
    article: Vec<String>,
    until: Vec<String>,
    seconds: String,
    section: Vec<String>,
    count: Vec<String>,
    title: String,
    breaking: String,
    link: String,
    breaking_until: String,
    pub(super) q: String,
    pub(super) pick: String,
}

impl Sent {
    fn places(&self) -> Vec<Place> {
        let places = self.place.iter().enumerate().filter_map(|(at, word)| {
            let text = |list: &[String]| list.get(at).cloned().unwrap_or_default();
            Some(Place { part: Part::of(word)?, article: text(&self.article).parse().ok(), until: text(&self.until) })
        });
        places.collect()
    }
}

/// A front page that is being laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    /// The number of the state that is being changed.
    pub(super) base: u32,
    /// The lead, then the seconds, the file, the sections, in the order of the page.
    pub(super) places: Vec<Place>,
    /// The sections in their order.
    pub(super) sections: Vec<SectionId>,
    pub(super) title: String,
    pub(super) breaking: String,
    pub(super) link: String,
    pub(super) breaking_until: String,
}

/// A place with what was put there. `until` is a time as browsers send it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) part: Part,
    pub(super) article: Option<ArticleId>,
    pub(super) until: String,
}

/// A part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Lead,
    Second,
    File,
    Section(SectionId),
}

impl Part {
    /// The word that the form has for it.
    pub(super) fn word(self) -> String {
        match self {
            Self::Lead => "lead".into(),
            Self::Second => "second".into(),
            Self::File => "file".into(),
            Self::Section(section) => section.to_string(),
        }
    }

    fn of(word: &str) -> Option<Self> {
        match word {
            "lead" => Some(Self::Lead),
            "second" => Some(Self::Second),
            "file" => Some(Self::File),
            section => section.parse().ok().map(Self::Section),
        }
    }
}

/// Why a draft is no layout yet: the key of the words that say what to do.
pub(super) type Trouble = &'static str;

impl Draft {
    /// The form for a layout. `sections` are those of the edition, in the publication's order.
    pub(super) fn of(base: u32, layout: &FrontLayout, sections: &[SectionId], zone: &TimeZone) -> Self {
        let place = |part: Part, slot: Slot| Place {
            part,
            article: slot.map(|pin| pin.article),
            until: slot.and_then(|pin| pin.until).map(|until| local(until, zone)).unwrap_or_default(),
        };
        let mut places = vec![place(Part::Lead, layout.lead)];
        places.extend(layout.seconds.iter().map(|slot| place(Part::Second, *slot)));
        let file = layout.file.iter().flat_map(|file| file.articles.iter().copied().map(Some));
        places.extend(file.chain([None]).take(MOST_IN_FILE).map(|slot| place(Part::File, slot)));
        let named = layout.sections.iter().map(|part| part.section).filter(|section| sections.contains(section));
        let mut order: Vec<SectionId> = named.collect();
        order.extend(
            sections.iter().copied().filter(|section| !layout.sections.iter().any(|part| part.section == *section)),
        );
        for section in &order {
            let slots = layout.sections.iter().find(|part| part.section == *section).map(|part| part.slots.clone());
            let slots = slots.unwrap_or_else(|| vec![None; SECTION_PLACES]);
            places.extend(slots.into_iter().map(|slot| place(Part::Section(*section), slot)));
        }
        let line = layout.breaking.as_ref();
        Self {
            base,
            places,
            sections: order,
            title: layout.file.as_ref().map(|file| file.title.clone()).unwrap_or_default(),
            breaking: line.map(|line| line.text.clone()).unwrap_or_default(),
            link: line.and_then(|line| line.link.as_ref()).map(|link| link.as_str().to_owned()).unwrap_or_default(),
            breaking_until: line.and_then(|line| line.until).map(|until| local(until, zone)).unwrap_or_default(),
        }
    }

    /// What was sent, after what its button does, with as many places as were asked for. Sections that the edition does
    /// not have are left out.
    pub(super) fn sent(sent: &Sent, sections: &[SectionId]) -> (Self, Result<(), Trouble>) {
        let mut order: Vec<SectionId> = Vec::new();
        for section in sent.section.iter().filter_map(|text| text.parse().ok()).chain(sections.iter().copied()) {
            if sections.contains(&section) && !order.contains(&section) {
                order.push(section);
            }
        }
        let mut draft = Self {
            base: sent.base.parse().unwrap_or(0),
            places: sent.places(),
            sections: order,
            title: sent.title.trim().to_owned(),
            breaking: sent.breaking.trim().to_owned(),
            link: sent.link.trim().to_owned(),
            breaking_until: sent.breaking_until.clone(),
        };
        let done = draft.act(&sent.action, &sent.pick);
        let seconds = sent.seconds.parse().unwrap_or(*SECONDS.end());
        draft.resize(seconds, |section| {
            let at = sent.section.iter().position(|text| *text == section.to_string())?;
            sent.count.get(at)?.parse().ok()
        });
        (draft, done)
    }

    /// Gives each part as many places as it is to have; a file has one more than it has articles.
    fn resize(&mut self, seconds: usize, count: impl Fn(SectionId) -> Option<usize>) {
        let places = std::mem::take(&mut self.places);
        let own = |part: Part| places.iter().filter(move |place| place.part == part).cloned();
        let filled = |part: Part, most: usize| {
            let empty = Place { part, article: None, until: String::new() };
            own(part).chain(std::iter::repeat(empty)).take(most).collect::<Vec<_>>()
        };
        let mut all = filled(Part::Lead, 1);
        all.extend(filled(Part::Second, seconds.clamp(*SECONDS.start(), *SECONDS.end())));
        let file: Vec<Place> = own(Part::File).filter(|place| place.article.is_some()).collect();
        let room = Place { part: Part::File, article: None, until: String::new() };
        all.extend(file.into_iter().chain([room]).take(MOST_IN_FILE));
        for section in &self.sections {
            let most = count(*section).unwrap_or(SECTION_PLACES).min(MOST_IN_SECTION);
            all.extend(filled(Part::Section(*section), most));
        }
        self.places = all;
    }

    /// Does what a button says: `up:3`, `down:3`, `clear:3`, `put:3` (the article picked), `section-up:1`,
    /// `section-down:1`. Other words do nothing.
    fn act(&mut self, action: &str, pick: &str) -> Result<(), Trouble> {
        let Some((verb, at)) = action.split_once(':') else { return Ok(()) };
        let Ok(at) = at.parse::<usize>() else { return Ok(()) };
        match verb {
            "up" if at > 0 => self.swap(at, at - 1),
            "down" => self.swap(at, at + 1),
            "clear" => self.put(at, None),
            "put" => self.put(at, Some(pick.parse().map_err(|_| "front-wrong-pick")?)),
            "section-up" if at > 0 => self.swap_sections(at, at - 1),
            "section-down" => self.swap_sections(at, at + 1),
            _ => {}
        }
        Ok(())
    }

    /// Exchanges what stands in two places; the places stay.
    fn swap(&mut self, one: usize, other: usize) {
        if one.max(other) < self.places.len() {
            let (first, second) = (self.places[one].part, self.places[other].part);
            self.places.swap(one, other);
            self.places[one].part = first;
            self.places[other].part = second;
        }
    }

    /// Puts an article in a place; it leaves the one where it was.
    fn put(&mut self, at: usize, article: Option<ArticleId>) {
        for place in self.places.iter_mut().filter(|place| article.is_some() && place.article == article) {
            (place.article, place.until) = (None, String::new());
        }
        if let Some(place) = self.places.get_mut(at) {
            (place.article, place.until) = (article, String::new());
        }
    }

    fn swap_sections(&mut self, one: usize, other: usize) {
        if one.max(other) < self.sections.len() {
            self.sections.swap(one, other);
            let order = self.sections.clone();
            let rank = |place: &Place| match place.part {
                Part::Section(section) => 1 + order.iter().position(|known| *known == section).unwrap_or(order.len()),
                Part::Lead | Part::Second | Part::File => 0,
            };
            self.places.sort_by_key(rank);
        }
    }

    /// The layout.
    pub(super) fn layout(&self, zone: &TimeZone) -> Result<FrontLayout, Trouble> {
        let until = |text: &str| match text {
            "" => Ok(None),
            text => moment(text, zone).map(Some).ok_or("front-wrong-until"),
        };
        let slot = |place: &Place| -> Result<Slot, Trouble> {
            let Some(article) = place.article else { return Ok(None) };
            Ok(Some(Pin { article, until: until(&place.until)? }))
        };
        let part = |part: Part| -> Result<Vec<Slot>, Trouble> {
            self.places.iter().filter(|place| place.part == part).map(slot).collect()
        };
        let articles: Vec<Pin> = part(Part::File)?.into_iter().flatten().collect();
        let file = match (self.title.is_empty(), articles.is_empty()) {
            (true, true) => None,
            (false, false) => Some(File { title: self.title.clone(), articles }),
            _ => return Err("front-wrong-file"),
        };
        let link = match self.link.as_str() {
            "" => None,
            text => Some(Href::parse(text).map_err(|_| "front-wrong-link")?),
        };
        let breaking = match self.breaking.as_str() {
            "" => None,
            text => Some(Breaking { text: text.to_owned(), link, until: until(&self.breaking_until)? }),
        };
        let sections = self
            .sections
            .iter()
            .map(|section| Ok(SectionPlace { section: *section, slots: part(Part::Section(*section))? }));
        Ok(FrontLayout {
            format: FormatNumber,
            lead: part(Part::Lead)?.pop().flatten(),
            seconds: part(Part::Second)?,
            file,
            sections: sections.collect::<Result<_, Trouble>>()?,
            breaking,
        })
    }

    /// The pins alone, for showing how the page fills itself around them.
    pub(super) fn outline(&self) -> FrontLayout {
        let bare = |place: &Place| place.article.map(|article| Pin { article, until: None });
        let part = |part: Part| self.places.iter().filter(|place| place.part == part).map(bare).collect::<Vec<Slot>>();
        let articles: Vec<Pin> = part(Part::File).into_iter().flatten().collect();
        FrontLayout {
            lead: part(Part::Lead).pop().flatten(),
            seconds: part(Part::Second),
            file: (!articles.is_empty()).then(|| File { title: self.title.clone(), articles }),
            sections: self
                .sections
                .iter()
                .map(|section| SectionPlace { section: *section, slots: part(Part::Section(*section)) })
                .collect(),
            ..FrontLayout::default()
        }
    }
}

/// A time as browsers write it, in the publication's zone: `2026-11-22T15:30`.
fn local(moment: Moment, zone: &TimeZone) -> String {
    marbre_words::in_zone(moment, zone).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// The moment of such a time. One that a change of the clock leaves out is the moment after it.
fn moment(text: &str, zone: &TimeZone) -> Option<Moment> {
    let time: DateTime = text.parse().ok()?;
    Some(Moment(zone.to_ambiguous_zoned(time).compatible().ok()?.timestamp().as_millisecond()))
}

#[cfg(test)]
mod tests;
