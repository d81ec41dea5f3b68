//! What was removed by law: 451 with the reason everywhere, the entry for whoever wants to check, and the words nowhere.

use crate::newsroom::{NOW, Newsroom, article, published};
use marbre_article::{Moment, event::Event, workflow::State};
use marbre_store::{
    articles::{NewArticle, Version},
    ledger::{EntryKind, Sealed, ToRemove},
};

const PAGE: &str = "/fr/2026/05/article-1";
const RULING: &str = "Jugement du <3 mars>";
/// Words of the text that goes.
const WORDS: [&str; 2] = ["Le lac monte encore, dit le texte 1", "Article 1 (fr)"];

fn unlawful(new: &NewArticle, versions: &[u32], revisions: (u32, u32), whole: bool) -> ToRemove {
    let (versions, reason) = (versions.to_vec(), RULING.to_owned());
    ToRemove { article: new.article.id, versions, revisions, whole, staff: None, at: NOW, reason }
}

/// Version 2 with another headline and text.
async fn correct(newsroom: &Newsroom, new: &mut NewArticle) {
    new.article.version = 2;
    new.article.updated_at = Some(Moment(NOW.0 + 60_000));
    new.content = article(9, "fr", "article-9").content;
    if let Some(teaser) = &mut new.article.teaser {
        teaser.headline.clone_from(&new.content.headline);
    }
    let (whole, event) = (new.clone(), Event::VersionPublished(published(new)));
    let kept = async |change: &mut marbre_store::Transaction| {
        let at = Moment(NOW.0 + 60_000);
        let revision = change.save_revision(whole.article.id, 1, &whole.content, None, at).await.unwrap();
        let version = Version { number: 2, revision, published_at: at, reason: "Chiffre".into() };
        let sealed = Sealed::of(&whole.content, whole.article.first_published_at).unwrap();
        change.insert_version(&whole.article, &version, EntryKind::Corrected, &sealed).await.unwrap();
        change.save_article(&whole.article, &whole.scopes).await.unwrap();
    };
    newsroom.change(kept, vec![event]).await;
}

fn without_words(text: &str, form: &str) {
    for words in WORDS {
        assert!(!text.contains(words), "{form}: {text}");
    }
}

fn is_entry_alone(text: &str, version: &str) {
    let item: serde_json::Value = serde_json::from_str(text).unwrap();
    let bodies = item["bodies"].as_array().unwrap();
    assert_eq!((bodies.len(), &bodies[0]["role"]), (1, &"ledger-leaf".into()), "{text}");
    assert_eq!((item["version"].as_str(), item["pubStatus"].as_str()), (Some(version), Some("canceled")));
    assert!(item["descriptions"].as_array().unwrap().iter().any(|told| told["value"] == RULING));
    assert!(item["altIds"].as_array().unwrap().iter().any(|id| id["role"] == "ledger-entry"));
}

#[tokio::test]
async fn an_older_version_answers_why_it_is_gone() {
    let newsroom = Newsroom::open().await;
    let mut new = article(1, "fr", "article-1");
    correct(&newsroom, &mut new).await;
    let old = format!("{PAGE}/history/1");
    assert!(newsroom.get(&old).await.text().contains(WORDS[0]), "it is kept in the cache now");
    assert!(newsroom.get(&format!("{PAGE}/history")).await.text().contains("<del>"));
    let gone = unlawful(&new, &[1], (1, 1), false);
    let remove = async |change: &mut marbre_store::Transaction| change.remove_texts(&gone).await.unwrap();
    newsroom.change(remove, vec![Event::TextRemoved { article: new.article.id }]).await;
    let answer = newsroom.get(&old).await;
    assert_eq!((answer.status.as_u16(), answer.header("x-robots-tag")), (451, "noindex"));
    let text = answer.text().replace('\u{a0}', " ");
    assert!(text.contains("Jugement du &lt;3 mars") && text.contains("en application de la loi"), "{text}");
    without_words(answer.text(), "the version");
    let json = newsroom.get(&format!("{old}.json")).await;
    assert_eq!(json.status, 451);
    without_words(json.text(), "its file");
    is_entry_alone(json.text(), "1");
    let history = newsroom.get(&format!("{PAGE}/history")).await;
    assert_eq!(history.status, 200);
    assert!(history.text().contains("Effacée en application de la loi le"), "{}", history.text());
    without_words(history.text(), "the history");
    let page = newsroom.get(PAGE).await;
    assert!(page.status == 200 && page.text().contains("Article 9 (fr)"), "the current version stays");
    let nothing = newsroom.get(&format!("{PAGE}/history/3")).await.status.as_u16();
    assert!(![200, 451].contains(&nothing), "there is no third version");
}

#[tokio::test]
async fn an_article_answers_why_it_is_gone() {
    let newsroom = Newsroom::open().await;
    let mut new = article(1, "fr", "article-1");
    let places =
        ["/fr/", "/fr/eau/", "/fr/feed.atom", "/fr/feed.json", "/fr/topic/filets", "/fr/author/aminata-diallo"];
    for place in places {
        assert!(newsroom.get(place).await.text().contains("article-1"), "{place}");
    }
    assert_eq!(newsroom.get(PAGE).await.status, 200);
    (new.article.state, new.article.version, new.article.teaser) = (State::Withdrawn, 2, None);
    new.article.withdrawal = Some(RULING.into());
    let gone = unlawful(&new, &[1], (1, 1), true);
    let remove = async |change: &mut marbre_store::Transaction| {
        change.remove_texts(&gone).await.unwrap();
        let version = Version { number: 2, revision: 1, published_at: NOW, reason: RULING.into() };
        let sealed = Sealed::of_notice(RULING).unwrap();
        change.insert_version(&new.article, &version, EntryKind::Withdrawn, &sealed).await.unwrap();
        change.save_article(&new.article, &[]).await.unwrap();
    };
    newsroom.change(remove, vec![Event::ArticleWithdrawn(published(&new))]).await;
    for form in ["", ".json", ".md", ".txt", "/history/1", "/history/1.json"] {
        let answer = newsroom.get(&format!("{PAGE}{form}")).await;
        assert_eq!(answer.status, 451, "{form}");
        assert!(answer.text().contains("Jugement du"), "{form}: {}", answer.text());
        without_words(answer.text(), form);
        if form.ends_with(".json") {
            is_entry_alone(answer.text(), "1");
        }
    }
    let history = newsroom.get(&format!("{PAGE}/history")).await;
    assert_eq!((history.status.as_u16(), history.header("x-robots-tag")), (200, "noindex"));
    assert!(history.text().contains("Effacée en application de la loi le"), "{}", history.text());
    without_words(history.text(), "the history");
    assert_eq!(newsroom.get(&format!("{PAGE}/comments")).await.status, 404);
    for place in places {
        assert!(!newsroom.get(place).await.text().contains("article-1"), "{place}");
    }
}
