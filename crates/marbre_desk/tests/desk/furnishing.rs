//! Colour and logo, menus, pages of policy, rules of comments.

use crate::room::{Answer, Person, REGION, Room, lang};
use http::StatusCode;
use marbre_article::workflow::Role;
use marbre_store::publication::{AtOnce, MenuEntry, Policy};

const LOOK: &str = "/desk/settings/look";

#[tokio::test]
async fn a_faint_colour_comes_back_with_the_nearest_shade() {
    let room = Room::new().await;
    let publisher = room.log_in(1, Role::Publisher, &[]).await;
    let refused = room.post(&publisher, LOOK, &[("light", "#ffd400"), ("dark", "")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (_, rest) = refused.body.split_once("The nearest shade that can be read is ").expect("an offer");
    let nearest = &rest[..7];
    assert!(refused.says("has a contrast of 1.4 with this paper"), "{}", refused.body);
    assert!(refused.says("value=\"#ffd400\"") && refused.says(&format!("name=\"light\" value=\"{nearest}\"")));
    let taken = room.post(&publisher, LOOK, &[("light", nearest), ("dark", "")]).await;
    assert_eq!(
        (taken.status, taken.header("location")),
        (StatusCode::SEE_OTHER, "/desk/settings/look?done=publication-done-colour")
    );
    let page = room.get(&publisher, LOOK).await.body.replace("&#x2f;", "/");
    assert!(page.contains(&format!("value=\"{nearest}\"")) && page.contains("/desk/settings/look/plain"), "{page}");
    for wrong in ["red", "", "#12345"] {
        let refused = room.post(&publisher, LOOK, &[("light", wrong), ("dark", "")]).await;
        assert!(refused.says("This is no colour"), "{wrong}");
    }
    let dark = room.post(&publisher, LOOK, &[("light", "#0b5d3b"), ("dark", "#0b5d3b")]).await;
    assert!(dark.status == StatusCode::UNPROCESSABLE_ENTITY && dark.says("name=\"dark\" value=\"#"), "{}", dark.body);
    room.post(&publisher, "/desk/settings/look/plain", &[]).await;
    assert_eq!(room.store.reader().publication().await.unwrap().settings.look.accents, None);
}

/// A PNG of eight by eight red pixels.
fn picture() -> Vec<u8> {
    let digits = "89504e470d0a1a0a0000000d49484452000000080000000808020000004b6d29dc000000114944415478da63e89195c08a18\
        86960400f7d630414857c6540000000049454e44ae426082";
    let pairs = digits.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).unwrap());
    pairs.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect()
}

/// Sends a file with the form of the logo.
async fn upload(room: &Room, person: &Person, csrf: &str, file: &[u8]) -> Answer {
    let mut body = format!("--x7\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{csrf}\r\n").into_bytes();
    body.extend(b"--x7\r\nContent-Disposition: form-data; name=\"beside\"\r\n\r\nyes\r\n");
    body.extend(b"--x7\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"logo.png\"\r\n\r\n");
    body.extend(file);
    body.extend(b"\r\n--x7--\r\n");
    room.upload(person, "/desk/settings/look/logo", "multipart/form-data; boundary=x7", body).await
}

#[tokio::test]
async fn a_logo_is_sent_as_a_file_with_the_forms_token() {
    let room = Room::new().await;
    let publisher = room.log_in(1, Role::Publisher, &[]).await;
    let picture = picture();
    let forged = upload(&room, &publisher, "wrong", &picture).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    let words = upload(&room, &publisher, &publisher.csrf, b"<svg/>").await;
    assert!(words.status == StatusCode::UNPROCESSABLE_ENTITY && words.says("no image that can be taken"));
    let none = upload(&room, &publisher, &publisher.csrf, b"").await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.says("Choose an image first"));
    let done = upload(&room, &publisher, &publisher.csrf, &picture).await;
    assert_eq!(done.header("location"), "/desk/settings/look?done=publication-done-logo", "{}", done.body);
    let logo = room.store.reader().publication().await.unwrap().settings.look.logo.unwrap();
    assert_eq!((logo.width, logo.height, logo.beside), (8, 8, true));
    assert!(room.get(&publisher, LOOK).await.says(&format!("/desk/media/{}", logo.asset)));
    room.post(&publisher, "/desk/settings/look/logo/remove", &[]).await;
    assert_eq!(room.store.reader().publication().await.unwrap().settings.look.logo, None);
    let cut = room
        .upload(&publisher, "/desk/settings/look/logo", "multipart/form-data; boundary=x7", b"--x7\r\n".to_vec())
        .await;
    assert!(cut.status == StatusCode::FORBIDDEN || cut.status == StatusCode::BAD_REQUEST, "{}", cut.status);
}

#[tokio::test]
async fn a_menu_is_composed_by_forms() {
    let room = Room::new().await;
    let publisher = room.log_in(1, Role::Publisher, &[]).await;
    let at = "/desk/settings/menus";
    let page = room.get(&publisher, &format!("{at}?lang=fr")).await.body.replace("&#x2f;", "/");
    assert!(page.contains("Région") && page.contains(&format!("{at}/fr/header/choose")), "{page}");
    let chosen = room.post(&publisher, &format!("{at}/fr/header/choose"), &[]).await;
    assert_eq!(chosen.header("location"), "/desk/settings/menus?lang=fr&done=publication-done-menu#header");
    let bad = room
        .post(&publisher, &format!("{at}/fr/header/link"), &[("name", "Radio"), ("href", "javascript:alert(1)")])
        .await;
    assert!(bad.status == StatusCode::UNPROCESSABLE_ENTITY && bad.says("value=\"Radio\""), "{}", bad.body);
    let link = [("name", "Radio"), ("href", "https://radio.example/")];
    assert_eq!(room.post(&publisher, &format!("{at}/fr/header/link"), &link).await.status, StatusCode::SEE_OTHER);
    let entry = serde_json::to_string(&MenuEntry::Section { id: REGION }).unwrap();
    room.post(&publisher, &format!("{at}/fr/header/down"), &[("entry", &entry)]).await;
    let header = || async {
        let editions = room.store.reader().publication().await.unwrap().editions;
        editions.into_iter().find(|edition| edition.lang == lang("fr")).unwrap().settings.menus.header.unwrap()
    };
    let kept = header().await;
    assert!(
        matches!(&kept[..], [MenuEntry::Link { name, .. }, MenuEntry::Section { id: REGION }] if name == "Radio"),
        "{kept:?}"
    );
    room.post(&publisher, &format!("{at}/fr/header/remove"), &[("entry", &entry)]).await;
    assert_eq!(header().await.len(), 1);
    let page = room.get(&publisher, &format!("{at}?lang=fr")).await.body.replace("&#x2f;", "/");
    assert!(
        page.contains("<option value=\"") && page.contains("Région (Section)"),
        "what was taken out can be added: {page}"
    );
    for (path, status) in
        [("xx/header/choose", 404), ("fr/side/choose", 404), ("fr/header/fly", 404), ("fr/header/add", 400)]
    {
        let answer = room.post(&publisher, &format!("{at}/{path}"), &[("entry", "{\"to\":\"nowhere\"}")]).await;
        assert_eq!(answer.status, status, "{path}");
    }
}

#[tokio::test]
async fn a_page_of_policy_is_begun_in_its_own_language() {
    let room = Room::new().await;
    let publisher = room.log_in(1, Role::Publisher, &[]).await;
    let at = "/desk/settings/policies";
    assert!(room.get(&publisher, at).await.says("/desk/settings/policies/fr/begin"));
    let begun = room.post(&publisher, &format!("{at}/fr/begin"), &[("policy", "ethics")]).await;
    assert!(begun.header("location").starts_with("/desk/articles/"), "{}", begun.body);
    let pages = room.store.reader().standing_pages(&lang("fr")).await.unwrap();
    assert_eq!(pages[0].headline, "Charte éthique");
    let text = room.store.reader().article_with_content(pages[0].id, None).await.unwrap().unwrap();
    assert_eq!(text.content.body.blocks.len(), 5, "its headings");
    let page = room.get(&publisher, at).await.body.replace("&#x2f;", "/");
    assert!(page.contains("Charte éthique (Draft)") && page.contains("not seen in this edition"), "{page}");
    let id = pages[0].id.to_string();
    let chosen = room.post(&publisher, &format!("{at}/fr"), &[("privacy", &id), ("ethics", "")]).await;
    assert_eq!(chosen.header("location"), "/desk/settings/policies?lang=fr&done=publication-done-policies");
    let editions = room.store.reader().publication().await.unwrap().editions;
    assert_eq!(editions[0].settings.policies, [(Policy::Privacy, pages[0].id)].into());
    let wrong = room.post(&publisher, &format!("{at}/ar"), &[("privacy", &id)]).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says("no standing page"), "{}", wrong.body);
}

#[tokio::test]
async fn the_rules_of_comments_are_set() {
    let room = Room::new().await;
    let publisher = room.log_in(1, Role::Publisher, &[]).await;
    let at = "/desk/settings/comments";
    assert!(room.get(&publisher, at).await.says("value=\"nobody\" checked"));
    for days in ["0", "many", "4000", "-1"] {
        let wrong = room.post(&publisher, at, &[("begins", "open"), ("at_once", "known"), ("days", days)]).await;
        assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says("from 1 to 3650"), "{days}");
        assert!(wrong.says("value=\"known\" checked") && wrong.says(&format!("value=\"{days}\"")), "{days}");
    }
    let done = room.post(&publisher, at, &[("begins", "closed"), ("at_once", "known"), ("days", " 30 ")]).await;
    assert_eq!(done.header("location"), "/desk/settings/comments?done=publication-done-comments");
    let rules = room.store.reader().publication().await.unwrap().settings.comments;
    assert_eq!((rules.begin_closed, rules.at_once, rules.close_after_days), (true, AtOnce::Known, Some(30)));
}
