//! What both measurements are made with: identities, an article, a comment, a clock.

use marbre_article::{
    ArticleContent, ArticleId, CommentId, LanguageTag, Moment, StoryId,
    address::{ArticleAddress, Month},
    document::Sha256Hex,
    workflow::{Kind, State},
};
use marbre_store::{
    StoreError,
    articles::{Article, Comments, NewArticle, Teaser},
    comments::{Comment, CommentState},
};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// A sentence or two of an article.
pub const WORDS: &str =
    "Le port de Mwanza a rouvert mardi après trois semaines de fermeture, ont annoncé les autorités. ";

/// An identity as one is drawn: a time, then chance (RFC 9562, version 7).
pub fn id(kind: &str, number: u64) -> Uuid {
    let digest = Sha256Hex::of(format!("{kind}{number}").as_bytes());
    let chance = u128::from_str_radix(&digest.as_str()[..20], 16).unwrap_or_default();
    Uuid::from_u128(u128::from(1_790_000_000_000 + number) << 80 | chance)
}

/// The article of that number, published then, with no body and in no list.
pub fn article(number: u64, lang: &LanguageTag, time: Moment) -> NewArticle {
    let headline = format!("Le port de Mwanza a rouvert, épisode {number}");
    let teaser = Teaser {
        kicker: "Afrique".into(),
        headline: headline.clone(),
        summary: WORDS.repeat(2),
        section: None,
        bylines: Vec::new(),
        image: None,
        words: 600,
    };
    let (year, month) = (i16::try_from(number / 4000), i8::try_from(number / 400 % 12));
    NewArticle {
        article: Article {
            id: ArticleId(id("article", number)),
            story: StoryId(id("story", number)),
            kind: Kind::Article,
            state: State::Published,
            address: ArticleAddress {
                lang: lang.clone(),
                month: Month::new(2000 + year.unwrap_or_default(), 1 + month.unwrap_or_default()),
                slug: format!("le-port-de-mwanza-a-rouvert-{number}"),
            },
            revision: 1,
            version: 1,
            first_published_at: Some(time),
            updated_at: Some(time),
            publish_at: None,
            created_at: time,
            comments: Comments::Open,
            comment_count: 0,
            teaser: Some(teaser),
            withdrawal: None,
            working: None,
            embargo_until: None,
        },
        content: ArticleContent { headline, standfirst: WORDS.repeat(2), ..ArticleContent::default() },
        staff: None,
        scopes: Vec::new(),
    }
}

/// The comment of that number.
pub fn comment(number: u64, article: ArticleId, state: CommentState, posted_at: Moment) -> Comment {
    Comment {
        id: CommentId(id("comment", number)),
        article,
        parent: None,
        author: "Lectrice".into(),
        body: WORDS.into(),
        state,
        posted_at,
        from_paper: false,
    }
}

/// The median and the 99th percentile of so many tries, and what was answered last.
pub async fn time<T, F: Future<Output = Result<T, StoreError>>>(
    what: &str,
    tries: u64,
    ask: impl Fn(u64) -> F,
) -> Result<T, StoreError> {
    let mut last = ask(0).await?;
    let mut times = Vec::new();
    for number in 0..tries {
        let start = Instant::now();
        last = ask(number).await?;
        times.push(start.elapsed());
    }
    times.sort();
    let at = |part: usize| times.get((times.len() * part / 100).min(times.len().saturating_sub(1))).copied();
    let (median, late) = (at(50).unwrap_or_default(), at(99).unwrap_or_default());
    let mark = if late > Duration::from_millis(50) { "  <<<" } else { "" };
    println!("  {what:44} median {median:>8.1?}   99 % {late:>8.1?}{mark}");
    Ok(last)
}
