//! Moving on: the buttons that somebody sees, the pages that ask, what they say when something stands in the way.

use crate::room::{Answer, Person, Room};
use http::StatusCode;
use marbre_article::workflow::Role;
use std::sync::atomic::Ordering;

async fn done(room: &Room, person: &Person, address: String, fields: &[(&str, &str)]) {
    let answer = room.post(person, &address, fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}: {}", answer.body);
    let shown = room.get(person, answer.header("location")).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
    assert!(shown.says("class=\"done\""), "{address}");
}

fn refused(answer: &Answer, says: &str) {
    assert!(answer.status.is_client_error(), "{}", answer.status);
    assert!(answer.says(says), "{says}: {}", answer.body);
}

#[tokio::test]
async fn an_article_goes_its_way() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let sara = room.person("Sara", Role::Editor).await;
    let (_, page) = room.begin(&neema, "Le port").await;
    let shown = room.get(&neema, &page).await;
    assert!(shown.says(&format!("{page}/submit")) && !shown.says(&format!("{page}/publish")));
    let shown = room.get(&sara, &page).await;
    assert!(shown.says(&format!("{page}/publish")) && !shown.says(&format!("{page}/submit")));
    done(&room, &neema, format!("{page}/submit"), &[]).await;
    assert_eq!(room.get(&neema, &page).await.data()["may"]["save"], false);
    refused(&room.post(&sara, &format!("{page}/return"), &[("note", " ")]).await, "Écrivez une note");
    done(&room, &sara, format!("{page}/return"), &[("note", "Quelle source ?")]).await;
    assert!(room.get(&neema, &page).await.says("Quelle source ?"));
    refused(&room.post(&neema, &format!("{page}/publish"), &[]).await, "");
    done(&room, &sara, format!("{page}/approve"), &[]).await;
    refused(&room.post(&sara, &format!("{page}/approve"), &[]).await, "L’article a avancé entre-temps");
    done(&room, &sara, format!("{page}/publish"), &[]).await;
    let shown = room.get(&sara, &page).await;
    assert!(shown.says("href=\"/fr/2026/03/le-port\"") || shown.says("/fr/2026/03/le-port"), "{}", shown.body);
    assert_eq!(shown.data()["article"]["url"], "/fr/2026/03/le-port");
    done(&room, &neema, format!("{page}/working-copy"), &[]).await;
    refused(&room.post(&sara, &format!("{page}/publish"), &[]).await, "Donnez une raison");
    done(&room, &sara, format!("{page}/publish"), &[("reason", "Coquille")]).await;
    done(&room, &sara, format!("{page}/withdraw"), &[("reason", "Source retirée")]).await;
    assert!(room.get(&sara, &page).await.says("Source retirée"));
    done(&room, &sara, format!("{page}/reopen"), &[]).await;
}

#[tokio::test]
async fn times_are_those_of_the_newsroom() {
    let room = Room::new().await;
    let sara = room.person("Sara", Role::Editor).await;
    let (id, page) = room.begin(&sara, "Demain").await;
    let schedule = format!("{page}/schedule");
    let ask = async |at: &str, twice: &str| room.post(&sara, &schedule, &[("at", at), ("twice", twice)]).await;
    refused(&ask("2026-03-01T12:30", "").await, "Cette heure est passée");
    refused(&ask("", "").await, "Donnez une date et une heure");
    refused(&ask("2026-03-29T02:30", "").await, "Cette heure n’existe pas");
    let asked = ask("2026-10-25T02:30", "").await;
    refused(&asked, "Cette heure vient deux fois");
    assert!(asked.says("name=\"twice\"") && asked.says("2026-10-25T02:30"), "what was typed is still there");
    done(&room, &sara, schedule.clone(), &[("at", "2026-10-25T02:30"), ("twice", "second")]).await;
    let row = room.desk.newsroom.store().reader().article(id).await.unwrap().unwrap();
    assert_eq!(row.publish_at.unwrap().to_rfc3339(), "2026-10-25T01:30:00Z");
    done(&room, &sara, format!("{page}/unschedule"), &[]).await;
    done(&room, &sara, format!("{page}/embargo"), &[("at", "2026-03-02T08:00")]).await;
    assert!(room.get(&sara, &format!("{page}/embargo")).await.says("2026-03-02T08:00"));
    refused(&room.post(&sara, &format!("{page}/publish"), &[]).await, "Sous embargo jusqu’au");
}

#[tokio::test]
async fn a_heavy_page_is_a_publishers_to_pass() {
    let room = Room::new().await;
    room.weight.store(20_000, Ordering::Relaxed);
    let sara = room.person("Sara", Role::Editor).await;
    let aline = room.person("Aline", Role::Publisher).await;
    let (_, page) = room.begin(&sara, "Lourd").await;
    let publish = format!("{page}/publish");
    let asked = room.post(&sara, &publish, &[]).await;
    refused(&asked, "La page pèse");
    assert!(!asked.says("name=\"over\""));
    assert_eq!(room.post(&sara, &publish, &[("over", "yes")]).await.status, StatusCode::FORBIDDEN);
    assert!(room.get(&aline, &publish).await.says("name=\"over\""));
    refused(&room.post(&aline, &publish, &[]).await, "La page pèse");
    done(&room, &aline, publish, &[("over", "yes")]).await;
}

#[tokio::test]
async fn work_is_assigned() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let sara = room.person("Sara", Role::Editor).await;
    let (_, page) = room.begin(&sara, "À faire").await;
    let (assignee, assign) = (neema.id.to_string(), format!("{page}/assign"));
    let owner = sara.id.to_string();
    let fields = [("assignee", &*assignee), ("at", "2026-03-03T18:00"), ("brief", "600 mots"), ("owner", &*owner)];
    done(&room, &sara, assign.clone(), &fields).await;
    let shown = room.get(&neema, &page).await;
    assert!(shown.says("600 mots") && shown.says("Confié à") && shown.data()["may"]["save"] == true);
    assert!(room.get(&sara, &assign).await.says("2026-03-03T18:00"));
    assert_eq!(room.get(&neema, &assign).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_the_law_forbids_a_publisher_removes() {
    let room = Room::new().await;
    let sara = room.person("Sara", Role::Editor).await;
    let aline = room.person("Aline", Role::Publisher).await;
    let (id, page) = room.begin(&sara, "Accusation").await;
    let removal = format!("{page}/removal");
    assert_eq!(room.get(&sara, &removal).await.status, StatusCode::FORBIDDEN);
    assert!(room.get(&aline, &removal).await.says("Il n’y a rien à retirer"), "it was never public");
    done(&room, &sara, format!("{page}/publish"), &[]).await;
    done(&room, &sara, format!("{page}/working-copy"), &[]).await;
    done(&room, &sara, format!("{page}/publish"), &[("reason", "Coquille")]).await;
    assert!(!room.get(&sara, &format!("{page}/revisions")).await.says(&removal));
    assert!(room.get(&aline, &format!("{page}/revisions")).await.says(&removal));
    let asked = room.get(&aline, &removal).await;
    assert!(asked.says("value=\"all\"") && !asked.says("value=\"2\""), "not the version that readers see alone");
    let ruling = ("reason", "Jugement du 3 mars");
    refused(&room.post(&aline, &removal, &[("what", "all"), ruling]).await, "Cochez la case");
    refused(&room.post(&aline, &removal, &[("what", "all"), ("sure", "yes")]).await, "Donnez une raison");
    refused(
        &room.post(&aline, &removal, &[("what", "2"), ruling, ("sure", "yes")]).await,
        "Les lecteurs voient cette version",
    );
    refused(&room.post(&aline, &removal, &[("what", "9"), ruling, ("sure", "yes")]).await, "Il n’y a rien à retirer");
    assert_eq!(
        room.post(&sara, &removal, &[("what", "all"), ruling, ("sure", "yes")]).await.status,
        StatusCode::FORBIDDEN
    );
    done(&room, &aline, removal.clone(), &[("what", "all"), ruling, ("sure", "yes")]).await;
    let shown = room.get(&aline, &page).await;
    assert!(!shown.says("Accusation") && !shown.says(&format!("{page}/reopen")), "{}", shown.body);
    refused(&room.post(&aline, &format!("{page}/reopen"), &[]).await, "Il n’y a rien à retirer");
    let removals = room.desk.newsroom.store().reader().removals(id).await.unwrap();
    assert_eq!(removals.iter().map(|removal| removal.version).collect::<Vec<_>>(), [0, 1, 2]);
    assert!(room.get(&aline, "/desk/audit").await.says("Texte retiré en application de la loi"));
}

#[tokio::test]
async fn what_somebody_saved_meanwhile_is_looked_at_first() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let sara = room.person("Sara", Role::Editor).await;
    let (_, page) = room.begin(&neema, "Le port").await;
    let looked = room.get(&sara, &page).await;
    assert!(looked.says("name=\"revision\" value=\"1\""), "{}", looked.body);
    let mut content = looked.data()["content"].clone();
    content["headline"] = "Le port, suite".into();
    let save = |base: u32| serde_json::json!({ "base": base, "content": content, "seat": "s" });
    assert_eq!(room.send(Some(&neema), &format!("{page}/save"), &save(1)).await.status, StatusCode::OK);
    for step in ["approve", "publish"] {
        let asked = room.post(&sara, &format!("{page}/{step}"), &[("revision", "1")]).await;
        assert_eq!(asked.status, StatusCode::CONFLICT, "{step}: {}", asked.body);
        refused(&asked, "Quelqu’un a enregistré");
        assert!(asked.says(&format!("{page}/revisions/1..2")) && asked.says("name=\"revision\" value=\"2\""));
    }
    let late = [("revision", "1"), ("at", "2026-03-02T08:00")];
    refused(&room.post(&sara, &format!("{page}/schedule"), &late).await, "Quelqu’un a enregistré");
    content["headline"] = "Le port, fin".into();
    let save = serde_json::json!({ "base": 2, "content": content, "seat": "s" });
    assert_eq!(room.send(Some(&sara), &format!("{page}/save"), &save).await.status, StatusCode::OK);
    // What they saved themselves they have seen, although the page does not say so.
    done(&room, &sara, format!("{page}/approve"), &[("revision", "1")]).await;
    done(&room, &sara, format!("{page}/publish"), &[("revision", "3")]).await;
}

#[tokio::test]
async fn what_cannot_be_weighed_is_not_published() {
    let room = Room::new().await;
    let sara = room.person("Sara", Role::Editor).await;
    let (_, page) = room.begin(&sara, "Le port").await;
    // The weight of an earlier revision is known, and light.
    let content = room.get(&sara, &page).await.data()["content"].clone();
    room.weight.store(-1, Ordering::Relaxed);
    let mut longer = content;
    longer["standfirst"] = "Plus long.".into();
    let save = serde_json::json!({ "base": 1, "content": longer, "seat": "s" });
    assert_eq!(room.send(Some(&sara), &format!("{page}/save"), &save).await.status, StatusCode::OK);
    for (step, fields) in [("publish", [("at", "")]), ("schedule", [("at", "2026-03-02T08:00")])] {
        let asked = room.post(&sara, &format!("{page}/{step}"), &fields).await;
        assert_eq!(asked.status, StatusCode::SERVICE_UNAVAILABLE, "{step}: {}", asked.body);
        assert!(asked.says("Le poids de la page"), "{}", asked.body);
    }
    room.weight.store(20_000, Ordering::Relaxed);
    refused(&room.post(&sara, &format!("{page}/publish"), &[]).await, "La page pèse");
    room.weight.store(5000, Ordering::Relaxed);
}
