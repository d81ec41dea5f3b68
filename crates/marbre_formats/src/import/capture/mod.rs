//! One saved page: the article that is in it, and nothing that stands around it.
//!
//! A page is read as HTML or, copied out of a browser, as plain text. What it says of its article is looked for in
//! order of trust: for machines (JSON-LD, then Open Graph and the names before it), then by its elements and their
//! labels, then by where the most text is. Nothing is loaded; images keep the address they had.

mod about;
mod article;
mod body;
mod bylines;
mod dates;
mod decode;
mod furniture;
mod head;
mod headline;
mod json_ld;
mod language;
mod names;
mod page;
mod pictures;
mod related;
mod said;
mod score;
mod text;
mod trouble;
mod visible;
mod words;

pub use bylines::Signed;
pub use dates::Dated;
pub use related::Related;
pub use trouble::{CaptureError, Problem};

use jiff::tz::TimeZone;
use marbre_article::{
    Document, LanguageTag,
    document::{Image, ImageSource},
    language::Direction,
};

/// How to read a saved page.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// Where the page was, if that is known; else what the page says is taken.
    pub address: Option<&'a str>,
    /// The zone of dates that name none.
    pub zone: Option<&'a TimeZone>,
    /// Resolves the address of an image (absolute, where the page's own address is known); nothing keeps the address.
    pub image: &'a dyn Fn(&str) -> Option<ImageSource>,
    /// Rewrites the address of a link; nothing keeps it.
    pub link: &'a dyn Fn(&str) -> Option<String>,
}

impl Default for Options<'_> {
    /// Knows nothing, resolves nothing, rewrites nothing.
    fn default() -> Self {
        Self { address: None, zone: None, image: &|_| None, link: &|_| None }
    }
}

/// The article of a saved page. Texts are plain; those that the page does not have are empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Captured {
    /// The name of the publication.
    pub publication: String,
    /// Where the article was. May be empty.
    pub address: String,
    /// The sections, the main one first.
    pub sections: Vec<String>,
    /// The topics.
    pub topics: Vec<String>,
    /// The few words above the headline.
    pub kicker: String,
    /// The headline.
    pub headline: String,
    /// The sentence or two under the headline.
    pub standfirst: String,
    /// When it was published.
    pub published: Option<Dated>,
    /// When it was last changed.
    pub modified: Option<Dated>,
    /// Who signs, in order.
    pub bylines: Vec<Signed>,
    /// The image above the text.
    pub lead_image: Option<Image>,
    /// The text, with its images.
    pub body: Document,
    /// The articles that the page leads to.
    pub related: Vec<Related>,
    /// The language of the text.
    pub language: Option<LanguageTag>,
    /// The direction that the page says the text runs in.
    pub direction: Option<Direction>,
    /// What an editor should look at.
    pub problems: Vec<Problem>,
}

/// Reads one saved page. `name` is the name of its file: `.txt` is read as text, everything else by what it holds.
///
/// # Errors
/// [`CaptureError`] when the file is no page, or there is no article in it.
pub fn read(bytes: &[u8], name: &str, options: &Options<'_>) -> Result<Captured, CaptureError> {
    let mut problems = Vec::new();
    let text = decode::decode(bytes, name, &mut problems)?;
    let mut captured = if is_html(&text, name) {
        article::read(&text, options, problems)
    } else {
        text::read(&text, options, problems)
    };
    if captured.body.is_empty() && captured.headline.is_empty() {
        return Err(CaptureError::NoArticle(name.to_owned()));
    }
    look_over(&mut captured);
    Ok(captured)
}

/// Says what is missing.
fn look_over(captured: &mut Captured) {
    let problems = &mut captured.problems;
    if captured.headline.is_empty() {
        problems.push(Problem::NoHeadline);
    }
    if captured.body.is_empty() && !problems.contains(&Problem::Protected) {
        problems.push(Problem::NoText);
    }
    match &captured.published {
        None if problems.iter().any(|problem| matches!(problem, Problem::UnreadableDate(_))) => {}
        None => problems.push(Problem::NoDate),
        Some(dated) => {
            if dated.offset.is_none() {
                problems.push(Problem::NoZone(dated.written.clone()));
            }
            if dated.day_or_month {
                problems.push(Problem::DayOrMonth(dated.written.clone()));
            }
        }
    }
    if captured.bylines.is_empty() {
        problems.push(Problem::NoByline);
    }
}

/// Whether a text is HTML: it begins with a tag, or has the tags of a page in it.
fn is_html(text: &str, name: &str) -> bool {
    let start = text.trim_start_matches('\u{FEFF}').trim_start();
    let head: String = start.chars().take(4000).collect::<String>().to_ascii_lowercase();
    let tags = ["<!doctype", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<h1"];
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    match extension.as_deref() {
        Some("txt" | "text") => head.starts_with("<!doctype html") || head.starts_with("<html"),
        Some("html" | "htm" | "xhtml" | "shtml") => true,
        _ => tags.iter().any(|tag| head.contains(tag)),
    }
}
