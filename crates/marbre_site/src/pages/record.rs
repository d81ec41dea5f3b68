//! The public record for people: the line at the foot of an article, what the record is, how to check it.

use super::{
    address,
    context::{Context, Date},
    frame::{About, Frame},
};
use crate::{Page, Site, SiteError, Tag};
use http::StatusCode;
use marbre_article::{LanguageTag, address::ArticleAddress};
use marbre_formats::export::ninjs::TrustIndicator;
use marbre_store::{articles::Article, ledger::Entry};
use serde::Serialize;

/// Where a version stands in the public record.
#[derive(Debug, Clone, Serialize)]
pub struct RecordLine {
    /// The number of the version.
    pub version: u32,
    /// When it became public.
    pub date: Date,
    /// The number of its entry.
    pub entry: u64,
    /// The history of the article.
    pub href: String,
}

/// A page about the record.
#[derive(Debug, Clone, Serialize)]
pub struct LogView {
    /// The frame.
    pub frame: Frame,
    /// True for the page that explains how to check, false for the one that says what the record is.
    pub verify: bool,
    /// The other of the two pages.
    pub other: String,
    /// The log's name.
    pub origin: String,
    /// The keys that sign it, in their published form, the present one first.
    pub keys: Vec<String>,
    /// The witnesses who are asked.
    pub witnesses: Vec<String>,
    /// The key with which this newsroom witnesses others; empty when it does not.
    pub witness: String,
    /// An address to try a check with.
    pub example: String,
}

impl Context<'_> {
    /// The line of the current version of an article, if it has its entry.
    pub(super) async fn record_line(&self, article: &Article) -> Result<Option<RecordLine>, SiteError> {
        let entry = self.site.store.ledger_entry_of(article.id, article.version).await?;
        Ok(entry.zip(article.updated_at).map(|(entry, at)| RecordLine {
            version: article.version,
            date: self.long_date(at),
            entry: entry.number,
            href: format!("{}/history", address::article(&article.address)),
        }))
    }
}

/// The path of a page about the record.
pub fn log_address(lang: &LanguageTag, verify: bool) -> String {
    format!("/log/{lang}/{}", if verify { "verify" } else { "" })
}

/// Where an article can be checked, and the names under which the record knows its version.
pub(super) fn indicators(
    context: &Context<'_>,
    article: &ArticleAddress,
    entry: &Entry,
) -> (Vec<TrustIndicator>, Vec<(String, String)>) {
    let path = address::article(article);
    let indicator = |role: &str, title: &str, path: &str| TrustIndicator {
        role: format!("{}/log/#{role}", context.origin()),
        title: context.words.say(title, &[]),
        url: address::absolute(context.origin(), path),
    };
    let indicators = vec![
        indicator("history", "history", &format!("{path}/history")),
        indicator("record", "log", &log_address(&context.lang, false)),
    ];
    let mut names = vec![("ledger-entry".into(), entry.number.to_string())];
    names.extend(context.site.log().map(|log| ("ledger-log".into(), log.published().origin)));
    (indicators, names)
}

/// What the record is, or how to check it; nothing where no record is kept or there is no such edition.
///
/// # Errors
/// [`SiteError`]
pub async fn log(site: &Site, lang: &LanguageTag, verify: bool) -> Result<Option<Page>, SiteError> {
    let Some(log) = site.log() else { return Ok(None) };
    let Some(context) = Context::gather(site, lang).await? else { return Ok(None) };
    let published = log.published();
    let editions = context.publication.editions.iter();
    let elsewhere = editions.map(|edition| (edition.lang.clone(), log_address(&edition.lang, verify))).collect();
    let title = context.words.say(if verify { "log-verify" } else { "log" }, &[]);
    let view = LogView {
        frame: context.frame(About {
            title,
            path: log_address(lang, verify),
            elsewhere,
            default: Some(if verify { "/log/verify".into() } else { "/log/".into() }),
            ..About::default()
        }),
        verify,
        other: log_address(lang, !verify),
        origin: published.origin,
        keys: published.keys,
        witnesses: published.witnesses,
        witness: published.witness.unwrap_or_default(),
        example: format!("{}/{lang}/2026/05/…", context.origin()),
    };
    let mut page = context.page("log.html", &view)?;
    page.tags.push(Tag::Publication);
    Ok(Some(page))
}

/// `/trust.txt` (JournalList): who we are to others, and with which key our record is signed.
///
/// # Errors
/// What the store said.
pub async fn trust_txt(site: &Site) -> Result<Page, SiteError> {
    let publication = site.publication().await?;
    let origin = &site.options.origin;
    let name = publication.settings.name.replace(char::is_control, " ");
    let mut lines = vec![format!("# {name}")];
    if let Some(log) = site.log() {
        lines.push(format!("disclosure={origin}/log/"));
        let keys = log.published().keys;
        lines.extend(keys.iter().map(|key| format!("# The public record of what was published is signed with {key}")));
    }
    lines.extend(site.options.security_contact.iter().map(|contact| format!("contact={contact}")));
    let training = if site.options.training_allowed { "yes" } else { "no" };
    lines.push(format!("datatrainingallowed={training}"));
    Ok(Page {
        status: StatusCode::OK,
        content_type: "text/plain; charset=utf-8",
        body: format!("{}\n", lines.join("\n")).into_bytes(),
        language: None,
        modified: None,
        headers: Vec::new(),
        tags: vec![Tag::Publication],
        until: None,
        form: None,
        style: String::new(),
    })
}
