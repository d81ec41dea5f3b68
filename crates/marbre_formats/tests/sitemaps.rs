//! Sitemaps against the protocol's schema and its limits.

#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a test")]

use marbre_article::Moment;
use marbre_formats::feed::{
    news_sitemap::{self, MOST_ARTICLES, NewsArticle, NewsSitemap},
    sitemap::{self, MOST_URLS, SitemapFile, SitemapUrl},
};
use std::{path::Path, process::Command};

const NOON: Moment = Moment(1_793_707_200_000);
const HOUR: i64 = 3_600_000;

/// Checks the document with xmllint. Where that is not installed the check is left out, except on the build server.
fn assert_valid(xml: &str, schema: &str) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/sitemap");
    let schema = Path::new(folder).join(schema);
    assert!(schema.exists(), "the sitemap schemas should stand beside the project: {schema:?}");
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), xml).unwrap();
    let arguments = ["--noout", "--nonet", "--schema"];
    match Command::new("xmllint").args(arguments).arg(&schema).arg(file.path()).output() {
        Ok(output) => assert!(output.status.success(), "{}\n{xml}", String::from_utf8_lossy(&output.stderr)),
        Err(_) if std::env::var_os("CI").is_none() => {
            eprintln!("xmllint is not installed: the sitemap was not checked against its schema");
        }
        Err(error) => panic!("xmllint is needed: {error}"),
    }
}

fn url(number: usize) -> SitemapUrl {
    SitemapUrl { url: format!("https://kiosque.example/fr/2026/11/{number}"), updated: Some(NOON), languages: vec![] }
}

#[test]
fn pages_in_several_languages_name_each_other() {
    let languages = vec![
        ("fr".parse().unwrap(), "https://kiosque.example/fr/2026/11/le-pont-&-l'île".to_owned()),
        ("ar".parse().unwrap(), "https://kiosque.example/ar/2026/11/الجسر".to_owned()),
    ];
    let translated = languages.iter().map(|(_, url)| SitemapUrl {
        url: url.clone(),
        updated: Some(NOON),
        languages: languages.clone(),
    });
    let alone = SitemapUrl { updated: None, ..url(3) };
    let files = sitemap::sitemaps(translated.chain([alone]));
    assert_eq!(files.len(), 1);
    insta::assert_snapshot!(files[0]);
    assert_valid(&files[0], "all.xsd");
}

#[test]
fn no_pages_no_sitemap() {
    assert_eq!(sitemap::sitemaps([]), Vec::<String>::new());
}

#[test]
fn a_sitemap_holds_fifty_thousand_pages() {
    let files = sitemap::sitemaps((0..MOST_URLS + 1).map(url));
    let counts: Vec<usize> = files.iter().map(|file| file.matches("<loc>").count()).collect();
    assert_eq!(counts, [MOST_URLS, 1]);
    assert!(files[1].contains("/50000</loc>"));
}

#[test]
fn the_index_names_its_sitemaps() {
    let files = [
        SitemapFile { url: "https://kiosque.example/sitemap-fr-2026-11.xml".into(), updated: Some(NOON) },
        SitemapFile { url: "https://kiosque.example/sitemap-pages.xml?a=1&b=2".into(), updated: None },
    ];
    insta::assert_snapshot!(sitemap::index(&files), @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap>
        <loc>https://kiosque.example/sitemap-fr-2026-11.xml</loc>
        <lastmod>2026-11-03T12:00:00Z</lastmod>
      </sitemap>
      <sitemap>
        <loc>https://kiosque.example/sitemap-pages.xml?a=1&amp;b=2</loc>
      </sitemap>
    </sitemapindex>
    "#);
}

fn news(articles: Vec<NewsArticle>) -> NewsSitemap {
    NewsSitemap {
        publication: "Le Kiosque".into(),
        language: "fr-CA".parse().unwrap(),
        home_url: "https://kiosque.example/fr/".into(),
        articles,
    }
}

fn article(number: i64, published: Moment) -> NewsArticle {
    NewsArticle {
        url: format!("https://kiosque.example/fr/2026/11/{number}"),
        title: format!("Titre <{number}>"),
        published,
        image: None,
    }
}

#[test]
fn news_is_of_the_last_two_days() {
    let articles = vec![
        article(1, Moment(NOON.0 - 47 * HOUR)),
        article(2, Moment(NOON.0 - 49 * HOUR)),
        NewsArticle {
            image: Some("https://kiosque.example/media/le quai-1080.jpg".into()),
            ..article(3, Moment(NOON.0 - HOUR))
        },
        article(4, Moment(NOON.0 + HOUR)),
        NewsArticle { title: " ".into(), ..article(5, NOON) },
    ];
    let xml = news_sitemap::write(&news(articles), NOON);
    insta::assert_snapshot!(xml);
    assert_valid(&xml, "all.xsd");
}

#[test]
fn news_has_at_most_a_thousand_articles_the_newest() {
    let articles = (0..1_500).map(|number| article(number, Moment(NOON.0 - number * 60_000))).collect();
    let xml = news_sitemap::write(&news(articles), NOON);
    assert_eq!(xml.matches("<news:news>").count(), MOST_ARTICLES);
    assert!(xml.contains("/0</loc>") && xml.contains("/999</loc>") && !xml.contains("/1000</loc>"));
    assert_valid(&xml, "all.xsd");
}

#[test]
fn a_quiet_week_is_still_valid() {
    let xml = news_sitemap::write(&news(vec![]), NOON);
    assert!(!xml.contains("news:news>") && xml.contains("<loc>https://kiosque.example/fr/</loc>"));
    assert_valid(&xml, "all.xsd");
}

#[test]
fn the_checker_tells_right_from_wrong() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/sitemap");
    if Command::new("xmllint").arg("--version").output().is_err() && std::env::var_os("CI").is_none() {
        return;
    }
    for (kind, expected) in [("valid", true), ("invalid", false)] {
        for file in std::fs::read_dir(Path::new(folder).join(kind)).expect("the suite's samples") {
            let xml = std::fs::read_to_string(file.unwrap().path()).unwrap();
            let valid = std::panic::catch_unwind(|| assert_valid(&xml, "all.xsd")).is_ok();
            assert_eq!(valid, expected, "{xml}");
        }
    }
}
