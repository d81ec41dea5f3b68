//! A newsroom on SQLite with a desk, and people who are logged in to it.

use axum::body::Body;
use bytes::Bytes;
use futures_util::future::BoxFuture;
use http::{HeaderMap, Request, StatusCode};
use http_body_util::{BodyExt, Full};
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
use serde_json::Value;
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};
use uuid::Uuid;

/// 2026-03-01T12:00:00Z
pub const NOON: i64 = 1_772_366_400_000;
/// The one section of a small newsroom.
pub const REGION: SectionId = SectionId(Uuid::from_u128(7));

/// Proofs that say what they are of, and weigh what the test says.
struct Press(Arc<AtomicI64>);

impl Proofs for Press {
    fn proof(&self, proof: Proof) -> BoxFuture<'_, Result<ProofPage, String>> {
        // A negative weight: the scales are broken.
        let bytes = u32::try_from(self.0.load(Ordering::Relaxed)).map_err(|_| "no paper".to_owned());
        let html = match proof {
            Proof::Article { content, .. } => format!("<!doctype html><h1>{}</h1>", content.headline),
            Proof::Front { lang, layout } => format!("<!doctype html><p>{lang}: {layout}"),
        };
        Box::pin(async move { Ok(ProofPage { html, style: "'sha256-AAAA'".into(), bytes: bytes? }) })
    }
}

pub struct Room {
    pub desk: Desk,
    pub newsroom: Newsroom,
    pub weight: Arc<AtomicI64>,
    pub clock: Arc<AtomicI64>,
    pub store: TestStore,
}

/// Somebody who is logged in.
pub struct Person {
    pub id: StaffId,
    pub token: String,
    pub csrf: String,
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|cause| panic!("{cause}: {}", self.body))
    }

    /// What the page gives to the editor.
    pub fn data(&self) -> Value {
        let (_, rest) = self.body.split_once("id=\"article-data\"").expect("a page of an article");
        let (_, rest) = rest.split_once('>').unwrap();
        serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
    }

    pub fn says(&self, text: &str) -> bool {
        self.body.replace("&#x2f;", "/").contains(text)
    }
}

impl Room {
    /// A small newsroom: French and Arabic, one section.
    pub async fn new() -> Self {
        let name = TermName { name: "Région".into(), slug: "région".into(), description: String::new() };
        let section = Section { id: REGION, parent: None, position: 0, names: [(lang("fr"), name)].into() };
        Self::furnished(NOON, "Europe/Paris", &["fr", "ar"], vec![section]).await
    }

    /// A newsroom with these sections.
    pub async fn furnished(now: i64, zone: &str, editions: &[&str], sections: Vec<Section>) -> Self {
        let store = TestStore::sqlite().await.unwrap();
        let clock = Arc::new(AtomicI64::new(now));
        let time = clock.clone();
        let newsroom = Newsroom::new((*store).clone(), Arc::new(move || Moment(time.load(Ordering::Relaxed))));
        let editions = editions.iter().map(|tag| (lang(tag), EditionSettings::default())).collect();
        newsroom.found(Founding { name: "Rivage".into(), editions, time_zone: zone.into() }).await.unwrap();
        newsroom.furnish(Furnishings { sections, ..Furnishings::default() }).await.unwrap();
        let weight = Arc::new(AtomicI64::new(5000));
        let words = Arc::new(marbre_words::Words::load().unwrap());
        let options = DeskOptions::at("https://rivage.example");
        let desk = Desk::new(newsroom.clone(), words, Arc::new(Press(weight.clone())), options).unwrap();
        Self { desk, newsroom, weight, clock, store }
    }

    pub async fn person(&self, name: &str, role: Role) -> Person {
        self.speaker(name, role, "fr").await
    }

    /// Somebody who is logged in, and uses the desk in that language.
    pub async fn speaker(&self, name: &str, role: Role, tag: &str) -> Person {
        let id = name.bytes().fold(1, |number, byte| number * 251 + u128::from(byte));
        self.join(id, name, role, tag, Reach::default()).await
    }

    /// Somebody who is logged in and reads English; their rights reach to these languages.
    pub async fn log_in(&self, number: u128, role: Role, langs: &[&str]) -> Person {
        let reach = Reach { sections: Vec::new(), langs: langs.iter().map(|tag| lang(tag)).collect() };
        self.join(number, &format!("Member {number}"), role, "en", reach).await
    }

    /// A member of staff, new or changed, who logs in.
    pub async fn join(&self, number: u128, name: &str, role: Role, tag: &str, reach: Reach) -> Person {
        let (id, now) = (StaffId(Uuid::from_u128(number)), self.newsroom.now());
        let (name, email, lang) = (name.to_owned(), format!("m{number}@rivage.example"), lang(tag));
        let staff = Staff { id, name, email, role, created_at: now, disabled_at: None, lang, reach };
        let (token, csrf) = (secrets::new_token().unwrap(), secrets::new_token().unwrap());
        let session = Session {
            token: secrets::hashed(&token),
            id: Uuid::new_v4(),
            staff: id,
            level: SessionLevel::Full,
            csrf: csrf.clone(),
            device: String::new(),
            created_at: now,
            seen_at: now,
            confirmed_at: now,
        };
        let mut change = self.store.begin().await.unwrap();
        change.save_staff(&staff).await.unwrap();
        change.add_session(&session).await.unwrap();
        change.commit(now).await.unwrap();
        Person { id, token, csrf }
    }

    /// A French draft in the one section.
    pub async fn file(&self, headline: &str, text: &str, staff: Option<StaffId>) -> ArticleId {
        let (content, kind) = (content(headline, text), Kind::Article);
        let text =
            NewText { lang: lang("fr"), story: None, kind, slug: None, content, comments: Comments::Open, staff };
        self.newsroom.file_article(text).await.unwrap().id
    }

    pub async fn publish(&self, id: ArticleId) {
        self.newsroom.publish(id, PublishOptions::default()).await.unwrap();
    }

    async fn ask(&self, person: Option<&Person>, request: http::request::Builder, body: impl Into<Bytes>) -> Answer {
        let mut request = request.header("host", "rivage.example");
        if let Some(person) = person {
            request = request.header("cookie", format!("__Host-desk={}", person.token));
        }
        let response = self.desk.answer(request.body(Full::new(body.into())).unwrap()).await;
        let (parts, body): (_, Body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, body }
    }

    pub async fn get(&self, person: &Person, path: &str) -> Answer {
        self.ask(Some(person), Request::get(path).header("accept", "text/html"), String::new()).await
    }

    /// A script's request.
    pub async fn fetch(&self, person: &Person, path: &str) -> Answer {
        self.ask(Some(person), Request::get(path).header("accept", "*/*"), String::new()).await
    }

    pub async fn get_as_stranger(&self, path: &str) -> Answer {
        self.ask(None, Request::get(path), String::new()).await
    }

    pub async fn post(&self, person: &Person, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = vec![("csrf", person.csrf.as_str())];
        form.extend(fields);
        let request = Request::post(path).header("content-type", "application/x-www-form-urlencoded");
        self.ask(Some(person), request, serde_urlencoded::to_string(form).unwrap()).await
    }

    pub async fn send(&self, person: Option<&Person>, path: &str, body: &Value) -> Answer {
        let token = person.map(|person| person.csrf.as_str()).unwrap_or_default();
        let request = Request::post(path).header("content-type", "application/json").header("x-csrf-token", token);
        self.ask(person, request, body.to_string()).await
    }

    /// What a script sends by itself while its page is open.
    pub async fn beat(&self, person: &Person, path: &str, body: &Value) -> Answer {
        let request = Request::post(path).header("content-type", "application/json").header("x-by-itself", "1");
        self.ask(Some(person), request.header("x-csrf-token", &person.csrf), body.to_string()).await
    }

    /// A body of another type; its token is in it.
    pub async fn upload(&self, person: &Person, path: &str, content_type: &str, body: Vec<u8>) -> Answer {
        self.ask(Some(person), Request::post(path).header("content-type", content_type), body).await
    }

    /// A part of a file that is being sent.
    pub async fn part(&self, person: &Person, path: &str, offset: usize, bytes: &[u8]) -> Answer {
        let request = Request::post(path).header("x-csrf-token", &person.csrf).header("upload-offset", offset);
        self.ask(Some(person), request.header("accept", "application/json"), bytes.to_vec()).await
    }

    /// A form with files, as a browser sends it.
    pub async fn post_files(&self, person: &Person, path: &str, csrf: &str, files: &[(&str, &[u8])]) -> Answer {
        let mut body = format!("--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{csrf}\r\n").into_bytes();
        for (name, bytes) in files {
            let head = format!("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n");
            body.extend([head.as_bytes(), bytes, b"\r\n"].concat());
        }
        body.extend(b"--x--\r\n");
        self.upload(person, path, "multipart/form-data; boundary=x", body).await
    }

    /// An article begun by the page's form. Gives its page's address.
    pub async fn begin(&self, person: &Person, headline: &str) -> (ArticleId, String) {
        let section = REGION.to_string();
        let fields = [("lang", "fr"), ("section", section.as_str()), ("kind", "article"), ("headline", headline)];
        let answer = self.post(person, "/desk/articles/new", &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let page = answer.header("location").to_owned();
        (page.rsplit('/').next().unwrap().parse().unwrap(), page)
    }
}

/// The language of that tag.
pub fn lang(tag: &str) -> LanguageTag {
    tag.parse().unwrap()
}

/// A text of one paragraph in the one section.
pub fn content(headline: &str, text: &str) -> ArticleContent {
    ArticleContent {
        headline: headline.into(),
        section: Some(REGION),
        body: Document::new(vec![Block::Paragraph { content: vec![Inline::text(text)] }]),
        ..ArticleContent::default()
    }
}
