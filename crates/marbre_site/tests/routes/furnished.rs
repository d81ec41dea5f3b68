//! What the publication chose to show on every page: its colour, its logo, its menus, its pages of policy, and when
//! comments close.

use crate::newsroom::{NETS, NOW, Newsroom, WATER, article, lang};
use marbre_article::{
    Moment, SectionId, TopicId,
    document::{Href, Sha256Hex},
    event::Event,
    workflow::Kind,
};
use marbre_store::{
    articles::NewArticle,
    merging::Mergeable,
    publication::{
        Accents, CommentRules, Edition, EditionSettings, Logo, Look, MenuEntry, Menus, Policy, PublicationSettings,
    },
    sections::TermName,
    topics::Topic,
};
use sha2::{Digest as _, Sha256};
use std::sync::atomic::Ordering;

async fn set(newsroom: &Newsroom, settings: impl FnOnce(PublicationSettings) -> PublicationSettings) {
    let change = async |change: &mut marbre_store::Transaction| {
        let before = change.hold_publication().await.unwrap();
        change.save_publication(&settings(before)).await.unwrap();
    };
    newsroom.change(change, vec![Event::PublicationChanged]).await;
}

async fn set_french(newsroom: &Newsroom, settings: EditionSettings) {
    let edition = Edition { lang: lang("fr"), settings };
    let change = async |change: &mut marbre_store::Transaction| change.save_edition(&edition).await.unwrap();
    newsroom.change(change, vec![Event::PublicationChanged]).await;
}

/// A published standing page.
fn page(number: u128, headline: &str, slug: &str) -> NewArticle {
    let mut page = article(number, "fr", slug);
    page.article.kind = Kind::Page;
    page.article.address.month = None;
    page.content.headline = headline.into();
    page.content.section = None;
    page.article.teaser.as_mut().unwrap().headline = headline.into();
    page.scopes = Vec::new();
    page
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[tokio::test]
async fn the_colour_is_in_the_style_that_the_policy_names() {
    let newsroom = Newsroom::open().await;
    let plain = newsroom.get("/fr/").await;
    let accents = Accents { light: "#0b5d3b".parse().unwrap(), dark: "#7fd0a8".parse().unwrap() };
    set(&newsroom, |before| PublicationSettings { look: Look { accents: Some(accents), logo: None }, ..before }).await;
    for path in ["/fr/", "/ar/", "/fr/2026/05/article-1", "/fr/eau/", "/fr/rien"] {
        let page = newsroom.get(path).await;
        let text = page.text();
        let (_, rest) = text.split_once("<style>").unwrap();
        let (style, _) = rest.split_once("</style>").unwrap();
        assert!(style.contains("--accent:#0b5d3b") && style.contains("--accent:#7fd0a8"), "{path}");
        let hash = format!("style-src 'sha256-{}'", base64(&Sha256::digest(style.as_bytes())));
        assert!(page.header("content-security-policy").contains(&hash), "{path}");
        assert_eq!(text.matches("<style").count(), 1);
    }
    set(&newsroom, |before| PublicationSettings { look: Look::default(), ..before }).await;
    let again = newsroom.get("/fr/").await;
    assert_eq!(again.header("content-security-policy"), plain.header("content-security-policy"));
}

#[tokio::test]
async fn the_logo_stands_in_the_masthead_and_is_told_to_machines() {
    let newsroom = Newsroom::open().await;
    let asset = Sha256Hex::of(b"logo");
    let logo = |beside| Some(Logo { asset: asset.clone(), width: 640, height: 160, beside });
    set(&newsroom, |before| PublicationSettings { look: Look { accents: None, logo: logo(false) }, ..before }).await;
    let page = newsroom.get("/fr/2026/05/article-1").await;
    let image = format!(
        "<svg width=192 height=48 role=img><title>Rivage</title><image href=\"/media/{asset}-320.webp\" width=192 height=48 /></svg>"
    );
    assert!(page.text().contains(&image), "{}", page.text());
    assert!(page.text().contains(&format!("/media/{asset}-480.jpg\"")), "publisher.logo");
    set(&newsroom, |before| PublicationSettings { look: Look { accents: None, logo: logo(true) }, ..before }).await;
    let front = newsroom.get("/fr/").await;
    assert!(front.text().contains("width=192 height=48 /></svg> Rivage</h1>"), "{}", front.text());
}

#[tokio::test]
async fn menus_are_those_that_were_chosen() {
    let newsroom = Newsroom::open().await;
    let about = page(90, "Qui sommes-nous", "qui");
    let draft = page(91, "Jamais paru", "jamais");
    newsroom.publish(about.clone()).await;
    let automatic = newsroom.get("/fr/").await;
    assert!(automatic.text().contains("<a href=\"/fr/page/qui\">Qui sommes-nous</a>"), "{}", automatic.text());
    let link = |name: &str, href: &str| MenuEntry::Link { name: name.into(), href: Href::parse(href).unwrap() };
    let header = vec![
        link("Radio", "https://radio.example/"),
        MenuEntry::Page { id: draft.article.id },
        MenuEntry::Page { id: about.article.id },
    ];
    let menus = Menus { header: Some(header), footer: Some(vec![link("Courrier", "mailto:lettres@rivage.example")]) };
    set_french(&newsroom, EditionSettings { menus, ..EditionSettings::default() }).await;
    let chosen = newsroom.get("/fr/page/qui").await;
    let (head, foot) = chosen.text().split_once("<main").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    let row = head.split_once("<nav class=row").unwrap().1;
    assert!(
        row.find("https://radio.example/").unwrap() < row.find("/fr/page/qui\" aria-current=page").unwrap(),
        "{row}"
    );
    assert!(!row.contains("Eau") && !row.contains("jamais"), "{row}");
    let foot = foot.split_once("<footer").unwrap().1;
    assert!(foot.contains("mailto:lettres@rivage.example") && !foot.contains("/fr/page/qui"), "{foot}");
    assert!(newsroom.get("/ar/").await.text().contains("ماء"), "each edition has its own");
    let menus = Menus { header: Some(vec![link("Radio", "https://radio.example/")]), footer: None };
    set_french(&newsroom, EditionSettings { menus, ..EditionSettings::default() }).await;
    let front = newsroom.get("/fr/").await;
    let foot = front.text().split_once("<footer").unwrap().1.to_owned();
    assert!(foot.contains(">Eau</a>"), "a section that is not in the row stands at the foot: {foot}");
}

#[tokio::test]
async fn pages_of_policy_are_linked_and_told_to_machines() {
    let newsroom = Newsroom::open().await;
    let (ethics, corrections) = (page(90, "Charte", "charte"), page(91, "Corrections", "erreurs"));
    newsroom.publish(ethics.clone()).await;
    let policies = [(Policy::Ethics, ethics.article.id), (Policy::Corrections, corrections.article.id)];
    let menus = Menus { header: None, footer: Some(vec![MenuEntry::Section { id: SectionId(WATER) }]) };
    set_french(&newsroom, EditionSettings { policies: policies.into(), menus, ..EditionSettings::default() }).await;
    let front = newsroom.get("/fr/").await;
    assert!(
        front.text().contains("\"publishingPrinciples\":\"https://rivage.example/fr/page/charte\""),
        "{}",
        front.text()
    );
    assert!(!front.text().contains("correctionsPolicy"), "that page is not published");
    let foot = front.text().split_once("<footer").unwrap().1.to_owned();
    assert!(foot.contains("/fr/eau/") && foot.contains("/fr/page/charte"), "{foot}");
    newsroom.publish(corrections).await;
    let front = newsroom.get("/fr/").await;
    assert!(front.text().contains("\"correctionsPolicy\":\"https://rivage.example/fr/page/erreurs\""));
    assert!(!newsroom.get("/ar/").await.text().contains("publishingPrinciples"));
}

#[tokio::test]
async fn pages_say_it_when_comments_have_closed_by_themselves() {
    let newsroom = Newsroom::open().await;
    let comments = CommentRules { close_after_days: Some(2), ..CommentRules::default() };
    set(&newsroom, |before| PublicationSettings { comments, ..before }).await;
    let words = newsroom.site.words.of(&lang("fr"));
    let (open, closed) = (words.say("comments-open", &[]), words.say("comments-closed", &[]));
    let path = "/fr/2026/05/article-1/comments";
    assert!(newsroom.get(path).await.text().contains(&open));
    let published = article(1, "fr", "x").article.first_published_at.unwrap();
    let end = Moment(published.0 + 2 * 24 * 3_600_000);
    newsroom.now.fetch_add(end.0 - NOW.0 - 1, Ordering::SeqCst);
    assert!(newsroom.get(path).await.text().contains(&open));
    newsroom.now.fetch_add(1, Ordering::SeqCst);
    assert!(newsroom.get(path).await.text().contains(&closed), "at that moment, though nothing was changed");
}

#[tokio::test]
async fn what_was_merged_is_shown_and_found_as_what_took_its_place() {
    let newsroom = Newsroom::open().await;
    let lake = TopicId(uuid::Uuid::from_u128(0x77));
    let name = TermName { name: "Le lac".into(), slug: "lac".into(), description: String::new() };
    let topic = Topic { id: lake, names: [(lang("fr"), name)].into() };
    newsroom.change(async |change| change.save_topics(&[topic]).await.unwrap(), Vec::new()).await;
    let page = newsroom.get("/fr/2026/05/article-1").await;
    assert!(page.text().contains("/fr/topic/filets"));
    let events = vec![Event::TopicChanged { topic: TopicId(NETS) }, Event::PublicationChanged];
    let merge = async |change: &mut marbre_store::Transaction| {
        change.merge(Mergeable::Topic, NETS, lake.0).await.unwrap();
    };
    newsroom.change(merge, events).await;
    let page = newsroom.get("/fr/2026/05/article-1").await;
    assert!(page.text().contains("<a rel=tag href=\"/fr/topic/lac\">Le lac</a>"), "{}", page.text());
    assert!(!page.text().contains("filets"));
    let list = newsroom.get("/fr/topic/lac").await;
    assert!(list.status == 200 && list.text().contains("/fr/2026/05/article-1"), "{}", list.text());
    assert_eq!(newsroom.get("/fr/topic/filets").await.status, 404, "nobody said where it leads");
}
