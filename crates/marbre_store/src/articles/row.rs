//! Articles as rows.

use super::{Article, ArticleWithContent, Comments, ReadyArticle, Version};
use crate::{
    StoreError,
    engine::{Row, Value, values},
};
use marbre_article::{
    ArticleContent, ArticleId, Moment, StaffId, StoryId,
    address::{ArticleAddress, Month},
    fold::fold,
    workflow::{Kind, State, Working},
};

/// How many characters of an article the desk looks through. PostgreSQL indexes no long texts.
const LONGEST_FOLDED: usize = 400;

/// The columns of an article `a`, in the order in which [`article`] reads them.
macro_rules! article_columns {
    () => {
        "a.id, a.story, a.kind, a.state, a.lang, a.month, a.slug, a.revision, a.version, a.first_published_at, \
         a.updated_at, a.publish_at, a.created_at, a.comments, a.comment_count, a.teaser_json, a.withdrawal, a.working, \
         a.embargo_until"
    };
}
pub(crate) use article_columns;

/// Every column of a new row, in the order in which [`article_values`] gives them.
pub(super) const COLUMNS: &[&str] = &[
    "id",
    "story",
    "kind",
    "state",
    "lang",
    "month",
    "slug",
    "revision",
    "version",
    "first_published_at",
    "updated_at",
    "publish_at",
    "created_at",
    "comments",
    "comment_count",
    "teaser_json",
    "withdrawal",
    "working",
    "embargo_until",
    "headline",
    "folded",
    "section",
    "owner",
    "assignee",
    "due_at",
    "brief",
    "saved_at",
    "saved_by",
];

/// The article in a row.
pub(crate) fn article(row: &mut Row) -> Result<Article, StoreError> {
    Ok(Article {
        id: ArticleId(row.uuid()?),
        story: StoryId(row.uuid()?),
        kind: row.word(Kind::from_word)?,
        state: row.word(State::from_word)?,
        address: address(row)?,
        revision: row.u32()?,
        version: row.u32()?,
        first_published_at: row.opt_moment()?,
        updated_at: row.opt_moment()?,
        publish_at: row.opt_moment()?,
        created_at: row.moment()?,
        comments: row.word(Comments::from_word)?,
        comment_count: row.u32()?,
        teaser: row.opt_json()?,
        withdrawal: row.opt_text()?,
        working: row.opt_word(Working::from_word)?,
        embargo_until: row.opt_moment()?,
    })
}

/// The article, the number of a revision and what it says.
pub(crate) fn article_with_content(row: &mut Row) -> Result<ArticleWithContent, StoreError> {
    let article = article(row)?;
    let revision = row.u32()?;
    let content = row.json().map_err(|cause| StoreError::Damaged {
        what: format!("revision {revision} of article {}", article.id),
        cause: cause.to_string(),
    })?;
    Ok(ArticleWithContent { article, revision, content })
}

/// An address: language, month, slug.
pub(crate) fn address(row: &mut Row) -> Result<ArticleAddress, StoreError> {
    let lang = row.lang()?;
    let number = row.i64()?;
    let month = match i32::try_from(number) {
        Ok(0) => None,
        Ok(number) => Some(Month::from_number(number).ok_or_else(|| row.bad("it is no month"))?),
        Err(cause) => return Err(row.bad(cause)),
    };
    Ok(ArticleAddress { lang, month, slug: row.text()? })
}

/// The month of an address as kept: 0 for none.
pub(crate) fn month_number(address: &ArticleAddress) -> i32 {
    address.month.map_or(0, Month::number)
}

/// A version.
pub(crate) fn version(row: &mut Row) -> Result<Version, StoreError> {
    Ok(Version { number: row.u32()?, revision: row.u32()?, published_at: row.moment()?, reason: row.text()? })
}

/// Refuses what could not be shown.
pub(super) fn check(article: &Article) -> Result<(), StoreError> {
    let Article { state, version, first_published_at, updated_at, teaser, .. } = article;
    let whole = *version > 0 && first_published_at.is_some() && updated_at.is_some() && teaser.is_some();
    if *state != State::Published || whole {
        return Ok(());
    }
    let cause = "it is said to be published, but a version, a time or a teaser is missing".to_owned();
    Err(StoreError::Damaged { what: format!("article {}", article.id), cause })
}

/// What is kept of a new article, in the order of [`COLUMNS`].
pub(super) fn article_values(ready: &ReadyArticle) -> Vec<Value<'_>> {
    let ReadyArticle { article, staff, section, headline, folded, teaser_json, .. } = ready;
    let saved = article.updated_at.unwrap_or(article.created_at);
    let nobody: Option<StaffId> = None;
    let never: Option<Moment> = None;
    values![
        article.id,
        article.story,
        article.kind.as_str(),
        article.state.as_str(),
        &article.address.lang,
        month_number(&article.address),
        &article.address.slug,
        article.revision,
        article.version,
        article.first_published_at,
        article.updated_at,
        article.publish_at,
        article.created_at,
        article.comments.as_str(),
        article.comment_count,
        teaser_json.as_deref(),
        article.withdrawal.as_deref(),
        article.working.map(Working::as_str),
        article.embargo_until,
        headline,
        folded,
        *section,
        *staff,
        nobody,
        never,
        "",
        saved,
        *staff,
    ]
}

/// The words by which the desk finds an article.
pub(super) fn folded(content: &ArticleContent) -> String {
    let ArticleContent { headline, kicker, dateline, standfirst, .. } = content;
    fold(&[headline.as_str(), kicker, dateline, standfirst].join(" "), LONGEST_FOLDED)
}

/// The words that somebody looks for, as they are kept; at most eight. No letter of them means anything to `LIKE`.
pub(crate) fn folded_words(words: &str) -> Vec<String> {
    fold(words, LONGEST_FOLDED).split(' ').filter(|word| !word.is_empty()).take(8).map(str::to_owned).collect()
}
