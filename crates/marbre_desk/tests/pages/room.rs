//! A small newsroom, and members of staff who are logged in to its desk.

use axum::body::Body;
use http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt as _;
use marbre_article::{
    ArticleContent, ArticleId, Document, LanguageTag, Moment, SectionId, StaffId,
    document::{Block, Inline},
    workflow::{Kind, Role},
};
use marbre_desk::{Desk, DeskOptions, Proof, ProofPage, Proofs};
use marbre_newsroom::{Founding, Furnishings, NewText, Newsroom, PublishOptions, secrets};
use marbre_store::{
    articles::Comments,
    publication::EditionSettings,
    sections::{Section, TermName},
    sessions::{Session, SessionLevel},
    staff::{Reach, Staff},
    testing::TestStore,
};
use marbre_words::Words;
use std::sync::Arc;
use uuid::Uuid;

/// 12 May 2026, 12:00 UTC.
pub const NOW: Moment = Moment(1_778_587_200_000);
pub const WATER: SectionId = SectionId(Uuid::from_u128(101));

/// A newsroom with editions in French and Arabic, and one section.
pub struct Room {
    pub store: TestStore,
    pub newsroom: Newsroom,
    desk: Desk,
}

/// Somebody who is logged in.
pub struct Browser {
    pub staff: StaffId,
    cookie: String,
}

/// An answer, whole.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// Says what it was asked for.
struct Echo;

impl Proofs for Echo {
    fn proof(&self, proof: Proof) -> futures_util::future::BoxFuture<'_, Result<ProofPage, String>> {
        let html = match proof {
            Proof::Article { id, .. } => format!("proof of {id}"),
            Proof::Front { lang, layout } => format!("proof of the front page in {lang}: {layout}"),
        };
        Box::pin(async move { Ok(ProofPage { html, style: "'sha256-x'".into(), bytes: 1 }) })
    }
}

pub fn lang(tag: &str) -> LanguageTag {
    tag.parse().unwrap()
}

impl Room {
    pub async fn open() -> Self {
        let store = TestStore::sqlite().await.unwrap();
        let newsroom = Newsroom::new((*store).clone(), Arc::new(|| NOW));
        let editions = ["fr", "ar"].map(|tag| (lang(tag), EditionSettings::default())).into();
        let founding = Founding { name: "Rivage".into(), editions, time_zone: "Africa/Nairobi".into() };
        newsroom.found(founding).await.unwrap();
        let name = TermName { name: "Eau".into(), slug: "eau".into(), description: String::new() };
        let sections = vec![Section { id: WATER, parent: None, position: 0, names: [(lang("fr"), name)].into() }];
        newsroom.furnish(Furnishings { sections, ..Furnishings::default() }).await.unwrap();
        let words = Arc::new(Words::load().unwrap());
        let desk = Desk::new(newsroom.clone(), words, Arc::new(Echo), DeskOptions::at("http://desk.example")).unwrap();
        Self { store, newsroom, desk }
    }

    /// Somebody of that role who is logged in and reads English. `langs`: where their rights reach.
    pub async fn log_in(&self, number: u128, role: Role, langs: &[&str]) -> Browser {
        let staff = Staff {
            id: StaffId(Uuid::from_u128(number)),
            name: format!("Member {number}"),
            email: format!("m{number}@rivage.example"),
            role,
            created_at: NOW,
            disabled_at: None,
            lang: lang("en"),
            reach: Reach { sections: Vec::new(), langs: langs.iter().map(|tag| lang(tag)).collect() },
        };
        let token = format!("token-{number}");
        let session = Session {
            token: secrets::hashed(&token),
            id: Uuid::from_u128(number),
            staff: staff.id,
            level: SessionLevel::Full,
            csrf: "csrf".into(),
            device: "Firefox".into(),
            created_at: NOW,
            seen_at: NOW,
            confirmed_at: NOW,
        };
        let mut change = self.store.begin().await.unwrap();
        change.save_staff(&staff).await.unwrap();
        change.add_session(&session).await.unwrap();
        change.commit(NOW).await.unwrap();
        Browser { staff: staff.id, cookie: format!("desk={token}") }
    }

    pub async fn file(&self, headline: &str, text: &str, staff: Option<StaffId>) -> ArticleId {
        let content = content(headline, text);
        let kind = Kind::Article;
        let text =
            NewText { lang: lang("fr"), story: None, kind, slug: None, content, comments: Comments::Open, staff };
        self.newsroom.file_article(text).await.unwrap().id
    }

    pub async fn publish(&self, id: ArticleId) {
        self.newsroom.publish(id, PublishOptions::default()).await.unwrap();
    }

    pub async fn get(&self, browser: &Browser, path: &str) -> Answer {
        let request = Request::builder().uri(path).header("cookie", &browser.cookie);
        self.answer(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a form, with the token that every form carries.
    pub async fn post(&self, browser: &Browser, path: &str, form: &[(&str, &str)]) -> Answer {
        let form: Vec<(&str, &str)> = form.iter().copied().chain([("csrf", "csrf")]).collect();
        let request = Request::builder()
            .method("POST")
            .uri(path)
            .header("cookie", &browser.cookie)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded");
        let body = serde_urlencoded::to_string(&form).unwrap();
        self.answer(request.body(Body::from(body)).unwrap()).await
    }

    async fn answer(&self, request: Request<Body>) -> Answer {
        let (parts, body) = self.desk.answer(request).await.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, text: String::from_utf8(bytes).unwrap() }
    }
}

pub fn content(headline: &str, text: &str) -> ArticleContent {
    ArticleContent {
        headline: headline.into(),
        section: Some(WATER),
        body: Document::new(vec![Block::Paragraph { content: vec![Inline::text(text)] }]),
        ..ArticleContent::default()
    }
}
