//! The ways in and out, as a browser goes them.

use crate::{
    DeskOptions,
    testing::{Browser, NOON, PASSWORD, Room},
};
use http::StatusCode;
use marbre_article::{Moment, workflow::Role};
use marbre_newsroom::{secrets, staff::code_at};
use marbre_store::sessions::SessionLevel;
use std::{sync::atomic::Ordering, time::Duration};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::TcpListener,
};

const OTHER: &str = "sept barques au clair de lune";

fn strict() -> DeskOptions {
    DeskOptions::at("http://localhost:8080")
}

async fn log_in(browser: &mut Browser<'_>, who: &str, password: &str) -> crate::testing::Answer {
    browser.get("/desk/login").await;
    let email = format!("{who}@phare.example");
    browser.post("/desk/login", &[("email", &email), ("password", password)]).await
}

/// What stands between two texts of a page.
fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    page.split_once(before).unwrap_or_else(|| panic!("no {before} in {page}")).1.split_once(after).unwrap().0
}

#[tokio::test]
async fn in_and_out() {
    let room = Room::new(strict()).await;
    room.hire(Role::Correspondent).await;
    let mut browser = room.browser();
    let asked = browser.get("/desk/account").await;
    assert_eq!(asked.location, "/desk/login?to=%2Fdesk%2Faccount");
    browser.cookies.insert("desk".into(), "chosen-by-somebody-else".into());
    let wrong = log_in(&mut browser, "correspondent", OTHER).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("correspondent@phare.example") && !wrong.body.contains(OTHER), "{}", wrong.body);
    let nobody = log_in(&mut browser, "nobody", OTHER).await;
    let plain = |page: &str, who: &str| page.replace(who, "").replace(between(page, "nonce=\"", "\""), "");
    assert_eq!(plain(&wrong.body, "correspondent"), plain(&nobody.body, "nobody"), "the same answer");
    let right = [("email", "correspondent@phare.example"), ("password", PASSWORD), ("to", "/desk/account")];
    let right = browser.post("/desk/login", &right).await;
    assert_eq!((right.status, right.location.as_str()), (StatusCode::SEE_OTHER, "/desk/account"));
    assert_ne!(browser.cookies["desk"], "chosen-by-somebody-else", "a session is never one that was brought along");
    assert!(browser.cookies.contains_key("device"));
    let page = browser.get("/desk/account").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);

    room.clock.fetch_add(29 * 60_000, Ordering::Relaxed);
    assert_eq!(browser.get("/desk/account").await.status, StatusCode::OK);
    room.clock.fetch_add(30 * 60_000, Ordering::Relaxed);
    assert_eq!(browser.get("/desk/account").await.status, StatusCode::SEE_OTHER, "half an hour without use");
    log_in(&mut browser, "correspondent", PASSWORD).await;
    browser.get("/desk/account").await;
    let token = browser.cookies["desk"].clone();
    let out = browser.post("/desk/logout", &[]).await;
    assert!(out.headers.contains_key("clear-site-data"));
    assert!(!browser.cookies.contains_key("desk"));
    browser.cookies.insert("desk".into(), token);
    assert_eq!(browser.get("/desk/account").await.status, StatusCode::SEE_OTHER, "it is over for good");
}

#[tokio::test]
async fn a_far_too_long_password_is_refused_in_words() {
    let room = Room::new(strict()).await;
    let answer = log_in(&mut room.browser(), "nobody", &"x".repeat(1_000_000)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn nobody_is_sent_elsewhere() {
    let room = Room::new(strict()).await;
    room.hire(Role::Correspondent).await;
    for to in ["//elsewhere.example/desk/", "https://elsewhere.example/", "/desk\\x", "/en/", "/desk/login?to=/desk/"] {
        let fields = [("email", "correspondent@phare.example"), ("password", PASSWORD), ("to", to)];
        assert_eq!(room.browser().post("/desk/login", &fields).await.location, "/desk/", "{to}");
    }
}

#[tokio::test]
async fn an_editor_sets_a_second_factor_up_and_uses_it() {
    let room = Room::new(strict()).await;
    room.hire(Role::Editor).await;
    let mut browser = room.browser();
    let half = log_in(&mut browser, "editor", PASSWORD).await;
    assert!(half.location.starts_with("/desk/login/second"), "{}", half.location);
    assert_eq!(browser.get(&half.location).await.location, "/desk/account/second");
    assert_eq!(browser.get("/desk/account").await.location, "/desk/login/second");
    let page = browser.get("/desk/account/second").await;
    let secret = between(&page.body, "class=\"secret\"", "</p>").split_once('>').unwrap().1;
    let secret: String = secret.replace("<span>", "").replace("</span>", "").split_whitespace().collect();
    let picture = browser.get("/desk/account/second.svg").await;
    assert!(picture.body.contains("<svg"), "{}", picture.body);
    let wrong = browser.post("/desk/account/second", &[("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let code = code_at(&secret, Moment(NOON)).unwrap();
    let before = browser.cookies["desk"].clone();
    let codes = browser.post("/desk/account/second", &[("code", &code)]).await;
    assert_eq!(codes.body.matches("<code>").count(), 10, "{}", codes.body);
    assert_ne!(browser.cookies["desk"], before, "a new session");
    let account = browser.get("/desk/account").await;
    assert_eq!(account.status, StatusCode::OK);

    let mut elsewhere = room.browser();
    log_in(&mut elsewhere, "editor", PASSWORD).await;
    let second = elsewhere.get("/desk/login/second").await;
    assert_eq!(second.status, StatusCode::OK);
    let replayed = elsewhere.post("/desk/login/second", &[("code", &code)]).await;
    assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY);
    let recovery = between(&codes.body, "<code>", "</code>");
    let answer = elsewhere.post("/desk/login/second", &[("code", recovery), ("to", "/desk/account")]).await;
    assert_eq!(answer.location, "/desk/account", "{}", answer.body);
    assert_eq!(elsewhere.get("/desk/account").await.status, StatusCode::OK);
}

#[tokio::test]
async fn somebody_is_invited_and_comes_in() {
    let room = Room::new(strict()).await;
    let publisher = room.hire(Role::Publisher).await;
    let mut browser = room.browser_of(&publisher, SessionLevel::Full).await;
    let form = [
        ("name", "Dora"),
        ("email", "dora@phare.example"),
        ("role", "correspondent"),
        ("lang", "fr"),
        ("langs[]", "fr"),
    ];
    let bad: Vec<(&str, &str)> =
        form.iter().map(|(key, value)| (*key, if *key == "email" { "dora" } else { *value })).collect();
    let refused = browser.post("/desk/staff", &bad).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("value=\"Dora\""), "what was written is still there");
    let made = browser.post("/desk/staff", &form).await;
    let link = between(&made.body, "http://localhost:8080", "<").to_owned();
    let list = browser.get("/desk/staff").await;
    assert!(list.body.contains("Dora") && !list.body.contains("/desk/welcome/"), "{}", list.body);

    let mut dora = room.browser();
    for _ in 0..2 {
        assert_eq!(dora.get(&link).await.status, StatusCode::OK, "looking uses nothing up");
    }
    let weak = dora.post(&link, &[("name", "Dora"), ("lang", "fr"), ("password", "dora")]).await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    let come = dora.post(&link, &[("name", "Dora M."), ("lang", "sw"), ("password", OTHER)]).await;
    assert_eq!((come.status, come.location.as_str()), (StatusCode::SEE_OTHER, "/desk/"), "{}", come.body);
    let account = dora.get("/desk/account").await;
    assert!(account.body.contains("Dora M.") && account.body.contains("lang=\"sw\""), "{}", account.body);
    assert_eq!(room.browser().get(&link).await.status, StatusCode::GONE);

    let staff = room.desk.newsroom.store().reader().staff_by_email("dora@phare.example").await.unwrap().unwrap();
    let member = format!("/desk/staff/{}", staff.id);
    assert_eq!(browser.get(&member).await.status, StatusCode::OK);
    let out = browser.post(&format!("{member}/disable"), &[]).await;
    assert_eq!(out.status, StatusCode::SEE_OTHER, "{}", out.body);
    assert_eq!(dora.get("/desk/account").await.status, StatusCode::SEE_OTHER, "at the next request");
}

#[tokio::test]
async fn the_password_is_asked_for_again() {
    let room = Room::new(strict()).await;
    room.hire(Role::Correspondent).await;
    let mut browser = room.browser();
    log_in(&mut browser, "correspondent", PASSWORD).await;
    room.clock.fetch_add(11 * 60_000, Ordering::Relaxed);
    let page = browser.get("/desk/account").await;
    assert!(page.body.contains("/desk/account/confirm") && !page.body.contains("/desk/account/codes"), "{}", page.body);
    assert_eq!(browser.get("/desk/account/second").await.location, "/desk/account#confirm");
    let wrong = browser.post("/desk/account/confirm", &[("password", OTHER)]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    browser.post("/desk/account/confirm", &[("password", PASSWORD)]).await;
    assert_eq!(browser.get("/desk/account/second").await.status, StatusCode::OK);
    browser.get("/desk/account").await;
    let changed = browser.post("/desk/account/password", &[("current", PASSWORD), ("password", OTHER)]).await;
    assert_eq!(changed.location, "/desk/account?done=account-done-password", "{}", changed.body);
    assert_eq!(log_in(&mut room.browser(), "correspondent", OTHER).await.status, StatusCode::SEE_OTHER);
}

/// A mail server that takes one mail and gives its text.
async fn post_office(listener: TcpListener) -> String {
    let (stream, _) = listener.accept().await.unwrap();
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 post.example\r\n").await.unwrap();
    let (mut text, mut in_text) = (String::new(), false);
    while let Some(line) = lines.next_line().await.unwrap() {
        let answer: &[u8] = match line.split(' ').next().unwrap_or_default() {
            "." if in_text => {
                write.write_all(b"250 taken\r\n").await.unwrap();
                return text;
            }
            _ if in_text => {
                text.push_str(&line);
                text.push('\n');
                continue;
            }
            "EHLO" => b"250-post.example\r\n250 8BITMIME\r\n",
            "DATA" => {
                in_text = true;
                b"354 go on\r\n"
            }
            _ => b"250 fine\r\n",
        };
        write.write_all(answer).await.unwrap();
    }
    text
}

#[tokio::test]
async fn a_lost_password_is_replaced_by_mail() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let server = format!("smtp://{}", listener.local_addr().unwrap());
    let office = tokio::spawn(post_office(listener));
    let mail_from = Some("Le Phare <desk@phare.example>".to_owned());
    let room = Room::new(DeskOptions { smtp: Some(server), mail_from, ..strict() }).await;
    room.hire(Role::Correspondent).await;
    let mut browser = room.browser();
    let page = browser.get("/desk/forgotten").await;
    assert!(page.body.contains("name=\"email\""), "{}", page.body);
    let none = browser.post("/desk/forgotten", &[("email", "nobody@phare.example")]).await;
    let some = browser.post("/desk/forgotten", &[("email", "correspondent@phare.example")]).await;
    assert_eq!((none.status, &none.location), (some.status, &some.location), "the answer tells nothing");
    let mail = tokio::time::timeout(Duration::from_secs(20), office).await.unwrap().unwrap();
    assert!(mail.contains("To: correspondent@phare.example"), "{mail}");
    let plain = mail.replace("=\n", "").replace("=3D", "=");
    let token = plain.split_once("http://localhost:8080/desk/welcome/").unwrap().1.lines().next().unwrap();
    let link = format!("/desk/welcome/{token}");
    assert_eq!(browser.get(&link).await.status, StatusCode::OK);
    let chosen = browser.post(&link, &[("password", OTHER)]).await;
    assert_eq!(chosen.location, "/desk/", "{}", chosen.body);
}

#[tokio::test]
async fn a_lost_second_factor_is_removed_by_an_administrator() {
    let room = Room::new(strict()).await;
    let (admin, editor) = (room.hire(Role::Admin).await, room.hire(Role::Editor).await);
    let setting_up = room.browser_of(&editor, SessionLevel::Enrolling).await;
    let session = secrets::hashed(&setting_up.cookies["desk"]);
    let session = room.desk.newsroom.store().reader().session(&session).await.unwrap().unwrap().0;
    let secret = room.desk.newsroom.begin_totp(&session).await.unwrap().secret;
    room.desk.newsroom.finish_totp(&session, &code_at(&secret, Moment(NOON)).unwrap()).await.unwrap();
    let mut browser = room.browser_of(&admin, SessionLevel::Full).await;
    let member = format!("/desk/staff/{}", editor.id);
    assert!(browser.get(&member).await.body.contains(&format!("action=\"{member}/factors\"")));
    assert!(!browser.get(&format!("/desk/staff/{}", admin.id)).await.body.contains("/factors\""), "never one’s own");
    let wrong = browser.post(&format!("{member}/factors"), &[("password", OTHER)]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("This is not your password"), "{}", wrong.body);
    let done = browser.post(&format!("{member}/factors"), &[("password", PASSWORD)]).await;
    assert_eq!(done.location, format!("{member}?done=settings-done-factors-removed"), "{}", done.body);
    assert!(!browser.get(&done.location).await.body.contains("/factors\""), "there is nothing left to remove");
    let mut again = room.browser();
    log_in(&mut again, "editor", PASSWORD).await;
    assert_eq!(again.get("/desk/login/second").await.location, "/desk/account/second", "a new one is set up first");
}

#[tokio::test]
async fn others_are_asked_for_a_second_factor_too() {
    let room = Room::new(strict()).await;
    let publisher = room.hire(Role::Publisher).await;
    let correspondent = room.hire(Role::Correspondent).await;
    let mut writer = room.browser_of(&correspondent, SessionLevel::Full).await;
    let mut browser = room.browser_of(&publisher, SessionLevel::Full).await;
    let page = browser.get("/desk/staff").await.body;
    assert!(
        page.contains("name=\"roles[]\" value=\"correspondent\"> ") && !page.contains("value=\"editor\"> "),
        "{page}"
    );
    let done = browser.post("/desk/staff/factors", &[("roles[]", "correspondent")]).await;
    assert_eq!(done.location, "/desk/staff?done=settings-done-factor-rule");
    assert!(browser.get(&done.location).await.body.contains("value=\"correspondent\" checked"));
    assert_eq!(writer.get("/desk/").await.status, StatusCode::SEE_OTHER, "whoever has none logs in again");
    log_in(&mut writer, "correspondent", PASSWORD).await;
    assert_eq!(writer.get("/desk/login/second").await.location, "/desk/account/second");
}
