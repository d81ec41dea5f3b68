//! What pages of the desk draw attention to, and what they say to those who may not: rights, comments, people who left,
//! refusals.

use crate::{
    images::article_with,
    room::{NOON, Person, Room, content},
    uploads::filed,
};
use http::StatusCode;
use marbre_article::{ArticleId, CommentId, Moment, workflow::Role};
use marbre_newsroom::NewNote;
use marbre_store::{
    comments::{Comment, CommentState},
    staff::Staff,
    testing::run_script,
};
use std::sync::atomic::Ordering;
use uuid::Uuid;

const DAY: i64 = 24 * 60 * 60 * 1000;

async fn comment(room: &Room, number: u128, article: ArticleId, state: CommentState) {
    let comment = Comment {
        id: CommentId(Uuid::from_u128(number)),
        article,
        parent: None,
        author: "Awa".into(),
        body: "Bravo.".into(),
        state,
        posted_at: Moment(NOON),
        from_paper: false,
    };
    let mut change = room.store.begin().await.unwrap();
    change.save_comments(&[comment]).await.unwrap();
    change.commit(Moment(NOON)).await.unwrap();
}

/// The numbers of the articles on the page of a list.
fn shown(page: &str) -> Vec<ArticleId> {
    page.split("<li id=\"a-").skip(1).map(|rest| rest[..36].parse().unwrap()).collect()
}

async fn staff(room: &Room, person: &Person) -> Staff {
    room.store.reader().staff_member(person.id).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_right_that_ends_is_seen_from_the_stone() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let sara = room.person("Sara", Role::Editor).await;
    let (public, other) = (filed(&room, &neema, 1).await, filed(&room, &neema, 2).await);
    let id = article_with(&room, &neema, "Le port", &public).await;
    room.publish(id).await;
    let draft = article_with(&room, &neema, "Le quai", &other).await;
    for (hash, day) in [(&public, "2026-03-10"), (&other, "2026-03-05")] {
        room.post(&sara, &format!("/desk/images/{hash}"), &[("expires", day)]).await;
    }
    let stone = room.get(&sara, "/desk/?list=stale").await;
    assert_eq!(shown(&stone.body).len(), 2, "{}", stone.body);
    assert!(stone.says(&format!("/desk/images/{public}")) && stone.says("le droit d’une image prend fin bientôt"));
    let hers = room.get(&neema, "/desk/?list=mine").await;
    assert_eq!(shown(&hers.body), [draft]);
    assert!(hers.says(&format!("/desk/images/{other}")), "whoever wrote it learns of it: {}", hers.body);
    let listed = room.get(&sara, "/desk/images?show=expiring").await;
    assert!(listed.says(&public.to_string()) && !listed.says(&other.to_string()), "as many as the stone counts");
    assert!(stone.says("Le droit de montrer 1 image publique"), "{}", stone.body);
    let page = room.get(&sara, &format!("/desk/articles/{draft}")).await;
    assert!(page.says("Le droit de montrer l’image prend fin d’ici 30 jours."), "{}", page.body);
    room.clock.store(NOON + 20 * DAY, Ordering::Relaxed);
    let sara = room.person("Sara", Role::Editor).await;
    assert!(room.get(&sara, "/desk/?list=stale").await.says("le droit d’une image a pris fin"));
}

#[tokio::test]
async fn the_logo_is_used_and_flagged() {
    let room = Room::new().await;
    let aline = room.person("Aline", Role::Publisher).await;
    let hash = filed(&room, &aline, 1).await;
    let page = format!("/desk/images/{hash}");
    assert!(room.get(&aline, "/desk/images?show=unused").await.says(&page));
    let mut change = room.store.begin().await.unwrap();
    let mut settings = change.hold_publication().await.unwrap();
    let logo = marbre_store::publication::Logo { asset: hash.clone(), width: 8, height: 8, beside: true };
    settings.look.logo = Some(logo);
    change.save_publication(&settings).await.unwrap();
    change.commit(Moment(NOON)).await.unwrap();
    assert!(!room.get(&aline, "/desk/images?show=unused").await.says(&page));
    let shown = room.get(&aline, &page).await;
    assert!(shown.says("en tête de chaque page") && !shown.says("Dans aucun article"), "{}", shown.body);
    room.post(&aline, &page, &[("expires", "2026-03-10")]).await;
    assert!(room.get(&aline, "/desk/").await.says("Le droit de montrer 1 image publique"));
    assert!(room.get(&aline, "/desk/images?show=expiring").await.says(&page));
    room.post(&aline, &format!("{page}/pull"), &[("reason", "Contrat")]).await;
    assert_eq!(room.store.reader().publication().await.unwrap().settings.look.logo, None);
}

#[tokio::test]
async fn comments_that_wait_are_seen_from_the_stone() {
    let room = Room::new().await;
    let sara = room.person("Sara", Role::Editor).await;
    let aline = room.person("Aline", Role::Publisher).await;
    let id = room.file("Le port", "Un texte.", None).await;
    room.publish(id).await;
    for (number, state) in [(1, CommentState::Waiting), (2, CommentState::Waiting), (3, CommentState::Approved)] {
        comment(&room, number, id, state).await;
    }
    let queue = format!("/desk/comments?state=waiting&amp;article={id}");
    let stone = room.get(&aline, "/desk/?list=all").await;
    assert!(stone.says("\"/desk/comments?state=waiting\">2 commentaires attendent"), "{}", stone.body);
    assert!(stone.says(&format!("{queue}\">2 commentaires attendent")), "{}", stone.body);
    assert!(!room.get(&sara, "/desk/?list=all").await.says("attendent"), "editors do not decide on them");
    let page = room.get(&aline, &format!("/desk/articles/{id}")).await;
    assert!(page.says(&format!("{queue}\">Commentaires")), "{}", page.body);
    let listed = room.get(&aline, "/desk/comments").await;
    assert!(listed.says("href=\"/fr/2026/03/le-port\" target=\"_blank\""), "{}", listed.body);
}

#[tokio::test]
async fn moderators_open_and_close_but_see_no_drafts() {
    let room = Room::new().await;
    let moussa = room.person("Moussa", Role::Moderator).await;
    let (public, draft) = (room.file("Le port", "Un.", None).await, room.file("Secret", "Deux.", None).await);
    room.publish(public).await;
    comment(&room, 1, public, CommentState::Waiting).await;
    let queue = format!("/desk/comments?article={public}");
    assert!(room.get(&moussa, &queue).await.says(&format!("/desk/comments/articles/{public}")));
    let close = format!("/desk/comments/articles/{public}");
    let closed = room.post(&moussa, &close, &[("comments", "closed"), ("back", &queue)]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.body);
    assert!(room.get(&moussa, &queue).await.says("value=\"open\""));
    let hidden = room.get(&moussa, &format!("/desk/comments?article={draft}")).await;
    assert!(hidden.status == StatusCode::OK && !hidden.says("Secret"), "{}", hidden.body);
    let refused = room.post(&moussa, &format!("/desk/comments/articles/{draft}"), &[("comments", "closed")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn who_left_can_still_be_looked_for() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let moussa = room.person("Moussa", Role::Moderator).await;
    let aline = room.person("Aline", Role::Publisher).await;
    let (id, _) = room.begin(&neema, "Le port").await;
    room.post(&aline, &format!("/desk/staff/{}/disable", neema.id), &[]).await;
    let left = format!("/desk/?list=all&amp;person={}", neema.id);
    assert!(room.get(&aline, &format!("/desk/staff/{}", neema.id)).await.says(&left));
    let listed = room.get(&aline, &left.replace("&amp;", "&")).await;
    assert_eq!(shown(&listed.body), [id]);
    assert!(listed.says("Neema (exclu)"), "{}", listed.body);
    let assigning = room.get(&aline, &format!("/desk/?list=all&assign={id}")).await;
    let (_, form) = assigning.body.split_once("name=\"assignee\"").unwrap();
    let (form, _) = form.split_once("</select>").unwrap();
    assert!(form.contains("Aline") && !form.contains("Neema"), "who left is given nothing: {form}");
    assert!(!form.contains(&moussa.id.to_string()), "nor who writes nothing: {form}");
}

#[tokio::test]
async fn published_and_withdrawn_articles_have_lists() {
    let room = Room::new().await;
    let sara = room.person("Sara", Role::Editor).await;
    let (live, gone) = (room.file("Le port", "Un.", None).await, room.file("Faux", "Deux.", None).await);
    for id in [live, gone] {
        room.publish(id).await;
    }
    room.post(&sara, &format!("/desk/articles/{gone}/withdraw"), &[("reason", "Faux")]).await;
    let stone = room.get(&sara, "/desk/").await;
    for (list, article) in [("published", live), ("withdrawn", gone)] {
        assert!(stone.says(&format!("/desk/?list={list}")), "{}", stone.body);
        assert_eq!(shown(&room.get(&sara, &format!("/desk/?list={list}")).await.body), [article], "{list}");
    }
}

#[tokio::test]
async fn a_translation_outlives_its_original_in_sight_of_everybody() {
    let room = Room::new().await;
    let sara = room.person("Sara", Role::Editor).await;
    let original = room.file("Le lac", "Le lac monte.", None).await;
    room.publish(original).await;
    let story = room.store.reader().article(original).await.unwrap().unwrap().story;
    let into = [("original", original.to_string()), ("lang", "ar".to_owned())];
    let into = into.each_ref().map(|(name, value)| (*name, value.as_str()));
    let begun = room.post(&sara, &format!("/desk/stories/{story}/translate"), &into).await;
    let made: ArticleId = begun.header("location")[15..51].parse().unwrap();
    room.publish(made).await;
    room.post(&sara, &format!("/desk/articles/{original}/withdraw"), &[("reason", "Faux")]).await;
    let stale = room.get(&sara, "/desk/?list=stale").await;
    assert_eq!(shown(&stale.body), [made]);
    assert!(stale.says("son original est retiré"), "{}", stale.body);
    let page = format!("/desk/stories/{story}");
    assert!(room.get(&sara, &page).await.says("L’original a été retiré."));
    let fields = [("article", made.to_string()), ("revision", "1".to_owned())];
    let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert_eq!(room.post(&sara, &format!("{page}/up-to-date"), &fields).await.status, StatusCode::SEE_OTHER);
    assert!(room.get(&sara, &page).await.says("L’original a été retiré."), "nothing was decided by that");
    let beside = room.get(&sara, &format!("/desk/articles/{made}")).await;
    assert!(beside.says("L’original de cette traduction a été retiré."), "a check says so: {}", beside.body);
}

#[tokio::test]
async fn a_refusal_speaks_one_language() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let sara = room.person("Sara", Role::Editor).await;
    let (_, page) = room.begin(&sara, "Le port").await;
    let refused = room.post(&neema, &format!("{page}/publish"), &[]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.says("Votre rôle ne le permet pas.") && refused.says("Chef d’édition"), "{}", refused.body);
    let (_, main) = refused.body.split_once("<main").unwrap();
    let (main, _) = main.split_once("</main").unwrap();
    for english in ["your role", "ask ", "(", "not allowed"] {
        assert!(!main.contains(english), "{english}: {main}");
    }
    let save = serde_json::json!({ "base": 1, "content": content("Le port", "Un."), "seat": "s" });
    let json = room.send(Some(&neema), &format!("{page}/save"), &save).await;
    assert_eq!(
        (json.status, json.json()["message"].as_str().unwrap()),
        (StatusCode::FORBIDDEN, "Cet article est à quelqu’un d’autre. Demandez à la rédaction de vous le confier.")
    );
}

#[tokio::test]
async fn an_article_is_read_on_a_full_disk() {
    let room = Room::new().await;
    let neema = room.person("Neema", Role::Correspondent).await;
    let sara = room.person("Sara", Role::Editor).await;
    let (id, page) = room.begin(&neema, "Le port").await;
    let note = NewNote { body: "Quelle source ?".into(), mentions: vec![neema.id], ..NewNote::default() };
    room.newsroom.add_note(&staff(&room, &sara).await.into(), id, note).await.unwrap();
    // Nothing can be changed from here on, as on a full disk.
    run_script(
        &room.store,
        "CREATE TRIGGER full BEFORE UPDATE ON note_mention BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END",
    )
    .await
    .unwrap();
    let shown = room.get(&neema, &page).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
    assert!(shown.says("Quelle source ?"));
}

#[tokio::test]
async fn the_log_is_read_by_days_and_by_the_clock_of_the_newsroom() {
    let room = Room::new().await;
    let sara = room.person("Sara", Role::Editor).await;
    let (id, page) = room.begin(&sara, "Demain").await;
    room.post(&sara, &format!("{page}/schedule"), &[("at", "2026-03-02T08:00")]).await;
    room.clock.store(NOON + DAY, Ordering::Relaxed);
    let sara = room.person("Sara", Role::Editor).await;
    room.post(&sara, &format!("{page}/unschedule"), &[]).await;
    let aline = room.person("Aline", Role::Publisher).await;
    let log = async |query: &str| {
        let read = room.get(&aline, &format!("/desk/audit?subject={id}{query}")).await;
        assert_eq!(read.status, StatusCode::OK, "{}", read.body);
        read
    };
    let all = log("").await;
    assert!(!all.says("2026-03-02T07:00") && all.says("08:00"), "a time is said as people say it: {}", all.body);
    let entries = |read: &crate::room::Answer| read.body.matches("class=\"said\"").count();
    assert_eq!(entries(&all), 3);
    assert_eq!(entries(&log("&since=2026-03-02").await), 1);
    let first = log("&until=2026-03-01").await;
    assert_eq!(entries(&first), 2);
    assert!(first.says("name=\"until\" value=\"2026-03-01\"") || first.says("value=\"2026-03-01\""));
    assert_eq!(entries(&log("&since=2026-03-01&until=2026-03-02").await), 3);
    assert_eq!(entries(&log("&since=2026-03-03").await), 0);
    assert_eq!(entries(&log("&since=soon").await), 3, "what is no day asks for nothing");
}

#[tokio::test]
async fn saves_of_one_sitting_are_one_line_that_opens() {
    let room = Room::new().await;
    let sara = room.person("Sara", Role::Editor).await;
    let (_, page) = room.begin(&sara, "Le port").await;
    for base in 1..=3_i64 {
        room.clock.fetch_add(if base == 3 { 31 * 60_000 } else { 60_000 }, Ordering::Relaxed);
        let content = content("Le port", &format!("Texte {base}."));
        let save = serde_json::json!({ "base": base, "content": content, "seat": "s" });
        let sara = room.person("Sara", Role::Editor).await;
        assert_eq!(room.send(Some(&sara), &format!("{page}/save"), &save).await.status, StatusCode::OK);
    }
    let sara = room.person("Sara", Role::Editor).await;
    let list = format!("{page}/revisions");
    let closed = room.get(&sara, &list).await;
    assert_eq!(closed.body.matches("name=\"a\" value=").count(), 2, "{}", closed.body);
    assert!(closed.says("3 enregistrements") && closed.says(&format!("{list}/1..3")), "{}", closed.body);
    let open = room.get(&sara, &format!("{list}?open=3")).await;
    assert_eq!(open.body.matches("type=\"radio\" name=\"a\"").count(), 4);
    assert!(open.says(&format!("{list}/2..3")));
    let any = room.get(&sara, &format!("{page}/compare?a=4&b=1")).await;
    assert_eq!(any.header("location"), format!("{list}/1..4"), "any two, by their numbers");
}
