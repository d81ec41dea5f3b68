//! Articles and the like, for the tests.

use marbre_article::{
    ArticleContent, ArticleId, Document, LanguageTag, Moment, StoryId,
    address::{ArticleAddress, Month},
    document::{Block, Inline},
    workflow::{Kind, State},
};
use marbre_store::{
    Store,
    articles::{Article, NewArticle, Teaser},
};
use uuid::Uuid;

/// The time at which nothing special happens.
pub const NOW: Moment = Moment(1_790_000_000_000);

/// The identity of that number.
pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub fn lang(tag: &str) -> LanguageTag {
    tag.parse().unwrap()
}

pub fn address(slug: &str) -> ArticleAddress {
    ArticleAddress { lang: lang("fr"), month: Month::new(2026, 5), slug: slug.to_owned() }
}

pub fn content(headline: &str) -> ArticleContent {
    let body = Document::new(vec![Block::Paragraph { content: vec![Inline::text("Le port a rouvert mardi.")] }]);
    ArticleContent { headline: headline.to_owned(), body, ..ArticleContent::default() }
}

pub fn teaser(headline: &str) -> Teaser {
    Teaser {
        kicker: String::new(),
        headline: headline.to_owned(),
        summary: "Le port a rouvert.".to_owned(),
        section: None,
        bylines: Vec::new(),
        image: None,
        words: 5,
    }
}

/// A draft of that number: identity and story have it, the slug is `n{number}`.
pub fn draft(number: u128) -> NewArticle {
    let headline = format!("Article {number}");
    NewArticle {
        article: Article::draft(
            ArticleId(id(number)),
            StoryId(id(number)),
            Kind::Article,
            address(&format!("n{number}")),
            NOW,
        ),
        content: content(&headline),
        staff: None,
        scopes: Vec::new(),
    }
}

/// A published article of that number, published that many seconds after [`NOW`].
pub fn published(number: u128, seconds: i64, scopes: &[Uuid]) -> NewArticle {
    let mut new = draft(number);
    let time = Moment(NOW.0 + seconds * 1000);
    new.article.state = State::Published;
    new.article.version = 1;
    new.article.first_published_at = Some(time);
    new.article.updated_at = Some(time);
    new.article.teaser = Some(teaser(&new.content.headline));
    new.scopes = scopes.to_vec();
    new
}

/// Adds articles in a transaction of their own.
pub async fn insert(store: &Store, articles: &[NewArticle]) {
    let mut transaction = store.begin().await.unwrap();
    transaction.insert_articles(articles).await.unwrap();
    transaction.commit(NOW).await.unwrap();
}
