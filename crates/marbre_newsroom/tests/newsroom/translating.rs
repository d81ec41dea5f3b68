//! Translating, falling behind, being brought up to date.

use crate::{Room, both_engines, content};
use marbre_article::{
    ArticleId, LanguageTag, Moment, StaffId,
    workflow::{Kind, Role, State},
};
use marbre_newsroom::{Actor, NewText, NewsroomError, PublishOptions, rights::Refusal};
use marbre_store::{
    StoreError,
    articles::Comments,
    audit::AuditFilter,
    staff::{Reach, Staff},
    translations::Text,
};
use uuid::Uuid;

fn lang(tag: &str) -> LanguageTag {
    tag.parse().unwrap()
}

/// A member of staff of that number, who is kept so that acts can name them.
pub async fn member(room: &Room, number: u128, role: Role, langs: &[&str]) -> Actor {
    let staff = Staff {
        id: StaffId(Uuid::from_u128(number)),
        name: format!("Membre {number}"),
        email: format!("m{number}@phare.example"),
        role,
        created_at: room.newsroom.now(),
        disabled_at: None,
        lang: lang("fr"),
        reach: Reach { sections: Vec::new(), langs: langs.iter().map(|tag| lang(tag)).collect() },
    };
    let mut change = room.newsroom.store().begin().await.unwrap();
    change.save_staff(&staff).await.unwrap();
    change.commit(room.newsroom.now()).await.unwrap();
    staff.into()
}

pub async fn file(room: &Room, headline: &str, staff: Option<StaffId>) -> ArticleId {
    let text = NewText {
        lang: lang("fr"),
        story: None,
        kind: Kind::Article,
        slug: None,
        content: content(room, headline, "Le lac monte."),
        comments: Comments::Closed,
        staff,
    };
    room.newsroom.file_article(text).await.unwrap().id
}

async fn save(room: &Room, id: ArticleId, based_on: u32, text: &str) {
    let mut change = room.newsroom.store().begin().await.unwrap();
    change.save_revision(id, based_on, &content(room, "Le lac", text), None, Moment(0)).await.unwrap();
    change.commit(room.newsroom.now()).await.unwrap();
}

async fn acts(room: &Room, id: ArticleId) -> Vec<String> {
    let filter = AuditFilter { subject: Some(id.0), ..AuditFilter::default() };
    let entries = room.newsroom.store().reader().audit(&filter, None, 10).await.unwrap();
    let mut acts: Vec<String> = entries.into_iter().map(|entry| entry.act).collect();
    acts.sort();
    acts
}

both_engines! {
    a_translation_begins_with_all_that_the_original_has(room) {
        let editor = member(&room, 1, Role::Editor, &[]).await;
        let original = file(&room, "Le lac", None).await;
        let made = room.newsroom.translate(&editor, original, &lang("ar")).await.unwrap();
        let reader = room.newsroom.store().reader();
        let found = reader.article_with_content(made.id, None).await.unwrap().unwrap();
        let from = reader.article_with_content(original, None).await.unwrap().unwrap();
        assert_eq!(found.content, from.content);
        assert_eq!((found.article.state, found.article.comments), (State::Draft, Comments::Closed));
        assert_eq!((&found.article.address.lang, found.article.story), (&lang("ar"), from.article.story));
        assert_eq!(reader.sheets_of(&[made.id]).await.unwrap()[0].owner, Some(editor.id));
        let translation = reader.translation(made.id).await.unwrap().unwrap();
        assert_eq!((translation.original, translation.made_from), (original, Text { version: 0, revision: 1 }));
        assert_eq!(acts(&room, made.id).await, ["translate"]);
        let again = room.newsroom.translate(&editor, original, &lang("ar")).await;
        assert!(matches!(&again, Err(NewsroomError::Translated { .. })), "{again:?}");
        let unknown = room.newsroom.translate(&editor, original, &lang("sw")).await;
        assert!(matches!(&unknown, Err(NewsroomError::BadSetting { .. })), "{unknown:?}");
    }

    what_is_public_is_translated_and_not_what_is_being_written(room) {
        let editor = member(&room, 1, Role::Editor, &[]).await;
        let original = file(&room, "Le lac", None).await;
        room.newsroom.publish(original, PublishOptions::default()).await.unwrap();
        save(&room, original, 1, "Le lac descend.").await;
        let made = room.newsroom.translate(&editor, original, &lang("en")).await.unwrap();
        let reader = room.newsroom.store().reader();
        let text = reader.article_with_content(made.id, None).await.unwrap().unwrap().content;
        assert_eq!(text.body, content(&room, "", "Le lac monte.").body);
        assert!(!reader.translation(made.id).await.unwrap().unwrap().is_behind());

        room.newsroom.publish(original, PublishOptions::default()).await.unwrap();
        let behind = reader.translation(made.id).await.unwrap().unwrap();
        assert!(behind.is_behind());
        assert_eq!((behind.made_from, behind.newest), (Text { version: 1, revision: 1 }, Text { version: 2, revision: 2 }));
        let unseen = room.newsroom.bring_up_to_date(&editor, made.id, 1).await;
        assert!(matches!(&unseen, Err(NewsroomError::Store(StoreError::Overtaken { .. }))), "{unseen:?}");
        room.newsroom.bring_up_to_date(&editor, made.id, 2).await.unwrap();
        let now = reader.translation(made.id).await.unwrap().unwrap();
        assert!(!now.is_behind());
        assert_eq!(now.made_from, Text { version: 2, revision: 2 });
        assert_eq!(acts(&room, made.id).await, ["bring_up_to_date", "translate"]);
        let original_itself = room.newsroom.bring_up_to_date(&editor, original, 2).await;
        assert!(matches!(&original_itself, Err(NewsroomError::Store(StoreError::Missing { .. }))), "{original_itself:?}");
    }

    who_may_translate_what(room) {
        let mine = member(&room, 1, Role::Correspondent, &[]).await;
        let other = member(&room, 2, Role::Correspondent, &[]).await;
        let french = member(&room, 3, Role::Editor, &["fr"]).await;
        let original = file(&room, "Le lac", Some(mine.id)).await;
        let refused = |result: Result<marbre_newsroom::FiledArticle, NewsroomError>| match result {
            Err(NewsroomError::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        };
        let theirs = room.newsroom.translate(&other, original, &lang("ar")).await;
        assert_eq!(refused(theirs), Refusal::NotYours, "a draft is its writer's");
        let far = room.newsroom.translate(&french, original, &lang("ar")).await;
        assert_eq!(refused(far), Refusal::OutOfReach);
        room.newsroom.publish(original, PublishOptions::default()).await.unwrap();
        let made = room.newsroom.translate(&other, original, &lang("ar")).await.unwrap();
        let meddling = room.newsroom.bring_up_to_date(&mine, made.id, 1).await;
        assert!(matches!(meddling, Err(NewsroomError::Refused(Refusal::NotYours))), "{meddling:?}");
        room.newsroom.bring_up_to_date(&other, made.id, 1).await.unwrap();
    }
}
