//! What other forms than the page tell of articles: names, topics, translations and images, gathered for many at once.

use super::{address, author::printed, context::Context, picture::Album};
use crate::{SiteError, Tag};
use marbre_article::{ArticleContent, BylineId, StoryId, TopicId, document::Sha256Hex};
use marbre_store::{
    articles::ArticleWithContent,
    bylines::{Byline, BylineKind},
    listing::Listed,
    topics::Topic,
};

/// What is told of some articles of one edition.
pub(super) struct Told {
    bylines: Vec<Byline>,
    topics: Vec<Topic>,
    translations: Vec<Listed>,
    pub(super) album: Album,
}

/// Who signs, as told elsewhere. Texts are plain and set; the address is absolute.
pub(super) struct Signer {
    pub(super) name: String,
    pub(super) role: String,
    pub(super) url: String,
    pub(super) collective: bool,
}

/// A section or topic. The name is plain and set; the address is absolute.
pub(super) struct Subject {
    pub(super) name: String,
    pub(super) url: String,
    pub(super) is_section: bool,
}

impl Told {
    pub(super) async fn gather(context: &Context<'_>, articles: &[ArticleWithContent]) -> Result<Self, SiteError> {
        let store = &context.site.store;
        let contents = || articles.iter().map(|found| &found.content);
        let bylines: Vec<BylineId> =
            distinct(contents().flat_map(|content| content.bylines.iter().map(|signature| signature.byline)));
        let topics: Vec<TopicId> = distinct(contents().flat_map(|content| content.topics.iter().copied()));
        let images: Vec<Sha256Hex> = distinct(contents().flat_map(ArticleContent::assets));
        let stories: Vec<StoryId> = distinct(articles.iter().map(|found| found.article.story));
        let several = context.publication.editions.len() > 1 && !stories.is_empty();
        Ok(Self {
            bylines: if bylines.is_empty() { Vec::new() } else { store.bylines(&bylines).await? },
            topics: if topics.is_empty() { Vec::new() } else { store.topics(&topics).await? },
            translations: if several { store.of_stories(&stories).await? } else { Vec::new() },
            album: Album::gather(store, images).await?,
        })
    }

    /// Who signs, in order.
    pub(super) fn signers(&self, context: &Context<'_>, content: &ArticleContent) -> Vec<Signer> {
        let signatures = content.bylines.iter().filter_map(|signature| {
            let byline = self.bylines.iter().find(|byline| byline.id == signature.byline)?;
            let (_, name) = printed(byline, &context.lang)?;
            let role = if signature.role.is_empty() { &name.role } else { &signature.role };
            Some(Signer {
                name: context.setting.plain(&name.name),
                role: context.setting.plain(role),
                url: address::absolute(context.origin(), &address::author(&context.lang, &byline.slug)),
                collective: byline.kind == BylineKind::Collective,
            })
        });
        signatures.collect()
    }

    /// Its section, then its topics.
    pub(super) fn subjects(&self, context: &Context<'_>, content: &ArticleContent) -> Vec<Subject> {
        let section = content.section.and_then(|id| context.section_name(id)).map(|name| Subject {
            name: context.setting.plain(&name.name),
            url: address::absolute(context.origin(), &address::section(&context.lang, &name.slug)),
            is_section: true,
        });
        let topics = content.topics.iter().filter_map(|id| {
            let name = self.topics.iter().find(|topic| topic.id == *id)?.names.get(&context.lang)?;
            Some(Subject {
                name: context.setting.plain(&name.name),
                url: address::absolute(context.origin(), &address::topic(&context.lang, &name.slug)),
                is_section: false,
            })
        });
        section.into_iter().chain(topics).collect()
    }

    /// The same story in other editions, in their order.
    pub(super) fn translations(&self, context: &Context<'_>, story: StoryId) -> Vec<&Listed> {
        let others = context.publication.editions.iter().filter(|edition| edition.lang != context.lang);
        let there = |lang| self.translations.iter().find(|listed| listed.story == story && listed.address.lang == lang);
        others.filter_map(|edition| there(edition.lang.clone())).collect()
    }
}

/// Everything that what is told of these articles depends on.
pub(super) fn tags(articles: &[ArticleWithContent]) -> Vec<Tag> {
    let mut tags = Vec::new();
    for ArticleWithContent { article, content, .. } in articles {
        tags.extend([Tag::Article(article.id), Tag::Story(article.story)]);
        tags.extend(content.section.map(Tag::Section));
        tags.extend(content.topics.iter().copied().map(Tag::Topic));
        tags.extend(content.bylines.iter().map(|signature| Tag::Byline(signature.byline)));
    }
    distinct(tags)
}

fn distinct<T: PartialEq>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut distinct = Vec::new();
    for item in items {
        if !distinct.contains(&item) {
            distinct.push(item);
        }
    }
    distinct
}
