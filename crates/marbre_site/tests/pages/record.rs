//! What the pages about the public record weigh, and what the foot of an article says of it in every language.

use crate::{
    budget::{LARGE, article, body, within},
    newspaper::{NOW, Newspaper},
};
use marbre_article::{
    Moment,
    address::{ArticleAddress, Month},
    document::{Block, Inline},
    event::{Event, Published},
};
use marbre_site::{Site, SiteOptions, routes::router};
use marbre_store::{
    articles::Version,
    ledger::{EntryKind, Sealed},
    log_files::LogFiles,
};
use std::sync::Arc;

/// Corrects an article so many times: each time three of its paragraphs.
async fn correct(newspaper: &Newspaper, lang: &str, times: u32) {
    let (lang, month) = (lang.parse().unwrap(), Month::new(2026, 11));
    let address = ArticleAddress { lang, month, slug: "budget".into() };
    let id = newspaper.store.reader().article_at(&address).await.unwrap().unwrap();
    for number in 2..=times + 1 {
        let mut change = newspaper.store.begin().await.unwrap();
        let found = change.article_with_content(id, None).await.unwrap().unwrap();
        let (mut article, mut content) = (found.article, found.content);
        let paragraphs = content.body.blocks.iter_mut().filter(|block| matches!(block, Block::Paragraph { .. }));
        for block in paragraphs.skip(number as usize % 4).step_by(3).take(3) {
            if let Block::Paragraph { content } = block {
                content.push(Inline::text(format!(" ({number}, 4{number} %)")));
            }
        }
        let at = Moment(NOW.0 + i64::from(number) * 60_000);
        let revision = change.save_revision(id, article.revision, &content, None, at).await.unwrap();
        (article.version, article.updated_at) = (number, Some(at));
        let reason = format!("Le chiffre de la page {number} était faux.");
        let version = Version { number, revision, published_at: at, reason };
        let sealed = Sealed::of(&content, article.first_published_at).unwrap();
        change.insert_version(&article, &version, EntryKind::Corrected, &sealed).await.unwrap();
        let scopes = change.scopes_of(id).await.unwrap();
        change.save_article(&article, &scopes).await.unwrap();
        let (story, lang) = (article.story, article.address.lang.clone());
        change.record(Event::VersionPublished(Published { article: id, story, lang, version: number, scopes }));
        change.commit(NOW).await.unwrap();
    }
}

#[tokio::test]
async fn the_history_stays_light() {
    let newspaper = Newspaper::open().await;
    for lang in ["fr", "en", "ar"] {
        let page = article(&newspaper, lang, body(&["01-water"], lang, 600)).await;
        assert_eq!(page.status, 200);
        correct(&newspaper, lang, 15).await;
        let history = newspaper.get(&format!("/{lang}/2026/11/budget/history")).await;
        assert!(history.text.contains("<ins>") && history.text.matches("<li ").count() >= 16, "{}", history.text);
        within(&format!("the history in {lang}"), &history, LARGE);
        let first = newspaper.get(&format!("/{lang}/2026/11/budget/history/1")).await;
        within(&format!("a version as it was in {lang}"), &first, LARGE);
    }
}

#[tokio::test]
async fn pages_about_the_record_stay_light() {
    let newspaper = Newspaper::open().await;
    let folder = tempfile::tempdir().unwrap();
    let files = Arc::new(LogFiles::in_folder(folder.path()));
    let key = |name: &str| format!("{name}.example/log+486b92d6+ASWxrQTMPnFZGyBwufanNrcWSPZ3bTsBKWZmryfv4F/7");
    files.publish(|published| {
        published.origin = "rivage.example/log".into();
        published.keys = vec![key("rivage"), key("rivage")];
        published.witnesses = ["gazette", "phare", "courrier"].map(&key).into();
        published.witness = Some(key("rivage"));
    });
    let site = Site::new(&newspaper.store, SiteOptions::at("https://rivage.example"), Arc::new(|| NOW)).unwrap();
    let routes = router(site.with_log(files));
    for lang in ["fr", "en", "ar"] {
        for page in ["", "verify"] {
            let answer = newspaper.get_from(&routes, &format!("/log/{lang}/{page}")).await;
            within(&format!("/log/{lang}/{page}"), &answer, LARGE);
        }
    }
}

#[tokio::test]
async fn the_foot_of_an_article_names_its_version_and_entry() {
    let newspaper = Newspaper::open().await;
    let says = [
        ("fr", "Version 2, mise à jour le 22 novembre 2026, entrée "),
        ("en", "Version 2, updated November 22, 2026, entry "),
        ("ar", "النسخة 2، حُدّثت في 22 نوفمبر 2026، القيد "),
    ];
    for (lang, foot) in says {
        article(&newspaper, lang, body(&["01-water"], lang, 100)).await;
        correct(&newspaper, lang, 1).await;
        let page = newspaper.get(&format!("/{lang}/2026/11/budget")).await.text;
        let plain: String = page.replace(['\u{a0}', '\u{202f}'], " ");
        let without_tags: String =
            plain.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
        assert!(without_tags.contains(foot), "{foot}: {without_tags}");
    }
}
