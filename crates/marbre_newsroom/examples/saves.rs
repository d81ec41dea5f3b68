//! How long a save of a text takes, beside the shortest change that is kept: on each engine, an article of 600 words.
//!
//! `cargo run --release -p marbre_newsroom --example saves -- [COUNT] [sqlite|postgres]`
#![expect(clippy::print_stdout, reason = "its purpose is to print")]

use marbre_article::{
    ArticleContent, Document, LanguageTag, Moment, StaffId,
    document::{Block, Inline},
    workflow::{Kind, Role},
};
use marbre_newsroom::{Actor, Beginning, Founding, Newsroom, NewsroomError, TextToSave};
use marbre_store::{
    publication::EditionSettings,
    staff::{Reach, Staff},
    testing::TestStore,
};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use uuid::Uuid;

const NOW: Moment = Moment(1_790_000_000_000);
const WORDS: &str = "Le port de Mwanza a rouvert mardi après trois semaines de fermeture, ont annoncé les autorités. ";

fn told(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or_default();
    println!("  {what:32} median {:>8.1?}   99 % {:>8.1?}", at(50), at(99));
}

/// A text of 600 words, of which the last sentence is new each time.
fn text(number: usize) -> ArticleContent {
    let paragraph = |text: String| Block::Paragraph { content: vec![Inline::text(text)] };
    let mut blocks: Vec<Block> = (0..8).map(|_| paragraph(WORDS.repeat(5).trim_end().to_owned())).collect();
    blocks.push(paragraph(format!("Version {number}.")));
    ArticleContent { headline: "Le port rouvre".into(), body: Document::new(blocks), ..ArticleContent::default() }
}

async fn writer(newsroom: &Newsroom, lang: &LanguageTag) -> Result<Actor, NewsroomError> {
    let staff = Staff {
        id: StaffId(Uuid::from_u128(1)),
        name: "Neema".into(),
        email: "neema@phare.example".into(),
        role: Role::Editor,
        created_at: NOW,
        disabled_at: None,
        lang: lang.clone(),
        reach: Reach::default(),
    };
    let mut change = newsroom.store().begin().await?;
    change.save_staff(&staff).await?;
    change.commit(NOW).await?;
    Ok(staff.into())
}

async fn measure(store: TestStore, count: usize) -> Result<(), NewsroomError> {
    let newsroom = Newsroom::new((*store).clone(), Arc::new(|| NOW));
    let Ok(lang) = "fr".parse::<LanguageTag>() else { return Ok(()) };
    let editions = vec![(lang.clone(), EditionSettings::default())];
    newsroom.found(Founding { name: "Le Phare".into(), editions, time_zone: "Europe/Paris".into() }).await?;
    let actor = writer(&newsroom, &lang).await?;
    let begun = newsroom
        .begin_article(&actor, Beginning { lang, section: None, kind: Kind::Article, headline: "x".into() })
        .await?;
    let (mut saves, mut bare) = (Vec::new(), Vec::new());
    for number in 0..count {
        let (base, content) = (u32::try_from(number).unwrap_or_default() + 1, text(number));
        let start = Instant::now();
        newsroom.save_article_text(&actor, begun.id, TextToSave { base, content, slug: None, comments: None }).await?;
        saves.push(start.elapsed());
        let start = Instant::now();
        let mut change = newsroom.store().begin().await?;
        change.hold_publication().await?;
        change.commit(NOW).await?;
        bare.push(start.elapsed());
    }
    told("a save of 600 words", saves);
    told("the shortest change that is kept", bare);
    Ok(store.remove().await?)
}

#[tokio::main]
async fn main() -> Result<(), NewsroomError> {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(1000);
    let only = std::env::args().nth(2);
    if only.as_deref() != Some("postgres") {
        println!("SQLite");
        measure(TestStore::sqlite().await?, count).await?;
    }
    if only.as_deref() == Some("sqlite") {
        return Ok(());
    }
    if let Some(store) = TestStore::postgres().await? {
        println!("PostgreSQL");
        measure(store, count).await?;
    }
    Ok(())
}
