//! Laying out the front page by its form.

use crate::room::{Person, REGION, Room, lang};
use marbre_article::{
    ArticleId, Moment,
    front::{FrontLayout, Pin},
    workflow::Role,
};

/// Three published articles.
async fn three(room: &Room) -> [ArticleId; 3] {
    let mut ids = Vec::new();
    for headline in ["Le lac", "Le port", "Le marché"] {
        let id = room.file(headline, "Texte.", None).await;
        room.publish(id).await;
        ids.push(id);
    }
    ids.try_into().unwrap()
}

/// The form that a page holds, as a person would send it: every field with its value, in order.
fn fields(page: &str) -> Vec<(String, String)> {
    let (_, form) = page.split_once("id=\"front\"").unwrap();
    let (form, _) = form.split_once("</form>").unwrap();
    let attribute = |tag: &str, name: &str| {
        let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
        Some(
            rest.split('"')
                .next()
                .unwrap_or_default()
                .replace("&amp;", "&")
                .replace("&#x27;", "'")
                .replace("&#x2f;", "/"),
        )
    };
    let mut found = Vec::new();
    for tag in form.split('<').skip(1) {
        let Some(name) = attribute(tag, "name").filter(|_| !tag.starts_with("button")) else { continue };
        if tag.starts_with("select") {
            let (_, rest) = form.split_once(&format!("<{tag}")).unwrap();
            let chosen = rest.split("</select>").next().unwrap().split('<').find(|tag| tag.contains(" selected"));
            found.push((name, attribute(chosen.unwrap(), "value").unwrap()));
        } else if !tag.contains("type=\"radio\"") {
            found.push((name, attribute(tag, "value").unwrap_or_default()));
        }
    }
    found
}

async fn send(room: &Room, person: &Person, fields: &[(String, String)], more: &[(&str, &str)]) -> crate::room::Answer {
    let form: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(more.iter().copied()).collect();
    let form: Vec<(&str, &str)> = form.into_iter().filter(|(name, _)| *name != "csrf").collect();
    room.post(person, "/desk/front/fr", &form).await
}

fn set(fields: &mut [(String, String)], name: &str, value: &str) {
    fields.iter_mut().find(|(field, _)| field == name).unwrap_or_else(|| panic!("no field {name}")).1 = value.into();
}

#[tokio::test]
async fn an_article_is_put_at_the_top_looked_at_and_published() {
    let room = Room::new().await;
    let editor = room.log_in(1, Role::Editor, &["fr"]).await;
    let [lake, ..] = three(&room).await;
    let choice = room.get(&editor, "/desk/front").await;
    assert_eq!(choice.header("location"), "/desk/front/fr", "the only one within reach");
    let page = room.get(&editor, "/desk/front/fr").await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.body.contains("fills itself") && page.body.contains("Le marché"), "{}", page.body);

    let id = lake.to_string();
    let put = send(&room, &editor, &fields(&page.body), &[("pick", &id), ("do", "put:1")]).await;
    assert_eq!(put.status, 200, "{}", put.body);
    assert!(put.body.contains("Not published yet"), "{}", put.body);
    assert_eq!(room.store.public().front_layout(&lang("fr")).await.unwrap(), None);
    let up = send(&room, &editor, &fields(&put.body), &[("do", "up:1")]).await;
    let mut form = fields(&up.body);
    set(&mut form, "until[]", "2026-03-01T18:30");
    set(&mut form, "breaking", "Le barrage est fermé");
    set(&mut form, "link", "/fr/eau/");
    let bytes: Vec<(&str, &str)> =
        form.iter().filter(|(name, _)| name != "csrf").map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let proof = room.post(&editor, "/desk/front/fr/proof", &bytes).await;
    assert!(proof.body.contains(&id) && proof.body.contains("barrage"), "{}", proof.body);
    assert!(proof.header("content-security-policy").starts_with("sandbox;"));
    let saved = send(&room, &editor, &form, &[("do", "save")]).await;
    assert_eq!(saved.header("location"), "/desk/front/fr?done=front-done-save", "{}", saved.body);

    let layout = room.store.public().front_layout(&lang("fr")).await.unwrap().unwrap();
    let half_past_six_in_paris = Some(Moment(1_772_386_200_000));
    assert_eq!(layout.lead, Some(Pin { article: lake, until: half_past_six_in_paris }));
    assert_eq!((layout.sections[0].section, layout.sections[0].slots.len()), (REGION, 4));
    assert_eq!(layout.breaking.unwrap().text, "Le barrage est fermé");
    let page = room.get(&editor, "/desk/front/fr?done=front-done-save").await.body;
    assert!(page.contains("The front page is published.") && page.contains("Member 1"), "{page}");
}

#[tokio::test]
async fn who_publishes_second_is_told_and_loses_nothing() {
    let room = Room::new().await;
    let editor = room.log_in(1, Role::Editor, &[]).await;
    let [lake, port, _] = three(&room).await;
    let mut form = fields(&room.get(&editor, "/desk/front/fr").await.body);
    set(&mut form, "article[]", &lake.to_string());
    let first = send(&room, &editor, &form, &[("do", "save")]).await;
    assert_eq!(first.status, 303, "{}", first.body);
    set(&mut form, "article[]", &port.to_string());
    let second = send(&room, &editor, &form, &[("do", "save")]).await;
    assert_eq!(second.status, 409);
    assert!(second.body.contains("A colleague published this front page meanwhile."), "{}", second.body);
    let again = send(&room, &editor, &fields(&second.body), &[("do", "save")]).await;
    assert_eq!(again.status, 303, "{}", again.body);
    let layout = room.store.public().front_layout(&lang("fr")).await.unwrap().unwrap();
    assert_eq!(layout.lead.map(|pin| pin.article), Some(port));
    let back = room.post(&editor, "/desk/front/fr/restore", &[("base", "2"), ("number", "1")]).await;
    assert_eq!(back.header("location"), "/desk/front/fr?done=front-done-restore");
    let layout = room.store.public().front_layout(&lang("fr")).await.unwrap().unwrap();
    assert_eq!(layout.lead.map(|pin| pin.article), Some(lake));
    let undone = room.post(&editor, "/desk/front/fr/restore", &[("base", "3"), ("number", "0")]).await;
    assert_eq!(undone.status, 303);
    assert_eq!(room.store.public().front_layout(&lang("fr")).await.unwrap(), Some(FrontLayout::default()));
}

#[tokio::test]
async fn what_cannot_stand_is_said_and_nothing_is_lost() {
    let room = Room::new().await;
    let editor = room.log_in(1, Role::Editor, &[]).await;
    let [lake, ..] = three(&room).await;
    let draft = room.file("Un brouillon", "Texte.", None).await;
    let form = fields(&room.get(&editor, "/desk/front/fr").await.body);
    let wrong = [
        ("title", "Le dossier", "A file needs a title and at least one article."),
        ("link", "javascript:alert(1)", "cannot lead there"),
        ("article[]", &draft.to_string(), "no longer published in this language"),
        ("breaking", &"x".repeat(161), "at most 160 characters"),
    ];
    for (field, value, said) in wrong {
        let mut form = form.clone();
        set(&mut form, "breaking", "Le barrage");
        set(&mut form, field, value);
        let answer = send(&room, &editor, &form, &[("do", "save")]).await;
        assert_eq!(answer.status, 422, "{field}");
        assert!(answer.body.contains(said), "{field}: {}", answer.body);
        assert!(answer.body.contains("Le barrage") || field == "breaking", "{field}");
    }
    let none = send(&room, &editor, &form, &[("do", "put:0")]).await;
    assert!(none.body.contains("Choose an article on the shelf first."));
    let found = send(&room, &editor, &form, &[("do", "apply"), ("q", "LÀC")]).await;
    let (_, shelf) = found.body.split_once("id=\"offered\"").unwrap();
    let (shelf, _) = shelf.split_once("</ul>").unwrap();
    assert!(shelf.contains(&lake.to_string()) && !shelf.contains("Le port"), "{shelf}");
    assert_eq!(room.store.reader().front_page(&lang("fr")).await.unwrap(), None);
}

#[tokio::test]
async fn others_front_pages_are_out_of_reach() {
    let room = Room::new().await;
    let arabic = room.log_in(1, Role::Editor, &["ar"]).await;
    let writer = room.log_in(2, Role::Correspondent, &[]).await;
    for path in ["/desk/front/fr", "/desk/front/fr/proof"] {
        assert_eq!(room.get(&arabic, path).await.status, 403, "{path}");
        assert_eq!(room.get(&writer, path).await.status, 403, "{path}");
        assert_eq!(room.post(&arabic, path, &[("do", "save")]).await.status, 403, "{path}");
    }
    let restore = room.post(&arabic, "/desk/front/fr/restore", &[("base", "0"), ("number", "0")]).await;
    assert_eq!(restore.status, 403);
    assert_eq!(room.get(&arabic, "/desk/front/sw").await.status, 404);
    assert_eq!(room.get(&arabic, "/desk/front/ar").await.status, 200);
}
