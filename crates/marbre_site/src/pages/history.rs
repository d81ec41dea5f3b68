//! The history of an article: every version with its time, its reason, its entry in the public record, and which words
//! changed.

use super::{
    address,
    context::{Context, Date},
    frame::{About, Frame, Link},
    record::log_address,
};
use crate::{Page, Site, SiteError, Tag, theme::Trusted};
use marbre_article::{
    ArticleContent, SectionId,
    document::compare::{self, Change, Difference, Fate, Part, Place, Span},
};
use marbre_store::{
    articles::{Article, ArticleWithContent},
    ledger::EntryKind,
    public::PublicVersion,
};
use serde::Serialize;

/// Versions whose words are compared; older ones are listed only.
const COMPARED: usize = 20;
/// Versions that are listed.
const LISTED: usize = 200;
/// How many characters of differences the page shows: it must stay light.
const MOST: usize = 9000;
/// How much of what is the same is shown beside what changed, in characters.
const BESIDE: usize = 50;

/// The history of an article.
#[derive(Debug, Clone, Serialize)]
pub struct HistoryView {
    /// The frame.
    pub frame: Frame,
    /// The article. Its name is empty when it was removed by law.
    pub article: Link,
    /// Its versions, the newest first.
    pub versions: Vec<VersionView>,
    /// How to check them.
    pub verify: String,
}

/// A version.
#[derive(Debug, Clone, Serialize)]
pub struct VersionView {
    /// Its number.
    pub number: u32,
    /// The word for what happened: `published`, `corrected`, `withdrawn`, `backfilled`.
    pub kind: &'static str,
    /// When.
    pub date: Date,
    /// Why, in the words of the newspaper. May be empty.
    pub reason: Trusted,
    /// The number of its entry in the public record, if it has one.
    pub entry: Option<u64>,
    /// The version as it was; empty when it is not shown any more.
    pub href: String,
    /// What changed against the version before it that is shown.
    pub differences: Vec<DifferenceView>,
    /// True when more changed than is listed.
    pub more: bool,
    /// When its text was removed by law.
    pub removed: Option<Date>,
    /// When it was entered, if it had been published before.
    pub entered: Option<Date>,
}

/// A field or block that changed.
#[derive(Debug, Clone, Serialize)]
pub struct DifferenceView {
    /// The key of the name of what changed; empty for the text itself.
    pub place: &'static str,
    /// The key of what became of it, where words do not show it: added, removed, moved, form.
    pub change: &'static str,
    /// Its lines.
    pub lines: Vec<Vec<Words>>,
}

/// Some words.
#[derive(Debug, Clone, Serialize)]
pub struct Words {
    /// `ins`, `del`, or empty for what is the same.
    pub fate: &'static str,
    /// The words.
    pub text: String,
}

/// The history of a published article.
///
/// # Errors
/// [`SiteError`]
pub async fn history(site: &Site, found: &ArticleWithContent) -> Result<Option<Page>, SiteError> {
    let ArticleWithContent { article, content, .. } = found;
    let Some(context) = Context::gather(site, &article.address.lang).await? else { return Ok(None) };
    let versions = newest_first(site, article).await?;
    let texts = texts(site, found, &versions).await?;
    let path = address::article(&article.address);
    let mut left = MOST;
    let shown = versions.iter().enumerate().map(|(at, version)| {
        // The one before it that is shown: nothing is said of what was taken back.
        let pair = texts.get(at).and_then(Option::as_ref).zip(texts.get(at + 1).and_then(Option::as_ref));
        let found = pair.map(|(new, old)| compare::compare(old, new)).unwrap_or_default();
        let (differences, more) = differences(&found, &mut left);
        VersionView { differences, more, ..line(&context, version, &path) }
    });
    let (versions, section) = (shown.collect(), content.section.map(|id| (id, false)));
    page(&context, article, versions, (&context.setting.plain(&content.headline), section)).map(Some)
}

/// The history of an article that was removed by law: when there was what, under which entries.
///
/// # Errors
/// [`SiteError`]
pub async fn history_of_removed(site: &Site, article: &Article) -> Result<Option<Page>, SiteError> {
    let Some(context) = Context::gather(site, &article.address.lang).await? else { return Ok(None) };
    let path = address::article(&article.address);
    let versions = newest_first(site, article).await?;
    let told = versions.first().map(|newest| newest.version.reason.clone()).unwrap_or_default();
    // What the notice at the top says is not said again of each version.
    let same = |version: &PublicVersion| version.removed.as_ref().is_some_and(|removed| removed.reason == told);
    let shown = versions.iter().map(|version| {
        let line = line(&context, version, &path);
        let reason = if same(version) { context.setting.line("") } else { line.reason.clone() };
        VersionView { reason, ..line }
    });
    let versions = shown.collect();
    let mut page = page(&context, article, versions, ("", None))?;
    page.headers.push(("x-robots-tag", "noindex".into()));
    Ok(Some(page))
}

async fn newest_first(site: &Site, article: &Article) -> Result<Vec<PublicVersion>, SiteError> {
    let mut versions = site.store.history(article.id).await?;
    versions.reverse();
    versions.truncate(LISTED);
    Ok(versions)
}

/// The page, for an article of that headline in that section; no headline for one that was removed.
fn page(
    context: &Context<'_>,
    article: &Article,
    versions: Vec<VersionView>,
    about: (&str, Option<(SectionId, bool)>),
) -> Result<Page, SiteError> {
    let (headline, section) = about;
    let path = address::article(&article.address);
    let title = match headline {
        "" => context.words.say("history-of-removed", &[]),
        headline => context.words.say("history-of", &[("headline", marbre_words::Argument::Text(headline))]),
    };
    let view = HistoryView {
        versions,
        article: Link { name: headline.to_owned(), href: path.clone(), current: "" },
        verify: log_address(&context.lang, true),
        frame: context.frame(About { title, path: format!("{path}/history"), section, ..About::default() }),
    };
    let mut page = context.page("history.html", &view)?;
    page.tags.push(Tag::Article(article.id));
    page.modified = article.updated_at;
    Ok(page)
}

/// The texts of the newest versions, as far as they are compared; nothing for one that is not shown.
async fn texts(
    site: &Site,
    found: &ArticleWithContent,
    versions: &[PublicVersion],
) -> Result<Vec<Option<ArticleContent>>, SiteError> {
    let mut texts = Vec::new();
    for version in versions.iter().take(COMPARED + 1) {
        texts.push(match version {
            version if version.version.number == found.article.version => Some(found.content.clone()),
            version if version.is_shown => site.store.version_text(found.article.id, version.version.number).await?,
            _ => None,
        });
    }
    Ok(texts)
}

fn line(context: &Context<'_>, version: &PublicVersion, path: &str) -> VersionView {
    let PublicVersion { version, entry, kind, is_shown, removed, entered_at } = version;
    let reason = removed.as_ref().map_or(version.reason.as_str(), |removed| removed.reason.as_str());
    VersionView {
        number: version.number,
        kind: match kind {
            EntryKind::Published => "version-published",
            EntryKind::Corrected => "version-corrected",
            EntryKind::Withdrawn => "version-withdrawn",
            EntryKind::Backfilled => "version-backfilled",
        },
        date: context.date_time(version.published_at),
        reason: context.setting.line(reason),
        entry: *entry,
        href: if *is_shown { format!("{path}/history/{}", version.number) } else { String::new() },
        differences: Vec::new(),
        more: false,
        removed: removed.as_ref().map(|removed| context.date_time(removed.at)),
        entered: entered_at.map(|at| context.date_time(at)),
    }
}

/// The differences that there is room for, and whether there are more.
fn differences(found: &[Difference], left: &mut usize) -> (Vec<DifferenceView>, bool) {
    let mut shown = Vec::new();
    for difference in found {
        let view = difference_view(difference);
        let length: usize = view.lines.iter().flatten().map(|words| words.text.len()).sum::<usize>() + 40;
        if length > *left {
            return (shown, true);
        }
        *left -= length;
        shown.push(view);
    }
    (shown, false)
}

fn difference_view(difference: &Difference) -> DifferenceView {
    let words = difference.changes_words();
    let change = match difference.change {
        Change::Moved => "change-moved",
        Change::Changed if !words => "change-form",
        Change::Added | Change::Removed | Change::Changed => "",
    };
    let lines = difference.parts.iter().filter(|part| part.what.has_words() && part.is_changed()).map(spans).collect();
    DifferenceView { place: place(&difference.place), change, lines }
}

/// The key of the name of a field or block; nothing for running text.
fn place(place: &Place) -> &'static str {
    use compare::{BlockKind, Field};
    match place {
        Place::Field { field } => match field {
            Field::Kicker => "part-kicker",
            Field::Headline => "part-headline",
            Field::Standfirst => "part-standfirst",
            Field::Dateline => "part-dateline",
            Field::Bylines => "part-bylines",
            Field::Section | Field::Topics => "part-section",
            Field::LeadImage => "part-image",
            Field::KeyPoints => "key-points",
            Field::Related => "related",
            Field::SocialTitle | Field::Description => "part-card",
        },
        Place::Block { kind, .. } => match kind {
            BlockKind::Image | BlockKind::Gallery => "part-image",
            _ => "",
        },
    }
}

/// The words of a line: what changed, with a little of what stands beside it.
fn spans(part: &Part) -> Vec<Words> {
    let last = part.spans.len().saturating_sub(1);
    let words = |(at, span): (usize, &Span)| {
        let (fate, text) = match span.fate {
            Fate::Added => ("ins", span.text.clone()),
            Fate::Removed => ("del", span.text.clone()),
            Fate::Same => ("", shortened(&span.text, at == 0, at == last)),
        };
        Words { fate, text }
    };
    part.spans.iter().enumerate().map(words).collect()
}

/// What is the same, without its middle; or, at an end of the line, without what is far from the change.
fn shortened(text: &str, first: bool, last: bool) -> String {
    let count = text.chars().count();
    let most = if first || last { BESIDE } else { 2 * BESIDE };
    if count <= most + 10 {
        return text.to_owned();
    }
    let head: String = text.chars().take(BESIDE).collect();
    let tail: String = text.chars().skip(count - BESIDE).collect();
    // Whole words only.
    let head = head.rsplit_once(' ').map_or(head.as_str(), |(whole, _)| whole);
    let tail = tail.split_once(' ').map_or(tail.as_str(), |(_, whole)| whole);
    match (first, last) {
        (true, true) => String::new(),
        (true, false) => format!("… {tail}"),
        (false, true) => format!("{head} …"),
        (false, false) => format!("{head} … {tail}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_far_from_a_change_is_left_out() {
        let long =
            "un mot et encore un autre mot qui ne change pas du tout, puis la suite de la phrase qui reste la même";
        assert_eq!(shortened("court", true, false), "court");
        assert!(shortened(long, true, false).starts_with("… ") && shortened(long, true, false).ends_with("la même"));
        assert!(shortened(long, false, true).starts_with("un mot") && shortened(long, false, true).ends_with(" …"));
        let middle = shortened(&format!("{long} {long}"), false, false);
        assert!(middle.starts_with("un mot") && middle.contains(" … ") && middle.ends_with("la même"), "{middle}");
    }

    #[test]
    fn the_page_stays_light() {
        let content = |n: usize| {
            let text = format!("Le chiffre {n} est nouveau. ").repeat(60);
            let body = marbre_article::Document::new(
                (0..30)
                    .map(|_| marbre_article::document::Block::Paragraph {
                        content: vec![marbre_article::document::Inline::text(text.clone())],
                    })
                    .collect(),
            );
            ArticleContent { body, ..ArticleContent::default() }
        };
        let found = compare::compare(&content(1), &content(2));
        let mut left = MOST;
        let (shown, more) = differences(&found, &mut left);
        assert!(more && shown.len() < found.len());
        let length: usize =
            shown.iter().flat_map(|view| view.lines.iter().flatten()).map(|words| words.text.len()).sum();
        assert!(length <= MOST);
    }
}
