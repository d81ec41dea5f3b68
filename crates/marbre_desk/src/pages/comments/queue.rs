//! The queue: comments by state, filtered, page after page.

use crate::{Call, DeskError};
use axum::response::Response;
use marbre_article::{ArticleId, CommentId, LanguageTag, Moment, StaffId, workflow::State};
use marbre_newsroom::{
    LONGEST_BAN, moderated,
    rights::{self, Act, Subject},
};
use marbre_store::{
    Reader,
    articles::Comments,
    comments::{CommentFilter, CommentLine, CommentOrder, CommentPlace, CommentState},
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Comments on a page.
const PAGE: u32 = 50;
/// Counts go no further than this.
const MOST: u32 = 1_000;
/// How much of the comment that is answered is shown, in characters.
const CONTEXT: usize = 280;

/// What the moderator is looking for. Empty texts mean anything.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(default)]
struct Wanted {
    state: String,
    article: String,
    lang: String,
    words: String,
    /// A comment whose writer's comments are wanted.
    same: String,
    after: String,
    /// What was just decided, to be undone.
    undo: String,
}

#[derive(Serialize)]
struct View {
    tabs: Vec<Tab>,
    state: &'static str,
    lines: Vec<Line>,
    langs: Vec<Choice>,
    lang: String,
    words: String,
    article: Option<ArticleLine>,
    /// The name of the writer whose comments are shown.
    same: Option<String>,
    same_id: String,
    /// Where the next page begins, if there is one.
    next: Option<String>,
    /// The decision that can be undone.
    undo: String,
    /// This page's own address, to come back to.
    here: String,
    longest_ban: u32,
}

#[derive(Serialize)]
struct Tab {
    state: &'static str,
    count: u32,
    more: bool,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    label: String,
}

#[derive(Serialize)]
struct ArticleLine {
    id: Uuid,
    headline: String,
    lang: String,
    /// Where readers find it, if they do.
    href: Option<String>,
    open: bool,
    /// Whether whoever asks may open and close it.
    opens: bool,
}

#[derive(Serialize)]
struct Line {
    id: Uuid,
    author: String,
    at: i64,
    paragraphs: Vec<String>,
    state: &'static str,
    article: ArticleLine,
    /// The comment that it answers: author and beginning.
    answers: Option<(String, String)>,
    /// How many other comments the writer has, and how many of them were refused.
    others: u32,
    refused: u32,
    /// Whether the writer can be told from others, and so be banned.
    known: bool,
    /// Until when they are banned.
    banned: Option<i64>,
    /// Who answered for the newspaper.
    paper: Option<String>,
}

impl Wanted {
    /// The state of the tab; what waits, unless another is asked for.
    fn state(&self) -> CommentState {
        CommentState::from_word(&self.state).unwrap_or(CommentState::Waiting)
    }

    async fn filter(&self, call: &Call, same: Option<&CommentLine>) -> Result<CommentFilter, DeskError> {
        let mine = moderated(call.actor()?);
        let asked: Option<LanguageTag> = self.lang.parse().ok().filter(|_| !self.lang.is_empty());
        let langs = match asked {
            Some(lang) if mine.is_empty() || mine.contains(&lang) => vec![lang],
            _ => mine,
        };
        Ok(CommentFilter {
            state: None,
            article: self.article.parse().ok().map(ArticleId),
            langs,
            writer: same.map(|line| line.writer.clone()),
            words: self.words.clone(),
        })
    }

    /// The address of this list, from its beginning.
    fn address(&self) -> String {
        let parts = [
            ("state", self.state().as_str()),
            ("article", &self.article),
            ("lang", &self.lang),
            ("words", &self.words),
            ("same", &self.same),
        ];
        let given: Vec<_> = parts.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        format!("/desk/comments?{}", serde_urlencoded::to_string(given).unwrap_or_default())
    }
}

/// `GET /desk/comments`
pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    let wanted: Wanted = call.query()?;
    let reader = call.desk.newsroom.store().reader();
    let same = match wanted.same.parse().ok().map(CommentId) {
        Some(id) => reader.comment_lines(&[id]).await?.pop().filter(|line| !line.writer.is_empty()),
        None => None,
    };
    let general = wanted.filter(call, same.as_ref()).await?;
    let state = wanted.state();
    let order = if state == CommentState::Waiting { CommentOrder::OldestFirst } else { CommentOrder::NewestFirst };
    let filter = CommentFilter { state: Some(state), ..general.clone() };
    let mut lines = reader.comment_queue(&filter, order, place(&wanted.after), PAGE + 1).await?;
    let more = lines.len() > PAGE as usize;
    lines.truncate(PAGE as usize);
    let next = lines.last().filter(|_| more).map(|last| format!("{}_{}", last.comment.posted_at.0, last.comment.id.0));
    let article = match general.article {
        Some(id) => about(call, id).await?,
        None => None,
    };
    let view = View {
        tabs: tabs(&reader, &general).await?,
        state: state.as_str(),
        lines: Setting::gather(call, &reader, &lines).await?.lines(lines),
        langs: langs(call),
        same: same.map(|line| line.comment.author),
        same_id: wanted.same.clone(),
        article,
        next,
        here: wanted.address(),
        undo: wanted.undo,
        lang: wanted.lang,
        words: wanted.words,
        longest_ban: LONGEST_BAN,
    };
    call.page("comments.html", &view)
}

/// The article whose comments are shown. One that is not public is nothing to those who may not see it at the desk.
async fn about(call: &Call, id: ArticleId) -> Result<Option<ArticleLine>, DeskError> {
    let reader = call.desk.newsroom.store().reader();
    let Some(found) = reader.article(id).await? else { return Ok(None) };
    let (sheet, standing) = call.desk.newsroom.standing(id).await?;
    let actor = call.actor()?;
    let may = |act| rights::may(actor, act, Subject::Article(&standing)).is_ok();
    let public = found.state == State::Published;
    let headline = match found.teaser {
        _ if may(Act::SeeArticles) => sheet.headline,
        Some(teaser) if public => teaser.headline,
        _ => return Ok(None),
    };
    Ok(Some(ArticleLine {
        id: id.0,
        headline,
        lang: found.address.lang.to_string(),
        href: public.then(|| found.address.to_string()),
        open: found.comments == Comments::Open,
        opens: may(Act::OpenComments),
    }))
}

async fn tabs(reader: &Reader, general: &CommentFilter) -> Result<Vec<Tab>, DeskError> {
    let mut tabs = Vec::new();
    for state in CommentState::ALL {
        let filter = CommentFilter { state: Some(state), ..general.clone() };
        let count = reader.count_comments(&filter, MOST).await?;
        tabs.push(Tab { state: state.as_str(), count, more: count >= MOST });
    }
    Ok(tabs)
}

fn langs(call: &Call) -> Vec<Choice> {
    let all = Choice { value: String::new(), label: call.words().say("common-all", &[]) };
    let editions = call
        .publication
        .editions
        .iter()
        .map(|edition| Choice { value: edition.lang.to_string(), label: marbre_words::autonym(&edition.lang) });
    std::iter::once(all).chain(editions).collect()
}

/// Time and identity of the comment after which a page begins.
fn place(text: &str) -> Option<CommentPlace> {
    let (at, id) = text.split_once('_')?;
    Some(CommentPlace { at: Moment(at.parse().ok()?), id: CommentId(id.parse().ok()?) })
}

/// What stands around the comments of a page.
struct Setting {
    parents: BTreeMap<CommentId, CommentLine>,
    by: BTreeMap<String, BTreeMap<CommentState, u32>>,
    banned: BTreeMap<String, Moment>,
    staff: BTreeMap<StaffId, String>,
}

impl Setting {
    async fn gather(call: &Call, reader: &Reader, lines: &[CommentLine]) -> Result<Self, DeskError> {
        let parents: BTreeSet<CommentId> = lines.iter().filter_map(|line| line.comment.parent).collect();
        let parents = reader.comment_lines(&parents.into_iter().collect::<Vec<_>>()).await?;
        let writers: BTreeSet<&str> =
            lines.iter().map(|line| line.writer.as_str()).filter(|writer| !writer.is_empty()).collect();
        let writers: Vec<&str> = writers.into_iter().collect();
        let mut banned = BTreeMap::new();
        for ban in reader.bans_of(&writers, call.now()).await? {
            let until = banned.entry(ban.writer).or_insert(ban.until);
            *until = (*until).max(ban.until);
        }
        let by_paper = lines.iter().any(|line| line.staff.is_some());
        let staff = if by_paper { reader.staff().await? } else { Vec::new() };
        Ok(Self {
            parents: parents.into_iter().map(|line| (line.comment.id, line)).collect(),
            by: reader.comments_by_writers(&writers).await?,
            banned,
            staff: staff.into_iter().map(|member| (member.id, member.name)).collect(),
        })
    }

    fn lines(&self, lines: Vec<CommentLine>) -> Vec<Line> {
        lines.into_iter().map(|line| self.line(line)).collect()
    }

    fn line(&self, line: CommentLine) -> Line {
        let CommentLine { comment, writer, staff, address, headline, comments, state, .. } = line;
        let parent = comment.parent.and_then(|parent| self.parents.get(&parent));
        let by = self.by.get(&writer);
        let count = |states: &[CommentState]| -> u32 {
            let found = states.iter().filter_map(|state| by?.get(state));
            let own = states.contains(&comment.state) && !writer.is_empty();
            found.sum::<u32>().saturating_sub(u32::from(own))
        };
        Line {
            id: comment.id.0,
            at: comment.posted_at.0,
            state: comment.state.as_str(),
            article: ArticleLine {
                id: comment.article.0,
                headline,
                lang: address.lang.to_string(),
                href: (state == State::Published).then(|| address.to_string()),
                open: comments == Comments::Open,
                opens: false,
            },
            answers: parent.map(|parent| (parent.comment.author.clone(), beginning(&parent.comment.body))),
            others: count(&CommentState::ALL),
            refused: count(&[CommentState::Rejected, CommentState::Spam]),
            known: !writer.is_empty(),
            banned: self.banned.get(&writer).map(|until| until.0),
            paper: staff.map(|staff| self.staff.get(&staff).cloned().unwrap_or_default()),
            paragraphs: comment.body.split('\n').filter(|part| !part.trim().is_empty()).map(str::to_owned).collect(),
            author: comment.author,
        }
    }
}

/// The beginning of a text.
fn beginning(text: &str) -> String {
    let mut short: String = text.chars().take(CONTEXT).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
