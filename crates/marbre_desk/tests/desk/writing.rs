//! Writing: what the editor sends, and the page without it.

use crate::room::{NOON, Room};
use http::StatusCode;
use marbre_article::workflow::Role;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;

fn content(headline: &str, paragraphs: &[&str]) -> Value {
    let blocks: Vec<Value> = paragraphs
        .iter()
        .map(|text| json!({ "type": "paragraph", "content": [{ "type": "text", "text": text }] }))
        .collect();
    json!({ "format": 1, "headline": headline, "body": { "format": 1, "blocks": blocks } })
}

fn save(base: u64, content: &Value) -> Value {
    json!({ "base": base, "content": content, "slug": "", "comments": "open", "seat": "s", "again": false })
}

#[tokio::test]
async fn the_editor_saves() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let (id, page) = room.begin(&neema, "Le port").await;
    let shown = room.get(&neema, &page).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
    let data = shown.data();
    assert_eq!(data["article"]["revision"], 1);
    assert_eq!(data["content"]["headline"], "Le port");
    assert_eq!(data["may"]["save"], true);
    assert_eq!(data["lists"]["sections"][0]["name"], "Région");
    assert_eq!(data["me"]["name"], "Neema");
    assert_eq!(data["urls"]["save"], format!("/desk/articles/{id}/save"));
    assert_eq!(data["csrf"], neema.csrf.as_str());
    assert!(data["words"].as_object().unwrap().keys().all(|key| key.starts_with("editor-")));

    let url = format!("{page}/save");
    let text = save(1, &content("Le port rouvre", &["Un deux trois."]));
    let saved = room.send(Some(&neema), &url, &text).await;
    assert_eq!(saved.status, StatusCode::OK, "{}", saved.body);
    let said = saved.json();
    assert_eq!((&said["revision"], &said["saved_at"]), (&json!(2), &json!(NOON)));
    assert_eq!((&said["meter"]["words"], &said["meter"]["most"]), (&json!(3), &json!(14_000)));
    let codes: Vec<&str> =
        said["checks"].as_array().unwrap().iter().map(|check| check["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["no_section", "no_byline", "no_standfirst"]);
    assert_eq!(said["checks"][0]["level"], "block");
    assert_eq!(said["checks"][0]["text"], "Choisissez une rubrique.");
    assert_eq!(room.send(Some(&neema), &url, &text).await.json()["revision"], 2, "the same again is the same");
}

#[tokio::test]
async fn the_address_follows_the_headline_as_the_editor_sends_its_fields() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let (id, page) = room.begin(&neema, "").await;
    let slug = |body: &str| {
        let (_, rest) = body.split_once("name=\"slug\"").unwrap();
        rest.split_once("value=\"").unwrap().1.split('"').next().unwrap().to_owned()
    };
    let save = async |base: u64, headline: &str, slug: &str| {
        let text =
            json!({ "base": base, "content": content(headline, &[]), "slug": slug, "seat": "s", "again": false });
        let saved = room.send(Some(&neema), &format!("{page}/save"), &text).await;
        assert_eq!(saved.status, StatusCode::OK, "{}", saved.body);
        room.desk.newsroom.store().reader().article(id).await.unwrap().unwrap().address.slug
    };
    let first = slug(&room.get(&neema, &page).await.body);
    assert_eq!(save(1, "Le port", &first).await, "le-port");
    assert_eq!(save(2, "Le port rouvre", &first).await, "le-port-rouvre", "the field was not filled in anew meanwhile");
    assert_eq!(save(3, "Le port rouvre", "Rentrée").await, "rentrée");
    assert_eq!(slug(&room.get(&neema, &page).await.body), "rentrée");
    assert_eq!(save(3, "Encore un titre", "rentrée").await, "rentrée");
}

#[tokio::test]
async fn what_cannot_be_saved_is_said_in_words() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let omar = room.person("Omar", Role::Correspondent).await;
    let (_, page) = room.begin(&neema, "Le port").await;
    let url = format!("{page}/save");
    let text = save(1, &content("Le port", &["x"]));
    let stranger = room.send(None, &url, &text).await;
    assert_eq!((stranger.status, &stranger.json()["code"]), (StatusCode::UNAUTHORIZED, &json!("login_required")));
    let refused = room.send(Some(&omar), &url, &text).await;
    assert_eq!((refused.status, &refused.json()["code"]), (StatusCode::FORBIDDEN, &json!("forbidden")));
    assert_eq!(room.get(&omar, &page).await.status, StatusCode::FORBIDDEN);
    let mut odd = text.clone();
    odd["content"]["colour"] = json!("red");
    assert_eq!(room.send(Some(&neema), &url, &odd).await.status, StatusCode::BAD_REQUEST);
    let large = save(1, &content(&"x".repeat(5 * 1024 * 1024), &[]));
    assert_eq!(room.send(Some(&neema), &url, &large).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    let forged = crate::room::Person { csrf: "x".into(), ..neema };
    assert_eq!(room.send(Some(&forged), &url, &text).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn two_who_write_at_once_are_told() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let sara = room.person("Sara", Role::Editor).await;
    let (_, page) = room.begin(&neema, "Le port").await;
    let url = format!("{page}/save");
    room.send(Some(&neema), &url, &save(1, &content("Le port", &["Un.", "Deux."]))).await;
    room.send(Some(&sara), &url, &save(2, &content("Le port rouvre", &["Un.", "Deux."]))).await;
    let merged = room.send(Some(&neema), &url, &save(2, &content("Le port", &["Un.", "Deux.", "Trois."]))).await;
    assert_eq!(merged.status, StatusCode::CONFLICT);
    let said = merged.json();
    assert_eq!((&said["theirs"]["revision"], &said["theirs"]["by"]), (&json!(4), &json!("Sara")));
    assert_eq!(said["merged"], content("Le port rouvre", &["Un.", "Deux.", "Trois."]));
    assert_eq!(said["theirs"]["content"], said["merged"]);
    let goes_on = room.send(Some(&neema), &url, &save(4, &said["merged"])).await;
    assert_eq!((goes_on.status, &goes_on.json()["revision"]), (StatusCode::OK, &json!(4)));
    let clash = room.send(Some(&sara), &url, &save(2, &content("Le port ferme", &["Un.", "Deux."]))).await.json();
    assert_eq!((&clash["merged"], &clash["clashes"][0]["path"]), (&Value::Null, &json!("headline")));
    assert!(clash["message"].as_str().unwrap().starts_with("Neema a enregistré entre-temps"));

    let lock = format!("{page}/lock");
    let say = async |person, take: bool, leave: bool| {
        room.send(Some(person), &lock, &json!({ "seat": "s", "take": take, "leave": leave })).await.json()["holder"]
            .take()
    };
    assert_eq!(say(&neema, false, false).await["mine"], true);
    let held = say(&sara, false, false).await;
    assert_eq!((&held["name"], &held["since"], &held["mine"]), (&json!("Neema"), &json!(NOON), &json!(false)));
    assert!(room.get(&sara, &page).await.says("Neema écrit ici"));
    room.clock.fetch_add(90_000, Ordering::Relaxed);
    assert_eq!(say(&sara, false, false).await["mine"], true);
    assert_eq!(say(&sara, false, true).await, Value::Null);
}

#[tokio::test]
async fn the_page_saves_without_a_script() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let sara = room.person("Sara", Role::Editor).await;
    let (_, page) = room.begin(&neema, "Le port").await;
    let fields = [("base", "1"), ("headline", "Le port rouvre"), ("body", "<p>Un <b>texte</b>.</p>"), ("section", "")];
    let saved = room.post(&neema, &page, &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let shown = room.get(&neema, saved.header("location")).await;
    assert!(shown.says("Enregistré."));
    assert!(shown.says("&lt;strong&gt;texte&lt;&#x2f;strong&gt;") || shown.says("&lt;strong&gt;texte&lt;/strong&gt;"));
    assert_eq!(shown.data()["content"]["section"], Value::Null);
    let clash = room.post(&sara, &page, &[("base", "1"), ("headline", "Le port ferme")]).await;
    assert_eq!(clash.status, StatusCode::CONFLICT);
    for text in ["Le port ferme", "Le port rouvre", "Neema a enregistré entre-temps", "name=\"base\" value=\"2\""] {
        assert!(clash.says(text), "{text}: {}", clash.body);
    }
    let again = room.post(&sara, &page, &[("base", "2"), ("headline", "Le port ferme")]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn notes_are_written_answered_and_settled() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let sara = room.person("Sara", Role::Editor).await;
    let (_, page) = room.begin(&neema, "Le port").await;
    let url = format!("{page}/notes");
    let note = json!({ "quote": "port", "body": "Lequel ?", "mentions": [neema.id], "parent": null });
    let added = room.send(Some(&sara), &url, &note).await;
    assert_eq!(added.status, StatusCode::OK, "{}", added.body);
    let id = added.json()["id"].as_str().unwrap().to_owned();
    let answer = [("body", "Celui de Mwanza."), ("parent", id.as_str())];
    assert_eq!(room.post(&neema, &url, &answer).await.status, StatusCode::SEE_OTHER);
    let listed = room.fetch(&sara, &url).await.json();
    assert_eq!(
        (&listed[0]["by"], &listed[0]["quote"], &listed[0]["resolved"]),
        (&json!("Sara"), &json!("port"), &json!(false))
    );
    assert_eq!((&listed[0]["replies"][0]["by"], listed.as_array().unwrap().len()), (&json!("Neema"), 1));
    let settled = room.send(Some(&neema), &format!("{url}/{id}/resolve"), &json!({ "resolved": true })).await;
    assert_eq!(settled.status, StatusCode::OK);
    assert_eq!(room.fetch(&sara, &url).await.json()[0]["resolved"], true);
    let empty =
        room.send(Some(&sara), &url, &json!({ "quote": "", "body": " ", "mentions": [], "parent": null })).await;
    assert_eq!((empty.status, &empty.json()["field"]), (StatusCode::UNPROCESSABLE_ENTITY, &json!("body")));
    assert_eq!(room.get(&sara, &url).await.header("location"), format!("{page}#notes"));
}
