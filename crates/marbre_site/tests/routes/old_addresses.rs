//! Old addresses lead to what stands for them now.

use crate::newsroom::{AMINATA, NETS, Newsroom, WATER, article, lang};
use marbre_article::{BylineId, SectionId, TopicId, event::Event};
use marbre_store::{
    imports::{ImportKind, ImportRecord, Left},
    redirects::{Redirect, Target, normal_path},
};

async fn newsroom() -> Newsroom {
    let newsroom = Newsroom::open().await;
    let first = article(1, "fr", "article-1").article.id;
    let redirects = [
        ("/2019/04/la-pêche/", Target::Article(first)),
        ("/category/eau/", Target::Section(SectionId(WATER), lang("fr"))),
        ("/tag/filets/", Target::Topic(TopicId(NETS), lang("fr"))),
        ("/author/aminata/", Target::Byline(BylineId(AMINATA), lang("fr"))),
        ("/a-propos/", Target::Path("/fr/page/a-propos".into())),
        ("/wp-content/uploads/2019/04/bateau.jpg", Target::Path("/media/x-1080.jpg".into())),
        ("/piege/", Target::Path("//evil.example/".into())),
        ("/?cat=7", Target::Section(SectionId(WATER), lang("fr"))),
        ("/fr/2026/05/renommé", Target::Article(first)),
        ("/index.php/2018/01/permalien/", Target::Article(first)),
        ("/blog/2017/01/sous-dossier/", Target::Article(first)),
        ("/blog/?p=9", Target::Article(first)),
        ("/blog/category/eau/", Target::Section(SectionId(WATER), lang("fr"))),
        ("/blog/?cat=9", Target::Section(SectionId(WATER), lang("fr"))),
        ("/?tag=nasses", Target::Topic(TopicId(NETS), lang("fr"))),
    ];
    let redirects: Vec<Redirect> =
        redirects.into_iter().map(|(path, target)| Redirect { path: normal_path(path), target }).collect();
    let record = |kind, key: &str, target| ImportRecord {
        kind,
        key: key.into(),
        fingerprint: "x".into(),
        target: Some(target),
        left: Left::default(),
    };
    let records = [
        record(ImportKind::Article, "123", first.0),
        record(ImportKind::Topic, "filets", NETS),
        record(ImportKind::Byline, "4", AMINATA),
        record(ImportKind::Section, "%d9%85%d9%8a%d8%a7%d9%87", WATER),
    ];
    let change = async |change: &mut marbre_store::Transaction| {
        change.save_redirects(&redirects).await.unwrap();
        change.save_import_records("https://lephare.example", &records).await.unwrap();
        let mut settings = newsroom.store.reader().publication().await.unwrap().settings;
        settings.former_sites = vec!["https://lephare.example".into(), "https://vieux.example/blog".into()];
        change.save_publication(&settings).await.unwrap();
    };
    newsroom.change(change, vec![Event::RedirectsChanged, Event::PublicationChanged]).await;
    newsroom
}

#[tokio::test]
async fn each_leads_to_its_place() {
    let newsroom = newsroom().await;
    let article = "/fr/2026/05/article-1";
    for (path, place) in [
        ("/2019/04/la-p%C3%AAche/", article),
        ("/2019/04/la-p%c3%aache", article),
        ("/2019/04/la-pe%CC%82che/", "/2019/04/la-p%C3%AAche/"),
        ("/2019/04/la-p%C3%AAche/?utm_source=x", article),
        ("/index.php/2019/04/la-p%C3%AAche/", article),
        ("/?p=123", article),
        ("/?page_id=123", article),
        ("/index.php?p=123", article),
        ("/fr/?p=123&preview=true", article),
        ("/?cat=7", "/fr/eau/"),
        ("/?tag=filets", "/fr/topic/filets"),
        ("/?author=4", "/fr/author/aminata-diallo"),
        ("/category/eau/", "/fr/eau/"),
        ("/tag/filets", "/fr/topic/filets"),
        ("/author/aminata/", "/fr/author/aminata-diallo"),
        ("/a-propos/", "/fr/page/a-propos"),
        ("/fr/2026/05/renomm%C3%A9", article),
        ("/piege/", "/"),
    ] {
        let answer = newsroom.get(path).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (301, place), "{path}");
        assert_eq!(newsroom.get(path).await.header("location"), place, "{path}, kept");
    }
}

#[tokio::test]
async fn variants_lead_to_what_they_are_variants_of() {
    let newsroom = newsroom().await;
    let article = "/fr/2026/05/article-1";
    for (path, place) in [
        ("/2019/04/la-p%C3%AAche/feed/", article),
        ("/2019/04/la-p%C3%AAche/amp/", article),
        ("/2019/04/la-p%C3%AAche/comment-page-2/", article),
        ("/2019/04/la-p%C3%AAche/2/", article),
        ("/category/eau/page/3/", "/fr/eau/"),
        ("/category/eau/feed/", "/fr/eau/feed.rss"),
        ("/category/eau/feed/atom/", "/fr/eau/feed.atom"),
        ("/tag/filets/feed/", "/fr/topic/filets/feed.rss"),
        ("/author/aminata/feed/rss2/", "/fr/author/aminata-diallo/feed.rss"),
        ("/?cat=7&feed=atom", "/fr/eau/feed.atom"),
        ("/feed/", "/fr/feed.rss"),
        ("/feed/atom/", "/fr/feed.atom"),
        ("/comments/feed/", "/fr/feed.rss"),
        ("/rss", "/fr/feed.rss"),
        ("/?feed=rss2", "/fr/feed.rss"),
        ("/ar/feed/", "/ar/feed.rss"),
        ("/fr/eau/feed/", "/fr/eau/feed.rss"),
        ("/fr/2026/05/article-2/amp", "/fr/2026/05/article-2"),
        ("/page/3/", "/"),
        ("/wp-content/uploads/2019/04/bateau-300x200.jpg", "/media/x-1080.jpg"),
        ("/wp-content/uploads/2019/04/bateau-scaled.jpg", "/media/x-1080.jpg"),
    ] {
        let answer = newsroom.get(path).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (301, place), "{path}");
    }
}

#[tokio::test]
async fn addresses_of_every_kind_of_site_lead_on() {
    let newsroom = newsroom().await;
    let article = "/fr/2026/05/article-1";
    for (path, place) in [
        // A server that cannot do without `index.php`.
        ("/index.php/2018/01/permalien/", article),
        ("/2018/01/permalien/", article),
        ("/index.php/2018/01/permalien/feed/", article),
        // A site below the root of its host.
        ("/blog/2017/01/sous-dossier/", article),
        ("/blog/index.php/2017/01/sous-dossier/", article),
        ("/blog/?p=9", article),
        ("/blog/?p=123", article),
        ("/blog/index.php?p=9", article),
        ("/blog/category/eau/", "/fr/eau/"),
        ("/blog/category/eau/feed/", "/fr/eau/feed.rss"),
        ("/blog/?cat=9", "/fr/eau/"),
        ("/blog/?cat=9&feed=atom", "/fr/eau/feed.atom"),
        ("/blog/?tag=nasses", "/fr/topic/filets"),
        ("/blog/", "/"),
        ("/blog/feed/", "/fr/feed.rss"),
        ("/blog/?feed=rss2", "/fr/feed.rss"),
        ("/blog/page/2/", "/"),
        ("/blog/ar/", "/ar/"),
        ("/blog/ar/feed/", "/ar/feed.rss"),
        // A site in several languages. The topic has no name in Arabic.
        ("/fr/category/eau/", "/fr/eau/"),
        ("/fr/category/eau/feed/", "/fr/eau/feed.rss"),
        ("/blog/fr/category/eau/", "/fr/eau/"),
        ("/ar/tag/filets/", "/fr/topic/filets"),
        ("/ar/author/aminata/", "/ar/author/aminata-diallo"),
        // Mobile pages, and slugs that are kept escaped.
        ("/amp/2019/04/la-p%C3%AAche/", article),
        ("/?category_name=%D9%85%D9%8A%D8%A7%D9%87", "/fr/eau/"),
        ("/?category_name=monde/%D9%85%D9%8A%D8%A7%D9%87", "/fr/eau/"),
    ] {
        let answer = newsroom.get(path).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (301, place), "{path}");
        assert_eq!(newsroom.get(path).await.header("location"), place, "{path}, kept");
    }
    // A page that is kept does not answer for an old address at its place.
    assert_eq!(newsroom.get("/fr/").await.status, 200);
    assert_eq!(newsroom.get("/fr/?p=123").await.header("location"), article);
    for path in ["/blog/2017/01/autre/", "/ar/category/x/", "/amp/x/", "/weblog/", "/ar/2019/04/la-p%C3%AAche/"] {
        assert_eq!(newsroom.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn what_nobody_knows_is_not_there() {
    let newsroom = newsroom().await;
    for path in [
        "/?p=124",
        "/?cat=8",
        "/2019/04/",
        "/2019/04/autre/",
        "/category/x/feed/",
        "/fr/x/feed/",
        "/category/eau/page/x/",
        "/12",
        "/wp-login.php",
        "/xmlrpc.php",
        "/feed/feed/feed/feed/feed/feed/x",
    ] {
        assert_eq!(newsroom.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_redirect_follows_its_target_and_gives_way_to_an_article() {
    let newsroom = newsroom().await;
    assert_eq!(newsroom.get("/category/eau/").await.header("location"), "/fr/eau/");
    let mut sections = newsroom.store.reader().sections().await.unwrap();
    sections[0].names.get_mut(&lang("fr")).unwrap().slug = "lacs".into();
    let event = Event::SectionChanged { section: sections[0].id };
    newsroom.change(async |change| change.save_sections(&sections).await.unwrap(), vec![event]).await;
    assert_eq!(newsroom.get("/category/eau/").await.header("location"), "/fr/lacs/");

    assert_eq!(newsroom.get("/fr/2026/05/renomm%C3%A9").await.status, 301);
    newsroom.publish(article(9, "fr", "renommé")).await;
    assert_eq!(newsroom.get("/fr/2026/05/renomm%C3%A9").await.status, 200);
}
