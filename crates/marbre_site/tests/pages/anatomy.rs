//! What stands on each page, and what must not.

use crate::newspaper::{Answer, Newspaper};

fn one(answer: &Answer, what: &str) {
    assert_eq!(answer.text.matches(what).count(), 1, "{what}");
}

const WATER: &str = "/fr/2026/11/eau-onze-fois-plus-chere";

#[tokio::test]
async fn an_article_says_all_that_is_known_of_it() {
    let newspaper = Newspaper::open().await;
    let page = newspaper.get(WATER).await;
    assert_eq!(page.status, 200);
    for part in [
        "<a class=skip href=#main>",
        "<h1>À Port-Azel, l’eau coûte onze fois plus cher là où il n’y a pas de robinet</h1>",
        "<a href=\"/fr/port-azel/\">Port-Azel</a>",
        "L’essentiel",
        "<a rel=author href=\"/fr/author/salma-hadj-naceur\"><bdi>Salma Hadj Naceur</bdi></a>",
        "hreflang=\"x-default\" href=\"https://rivage.example/fr/2026/11/eau-onze-fois-plus-chere\"",
        "fetchpriority=high",
        "<a rel=tag href=\"/fr/topic/eau-potable\">",
        "rel=bookmark href=\"https://rivage.example/fr/2026/11/eau-onze-fois-plus-chere\"",
        "type=\"text/markdown\"",
        "\"@type\":\"NewsArticle\"",
        "7 commentaires",
        "role=\"doc-endnotes\"",
    ] {
        assert!(page.text.contains(part), "{part}");
    }
    one(&page, "<h1");
    one(&page, "<main");
    one(&page, "aria-current=");
    assert!(!page.text.contains("Mis à jour"), "an article that has not changed says so");
}

#[tokio::test]
async fn translations_point_at_one_another() {
    let newspaper = Newspaper::open().await;
    let alternates = |page: &Answer| -> Vec<String> {
        let links = page.text.split("<link rel=alternate hreflang=").skip(1);
        links.filter_map(|link| link.split_once('>')).map(|(link, _)| link.to_owned()).collect()
    };
    let french = newspaper.get(WATER).await;
    let english = newspaper.get("/en/2026/11/water-eleven-times-dearer").await;
    assert_eq!(alternates(&french).len(), 4);
    assert_eq!(alternates(&french), alternates(&english));
    let front = newspaper.get("/ar/").await;
    assert!(alternates(&front).contains(&"\"x-default\" href=\"https://rivage.example/\"".to_owned()));
}

#[tokio::test]
async fn related_articles_are_chosen_by_hand_first() {
    let newspaper = Newspaper::open().await;
    let page = newspaper.get(WATER).await;
    let (_, related) = page.text.split_once("id=related").unwrap();
    let places: Vec<_> = ["budget-de-port-azel", "affichez-les-chiffres", "pourquoi-le-lac-verdit"]
        .iter()
        .map(|slug| related.find(slug).unwrap_or_else(|| panic!("{slug} is not related")))
        .collect();
    assert!(places.is_sorted());
    assert!(!related.contains("eau-onze-fois"));
}

#[tokio::test]
async fn the_front_page_shows_nothing_twice_in_its_main_part() {
    let newspaper = Newspaper::open().await;
    let page = newspaper.get("/fr/").await;
    one(&page, "<h1");
    one(&page, "fetchpriority=high");
    let (head, _) = page.text.split_once("class=latest").unwrap();
    let (_, columns) = page.text.split_once("class=columns").unwrap();
    let headlines = |text: &str| -> Vec<String> {
        let links = text.split("<a href=\"/fr/2026/").skip(1);
        links.filter_map(|link| link.split_once('"')).map(|(href, _)| href.to_owned()).collect()
    };
    let (top, below) = (headlines(head), headlines(columns));
    assert_eq!(top.len(), 5);
    assert!(!below.is_empty() && below.iter().all(|href| !top.contains(href)));
    assert!(page.text.contains("dimanche 22 novembre 2026"));
}

#[tokio::test]
async fn arabic_runs_from_right_to_left() {
    let newspaper = Newspaper::open().await;
    let page = newspaper.get("/ar/").await;
    assert!(page.text.starts_with("<!doctype html><html lang=\"ar\" dir=\"rtl\">"));
    assert!(page.text.contains("الأحد، 22 نوفمبر 2026"));
    assert!(page.text.contains("hreflang=\"fr\" lang=\"fr\">Français</a>"));
}

#[tokio::test]
async fn lists_have_pages_with_addresses_of_their_own() {
    let newspaper = Newspaper::open().await;
    let section = newspaper.get("/fr/region/").await;
    assert!(section.text.contains("<h1>Région</h1>") && section.text.contains("aria-current=page"));
    assert!(section.text.contains("href=\"/fr/port-azel/\""), "a section names its parts");
    assert!(section.text.contains("href=\"/fr/region/feed.atom\""));
    assert_eq!(newspaper.get("/fr/region/?page=2").await.status, 404);
    let child = newspaper.get("/fr/port-azel/").await;
    assert!(child.text.contains("aria-current=true") && child.text.contains("<a href=\"/fr/region/\">Région</a>"));
    let author = newspaper.get("/ar/author/salma-hadj-naceur").await;
    assert!(author.text.contains("\"@type\":\"ProfilePage\""));
    let topic = newspaper.get("/en/topic/drinking-water").await;
    assert!(topic.status == 404 || topic.text.contains("\"@type\":\"CollectionPage\""));
}

#[tokio::test]
async fn comments_stand_in_threads() {
    let newspaper = Newspaper::open().await;
    let page = newspaper.get(&format!("{WATER}/comments")).await;
    assert!(page.text.contains("Commentaires sur «\u{a0}<bdi>"));
    assert!(page.text.contains("<bdi>Halima de La Saline</bdi>"));
    assert!(page.text.contains("Les commentaires sont ouverts."));
    assert!(!page.text.contains("Citoyen vigilant"), "a comment that waits is not shown");
    assert_eq!(page.text.matches("<ol class=c>").count(), 4, "the threads, and three answers in them");
}

#[tokio::test]
async fn nothing_found_offers_a_way_on() {
    let newspaper = Newspaper::open().await;
    let page = newspaper.get("/fr/2026/11/rien").await;
    assert_eq!(page.status, 404);
    assert!(page.text.contains("Cette page n’existe pas") && page.text.contains("href=\"/fr/politique/\""));
    assert!(!page.text.contains("rel=canonical"));
}

#[tokio::test]
async fn no_page_sets_type_by_hand() {
    let newspaper = Newspaper::open().await;
    for path in ["/fr/", "/fr/region/", WATER] {
        let page = newspaper.get(path).await;
        let (_, body) = page.text.split_once("<body").unwrap();
        assert!(!body.contains(" style=") && !body.contains("<script"), "{path}");
        let straight = body.split('<').filter_map(|part| part.split_once('>')).find(|(_, text)| text.contains('\''));
        assert!(straight.is_none(), "{path}: {straight:?}");
    }
}
