//! The original of a translation, for showing it beside the text that is being written.

use crate::{Call, DeskError};
use marbre_article::{ArticleContent, ArticleId, LanguageTag, StoryId};
use serde::Serialize;

/// The original of a translation: its public text, or its newest one while it has none.
#[derive(Debug, Clone, Serialize)]
pub struct Original {
    /// The original.
    pub article: ArticleId,
    /// The story of both.
    pub story: StoryId,
    /// Its language.
    pub lang: LanguageTag,
    /// `rtl` or `ltr`.
    pub dir: &'static str,
    /// Its headline.
    pub headline: String,
    /// What it says now.
    pub content: ArticleContent,
    /// The version that the translation was made from; 0 for a text that was not public.
    pub made_from: u32,
    /// The version that is public now; 0 for none.
    pub version: u32,
    /// Whether it has moved on since the translation was made.
    pub behind: bool,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

/// The original of an article; nothing when it is no translation. Whoever may see a translation may see what it was
/// made from. The template `original.html` says in a line which one it is, and whether it has moved on.
///
/// # Errors
/// What the store said.
pub async fn original_of(call: &Call, article: ArticleId) -> Result<Option<Original>, DeskError> {
    let reader = call.desk.newsroom.store().reader();
    let Some(translation) = reader.translation(article).await? else { return Ok(None) };
    let newest = translation.newest;
    let found = reader.article_with_content(translation.original, Some(newest.revision)).await?;
    Ok(found.map(|found| Original {
        article: translation.original,
        story: found.article.story,
        dir: found.article.address.lang.direction().as_str(),
        lang: found.article.address.lang,
        headline: found.content.headline.clone(),
        content: found.content,
        made_from: translation.made_from.version,
        version: newest.version,
        behind: translation.is_behind(),
        withdrawn: translation.withdrawn,
    }))
}
