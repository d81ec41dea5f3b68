//! Moving in from WordPress: real exports, changed ones, hostile ones.

use crate::{Room, both_engines};
use marbre_article::{ArticleId, LanguageTag, StoryId, workflow::State};
use marbre_newsroom::import::{ImportError, ImportOptions, Quiet, Report, Summary};
use marbre_store::{
    articles::ArticleWithContent,
    imports::{ImportKind, ImportRecord},
    listing::EDITION,
    redirects::{Target, normal_path},
};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

fn shared(name: &str) -> PathBuf {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")).join(name);
    assert!(path.exists(), "the test data is not in {}", path.display());
    path
}

async fn import(room: &Room, files: &[PathBuf]) -> Result<Summary, ImportError> {
    let options = ImportOptions::default();
    room.newsroom.import_wordpress(files, &options, Report::new(None), Arc::new(Quiet)).await
}

const SOURCE: &str = "https://lephare.example";

/// Every post and page that came, by its number in WordPress.
async fn arrived(room: &Room, keys: &[String]) -> BTreeMap<String, ArticleWithContent> {
    let reader = room.newsroom.store().reader();
    let mut found = BTreeMap::new();
    for kind in [ImportKind::Article, ImportKind::Page] {
        for ImportRecord { key, target, .. } in reader.import_records(SOURCE, kind, keys).await.unwrap() {
            let id = ArticleId(target.unwrap());
            found.insert(key, reader.article_with_content(id, None).await.unwrap().unwrap());
        }
    }
    found
}

fn truth() -> Value {
    serde_json::from_slice(&std::fs::read(shared("wxr-real/wordpress-dev.truth.json")).unwrap()).unwrap()
}

/// The texts of the truth file that a newspaper takes.
fn texts(truth: &Value) -> Vec<&Value> {
    let posts = truth["posts"].as_array().unwrap();
    posts
        .iter()
        .filter(|post| !matches!(post["type"].as_str().unwrap(), "attachment" | "nav_menu_item" | "wp_block"))
        .collect()
}

async fn old_address_leads_to(room: &Room, permalink: &str, id: ArticleId) {
    let path = normal_path(permalink);
    let public = room.newsroom.store().public();
    if let Some((_, number)) = path.split_once("?p=").or_else(|| path.split_once("?page_id=")) {
        // Numbers lead to what was imported under them.
        let found = [ImportKind::Article, ImportKind::Page].map(|kind| public.imported(kind, number));
        let [article, page] = found;
        assert_eq!(article.await.unwrap().or(page.await.unwrap()), Some(id.0), "{path}");
        return;
    }
    let redirect = public.redirect(&path).await.unwrap();
    assert_eq!(redirect.map(|redirect| redirect.target), Some(Target::Article(id)), "{path}");
}

both_engines! {
    every_text_of_a_real_site_arrives(room) {
        let summary = import(&room, &[shared("wxr-real/wordpress-dev.wxr.xml")]).await.unwrap();
        let truth = truth();
        let texts = texts(&truth);
        let keys: Vec<String> = texts.iter().map(|post| post["id"].to_string()).collect();
        let arrived = arrived(&room, &keys).await;
        assert!(summary.articles.kept > 10, "{summary:?}");
        let mut stories: BTreeMap<StoryId, Vec<String>> = BTreeMap::new();
        for post in &texts {
            let key = post["id"].to_string();
            let status = post["status"].as_str().unwrap();
            let Some(found) = arrived.get(&key) else {
                assert_eq!(status, "trash", "post {key} ({}) did not arrive", post["title"]);
                continue;
            };
            stories.entry(found.article.story).or_default().push(key.clone());
            let public = status == "publish" && post["password"] == false && post["type"] != "enquete";
            assert_eq!(found.article.state == State::Published, public, "post {key} is {status}");
            assert_eq!(found.article.state == State::Scheduled, status == "future", "post {key} is {status}");
            if public {
                old_address_leads_to(&room, post["permalink"].as_str().unwrap(), found.article.id).await;
            }
        }
        assert!(stories.values().any(|keys| keys.len() >= 3), "translations stand together: {stories:?}");
    }

    the_same_file_twice_adds_nothing(room) {
        let file = [shared("wxr-real/wordpress-dev.wxr.xml")];
        let first = import(&room, &file).await.unwrap();
        let public = room.newsroom.store().public();
        let (events, counts) = (public.newest_event().await.unwrap(), room.newsroom.store().reader().count_articles().await.unwrap());
        let second = import(&room, &file).await.unwrap();
        assert_eq!((second.articles.kept, second.articles.changed), (0, 0), "{second:?}");
        assert_eq!((second.pages.kept, second.sections.kept, second.topics.kept, second.bylines.kept), (0, 0, 0, 0));
        assert_eq!(second.articles.unchanged, first.articles.kept);
        assert_eq!(second.pages.unchanged, first.pages.kept);
        assert_eq!(room.newsroom.store().reader().count_articles().await.unwrap(), counts);
        let added = public.events_after(events, 100).await.unwrap();
        assert!(added.iter().all(|event| event.event == marbre_article::event::Event::RedirectsChanged), "{added:?}");
    }

    a_changed_file_makes_a_new_version(room) {
        let original = std::fs::read_to_string(shared("wxr-wordpress-importer/small-export.xml")).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("export.xml");
        std::fs::write(&path, &original).unwrap();
        let first = import(&room, std::slice::from_ref(&path)).await.unwrap();
        let marked = original.replacen("<content:encoded><![CDATA[", "<content:encoded><![CDATA[Une phrase nouvelle. ", 1);
        assert_ne!(marked, original);
        std::fs::write(&path, marked).unwrap();
        let second = import(&room, &[path]).await.unwrap();
        assert_eq!(second.articles.changed + second.pages.changed, 1, "{second:?}");
        assert_eq!(second.articles.kept + second.pages.kept, 0);
        assert!(first.articles.kept + first.pages.kept > 1);
    }

    nothing_hostile_stops_an_import_or_gets_through(room) {
        let mut refused = Vec::new();
        let mut files: Vec<PathBuf> = std::fs::read_dir(shared("wxr-hostile")).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        for path in files.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "xml")) {
            match import(&room, std::slice::from_ref(&path)).await {
                Ok(_) => {}
                Err(ImportError::NotThat { path, reason }) => refused.push((path, reason)),
                Err(other) => panic!("{}: {other}", path.display()),
            }
        }
        assert!((1..=4).contains(&refused.len()), "{refused:?}");
        let public = room.newsroom.store().public();
        for lang in ["fr", "en", "ar"].map(|lang| lang.parse::<LanguageTag>().unwrap()) {
            for listed in public.list(EDITION, &lang, 0, 1000).await.unwrap().items {
                let content = public.contents(&[listed.id]).await.unwrap();
                let json = serde_json::to_string(&content[0].content).unwrap().to_lowercase();
                assert!(!json.contains("javascript:") && !json.contains("onerror"), "{json}");
            }
        }
    }

    every_export_of_the_suites_comes_in_or_is_refused_in_words(room) {
        let mut kept = 0;
        for folder in ["wxr-wordpress-importer", "wxr-theme-unit-test", "wxr-ghost-migrate"] {
            for file in std::fs::read_dir(shared(folder)).unwrap() {
                let path = file.unwrap().path();
                if path.extension().is_none_or(|ending| ending != "xml") {
                    continue;
                }
                match import(&room, std::slice::from_ref(&path)).await {
                    Ok(summary) => kept += summary.articles.kept + summary.pages.kept,
                    Err(ImportError::NotThat { reason, .. }) => assert!(reason.len() > 20, "{reason}"),
                    Err(other) => panic!("{}: {other}", path.display()),
                }
            }
        }
        assert!(kept > 100, "only {kept} texts came in");
    }

    names_stand_in_the_languages_of_the_articles_under_them(room) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("export.xml");
        std::fs::write(&path, many_tongues()).unwrap();
        import(&room, std::slice::from_ref(&path)).await.unwrap();
        let reader = room.newsroom.store().reader();
        let languages = async || {
            let mut found = BTreeMap::new();
            for section in reader.sections().await.unwrap() {
                let name = section.names.values().next().unwrap().name.clone();
                found.insert(name, section.names.keys().map(LanguageTag::to_string).collect::<Vec<_>>().join(" "));
            }
            found
        };
        let first = languages().await;
        for (section, expected) in [("ville", "fr"), ("city", "en fr"), ("asie", "en"), ("monde", "en"), ("fleuve", "fr"), ("nahr", "ar"), ("vide", "fr")] {
            assert_eq!(first[section], expected, "{section}");
        }
        for (lang, slug, there) in [("fr", "tag-ville", true), ("en", "tag-ville", false), ("en", "tag-city", true), ("ar", "tag-nahr", true)] {
            let found = reader.topic_by_slug(&lang.parse().unwrap(), slug).await.unwrap();
            assert_eq!(found.is_some(), there, "{slug} in {lang}");
        }
        let again = import(&room, &[path]).await.unwrap();
        assert_eq!((again.sections.changed, again.topics.changed, again.articles.changed), (0, 0, 0), "{again:?}");
        assert_eq!(languages().await, first);
    }

    translations_know_what_they_were_made_from(room) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("export.xml");
        std::fs::write(&path, many_tongues()).unwrap();
        import(&room, std::slice::from_ref(&path)).await.unwrap();
        let reader = room.newsroom.store().reader();
        let keys = ["3", "4", "5"].map(str::to_owned);
        let records = reader.import_records("https://port.example", ImportKind::Article, &keys).await.unwrap();
        let ids: BTreeMap<String, ArticleId> = records.into_iter().map(|it| (it.key, ArticleId(it.target.unwrap()))).collect();
        assert_eq!(reader.translation(ids["3"]).await.unwrap(), None);
        for key in ["4", "5"] {
            let translation = reader.translation(ids[key]).await.unwrap().unwrap();
            assert_eq!((translation.original, translation.made_from.version), (ids["3"], 1));
            assert!(!translation.is_behind());
        }
        import(&room, &[path]).await.unwrap();
        assert_eq!(reader.translations_of(ids["3"]).await.unwrap().len(), 2);
    }

    names_that_meet_get_numbers_and_what_stands_twice_comes_once(room) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("export.xml");
        std::fs::write(&path, crowded()).unwrap();
        let first = import(&room, std::slice::from_ref(&path)).await.unwrap();
        // Of the two items with one number and one name the first one counts, however far away the second one is.
        assert_eq!((first.articles.kept, first.articles.changed, first.articles.skipped), (700, 0, 1), "{first:?}");
        assert_eq!((first.topics.kept, first.bylines.kept), (3, 3));
        let reader = room.newsroom.store().reader();
        let french: LanguageTag = "fr".parse().unwrap();
        let mut names = Vec::new();
        for slug in ["port", "port-2", "port-3"] {
            let topic = reader.topic_by_slug(&french, slug).await.unwrap();
            names.push(topic.map(|topic| topic.names[&french].name.clone()).unwrap_or_default());
        }
        assert_eq!(names, ["Le port", "Le port de Goma", ""], "a topic of the same name is the same topic");
        for slug in ["amina-kasongo", "a-b", "a-b-2"] {
            assert!(reader.byline_by_slug(slug).await.unwrap().is_some(), "{slug}");
        }
        let second = import(&room, &[path]).await.unwrap();
        assert_eq!((second.articles.unchanged, second.topics.unchanged, second.bylines.unchanged), (700, 3, 3));
        assert_eq!(second.articles.kept + second.articles.changed, 0, "{second:?}");
    }
}

/// An export in which some items say their language, one speaks English without saying so, and three tell one story.
fn many_tongues() -> String {
    let item = |id: usize, text: &str, filed: &str, meta: &[(&str, &str)]| {
        let meta = meta.iter().map(|(key, value)| {
            format!("<wp:postmeta><wp:meta_key>{key}</wp:meta_key><wp:meta_value>{value}</wp:meta_value></wp:postmeta>")
        });
        format!(
            "<item><title>{text}</title><content:encoded><![CDATA[<p>{text}</p>]]></content:encoded>\
             <wp:post_id>{id}</wp:post_id><wp:post_date_gmt>2024-05-01 08:00:00</wp:post_date_gmt>\
             <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>\
             <category domain=\"category\" nicename=\"{filed}\">{filed}</category>\
             <category domain=\"post_tag\" nicename=\"tag-{filed}\">Tag {filed}</category>{}</item>\n",
            meta.collect::<String>()
        )
    };
    let category = |slug: &str, parent: &str| {
        format!(
            "<wp:category><wp:category_nicename>{slug}</wp:category_nicename><wp:category_parent>{parent}</wp:category_parent>\
             <wp:cat_name>{slug}</wp:cat_name></wp:category>\n"
        )
    };
    let told = |lang: &'static str, from: &'static str| {
        [
            ("_wpml_import_language_code", lang),
            ("_wpml_import_translation_group", "7"),
            ("_wpml_import_source_language_code", from),
        ]
    };
    [
        "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>Le Port</title><language>fr-FR</language>\
         <wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://port.example</wp:base_blog_url>\n",
        &category("monde", ""),
        &category("asie", "monde"),
        &category("vide", ""),
        &item(1, "Le conseil municipal adopte enfin le budget", "ville", &[]),
        &item(2, "The city council finally adopts the budget after a long meeting", "city", &[]),
        &item(3, "The river rises", "asie", &told("en", "")),
        &item(4, "Le fleuve monte", "fleuve", &told("fr", "en")),
        &item(5, "النهر يرتفع", "nahr", &told("ar", "en")),
        "</channel></rss>\n",
    ]
    .concat()
}

/// An export in which names meet: topics and bylines that would stand at one address, and an item that stands at the
/// beginning and, a little different, at the end.
fn crowded() -> String {
    let item = |number: usize, text: &str| {
        let creator = ["ab", "ab2", "amina"][number % 3];
        format!(
            "<item><title>Nouvelle {number}</title><dc:creator>{creator}</dc:creator>\
             <content:encoded><![CDATA[<p>{text}</p>]]></content:encoded><wp:post_id>{number}</wp:post_id>\
             <wp:post_date>2024-05-01 08:00:00</wp:post_date><wp:post_date_gmt>2024-05-01 08:00:00</wp:post_date_gmt>\
             <wp:post_name>nouvelle-{number}</wp:post_name><wp:status>publish</wp:status>\
             <wp:post_type>post</wp:post_type></item>\n"
        )
    };
    let author = |login: &str, name: &str| {
        format!(
            "<wp:author><wp:author_login>{login}</wp:author_login>\
             <wp:author_display_name>{name}</wp:author_display_name></wp:author>\n"
        )
    };
    let tag = |slug: &str, name: &str| {
        format!("<wp:tag><wp:tag_slug>{slug}</wp:tag_slug><wp:tag_name>{name}</wp:tag_name></wp:tag>\n")
    };
    let head = "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>\
         <title>Le Port</title><wp:wxr_version>1.2</wp:wxr_version>\
         <wp:base_blog_url>https://port.example</wp:base_blog_url>\n";
    let mut text = head.to_owned();
    text += &[author("amina", "Amina Kasongo"), author("ab", "A. B."), author("ab2", "A B")].concat();
    text += &[tag("port", "Le port"), tag("Port", "Le port de Goma"), tag("PORT", "le port")].concat();
    text.extend((1..=700).map(|number| item(number, "Le port rouvre.")));
    text += &item(1, "Le port ferme.");
    text + "</channel></rss>\n"
}
