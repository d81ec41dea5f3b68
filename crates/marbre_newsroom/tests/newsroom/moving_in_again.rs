//! An archive that comes again: nothing of what the desk has done is taken back, and nothing comes twice.

use crate::{
    NOON, Room, both_engines,
    writing::{row, save},
    wxr::{
        Post, SITE, attachment, count, export, export_with, id_of, moved_in, newest, noted, post, seen, text_moved_in,
    },
};
use marbre_article::{
    ArticleContent, Moment,
    document::{Block, Document, Inline},
    event::Event,
    workflow::{Role, State, Working},
};
use marbre_newsroom::{Actor, Publishing, TextToSave};
use marbre_store::{articles::Comments, comments::CommentState, redirects::Target};
use std::sync::atomic::Ordering;

const KEPT_TEXT: &str = "its text changed there, and here too";
const STILL_PUBLIC: &str = "readers see it here, and no longer there";

fn because(reason: &str) -> Publishing {
    Publishing { reason: reason.into(), ..Publishing::default() }
}

fn saying(text: &str, content: ArticleContent) -> ArticleContent {
    ArticleContent { body: Document::new(vec![Block::Paragraph { content: vec![Inline::text(text)] }]), ..content }
}

/// The desk corrects a published post.
async fn corrected(room: &Room, actor: &Actor, key: &str, text: &str, publish: bool) {
    let found = newest(room, key).await;
    let id = found.article.id;
    room.newsroom.open_working_copy(actor, id).await.unwrap();
    let content = saying(text, found.content);
    save(room, actor, id, TextToSave { base: found.revision, content, slug: None, comments: None }).await;
    if publish {
        room.newsroom.publish_article(actor, id, because("Une erreur de chiffre")).await.unwrap();
    }
}

fn two(first: &str, second: &str) -> [Post; 2] {
    [post(1, "pont", first), post(2, "port", second)]
}

both_engines! {
    what_the_desk_corrected_stays_corrected(room) {
        let publisher = room.member(Role::Publisher).await;
        text_moved_in(&room, &export(&two("Le pont a coûté deux millions.", "Le port ferme."))).await;
        corrected(&room, &publisher, "1", "Le pont a coûté trois millions.", true).await;
        let changed = two("Le pont a coûté deux millions, dit-on.", "Le port ferme lundi.");
        let again = text_moved_in(&room, &export(&changed)).await;
        assert_eq!(seen(&room, "1").await.unwrap(), "Le pont a coûté trois millions.");
        assert_eq!(seen(&room, "2").await.unwrap(), "Le port ferme lundi.");
        assert_eq!((again.summary.articles.changed, again.summary.articles.unchanged), (1, 1));
        assert_eq!(again.said("post 1", KEPT_TEXT).len(), 1, "{again:?}");
        assert!(again.said("post 2", "").is_empty(), "{again:?}");
        let versions = room.newsroom.store().reader().versions(id_of(&room, "1").await).await.unwrap();
        assert_eq!(versions.len(), 2);
        // It is said once, and a third run has nothing to do.
        let third = text_moved_in(&room, &export(&changed)).await;
        assert_eq!((third.summary.articles.unchanged, third.lines.len()), (2, 0), "{third:?}");
    }

    more_comments_or_other_settings_change_no_text(room) {
        let publisher = room.member(Role::Publisher).await;
        let [first, second] = two("Le pont rouvre.", "Le port ferme.");
        text_moved_in(&room, &export(&[first.clone().heard(1, "Enfin !"), second.clone()])).await;
        corrected(&room, &publisher, "1", "Le pont rouvre lundi.", true).await;
        let before = room.newsroom.store().public().newest_event().await.unwrap();
        let heard = first.heard(1, "Enfin !").heard(2, "Vraiment ?");
        let again = text_moved_in(&room, &export(&[heard, second])).await;
        assert_eq!((again.summary.articles.unchanged, again.summary.comments.kept), (2, 1), "{again:?}");
        assert!(again.lines.is_empty(), "{again:?}");
        assert_eq!(seen(&room, "1").await.unwrap(), "Le pont rouvre lundi.");
        let id = id_of(&room, "1").await;
        assert_eq!(row(&room, id).await.comment_count, 2);
        let events = room.newsroom.store().public().events_after(before, 99).await.unwrap();
        let told = |wanted: &Event| events.iter().any(|recorded| recorded.event == *wanted);
        assert!(told(&Event::CommentsChanged { article: id, comment: None }), "{events:?}");
        assert!(!events.iter().any(|it| matches!(it.event, Event::VersionPublished(_))), "{events:?}");
    }

    moderation_is_not_undone(room) {
        let moderator = room.member(Role::Moderator).await;
        let file = |second: &str| export(&[post(1, "pont", "Le pont rouvre.").heard(1, "Vendu !").heard(2, second)]);
        text_moved_in(&room, &file("Merci.")).await;
        let id = id_of(&room, "1").await;
        let reader = room.newsroom.store().reader();
        let comments = reader.comments(id).await.unwrap();
        room.newsroom.decide_comments(&moderator, &[(comments[0].id, CommentState::Rejected)]).await.unwrap();
        let again = text_moved_in(&room, &file("Merci bien.")).await;
        assert_eq!(again.summary.comments.kept, 0);
        let states: Vec<CommentState> = reader.comments(id).await.unwrap().iter().map(|it| it.state).collect();
        assert_eq!(states, [CommentState::Rejected, CommentState::Approved]);
        assert_eq!(row(&room, id).await.comment_count, 1);
    }

    a_discussion_that_the_desk_closed_stays_closed(room) {
        let publisher = room.member(Role::Publisher).await;
        let [first, second] = two("Le pont rouvre.", "Le port ferme.");
        text_moved_in(&room, &export(&[first.clone(), second.clone()])).await;
        let [one, two] = [id_of(&room, "1").await, id_of(&room, "2").await];
        room.newsroom.open_comments(&publisher, one, Comments::Closed).await.unwrap();
        let changed = [first.set("content:encoded", "Le pont rouvre lundi."), second.set("wp:comment_status", "closed")];
        let again = text_moved_in(&room, &export(&changed)).await;
        assert_eq!(again.summary.articles.changed, 2, "{again:?}");
        assert_eq!((row(&room, one).await.comments, row(&room, two).await.comments), (Comments::Closed, Comments::Closed));
        assert_eq!((row(&room, one).await.version, row(&room, two).await.version), (2, 1));
    }

    a_working_copy_and_its_time_are_left_alone(room) {
        let publisher = room.member(Role::Publisher).await;
        text_moved_in(&room, &export(&two("Le pont rouvre.", "Le port ferme."))).await;
        corrected(&room, &publisher, "1", "Le pont rouvre demain.", false).await;
        corrected(&room, &publisher, "2", "Le port ferme demain.", false).await;
        let [one, two_] = [id_of(&room, "1").await, id_of(&room, "2").await];
        let at = Moment(NOON + 3_600_000);
        room.newsroom.schedule(&publisher, two_, at, because("Précision")).await.unwrap();
        let again = text_moved_in(&room, &export(&two("Le pont a rouvert.", "Le port a fermé."))).await;
        assert_eq!(again.said("post 1", KEPT_TEXT).len() + again.said("post 2", KEPT_TEXT).len(), 2, "{again:?}");
        assert_eq!((row(&room, one).await.working, row(&room, one).await.revision), (Some(Working::Draft), 2));
        let scheduled = row(&room, two_).await;
        assert_eq!((scheduled.working, scheduled.publish_at), (Some(Working::Scheduled), Some(at)));
        room.clock.store(at.0 + 1, Ordering::Relaxed);
        assert_eq!(room.newsroom.publish_due(&crate::timetable::light).await.unwrap().len(), 1);
        assert_eq!(seen(&room, "2").await.unwrap(), "Le port ferme demain.");
        // A working copy that was given up is nobody's work any more.
        room.newsroom.discard_working_copy(&publisher, one).await.unwrap();
        text_moved_in(&room, &export(&two("Le pont a rouvert hier.", "Le port a fermé."))).await;
        assert_eq!(seen(&room, "1").await.unwrap(), "Le pont a rouvert hier.");
    }

    an_embargo_and_a_withdrawal_are_left_alone(room) {
        let publisher = room.member(Role::Publisher).await;
        let draft = post(1, "pont", "Le pont rouvre.").set("wp:status", "draft");
        text_moved_in(&room, &export(&[draft.clone(), post(2, "port", "Le port ferme.")])).await;
        let [one, two] = [id_of(&room, "1").await, id_of(&room, "2").await];
        room.newsroom.embargo(&publisher, one, Some(Moment(NOON + 1000))).await.unwrap();
        room.newsroom.withdraw(&publisher, two, "Une source s’est rétractée.").await.unwrap();
        let changed = [draft.set("wp:status", "publish"), post(2, "port", "Le port ferme lundi.")];
        let again = text_moved_in(&room, &export(&changed)).await;
        assert_eq!((row(&room, one).await.state, row(&room, two).await.state), (State::Draft, State::Withdrawn));
        assert_eq!(again.said("post 1", "its state changed there"), ["it is published there, and a draft here"]);
        assert_eq!(again.said("post 2", KEPT_TEXT).len(), 1, "{again:?}");
    }

    a_state_that_changed_there_is_carried_over_while_nobody_touched_it(room) {
        let with = |statuses: [&str; 4]| {
            let slugs = ["un", "deux", "trois", "quatre"];
            let posts: Vec<Post> = slugs
                .iter()
                .zip(statuses)
                .zip(1..)
                .map(|((slug, status), id)| post(id, slug, "Un texte.").set("wp:status", status))
                .collect();
            export(&posts)
        };
        let publisher = room.member(Role::Publisher).await;
        text_moved_in(&room, &with(["publish", "draft", "draft", "publish"])).await;
        let three = id_of(&room, "3").await;
        room.newsroom.submit(&publisher, three).await.unwrap();
        let again = text_moved_in(&room, &with(["private", "pending", "publish", "trash"])).await;
        let mut states = Vec::new();
        for key in ["1", "2", "3", "4"] {
            states.push(newest(&room, key).await.article.state);
        }
        assert_eq!(states, [State::Published, State::InReview, State::InReview, State::Published]);
        assert_eq!(again.said("post 1", STILL_PUBLIC), ["it is a draft there"]);
        assert_eq!(again.said("post 4", STILL_PUBLIC), ["it is in the bin there"]);
        assert_eq!(again.said("post 3", "its state changed there"), ["it is published there, and in review here"]);
        text_moved_in(&room, &with(["publish", "publish", "publish", "publish"])).await;
        assert_eq!(newest(&room, "2").await.article.state, State::Published);
        let first = newest(&room, "1").await.article;
        assert_eq!((first.state, first.version), (State::Published, 1));
    }

    files_that_overlap_do_not_double_the_archive(room) {
        let folder = crate::wxr::Folder::new();
        let a = folder.file("a.xml", export(&two("Le pont rouvre.", "Le port ferme.")));
        moved_in(&room, std::slice::from_ref(&a)).await;
        let before = [id_of(&room, "1").await, id_of(&room, "2").await];
        let other = post(2, "phare", "Un autre.").set("guid", "https://autre.example/?p=2");
        let b = folder.file("b.xml", export(&[post(1, "pont", "Le pont rouvre."), other]));
        let both = moved_in(&room, &[a.clone(), a.clone(), b.clone()]).await;
        assert_eq!((both.summary.articles.kept, both.summary.articles.unchanged), (1, 2), "{both:?}");
        assert_eq!(both.summary.articles.skipped, 3, "{both:?}");
        assert_eq!([id_of(&room, "1").await, id_of(&room, "2").await], before);
        assert_eq!(count(&room, State::Published).await, (3, 3));
        let public = room.newsroom.store().public();
        let leads = async |path: &str| public.redirect(path).await.unwrap().unwrap().target;
        assert_eq!(leads("/2024/05/port").await, Target::Article(before[1]));
        assert_eq!(leads("/2024/05/phare").await, Target::Article(id_of(&room, "2:phare").await));
        // The other one alone is still the other one.
        let alone = moved_in(&room, &[b]).await;
        assert_eq!((alone.summary.articles.kept, alone.summary.articles.changed), (0, 0), "{alone:?}");
        assert_eq!(count(&room, State::Published).await, (3, 3));
    }

    a_first_run_of_files_that_overlap_gives_each_its_number(room) {
        let folder = crate::wxr::Folder::new();
        let a = folder.file("a.xml", export(&two("Le pont rouvre.", "Le port ferme.")));
        let first = moved_in(&room, &[a.clone(), a.clone()]).await;
        assert_eq!((first.summary.articles.kept, first.summary.articles.skipped), (2, 2), "{first:?}");
        for key in ["1", "2"] {
            let kind = marbre_store::imports::ImportKind::Article;
            let found = room.newsroom.store().public().imported(kind, key).await.unwrap();
            assert_eq!(found, Some(id_of(&room, key).await.0));
        }
    }

    a_site_that_moved_to_https_or_www_is_the_same_site(room) {
        let posts = two("Le pont rouvre.", "Le port ferme.");
        let of = |base: &str| export_with(&format!("<wp:base_blog_url>{base}</wp:base_blog_url>\n"), &posts);
        text_moved_in(&room, &of("http://port.example/")).await;
        for base in ["https://www.port.example", "https://port.example/", "HTTP://WWW.Port.example"] {
            let again = text_moved_in(&room, &of(base)).await;
            assert_eq!((again.summary.articles.kept, again.summary.articles.unchanged), (0, 2), "{base}: {again:?}");
        }
        assert!(noted(&room, "http://port.example", "1").await.is_some());
        let other = text_moved_in(&room, &of("https://port.example/blog")).await;
        assert_eq!(other.summary.articles.kept, 2);
    }

    sites_that_do_not_name_themselves_are_told_apart(room) {
        let nameless = |host: &str, title: &str| {
            let link = if host.is_empty() { String::new() } else { format!("https://{host}/a/") };
            export_with("", &[post(7, "a", title).set("link", &link)]).replace("<title>Le Port</title>", &format!("<title>{title}</title>"))
        };
        for (host, title) in [("a.example", "A"), ("b.example", "B"), ("", "C"), ("", "D")] {
            let came = text_moved_in(&room, &nameless(host, title)).await;
            assert_eq!(came.summary.articles.kept, 1, "{title}: {came:?}");
            let again = text_moved_in(&room, &nameless(host, title)).await;
            assert_eq!(again.summary.articles.unchanged, 1, "{title}: {again:?}");
        }
        let sources = room.newsroom.store().reader().publication().await.unwrap().settings.former_sites;
        assert_eq!(sources, ["https://a.example", "https://b.example", "wordpress:c", "wordpress:d"]);
        assert_eq!(count(&room, State::Published).await.0, 4);
    }
}

#[test]
fn the_exports_of_these_tests_are_what_they_say() {
    let text = export(&[post(1, "pont", "Un.").heard(0, "x"), attachment(2, 1, "a.jpg")]);
    assert!(text.contains("<wp:post_id>1</wp:post_id>") && !text.contains("<wp:comment_id>0"), "{text}");
    assert!(text.contains(&format!("{SITE}/wp-content/uploads/2024/05/a.jpg")), "{text}");
}
