//! Keeping sections, topics and bylines.

use crate::room::{REGION, Room, lang};
use http::StatusCode;
use marbre_article::workflow::Role;
use marbre_store::bylines::BylineKind;

#[tokio::test]
async fn sections_are_added_moved_and_deleted() {
    let room = Room::new().await;
    let publisher = room.log_in(1, Role::Publisher, &[]).await;
    let (at, water) = ("/desk/settings/sections", REGION.to_string());
    let added = room.post(&publisher, at, &[("parent", ""), ("name-fr", "Le lac"), ("name-ar", "البحيرة")]).await;
    assert_eq!(
        (added.status, added.header("location")),
        (StatusCode::SEE_OTHER, "/desk/settings/sections?done=settings-done-term")
    );
    let lake = room.store.reader().sections().await.unwrap().into_iter().find(|section| section.id != REGION).unwrap();
    assert_eq!((lake.names[&lang("fr")].slug.as_str(), lake.names[&lang("ar")].slug.as_str()), ("le-lac", "البحيرة"));
    let page = room.get(&publisher, at).await;
    assert!(page.body.find("Région").unwrap() < page.body.find("Le lac").unwrap(), "{}", page.body);
    let ordered = room.post(&publisher, &format!("{at}/{}/order", lake.id), &[("step", "up")]).await;
    assert_eq!(ordered.status, StatusCode::SEE_OTHER);
    assert_eq!(room.store.reader().sections().await.unwrap()[0].id, lake.id);

    let one = format!("{at}/{}", lake.id);
    let page = room.get(&publisher, &one).await;
    assert!(
        page.body.contains("value=\"le-lac\"") && !page.body.contains(&format!("value=\"{}\"", lake.id)),
        "{}",
        page.body
    );
    let moved = [("parent", water.as_str()), ("name-fr", "Lac"), ("slug-fr", "lac"), ("name-ar", "البحيرة")];
    assert_eq!(room.post(&publisher, &one, &moved).await.status, StatusCode::SEE_OTHER);
    assert!(room.store.reader().redirect("/fr/le-lac").await.unwrap().is_some());
    assert!(room.get(&publisher, at).await.body.contains("under-1"));

    let circle = [("parent", lake.id.to_string()), ("name-fr", "Eaux".into())];
    let circle = circle.each_ref().map(|(name, value)| (*name, value.as_str()));
    let refused = room.post(&publisher, &format!("{at}/{water}"), &circle).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("neither of itself") && refused.body.contains("value=\"Eaux\""), "{}", refused.body);
    let used = room.post(&publisher, &format!("{at}/{water}/delete"), &[]).await;
    assert_eq!(used.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(used.body.contains("articles: 0; sections: 1"), "{}", used.body);
    let taken = room.post(&publisher, at, &[("name-fr", "Région")]).await;
    assert!(taken.status == StatusCode::UNPROCESSABLE_ENTITY && taken.body.contains("is taken"), "{}", taken.body);
    assert_eq!(room.post(&publisher, &format!("{one}/delete"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(room.get(&publisher, &one).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn topics_are_found_and_renamed() {
    let room = Room::new().await;
    let editor = room.log_in(1, Role::Editor, &[]).await;
    let at = "/desk/settings/topics";
    for name in ["Élections", "Le <port>"] {
        assert_eq!(room.post(&editor, at, &[("name-fr", name)]).await.status, StatusCode::SEE_OTHER);
    }
    let page = room.get(&editor, &format!("{at}?words=elect")).await;
    assert!(page.body.contains("Élections") && !page.body.contains("port&gt;"), "{}", page.body);
    let topic = room.store.reader().topic_by_slug(&lang("fr"), "élections").await.unwrap().unwrap();
    let one = format!("{at}/{}", topic.id);
    assert!(room.get(&editor, &one).await.body.contains("value=\"Élections\""));
    let empty = room.post(&editor, &one, &[("name-fr", ""), ("name-ar", ""), ("description-ar", "انتخابات")]).await;
    assert!(empty.status == StatusCode::UNPROCESSABLE_ENTITY && empty.body.contains("انتخابات"), "{}", empty.body);
    let renamed =
        room.post(&editor, &one, &[("name-fr", "Scrutins"), ("slug-fr", "scrutins"), ("name-ar", "انتخابات")]).await;
    assert_eq!(renamed.status, StatusCode::SEE_OTHER);
    assert!(room.store.reader().redirect("/fr/topic/élections").await.unwrap().is_some());
    assert!(!room.get(&editor, at).await.body.contains(">settings-"), "every word is there");
    let sections = room.get(&editor, "/desk/settings/sections").await;
    assert_eq!(sections.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn bylines_are_added_and_printed_otherwise() {
    let room = Room::new().await;
    let editor = room.log_in(1, Role::Editor, &[]).await;
    let at = "/desk/settings/bylines";
    let added = room.post(&editor, at, &[("kind", "person"), ("name-fr", "Asha Juma"), ("role-fr", "à Mwanza")]).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    let asha = room.store.reader().byline_by_slug("asha-juma").await.unwrap().unwrap();
    let list = room.get(&editor, &format!("{at}?words=asha")).await;
    assert!(list.body.contains("A person") && list.body.contains("à Mwanza"), "{}", list.body);
    let one = format!("{at}/{}", asha.id);
    assert!(room.get(&editor, &one).await.body.contains("value=\"asha-juma\""));
    let changed =
        [("kind", "collective"), ("slug", "equipe"), ("name-fr", "L’équipe"), ("biography-fr", "Neuf\nplumes.")];
    assert_eq!(room.post(&editor, &one, &changed).await.status, StatusCode::SEE_OTHER);
    let kept = room.store.reader().byline_by_slug("equipe").await.unwrap().unwrap();
    assert_eq!(
        (kept.id, kept.kind, kept.names[&lang("fr")].biography.as_str()),
        (asha.id, BylineKind::Collective, "Neuf\nplumes.")
    );
    assert!(room.store.reader().redirect("/ar/author/asha-juma").await.unwrap().is_some());
    let nobody = room.post(&editor, at, &[("kind", "person"), ("role-fr", "stagiaire")]).await;
    assert!(nobody.status == StatusCode::UNPROCESSABLE_ENTITY && nobody.body.contains("stagiaire"), "{}", nobody.body);
    assert_eq!(room.post(&editor, at, &[("kind", "robot"), ("name-fr", "X")]).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_topic_is_merged_into_one_that_is_looked_for() {
    let room = Room::new().await;
    let publisher = room.log_in(1, Role::Publisher, &[]).await;
    let at = "/desk/settings/topics";
    for name in ["Élections", "Élections 2026", "Port"] {
        room.post(&publisher, at, &[("name-fr", name)]).await;
    }
    let found = async |words: &str| room.store.reader().find_topics(words, &lang("fr")).await.unwrap();
    let (from, into) = (found("2026").await[0].id, found("elections").await[0].id);
    let one = format!("{at}/{from}/merge");
    assert!(room.get(&publisher, &format!("{at}/{from}")).await.says(&one));
    let page = room.get(&publisher, &one).await;
    assert!(page.says(&format!("value=\"{into}\"")) && !page.says("Port"), "those of like names: {}", page.body);
    assert!(!page.says(&format!("value=\"{from}\"")), "not itself");
    assert!(room.get(&publisher, &format!("{one}?words=port")).await.says("Port"));
    let done = room.post(&publisher, &one, &[("into", &into.to_string())]).await;
    assert_eq!(done.header("location"), "/desk/settings/topics?done=settings-done-merged", "{}", done.body);
    assert_eq!(found("elections").await.len(), 1);
    let again = room.post(&publisher, &one, &[("into", &into.to_string())]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    let editor = room.log_in(2, Role::Editor, &[]).await;
    assert!(!room.get(&editor, &format!("{at}/{into}")).await.says("/merge"));
    assert_eq!(room.get(&editor, &format!("{at}/{into}/merge")).await.status, StatusCode::FORBIDDEN);
}
