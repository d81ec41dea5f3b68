//! The headline: from what a page calls it, without the publication's name.

use super::{
    furniture::Furniture,
    page::{Id, Page, squeezed},
    said::Said,
    words::lowered,
};

/// What systems write where somebody wrote no title.
const PLACEHOLDERS: [&str; 8] =
    ["untitled", "sans titre", "(sans titre)", "(no title)", "no title", "sin título", "sem título", "بدون عنوان"];
/// What WordPress writes before the titles of protected and private posts.
const PREFIXES: [&str; 10] = [
    "Protected: ",
    "Private: ",
    "Protégé : ",
    "Protégé\u{A0}: ",
    "Privé : ",
    "Privé\u{A0}: ",
    "Protegido: ",
    "Privado: ",
    "محمي: ",
    "خاص: ",
];
/// Labels of the element that holds the headline.
const LABELS: &[&str] = &[
    "headline",
    "entry title",
    "post title",
    "article title",
    "articletitle",
    "story title",
    "titre article",
    "article headline",
    "page title",
    "single title",
    "main title",
    "content title",
    "news title",
    "story headline",
    "title post",
    "titre",
];

/// How many headings of a page are looked at.
const MOST: usize = 50;

/// A headline, and where it stands on the page.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Headline {
    /// The words. May be empty.
    pub text: String,
    /// The element.
    pub place: Option<Id>,
}

/// Finds the headline. `publication` is the name of the publication, if known.
pub fn find(page: &Page, furniture: &Furniture, said: &Said, publication: &str) -> Headline {
    let title = page.first(|id| page.name(id) == "title").map(|id| title_text(page, id)).unwrap_or_default();
    let names = [said.headline.as_str(), title.as_str()];
    let shown = |id: &Id| !furniture.hides(page, *id) || page.around(*id).any(|outer| page.name(outer) == "header");
    let firsts: Vec<Id> = page.all().filter(|id| page.name(*id) == "h1").filter(shown).take(MOST).collect();
    let labelled = |id: &Id| {
        page.is_labelled(*id, LABELS) || page.says(*id, "itemprop", "headline") || page.says(*id, "itemprop", "name")
    };
    let h2 = || {
        page.all().filter(|id| page.is(*id, &["h2", "p", "div", "span"])).filter(|id| {
            page.says(*id, "itemprop", "headline")
                || page.is_labelled(*id, &["entry title", "article title", "headline"])
        })
    };
    let named = |id: &Id| {
        let text = lowered(&page.text(*id));
        text.chars().count() > 3 && names.iter().any(|name| lowered(name).contains(&text))
    };
    let in_article = |id: &Id| page.around(*id).any(|outer| page.is(outer, &["article", "main"]));
    let element = firsts
        .iter()
        .copied()
        .find(|id| labelled(id) && named(id))
        .or_else(|| firsts.iter().copied().find(named))
        .or_else(|| firsts.iter().copied().find(|id| labelled(id) && in_article(id)))
        .or_else(|| h2().find(named));
    let text = match element {
        Some(id) => page.text(id),
        None => {
            let known = without_site(&said.headline, publication, page);
            let known = if known.is_empty() { without_site(&title, publication, page) } else { known };
            if known.is_empty() { firsts.first().map(|id| page.text(*id)).unwrap_or_default() } else { known }
        }
    };
    let place = element.or_else(|| firsts.iter().copied().find(|id| page.text(*id) == text));
    let named_so = names.iter().any(|name| lowered(name).contains(&lowered(&text)));
    let text = if PLACEHOLDERS.contains(&lowered(&text).as_str()) && !named_so { String::new() } else { text };
    Headline { text: without_prefix(&text).to_owned(), place }
}

/// The text of the title, which [`Page::text`] holds back.
fn title_text(page: &Page, id: Id) -> String {
    squeezed(&page.within(id).filter_map(|inner| page.characters(inner)).collect::<String>())
}

fn without_prefix(title: &str) -> &str {
    PREFIXES.iter().find_map(|prefix| title.strip_prefix(prefix)).unwrap_or(title)
}

/// A title without the publication's name before or behind it.
fn without_site(title: &str, publication: &str, page: &Page) -> String {
    const DASHES: [&str; 8] = [" | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • "];
    let mut title = squeezed(title);
    let known = |part: &str| !publication.is_empty() && lowered(part) == lowered(publication);
    for dash in DASHES {
        if let Some((rest, last)) = title.clone().rsplit_once(dash)
            && (known(last)
                || (rest.split_whitespace().count() >= 4
                    && last.split_whitespace().count() <= 4
                    && is_site(page, last)))
        {
            title = rest.trim().to_owned();
        } else if let Some((first, rest)) = title.clone().split_once(dash)
            && known(first)
        {
            title = rest.trim().to_owned();
        }
    }
    title
}

/// Whether the page shows these words as its own name: as the text of a link to its front page, or not at all.
fn is_site(page: &Page, words: &str) -> bool {
    let wanted = lowered(words);
    let shown = page.all().filter(|id| page.name(*id) == "h1").any(|id| lowered(&page.text(id)).contains(&wanted));
    !shown
}

/// The publication's name as the title says it: what stands behind the headline.
pub fn publication_in_title(page: &Page, headline: &str) -> Option<String> {
    let title = page.first(|id| page.name(id) == "title").map(|id| title_text(page, id))?;
    let rest = title.strip_prefix(headline).filter(|_| !headline.is_empty())?;
    let name = rest
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '–' | '—' | '-' | ':' | '»' | '·' | '•'));
    (!name.is_empty() && name.chars().count() <= 80).then(|| name.to_owned())
}
