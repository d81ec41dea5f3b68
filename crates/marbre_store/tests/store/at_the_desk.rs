//! What is kept of articles while they are made: who writes, notes, preview links, the list of revisions.

use crate::samples::{NOW, content, draft, id, insert, lang};
use marbre_article::{ArticleId, BylineId, Moment, StaffId, TopicId, document::Sha256Hex, workflow::Role};
use marbre_store::{
    Store, StoreError, both_engines,
    bylines::{Byline, BylineKind, BylineName},
    notes::Note,
    preview_links::PreviewLink,
    sections::TermName,
    staff::{Reach, Staff},
    topics::Topic,
};

const ARTICLE: ArticleId = ArticleId(uuid::Uuid::from_u128(1));

async fn people(store: &Store) -> [StaffId; 2] {
    let mut change = store.begin().await.unwrap();
    let ids = [StaffId(id(11)), StaffId(id(12))];
    for (id, name) in ids.iter().zip(["Neema", "Sara"]) {
        let staff = Staff {
            id: *id,
            name: name.into(),
            email: format!("{name}@rivage.example"),
            role: Role::Editor,
            created_at: NOW,
            disabled_at: None,
            lang: lang("sw"),
            reach: Reach::default(),
        };
        change.save_staff(&staff).await.unwrap();
    }
    change.commit(NOW).await.unwrap();
    ids
}

fn note(number: u128, parent: Option<u128>, staff: Option<StaffId>) -> Note {
    Note {
        id: id(number),
        article: ARTICLE,
        parent: parent.map(id),
        staff,
        at: Moment(NOW.0 + number as i64),
        quote: "le port".into(),
        body: "Lequel ?".into(),
        resolved: None,
    }
}

both_engines! {
    async fn one_writes_at_a_time(store) {
        insert(store, &[draft(1)]).await;
        let [neema, sara] = people(store).await;
        let reader = store.reader();
        assert_eq!(reader.article_lock(ARTICLE).await.unwrap(), None);
        let mut change = store.begin().await.unwrap();
        change.save_article_lock(ARTICLE, neema, NOW).await.unwrap();
        change.keep_article_lock(ARTICLE, neema, Moment(NOW.0 + 5)).await.unwrap();
        change.keep_article_lock(ARTICLE, sara, Moment(NOW.0 + 9)).await.unwrap();
        change.leave_article(ARTICLE, sara).await.unwrap();
        change.commit(NOW).await.unwrap();
        let lock = reader.article_lock(ARTICLE).await.unwrap().unwrap();
        assert_eq!((lock.staff, lock.name.as_str(), lock.since, lock.heard_at), (neema, "Neema", NOW, Moment(NOW.0 + 5)));
        let mut change = store.begin().await.unwrap();
        change.save_article_lock(ARTICLE, sara, Moment(NOW.0 + 7)).await.unwrap();
        change.commit(NOW).await.unwrap();
        let lock = reader.article_lock(ARTICLE).await.unwrap().unwrap();
        assert_eq!((lock.staff, lock.since), (sara, Moment(NOW.0 + 7)));
        let mut change = store.begin().await.unwrap();
        change.leave_article(ARTICLE, sara).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(reader.article_lock(ARTICLE).await.unwrap(), None);
    }

    async fn notes_are_open_until_they_are_settled(store) {
        insert(store, &[draft(1), draft(2)]).await;
        let [neema, sara] = people(store).await;
        let reader = store.reader();
        let notes = [note(21, None, Some(sara)), note(22, Some(21), Some(neema)), note(23, None, None)];
        let mut change = store.begin().await.unwrap();
        change.add_note(&notes[0], &[neema, neema]).await.unwrap();
        change.add_note(&notes[1], &[sara]).await.unwrap();
        change.add_note(&notes[2], &[neema]).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(reader.notes(ARTICLE).await.unwrap(), notes);
        assert_eq!(reader.note(id(22)).await.unwrap().as_ref(), Some(&notes[1]));
        assert_eq!(reader.open_notes(ARTICLE).await.unwrap(), 2, "answers do not count");
        assert_eq!(reader.open_notes(ArticleId(id(2))).await.unwrap(), 0);
        let calls = reader.unseen_mentions(neema, 9).await.unwrap();
        assert_eq!(calls.iter().map(|call| call.note.id).collect::<Vec<_>>(), [id(23), id(21)]);
        assert_eq!(calls[0].headline, "Article 1");
        let mut change = store.begin().await.unwrap();
        change.resolve_note(id(21), Some((NOW, neema))).await.unwrap();
        let missing = change.resolve_note(id(99), None).await;
        assert!(matches!(missing, Err(StoreError::Missing { .. })), "{missing:?}");
        change.see_mentions(ARTICLE, neema, NOW).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(reader.note(id(21)).await.unwrap().unwrap().resolved, Some((NOW, Some(neema))));
        assert_eq!(reader.open_notes(ARTICLE).await.unwrap(), 1);
        assert!(reader.unseen_mentions(neema, 9).await.unwrap().is_empty());
        assert_eq!(reader.unseen_mentions(sara, 9).await.unwrap().len(), 1);
    }

    async fn preview_links_end(store) {
        insert(store, &[draft(1), draft(2)]).await;
        let [neema, _] = people(store).await;
        let token = Sha256Hex::of(b"secret");
        let link = PreviewLink {
            id: id(31),
            article: ARTICLE,
            staff: neema,
            created_at: NOW,
            expires_at: Moment(NOW.0 + 10),
            revoked_at: None,
        };
        let mut change = store.begin().await.unwrap();
        change.add_preview_link(&token, &link).await.unwrap();
        change.commit(NOW).await.unwrap();
        let reader = store.reader();
        assert_eq!(reader.preview_link(&token).await.unwrap().as_ref(), Some(&link));
        assert_eq!(reader.preview_link(&Sha256Hex::of(b"x")).await.unwrap(), None);
        assert!(link.is_open(Moment(NOW.0 + 9)) && !link.is_open(Moment(NOW.0 + 10)));
        let mut change = store.begin().await.unwrap();
        let elsewhere = change.revoke_preview_link(ArticleId(id(2)), link.id, NOW).await;
        assert!(matches!(elsewhere, Err(StoreError::Missing { .. })), "{elsewhere:?}");
        change.revoke_preview_link(ARTICLE, link.id, NOW).await.unwrap();
        change.commit(NOW).await.unwrap();
        let kept = reader.preview_links(ARTICLE).await.unwrap().remove(0);
        assert_eq!((kept.revoked_at, kept.is_open(NOW)), (Some(NOW), false));
    }

    async fn every_save_is_listed(store) {
        insert(store, &[draft(1)]).await;
        let [neema, _] = people(store).await;
        let mut change = store.begin().await.unwrap();
        for base in 1..4 {
            change.save_revision(ARTICLE, base, &content(&format!("{base}")), Some(neema), NOW).await.unwrap();
        }
        change.save_publish_reason(ARTICLE, "Coquille").await.unwrap();
        change.commit(NOW).await.unwrap();
        let reader = store.reader();
        let numbers = async |before, limit| {
            let found = reader.revisions(ARTICLE, before, limit).await.unwrap();
            found.iter().map(|revision| (revision.number, revision.staff)).collect::<Vec<_>>()
        };
        assert_eq!(numbers(None, 2).await, [(4, Some(neema)), (3, Some(neema))]);
        assert_eq!(numbers(Some(3), 9).await, [(2, Some(neema)), (1, None)]);
        assert_eq!(reader.publish_reason(ARTICLE).await.unwrap(), "Coquille");
    }

    async fn choices_have_the_names_of_the_language(store) {
        let name = |name: &str| TermName { name: name.into(), slug: name.to_lowercase(), description: String::new() };
        let topics = [
            Topic { id: TopicId(id(41)), names: [(lang("fr"), name("Port")), (lang("en"), name("Harbour"))].into() },
            Topic { id: TopicId(id(42)), names: [(lang("fr"), name("eau"))].into() },
        ];
        let byline = |name: &str| BylineName { name: name.into(), ..BylineName::default() };
        let bylines = [
            Byline {
                id: BylineId(id(51)),
                kind: BylineKind::Person,
                slug: "neema".into(),
                names: [(lang("fr"), byline("Neema")), (lang("ar"), byline("نعمة"))].into(),
            },
            Byline {
                id: BylineId(id(52)),
                kind: BylineKind::Collective,
                slug: "desk".into(),
                names: [(lang("en"), byline("Desk"))].into(),
            },
        ];
        let mut change = store.begin().await.unwrap();
        change.save_topics(&topics).await.unwrap();
        change.save_bylines(&bylines).await.unwrap();
        change.commit(NOW).await.unwrap();
        let reader = store.reader();
        let names = async |tag| {
            let topics = reader.topic_choices(&lang(tag)).await.unwrap();
            topics.into_iter().map(|(_, name)| name).collect::<Vec<_>>()
        };
        assert_eq!(names("fr").await, ["eau", "Port"]);
        assert_eq!(names("en").await, ["Harbour"]);
        let bylines = async |tag| {
            let bylines = reader.byline_choices(&lang(tag)).await.unwrap();
            bylines.into_iter().map(|byline| byline.name.name).collect::<Vec<_>>()
        };
        assert_eq!(bylines("ar").await, ["Desk", "نعمة"]);
        assert_eq!(bylines("fr").await, ["Desk", "Neema"]);
    }
}
