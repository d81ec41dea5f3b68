//! An article (or a standing page) as its current version says.

use super::{
    address,
    author::printed,
    context::{Context, Date},
    frame::{About, EditionLink, Form, Frame, Link},
    picture::{self, Album, Picture},
    record::RecordLine,
    related::Related,
    section::publisher,
    teaser::Teaser,
    version::OldVersion,
    weigh,
};
use crate::{Page, Site, SiteError, Tag, theme::Trusted};
use futures_util::TryFutureExt as _;
use marbre_article::{
    ArticleContent, LanguageTag, Moment, TopicId,
    document::{Block, Image, measure, plain_text},
    render::html,
    workflow::Kind,
};
use marbre_formats::social::{ArticleCard, CardAuthor, CardImage, LivePost, json_ld, open_graph};
use marbre_store::{
    articles::{Article, ArticleWithContent, Comments},
    bylines::{Byline, BylineKind},
    listing::Listed,
    topics::Topic,
};
use marbre_words::autonym;
use serde::Serialize;

/// A change within this time of publication is not announced.
const QUIET: i64 = 60 * 60 * 1000;

/// An article or a standing page.
#[derive(Debug, Clone, Serialize)]
pub struct ArticleView {
    /// The frame.
    pub frame: Frame,
    /// True for a standing page: no date, no byline, nothing below.
    pub standing: bool,
    /// The section.
    pub section: Option<Link>,
    /// The words above the headline. May be empty.
    pub kicker: Trusted,
    /// The headline.
    pub headline: Trusted,
    /// The sentence or two under the headline. May be empty.
    pub standfirst: Trusted,
    /// The most important points.
    pub key_points: Vec<Trusted>,
    /// Who signs, in order.
    pub signatures: Vec<SignatureView>,
    /// Where it was filed from. May be empty.
    pub dateline: Trusted,
    /// When it was published.
    pub published: Option<Date>,
    /// When it was last changed, if more than an hour after publication.
    pub updated: Option<Date>,
    /// Minutes of reading, 1 or more.
    pub minutes: usize,
    /// A mark in whose place the weight of the page is put, once it is known.
    pub weight: &'static str,
    /// The same story in other languages.
    pub translations: Vec<EditionLink>,
    /// The image above the text.
    pub figure: Option<Figure>,
    /// The text, its notes included.
    pub body: Trusted,
    /// Its topics.
    pub topics: Vec<Link>,
    /// Links that pass it on.
    pub share: Share,
    /// What to read next.
    pub related: Vec<Teaser>,
    /// What stands under it; nothing when there is nothing and comments are closed.
    pub comments: Option<CommentsLink>,
    /// Where the version stands in the public record, if it does.
    pub record: Option<RecordLine>,
    /// The version that is shown in the place of the current one, if one is.
    pub old: Option<OldVersion>,
}

/// A name under the headline.
#[derive(Debug, Clone, Serialize)]
pub struct SignatureView {
    /// The name.
    pub name: Trusted,
    /// The language of the name when it is not the page's; else empty.
    pub lang: String,
    /// The author's page.
    pub href: String,
    /// What they did, or who they are. May be empty.
    pub role: Trusted,
}

/// An image with its lines.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// The image.
    pub picture: Picture,
    /// The line below. May be empty.
    pub caption: Trusted,
    /// Whose it is. May be empty.
    pub credit: Trusted,
}

/// Links that pass an article on.
#[derive(Debug, Clone, Serialize)]
pub struct Share {
    /// A letter with headline and address.
    pub mail: String,
    /// The same by WhatsApp.
    pub whatsapp: String,
}

/// What stands under an article.
#[derive(Debug, Clone, Serialize)]
pub struct CommentsLink {
    /// The page of the comments.
    pub href: String,
    /// How many there are.
    pub count: u32,
    /// Whether readers may add to them.
    pub open: bool,
}

/// What the page shows besides the article itself.
pub(super) struct Gathered {
    topics: Vec<Topic>,
    bylines: Vec<Byline>,
    pub(super) album: Album,
    translations: Vec<Listed>,
    related: Related,
    record: Option<RecordLine>,
    /// Words in the body.
    words: usize,
}

/// The page of a published article.
///
/// # Errors
/// [`SiteError`]
pub async fn article(site: &Site, found: &ArticleWithContent) -> Result<Page, SiteError> {
    let lang = &found.article.address.lang;
    let Some(mut context) = Context::gather(site, lang).await? else {
        return super::not_found(site, lang).await;
    };
    context.setting.day(found.article.first_published_at);
    let gathered = gather(&context, found).await?;
    let mut page = context.page_with("article.html", &view(&context, found, &gathered), &gathered.album)?;
    weighed(&mut page, &context, found, &gathered);
    page.tags.extend(tags(found, &gathered));
    page.modified = found.article.updated_at;
    let (article, now) = (&found.article, (site.clock)());
    let closes = context.publication.settings.comments.closes_at(article.first_published_at);
    page.until = closes.filter(|at| now < *at && article.comments == Comments::Open && article.kind == Kind::Article);
    Ok(page)
}

/// The page that an article would have if it said this and became public now. Never kept.
///
/// # Errors
/// [`SiteError`]
pub async fn proof(site: &Site, article: Article, content: ArticleContent, now: Moment) -> Result<Page, SiteError> {
    let first_published_at = article.first_published_at.or(Some(now));
    // It has no entry in the record yet.
    let version = article.version + 1;
    let article = Article { first_published_at, updated_at: Some(now), version, ..article };
    let revision = article.revision;
    self::article(site, &ArticleWithContent { article, revision, content }).await
}

/// Says on the page what it weighs.
pub(super) fn weighed(page: &mut Page, context: &Context<'_>, found: &ArticleWithContent, gathered: &Gathered) {
    let lead = found.content.lead_image.as_ref().map(|image| &image.source);
    weigh::weigh(page, context, lead, &gathered.album);
}

/// What the page shows, read at once: a statement waits for another thread, and none of these needs another's answer.
pub(super) async fn gather(context: &Context<'_>, found: &ArticleWithContent) -> Result<Gathered, SiteError> {
    let ArticleWithContent { article, content, .. } = found;
    let store = &context.site.store;
    let bylines: Vec<_> = content.bylines.iter().map(|signature| signature.byline).collect();
    let hashes = content.assets();
    let stories = [article.story];
    let related = async {
        match article.kind {
            Kind::Article => Related::gather(context, article, content).await,
            Kind::Page => Ok(Related::none()),
        }
    };
    let (topics, bylines, album, translations, related, record) = tokio::try_join!(
        store.topics(&content.topics).err_into(),
        store.bylines(&bylines).err_into(),
        Album::gather(store, hashes),
        store.of_stories(&stories).err_into(),
        related,
        context.record_line(article),
    )?;
    Ok(Gathered { topics, bylines, album, translations, related, record, words: measure::words(&content.body) })
}

pub(super) fn tags(found: &ArticleWithContent, gathered: &Gathered) -> Vec<Tag> {
    let ArticleWithContent { article, content, .. } = found;
    let mut tags = vec![Tag::Article(article.id), Tag::Story(article.story), Tag::Comments(article.id)];
    tags.extend(content.section.map(Tag::Section));
    tags.extend(content.topics.iter().copied().map(Tag::Topic));
    tags.extend(content.bylines.iter().map(|signature| Tag::Byline(signature.byline)));
    tags.extend(gathered.related.tags.iter().cloned());
    tags.extend(gathered.album.tags());
    tags
}

pub(super) fn view(context: &Context<'_>, found: &ArticleWithContent, gathered: &Gathered) -> ArticleView {
    let ArticleWithContent { article, content, .. } = found;
    let setting = &context.setting;
    let standing = article.kind == Kind::Page;
    let path = address::article(&article.address);
    let published = article.first_published_at.filter(|_| !standing);
    let updated = published.zip(article.updated_at).and_then(|(published, updated)| {
        (updated.0.saturating_sub(published.0) > QUIET).then(|| context.date_time(updated))
    });
    ArticleView {
        frame: context.frame(about(context, found, gathered)),
        standing,
        section: content.section.and_then(|id| context.section_name(id)).map(|name| Link {
            name: setting.plain(&name.name),
            href: address::section(&context.lang, &name.slug),
            current: "",
        }),
        kicker: setting.line(&content.kicker),
        headline: setting.line(&content.headline),
        standfirst: setting.line(&content.standfirst),
        key_points: content.key_points.iter().map(|point| setting.line(point)).collect(),
        signatures: signatures(context, content, &gathered.bylines),
        dateline: setting.line(&content.dateline),
        published: published.map(|published| context.date_time(published)),
        updated,
        minutes: measure::reading_minutes(gathered.words, article.address.lang.primary()),
        weight: weigh::MARK,
        translations: translations(context, &gathered.translations),
        figure: content.lead_image.as_ref().and_then(|image| figure(context, image, &gathered.album)),
        body: html::document(&content.body, &setting.options(&gathered.album)).into(),
        topics: topics(context, content, &gathered.topics),
        share: share(context, content, &path),
        comments: comments_link(context, found, &path),
        related: gathered.related.teasers.clone(),
        record: gathered.record.clone(),
        old: None,
    }
}

fn signatures(context: &Context<'_>, content: &ArticleContent, bylines: &[Byline]) -> Vec<SignatureView> {
    let signature = |signature: &marbre_article::content::Signature| {
        let byline = bylines.iter().find(|byline| byline.id == signature.byline)?;
        let (spoken, name) = printed(byline, &context.lang)?;
        let role = if signature.role.is_empty() { &name.role } else { &signature.role };
        Some(SignatureView {
            name: context.setting.line(&name.name),
            lang: if *spoken == context.lang { String::new() } else { spoken.to_string() },
            href: address::author(&context.lang, &byline.slug),
            role: context.setting.line(role),
        })
    };
    content.bylines.iter().filter_map(signature).collect()
}

fn translations(context: &Context<'_>, listed: &[Listed]) -> Vec<EditionLink> {
    let others = context.publication.editions.iter().filter(|edition| edition.lang != context.lang);
    others
        .filter_map(|edition| {
            let there = listed.iter().find(|listed| listed.address.lang == edition.lang)?;
            Some(EditionLink {
                lang: edition.lang.to_string(),
                name: autonym(&edition.lang),
                href: address::article(&there.address),
            })
        })
        .collect()
}

fn figure(context: &Context<'_>, image: &Image, album: &Album) -> Option<Figure> {
    let asset = album.find(&image.source)?;
    Some(Figure {
        picture: album.picture(&asset.sha256, None, &image.alt, &context.setting)?,
        caption: html::inlines(&image.caption, &context.setting.options(album)).into(),
        credit: context.setting.line(picture::credit(image, asset)),
    })
}

fn topics(context: &Context<'_>, content: &ArticleContent, topics: &[Topic]) -> Vec<Link> {
    let link = |id: &TopicId| {
        let name = topics.iter().find(|topic| topic.id == *id)?.names.get(&context.lang)?;
        Some(Link {
            name: context.setting.plain(&name.name),
            href: address::topic(&context.lang, &name.slug),
            current: "",
        })
    };
    let mut links: Vec<Link> = Vec::new();
    for link in content.topics.iter().filter_map(link) {
        // Two topics may have become one since.
        if links.iter().all(|known| known.href != link.href) {
            links.push(link);
        }
    }
    links
}

fn share(context: &Context<'_>, content: &ArticleContent, path: &str) -> Share {
    let headline = context.setting.plain(&content.headline);
    let url = address::absolute(context.origin(), path);
    let whatsapp = address::query(&format!("{headline} {url}"));
    Share {
        mail: format!("mailto:?subject={}&body={}", address::query(&headline), address::query(&url)),
        whatsapp: format!("https://wa.me/?text={whatsapp}"),
    }
}

fn comments_link(context: &Context<'_>, found: &ArticleWithContent, path: &str) -> Option<CommentsLink> {
    let article = &found.article;
    let rules = context.publication.settings.comments;
    let open = rules.takes(article.comments, article.first_published_at, (context.site.clock)());
    (article.kind == Kind::Article && (open || article.comment_count > 0)).then(|| CommentsLink {
        href: format!("{path}/comments"),
        count: article.comment_count,
        open,
    })
}

fn about(context: &Context<'_>, found: &ArticleWithContent, gathered: &Gathered) -> About {
    let ArticleWithContent { article, content, .. } = found;
    let path = address::article(&article.address);
    let card = card(context, found, gathered);
    let elsewhere = gathered.translations.iter();
    let mut elsewhere: Vec<(LanguageTag, String)> =
        elsewhere.map(|listed| (listed.address.lang.clone(), address::article(&listed.address))).collect();
    if elsewhere.iter().all(|(lang, _)| *lang != context.lang) {
        elsewhere.push((context.lang.clone(), path.clone()));
    }
    let standing = article.kind == Kind::Page;
    let form = |media_type, ending| Form { media_type, href: format!("{path}{ending}") };
    About {
        title: card.headline.clone(),
        description: card.description.clone(),
        elsewhere,
        feed: Some(context.edition_feed()),
        forms: if standing { Vec::new() } else { vec![form("text/markdown", ".md"), form("text/plain", ".txt")] },
        properties: match article.kind {
            Kind::Article => open_graph::article(&card),
            Kind::Page => {
                open_graph::page(&card.url, &card.headline, &card.description, &card.publisher, &context.lang)
            }
        },
        json_ld: (!standing).then(|| json_ld::article(&card).into()),
        date: article.first_published_at.filter(|_| !standing).map(|published| context.weekday_date(published)),
        section: content.section.map(|id| (id, false)),
        path,
        ..About::default()
    }
}

/// How the article introduces itself elsewhere.
fn card(context: &Context<'_>, found: &ArticleWithContent, gathered: &Gathered) -> ArticleCard {
    let ArticleWithContent { article, content, .. } = found;
    let plain = |text: &str| context.setting.plain(text);
    let or = |first: &str, second: &str| plain(if first.is_empty() { second } else { first });
    let authors = content.bylines.iter().filter_map(|signature| {
        let byline = gathered.bylines.iter().find(|byline| byline.id == signature.byline)?;
        let (_, name) = printed(byline, &context.lang)?;
        let url = address::absolute(context.origin(), &address::author(&context.lang, &byline.slug));
        Some(CardAuthor { name: plain(&name.name), url: Some(url), collective: byline.kind == BylineKind::Collective })
    });
    let published = article.first_published_at.unwrap_or(Moment(0));
    let section = content.section.and_then(|id| context.section_name(id));
    ArticleCard {
        url: address::absolute(context.origin(), &address::article(&article.address)),
        headline: or(&content.social_title, &content.headline),
        description: or(&content.description, &content.standfirst),
        language: context.lang.clone(),
        other_languages: translations(context, &gathered.translations)
            .iter()
            .filter_map(|link| link.lang.parse().ok())
            .collect(),
        published,
        updated: article.updated_at.unwrap_or(published),
        authors: authors.collect(),
        publisher: publisher(context),
        image: content.lead_image.as_ref().and_then(|image| card_image(context, image, &gathered.album)),
        section: section.map(|name| plain(&name.name)).unwrap_or_default(),
        topics: topics(context, content, &gathered.topics).into_iter().map(|topic| topic.name).collect(),
        word_count: u32::try_from(gathered.words).unwrap_or(u32::MAX),
        dateline: plain(&content.dateline),
        corrections: Vec::new(),
        translation_of: None,
        live_posts: live_posts(context, found),
    }
}

/// The posts of a live report, the newest first.
fn live_posts(context: &Context<'_>, found: &ArticleWithContent) -> Vec<LivePost> {
    let url = address::absolute(context.origin(), &address::article(&found.article.address));
    let entries = found.content.body.blocks.iter().filter_map(|block| match block {
        Block::LiveEntry(entry) => Some(entry),
        _ => None,
    });
    let mut posts: Vec<LivePost> = entries
        .map(|entry| LivePost {
            url: format!("{url}#{}", entry.id),
            headline: context.setting.plain(&plain_text(&entry.headline)),
            at: entry.at,
        })
        .collect();
    posts.sort_by_key(|post| std::cmp::Reverse(post.at));
    posts
}

fn card_image(context: &Context<'_>, image: &Image, album: &Album) -> Option<CardImage> {
    let (asset, card) = (album.find(&image.source)?, album.card(&image.source)?);
    Some(CardImage {
        url: address::absolute(context.origin(), &card.path),
        width: card.width,
        height: card.height,
        alt: picture::alternative(&image.alt, asset, &context.setting),
        credit: context.setting.plain(picture::credit(image, asset)),
    })
}
