//! The comments under an article, on a page of their own: `…/{slug}/comments`, with the form to write one.

mod threads;

use super::{
    address,
    context::{Context, Date},
    frame::{About, Frame, Link},
    listing::Pager,
};
use crate::{
    Page, Site, SiteError, Tag,
    door::{Problem, Taken, Typed},
    theme::Trusted,
};
use marbre_article::{address::ArticleAddress, workflow::Kind};
use marbre_store::{articles::ArticleWithContent, publication::AtOnce};
use marbre_words::Argument;
use serde::Serialize;
use threads::{Placed, Threads};

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
    /// Where this page stands. `newer` leads to the page before, which has older comments.
    pub pager: Pager,
    /// The form, where readers may comment.
    pub form: Option<FormView>,
    /// The key of what is said to somebody whose comment was just received. May be empty.
    pub said: &'static str,
    /// The key of what is said of who sees a comment when.
    pub rules: &'static str,
}

/// The form to write a comment.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FormView {
    /// Where it is sent.
    pub action: String,
    /// What shows that it came from this page, and when.
    pub token: String,
    /// The name typed before, if the comment was not taken.
    pub name: String,
    /// The text typed before.
    pub text: String,
    /// Which comment was to be answered: its key. May be empty.
    pub to: String,
    /// Why it was not taken: the key of the words. May be empty.
    pub problem: String,
    /// The field that the problem is about: `name`, `text` or empty.
    pub field: &'static str,
    /// Until when no comments are taken, if that is the problem.
    pub until: Option<Date>,
}

/// How a page of comments is asked for.
#[derive(Debug, Clone, Default)]
pub enum Asked {
    /// As everybody gets it.
    #[default]
    Plainly,
    /// By somebody whose comment was just received.
    AfterComment(Taken),
    /// By somebody whose comment was not taken: with what they typed, why not, and the token of their form.
    WithProblem(Typed, Problem, String),
}

/// A comment.
#[derive(Debug, Clone, Serialize)]
pub struct CommentView {
    /// Its name within the page.
    pub id: String,
    /// What an answer to it names it by.
    pub key: String,
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
    /// Whether the newspaper itself says it.
    pub paper: bool,
    /// The answers to it, the oldest first.
    pub replies: Vec<CommentView>,
}

/// The approved comments under a published article, threaded; page `number` from 1. Nothing when there is no such page.
///
/// # Errors
/// [`SiteError`]
pub async fn comments(
    site: &Site,
    found: &ArticleWithContent,
    number: u64,
    asked: Asked,
) -> Result<Option<Page>, SiteError> {
    let article = &found.article;
    let Some(context) = Context::gather(site, &article.address.lang).await? else { return Ok(None) };
    let comments = site.store.comments(article.id).await?;
    let threads = Threads::of(&comments);
    let path = comments_address(&article.address);
    let Some(pager) = Pager::new(&path, number, threads.pages(), 1) else { return Ok(None) };

    let here = address::numbered(&path, number);
    let (now, rules) = ((site.clock)(), context.publication.settings.comments);
    let published = article.first_published_at;
    let open = rules.takes(article.comments, published, now) && article.kind == Kind::Article;
    let personal = !matches!(asked, Asked::Plainly);
    let said = match asked {
        Asked::AfterComment(Taken::Waits) => "comment-waiting",
        Asked::AfterComment(Taken::Shown) => "comment-shown",
        Asked::Plainly | Asked::WithProblem(..) => "",
    };
    // What was typed is given back even where no comment is taken any more.
    let form = (open || matches!(asked, Asked::WithProblem(..))).then(|| form(&context, &path, asked)).flatten();
    let view = CommentsView {
        frame: context.frame(about(&context, found, &path, &pager)),
        article: Link {
            name: context.setting.plain(&found.content.headline),
            href: address::article(&article.address),
            current: "",
        },
        count: comments.len() as u64,
        open,
        comments: threads.page(number).iter().map(|placed| placed.view(&context, &here)).collect(),
        pager,
        form,
        said,
        rules: match rules.at_once {
            AtOnce::Nobody => "comment-rules",
            AtOnce::Known => "comment-rules-known",
            AtOnce::Everybody => "comment-rules-at-once",
        },
    };
    let mut page = context.page("comments.html", &view)?;
    page.form = view.form.is_some().then_some(article.id).filter(|_| !personal || !said.is_empty());
    page.until = rules.closes_at(published).filter(|_| open);
    page.tags.extend([Tag::Article(article.id), Tag::Comments(article.id)]);
    page.tags.extend(found.content.section.map(Tag::Section));
    page.modified = comments.iter().map(|comment| comment.posted_at).max().or(article.updated_at);
    Ok(Some(page))
}

/// Where the comments under an article stand, from the root.
pub fn comments_address(article: &ArticleAddress) -> String {
    format!("{}/comments", address::article(article))
}

/// The form; nothing where the site takes no comments.
fn form(context: &Context<'_>, path: &str, asked: Asked) -> Option<FormView> {
    let forms = context.site.forms()?;
    let empty = FormView { action: path.to_owned(), token: forms.place().to_owned(), ..FormView::default() };
    let Asked::WithProblem(typed, problem, token) = asked else { return Some(empty) };
    let until = match problem {
        Problem::Banned(until) => Some(context.long_date(until)),
        _ => None,
    };
    Some(FormView {
        token,
        name: typed.name,
        text: typed.text,
        to: typed.to.map(|to| to.0.simple().to_string()).unwrap_or_default(),
        problem: problem.key().to_owned(),
        field: problem.field(),
        until,
        ..empty
    })
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

impl Placed<'_> {
    fn view(&self, context: &Context<'_>, path: &str) -> CommentView {
        let key = self.comment.id.0.simple().to_string();
        let id = format!("c{key}");
        let paragraphs = self.comment.body.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
        CommentView {
            href: format!("{path}#{id}"),
            id,
            key,
            author: if self.comment.from_paper { context.name.clone() } else { self.comment.author.clone() },
            paper: self.comment.from_paper,
            answers: self.answers.to_owned(),
            date: context.date_time(self.comment.posted_at),
            paragraphs: paragraphs.map(|text| context.setting.line(text)).collect(),
            replies: self.replies.iter().map(|reply| reply.view(context, path)).collect(),
        }
    }
}
