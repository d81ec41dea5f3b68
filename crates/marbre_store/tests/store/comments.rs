//! Comments and their counts.

use crate::samples::{NOW, id, insert, lang, published};
use marbre_article::{ArticleId, CommentId, Moment};
use marbre_store::{
    Store, both_engines,
    comments::{Comment, CommentState, ReadyComment},
    listing::EDITION,
};

fn comment(number: u128, article: u128, state: CommentState) -> Comment {
    Comment {
        id: CommentId(id(number)),
        article: ArticleId(id(article)),
        parent: (number > 10).then(|| CommentId(id(number - 10))),
        author: "Amina".into(),
        body: "Merci\n\nBien vu\0".into(),
        state,
        posted_at: Moment(NOW.0 + number as i64),
        from_paper: false,
    }
}

async fn save(store: &Store, comments: &[Comment]) {
    let mut change = store.begin().await.unwrap();
    change.save_comments(comments).await.unwrap();
    change.commit(NOW).await.unwrap();
}

async fn count(store: &Store, article: u128) -> u32 {
    store.reader().article(ArticleId(id(article))).await.unwrap().unwrap().comment_count
}

both_engines! {
    async fn approved_comments_are_counted_and_shown(store) {
        use CommentState::{Approved, Rejected, Spam, Waiting};
        insert(store, &[published(1, 0, &[]), published(2, 0, &[])]).await;
        let kept = [comment(3, 1, Approved), comment(1, 1, Waiting), comment(2, 1, Spam), comment(13, 1, Approved), comment(4, 2, Approved)];
        save(store, &kept).await;
        assert_eq!((count(store, 1).await, count(store, 2).await), (2, 1));
        let ids = |comments: Vec<Comment>| comments.iter().map(|comment| comment.id.0.as_u128()).collect::<Vec<_>>();
        let all = store.reader().comments(ArticleId(id(1))).await.unwrap();
        assert_eq!(all[3].parent, Some(CommentId(id(3))));
        assert_eq!(all[0].body, "Merci\n\nBien vu\u{fffd}", "no character that PostgreSQL refuses");
        assert_eq!(ids(all), [1, 2, 3, 13]);
        assert_eq!(ids(store.public().comments(ArticleId(id(1))).await.unwrap()), [3, 13]);
        let mut moved = comment(3, 2, Rejected);
        moved.body = "Retiré".into();
        save(store, &[comment(1, 1, Approved), comment(3, 1, Approved), moved, comment(2, 1, Approved)]).await;
        let all = store.reader().comments(ArticleId(id(1))).await.unwrap();
        assert_eq!((all[2].body.as_str(), all[2].state, all[2].article), ("Retiré", Rejected, ArticleId(id(1))));
        assert_eq!((count(store, 1).await, count(store, 2).await), (3, 1));
        let line = &store.public().list(EDITION, &lang("fr"), 1, 1).await.unwrap().items[0];
        assert_eq!((line.id.0.as_u128(), line.comment_count), (1, 3));
        save(store, &[]).await;
    }

    async fn an_archive_never_changes_what_was_decided_here(store) {
        use CommentState::{Approved, Rejected, Spam, Waiting};
        insert(store, &[published(1, 0, &[])]).await;
        save(store, &[comment(1, 1, Rejected), comment(2, 1, Waiting), comment(3, 1, Approved), comment(4, 1, Spam)]).await;
        let brought: Vec<ReadyComment> = [1, 2, 5]
            .map(|number| Comment { body: "Autrement".into(), ..comment(number, 1, Approved) })
            .into_iter()
            .chain([comment(3, 1, Waiting), comment(4, 1, Approved)])
            .map(ReadyComment::of)
            .collect();
        let mut change = store.begin().await.unwrap();
        change.bring_comments(&brought).await.unwrap();
        change.commit(NOW).await.unwrap();
        let all = store.reader().comments(ArticleId(id(1))).await.unwrap();
        let states: Vec<_> = all.iter().map(|comment| comment.state).collect();
        assert_eq!(states, [Rejected, Approved, Approved, Spam, Approved]);
        assert_eq!((all[0].body.as_str(), all[1].body.as_str(), all[4].body.as_str()), ("Merci\n\nBien vu\u{fffd}", "Merci\n\nBien vu\u{fffd}", "Autrement"));
        assert_eq!(count(store, 1).await, 3);
    }

    async fn counts_stay_true_under_many_writers(store) {
        insert(store, &[published(1, 0, &[])]).await;
        let writers = (0..8u128).map(|writer| {
            let store = (**store).clone();
            tokio::spawn(async move {
                for round in 0..5u128 {
                    save(&store, &[comment(100 + writer * 10 + round, 1, CommentState::Approved)]).await;
                }
            })
        });
        futures_util::future::try_join_all(writers).await.unwrap();
        assert_eq!(count(store, 1).await, 40);
    }
}
