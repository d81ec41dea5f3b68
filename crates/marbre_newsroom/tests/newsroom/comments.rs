//! Readers' comments: received, decided on, answered; bans.

use crate::{NOON, Room, both_engines, content};
use marbre_article::{
    ArticleId, CommentId, Moment, StaffId,
    event::Event,
    workflow::{Kind, Role},
};
use marbre_newsroom::{
    Actor, BanTerms, Beginning, CommentRefusal, NewText, NewsroomError, PublishOptions, ReadersComment, WriterMark,
    rights::Refusal,
};
use marbre_store::{
    articles::Comments,
    audit::AuditFilter,
    comments::CommentState,
    publication::{AtOnce, CommentRules},
    staff::{Reach, Staff},
};
use std::sync::atomic::Ordering;
use uuid::Uuid;

async fn article(room: &Room, lang: &str, comments: Comments) -> ArticleId {
    let text = NewText {
        lang: lang.parse().unwrap(),
        story: None,
        kind: Kind::Article,
        slug: None,
        content: content(room, "Le port rouvre", "Un texte."),
        comments,
        staff: None,
    };
    let id = room.newsroom.file_article(text).await.unwrap().id;
    room.newsroom.publish(id, PublishOptions::default()).await.unwrap();
    id
}

async fn member(room: &Room, number: u128, role: Role, langs: &[&str]) -> Actor {
    let langs = langs.iter().map(|lang| lang.parse().unwrap()).collect();
    let staff = Staff {
        id: StaffId(Uuid::from_u128(number)),
        name: "Neema".into(),
        email: format!("n{number}@phare.example"),
        role,
        created_at: Moment(NOON),
        disabled_at: None,
        lang: "sw".parse().unwrap(),
        reach: Reach { sections: Vec::new(), langs },
    };
    let mut change = room.newsroom.store().begin().await.unwrap();
    change.save_staff(&staff).await.unwrap();
    change.commit(Moment(NOON)).await.unwrap();
    staff.into()
}

fn sent(number: u128, article: ArticleId) -> ReadersComment {
    ReadersComment {
        id: CommentId(Uuid::from_u128(number)),
        article,
        parent: None,
        author: "Awa".into(),
        body: "Bonne nouvelle".into(),
        writer: WriterMark { mark: "awa".into(), before: Some("awa-before".into()) },
    }
}

async fn events(room: &Room) -> usize {
    let all = room.newsroom.store().public().events_after(0, 500).await.unwrap();
    all.iter().filter(|event| matches!(event.event, Event::CommentsChanged { .. })).count()
}

async fn public(room: &Room, article: ArticleId) -> Vec<(String, bool)> {
    let comments = room.newsroom.store().public().comments(article).await.unwrap();
    comments.into_iter().map(|comment| (comment.body, comment.from_paper)).collect()
}

fn refused<T: std::fmt::Debug>(result: Result<T, NewsroomError>) -> CommentRefusal {
    match result {
        Err(NewsroomError::Comment(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

const DAY: i64 = 24 * 60 * 60 * 1000;

both_engines! {
    the_publication_says_whose_comments_are_seen_at_once(room) {
        let article = article(&room, "fr", Comments::Open).await;
        let publisher = member(&room, 1, Role::Publisher, &[]).await;
        let newsroom = &room.newsroom;
        let rules = |at_once| CommentRules { at_once, ..CommentRules::default() };
        newsroom.rule_comments(&publisher, rules(AtOnce::Known)).await.unwrap();
        assert_eq!(newsroom.receive_comment(sent(5, article)).await.unwrap(), CommentState::Waiting, "nobody knows Awa");
        let first = CommentId(Uuid::from_u128(5));
        newsroom.decide_comments(&publisher, &[(first, CommentState::Approved)]).await.unwrap();
        let before = events(&room).await;
        assert_eq!(newsroom.receive_comment(sent(6, article)).await.unwrap(), CommentState::Approved);
        assert_eq!((public(&room, article).await.len(), events(&room).await), (2, before + 1), "and the page is made anew");
        assert_eq!(newsroom.receive_comment(sent(6, article)).await.unwrap(), CommentState::Approved);
        assert_eq!(events(&room).await, before + 1, "the same one is nothing new");
        newsroom.decide_comments(&publisher, &[(first, CommentState::Spam)]).await.unwrap();
        assert_eq!(newsroom.receive_comment(sent(7, article)).await.unwrap(), CommentState::Waiting, "one was refused");
        newsroom.rule_comments(&publisher, rules(AtOnce::Everybody)).await.unwrap();
        let stranger = ReadersComment { writer: WriterMark { mark: "b".into(), before: None }, ..sent(8, article) };
        assert_eq!(newsroom.receive_comment(stranger).await.unwrap(), CommentState::Approved);
    }

    comments_close_by_themselves_and_articles_begin_as_the_rules_say(room) {
        let article = article(&room, "fr", Comments::Open).await;
        let publisher = member(&room, 1, Role::Publisher, &[]).await;
        let newsroom = &room.newsroom;
        for days in [0, 3651] {
            let wrong = newsroom.rule_comments(&publisher, CommentRules { close_after_days: Some(days), ..CommentRules::default() }).await;
            assert!(matches!(wrong, Err(NewsroomError::BadSetting { what: "the days", .. })), "{wrong:?}");
        }
        let rules = CommentRules { begin_closed: true, close_after_days: Some(14), ..CommentRules::default() };
        newsroom.rule_comments(&publisher, rules).await.unwrap();
        room.clock.fetch_add(14 * DAY - 1, Ordering::Relaxed);
        newsroom.receive_comment(sent(5, article)).await.unwrap();
        room.clock.fetch_add(1, Ordering::Relaxed);
        assert_eq!(refused(newsroom.receive_comment(sent(6, article)).await), CommentRefusal::Closed);
        let beginning = Beginning { lang: "fr".parse().unwrap(), section: None, kind: Kind::Article, headline: "x".into() };
        let begun = newsroom.begin_article(&publisher, beginning).await.unwrap();
        let kept = newsroom.store().reader().article(begun.id).await.unwrap().unwrap();
        assert_eq!(kept.comments, Comments::Closed);
    }

    a_comment_waits_until_somebody_approves_it(room) {
        let article = article(&room, "fr", Comments::Open).await;
        let neema = member(&room, 1, Role::Moderator, &[]).await;
        let newsroom = &room.newsroom;
        assert_eq!(newsroom.receive_comment(sent(5, article)).await.unwrap(), CommentState::Waiting);
        assert_eq!((public(&room, article).await.len(), events(&room).await), (0, 0));

        let id = CommentId(Uuid::from_u128(5));
        let before = newsroom.decide_comments(&neema, &[(id, CommentState::Approved)]).await.unwrap();
        assert_eq!(before, [(id, CommentState::Waiting)]);
        assert_eq!((public(&room, article).await.len(), events(&room).await), (1, 1));
        assert_eq!(newsroom.decide_comments(&neema, &[(id, CommentState::Approved)]).await.unwrap(), []);
        assert_eq!(newsroom.receive_comment(sent(5, article)).await.unwrap(), CommentState::Approved, "sent again");

        newsroom.decide_comments(&neema, &before).await.unwrap();
        assert_eq!((public(&room, article).await.len(), events(&room).await), (0, 2), "undone");
        let acts = newsroom.store().reader().audit(&AuditFilter::default(), None, 9).await.unwrap();
        let mut acts: Vec<_> = acts.iter().map(|entry| (entry.act.as_str(), entry.subject)).collect();
        acts.sort();
        assert_eq!(acts, [("approve_comment", Some(id.0)), ("hold_comment", Some(id.0))]);
        let nothing = newsroom.decide_comments(&neema, &[(CommentId(Uuid::nil()), CommentState::Spam)]).await;
        assert!(matches!(nothing, Err(NewsroomError::NoComment(_))), "{nothing:?}");
    }

    what_cannot_be_taken_is_refused_with_the_reason(room) {
        let newsroom = &room.newsroom;
        let open = article(&room, "fr", Comments::Open).await;
        let closed = article(&room, "en", Comments::Closed).await;
        let with = |change: fn(&mut ReadersComment)| {
            let mut comment = sent(6, open);
            change(&mut comment);
            newsroom.receive_comment(comment)
        };
        assert_eq!(refused(newsroom.receive_comment(sent(6, closed)).await), CommentRefusal::Closed);
        assert_eq!(refused(with(|comment| comment.author = " ".into()).await), CommentRefusal::Name);
        assert_eq!(refused(with(|comment| comment.author = "LE PHARE".into()).await), CommentRefusal::PapersName);
        assert_eq!(refused(with(|comment| comment.body = "x".repeat(5_001)).await), CommentRefusal::Body);
        let nowhere = newsroom.receive_comment(sent(6, ArticleId(Uuid::nil()))).await;
        assert!(matches!(nowhere, Err(NewsroomError::NoArticle(_))), "{nowhere:?}");
        let kept = with(|comment| comment.parent = Some(CommentId(Uuid::from_u128(77)))).await;
        assert_eq!(kept.unwrap(), CommentState::Waiting, "what it answers is gone");
    }

    moderators_decide_within_their_languages(room) {
        let french = article(&room, "fr", Comments::Open).await;
        let arabic = article(&room, "ar", Comments::Open).await;
        let newsroom = &room.newsroom;
        newsroom.receive_comment(sent(5, french)).await.unwrap();
        newsroom.receive_comment(sent(6, arabic)).await.unwrap();
        let neema = member(&room, 1, Role::Moderator, &["fr"]).await;
        let both = [5, 6].map(|number| (CommentId(Uuid::from_u128(number)), CommentState::Approved));
        let refused = newsroom.decide_comments(&neema, &both).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(Refusal::OutOfReach))), "{refused:?}");
        assert_eq!(public(&room, french).await.len(), 0, "all or none");
        newsroom.decide_comments(&neema, &both[..1]).await.unwrap();
        let editor = member(&room, 2, Role::Editor, &[]).await;
        let refused = newsroom.decide_comments(&editor, &both).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(Refusal::Role { .. }))), "{refused:?}");
        newsroom.open_comments(&editor, arabic, Comments::Closed).await.unwrap();
        let closed = newsroom.receive_comment(sent(7, arabic)).await;
        assert!(matches!(closed, Err(NewsroomError::Comment(CommentRefusal::Closed))), "{closed:?}");
        let refused = newsroom.open_comments(&neema, arabic, Comments::Open).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(_))), "{refused:?}");
    }

    the_newspaper_answers_in_its_own_name(room) {
        let article = article(&room, "fr", Comments::Open).await;
        let neema = member(&room, 1, Role::Publisher, &[]).await;
        let newsroom = &room.newsroom;
        newsroom.receive_comment(sent(5, article)).await.unwrap();
        let asked = CommentId(Uuid::from_u128(5));
        assert_eq!(refused(newsroom.reply_as_paper(&neema, asked, " ").await), CommentRefusal::Body);
        let reply = newsroom.reply_as_paper(&neema, asked, "Merci.\nÀ bientôt.").await.unwrap();
        assert_eq!(newsroom.reply_as_paper(&neema, asked, "Merci.\nÀ bientôt.").await.unwrap(), reply, "sent twice");
        let shown = public(&room, article).await;
        assert_eq!(shown, [("Bonne nouvelle".into(), false), ("Merci.\n\nÀ bientôt.".into(), true)]);
        let line = newsroom.store().reader().comment_lines(&[reply]).await.unwrap().pop().unwrap();
        assert_eq!((line.comment.author.as_str(), line.staff, line.writer.as_str()), ("Le Phare", Some(neema.id), ""));
        newsroom.decide_comments(&neema, &[(asked, CommentState::Spam)]).await.unwrap();
        assert_eq!(refused(newsroom.reply_as_paper(&neema, asked, "Encore").await), CommentRefusal::NotShown);
    }

    who_is_banned_is_not_heard_for_a_time(room) {
        let article = article(&room, "fr", Comments::Open).await;
        let neema = member(&room, 1, Role::Moderator, &[]).await;
        let newsroom = &room.newsroom;
        newsroom.receive_comment(sent(5, article)).await.unwrap();
        newsroom.receive_comment(sent(6, article)).await.unwrap();
        let of = CommentId(Uuid::from_u128(5));
        let terms = BanTerms { reason: "Insultes".into(), days: 2, reject_waiting: true };
        for wrong in [BanTerms { reason: " ".into(), ..terms.clone() }, BanTerms { days: 43, ..terms.clone() }] {
            assert_eq!(refused(newsroom.ban_writer(&neema, of, &wrong).await), CommentRefusal::BanTerms);
        }
        let ban = newsroom.ban_writer(&neema, of, &terms).await.unwrap();
        let lines = newsroom.store().reader().comment_lines(&[of, CommentId(Uuid::from_u128(6))]).await.unwrap();
        assert!(lines.iter().all(|line| line.comment.state == CommentState::Rejected));
        let until = Moment(NOON + 2 * 86_400_000);
        assert_eq!(refused(newsroom.receive_comment(sent(7, article)).await), CommentRefusal::Banned { until });
        let mut renewed = sent(7, article);
        renewed.writer = WriterMark { mark: "new".into(), before: Some("awa".into()) };
        assert_eq!(refused(newsroom.receive_comment(renewed).await), CommentRefusal::Banned { until }, "a new key");
        let mut other = sent(8, article);
        other.writer = WriterMark { mark: "other".into(), before: None };
        newsroom.receive_comment(other).await.unwrap();

        newsroom.lift_ban(&neema, ban.id).await.unwrap();
        newsroom.receive_comment(sent(7, article)).await.unwrap();
        newsroom.ban_writer(&neema, of, &terms).await.unwrap();
        room.clock.store(until.0, Ordering::Relaxed);
        newsroom.receive_comment(sent(9, article)).await.unwrap();

        let paper = newsroom.reply_as_paper(&neema, CommentId(Uuid::from_u128(9)), "Bien.").await.unwrap();
        assert_eq!(refused(newsroom.ban_writer(&neema, paper, &terms).await), CommentRefusal::NoWriter);
        assert!(newsroom.lift_ban(&neema, Uuid::nil()).await.is_err());
    }
}
