//! A small newsroom, and a reader who asks it for things.

use axum::{Router, body::Body, response::Response};
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt as _;
use marbre_article::{
    ArticleContent, ArticleId, BylineId, Document, LanguageTag, Moment, SectionId, StoryId, TopicId,
    address::{ArticleAddress, Month},
    content::Signature,
    document::{Block, Inline},
    event::{Event, Published},
    workflow::{Kind, State},
};
use marbre_site::{Site, SiteOptions, door::CommentDoor, routes::router};
use marbre_store::{
    Transaction,
    articles::{Article, Comments, NewArticle, Teaser},
    bylines::{Byline, BylineKind, BylineName},
    publication::{Edition, EditionSettings, Publication, PublicationSettings},
    sections::{Section, TermName},
    testing::TestStore,
    topics::Topic,
};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use tower::ServiceExt as _;
use uuid::Uuid;

/// 12 May 2026, 12:00 UTC.
pub const NOW: Moment = Moment(1_778_587_200_000);
pub const ORIGIN: &str = "https://rivage.example";
pub const WATER: Uuid = Uuid::from_u128(101);
pub const NETS: Uuid = Uuid::from_u128(201);
pub const AMINATA: Uuid = Uuid::from_u128(301);

/// A newsroom with editions in French and Arabic, one section, one topic, one author and the articles 1 to 3 in French.
pub struct Newsroom {
    pub store: TestStore,
    pub site: Site,
    pub now: Arc<AtomicI64>,
    router: Router,
}

/// An answer, whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

impl Newsroom {
    pub async fn open() -> Self {
        Self::with(SiteOptions::at(ORIGIN)).await
    }

    pub async fn with(options: SiteOptions) -> Self {
        Self::made(options, |site| site).await
    }

    /// With forms to write comments, which go through this door.
    pub async fn with_door(door: Arc<dyn CommentDoor>) -> Self {
        Self::made(SiteOptions::at(ORIGIN), |site| site.with_comments(door, [7; 32])).await
    }

    async fn made(options: SiteOptions, complete: impl FnOnce(Site) -> Site) -> Self {
        let store = TestStore::sqlite().await.unwrap();
        found(&store).await;
        let now = Arc::new(AtomicI64::new(NOW.0));
        let clock = now.clone();
        let site = Site::new(&store, options, Arc::new(move || Moment(clock.load(Ordering::SeqCst)))).unwrap();
        let site = complete(site);
        let newsroom = Self { router: router(site.clone()), store, site, now };
        for number in 1..=3 {
            newsroom.publish(article(number, "fr", &format!("article-{number}"))).await;
        }
        newsroom
    }

    /// Makes a change, and the events that belong to it.
    pub async fn change(&self, change: impl AsyncFnOnce(&mut Transaction), events: Vec<Event>) {
        let mut transaction = self.store.begin().await.unwrap();
        change(&mut transaction).await;
        for event in events {
            transaction.record(event);
        }
        transaction.commit(NOW).await.unwrap();
    }

    /// Adds a published article.
    pub async fn publish(&self, new: NewArticle) {
        let event = Event::VersionPublished(published(&new));
        self.change(async |change| change.insert_articles(&[new]).await.unwrap(), vec![event]).await;
    }

    /// Changes an article's row, as its event says.
    pub async fn save(&self, new: &NewArticle, scopes: &[Uuid], event: Event) {
        self.change(async |change| change.save_article(&new.article, scopes).await.unwrap(), vec![event]).await;
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[]).await
    }

    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask("GET", path, headers).await
    }

    pub async fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, form: &str) -> Answer {
        let request = Request::builder().method("POST").uri(path);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form.to_owned())).unwrap()).await
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let response: Response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}

pub fn lang(tag: &str) -> LanguageTag {
    tag.parse().unwrap()
}

/// What followers are told of an article.
pub fn published(new: &NewArticle) -> Published {
    Published {
        article: new.article.id,
        story: new.article.story,
        lang: new.article.address.lang.clone(),
        version: 1,
        scopes: new.scopes.clone(),
    }
}

/// A published article of that number, in the section about water, under the topic of nets, by Aminata. Each later one
/// is a minute younger.
pub fn article(number: u128, language: &str, slug: &str) -> NewArticle {
    let time = Moment(NOW.0 - 3_600_000 + i64::try_from(number).unwrap() * 60_000);
    let headline = format!("Article {number} ({language})");
    let paragraph = format!("Le lac monte encore, dit le texte {number}. ").repeat(20);
    let content = ArticleContent {
        headline: headline.clone(),
        body: Document::new(vec![Block::Paragraph { content: vec![Inline::text(paragraph)] }]),
        bylines: vec![Signature { byline: BylineId(AMINATA), role: String::new() }],
        section: Some(SectionId(WATER)),
        topics: vec![TopicId(NETS)],
        ..ArticleContent::default()
    };
    let teaser = Teaser {
        kicker: String::new(),
        headline,
        summary: "Le lac monte.".into(),
        section: Some(SectionId(WATER)),
        bylines: vec![BylineId(AMINATA)],
        image: None,
        words: 160,
    };
    let address = ArticleAddress { lang: lang(language), month: Month::new(2026, 5), slug: slug.into() };
    NewArticle {
        article: Article {
            id: ArticleId(Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("{number}/{language}").as_bytes())),
            story: StoryId(Uuid::from_u128(number)),
            kind: Kind::Article,
            state: State::Published,
            address,
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
        content,
        staff: None,
        scopes: vec![WATER, NETS, AMINATA],
    }
}

async fn found(store: &TestStore) {
    let editions = ["fr", "ar"].map(|tag| Edition { lang: lang(tag), settings: EditionSettings::default() });
    let publication = Publication {
        id: Uuid::from_u128(1),
        settings: PublicationSettings {
            name: "Rivage".into(),
            time_zone: "Africa/Kinshasa".into(),
            ..PublicationSettings::default()
        },
        editions: editions.to_vec(),
        created_at: NOW,
    };
    let term = |name: &str, slug: &str| TermName { name: name.into(), slug: slug.into(), description: String::new() };
    let mut change = store.begin().await.unwrap();
    change.create_publication(&publication).await.unwrap();
    for edition in &publication.editions {
        change.save_edition(edition).await.unwrap();
    }
    let names = [(lang("fr"), term("Eau", "eau")), (lang("ar"), term("ماء", "ماء"))];
    let water = Section { id: SectionId(WATER), parent: None, position: 1, names: names.into() };
    change.save_sections(&[water]).await.unwrap();
    let nets = Topic { id: TopicId(NETS), names: [(lang("fr"), term("Filets", "filets"))].into() };
    change.save_topics(&[nets]).await.unwrap();
    let name = BylineName { name: "Aminata Diallo".into(), ..BylineName::default() };
    let aminata = Byline {
        id: BylineId(AMINATA),
        kind: BylineKind::Person,
        slug: "aminata-diallo".into(),
        names: [(lang("fr"), name)].into(),
    };
    change.save_bylines(&[aminata]).await.unwrap();
    change.commit(NOW).await.unwrap();
}
