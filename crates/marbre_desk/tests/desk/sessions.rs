//! Sessions: they end when nobody is at the desk.

use crate::room::{Room, content};
use http::StatusCode;
use marbre_article::workflow::Role;
use serde_json::json;
use std::sync::atomic::Ordering;

/// A quarter of an hour, in milliseconds; a session ends after two.
const QUARTER: i64 = 15 * 60 * 1000;

#[tokio::test]
async fn an_open_page_keeps_no_session_alive_but_writing_does() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let (_, page) = room.begin(&neema, "Le port").await;
    let beat = async || {
        room.clock.fetch_add(QUARTER, Ordering::Relaxed);
        room.beat(&neema, &format!("{page}/lock"), &json!({ "seat": "s", "take": false, "leave": false })).await.status
    };
    let save = async |text: &str| {
        let save = json!({ "base": 1, "content": content("Le port", text), "slug": "", "comments": "open", "seat": "s", "again": false });
        room.send(Some(&neema), &format!("{page}/save"), &save).await.status
    };
    assert_eq!(beat().await, StatusCode::OK);
    assert_eq!(save("Un.").await, StatusCode::OK);
    assert_eq!(beat().await, StatusCode::OK, "half an hour after the login, a quarter after the words");
    assert_eq!(beat().await, StatusCode::UNAUTHORIZED);
    assert_eq!(save("Un, deux.").await, StatusCode::UNAUTHORIZED);
}
