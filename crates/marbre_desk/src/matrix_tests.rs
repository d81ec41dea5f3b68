//! Every address and every role, over the whole declaration: who is let in, who is refused, and what comes from elsewhere.

use crate::{
    DeskOptions,
    routes::{Access, Route, Routes},
    testing::{Answer, Browser, Room},
};
use http::{Method, StatusCode};
use marbre_article::workflow::Role;
use marbre_newsroom::rights::role_may;
use marbre_store::{audit::AuditFilter, sessions::SessionLevel};

const JSON: (&str, &str) = ("accept", "application/json");

fn options() -> DeskOptions {
    DeskOptions { relaxed: true, ..DeskOptions::at("http://phare.example") }
}

/// An address of that route at which nothing is.
fn address(route: &Route) -> String {
    let parts = route
        .path
        .split('/')
        .map(|part| if part.starts_with('{') { "0198f3a2-0000-7000-8000-000000000000" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

async fn ask(browser: &mut Browser<'_>, route: &Route) -> Answer {
    let path = address(route);
    match route.method {
        Method::GET => browser.get(&path).await,
        _ => browser.post(&path, &[]).await,
    }
}

fn name(route: &Route) -> String {
    format!("{} {}", route.method, route.path)
}

#[tokio::test]
async fn strangers_are_asked_to_log_in() {
    let room = Room::new(options()).await;
    for route in Routes::all().unwrap().iter() {
        let mut script = room.browser();
        script.headers.push(JSON);
        let answer = ask(&mut script, route).await;
        let wanted = route.access != Access::Anyone;
        assert_eq!(answer.status == StatusCode::UNAUTHORIZED, wanted, "{}: {answer:?}", name(route));
        if wanted {
            assert!(answer.body.contains("login_required"), "{}", name(route));
            let answer = ask(&mut room.browser(), route).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", name(route));
            assert!(answer.location.starts_with("/desk/login"), "{}: {}", name(route), answer.location);
        }
    }
}

#[tokio::test]
async fn whoever_is_half_way_in_gets_no_further() {
    let room = Room::new(options()).await;
    let admin = room.hire(Role::Admin).await;
    for route in Routes::all().unwrap().iter() {
        for level in [SessionLevel::Password, SessionLevel::Enrolling] {
            let mut browser = room.browser_of(&admin, level).await;
            browser.headers.push(JSON);
            let answer = ask(&mut browser, route).await;
            let wanted = matches!(route.access, Access::Member | Access::May(_));
            if wanted {
                assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{} at {level:?}", name(route));
            }
        }
    }
}

#[tokio::test]
async fn each_role_is_refused_what_it_may_not_and_nothing_else() {
    let room = Room::new(options()).await;
    let mut refused = 0;
    for role in Role::ALL {
        let staff = room.hire(role).await;
        for route in Routes::all().unwrap().iter() {
            // A session for each request: some of them end it.
            let mut browser = room.browser_of(&staff, SessionLevel::Full).await;
            browser.headers.push(JSON);
            let answer = ask(&mut browser, route).await;
            let may = match route.access {
                Access::Anyone | Access::Halfway | Access::Member => true,
                Access::May(act) => role_may(role, act),
            };
            let (name, status) = (name(route), answer.status);
            assert_eq!(status == StatusCode::FORBIDDEN, !may, "{name} as {}: {answer:?}", role.as_str());
            assert!(!status.is_server_error(), "{name} as {}: {answer:?}", role.as_str());
            refused += usize::from(!may);
        }
    }
    let filter = AuditFilter { act: Some("refused".into()), ..AuditFilter::default() };
    let noted = room.desk.newsroom.store().reader().audit(&filter, None, 500).await.unwrap();
    assert_eq!(noted.len(), refused.min(500), "each refusal is in the audit log");
}

#[tokio::test]
async fn nothing_is_changed_without_a_token_or_from_elsewhere() {
    let room = Room::new(options()).await;
    let admin = room.hire(Role::Admin).await;
    for route in Routes::all().unwrap().iter().filter(|route| route.method == Method::POST) {
        for token in ["", "wrong"] {
            let mut browser = room.browser_of(&admin, SessionLevel::Full).await;
            token.clone_into(&mut browser.csrf);
            let answer = ask(&mut browser, route).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{} with the token “{token}”", name(route));
        }
        for header in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "http://elsewhere.example"),
            ("origin", "null"),
        ] {
            let mut browser = room.browser_of(&admin, SessionLevel::Full).await;
            browser.headers.push(header);
            let answer = ask(&mut browser, route).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{} with {header:?}", name(route));
        }
    }
}

#[tokio::test]
async fn every_answer_is_personal() {
    let room = Room::new(options()).await;
    let admin = room.hire(Role::Admin).await;
    for route in Routes::all().unwrap().iter().filter(|route| route.method == Method::GET) {
        let mut browser = room.browser_of(&admin, SessionLevel::Full).await;
        let answer = ask(&mut browser, route).await;
        let header = |name: &str| answer.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        assert_eq!(header("cache-control"), "no-store", "{}", name(route));
        assert_eq!(header("x-content-type-options"), "nosniff", "{}", name(route));
        if header("content-type").starts_with("text/html") {
            assert!(header("content-security-policy").contains("script-src 'nonce-"), "{}", name(route));
            assert!(!answer.body.contains(" style=") && !answer.body.contains(" onclick="), "{}", name(route));
        }
    }
}
