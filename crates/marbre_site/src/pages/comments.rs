//! The comments under an article, on a page of their own: `…/{slug}/comments`.

use super::{
    address,
    context::{Context, Date},
    frame::{About, Frame, Link},
    listing::Pager,
};
use crate::{Page, Site, SiteError, Tag, theme::Trusted, words::Argument};
use marbre_article::CommentId;
use marbre_store::{
    articles::{ArticleWithContent, Comments},
    comments::Comment,
};
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// Threads on a page.
const PER_PAGE: u32 = 50;

/// Answers are not indented further than this; deeper ones name whom they answer.
const DEEPEST: u8 = 3;

/// A page of comments.
#[derive(Debug, Clone, Serialize)]
pub struct CommentsView {
    /// The frame.
    pub frame: Frame,
    /// The article: its headline and page.
    pub article: Link,
    /// How many comments there are on all pages.
    pub count: u64,
    /// Whether readers may add to them.
    pub open: bool,
    /// The comments of this page in reading order, the oldest thread first.
    pub comments: Vec<CommentView>,
    /// Where this page stands.
    pub pager: Pager,
}

/// A comment.
#[derive(Debug, Clone, Serialize)]
pub struct CommentView {
    /// Its name within the page.
    pub id: String,
    /// Its permanent address.
    pub href: String,
    /// 1 for one that begins a thread, to 3.
    pub depth: u8,
    /// The name given.
    pub author: String,
    /// Whose comment it answers, where the depth does not show it. May be empty.
    pub answers: String,
    /// When it was written.
    pub date: Date,
    /// Its paragraphs.
    pub paragraphs: Vec<Trusted>,
}

/// The approved comments under a published article, threaded; page `number` from 1. Nothing when there is no such page.
///
/// # Errors
/// [`SiteError`]
pub async fn comments(site: &Site, found: &ArticleWithContent, number: u64) -> Result<Option<Page>, SiteError> {
    let article = &found.article;
    let Some(context) = Context::gather(site, &article.address.lang).await? else { return Ok(None) };
    let comments = site.store.comments(article.id).await?;
    let threads = Threads::of(&comments);
    let path = format!("{}/comments", address::article(&article.address));
    let Some(pager) = Pager::new(&path, number, threads.roots.len() as u64, PER_PAGE) else { return Ok(None) };

    let view = CommentsView {
        frame: context.frame(about(&context, found, &path, &pager)),
        article: Link {
            name: context.setting.plain(&found.content.headline),
            href: address::article(&article.address),
            current: "",
        },
        count: comments.len() as u64,
        open: article.comments == Comments::Open,
        comments: threads.page(number).into_iter().map(|placed| placed.view(&context, &path, number)).collect(),
        pager,
    };
    let mut page = context.page("comments.html", &view)?;
    page.tags.extend([Tag::Article(article.id), Tag::Comments(article.id)]);
    page.tags.extend(found.content.section.map(Tag::Section));
    page.modified = comments.iter().map(|comment| comment.posted_at).max().or(article.updated_at);
    Ok(Some(page))
}

fn about(context: &Context<'_>, found: &ArticleWithContent, path: &str, pager: &Pager) -> About {
    let headline = context.setting.plain(&found.content.headline);
    About {
        title: context.words.say("comments-on", &[("headline", Argument::Text(&headline))]),
        path: address::numbered(path, pager.number),
        previous: pager.newer.clone(),
        next: pager.older.clone(),
        section: found.content.section.map(|id| (id, false)),
        ..About::default()
    }
}

/// Comments sorted into threads.
struct Threads<'a> {
    roots: Vec<&'a Comment>,
    answers: HashMap<CommentId, Vec<&'a Comment>>,
}

/// A comment and where it stands.
struct Placed<'a> {
    comment: &'a Comment,
    depth: u8,
    answers: &'a str,
}

impl<'a> Threads<'a> {
    /// Threads in order of their first comment. An answer to a comment that is not shown begins a thread of its own.
    fn of(comments: &'a [Comment]) -> Self {
        let shown: HashSet<CommentId> = comments.iter().map(|comment| comment.id).collect();
        let mut threads = Self { roots: Vec::new(), answers: HashMap::new() };
        for comment in comments {
            match comment.parent.filter(|parent| shown.contains(parent) && *parent != comment.id) {
                Some(parent) => threads.answers.entry(parent).or_default().push(comment),
                None => threads.roots.push(comment),
            }
        }
        threads
    }

    /// The comments of one page in reading order: each thread depth first.
    fn page(&self, number: u64) -> Vec<Placed<'a>> {
        let before = usize::try_from(number.saturating_sub(1).saturating_mul(PER_PAGE.into())).unwrap_or(usize::MAX);
        let mut placed = Vec::new();
        for root in self.roots.iter().skip(before).take(PER_PAGE as usize) {
            let mut waiting = vec![Placed { comment: root, depth: 1, answers: "" }];
            while let Some(next) = waiting.pop() {
                for answer in self.answers.get(&next.comment.id).into_iter().flatten().rev() {
                    let hidden = next.depth == DEEPEST;
                    waiting.push(Placed {
                        comment: answer,
                        depth: (next.depth + 1).min(DEEPEST),
                        answers: if hidden { &next.comment.author } else { "" },
                    });
                }
                placed.push(next);
            }
        }
        placed
    }
}

impl Placed<'_> {
    fn view(&self, context: &Context<'_>, path: &str, number: u64) -> CommentView {
        let id = format!("c{}", self.comment.id.0.simple());
        let paragraphs = self.comment.body.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
        CommentView {
            href: format!("{}#{id}", address::numbered(path, number)),
            id,
            depth: self.depth,
            author: self.comment.author.clone(),
            answers: self.answers.to_owned(),
            date: context.date_time(self.comment.posted_at),
            paragraphs: paragraphs.map(|text| context.setting.line(text)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use marbre_article::{ArticleId, Moment};
    use marbre_store::comments::CommentState;
    use uuid::Uuid;

    fn comment(id: u128, parent: Option<u128>) -> Comment {
        Comment {
            id: CommentId(Uuid::from_u128(id)),
            article: ArticleId(Uuid::nil()),
            parent: parent.map(|parent| CommentId(Uuid::from_u128(parent))),
            author: format!("Reader {id}"),
            body: String::new(),
            state: CommentState::Approved,
            posted_at: Moment(0),
        }
    }

    fn order(comments: &[Comment]) -> Vec<(u128, u8, String)> {
        let placed = Threads::of(comments).page(1);
        placed.iter().map(|p| (p.comment.id.0.as_u128(), p.depth, p.answers.to_owned())).collect()
    }

    #[test]
    fn answers_stand_under_what_they_answer_but_not_too_deep() {
        let list = [
            comment(1, None),
            comment(2, None),
            comment(3, Some(1)),
            comment(4, Some(3)),
            comment(5, Some(4)),
            comment(6, Some(1)),
        ];
        let expected = [(1, 1, ""), (3, 2, ""), (4, 3, ""), (5, 3, "Reader 4"), (6, 2, ""), (2, 1, "")];
        assert_eq!(order(&list), expected.map(|(id, depth, answers)| (id, depth, answers.to_owned())));
    }

    #[test]
    fn an_answer_to_a_hidden_comment_begins_a_thread() {
        assert_eq!(order(&[comment(2, Some(1)), comment(3, Some(3))]).len(), 2);
    }
}
