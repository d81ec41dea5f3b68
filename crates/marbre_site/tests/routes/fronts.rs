//! The front page as it is laid out: pins, their end, what is withdrawn, the breaking-news line.

use crate::newsroom::{NOW, Newsroom, WATER, article, lang, published};
use marbre_article::{
    ArticleId, Moment, SectionId,
    document::Href,
    event::Event,
    front::{Breaking, File, FrontLayout, Pin, SectionPlace},
    workflow::State,
};
use marbre_site::pages;
use std::sync::atomic::Ordering;

fn id(number: u128) -> ArticleId {
    article(number, "fr", "x").article.id
}

fn pin(number: u128, until: Option<Moment>) -> Option<Pin> {
    Some(Pin { article: id(number), until })
}

fn headline(number: u128) -> String {
    format!(">Article {number} (fr)</a>")
}

/// A newsroom with the articles 1 to 30 in French.
async fn busy() -> Newsroom {
    let newsroom = Newsroom::open().await;
    for number in 4..=30 {
        newsroom.publish(article(number, "fr", &format!("article-{number}"))).await;
    }
    newsroom
}

async fn lay_out(newsroom: &Newsroom, based_on: u32, layout: &FrontLayout) {
    let event = Event::FrontChanged { lang: lang("fr") };
    let change = async |change: &mut marbre_store::Transaction| {
        change.add_front_page(&lang("fr"), based_on, layout, None, NOW).await.unwrap();
    };
    newsroom.change(change, vec![event]).await;
}

/// The part of the page from one mark to the next.
fn part<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = page.split_once(from).unwrap_or_else(|| panic!("no {from}"));
    rest.split_once(to).map_or(rest, |(part, _)| part)
}

#[tokio::test]
async fn a_layout_shows_at_once_on_the_front_page_of_its_language_alone() {
    let newsroom = busy().await;
    let (before, arabic) = (newsroom.get("/fr/").await, newsroom.get("/ar/").await);
    let section = newsroom.get("/fr/eau/").await;
    assert!(!before.text().contains("<aside"), "no breaking news");
    let layout = FrontLayout {
        lead: pin(2, None),
        seconds: vec![None, pin(5, None)],
        file: Some(File {
            title: "Le lac \"monte\" <vite>".into(),
            articles: vec![pin(7, None).unwrap(), pin(8, None).unwrap()],
        }),
        sections: vec![SectionPlace { section: SectionId(WATER), slots: vec![pin(9, None), None] }],
        breaking: Some(Breaking {
            text: "Le barrage <est> fermé".into(),
            link: Some(Href::parse("/fr/2026/05/article-1").unwrap()),
            until: None,
        }),
        ..FrontLayout::default()
    };
    lay_out(&newsroom, 0, &layout).await;
    let page = newsroom.get("/fr/").await;
    let text = page.text();
    assert!(part(text, "class=lead", "</article>").contains(&headline(2)), "{text}");
    let seconds = part(text, "class=seconds", "<section");
    assert!(seconds.contains(&headline(30)) && seconds.contains(&headline(5)) && !seconds.contains(&headline(29)));
    let file = part(text, "aria-labelledby=file", "</section>");
    assert!(file.contains(&headline(7)) && file.contains(&headline(8)) && file.contains("&lt;vite&gt;"), "{file}");
    let water = part(text, "<section><h2>", "</section>");
    assert!(water.find(&headline(9)).unwrap() < water.find("/fr/2026/05/article-29").unwrap(), "{water}");
    let breaking = part(text, "<aside aria-label=\"Dernière heure\"", "</aside>");
    assert!(breaking.contains("href=\"/fr/2026/05/article-1\">Le barrage &lt;est&gt; fermé</a>"), "{breaking}");
    for number in 1..=30 {
        assert!(text.matches(&headline(number)).count() <= 1, "article {number} stands twice");
    }
    assert_eq!((newsroom.get("/ar/").await, newsroom.get("/fr/eau/").await), (arabic, section));
    lay_out(&newsroom, 1, &FrontLayout::default()).await;
    assert!(!newsroom.get("/fr/").await.text().contains("<aside"), "the newest layout is the one that is seen");
}

#[tokio::test]
async fn a_pin_and_a_line_end_at_their_time_although_the_page_is_kept() {
    let newsroom = busy().await;
    let (soon, later) = (Moment(NOW.0 + 60_000), Moment(NOW.0 + 120_000));
    let line = Breaking { text: "Le barrage est fermé".into(), link: None, until: Some(later) };
    lay_out(&newsroom, 0, &FrontLayout { lead: pin(2, Some(soon)), breaking: Some(line), ..FrontLayout::default() })
        .await;
    let at = |moment: i64| newsroom.now.store(moment, Ordering::SeqCst);
    let lead = |text: &str| part(text, "class=lead", "</article>").to_owned();
    at(soon.0 - 1);
    let page = newsroom.get("/fr/").await;
    assert!(lead(page.text()).contains(&headline(2)) && page.text().contains("Le barrage est fermé"));
    at(soon.0);
    let page = newsroom.get("/fr/").await;
    assert!(lead(page.text()).contains(&headline(30)) && page.text().contains("Le barrage est fermé"));
    at(later.0);
    assert!(!newsroom.get("/fr/").await.text().contains("Le barrage est fermé"));
}

#[tokio::test]
async fn a_withdrawn_article_leaves_its_place_to_the_next() {
    let newsroom = busy().await;
    lay_out(&newsroom, 0, &FrontLayout { lead: pin(2, None), ..FrontLayout::default() }).await;
    assert!(newsroom.get("/fr/").await.text().contains(&headline(2)));
    let mut second = article(2, "fr", "article-2");
    second.article.state = State::Withdrawn;
    newsroom.save(&second, &[], Event::ArticleWithdrawn(published(&second))).await;
    let page = newsroom.get("/fr/").await;
    assert!(!page.text().contains("Article 2 (fr)"));
    assert!(part(page.text(), "class=lead", "</article>").contains(&headline(30)));
}

#[tokio::test]
async fn a_proof_shows_a_layout_that_readers_do_not_see() {
    let newsroom = busy().await;
    let before = newsroom.get("/fr/").await;
    let layout = FrontLayout { lead: pin(3, None), ..FrontLayout::default() };
    let proof = pages::front_proof(&newsroom.site, &lang("fr"), layout).await.unwrap().unwrap();
    let text = String::from_utf8(proof.body).unwrap();
    assert!(part(&text, "class=lead", "</article>").contains(&headline(3)));
    assert_eq!(newsroom.get("/fr/").await, before);
}
