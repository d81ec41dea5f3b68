//! Feeds of an edition, a section, a topic or a byline, with whole texts, in every format of the catalogue.

use super::{
    address,
    author::printed,
    context::Context,
    picture,
    told::{Told, tags},
};
use crate::{Page, Site, SiteError, Tag, routes::FeedOf};
use http::StatusCode;
use marbre_article::{Document, LanguageTag, Moment, document::Block, render::html};
use marbre_formats::feed::{Author, FORMATS, Feed, FeedImage, FeedItem, Format};
use marbre_store::{articles::ArticleWithContent, listing::EDITION};
use uuid::Uuid;

/// So many articles are in a feed.
const ITEMS: u32 = 20;

/// What a feed is about.
struct Subject {
    scope: Uuid,
    /// Nothing for the whole edition.
    name: Option<String>,
    about: String,
    /// The page that shows the same.
    path: String,
    tag: Option<Tag>,
}

/// The feed of that file name; nothing when there is no such thing to have one.
///
/// # Errors
/// [`SiteError`]
pub async fn feed(site: &Site, lang: &LanguageTag, of: &FeedOf, file: &str) -> Result<Option<Page>, SiteError> {
    let Some(format) = FORMATS.iter().find(|format| format.file_name == file) else { return Ok(None) };
    let Some(context) = Context::gather(site, lang).await? else { return Ok(None) };
    let Some(subject) = subject(&context, of).await? else { return Ok(None) };

    let listed = site.store.list(subject.scope, lang, 0, ITEMS).await?.items;
    let ids: Vec<_> = listed.iter().map(|listed| listed.id).collect();
    let mut articles = if ids.is_empty() { Vec::new() } else { site.store.contents(&ids).await? };
    articles.sort_by_key(|found| ids.iter().position(|id| *id == found.article.id));
    let told = Told::gather(&context, &articles).await?;
    let feed = describe(&context, &subject, &articles, &told);
    let mut page = page(&context, format, &feed, &subject, &articles);
    page.tags.extend(told.album.tags());
    Ok(Some(page))
}

async fn subject(context: &Context<'_>, of: &FeedOf) -> Result<Option<Subject>, SiteError> {
    let (store, lang, plain) = (&context.site.store, &context.lang, |text: &str| context.setting.plain(text));
    Ok(match of {
        FeedOf::Edition => Some(Subject {
            scope: EDITION,
            name: None,
            about: context.motto.clone(),
            path: address::front(lang),
            tag: None,
        }),
        FeedOf::Section(slug) => context.sections.iter().find_map(|section| {
            let name = section.names.get(lang).filter(|name| name.slug == *slug)?;
            Some(Subject {
                scope: section.id.0,
                name: Some(plain(&name.name)),
                about: plain(&name.description),
                path: address::section(lang, &name.slug),
                tag: Some(Tag::Section(section.id)),
            })
        }),
        FeedOf::Topic(slug) => store.topic_by_slug(lang, slug).await?.and_then(|topic| {
            let name = topic.names.get(lang)?;
            Some(Subject {
                scope: topic.id.0,
                name: Some(plain(&name.name)),
                about: plain(&name.description),
                path: address::topic(lang, &name.slug),
                tag: Some(Tag::Topic(topic.id)),
            })
        }),
        FeedOf::Author(slug) => store.byline_by_slug(slug).await?.and_then(|byline| {
            let (_, name) = printed(&byline, lang)?;
            Some(Subject {
                scope: byline.id.0,
                name: Some(plain(&name.name)),
                about: plain(&name.role),
                path: address::author(lang, &byline.slug),
                tag: Some(Tag::Byline(byline.id)),
            })
        }),
    })
}

fn page(
    context: &Context<'_>,
    format: &Format,
    feed: &Feed,
    subject: &Subject,
    articles: &[ArticleWithContent],
) -> Page {
    let mut page_tags = vec![Tag::Publication, context.list_tag(subject.scope)];
    page_tags.extend(subject.tag.clone());
    page_tags.extend(tags(articles));
    Page {
        status: StatusCode::OK,
        content_type: format.media_type,
        body: (format.write)(feed).into_bytes(),
        language: Some(context.lang.clone()),
        modified: Some(feed.updated),
        headers: Vec::new(),
        tags: page_tags,
        until: None,
        form: None,
        style: String::new(),
    }
}

fn describe(context: &Context<'_>, subject: &Subject, articles: &[ArticleWithContent], told: &Told) -> Feed {
    let origin = context.origin();
    let home = address::absolute(origin, &subject.path);
    let publication = &context.publication;
    let title = match &subject.name {
        Some(name) => format!("{name} – {}", context.name),
        None => context.name.clone(),
    };
    let id = Uuid::new_v5(&publication.id, format!("{}/{}", context.lang, subject.scope).as_bytes());
    Feed {
        id: id.urn().to_string(),
        title,
        subtitle: subject.about.clone(),
        folder_url: if home.ends_with('/') { home.clone() } else { format!("{home}/") },
        home_url: home,
        language: context.lang.clone(),
        updated: articles.iter().filter_map(changed).max().unwrap_or(publication.created_at),
        authors: Vec::new(),
        hub: None,
        items: articles.iter().map(|found| item(context, found, told)).collect(),
    }
}

fn changed(found: &ArticleWithContent) -> Option<Moment> {
    found.article.updated_at.or(found.article.first_published_at)
}

fn item(context: &Context<'_>, found: &ArticleWithContent, told: &Told) -> FeedItem {
    let ArticleWithContent { article, content, .. } = found;
    let plain = |text: &str| context.setting.plain(text);
    let absolute = |path: &str| address::absolute(context.origin(), path);
    let published = article.first_published_at.unwrap_or(article.created_at);
    let summary = article.teaser.as_ref().map_or(&content.standfirst, |teaser| &teaser.summary);
    FeedItem {
        id: article.id.0.urn().to_string(),
        url: absolute(&address::article(&article.address)),
        title: plain(&content.headline),
        summary: plain(summary),
        content_html: Some(text(context, found, told)),
        published,
        updated: changed(found).unwrap_or(published),
        authors: told
            .signers(context, content)
            .into_iter()
            .map(|signer| Author { name: signer.name, url: Some(signer.url) })
            .collect(),
        categories: told.subjects(context, content).into_iter().map(|subject| subject.name).collect(),
        image: image(context, found, told),
        language: context.lang.clone(),
        translations: told
            .translations(context, article.story)
            .into_iter()
            .map(|listed| (listed.address.lang.clone(), absolute(&address::article(&listed.address))))
            .collect(),
    }
}

/// The lead image and the text, with absolute addresses.
pub(super) fn text(context: &Context<'_>, found: &ArticleWithContent, told: &Told) -> marbre_article::render::Html {
    let ArticleWithContent { article, content, .. } = found;
    let lead = content.lead_image.iter().cloned().map(Block::Image);
    let whole = Document::new(lead.chain(content.body.blocks.iter().cloned()).collect());
    // Aggregators put many articles on one page: notes of one must not be mistaken for those of another.
    let prefix = format!("a{}-", article.id.0.as_fields().0);
    let mut options = context.setting.options(&told.album);
    options.base = Some(context.origin());
    options.id_prefix = &prefix;
    html::document(&whole, &options)
}

fn image(context: &Context<'_>, found: &ArticleWithContent, told: &Told) -> Option<FeedImage> {
    let image = found.content.lead_image.as_ref()?;
    let (asset, largest) = (told.album.find(&image.source)?, told.album.whole(&image.source)?);
    Some(FeedImage {
        url: address::absolute(context.origin(), &largest.path),
        media_type: "image/jpeg",
        bytes: largest.bytes,
        width: largest.width,
        height: largest.height,
        alt: picture::alternative(&image.alt, asset, &context.setting),
    })
}
