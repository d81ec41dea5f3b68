//! What to read next: stories chosen by hand, then older articles of the same topic, then of the same section.
//!
//! Only what was published before the article is chosen by rule, so that something new does not make every page of
//! the archive out of date.

use super::{
    context::Context,
    teaser::{Teaser, article_tags},
};
use crate::{SiteError, Tag};
use marbre_article::{ArticleContent, ArticleId, Moment, StoryId};
use marbre_store::{articles::Article, listing::Listed};

/// How many articles are offered.
const MOST: usize = 4;

/// What to read next, and what that depends on.
pub(super) struct Related {
    pub(super) teasers: Vec<Teaser>,
    pub(super) tags: Vec<Tag>,
}

impl Related {
    /// Nothing.
    pub(super) const fn none() -> Self {
        Self { teasers: Vec::new(), tags: Vec::new() }
    }

    /// Chooses for this article.
    pub(super) async fn gather(
        context: &Context<'_>,
        article: &Article,
        content: &ArticleContent,
    ) -> Result<Self, SiteError> {
        let mut chosen = by_hand(context, &content.related).await?;
        chosen.truncate(MOST);
        let scopes = content.topics.first().map(|topic| topic.0).into_iter().chain(content.section.map(|id| id.0));
        for scope in scopes {
            if chosen.len() >= MOST {
                break;
            }
            let before = (article.first_published_at.unwrap_or(Moment(0)), article.id);
            let most = u32::try_from(2 * MOST).unwrap_or(u32::MAX);
            for listed in context.site.store.older(scope, &context.lang, before, most).await? {
                if chosen.len() < MOST && is_new(&listed, article.id, &chosen) {
                    chosen.push(listed);
                }
            }
        }
        let mut tags: Vec<Tag> = content.related.iter().map(|story| Tag::Story(*story)).collect();
        tags.extend(article_tags(chosen.iter()));
        let dated =
            |listed: &Listed| Teaser { date: Some(context.short_date(listed.published_at)), ..context.teaser(listed) };
        Ok(Self { teasers: chosen.iter().map(dated).collect(), tags })
    }
}

fn is_new(listed: &Listed, article: ArticleId, chosen: &[Listed]) -> bool {
    listed.id != article && chosen.iter().all(|other| other.story != listed.story)
}

/// The articles of these stories in the order of the choice: in the page's language, else in that of the first edition
/// that tells the story.
async fn by_hand(context: &Context<'_>, stories: &[StoryId]) -> Result<Vec<Listed>, SiteError> {
    if stories.is_empty() {
        return Ok(Vec::new());
    }
    let found = context.site.store.of_stories(stories).await?;
    let rank = |listed: &Listed| {
        let editions = &context.publication.editions;
        let place = editions.iter().position(|edition| edition.lang == listed.address.lang);
        (listed.address.lang != context.lang, place.unwrap_or(usize::MAX))
    };
    let best = |story: &StoryId| found.iter().filter(|listed| listed.story == *story).min_by_key(|listed| rank(listed));
    Ok(stories.iter().filter_map(best).cloned().collect())
}
