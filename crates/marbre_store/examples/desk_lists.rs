//! How fast the desk's lists are in a large archive: fills a store on each engine, then reads as people at the desk do.
//!
//! `cargo run -p marbre_store --example desk_lists -- 100000 [sqlite|postgres]`
#![expect(clippy::print_stdout, reason = "its purpose is to print")]

use marbre_article::{
    ArticleContent, ArticleId, LanguageTag, Moment, SectionId, StaffId, StoryId,
    address::{ArticleAddress, Month},
    document::Sha256Hex,
    workflow::{Kind, Role, State, Working},
};
use marbre_store::{
    Store, StoreError,
    articles::{Article, Comments, NewArticle, SheetFilter, SheetOrder, SheetPlace, Sight, Task, Teaser, WaitsFor},
    staff::{Reach, Staff},
    testing::{TestStore, run_script},
};
use std::time::{Duration, Instant};
use uuid::Uuid;

const NOW: Moment = Moment(1_790_000_000_000);
const DAY: i64 = 86_400_000;
const WORDS: &str = "Le port de Mwanza a rouvert mardi après trois semaines de fermeture, ont annoncé les autorités. ";

fn id(kind: &str, number: u64) -> Uuid {
    let digest = Sha256Hex::of(format!("{kind}{number}").as_bytes());
    Uuid::from_u128(u128::from_str_radix(&digest.as_str()[..32], 16).unwrap_or_default())
}

fn staff(number: u64) -> StaffId {
    StaffId(id("staff", number))
}

fn section(number: u64) -> SectionId {
    SectionId(id("section", number))
}

/// The article of that number: nearly all published, the newest hundreds on their way, one language rare.
fn article(number: u64, count: u64, langs: &[LanguageTag]) -> NewArticle {
    let back = i64::try_from(count - number).unwrap_or_default();
    let time = Moment(NOW.0 - back * DAY / 40);
    let state = match (count - number, number % 5) {
        (..=1200, 0) => State::Draft,
        (..=400, 1) => State::InReview,
        (..=200, 2) => State::Ready,
        (..=200, 3) => State::Scheduled,
        (_, 4) if number % 700 == 4 => State::Draft,
        _ => State::Published,
    };
    let is_live = state == State::Published;
    let headline = format!("Le port de Mwanza a rouvert, épisode {number}");
    let section = section(if number % 5000 == 7 { 11 } else { number % 11 });
    let lang = langs[if number % 4000 == 7 { 2 } else { usize::from(number.is_multiple_of(3)) }].clone();
    let teaser = Teaser {
        kicker: "Afrique".into(),
        headline: headline.clone(),
        summary: WORDS.repeat(2),
        section: Some(section),
        bylines: Vec::new(),
        image: None,
        words: 600,
    };
    let month = Month::new(2000 + i16::try_from(number / 4000).unwrap_or_default(), 1);
    NewArticle {
        article: Article {
            id: ArticleId(id("article", number)),
            story: StoryId(id("story", number)),
            kind: Kind::Article,
            state,
            address: ArticleAddress { lang, month, slug: format!("le-port-de-mwanza-{number}") },
            revision: 1,
            version: u32::from(is_live),
            first_published_at: is_live.then_some(time),
            updated_at: is_live.then_some(time),
            publish_at: (state == State::Scheduled).then_some(Moment(NOW.0 + DAY)),
            created_at: time,
            comments: Comments::Open,
            comment_count: 0,
            teaser: is_live.then_some(teaser),
            withdrawal: None,
            working: (is_live && number.is_multiple_of(997)).then_some(Working::Draft),
            embargo_until: None,
        },
        content: ArticleContent {
            headline,
            standfirst: WORDS.repeat(2),
            section: Some(section),
            ..ArticleContent::default()
        },
        staff: number.is_multiple_of(2).then(|| staff(number / 2 % 40)),
        scopes: Vec::new(),
    }
}

async fn fill(store: &Store, count: u64, langs: &[LanguageTag]) -> Result<(), StoreError> {
    let mut change = store.begin().await?;
    for number in 0..40 {
        let lang = langs[0].clone();
        let (name, email) = (format!("Personne {number}"), format!("p{number}@phare.example"));
        let (role, created_at, disabled_at) = (Role::Editor, NOW, None);
        let reach = Reach::default();
        change
            .save_staff(&Staff { id: staff(number), name, email, role, created_at, disabled_at, lang, reach })
            .await?;
    }
    change.commit(NOW).await?;
    for first in (0..count).step_by(500) {
        let range = first..count.min(first + 500);
        let articles: Vec<_> = range.clone().map(|number| article(number, count, langs)).collect();
        let mut change = store.begin().await?;
        change.insert_articles(&articles).await?;
        for number in range.filter(|number| number % 3 == 0) {
            let due_at = Some(Moment(articles[(number - first) as usize].article.created_at.0 + DAY));
            let task = Task { assignee: Some(staff(number % 40)), due_at, brief: String::new() };
            change.save_task(ArticleId(id("article", number)), &task).await?;
        }
        change.commit(NOW).await?;
    }
    // One in three is a translation of the one before it; of those, one in a thousand is behind.
    let script = "INSERT INTO translation (article, original, version, revision, at) \
        SELECT a.id, o.id, CASE WHEN a.saved_at % 1000 = 0 THEN 0 ELSE 1 END, 1, 0 FROM article a \
        JOIN article o ON o.saved_at = a.saved_at - 2160000 WHERE a.lang = 'ar'";
    run_script(store, script).await?;
    run_script(store, "ANALYZE").await
}

async fn time<T, F: Future<Output = Result<T, StoreError>>>(what: &str, ask: impl Fn() -> F) -> Result<T, StoreError> {
    let mut times = Vec::new();
    let mut last = ask().await?;
    for _ in 0..20 {
        let start = Instant::now();
        last = ask().await?;
        times.push(start.elapsed());
    }
    times.sort();
    let mark = if times[18] > Duration::from_millis(20) { "  <<<" } else { "" };
    println!("  {what}: median {:.1?}, 95 % {:.1?}{mark}", times[10], times[18]);
    Ok(last)
}

fn filters(langs: &[LanguageTag]) -> Vec<(&'static str, SheetFilter, SheetOrder)> {
    use SheetOrder::{Due, Planned, Saved, Updated};
    let any = SheetFilter::default;
    let reach = |sections: Vec<SectionId>, langs: &[LanguageTag]| {
        Some(Sight::Reach { staff: staff(3), sections, langs: langs.to_vec() })
    };
    let wide = || reach((0..6).map(section).collect(), &langs[..2]);
    let tight = || reach(vec![section(11)], &langs[2..]);
    let words = |words: &str| SheetFilter { words: words.into(), ..any() };
    let waits_for = Some(WaitsFor { staff: staff(3), reviews: true });
    vec![
        ("all", any(), Saved),
        ("drafts", SheetFilter { state: Some(State::Draft), ..any() }, Saved),
        ("scheduled", SheetFilter { state: Some(State::Scheduled), ..any() }, Planned),
        (
            "today",
            SheetFilter { state: Some(State::Published), updated_since: Some(Moment(NOW.0 - DAY)), ..any() },
            Updated,
        ),
        ("working copies", SheetFilter { has_working: true, ..any() }, Saved),
        ("a rare language", SheetFilter { langs: vec![langs[2].clone()], ..any() }, Saved),
        ("a rare section", SheetFilter { sections: vec![section(11)], ..any() }, Saved),
        (
            "section and rare language",
            SheetFilter { sections: vec![section(7)], langs: vec![langs[2].clone()], ..any() },
            Saved,
        ),
        ("a person's", SheetFilter { person: Some(staff(5)), ..any() }, Saved),
        ("a person's drafts", SheetFilter { person: Some(staff(5)), state: Some(State::Draft), ..any() }, Saved),
        ("a correspondent's all", SheetFilter { sight: Some(Sight::Own(staff(3))), ..any() }, Saved),
        ("an editor's all, wide", SheetFilter { sight: wide(), ..any() }, Saved),
        ("an editor's all, tight", SheetFilter { sight: tight(), ..any() }, Saved),
        ("an editor's drafts, tight", SheetFilter { sight: tight(), state: Some(State::Draft), ..any() }, Saved),
        ("waits for an editor", SheetFilter { sight: wide(), waits_for, ..any() }, Saved),
        ("stale", SheetFilter { stale_at: Some(NOW), ..any() }, Saved),
        ("overdue", SheetFilter { due_before: Some(NOW), unfinished: true, ..any() }, Due),
        ("common words", words("port mwanza"), Saved),
        ("rare words", words("episode 77123"), Saved),
        ("words that are not there", words("zanzibar"), Saved),
        ("words, wide reach", SheetFilter { sight: wide(), ..words("zanzibar") }, Saved),
        ("words, a correspondent's", SheetFilter { sight: Some(Sight::Own(staff(3))), ..words("zanzibar") }, Saved),
        ("words in a language", SheetFilter { langs: vec![langs[1].clone()], ..words("zanzibar") }, Saved),
        ("words in a section", SheetFilter { sections: vec![section(4)], ..words("zanzibar") }, Saved),
    ]
}

async fn read(store: &Store, langs: &[LanguageTag]) -> Result<(), StoreError> {
    let reader = store.reader();
    for (what, filter, order) in filters(langs) {
        let first = time(what, || reader.sheets(&filter, order, None, 31)).await?;
        time("    counted", || reader.count_sheets(&filter, 100)).await?;
        if first.len() == 31 {
            let place = Some(SheetPlace { at: Moment(NOW.0 - 1000 * DAY), id: ArticleId(Uuid::nil()) });
            if order == SheetOrder::Saved {
                time("    far behind", || reader.sheets(&filter, order, place, 31)).await?;
            }
            let ids: Vec<_> = first.iter().map(|sheet| sheet.id).collect();
            time("    marks", || reader.marks(&ids, staff(3))).await?;
        }
    }
    Ok(())
}

async fn measure(store: TestStore, count: u64) -> Result<(), StoreError> {
    let langs: Vec<LanguageTag> = ["fr", "ar", "es"].iter().filter_map(|tag| tag.parse().ok()).collect();
    let start = Instant::now();
    fill(&store, count, &langs).await?;
    println!("  filled in {:.1?}", start.elapsed());
    read(&store, &langs).await?;
    store.remove().await
}

#[tokio::main]
async fn main() -> Result<(), StoreError> {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(100_000);
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
