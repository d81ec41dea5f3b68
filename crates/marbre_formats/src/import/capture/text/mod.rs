//! An article out of a page that was copied as text: first the lines about it, then its paragraphs, then what stood
//! below.

mod heading;
mod lines;
mod paragraphs;

use super::{Captured, Options, body, dates, language, trouble::Problem};
use lines::Line;

/// Reads a copied page.
pub fn read(text: &str, options: &Options<'_>, mut problems: Vec<Problem>) -> Captured {
    let lines: Vec<Line> = lines::of(text);
    let start = paragraphs::start(&lines);
    let end = paragraphs::end(&lines, start);
    let heading = heading::read(lines.get(..start).unwrap_or_default(), lines.get(end..).unwrap_or_default());
    let found = paragraphs::read(lines.get(start..end).unwrap_or_default());
    let mut related = found.related;
    paragraphs::titles_below(lines.get(end..).unwrap_or_default())
        .into_iter()
        .for_each(|one| super::related::add(&mut related, one));
    problems.extend(heading.captions.into_iter().chain(found.captions).map(Problem::Picture));
    let document = body::document(&found.html, options, None, None, &mut problems);
    let modified = dates::read(&heading.modified, options.zone);
    let zone = modified.as_ref().and_then(|modified| modified.offset);
    let published = dates::read(&heading.published, options.zone).map(|published| published.at_offset(zone));
    let mut signed = heading.bylines;
    found.bylines.into_iter().for_each(|one| super::bylines::add(&mut signed, one));
    let words =
        lines.get(start..end).unwrap_or_default().iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n");
    Captured {
        publication: heading.publication,
        address: options.address.unwrap_or_default().to_owned(),
        sections: heading.sections,
        kicker: heading.kicker,
        headline: heading.headline,
        standfirst: heading.standfirst,
        published,
        modified,
        bylines: signed,
        body: document,
        related,
        language: language::decided(None, &words, &mut problems),
        problems,
        ..Captured::default()
    }
}
