//! What the pages of sections, topics and authors share: a long list, twenty to a page.

use super::{
    address,
    context::Context,
    frame::{About, Feed},
    picture::Album,
    teaser::{self, Teaser, article_tags},
};
use crate::{SiteError, Tag};
use marbre_article::{Moment, framing::Slot};
use marbre_store::listing::Listed;
use serde::Serialize;
use uuid::Uuid;

/// Articles on a page.
pub(super) const PER_PAGE: u32 = 20;

/// Where a page stands among those of its list.
#[derive(Debug, Clone, Serialize)]
pub struct Pager {
    /// This page, from 1.
    pub number: u64,
    /// How many pages there are, 1 or more.
    pub total: u64,
    /// The page with newer articles.
    pub newer: Option<String>,
    /// The page with older articles.
    pub older: Option<String>,
}

impl Pager {
    /// Page `number` of a list of `items` with `per_page` to a page; nothing when there is no such page.
    pub(super) fn new(path: &str, number: u64, items: u64, per_page: u32) -> Option<Self> {
        let total = items.div_ceil(u64::from(per_page)).max(1);
        (1..=total).contains(&number).then(|| Self {
            number,
            total,
            newer: (number > 1).then(|| address::numbered(path, number - 1)),
            older: (number < total).then(|| address::numbered(path, number + 1)),
        })
    }
}

/// One page of a list.
pub(super) struct Part {
    items: Vec<Listed>,
    pub(super) pager: Pager,
    tag: Tag,
    pub(super) album: Album,
}

impl Part {
    /// Page `number` of the list of this scope, which stands at `path`; nothing when there is no such page.
    pub(super) async fn gather(
        context: &Context<'_>,
        scope: Uuid,
        path: &str,
        number: u64,
    ) -> Result<Option<Self>, SiteError> {
        let Some(offset) = number.checked_sub(1).and_then(|before| before.checked_mul(PER_PAGE.into())) else {
            return Ok(None);
        };
        let list = context.site.store.list(scope, &context.lang, offset, PER_PAGE).await?;
        let pager = Pager::new(path, number, list.total, PER_PAGE);
        let Some(pager) = pager else { return Ok(None) };
        let album = Album::gather(&context.site.store, teaser::images(list.items.iter())).await?;
        Ok(Some(Self { items: list.items, pager, tag: context.list_tag(scope), album }))
    }

    /// The teasers, with dates.
    pub(super) fn teasers(&self, context: &Context<'_>) -> Vec<Teaser> {
        let dated = |listed: &Listed| Teaser {
            date: Some(context.short_date(listed.published_at)),
            ..context.pictured(listed, &self.album, Slot::Card)
        };
        self.items.iter().map(dated).collect()
    }

    /// The list and the articles on this page of it.
    pub(super) fn tags(&self) -> Vec<Tag> {
        let mut tags = vec![self.tag.clone()];
        tags.extend(article_tags(self.items.iter()));
        tags.extend(self.album.tags());
        tags
    }

    /// When the newest of what it shows changed.
    pub(super) fn modified(&self) -> Option<Moment> {
        self.items.iter().map(|listed| listed.updated_at).max()
    }

    /// What the frame says of a page of a list.
    pub(super) fn about(&self, title: &str, path: &str) -> About {
        About {
            title: title.to_owned(),
            path: address::numbered(path, self.pager.number),
            feed: Some(Feed { name: title.to_owned(), href: address::feed(path) }),
            previous: self.pager.newer.clone(),
            next: self.pager.older.clone(),
            ..About::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_begin_at_one_and_end() {
        assert!(Pager::new("/fr/x/", 0, 5, 20).is_none());
        assert!(Pager::new("/fr/x/", 2, 20, 20).is_none());
        let only = Pager::new("/fr/x/", 1, 0, 20).unwrap();
        assert_eq!((only.total, only.newer, only.older), (1, None, None));
        let second = Pager::new("/fr/x/", 2, 41, 20).unwrap();
        assert_eq!(second.newer.unwrap(), "/fr/x/");
        assert_eq!(second.older.unwrap(), "/fr/x/?page=3");
    }
}
