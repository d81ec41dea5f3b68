//! What archives hold that nobody expects: texts without titles, comments without numbers, dates to come, files of
//! another kind.

use crate::{
    NOON, Room, both_engines, lang,
    writing::row,
    wxr::{
        Folder, Post, count, export, export_with, id_of, moved_in, newest, noted, post, text_moved_in, try_moving_in,
    },
};
use marbre_article::{Moment, workflow::State};
use marbre_newsroom::import::{ImportError, ImportOptions, Quiet, Report};
use marbre_store::{comments::CommentState, redirects::Target};
use std::sync::{Arc, atomic::Ordering};

async fn leads(room: &Room, path: &str) -> Option<Target> {
    room.newsroom.store().public().redirect(path).await.unwrap().map(|redirect| redirect.target)
}

both_engines! {
    comments_without_numbers_all_come(room) {
        let posts = [post(1, "pont", "Un.").heard(0, "Enfin !").heard(0, "Vraiment ?"), post(2, "port", "Deux.").heard(0, "Enfin !")];
        let came = text_moved_in(&room, &export(&posts)).await;
        assert_eq!(came.summary.comments.kept, 3, "{came:?}");
        let [one, two] = [id_of(&room, "1").await, id_of(&room, "2").await];
        assert_eq!((row(&room, one).await.comment_count, row(&room, two).await.comment_count), (2, 1));
        let more = [posts[0].clone().heard(0, "Encore ?"), posts[1].clone()];
        let again = text_moved_in(&room, &export(&more)).await;
        assert_eq!((again.summary.comments.kept, row(&room, one).await.comment_count), (1, 3));
    }

    comments_keep_their_state_and_what_they_answer(room) {
        let comment = |id: i64, parent: i64, approved: &str| {
            format!(
                "<wp:comment><wp:comment_id>{id}</wp:comment_id><wp:comment_author>Zoé</wp:comment_author>\
                 <wp:comment_date_gmt>2024-05-02 08:00:0{id}</wp:comment_date_gmt><wp:comment_content>N° {id}</wp:comment_content>\
                 <wp:comment_approved>{approved}</wp:comment_approved><wp:comment_parent>{parent}</wp:comment_parent></wp:comment>"
            )
        };
        let all = [(1, 0, "1"), (2, 1, "1"), (3, 2, "0"), (4, 9, "spam"), (5, 5, "trash")];
        let xml: String = all.iter().map(|(id, parent, approved)| comment(*id, *parent, approved)).collect();
        text_moved_in(&room, &export(&[post(1, "pont", "Un.").with(&xml)])).await;
        let here = room.newsroom.store().reader().comments(id_of(&room, "1").await).await.unwrap();
        let states: Vec<CommentState> = here.iter().map(|comment| comment.state).collect();
        use CommentState::{Approved, Rejected, Spam, Waiting};
        assert_eq!(states, [Approved, Approved, Waiting, Spam, Rejected]);
        let parents: Vec<Option<usize>> =
            here.iter().map(|comment| here.iter().position(|other| Some(other.id) == comment.parent)).collect();
        assert_eq!(parents, [None, Some(0), Some(1), None, None]);
    }

    texts_without_a_number_or_a_name_do_not_meet(room) {
        let bare = |title: &str| post(0, "", "Un texte.").set("title", title).set("link", "").set("guid", "").set("wp:post_name", "");
        let file = export(&[bare("Un"), bare("Deux"), bare("Deux").set("guid", "urn:deux")]);
        let came = text_moved_in(&room, &file).await;
        assert_eq!((came.summary.articles.kept, came.summary.articles.skipped), (3, 0), "{came:?}");
        assert_eq!(text_moved_in(&room, &file).await.summary.articles.unchanged, 3);
    }

    a_headline_is_never_markup_and_never_nothing(room) {
        let untitled = |id: i64, slug: &'static str, text: &str| post(id, slug, text).set("title", "");
        let posts = [
            untitled(1, "a", "[gallery ids=\"1,2\"]<p>Le <b>pont</b> rouvre.</p>"),
            untitled(2, "b", "<img src=\"https://port.example/x.jpg\" alt=\"Le môle au matin\">"),
            untitled(3, "le-vieux-port", "[gallery]"),
            post(4, "d", "Un.").set("excerpt:encoded", "[caption id=\"x\"]<img src=\"/y.jpg\"> Le quai[/caption] La suite"),
        ];
        let came = text_moved_in(&room, &export(&posts)).await;
        for (key, headline) in [("1", "Le pont rouvre."), ("2", "Le môle au matin"), ("3", "le vieux port")] {
            assert_eq!(newest(&room, key).await.content.headline, headline, "{came:?}");
            assert_eq!(came.said(&format!("post {key}"), "it has no title"), [headline]);
        }
        let standfirst = newest(&room, "4").await.content.standfirst;
        assert!(standfirst.contains("La suite") && !standfirst.contains('['), "{standfirst}");
    }

    what_is_dated_in_the_future_waits_for_its_time(room) {
        let late = post(1, "demain", "Un texte.").set("wp:post_date_gmt", "2026-03-01 13:00:00");
        let came = text_moved_in(&room, &export(std::slice::from_ref(&late))).await;
        let id = id_of(&room, "1").await;
        let at = Moment(NOON + 3_600_000);
        assert_eq!((row(&room, id).await.state, row(&room, id).await.publish_at), (State::Scheduled, Some(at)));
        assert_eq!(came.said("post 1", "its date is still to come").len(), 1);
        room.clock.store(at.0 + 1, Ordering::Relaxed);
        room.newsroom.publish_due(&crate::timetable::light).await.unwrap();
        // It is public there and here: what is corrected there is corrected here.
        text_moved_in(&room, &export(&[late.set("content:encoded", "Un texte corrigé.")])).await;
        assert_eq!((row(&room, id).await.state, row(&room, id).await.version), (State::Published, 2));
    }

    types_of_a_site_s_own_come_as_articles_if_wanted(room) {
        let folder = Folder::new();
        let file = folder.file("a.xml", export(&[post(1, "avis", "Un avis.").set("wp:post_type", "opinion")]));
        let came = moved_in(&room, std::slice::from_ref(&file)).await;
        assert_eq!(came.said("opinion 1", "--as-articles opinion").len(), 1, "{came:?}");
        assert_eq!(row(&room, id_of(&room, "1").await).await.state, State::Draft);
        let options = ImportOptions { as_articles: vec!["opinion".into()], ..ImportOptions::default() };
        let again = try_moving_in(&room, &[file], &options).await.unwrap();
        assert_eq!((again.summary.articles.changed, again.lines.len()), (1, 0), "{again:?}");
        assert_eq!(count(&room, State::Published).await, (1, 1));
        assert!(newest(&room, "1").await.content.section.is_some());
    }

    old_addresses_below_the_root_and_on_other_hosts_lead_here(room) {
        let head = "<wp:base_blog_url>https://staging.example/blog</wp:base_blog_url>\n\
                    <wp:author><wp:author_id>3</wp:author_id><wp:author_login>j.dupont</wp:author_login></wp:author>\n\
                    <wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>ville</wp:category_nicename><wp:cat_name>Ville</wp:cat_name></wp:category>\n";
        let at = |id: i64, slug: &'static str, host: &str| {
            post(id, slug, "Un.")
                .set("link", &format!("https://{host}/blog/2024/05/{slug}/"))
                .set("guid", &format!("https://{host}/blog/?p={id}"))
                .set("dc:creator", "j.dupont")
                .filed("category", "ville", "Ville")
        };
        let mut posts: Vec<Post> = (1..=30).map(|id| at(id, if id == 1 { "un" } else { "autre" }, "www.port.example")).collect();
        posts.push(at(31, "arabe", "ar.port.example"));
        posts.push(at(32, "ailleurs", "elsewhere.example"));
        posts.push(at(33, "arabe-2", "ar.port.example"));
        let came = text_moved_in(&room, &export_with(head, &posts)).await;
        let id = async |key: &str| {
            let record = noted(&room, "https://staging.example/blog", key).await.unwrap();
            marbre_article::ArticleId(record.target.unwrap())
        };
        for (path, key) in [("/blog/2024/05/un", "1"), ("/blog?p=1", "1"), ("/blog/2024/05/arabe", "31")] {
            assert_eq!(leads(&room, path).await, Some(Target::Article(id(key).await)), "{path}");
        }
        assert_eq!(came.said("post 32", "it stood on another site"), ["https://elsewhere.example/blog/2024/05/ailleurs/"]);
        assert_eq!(leads(&room, "/blog/2024/05/ailleurs").await, None);
        for path in ["/blog/category/ville", "/blog?cat=7", "/blog/author/j-dupont", "/blog/author/j.dupont", "/?author=3"] {
            assert!(leads(&room, path).await.is_some(), "{path}");
        }
        assert!(matches!(leads(&room, "/blog/author/j-dupont").await, Some(Target::Byline(_, tag)) if tag == lang("fr")));
    }

    a_file_that_is_no_export_does_not_hold_up_the_others(room) {
        let folder = Folder::new();
        let (bad, good) = (folder.file("bad.xml", "hello"), folder.file("good.xml", export(&[post(1, "un", "Un.")])));
        let came = moved_in(&room, &[bad.clone(), good]).await;
        assert_eq!((came.summary.articles.kept, came.said("file", "it was not imported").len()), (1, 1), "{came:?}");
        let refused = try_moving_in(&room, std::slice::from_ref(&bad), &ImportOptions::default()).await;
        assert!(matches!(refused, Err(ImportError::NotThat { .. })), "{refused:?}");
        // The report is whole, and says why.
        let path = folder.path().join("report.json");
        let report = Report::new(Some(Box::new(std::fs::File::create(&path).unwrap())));
        room.newsroom.import_wordpress(&[bad], &ImportOptions::default(), report, Arc::new(Quiet)).await.unwrap_err();
        let json: serde_json::Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        assert_eq!(json["entries"][0]["reason"], "it stopped here");
        assert!(json["entries"][0]["detail"].as_str().unwrap().contains("bad.xml"), "{json}");
    }
}
