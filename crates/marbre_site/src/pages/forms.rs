//! An article for machines and for plain screens: Markdown, text, and ninjs.

use super::{
    address,
    context::Context,
    feed, picture,
    record::indicators,
    told::{Told, tags},
};
use crate::{Page, Site, SiteError, Tag};
use http::StatusCode;
use marbre_article::{
    Document,
    document::{Block, Image, ImageSource, Inline, Mark, measure, plain_text},
    render::{self, NoPictures},
};
use marbre_formats::export::ninjs::{self, NewsItem, Picture, PictureFile, Record, Signatory, Translation};
use marbre_store::{
    articles::ArticleWithContent,
    ledger::{Entry, Sealed},
};

/// The article as Markdown: CommonMark in UTF-8.
///
/// # Errors
/// [`SiteError`]
pub async fn markdown(site: &Site, found: &ArticleWithContent) -> Result<Option<Page>, SiteError> {
    form(site, found, "text/markdown; charset=utf-8", |context, told| {
        let image = |source: &ImageSource| image_url(context, told, source);
        let whole = |blocks: Vec<Block>| {
            let document = Document::new(blocks);
            let options = context.setting.options(&NoPictures);
            render::markdown::markdown(&document, options.typographer, &image, context.origin())
        };
        let content = &found.content;
        let mut text = format!("# {}", whole(vec![line(&content.headline, None)]));
        if !content.standfirst.is_empty() {
            text.push_str(&format!("\n{}", whole(vec![line(&content.standfirst, Some(Mark::Strong))])));
        }
        text.push_str(&format!("\n{}", whole(vec![line(&signed(context, told, found), None)])));
        let lead = content.lead_image.iter().cloned().map(Block::Image);
        let body = lead.chain(content.body.blocks.iter().cloned()).collect();
        text.push_str(&format!("\n{}\n<{}>\n", whole(body), url(context, found)));
        text
    })
    .await
}

/// The article as plain text in UTF-8.
///
/// # Errors
/// [`SiteError`]
pub async fn text(site: &Site, found: &ArticleWithContent) -> Result<Option<Page>, SiteError> {
    form(site, found, "text/plain; charset=utf-8", |context, told| {
        let content = &found.content;
        let headline = context.setting.plain(&content.headline);
        let mut text = format!("{headline}\n{}\n", "=".repeat(headline.chars().count()));
        for part in [&context.setting.plain(&content.standfirst), &signed(context, told, found)] {
            if !part.is_empty() {
                text.push_str(&format!("\n{part}\n"));
            }
        }
        let body = render::text::text(&content.body, context.setting.options(&NoPictures).typographer);
        text.push_str(&format!("\n{}\n\n{}\n", body.trim_end(), url(context, found)));
        text
    })
    .await
}

/// The article as ninjs.
///
/// # Errors
/// [`SiteError`]
pub async fn ninjs(site: &Site, found: &ArticleWithContent) -> Result<Option<Page>, SiteError> {
    let entry = site.store.ledger_entry_of(found.article.id, found.article.version).await?;
    form(site, found, ninjs::MEDIA_TYPE, |context, told| {
        let mut item = news_item(context, told, found);
        if let Some(entry) = &entry {
            enter(context, &mut item, entry, found);
        }
        ninjs::write(&item)
    })
    .await
}

/// Adds what the public record says of the version, so that whoever has the file can check it.
fn enter(context: &Context<'_>, item: &mut NewsItem, entry: &Entry, found: &ArticleWithContent) {
    (item.trust_indicators, item.alternative_ids) = indicators(context, &found.article.address, entry);
    // Without the salt the text cannot be shown to be the one that was entered: it was destroyed with an older text.
    if let Some(salt) = entry.salt {
        let text = Sealed::text(serde_json::json!(found.content), found.article.first_published_at);
        let content = serde_json::json!({ "content": text, "salt": marbre_ledger::Hash(salt).to_hex() });
        item.record = Some(Record { leaf: entry.leaf.clone(), content: Some(content.to_string()) });
    }
}

async fn form(
    site: &Site,
    found: &ArticleWithContent,
    content_type: &'static str,
    write: impl FnOnce(&Context<'_>, &Told) -> String,
) -> Result<Option<Page>, SiteError> {
    let Some(context) = Context::gather(site, &found.article.address.lang).await? else { return Ok(None) };
    let articles = std::slice::from_ref(found);
    let told = Told::gather(&context, articles).await?;
    let body = write(&context, &told).into_bytes();
    let mut page_tags = vec![Tag::Publication];
    page_tags.extend(tags(articles));
    page_tags.extend(told.album.tags());
    Ok(Some(Page {
        status: StatusCode::OK,
        content_type,
        body,
        language: Some(context.lang.clone()),
        modified: found.article.updated_at,
        // Search engines know the page itself.
        headers: vec![("link", format!("<{}>; rel=\"canonical\"", url(&context, found)))],
        tags: page_tags,
        until: None,
        form: None,
        style: String::new(),
    }))
}

/// Who signs, and the day: “Amina Said, 12 novembre 2026”.
fn signed(context: &Context<'_>, told: &Told, found: &ArticleWithContent) -> String {
    let names: Vec<String> = told.signers(context, &found.content).into_iter().map(|signer| signer.name).collect();
    let day = found.article.first_published_at.map(|published| {
        let date = context.words.long_date(&context.at(published));
        format!("{}{}{}", date.text, date.raised, date.rest)
    });
    let names = Some(context.words.list(&names)).filter(|names| !names.is_empty());
    names.into_iter().chain(day).collect::<Vec<_>>().join(" · ")
}

fn url(context: &Context<'_>, found: &ArticleWithContent) -> String {
    address::absolute(context.origin(), &address::article(&found.article.address))
}

fn line(text: &str, mark: Option<Mark>) -> Block {
    let content = match text.is_empty() {
        true => Vec::new(),
        false => vec![Inline::Text { text: text.to_owned(), marks: mark.into_iter().collect() }],
    };
    Block::Paragraph { content }
}

/// The absolute address of the largest JPEG of an image that is kept.
fn image_url(context: &Context<'_>, told: &Told, source: &ImageSource) -> Option<String> {
    let largest = told.album.whole(source)?;
    Some(address::absolute(context.origin(), &largest.path))
}

fn news_item(context: &Context<'_>, told: &Told, found: &ArticleWithContent) -> NewsItem {
    let ArticleWithContent { article, content, .. } = found;
    let plain = |text: &str| context.setting.plain(text);
    let signers = told.signers(context, content);
    let names: Vec<&str> = signers.iter().map(|signer| signer.name.as_str()).collect();
    let published = article.first_published_at.unwrap_or(article.created_at);
    let body_text = render::text::text(&content.body, context.setting.options(&NoPictures).typographer);
    NewsItem {
        url: url(context, found),
        version: article.version,
        first_published: published,
        published: article.updated_at.unwrap_or(published),
        withdrawn: false,
        language: context.lang.clone(),
        kicker: plain(&content.kicker),
        headline: plain(&content.headline),
        standfirst: plain(&content.standfirst),
        removal: String::new(),
        dateline: plain(&content.dateline),
        body_html: Some(feed::text(context, found, told)),
        body_text,
        word_count: u32::try_from(measure::words(&content.body)).unwrap_or(u32::MAX),
        by: context.words.list(&names),
        authors: signers.iter().map(signatory).collect(),
        subjects: subjects(context, told, found),
        pictures: pictures(context, told, found),
        translations: translations(context, told, found),
        alternative_ids: Vec::new(),
        trust_indicators: Vec::new(),
        record: None,
        copyright_holder: context.name.clone(),
        usage_terms: String::new(),
    }
}

fn signatory(signer: &super::told::Signer) -> Signatory {
    Signatory {
        name: signer.name.clone(),
        role: if signer.role.is_empty() { "author".into() } else { signer.role.clone() },
        url: Some(signer.url.clone()),
        collective: signer.collective,
    }
}

fn subjects(context: &Context<'_>, told: &Told, found: &ArticleWithContent) -> Vec<ninjs::Subject> {
    let subject = |subject: super::told::Subject| ninjs::Subject {
        name: subject.name,
        rel: if subject.is_section { "section" } else { "topic" },
        uri: Some(subject.url),
    };
    told.subjects(context, &found.content).into_iter().map(subject).collect()
}

fn translations(context: &Context<'_>, told: &Told, found: &ArticleWithContent) -> Vec<Translation> {
    let translation = |listed: &marbre_store::listing::Listed| Translation {
        language: listed.address.lang.clone(),
        url: address::absolute(context.origin(), &address::article(&listed.address)),
        headline: listed.teaser.headline.clone(),
    };
    told.translations(context, found.article.story).into_iter().map(translation).collect()
}

fn pictures(context: &Context<'_>, told: &Told, found: &ArticleWithContent) -> Vec<Picture> {
    let content = &found.content;
    let images = content.images();
    images.filter_map(|image| one_picture(context, told, image)).collect()
}

fn one_picture(context: &Context<'_>, told: &Told, image: &Image) -> Option<Picture> {
    let (asset, largest) = (told.album.find(&image.source)?, told.album.whole(&image.source)?);
    let files = told.album.files(&image.source).into_iter().map(|file| PictureFile {
        url: address::absolute(context.origin(), &file.url),
        media_type: file.format.media_type(),
        width: file.width,
        height: picture::down(asset.width, asset.height, file.width),
        bytes: file.bytes,
    });
    Some(Picture {
        url: address::absolute(context.origin(), &largest.path),
        alt: picture::alternative(&image.alt, asset, &context.setting),
        caption: context.setting.plain(&plain_text(&image.caption)),
        credit: context.setting.plain(picture::credit(image, asset)),
        copyright: context.setting.plain(&asset.details.copyright),
        renditions: files.collect(),
    })
}
