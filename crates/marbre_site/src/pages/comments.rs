//! The comments under an article, on a page of their own: `…/{slug}/comments`.

use super::{
    address,
    context::{Context, Date},
    frame::{About, Frame, Link},
    listing::Pager,
};
use crate::{Page, Site, SiteError, Tag, theme::Trusted};
use marbre_article::CommentId;
use marbre_store::{
    articles::{ArticleWithContent, Comments},
    comments::Comment,
};
use marbre_words::Argument;
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
    /// The threads of this page, the oldest first.
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
    /// The name given.
    pub author: String,
    /// Whose comment it answers, where its place does not show it. May be empty.
    pub answers: String,
    /// When it was written.
    pub date: Date,
    /// Its paragraphs.
    pub paragraphs: Vec<Trusted>,
    /// The answers to it, the oldest first.
    pub replies: Vec<CommentView>,
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

    let here = address::numbered(&path, number);
    let view = CommentsView {
        frame: context.frame(about(&context, found, &path, &pager)),
        article: Link {
            name: context.setting.plain(&found.content.headline),
            href: address::article(&article.address),
            current: "",
        },
        count: comments.len() as u64,
        open: article.comments == Comments::Open,
        comments: threads.page(number).iter().map(|placed| placed.view(&context, &here)).collect(),
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
    answers: &'a str,
    replies: Vec<Placed<'a>>,
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

    /// The threads of one page.
    fn page(&self, number: u64) -> Vec<Placed<'a>> {
        let before = usize::try_from(number.saturating_sub(1).saturating_mul(PER_PAGE.into())).unwrap_or(usize::MAX);
        let roots = self.roots.iter().skip(before).take(PER_PAGE as usize);
        roots.map(|root| Placed { comment: root, answers: "", replies: self.replies(root, 2) }).collect()
    }

    /// The answers to a comment, which stand at this depth.
    fn replies(&self, to: &Comment, depth: u8) -> Vec<Placed<'a>> {
        let answers = self.answers.get(&to.id).into_iter().flatten();
        if depth < DEEPEST {
            let placed = |answer: &&'a Comment| Placed {
                comment: answer,
                answers: "",
                replies: self.replies(answer, depth + 1),
            };
            return answers.map(placed).collect();
        }
        let mut waiting: Vec<(&'a Comment, &'a str)> = answers.rev().map(|answer| (*answer, "")).collect();
        let mut placed = Vec::new();
        while let Some((comment, answers)) = waiting.pop() {
            placed.push(Placed { comment, answers, replies: Vec::new() });
            let deeper = self.answers.get(&comment.id).into_iter().flatten().rev();
            waiting.extend(deeper.map(|answer| (*answer, comment.author.as_str())));
        }
        placed
    }
}

impl Placed<'_> {
    fn view(&self, context: &Context<'_>, path: &str) -> CommentView {
        let id = format!("c{}", self.comment.id.0.simple());
        let paragraphs = self.comment.body.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
        CommentView {
            href: format!("{path}#{id}"),
            id,
            author: self.comment.author.clone(),
            answers: self.answers.to_owned(),
            date: context.date_time(self.comment.posted_at),
            paragraphs: paragraphs.map(|text| context.setting.line(text)).collect(),
            replies: self.replies.iter().map(|reply| reply.view(context, path)).collect(),
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
            from_paper: false,
        }
    }

    /// Indented by depth: number, and whom it answers where that is said.
    fn outline(placed: &[Placed<'_>], depth: usize, out: &mut String) {
        for Placed { comment, answers, replies } in placed {
            let id = comment.id.0.as_u128();
            out.push_str(&format!("{}{id} {answers}\n", " ".repeat(depth)));
            outline(replies, depth + 1, out);
        }
    }

    fn order(comments: &[Comment]) -> String {
        let mut out = String::new();
        outline(&Threads::of(comments).page(1), 0, &mut out);
        out
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
        assert_eq!(order(&list), "1 \n 3 \n  4 \n  5 Reader 4\n 6 \n2 \n");
    }

    #[test]
    fn a_long_quarrel_does_not_go_too_deep() {
        let list: Vec<Comment> = (1..=20_000).map(|id| comment(id, (id > 1).then(|| id - 1))).collect();
        assert_eq!(order(&list).lines().count(), 20_000);
    }

    #[test]
    fn an_answer_to_a_hidden_comment_begins_a_thread() {
        assert_eq!(order(&[comment(2, Some(1)), comment(3, Some(3))]), "2 \n3 \n");
    }
}
