//! The stone and the settings, asked for as a browser would: over a newsroom on SQLite.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

use axum::body::Body;
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use marbre_article::{
    ArticleContent, ArticleId, LanguageTag, Moment, SectionId, StaffId, StoryId,
    address::{ArticleAddress, Month},
    workflow::{Kind, Role, State},
};
use marbre_desk::{Desk, DeskOptions, Proof, ProofPage, Proofs};
use marbre_newsroom::{Founding, Furnishings, Newsroom, secrets};
use marbre_store::{
    articles::{Article, Comments, NewArticle},
    audit::AuditFilter,
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
const NOW: Moment = Moment(1_778_587_200_000);

struct NoProofs;

impl Proofs for NoProofs {
    fn proof(&self, _: Proof) -> futures_util::future::BoxFuture<'_, Result<ProofPage, String>> {
        Box::pin(async { Err("no page is made here".into()) })
    }
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn lang(tag: &str) -> LanguageTag {
    tag.parse().unwrap()
}

/// A newsroom as large as they come: forty people, thirty sections; and eighty articles under long headlines.
struct Room {
    store: TestStore,
    desk: Desk,
}

impl Room {
    async fn open() -> Self {
        let store = TestStore::sqlite().await.unwrap();
        let newsroom = Newsroom::new((*store).clone(), Arc::new(|| NOW));
        let editions = ["fr", "ar", "sw"].map(|tag| (lang(tag), EditionSettings::default())).into();
        let founding = Founding { name: "Rivage".into(), editions, time_zone: "Africa/Nairobi".into() };
        newsroom.found(founding).await.unwrap();
        let section = |number: u128| {
            let name = format!("Rubrique de la région numéro {number}");
            let name = TermName { name, slug: format!("s{number}"), description: String::new() };
            let parent = (number > 20).then(|| SectionId(id(1000 + number - 20)));
            let position = i64::try_from(number).unwrap();
            Section { id: SectionId(id(1000 + number)), parent, position, names: [(lang("fr"), name)].into() }
        };
        let sections = (1..=30).map(section).collect();
        newsroom.furnish(Furnishings { sections, ..Furnishings::default() }).await.unwrap();
        let words = Arc::new(Words::load().unwrap());
        let desk = Desk::new(newsroom, words, Arc::new(NoProofs), DeskOptions::at("http://desk.example")).unwrap();
        let room = Self { store, desk };
        for number in 1..=40 {
            room.join(number, Role::Editor, "en", Reach::default()).await;
        }
        let articles: Vec<_> = (1..=80).map(article).collect();
        let mut change = room.store.begin().await.unwrap();
        change.insert_articles(&articles).await.unwrap();
        change.commit(NOW).await.unwrap();
        room
    }

    /// Somebody of that role, logged in unless they were already.
    async fn join(&self, number: u128, role: Role, tag: &str, reach: Reach) {
        let staff = Staff {
            id: StaffId(id(number)),
            name: format!("Espérance Kabuya-{number}"),
            email: format!("m{number}@rivage.example"),
            role,
            created_at: NOW,
            disabled_at: None,
            lang: lang(tag),
            reach,
        };
        let token = secrets::hashed(&format!("t{number}"));
        let known = self.store.reader().session(&token).await.unwrap().is_some();
        let session = Session {
            token,
            id: id(number),
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
        if !known {
            change.add_session(&session).await.unwrap();
        }
        change.commit(NOW).await.unwrap();
    }

    async fn ask(&self, request: Request<Body>) -> (StatusCode, String, String) {
        let response = self.desk.answer(request).await;
        let status = response.status();
        let to = response.headers().get("location").map_or("", |to| to.to_str().unwrap()).to_owned();
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8(bytes.to_vec()).unwrap(), to)
    }

    async fn get(&self, number: u128, path: &str) -> String {
        let request = Request::get(path).header("cookie", format!("desk=t{number}")).body(Body::empty()).unwrap();
        let (status, page, _) = self.ask(request).await;
        assert_eq!(status, StatusCode::OK, "{path}: {page}");
        page
    }

    async fn post(&self, number: u128, path: &str, form: &[(&str, &str)]) -> (StatusCode, String, String) {
        let form: Vec<String> = form.iter().map(|(key, value)| format!("{key}={value}")).collect();
        let request = Request::post(path)
            .header("cookie", format!("desk=t{number}"))
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(form.join("&")))
            .unwrap();
        self.ask(request).await
    }
}

/// The article of that number: each fourth is in review, each is saved a minute after the one before.
fn article(number: u128) -> NewArticle {
    let headline =
        format!("Numéro {number} : la commission électorale de la région publie la liste des bureaux de vote");
    NewArticle {
        article: Article {
            id: ArticleId(id(number)),
            story: StoryId(id(number)),
            kind: Kind::Article,
            state: if number.is_multiple_of(4) { State::InReview } else { State::Draft },
            address: ArticleAddress { lang: lang("fr"), month: Month::new(2026, 5), slug: format!("n{number}") },
            revision: 1,
            version: 0,
            first_published_at: None,
            updated_at: None,
            publish_at: None,
            created_at: Moment(NOW.0 - 10_000_000 + i64::try_from(number).unwrap() * 60_000),
            comments: Comments::Open,
            comment_count: 0,
            teaser: None,
            withdrawal: None,
            working: None,
            embargo_until: None,
        },
        content: ArticleContent {
            headline: if number == 80 { String::new() } else { headline },
            section: Some(SectionId(id(1001 + number % 30))),
            ..ArticleContent::default()
        },
        staff: Some(StaffId(id(1 + number % 40))),
        scopes: Vec::new(),
    }
}

/// The numbers of the articles on a page.
fn lines(page: &str) -> Vec<u128> {
    page.split("<li id=\"a-").skip(1).map(|rest| rest[..36].parse::<Uuid>().unwrap().as_u128()).collect()
}

/// A page as a browser reads it, as far as the tests look.
fn read(page: &str) -> String {
    page.replace("&amp;", "&").replace("&#x2f;", "/")
}

#[tokio::test]
async fn the_page_is_small_in_every_language() {
    let room = Room::open().await;
    for (number, tag) in (100..).zip(["fr", "en", "ar", "pt", "sw", "es"]) {
        room.join(number, Role::Publisher, tag, Reach::default()).await;
        for list in ["", "?list=all", "?list=mine", "?list=stale", "?list=today", "?words=commission"] {
            let page = room.get(number, &format!("/desk/{list}")).await;
            assert!(page.len() <= 30 * 1024, "{tag} {list}: {} bytes", page.len());
        }
    }
    room.store.remove().await.unwrap();
}

#[tokio::test]
async fn lists_have_pages_without_gaps() {
    let room = Room::open().await;
    let waiting = room.get(1, "/desk/").await;
    assert_eq!(lines(&waiting), (1..=20).rev().map(|number| number * 4).collect::<Vec<_>>(), "what waits comes first");
    assert!(waiting.contains(">Untitled</a>"), "the newest has no headline");
    let mut seen = Vec::new();
    let mut path = "/desk/?list=all".to_owned();
    loop {
        let page = room.get(1, &path).await;
        seen.extend(lines(&page));
        let Some(end) = page.find("\">More</a>") else { break };
        let start = page[..end].rfind("href=\"").unwrap() + 6;
        path = read(&page[start..end]);
    }
    assert_eq!(seen, (1..=80).rev().collect::<Vec<_>>());
    assert_eq!(lines(&room.get(1, "/desk/?list=all&words=NUMERO+17").await), [17]);
    let section = room.get(1, &format!("/desk/?list=draft&section={}", id(1001))).await;
    assert_eq!(lines(&section), [50, 30], "60 is in review; 50 stands in a section under it");
    room.store.remove().await.unwrap();
}

#[tokio::test]
async fn everybody_sees_what_is_theirs_to_see() {
    let room = Room::open().await;
    room.join(3, Role::Correspondent, "en", Reach::default()).await;
    assert_eq!(lines(&room.get(3, "/desk/?list=all").await), [42, 2]);
    let page = room.get(3, "/desk/").await;
    assert_eq!(lines(&page), [42, 2], "nothing waits: their work");
    assert!(!page.contains("assign="), "assigning is for editors");
    let (status, _, _) = room.post(3, &format!("/desk/assign/{}", id(2)), &[("csrf", "csrf")]).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    let reach = Reach { sections: vec![SectionId(id(1005))], langs: vec![lang("fr")] };
    room.join(7, Role::Editor, "en", reach).await;
    let theirs = [64, 54, 46, 34, 24, 6, 4];
    assert_eq!(lines(&room.get(7, "/desk/?list=all").await), theirs, "their sections, those under them, and their own");
    room.join(200, Role::Moderator, "en", Reach::default()).await;
    let request = Request::get("/desk/").header("cookie", "desk=t200").body(Body::empty()).unwrap();
    let (status, _, to) = room.ask(request).await;
    assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/desk/comments"));
    room.store.remove().await.unwrap();
}

#[tokio::test]
async fn an_article_is_assigned_from_its_line() {
    let room = Room::open().await;
    let page = read(&room.get(1, &format!("/desk/?list=all&assign={}", id(79))).await);
    assert!(page.contains(&format!("action=\"/desk/assign/{}\"", id(79))), "{page}");
    let who = id(9).to_string();
    let form = [
        ("csrf", "csrf"),
        ("assignee", who.as_str()),
        ("due_at", "2026-05-11T18:30"),
        ("brief", "Appeler+le+greffe"),
        ("back", "%2Fdesk%2F%3Flist%3Dall"),
    ];
    let path = format!("/desk/assign/{}", id(79));
    let (status, page, to) = room.post(1, &path, &form).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    assert_eq!(to, format!("/desk/?list=all&done=stone-done-assigned#a-{}", id(79)));
    let sheet = room.store.reader().sheets_of(&[ArticleId(id(79))]).await.unwrap().pop().unwrap();
    assert_eq!(sheet.task.due_at, Some(Moment(1_778_513_400_000)), "18:30 in Nairobi");
    assert_eq!((sheet.task.assignee, sheet.task.brief.as_str()), (Some(StaffId(id(9))), "Appeler le greffe"));
    assert!(lines(&room.get(9, "/desk/?list=mine").await).contains(&79));
    assert_eq!(lines(&room.get(9, "/desk/?list=stale").await), [79], "it was due yesterday");
    assert_eq!(lines(&room.get(9, "/desk/?list=all&due=overdue").await), [79]);
    let audit = room.store.reader().audit(&AuditFilter::default(), None, 9).await.unwrap();
    assert_eq!((audit[0].act.as_str(), audit[0].subject), ("assign", Some(id(79))));
    let (status, page, _) = room.post(1, &path, &[("csrf", "csrf"), ("due_at", "tomorrow")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("due date"), "{page}");
    let (_, _, to) = room.post(1, &path, &[("csrf", "csrf"), ("back", "https:%2F%2Felsewhere.example")]).await;
    assert!(to.starts_with("/desk/?"), "{to}");
    room.store.remove().await.unwrap();
}

#[tokio::test]
async fn a_publisher_changes_the_publication() {
    let room = Room::open().await;
    for (number, tag) in (100..).zip(["fr", "en", "ar", "pt", "sw", "es"]) {
        room.join(number, Role::Publisher, tag, Reach::default()).await;
        let page = room.get(number, "/desk/settings").await;
        assert!(page.contains("name=\"motto-ar\"") && page.contains("name=\"check-no_byline\""), "{tag}: {page}");
    }
    let form = |zone| {
        [
            ("csrf", "csrf"),
            ("name", "Rivage+du+lac"),
            ("time_zone", zone),
            ("motto-fr", "Vague+et+vent"),
            ("check-no_byline", "block"),
        ]
    };
    let (status, page, _) = room.post(101, "/desk/settings", &form("Europe/Atlantis")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("Vague et vent") && page.contains("No zone has this name"), "what was typed is kept: {page}");
    let (status, page, to) = room.post(101, "/desk/settings", &form("Africa/Kigali")).await;
    assert_eq!(
        (status, to.as_str()),
        (StatusCode::SEE_OTHER, "/desk/settings?done=settings-done-publication"),
        "{page}"
    );
    let publication = room.store.reader().publication().await.unwrap();
    assert_eq!(
        (publication.settings.name.as_str(), publication.settings.time_zone.as_str()),
        ("Rivage du lac", "Africa/Kigali")
    );
    assert_eq!(publication.editions[0].settings.motto, "Vague et vent");
    assert_eq!(publication.settings.checks.changed().count(), 1);
    let (status, _, _) = room.post(1, "/desk/settings", &form("Africa/Kigali")).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "editors do not");
    room.store.remove().await.unwrap();
}
