//! The desk's queue of comments, and bans.

use crate::samples::{NOW, id, insert, lang, published};
use marbre_article::{ArticleId, CommentId, Moment, StaffId, workflow::Role};
use marbre_store::{
    Store,
    articles::Comments,
    bans::Ban,
    both_engines,
    comments::{Comment, CommentFilter, CommentLine, CommentOrder, CommentPlace, CommentState, Writer},
    staff::{Reach, Staff},
};
use std::collections::BTreeSet;

fn comment(number: u128, article: u128, state: CommentState, body: &str) -> Comment {
    Comment {
        id: CommentId(id(number)),
        article: ArticleId(id(article)),
        parent: None,
        author: format!("Lectrice {number}"),
        body: body.into(),
        state,
        posted_at: Moment(NOW.0 + (number as i64 / 2) * 1000),
        from_paper: false,
    }
}

fn numbers(lines: &[CommentLine]) -> Vec<u128> {
    lines.iter().map(|line| line.comment.id.0.as_u128()).collect()
}

async fn add(store: &Store, comments: &[(Comment, Writer<'_>)]) {
    let mut change = store.begin().await.unwrap();
    for (comment, writer) in comments {
        assert!(change.add_comment(comment, *writer).await.unwrap());
    }
    change.commit(NOW).await.unwrap();
}

async fn staff(store: &Store) -> StaffId {
    let member = Staff {
        id: StaffId(id(900)),
        name: "Amina".into(),
        email: "amina@phare.example".into(),
        role: Role::Moderator,
        created_at: NOW,
        disabled_at: None,
        lang: lang("fr"),
        reach: Reach::default(),
    };
    let mut change = store.begin().await.unwrap();
    change.save_staff(&member).await.unwrap();
    change.commit(NOW).await.unwrap();
    member.id
}

both_engines! {
    async fn the_queue_is_read_page_after_page(store) {
        use CommentState::{Approved, Spam, Waiting};
        let mut arabic = published(2, 0, &[]);
        arabic.article.address.lang = lang("ar");
        insert(store, &[published(1, 0, &[]), arabic]).await;
        let amina = Writer::Reader("amina");
        add(store, &[
            (comment(11, 1, Waiting, "Où est l’eau ?"), amina),
            (comment(10, 1, Waiting, "Rien"), Writer::Reader("other")),
            (comment(12, 2, Waiting, "أين الماء؟"), amina),
            (comment(13, 1, Approved, "L’Eau, enfin"), amina),
            (comment(14, 1, Spam, "eau à vendre"), Writer::Reader("other")),
        ]).await;
        let reader = store.reader();
        let waiting = CommentFilter { state: Some(Waiting), ..CommentFilter::default() };
        let first = reader.comment_queue(&waiting, CommentOrder::OldestFirst, None, 2).await.unwrap();
        assert_eq!(numbers(&first), [10, 11]);
        let last = &first[1].comment;
        let place = Some(CommentPlace { at: last.posted_at, id: last.id });
        let rest = reader.comment_queue(&waiting, CommentOrder::OldestFirst, place, 2).await.unwrap();
        assert_eq!(numbers(&rest), [12]);
        assert_eq!((rest[0].address.lang.as_str(), rest[0].headline.as_str()), ("ar", "Article 2"));
        assert_eq!((rest[0].writer.as_str(), rest[0].comments), ("amina", Comments::Open));
        let newest = reader.comment_queue(&CommentFilter::default(), CommentOrder::NewestFirst, place, 9).await.unwrap();
        assert_eq!(numbers(&newest), [10]);

        let found = async |filter: CommentFilter| {
            let lines = reader.comment_queue(&filter, CommentOrder::OldestFirst, None, 9).await.unwrap();
            assert_eq!(reader.count_comments(&filter, 99).await.unwrap() as usize, lines.len());
            numbers(&lines)
        };
        assert_eq!(found(CommentFilter { words: "EAU".into(), ..CommentFilter::default() }).await, [11, 13, 14]);
        assert_eq!(found(CommentFilter { words: "lectrice 12".into(), ..CommentFilter::default() }).await, [12]);
        assert_eq!(found(CommentFilter { words: "100%_".into(), ..CommentFilter::default() }).await, [0_u128; 0]);
        assert_eq!(found(CommentFilter { article: Some(ArticleId(id(2))), ..CommentFilter::default() }).await, [12]);
        assert_eq!(found(CommentFilter { langs: vec![lang("ar"), lang("en")], ..waiting.clone() }).await, [12]);
        assert_eq!(found(CommentFilter { writer: Some("amina".into()), langs: vec![lang("fr")], ..CommentFilter::default() }).await, [11, 13]);
        assert_eq!(reader.count_comments(&waiting, 2).await.unwrap(), 2, "counted no further");

        let by = reader.comments_by_writers(&["amina", "nobody"]).await.unwrap();
        assert_eq!(by.len(), 1);
        assert_eq!((by["amina"][&Waiting], by["amina"][&Approved], by["amina"].get(&Spam)), (2, 1, None));
    }

    async fn a_comment_is_added_once_and_decided(store) {
        use CommentState::{Approved, Waiting};
        insert(store, &[published(1, 0, &[])]).await;
        let amina = staff(store).await;
        let count = async || store.reader().article(ArticleId(id(1))).await.unwrap().unwrap().comment_count;
        add(store, &[(comment(11, 1, Waiting, "Bien"), Writer::Reader("x"))]).await;
        let mut change = store.begin().await.unwrap();
        assert!(!change.add_comment(&comment(11, 1, Approved, "Autre"), Writer::Reader("y")).await.unwrap());
        assert!(change.add_comment(&comment(12, 1, Approved, "Merci"), Writer::Staff(amina)).await.unwrap());
        change.commit(NOW).await.unwrap();
        assert_eq!(count().await, 1);
        let lines = store.reader().comment_lines(&[CommentId(id(11)), CommentId(id(12))]).await.unwrap();
        let kept = lines.iter().find(|line| line.comment.body == "Bien").unwrap();
        assert_eq!((kept.comment.state, kept.writer.as_str(), kept.staff), (Waiting, "x", None));
        let public = store.public().comments(ArticleId(id(1))).await.unwrap();
        assert!(public.iter().all(|comment| comment.from_paper) && public.len() == 1);

        let mut change = store.begin().await.unwrap();
        change.decide_comments(&[(CommentId(id(11)), Approved)], &BTreeSet::from([ArticleId(id(1))])).await.unwrap();
        change.save_openness(ArticleId(id(1)), Comments::Closed).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(count().await, 2);
        let closed = store.reader().article(ArticleId(id(1))).await.unwrap().unwrap();
        assert_eq!(closed.comments, Comments::Closed);
        let mut change = store.begin().await.unwrap();
        assert!(change.save_openness(ArticleId(id(99)), Comments::Open).await.is_err());
    }

    async fn bans_hold_until_they_end_or_are_lifted(store) {
        let amina = staff(store).await;
        let ban = |number: u128, writer: &str, minutes: i64| Ban {
            id: id(number),
            writer: writer.into(),
            name: "Troll".into(),
            reason: "insultes".into(),
            staff: amina,
            created_at: Moment(NOW.0 + number as i64),
            until: Moment(NOW.0 + minutes * 60_000),
            lifted_at: None,
        };
        let mut change = store.begin().await.unwrap();
        change.add_ban(&ban(1, "a", 1)).await.unwrap();
        change.add_ban(&ban(2, "a", 5)).await.unwrap();
        change.add_ban(&ban(3, "b", 5)).await.unwrap();
        change.commit(NOW).await.unwrap();
        let reader = store.reader();
        let held = async |writers: &[&str], minutes: i64| {
            reader.bans_of(writers, Moment(NOW.0 + minutes * 60_000)).await.unwrap().len()
        };
        assert_eq!((held(&["a"], 0).await, held(&["a", "b"], 1).await, held(&["a"], 5).await), (2, 2, 0));
        let mut change = store.begin().await.unwrap();
        assert!(change.lift_ban(id(2), NOW).await.unwrap());
        assert!(!change.lift_ban(id(2), NOW).await.unwrap());
        change.commit(NOW).await.unwrap();
        assert_eq!(held(&["a"], 2).await, 0);
        let all = reader.bans(9).await.unwrap();
        assert_eq!(all.iter().map(|ban| ban.id.as_u128()).collect::<Vec<_>>(), [3, 2, 1]);
        assert_eq!(reader.ban(id(2)).await.unwrap().unwrap().lifted_at, Some(NOW));
    }
}
