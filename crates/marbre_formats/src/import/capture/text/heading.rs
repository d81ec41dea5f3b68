//! The lines before the text of a copied page: publication, section, kicker, headline, the sentence under it, date,
//! names.

use super::lines::{Kind, Line};
use crate::import::capture::{
    bylines::{self, Signed},
    words,
};

/// What stands above the text.
#[derive(Debug, Default)]
pub struct Heading {
    /// The name of the publication.
    pub publication: String,
    /// The sections.
    pub sections: Vec<String>,
    /// The words above the headline.
    pub kicker: String,
    /// The headline.
    pub headline: String,
    /// The sentence or two under it.
    pub standfirst: String,
    /// When it was published, as written.
    pub published: String,
    /// When it was last changed, as written.
    pub modified: String,
    /// Who signs.
    pub bylines: Vec<Signed>,
    /// What the picture above the text shows.
    pub captions: Vec<String>,
}

/// Reads the lines above the text. `below` are those after it, which may name the publication again.
pub fn read(above: &[Line], below: &[Line]) -> Heading {
    let mut heading = Heading::default();
    let title = headline(above);
    if let Some(title) = title {
        heading.headline.clone_from(&above[title].text);
    }
    for (index, line) in above.iter().enumerate() {
        if Some(index) == title {
            continue;
        }
        let after = title.is_some_and(|title| index > title);
        match line.kind {
            Kind::Byline => {
                bylines::read(&line.text).into_iter().for_each(|one| bylines::add(&mut heading.bylines, one))
            }
            Kind::Date => date(&line.text, &mut heading),
            Kind::Caption => heading.captions.push(line.text.clone()),
            Kind::Prose if after && heading.standfirst.is_empty() => heading.standfirst.clone_from(&line.text),
            Kind::Short => short(line, index, title, above, &mut heading),
            Kind::Furniture => crumbs(&line.raw, after, &mut heading),
            _ => {}
        }
    }
    if heading.publication.is_empty() {
        heading.publication = owner(below).unwrap_or_default();
    }
    heading
}

/// The headline: the last line of several words before the names and the date; without those, the longest short line.
fn headline(above: &[Line]) -> Option<usize> {
    let about = above.iter().position(|line| matches!(line.kind, Kind::Byline | Kind::Date));
    let is_title = |line: &Line| {
        matches!(line.kind, Kind::Short | Kind::Prose)
            && line.text.split_whitespace().count() >= 3
            && line.text.chars().count() <= 220
            && !words::is_section(&line.text)
            && !words::is_kicker(&line.text)
    };
    // A title has no full stop; the sentence under it has.
    let points = |index: usize, line: &Line| {
        let length = line.text.split_whitespace().count().min(14);
        let stopped = line.text.ends_with('.') && !line.text.ends_with("...");
        let long = line.text.chars().count() > 160;
        let before = about.is_none_or(|about| index < about);
        let known = index > 0
            && above.get(index - 1).is_some_and(|line| words::is_kicker(&line.text) || words::is_section(&line.text));
        length + usize::from(!stopped) * 8 + usize::from(!long) * 4 + usize::from(before) * 10 + usize::from(known) * 6
    };
    let titles = above.iter().enumerate().filter(|(_, line)| is_title(line));
    titles.max_by_key(|(index, line)| (points(*index, line), std::cmp::Reverse(*index))).map(|(index, _)| index)
}

fn date(text: &str, heading: &mut Heading) {
    let lower = words::lowered(text);
    const CHANGED: [&str; 10] = [
        "modifié",
        "mis à jour",
        "mise à jour",
        "updated",
        "last modified",
        "actualizado",
        "atualizado",
        "تحديث",
        "آخر تعديل",
        "imesasishwa",
    ];
    let at = CHANGED.iter().filter_map(|word| lower.find(word)).min();
    let (first, second) = match at.filter(|at| lower.len() == text.len() && text.is_char_boundary(*at)) {
        Some(0) => ("", text),
        Some(at) => text.split_at(at),
        None if at.is_some() => ("", text),
        None => (text, ""),
    };
    if heading.published.is_empty() {
        first.trim().trim_end_matches([',', '-', '–', '|', '•', '·']).trim().clone_into(&mut heading.published);
    }
    if heading.modified.is_empty() {
        second.trim().clone_into(&mut heading.modified);
    }
    if heading.published.is_empty() && !second.is_empty() {
        second.clone_into(&mut heading.published);
    }
}

/// A short line that is not the headline: what kind it is is known by its words and its place.
fn short(line: &Line, index: usize, title: Option<usize>, above: &[Line], heading: &mut Heading) {
    let text = &line.text;
    let before = title.is_none_or(|title| index < title);
    if words::is_kicker(text) {
        if heading.kicker.is_empty() {
            heading.kicker.clone_from(text);
        }
    } else if words::is_section(text) {
        heading.sections.push(text.clone());
    } else if let Some((first, second)) = text.split_once(['|', '›', '>', '/', '»', '·', '•'])
        && before
    {
        [first, second].iter().map(|part| part.trim()).for_each(|part| crumb(part, heading));
    } else if before && heading.publication.is_empty() && is_first(index, above) && text.split_whitespace().count() <= 6
    {
        heading.publication.clone_from(text);
    } else if before
        && index + 1 == title.unwrap_or(0)
        && text.split_whitespace().count() <= 6
        && heading.kicker.is_empty()
    {
        heading.kicker.clone_from(text);
    } else if !before && heading.standfirst.is_empty() && text.split_whitespace().count() >= 8 {
        heading.standfirst.clone_from(text);
    }
}

/// Nothing but furniture stands before it.
fn is_first(index: usize, above: &[Line]) -> bool {
    above.iter().take(index).all(|line| line.kind == Kind::Furniture || words::is_section(&line.text))
}

/// `Accueil > Politique > Afrique`
fn crumbs(raw: &str, after: bool, heading: &mut Heading) {
    let steps = ['›', '>', '»', '/'];
    if !after && raw.contains(steps) && raw.split(steps).count() <= 5 {
        raw.split(steps).map(str::trim).for_each(|part| crumb(part, heading));
    }
}

fn crumb(part: &str, heading: &mut Heading) {
    if words::is_kicker(part) && heading.kicker.is_empty() {
        part.clone_into(&mut heading.kicker);
    } else if words::is_section(part) && !heading.sections.iter().any(|known| known == part) {
        // The last step is the nearest.
        heading.sections.insert(0, part.to_owned());
    }
}

/// `© 2026 Agence Rivages. Tous droits réservés.`
fn owner(below: &[Line]) -> Option<String> {
    let line = below.iter().find(|line| line.text.contains('©'))?;
    let after = line.text.split_once('©')?.1;
    let name =
        after.trim_start_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '-' | '–' | ','));
    let name = name.split(['.', ',', '|', '-', '–', '·']).next()?.trim();
    (!name.is_empty() && name.split_whitespace().count() <= 6).then(|| name.to_owned())
}
