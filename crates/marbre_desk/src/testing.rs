//! A newsroom with a desk, and browsers that use it, for tests.

use crate::{Desk, DeskOptions, Peer, Proof, ProofPage, Proofs};
use axum::response::Response;
use futures_util::future::BoxFuture;
use http::{Request, StatusCode, header};
use http_body_util::{BodyExt as _, Full};
use marbre_article::{Moment, workflow::Role};
use marbre_newsroom::{Founding, Newsroom, secrets, staff::NewMember};
use marbre_store::{
    publication::EditionSettings,
    sessions::{Session, SessionLevel},
    staff::{Reach, Staff},
    testing::TestStore,
};
use marbre_words::Words;
use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

/// 2026-03-01T12:00:00Z
pub const NOON: i64 = 1_772_366_400_000;
/// Everybody's password.
pub const PASSWORD: &str = "neuf mangues sous la pluie";

struct BlankProofs;

impl Proofs for BlankProofs {
    fn proof(&self, _: Proof) -> BoxFuture<'_, Result<ProofPage, String>> {
        Box::pin(async { Ok(ProofPage { html: "<p>…</p>".into(), style: String::new(), bytes: 1 }) })
    }
}

/// A newsroom with a desk, and a clock that the test sets.
pub struct Room {
    /// The desk.
    pub desk: Desk,
    /// What time it is.
    pub clock: Arc<AtomicI64>,
    _store: TestStore,
}

impl Room {
    /// A newsroom with nobody in it.
    pub async fn new(options: DeskOptions) -> Self {
        let store = TestStore::sqlite().await.unwrap();
        let clock = Arc::new(AtomicI64::new(NOON));
        let time = clock.clone();
        let newsroom = Newsroom::new((*store).clone(), Arc::new(move || Moment(time.load(Ordering::Relaxed))));
        let editions = ["fr", "ar"].map(|lang| (lang.parse().unwrap(), EditionSettings::default())).into();
        let time_zone = "Europe/Paris".to_owned();
        newsroom.found(Founding { name: "Le Phare".into(), editions, time_zone }).await.unwrap();
        let words = Arc::new(Words::load().unwrap());
        Self { desk: Desk::new(newsroom, words, Arc::new(BlankProofs), options).unwrap(), clock, _store: store }
    }

    /// Somebody with that role, named after it.
    pub async fn hire(&self, role: Role) -> Staff {
        let member = NewMember {
            name: role.as_str().to_owned(),
            email: format!("{}@phare.example", role.as_str()),
            role,
            lang: "en".parse().unwrap(),
            reach: Reach::default(),
        };
        self.desk.newsroom.hire(member, PASSWORD).await.unwrap()
    }

    /// A browser in which that person has a session, with no need of a password.
    pub async fn browser_of(&self, staff: &Staff, level: SessionLevel) -> Browser<'_> {
        let (token, now) = (secrets::new_token().unwrap(), self.desk.newsroom.now());
        let session = Session {
            token: secrets::hashed(&token),
            id: uuid::Uuid::new_v4(),
            staff: staff.id,
            level,
            csrf: secrets::new_token().unwrap(),
            device: "test".into(),
            created_at: now,
            seen_at: now,
            confirmed_at: now,
        };
        let mut change = self.desk.newsroom.store().begin().await.unwrap();
        change.add_session(&session).await.unwrap();
        change.commit(now).await.unwrap();
        let mut browser = self.browser();
        browser.cookies.insert("desk".into(), token);
        browser.csrf = session.csrf;
        browser
    }

    /// A browser that has never been here.
    pub fn browser(&self) -> Browser<'_> {
        Browser { desk: &self.desk, cookies: BTreeMap::new(), csrf: String::new(), headers: Vec::new() }
    }
}

/// A browser: it keeps cookies, and the token of the last page's forms.
pub struct Browser<'a> {
    desk: &'a Desk,
    /// The cookies.
    pub cookies: BTreeMap<String, String>,
    /// The token that goes with each form.
    pub csrf: String,
    /// What else it says of its requests.
    pub headers: Vec<(&'static str, &'static str)>,
}

/// What a browser was answered.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// Where to go on to.
    pub location: String,
    /// The headers.
    pub headers: http::HeaderMap,
    /// The body.
    pub body: String,
}

impl Browser<'_> {
    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.ask("GET", path, String::new()).await
    }

    /// Sends a form, with the token of the page it stood on.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut fields = fields.to_vec();
        let csrf = self.csrf.clone();
        fields.push(("csrf", &csrf));
        self.ask("POST", path, serde_urlencoded::to_string(fields).unwrap()).await
    }

    /// Sends a request with that body.
    pub async fn ask(&mut self, method: &str, path: &str, body: String) -> Answer {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder().method(method).uri(path).header(header::COOKIE, cookies.join("; "));
        for (name, value) in &self.headers {
            request = request.header(*name, *value);
        }
        let mut request = request.body(Full::from(body)).unwrap();
        request.extensions_mut().insert(Peer("192.0.2.7".parse().unwrap()));
        let answer = read(self.desk.answer(request).await).await;
        for cookie in answer.headers.get_all(header::SET_COOKIE) {
            let (pair, rest) = cookie.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        if let Some((_, rest)) = answer.body.split_once("name=\"csrf\" value=\"") {
            self.csrf = rest.split('"').next().unwrap().to_owned();
        }
        answer
    }
}

async fn read(response: Response) -> Answer {
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    let location = parts.headers.get(header::LOCATION).map(|value| value.to_str().unwrap().to_owned());
    Answer {
        status: parts.status,
        location: location.unwrap_or_default(),
        headers: parts.headers,
        body: String::from_utf8_lossy(&body).replace("&#x2f;", "/"),
    }
}
