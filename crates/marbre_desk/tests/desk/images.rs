//! The library, and the page of one image.

use crate::{
    room::{NOON, Person, Room, content, lang},
    uploads::filed,
};
use http::StatusCode;
use marbre_article::{
    ArticleId, Moment,
    document::{Alternative, Image, ImageSource, Sha256Hex},
    framing::Slot,
    workflow::Role,
};
use marbre_newsroom::TextToSave;
use marbre_store::assets::{Asset, AssetWords};
use serde_json::Value;
use std::sync::atomic::Ordering;

const DAY: i64 = 24 * 60 * 60 * 1000;

async fn asset(room: &Room, hash: &Sha256Hex) -> Asset {
    room.store.reader().assets(std::slice::from_ref(hash)).await.unwrap().pop().unwrap()
}

/// An article with this image above it.
pub async fn article_with(room: &Room, person: &Person, headline: &str, hash: &Sha256Hex) -> ArticleId {
    let id = room.file(headline, "Un texte.", Some(person.id)).await;
    let staff = room.store.reader().staff().await.unwrap().into_iter().find(|member| member.id == person.id).unwrap();
    let image = Image {
        source: ImageSource::Asset(hash.clone()),
        alt: Alternative::Text("Le quai".into()),
        caption: Vec::new(),
        credit: "AFP".into(),
        link: None,
    };
    let content = marbre_article::ArticleContent { lead_image: Some(image), ..content(headline, "Un texte.") };
    let text = TextToSave { base: 1, content, slug: None, comments: None };
    room.newsroom.save_article_text(&staff.into(), id, text).await.unwrap();
    id
}

#[tokio::test]
async fn the_library_is_searched_narrowed_and_paged() {
    let room = Room::new().await;
    let editor = room.speaker("Clarisse", Role::Editor, "en").await;
    for shade in 0..30 {
        room.clock.store(NOON + i64::from(shade), Ordering::Relaxed);
        filed(&room, &editor, shade).await;
    }
    let first = room.get(&editor, "/desk/images").await;
    assert!(first.says("quai-29.png") && !first.says("quai-5.png"), "{}", first.body);
    let body = first.body.replace("&#x2f;", "/").replace("&amp;", "&");
    let (_, rest) = body.split_once("<nav class=\"pages\"").unwrap();
    let next = rest.split('"').find(|part| part.starts_with("/desk")).unwrap();
    let second = room.get(&editor, next).await;
    assert!(second.says("quai-5.png") && second.says("quai-0.png") && !second.says("quai-6.png"), "{}", second.body);

    let found = room.get(&editor, "/desk/images?words=QUAI-17").await;
    assert_eq!(found.body.matches("loading=\"lazy\"").count(), 1);
    let json = room.fetch(&editor, "/desk/images/find?words=quai-17").await.json();
    assert_eq!((json["images"].as_array().unwrap().len(), &json["next"]), (1, &Value::Null));
    assert_eq!(json["images"][0]["name"], "quai-17.png");
    let more = room.fetch(&editor, "/desk/images/find").await.json();
    let after = more["next"].as_str().unwrap();
    let rest = room.fetch(&editor, &format!("/desk/images/find?after={after}")).await.json();
    assert_eq!((more["images"].as_array().unwrap().len(), rest["images"].as_array().unwrap().len()), (24, 6));

    let hash = filed(&room, &editor, 3).await;
    article_with(&room, &editor, "Le port", &hash).await;
    let unused = room.get(&editor, "/desk/images?show=unused&words=quai-3.png").await;
    assert!(!unused.says(">quai-3.png<") && unused.says(">quai-13.png<"), "{}", unused.body);
    let nobody = room.speaker("Neema", Role::Correspondent, "en").await;
    assert!(room.get(&nobody, "/desk/images?show=mine").await.says("No image here."));
}

#[tokio::test]
async fn an_image_is_described_and_cut() {
    let room = Room::new().await;
    let neema = room.speaker("Neema", Role::Correspondent, "en").await;
    let hash = filed(&room, &neema, 9).await;
    let page = format!("/desk/images/{hash}");
    let fields = [
        ("rights_shown", "yes"),
        ("framing_shown", "yes"),
        ("alt-fr", "Des bateaux à quai"),
        ("alt-ar", "قوارب"),
        ("caption-fr", "Le port au matin"),
        ("credit", "Neema Okello"),
        ("licence", "une fois"),
        ("expires", "2026-03-20"),
        ("focus_own", "yes"),
        ("focus_x", "25.5"),
        ("focus_y", "80"),
        ("card_own", "yes"),
        ("card_left", "10"),
        ("card_top", "0"),
        ("card_width", "75"),
        ("lead_left", "0"),
        ("lead_top", "0"),
        ("lead_width", "100"),
    ];
    let saved = room.post(&neema, &page, &fields).await;
    assert_eq!(saved.header("location"), format!("{page}?done=images-done-described"), "{}", saved.body);
    let kept = asset(&room, &hash).await;
    let words = AssetWords { alt: "Des bateaux à quai".into(), caption: "Le port au matin".into() };
    assert_eq!(kept.details.words[&lang("fr")], words);
    assert_eq!(kept.details.framing.focus.map(|point| (point.x(), point.y())), Some((255, 800)));
    // 64 × 48: a square three quarters wide is as high as the image.
    assert_eq!(kept.details.framing.cuts[&Slot::Card].sides(), (100, 0, 750, 1000));
    assert!(!kept.details.framing.cuts.contains_key(&Slot::Lead), "not chosen: around the focal point");
    // The last day ends at midnight in Paris.
    assert_eq!(kept.keeping.expires_at, Some(Moment(1_774_047_600_000)));

    let shown = room.get(&neema, &page).await;
    for says in [
        "value=\"2026-03-20\"",
        "value=\"25.5\"",
        "Des bateaux à quai",
        "قوارب",
        "viewBox=\"6 0 48 48\"",
        "rights end soon",
    ] {
        let library = room.get(&neema, "/desk/images").await;
        assert!(shown.says(says) || library.says(says), "{says}: {}", shown.body);
    }
    assert!(!shown.body.contains(">images-"), "every word is there");
    // What a form does not show stays.
    room.post(&neema, &page, &[("credit", "AFP")]).await;
    let kept = asset(&room, &hash).await;
    assert_eq!(
        (kept.details.credit.as_str(), kept.details.words[&lang("fr")].alt.as_str()),
        ("AFP", "Des bateaux à quai")
    );
    assert!(kept.details.framing.focus.is_some() && kept.keeping.expires_at.is_some());
}

#[tokio::test]
async fn what_cannot_be_is_refused_and_others_images_stay() {
    let room = Room::new().await;
    let neema = room.speaker("Neema", Role::Correspondent, "en").await;
    let hash = filed(&room, &neema, 9).await;
    let page = format!("/desk/images/{hash}");
    for wrong in [("expires", "tomorrow"), ("focus_x", "101")] {
        let fields = [("framing_shown", "yes"), ("focus_own", "yes"), ("focus_y", "5"), wrong];
        let refused = room.post(&neema, &page, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
    }
    let other = room.speaker("Joseph", Role::Correspondent, "en").await;
    assert_eq!(room.post(&other, &page, &[("credit", "AFP")]).await.status, StatusCode::FORBIDDEN);
    assert!(room.get(&other, &page).await.says("filed by somebody else"));
    assert_eq!(room.get(&other, "/desk/images/none").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_image_past_its_right_raises_a_flag_and_is_taken_out() {
    let room = Room::new().await;
    let editor = room.speaker("Clarisse", Role::Editor, "en").await;
    let neema = room.speaker("Neema", Role::Correspondent, "en").await;
    let hash = filed(&room, &neema, 9).await;
    let page = format!("/desk/images/{hash}");
    let id = article_with(&room, &editor, "Le port", &hash).await;
    room.publish(id).await;
    room.post(&editor, &page, &[("expires", "2026-03-10")]).await;
    let stone = room.get(&editor, "/desk/").await;
    assert!(stone.says("The right to show 1 public image ends within 30 days"), "{}", stone.body);
    assert!(stone.says("/desk/images?show=expiring"));
    room.clock.store(NOON + 12 * DAY, Ordering::Relaxed);
    let editor = room.speaker("Clarisse", Role::Editor, "en").await;
    let stone = room.get(&editor, "/desk/").await;
    assert!(stone.says("1 image is still public although the right to show it has ended"), "{}", stone.body);
    let listed = room.get(&editor, "/desk/images?show=expired").await;
    assert!(listed.says("quai-9.png") && listed.says("rights ended"), "{}", listed.body);

    let shown = room.get(&editor, &page).await;
    assert!(
        shown.says("Le port") && shown.says("readers see it") && shown.says("from 1 public article"),
        "{}",
        shown.body
    );
    let unsaid = room.post(&editor, &format!("{page}/pull"), &[("reason", " ")]).await;
    assert!(unsaid.status == StatusCode::UNPROCESSABLE_ENTITY && unsaid.says("Give a reason"), "{}", unsaid.body);
    let pulled = room.post(&editor, &format!("{page}/pull"), &[("reason", "Le droit a pris fin.")]).await;
    assert_eq!(pulled.header("location"), format!("{page}?done=images-done-pulled"));
    assert!(!room.get(&editor, "/desk/").await.says("show=expired"), "the flag is down");
    assert!(room.get(&editor, &page).await.says("Le droit a pris fin."));
    let restored = room.post(&editor, &format!("{page}/restore"), &[]).await;
    assert_eq!(restored.header("location"), format!("{page}?done=images-done-restored"));
    assert!(asset(&room, &hash).await.keeping.pulled.is_none());
    let neema = room.speaker("Neema", Role::Correspondent, "en").await;
    assert_eq!(room.post(&neema, &format!("{page}/pull"), &[("reason", "x")]).await.status, StatusCode::FORBIDDEN);
    let log = room.speaker("Tito", Role::Admin, "en").await;
    assert!(room.get(&log, "/desk/audit").await.says("Took an image out of all pages"));
}

#[tokio::test]
async fn an_image_is_replaced_wherever_it_stands() {
    let room = Room::new().await;
    let editor = room.speaker("Clarisse", Role::Editor, "en").await;
    let (old, new) = (filed(&room, &editor, 1).await, filed(&room, &editor, 2).await);
    let draft = article_with(&room, &editor, "Le brouillon", &old).await;
    let public = article_with(&room, &editor, "Le port", &old).await;
    room.publish(public).await;
    let page = format!("/desk/images/{old}/replace");
    let asked = room.get(&editor, &page).await;
    assert!(asked.says("It stands in 2 articles.") && asked.says("quai-2.png"), "{}", asked.body);
    assert!(!asked.body.contains(&format!("value=\"{old}\"")), "not by itself");
    let none = room.post(&editor, &page, &[("reason", "Une autre."), ("new", "")]).await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.says("Choose another image."));
    let unsaid = room.post(&editor, &page, &[("new", new.as_str())]).await;
    assert!(unsaid.status == StatusCode::UNPROCESSABLE_ENTITY && unsaid.says("Give a reason"), "{}", unsaid.body);
    let done = room.post(&editor, &page, &[("new", new.as_str()), ("reason", "Mauvaise photo.")]).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.body);
    assert!(done.says("Replaced in 2 articles.") && done.says("Le brouillon") && done.says("Le port"), "{}", done.body);
    for id in [draft, public] {
        let found = room.store.reader().article_with_content(id, None).await.unwrap().unwrap();
        assert_eq!(found.content.lead_image.unwrap().source, ImageSource::Asset(new.clone()));
    }
    assert!(room.get(&editor, &format!("/desk/images/{old}")).await.says("It was replaced by"));
    let hidden = room.speaker("Neema", Role::Correspondent, "en").await;
    let shown = room.get(&hidden, &format!("/desk/images/{new}")).await;
    assert!(shown.says("An article that you cannot see") && !shown.says("Le brouillon"), "{}", shown.body);
}

#[tokio::test]
async fn the_image_above_a_text_needs_no_script() {
    let room = Room::new().await;
    let editor = room.speaker("Clarisse", Role::Editor, "en").await;
    let hash = filed(&room, &editor, 1).await;
    let (id, page) = room.begin(&editor, "Le port").await;
    let empty = room.get(&editor, &page).await;
    let choose = format!("/desk/images?for={id}");
    assert!(empty.says("No image above the text.") && empty.says(&choose), "{}", empty.body);
    let library = room.get(&editor, &choose).await;
    assert!(library.says(&format!("/desk/articles/{id}/lead")), "{}", library.body);
    let chosen = room.post(&editor, &format!("/desk/articles/{id}/lead"), &[("asset", hash.as_str())]).await;
    assert_eq!(chosen.header("location"), format!("{page}?done=article-done-lead#lead"), "{}", chosen.body);
    let shown = room.get(&editor, &page).await;
    assert!(shown.says(&format!("/desk/media/{hash}")), "{}", shown.body);
    assert!(shown.says("href=\"#lead\""), "the check about it leads there: {}", shown.body);
    let data = shown.data();
    assert_eq!(data["images"][hash.as_str()]["name"], "quai-1.png");
    assert_eq!(data["may"]["images"], true);
    let base = data["article"]["revision"].to_string();
    let lead = [
        ("base", base.as_str()),
        ("lead_shown", "yes"),
        ("lead_asset", hash.as_str()),
        ("lead_alt", "Le quai"),
        ("lead_credit", "AFP"),
    ];
    assert_eq!(room.post(&editor, &page, &lead).await.status, StatusCode::SEE_OTHER);
    let image = room.store.reader().article_with_content(id, None).await.unwrap().unwrap().content.lead_image.unwrap();
    assert_eq!((image.alt, image.credit.as_str()), (Alternative::Text("Le quai".into()), "AFP"));
    let base = room.get(&editor, &page).await.data()["article"]["revision"].to_string();
    let gone = [("base", base.as_str()), ("lead_shown", "yes"), ("lead_asset", hash.as_str()), ("lead_remove", "yes")];
    assert_eq!(room.post(&editor, &page, &gone).await.status, StatusCode::SEE_OTHER);
    assert!(room.store.reader().article_with_content(id, None).await.unwrap().unwrap().content.lead_image.is_none());
    let missing = Sha256Hex::of(b"nothing");
    let unknown = room.post(&editor, &format!("/desk/articles/{id}/lead"), &[("asset", missing.as_str())]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}
