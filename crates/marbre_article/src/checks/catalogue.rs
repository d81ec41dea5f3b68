//! The checks.

use super::{Argument, At, Check, Found, ImageFacts, Level, Subject};
use crate::{
    Moment,
    document::{Alternative, Image, ImageSource},
    workflow::Kind,
};

/// A page of more bytes than this is heavy for a slow line.
pub const HEAVY_BYTES: u32 = 10_000;

/// A page of more bytes than this does not arrive in one round trip.
pub const MOST_BYTES: u32 = 14_000;

/// A right to show an image that ends within this time ends soon, in milliseconds: 30 days.
pub const RIGHTS_SOON: i64 = 30 * 24 * 60 * 60 * 1000;

/// The longest headline that cards, feeds and search results show whole, in characters.
const LONGEST_HEADLINE: u32 = 100;

/// The same in scripts whose characters are twice as wide and say as much as a syllable or a word.
const LONGEST_WIDE_HEADLINE: u32 = 45;

/// Every check, in the order in which findings are shown.
pub const CHECKS: &[Check] = &[
    fixed("headline_missing", headline_missing),
    fixed("embargo", embargo),
    fixed("no_section", no_section),
    Check { overridable: true, ..fixed("page_too_heavy", page_too_heavy) },
    changeable("no_alt", Level::Block, no_alt),
    changeable("no_byline", Level::Warn, no_byline),
    changeable("headline_long", Level::Warn, headline_long),
    changeable("no_standfirst", Level::Warn, no_standfirst),
    changeable("no_credit", Level::Block, no_credit),
    changeable("image_expired", Level::Block, image_expired),
    changeable("image_expiring", Level::Warn, image_expiring),
    changeable("image_pulled", Level::Warn, image_pulled),
    changeable("missing_image", Level::Warn, missing_image),
    changeable("page_heavy", Level::Warn, page_heavy),
    changeable("translation_stale", Level::Warn, translation_stale),
    changeable("original_withdrawn", Level::Warn, original_withdrawn),
    changeable("unresolved_notes", Level::Warn, unresolved_notes),
    changeable("overdue", Level::Warn, overdue),
];

type Look = fn(&Subject<'_>) -> Vec<Found>;

/// A check that always blocks.
const fn fixed(code: &'static str, look: Look) -> Check {
    Check { code, level: Level::Block, changeable: false, overridable: false, look }
}

const fn changeable(code: &'static str, level: Level, look: Look) -> Check {
    Check { code, level, changeable: true, overridable: false, look }
}

/// One finding about the whole article, or none.
fn when<const N: usize>(found: bool, arguments: [(&'static str, Argument); N]) -> Vec<Found> {
    if found { vec![Found { at: None, arguments: arguments.into() }] } else { Vec::new() }
}

/// A finding for each image of which it is true.
fn images(subject: &Subject<'_>, is: impl Fn(&Image) -> bool) -> Vec<Found> {
    let lead = subject.content.lead_image.iter().map(|image| (At::LeadImage, image));
    let body = subject.content.body.images();
    let numbered = (1..).map(At::Image).zip(body);
    let found = lead.chain(numbered).filter(|(_, image)| is(image));
    found.map(|(at, _)| Found { at: Some(at), ..Found::default() }).collect()
}

/// What is known of an image, if it is filed.
fn facts<'s>(subject: &'s Subject<'_>, image: &Image) -> Option<&'s ImageFacts> {
    match &image.source {
        ImageSource::Asset(hash) => subject.images.get(hash),
        ImageSource::Missing(_) => None,
    }
}

fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

fn count(number: usize) -> Argument {
    Argument::Number(u32::try_from(number).unwrap_or(u32::MAX))
}

fn headline_missing(subject: &Subject<'_>) -> Vec<Found> {
    when(is_blank(&subject.content.headline), [])
}

fn embargo(subject: &Subject<'_>) -> Vec<Found> {
    let until = subject.embargo_until.filter(|until| *until > subject.now);
    until.map_or_else(Vec::new, |until| when(true, [("until", Argument::Moment(until))]))
}

fn no_section(subject: &Subject<'_>) -> Vec<Found> {
    when(subject.kind == Kind::Article && subject.content.section.is_none(), [])
}

fn page_too_heavy(subject: &Subject<'_>) -> Vec<Found> {
    weight(subject, MOST_BYTES, u32::MAX)
}

fn page_heavy(subject: &Subject<'_>) -> Vec<Found> {
    weight(subject, HEAVY_BYTES, MOST_BYTES)
}

/// A page of more than `most` bytes, but not of more than `below`.
fn weight(subject: &Subject<'_>, most: u32, below: u32) -> Vec<Found> {
    let bytes = subject.page_bytes.unwrap_or(0);
    when(bytes > most && bytes <= below, [("bytes", Argument::Number(bytes)), ("most", Argument::Number(most))])
}

fn no_alt(subject: &Subject<'_>) -> Vec<Found> {
    images(subject, |image| match &image.alt {
        Alternative::Text(text) => is_blank(text),
        Alternative::Decorative => false,
        // What the library says in this language stands in for it.
        Alternative::Unwritten => !facts(subject, image).is_some_and(|facts| facts.has_alt),
    })
}

fn no_byline(subject: &Subject<'_>) -> Vec<Found> {
    when(subject.kind == Kind::Article && subject.content.bylines.is_empty(), [])
}

fn headline_long(subject: &Subject<'_>) -> Vec<Found> {
    let wide = matches!(subject.lang.primary(), "zh" | "ja" | "ko" | "yue");
    let most = if wide { LONGEST_WIDE_HEADLINE } else { LONGEST_HEADLINE };
    let characters = subject.content.headline.trim().chars().count();
    when(characters > most as usize, [("characters", count(characters)), ("most", Argument::Number(most))])
}

fn no_standfirst(subject: &Subject<'_>) -> Vec<Found> {
    when(subject.kind == Kind::Article && is_blank(&subject.content.standfirst), [])
}

fn no_credit(subject: &Subject<'_>) -> Vec<Found> {
    images(subject, |image| is_blank(&image.credit) && !facts(subject, image).is_some_and(|facts| facts.has_credit))
}

fn image_expired(subject: &Subject<'_>) -> Vec<Found> {
    let ended = |facts: &ImageFacts| !facts.pulled && facts.expires_at.is_some_and(|end| end <= subject.now);
    images(subject, |image| facts(subject, image).is_some_and(ended))
}

fn image_expiring(subject: &Subject<'_>) -> Vec<Found> {
    let ends = |end: &Moment| *end > subject.now && end.0 - subject.now.0 <= RIGHTS_SOON;
    let soon = |facts: &ImageFacts| !facts.pulled && facts.expires_at.as_ref().is_some_and(ends);
    images(subject, |image| facts(subject, image).is_some_and(soon))
}

fn image_pulled(subject: &Subject<'_>) -> Vec<Found> {
    images(subject, |image| facts(subject, image).is_some_and(|facts| facts.pulled))
}

fn missing_image(subject: &Subject<'_>) -> Vec<Found> {
    images(subject, |image| matches!(image.source, ImageSource::Missing(_)))
}

fn translation_stale(subject: &Subject<'_>) -> Vec<Found> {
    when(subject.stale_translation, [])
}

fn original_withdrawn(subject: &Subject<'_>) -> Vec<Found> {
    when(subject.original_withdrawn, [])
}

fn unresolved_notes(subject: &Subject<'_>) -> Vec<Found> {
    when(subject.open_notes > 0, [("notes", Argument::Number(subject.open_notes))])
}

fn overdue(subject: &Subject<'_>) -> Vec<Found> {
    let due = subject.due_at.filter(|due| *due < subject.now);
    due.map_or_else(Vec::new, |due| when(true, [("due", Argument::Moment(due))]))
}
