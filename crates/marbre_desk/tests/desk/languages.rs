//! A story in its languages.

use crate::room::{NOON, Person, Room, content, lang};
use marbre_article::{ArticleId, Moment, StoryId, workflow::Role};

async fn story(room: &Room, id: ArticleId) -> StoryId {
    room.store.reader().article(id).await.unwrap().unwrap().story
}

/// Translates by the page's form; gives the translation.
async fn translate(room: &Room, person: &Person, original: ArticleId) -> ArticleId {
    let story = story(room, original).await;
    let form = [("original", original.to_string()), ("lang", "ar".into())];
    let form = form.each_ref().map(|(name, value)| (*name, value.as_str()));
    let answer = room.post(person, &format!("/desk/stories/{story}/translate"), &form).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let path = answer.header("location").strip_prefix("/desk/articles/").unwrap();
    let (id, done) = path.split_once('?').unwrap();
    assert_eq!(done, "done=languages-done-translate");
    id.parse().unwrap()
}

#[tokio::test]
async fn a_story_is_translated_falls_behind_and_is_brought_up_to_date() {
    let room = Room::new().await;
    let editor = room.log_in(1, Role::Editor, &[]).await;
    let original = room.file("Le lac", "Le lac monte encore.", None).await;
    room.publish(original).await;
    let page = format!("/desk/stories/{}", story(&room, original).await);
    let before = room.get(&editor, &page).await;
    assert_eq!(before.status, 200, "{}", before.body);
    assert!(before.body.contains("/translate\"") && before.body.contains("Version 1"), "{}", before.body);
    let made = translate(&room, &editor, original).await;
    let current = room.get(&editor, &page).await.body;
    assert!(current.contains("Up to date with the original") && !current.contains("/translate\""), "{current}");

    let mut change = room.store.begin().await.unwrap();
    change.save_revision(original, 1, &content("Le lac", "Le lac descend encore."), None, Moment(NOON)).await.unwrap();
    change.commit(Moment(NOON)).await.unwrap();
    room.publish(original).await;
    let behind = room.get(&editor, &page).await.body;
    for part in [
        "The original has moved on.",
        "Paragraph",
        "<del>monte</del>",
        "<ins>descend</ins>",
        "name=\"revision\" value=\"2\"",
    ] {
        assert!(behind.contains(part), "{part}: {behind}");
    }
    let beside = room.get(&editor, &format!("/desk/articles/{made}")).await.body;
    assert!(beside.contains("The original has moved on.") && beside.contains(&page), "{beside}");
    assert!(beside.contains("descend encore"), "the original stands beside it as it is now");
    let id = made.to_string();
    let path = format!("{page}/up-to-date");
    let late = room.post(&editor, &path, &[("article", &id), ("revision", "1")]).await;
    assert_eq!(late.status, 409);
    assert!(late.body.contains("The original changed again"), "{}", late.body);
    let done = room.post(&editor, &path, &[("article", &id), ("revision", "2")]).await;
    assert_eq!(done.header("location"), format!("{page}?done=languages-done-up-to-date"));
    assert!(!room.get(&editor, &page).await.body.contains("The original has moved on."));
}

#[tokio::test]
async fn somebody_else_s_draft_is_not_shown() {
    let room = Room::new().await;
    let mine = room.log_in(1, Role::Correspondent, &[]).await;
    let other = room.log_in(2, Role::Correspondent, &[]).await;
    let draft = room.file("Un secret", "Texte.", Some(mine.id)).await;
    let page = format!("/desk/stories/{}", story(&room, draft).await);
    assert_eq!(room.get(&other, &page).await.status, 403);
    assert_eq!(room.get(&other, "/desk/stories/00000000-0000-0000-0000-000000000009").await.status, 404);
    assert!(room.get(&mine, &page).await.body.contains("Un secret"));
    room.publish(draft).await;
    let made = translate(&room, &other, draft).await;
    let seen = room.get(&mine, &page).await.body;
    assert!(seen.contains("A colleague is writing it.") && !seen.contains(&made.to_string()), "{seen}");
}

#[tokio::test]
async fn two_who_begin_the_same_language_are_told() {
    let room = Room::new().await;
    let editor = room.log_in(1, Role::Editor, &[]).await;
    let original = room.file("Le lac", "Texte.", None).await;
    translate(&room, &editor, original).await;
    let path = format!("/desk/stories/{}/translate", story(&room, original).await);
    let again = room.post(&editor, &path, &[("original", &original.to_string()), ("lang", "ar")]).await;
    assert_eq!(again.status, 409);
    assert!(again.body.contains("Go on with that article."), "{}", again.body);
    let languages: Vec<_> = room.store.reader().articles_of_story(story(&room, original).await).await.unwrap();
    assert_eq!(
        languages.iter().map(|article| article.address.lang.clone()).collect::<Vec<_>>(),
        [lang("fr"), lang("ar")]
    );
}
