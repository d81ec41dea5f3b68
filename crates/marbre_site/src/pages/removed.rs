//! What stands in the place of a text that had to be removed by law: 451 with the reason, and the entry that stays.

use super::{
    address,
    context::Context,
    frame::About,
    record::{indicators, log_address},
    standing::MessageView,
};
use crate::{Page, Site, SiteError, Tag};
use http::StatusCode;
use marbre_article::LanguageTag;
use marbre_formats::export::ninjs::{self, NewsItem, Record};
use marbre_store::{
    articles::Article,
    ledger::{EntryKind, Removal},
    public::PublicVersion,
};

/// The page in the place of an article that was removed by law, or of a version of one that is published; nothing when
/// that version was not removed.
///
/// # Errors
/// [`SiteError`]
pub async fn removed(site: &Site, article: &Article, version: Option<u32>) -> Result<Option<Page>, SiteError> {
    let Some(context) = Context::gather(site, &article.address.lang).await? else { return Ok(None) };
    let Some((gone, removal)) = found(site, article, version).await? else { return Ok(None) };
    let published = article.first_published_at.filter(|_| version.is_none());
    let published = published.unwrap_or(gone.version.published_at);
    let path = address::article(&article.address);
    let view = MessageView {
        frame: context.frame(About {
            title: context.words.say("removed", &[]),
            path: path.clone(),
            ..About::default()
        }),
        status: StatusCode::UNAVAILABLE_FOR_LEGAL_REASONS.as_u16(),
        message: "removed",
        published: Some(context.long_date(published)),
        removed: Some(context.long_date(removal.at)),
        reason: context.paragraphs(&removal.reason),
        history: format!("{path}/history"),
        verify: log_address(&context.lang, true),
        sections: Vec::new(),
        items: Vec::new(),
    };
    let mut page = context.page("message.html", &view)?;
    page.status = StatusCode::UNAVAILABLE_FOR_LEGAL_REASONS;
    page.headers.push(("x-robots-tag", "noindex".into()));
    page.tags.push(Tag::Article(article.id));
    Ok(Some(page))
}

/// The same for programs: the entry and its number, by which the record still proves that a text stood here, and when.
///
/// # Errors
/// [`SiteError`]
pub async fn removed_ninjs(site: &Site, article: &Article, version: Option<u32>) -> Result<Option<Page>, SiteError> {
    let Some(context) = Context::gather(site, &article.address.lang).await? else { return Ok(None) };
    let Some((version, removal)) = found(site, article, version).await? else { return Ok(None) };
    let number = version.version.number;
    let Some(entry) = site.store.ledger_entry_of(article.id, number).await? else { return Ok(None) };
    let mut item = empty(&context, article, &version);
    item.removal = removal.reason;
    (item.trust_indicators, item.alternative_ids) = indicators(&context, &article.address, &entry);
    item.record = Some(Record { leaf: entry.leaf, content: None });
    Ok(Some(Page {
        status: StatusCode::UNAVAILABLE_FOR_LEGAL_REASONS,
        content_type: ninjs::MEDIA_TYPE,
        body: ninjs::write(&item).into_bytes(),
        language: Some(context.lang.clone()),
        modified: None,
        headers: vec![("x-robots-tag", "noindex".into())],
        tags: vec![Tag::Publication, Tag::Article(article.id)],
        until: None,
        form: None,
        style: String::new(),
    }))
}

/// The version that was removed, and what is told of that. Where none is named: the last one that was a text.
async fn found(
    site: &Site,
    article: &Article,
    version: Option<u32>,
) -> Result<Option<(PublicVersion, Removal)>, SiteError> {
    let versions = site.store.history(article.id).await?;
    let wanted = |found: &PublicVersion| match version {
        Some(number) => found.version.number == number,
        None => found.kind != EntryKind::Withdrawn,
    };
    let found = versions.into_iter().rev().filter(wanted).find(|version| version.removed.is_some());
    Ok(found.and_then(|version| version.removed.clone().map(|removal| (version, removal))))
}

/// What is left of a version: where and when it stood.
fn empty(context: &Context<'_>, article: &Article, version: &PublicVersion) -> NewsItem {
    let published = version.version.published_at;
    let language: LanguageTag = context.lang.clone();
    NewsItem {
        url: address::absolute(context.origin(), &address::article(&article.address)),
        version: version.version.number,
        first_published: article.first_published_at.unwrap_or(published),
        published,
        withdrawn: true,
        language,
        kicker: String::new(),
        headline: String::new(),
        standfirst: String::new(),
        removal: String::new(),
        dateline: String::new(),
        body_html: None,
        body_text: String::new(),
        word_count: 0,
        by: String::new(),
        authors: Vec::new(),
        subjects: Vec::new(),
        pictures: Vec::new(),
        translations: Vec::new(),
        alternative_ids: Vec::new(),
        trust_indicators: Vec::new(),
        record: None,
        copyright_holder: context.name.clone(),
        usage_terms: String::new(),
    }
}
