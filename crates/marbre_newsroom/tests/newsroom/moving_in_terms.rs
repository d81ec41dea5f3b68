//! What articles of an archive stand under and who signs them, when the desk has merged or renamed some of it, and when
//! the site was written in several languages.

use crate::{
    Room, both_engines, lang,
    wxr::{Post, SITE, count, export, export_with, newest, post, text_moved_in},
};
use marbre_article::{
    BylineId, TopicId,
    workflow::{Role, State},
};
use marbre_newsroom::{BylineChange, TopicChange};
use marbre_store::{
    bylines::{Byline, BylineKind, BylineName},
    imports::ImportKind,
    redirects::Target,
    sections::TermName,
    topics::Topic,
};
use uuid::Uuid;

fn tagged(id: i64, slug: &str) -> Post {
    post(id, slug, "Le lac monte.").filed("category", "ville", "Ville").filed("post_tag", "lac", "Lac")
}

fn signed(posts: &[Post]) -> String {
    let author = "<wp:author><wp:author_login>amina</wp:author_login><wp:author_display_name>Amina K.\
                  </wp:author_display_name></wp:author>\n";
    export_with(&format!("<wp:base_blog_url>{SITE}</wp:base_blog_url>\n{author}"), posts)
}

async fn target(room: &Room, kind: ImportKind, key: &str) -> Uuid {
    let records = room.newsroom.store().reader().import_records(SITE, kind, &[key.to_owned()]).await.unwrap();
    records[0].target.unwrap()
}

async fn listed(room: &Room, scope: Uuid) -> u64 {
    room.newsroom.store().public().list(scope, &lang("fr"), 0, 20).await.unwrap().total
}

/// A topic and a byline of the desk's own, with those of the archive merged into them.
async fn merged(room: &Room) -> (TopicId, BylineId) {
    let publisher = room.member(Role::Publisher).await;
    let name = TermName { name: "Les eaux".into(), slug: "eaux".into(), description: String::new() };
    let water = Topic { id: TopicId(Uuid::from_u128(0x77)), names: [(lang("fr"), name)].into() };
    let printed = BylineName { name: "Amina Kasongo".into(), ..BylineName::default() };
    let amina = Byline {
        id: BylineId(Uuid::from_u128(0x88)),
        kind: BylineKind::Person,
        slug: "kasongo".into(),
        names: [(lang("fr"), printed)].into(),
    };
    let mut change = room.newsroom.store().begin().await.unwrap();
    change.save_topics(std::slice::from_ref(&water)).await.unwrap();
    change.save_bylines(std::slice::from_ref(&amina)).await.unwrap();
    change.commit(room.newsroom.now()).await.unwrap();
    let (topic, byline) =
        (target(room, ImportKind::Topic, "lac").await, target(room, ImportKind::Byline, "amina").await);
    room.newsroom.merge_topics(&publisher, TopicId(topic), water.id).await.unwrap();
    room.newsroom.merge_bylines(&publisher, BylineId(byline), amina.id).await.unwrap();
    (water.id, amina.id)
}

both_engines! {
    what_comes_after_a_merge_stands_under_what_was_merged_into(room) {
        text_moved_in(&room, &signed(&[tagged(1, "un")])).await;
        let (water, amina) = merged(&room).await;
        let before = room.newsroom.store().reader().count_articles().await.unwrap();
        let again = text_moved_in(&room, &signed(&[tagged(1, "un")])).await;
        assert_eq!((again.summary.articles.unchanged, again.summary.topics.unchanged, again.summary.bylines.unchanged), (1, 1, 1));
        assert_eq!(room.newsroom.store().reader().count_articles().await.unwrap(), before);
        let changed = tagged(1, "un").set("content:encoded", "Le lac baisse.");
        text_moved_in(&room, &signed(&[changed, tagged(2, "deux")])).await;
        assert_eq!((listed(&room, water.0).await, listed(&room, amina.0).await), (2, 2));
        let gone = target(&room, ImportKind::Topic, "lac").await;
        assert_eq!(listed(&room, gone).await, 0);
        let reader = room.newsroom.store().reader();
        assert_eq!(reader.topic_by_slug(&lang("fr"), "lac").await.unwrap(), None, "it does not come back");
        assert_eq!(newest(&room, "2").await.content.topics, [water]);
        assert_eq!(newest(&room, "2").await.content.bylines[0].byline, amina);
    }

    a_merge_alone_makes_no_new_version(room) {
        text_moved_in(&room, &signed(&[tagged(1, "un")])).await;
        merged(&room).await;
        // The address is no part of the text, but of what is compared first.
        let again = text_moved_in(&room, &signed(&[tagged(1, "un").meta("vues", "7")])).await;
        assert_eq!((again.summary.articles.changed, again.summary.articles.unchanged), (0, 1), "{again:?}");
        assert_eq!(newest(&room, "1").await.article.version, 1);
    }

    a_changed_tag_that_was_merged_stays_merged(room) {
        text_moved_in(&room, &signed(&[tagged(1, "un")])).await;
        let (water, _) = merged(&room).await;
        let tag = "<wp:tag><wp:tag_slug>lac</wp:tag_slug><wp:tag_name>Le grand lac</wp:tag_name></wp:tag>\n";
        let renamed = signed(&[tagged(1, "un"), tagged(3, "trois")]).replacen("<item>", &format!("{tag}<item>"), 1);
        text_moved_in(&room, &renamed.replace("Amina K.", "A. Kasongo")).await;
        let reader = room.newsroom.store().reader();
        let topics = reader.find_topics("", &lang("fr")).await.unwrap();
        assert_eq!(topics.iter().map(|topic| topic.names[&lang("fr")].name.as_str()).collect::<Vec<_>>(), ["Les eaux"]);
        assert_eq!(listed(&room, water.0).await, 2);
        let led = room.newsroom.store().public().redirect("/fr/topic/lac").await.unwrap().unwrap();
        assert_eq!(led.target, Target::Topic(water, lang("fr")));
        let bylines = reader.find_bylines("", &lang("fr")).await.unwrap();
        assert_eq!(bylines.iter().map(|it| it.names[&lang("fr")].name.as_str()).collect::<Vec<_>>(), ["Amina Kasongo"]);
    }

    another_archive_finds_what_was_merged_at_its_old_address(room) {
        text_moved_in(&room, &signed(&[tagged(1, "un")])).await;
        let (water, amina) = merged(&room).await;
        let other = signed(&[tagged(1, "ailleurs")]).replace(SITE, "https://autre.example");
        let came = text_moved_in(&room, &other).await;
        assert_eq!(came.summary.articles.kept, 1, "{came:?}");
        assert_eq!((listed(&room, water.0).await, listed(&room, amina.0).await), (2, 2));
        assert_eq!(room.newsroom.store().reader().find_bylines("", &lang("fr")).await.unwrap().len(), 1);
        // At the desk the address is free again.
        let publisher = room.member(Role::Publisher).await;
        let name = BylineName { name: "Amina K.".into(), ..BylineName::default() };
        let names = [(lang("fr"), name)].into();
        let wanted = BylineChange { id: None, kind: BylineKind::Person, slug: String::new(), names };
        let id = room.newsroom.save_byline(&publisher, wanted).await.unwrap();
        let found = room.newsroom.store().reader().byline_by_slug("amina-k").await.unwrap().unwrap();
        assert_eq!(found.id, id);
    }

    names_that_the_desk_gave_stay(room) {
        let publisher = room.member(Role::Publisher).await;
        text_moved_in(&room, &signed(&[tagged(1, "un")])).await;
        let topic = TopicId(target(&room, ImportKind::Topic, "lac").await);
        let byline = BylineId(target(&room, ImportKind::Byline, "amina").await);
        let term = TermName { name: "Le lac Kivu".into(), slug: String::new(), description: String::new() };
        room.newsroom.save_topic(&publisher, TopicChange { id: Some(topic), names: [(lang("fr"), term)].into() }).await.unwrap();
        let names = [(lang("fr"), BylineName { name: "Amina Kasongo".into(), role: "Reporter".into(), ..BylineName::default() })].into();
        let wanted = BylineChange { id: Some(byline), kind: BylineKind::Person, slug: String::new(), names };
        room.newsroom.save_byline(&publisher, wanted).await.unwrap();
        let tag = "<wp:tag><wp:tag_slug>lac</wp:tag_slug><wp:tag_name>Lacs</wp:tag_name></wp:tag>\n";
        let renamed = signed(&[tagged(1, "un")]).replacen("<item>", &format!("{tag}<item>"), 1).replace("Amina K.", "A. K.");
        text_moved_in(&room, &renamed).await;
        let reader = room.newsroom.store().reader();
        assert_eq!(reader.topics(&[topic]).await.unwrap()[0].names[&lang("fr")].name, "Le lac Kivu");
        let printed = reader.bylines(&[byline]).await.unwrap()[0].names[&lang("fr")].clone();
        assert_eq!((printed.name.as_str(), printed.role.as_str()), ("Amina Kasongo", "Reporter"));
    }

    a_name_that_changed_there_changes_here_and_what_was_added_stays(room) {
        let publisher = room.member(Role::Publisher).await;
        text_moved_in(&room, &signed(&[tagged(1, "un")])).await;
        let byline = BylineId(target(&room, ImportKind::Byline, "amina").await);
        let name = BylineName { name: "Amina K.".into(), biography: "Née à Goma.".into(), ..BylineName::default() };
        let wanted = BylineChange { id: Some(byline), kind: BylineKind::Person, slug: String::new(), names: [(lang("fr"), name)].into() };
        room.newsroom.save_byline(&publisher, wanted).await.unwrap();
        text_moved_in(&room, &signed(&[tagged(1, "un")]).replace("Amina K.", "Amina Kasongo")).await;
        let printed = room.newsroom.store().reader().bylines(&[byline]).await.unwrap()[0].names[&lang("fr")].clone();
        assert_eq!((printed.name.as_str(), printed.biography.as_str()), ("Amina Kasongo", "Née à Goma."));
    }

    languages_that_a_plugin_names_have_editions(room) {
        let wpml = |id, slug, code: &str| post(id, slug, "Um texto.").meta("_wpml_import_language_code", code);
        let came = text_moved_in(&room, &export(&[wpml(1, "um", "pt-br"), wpml(2, "dois", "pt"), wpml(3, "moja", "sw")])).await;
        let editions = room.newsroom.store().reader().publication().await.unwrap().editions;
        let editions: Vec<&str> = editions.iter().map(|edition| edition.lang.as_str()).collect();
        // Languages are named in their order: `pt` came first, and serves for `pt-BR`.
        assert_eq!(editions, ["fr", "en", "ar", "pt", "sw"]);
        assert_eq!(came.said("language sw", "had no edition").len(), 1);
        for (key, edition) in [("1", "pt"), ("2", "pt"), ("3", "sw")] {
            assert_eq!(newest(&room, key).await.article.address.lang, lang(edition), "{key}");
        }
    }

    what_cannot_be_told_stands_in_the_site_s_own_language(room) {
        let posts = [post(1, "baraza", "Baraza la jiji limepitisha bajeti ya mwaka ujao baada ya mkutano mrefu.").set("title", "Bajeti ya jiji"), post(2, "photo", "").set("title", "Photo")];
        let mut change = room.newsroom.store().begin().await.unwrap();
        let settings = marbre_store::publication::EditionSettings::default();
        change.save_edition(&marbre_store::publication::Edition { lang: lang("sw"), settings }).await.unwrap();
        change.commit(room.newsroom.now()).await.unwrap();
        let head = format!("<language>sw</language><wp:base_blog_url>{SITE}</wp:base_blog_url>\n");
        text_moved_in(&room, &export_with(&head, &posts)).await;
        for key in ["1", "2"] {
            assert_eq!(newest(&room, key).await.article.address.lang, lang("sw"), "{key}");
        }
    }

    categories_that_are_one_in_several_languages_are_one_section(room) {
        let term = |id: i64, taxonomy: &str, slug: &str, name: &str, description: &str| {
            format!(
                "<wp:term><wp:term_id>{id}</wp:term_id><wp:term_taxonomy>{taxonomy}</wp:term_taxonomy><wp:term_slug>{slug}</wp:term_slug>\
                 <wp:term_name>{name}</wp:term_name><wp:term_description><![CDATA[{description}]]></wp:term_description></wp:term>\n"
            )
        };
        let head = [
            format!("<language>fr-FR</language><wp:base_blog_url>{SITE}</wp:base_blog_url>\n"),
            term(5, "category", "politics", "Politics", ""),
            term(6, "category", "politique", "Politique", ""),
            term(7, "term_translations", "pll_1", "pll_1", "a:2:{s:2:\"fr\";i:6;s:2:\"en\";i:5;}"),
            term(8, "language", "fr", "Français", ""),
            term(9, "language", "en", "English", ""),
        ]
        .concat();
        let told = |id, slug, code: &str, category: &str| {
            post(id, slug, "Un texte.").filed("language", code, code).filed("category", category, category)
        };
        let file = export_with(&head, &[told(1, "un", "fr", "politique"), told(2, "one", "en", "politics")]);
        text_moved_in(&room, &file).await;
        let sections = room.newsroom.store().reader().sections().await.unwrap();
        let named: Vec<Vec<String>> = sections
            .iter()
            .map(|section| section.names.iter().map(|(lang, name)| format!("{lang} {} {}", name.name, name.slug)).collect())
            .collect();
        assert_eq!(named, [vec!["fr Région région".to_owned()], vec!["en Politics politics".into(), "fr Politique politique".into()]]);
        assert_eq!(newest(&room, "1").await.content.section, newest(&room, "2").await.content.section);
        let public = room.newsroom.store().public();
        for (path, tag) in [("/category/politique", "fr"), ("/category/politics", "en")] {
            let led = public.redirect(path).await.unwrap().unwrap();
            assert_eq!(led.target, Target::Section(sections[1].id, lang(tag)), "{path}");
        }
        let again = text_moved_in(&room, &file).await;
        assert_eq!((again.summary.sections.kept, again.summary.sections.changed, again.summary.articles.unchanged), (0, 0, 2));
    }

    no_section_stands_empty_for_articles_without_one(room) {
        let filed = post(1, "un", "Un texte en français pour la ville.").filed("category", "ville", "Ville");
        let sections = async || {
            let sections = room.newsroom.store().reader().sections().await.unwrap();
            let mut names: Vec<String> = sections
                .iter()
                .flat_map(|section| section.names.iter().map(|(lang, name)| format!("{lang} {}", name.name)))
                .collect();
            names.sort();
            names
        };
        text_moved_in(&room, &export(&[filed.clone(), post(2, "page", "Une page.").set("wp:post_type", "page")])).await;
        assert_eq!(sections().await, ["fr Région", "fr Ville"]);
        let arabic = post(3, "nahr", "اعتمد المجلس البلدي أخيرا ميزانية السنة المقبلة").set("title", "الميزانية");
        text_moved_in(&room, &export(&[filed, arabic])).await;
        assert_eq!(sections().await, ["ar متفرقات", "fr Divers", "fr Région", "fr Ville"]);
        assert_eq!(count(&room, State::Published).await, (3, 3));
    }
}
