//! The stone and the settings of a large newsroom.

use crate::room::{Person, Room, lang};
use http::StatusCode;
use marbre_article::{
    ArticleContent, ArticleId, Moment, SectionId, StaffId, StoryId,
    address::{ArticleAddress, Month},
    workflow::{Kind, Role, State},
};
use marbre_store::{
    articles::{Article, NewArticle},
    audit::AuditFilter,
    sections::{Section, TermName},
    staff::Reach,
};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};
use uuid::Uuid;

/// 12 May 2026, 12:00 UTC.
const NOW: Moment = Moment(1_778_587_200_000);

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// A newsroom as large as they come: forty people, thirty sections; and eighty articles under long headlines.
struct Large {
    room: Room,
    people: RefCell<BTreeMap<u128, Rc<Person>>>,
}

impl Large {
    async fn open() -> Self {
        let section = |number: u128| {
            let name = format!("Rubrique de la région numéro {number}");
            let name = TermName { name, slug: format!("s{number}"), description: String::new() };
            let parent = (number > 20).then(|| SectionId(id(1000 + number - 20)));
            let position = i64::try_from(number).unwrap();
            Section { id: SectionId(id(1000 + number)), parent, position, names: [(lang("fr"), name)].into() }
        };
        let sections = (1..=30).map(section).collect();
        let room = Room::furnished(NOW.0, "Africa/Nairobi", &["fr", "ar", "sw"], sections).await;
        let large = Self { room, people: RefCell::default() };
        for number in 1..=40 {
            large.join(number, Role::Editor, "en", Reach::default()).await;
        }
        let articles: Vec<_> = (1..=80).map(article).collect();
        let mut change = large.room.store.begin().await.unwrap();
        change.insert_articles(&articles).await.unwrap();
        change.commit(NOW).await.unwrap();
        large
    }

    /// Somebody of that role, logged in.
    async fn join(&self, number: u128, role: Role, tag: &str, reach: Reach) {
        let person = self.room.join(number, &format!("Espérance Kabuya-{number}"), role, tag, reach).await;
        self.people.borrow_mut().insert(number, Rc::new(person));
    }

    fn person(&self, number: u128) -> Rc<Person> {
        self.people.borrow()[&number].clone()
    }

    async fn get(&self, number: u128, path: &str) -> String {
        let answer = self.room.get(&self.person(number), path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        answer.body
    }

    async fn post(&self, number: u128, path: &str, form: &[(&str, &str)]) -> (StatusCode, String, String) {
        let answer = self.room.post(&self.person(number), path, form).await;
        let to = answer.header("location").to_owned();
        (answer.status, answer.body, to)
    }
}

/// The article of that number: each fourth is in review, each is saved a minute after the one before.
fn article(number: u128) -> NewArticle {
    let headline =
        format!("Numéro {number} : la commission électorale de la région publie la liste des bureaux de vote");
    let address = ArticleAddress { lang: lang("fr"), month: Month::new(2026, 5), slug: format!("n{number}") };
    let at = Moment(NOW.0 - 10_000_000 + i64::try_from(number).unwrap() * 60_000);
    NewArticle {
        article: Article {
            state: if number.is_multiple_of(4) { State::InReview } else { State::Draft },
            ..Article::draft(ArticleId(id(number)), StoryId(id(number)), Kind::Article, address, at)
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
    let large = Large::open().await;
    for (number, tag) in (100..).zip(["fr", "en", "ar", "pt", "sw", "es"]) {
        large.join(number, Role::Publisher, tag, Reach::default()).await;
        for list in ["", "?list=all", "?list=mine", "?list=stale", "?list=today", "?words=commission"] {
            let page = large.get(number, &format!("/desk/{list}")).await;
            assert!(page.len() <= 30 * 1024, "{tag} {list}: {} bytes", page.len());
        }
    }
}

#[tokio::test]
async fn lists_have_pages_without_gaps() {
    let large = Large::open().await;
    let waiting = large.get(1, "/desk/").await;
    assert_eq!(lines(&waiting), (1..=20).rev().map(|number| number * 4).collect::<Vec<_>>(), "what waits comes first");
    assert!(waiting.contains(">Untitled</a>"), "the newest has no headline");
    let mut seen = Vec::new();
    let mut path = "/desk/?list=all".to_owned();
    loop {
        let page = large.get(1, &path).await;
        seen.extend(lines(&page));
        let Some(end) = page.find("\">More</a>") else { break };
        let start = page[..end].rfind("href=\"").unwrap() + 6;
        path = read(&page[start..end]);
    }
    assert_eq!(seen, (1..=80).rev().collect::<Vec<_>>());
    assert_eq!(lines(&large.get(1, "/desk/?list=all&words=NUMERO+17").await), [17]);
    let section = large.get(1, &format!("/desk/?list=draft&section={}", id(1001))).await;
    assert_eq!(lines(&section), [50, 30], "60 is in review; 50 stands in a section under it");
}

#[tokio::test]
async fn everybody_sees_what_is_theirs_to_see() {
    let large = Large::open().await;
    large.join(3, Role::Correspondent, "en", Reach::default()).await;
    assert_eq!(lines(&large.get(3, "/desk/?list=all").await), [42, 2]);
    let page = large.get(3, "/desk/").await;
    assert_eq!(lines(&page), [42, 2], "nothing waits: their work");
    assert!(!page.contains("assign="), "assigning is for editors");
    let (status, _, _) = large.post(3, &format!("/desk/assign/{}", id(2)), &[]).await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    let reach = Reach { sections: vec![SectionId(id(1005))], langs: vec![lang("fr")] };
    large.join(7, Role::Editor, "en", reach).await;
    let theirs = [64, 54, 46, 34, 24, 6, 4];
    assert_eq!(
        lines(&large.get(7, "/desk/?list=all").await),
        theirs,
        "their sections, those under them, and their own"
    );
    large.join(200, Role::Moderator, "en", Reach::default()).await;
    let sent_on = large.room.get(&large.person(200), "/desk/").await;
    assert_eq!((sent_on.status, sent_on.header("location")), (StatusCode::SEE_OTHER, "/desk/comments"));
}

#[tokio::test]
async fn an_article_is_assigned_from_its_line() {
    let large = Large::open().await;
    let page = read(&large.get(1, &format!("/desk/?list=all&assign={}", id(79))).await);
    assert!(page.contains(&format!("action=\"/desk/assign/{}\"", id(79))), "{page}");
    let who = id(9).to_string();
    let form = [
        ("assignee", who.as_str()),
        ("due_at", "2026-05-11T18:30"),
        ("brief", "Appeler le greffe"),
        ("back", "/desk/?list=all"),
    ];
    let path = format!("/desk/assign/{}", id(79));
    let (status, page, to) = large.post(1, &path, &form).await;
    assert_eq!(status, StatusCode::SEE_OTHER, "{page}");
    assert_eq!(to, format!("/desk/?list=all&done=stone-done-assigned#a-{}", id(79)));
    let sheet = large.room.store.reader().sheets_of(&[ArticleId(id(79))]).await.unwrap().pop().unwrap();
    assert_eq!(sheet.task.due_at, Some(Moment(1_778_513_400_000)), "18:30 in Nairobi");
    assert_eq!((sheet.task.assignee, sheet.task.brief.as_str()), (Some(StaffId(id(9))), "Appeler le greffe"));
    assert!(lines(&large.get(9, "/desk/?list=mine").await).contains(&79));
    assert_eq!(lines(&large.get(9, "/desk/?list=stale").await), [79], "it was due yesterday");
    assert_eq!(lines(&large.get(9, "/desk/?list=all&due=overdue").await), [79]);
    let audit = large.room.store.reader().audit(&AuditFilter::default(), None, 9).await.unwrap();
    assert_eq!((audit[0].act.as_str(), audit[0].subject), ("assign", Some(id(79))));
    let (status, page, _) = large.post(1, &path, &[("due_at", "tomorrow")]).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("due date"), "{page}");
    let (_, _, to) = large.post(1, &path, &[("back", "https://elsewhere.example")]).await;
    assert!(to.starts_with("/desk/?"), "{to}");
}

#[tokio::test]
async fn a_publisher_changes_the_publication() {
    let large = Large::open().await;
    for (number, tag) in (100..).zip(["fr", "en", "ar", "pt", "sw", "es"]) {
        large.join(number, Role::Publisher, tag, Reach::default()).await;
        let page = large.get(number, "/desk/settings").await;
        assert!(page.contains("name=\"motto-ar\"") && page.contains("name=\"check-no_byline\""), "{tag}: {page}");
    }
    let form = |zone| {
        [("name", "Rivage du lac"), ("time_zone", zone), ("motto-fr", "Vague et vent"), ("check-no_byline", "block")]
    };
    let (status, page, _) = large.post(101, "/desk/settings", &form("Europe/Atlantis")).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("Vague et vent") && page.contains("No zone has this name"), "what was typed is kept: {page}");
    let (status, page, to) = large.post(101, "/desk/settings", &form("Africa/Kigali")).await;
    assert_eq!(
        (status, to.as_str()),
        (StatusCode::SEE_OTHER, "/desk/settings?done=settings-done-publication"),
        "{page}"
    );
    let publication = large.room.store.reader().publication().await.unwrap();
    assert_eq!(
        (publication.settings.name.as_str(), publication.settings.time_zone.as_str()),
        ("Rivage du lac", "Africa/Kigali")
    );
    assert_eq!(publication.editions[0].settings.motto, "Vague et vent");
    assert_eq!(publication.settings.checks.changed().count(), 1);
    let (status, _, _) = large.post(1, "/desk/settings", &form("Africa/Kigali")).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "editors do not");
}
