//! The lists of the desk in a large archive: the stone, and the queue of comments.

use crate::room::{self, id, time};
use marbre_article::{
    ArticleContent, ArticleId, LanguageTag, Moment, SectionId, StaffId,
    workflow::{Role, State, Working},
};
use marbre_store::{
    Store, StoreError,
    articles::{Article, NewArticle, SheetFilter, SheetOrder, SheetPlace, Sight, Task, Teaser, WaitsFor},
    comments::{CommentFilter, CommentOrder, CommentPlace, CommentState},
    staff::{Reach, Staff},
    testing::run_script,
};
use std::time::Instant;
use uuid::Uuid;

const NOW: Moment = Moment(1_790_000_000_000);
const DAY: i64 = 86_400_000;

const TRIES: u64 = 20;

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
    let section = section(if number % 5000 == 7 { 11 } else { number % 11 });
    let lang = &langs[if number % 4000 == 7 { 2 } else { usize::from(number.is_multiple_of(3)) }];
    let NewArticle { article, content, .. } = room::article(number, lang, time);
    let teaser = article.teaser.clone().map(|teaser| Teaser { section: Some(section), ..teaser });
    NewArticle {
        article: Article {
            state,
            version: u32::from(is_live),
            first_published_at: is_live.then_some(time),
            updated_at: is_live.then_some(time),
            publish_at: (state == State::Scheduled).then_some(Moment(NOW.0 + DAY)),
            teaser: teaser.filter(|_| is_live),
            working: (is_live && number.is_multiple_of(997)).then_some(Working::Draft),
            ..article
        },
        content: ArticleContent { section: Some(section), ..content },
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

async fn stone(store: &Store, langs: &[LanguageTag]) -> Result<(), StoreError> {
    let reader = store.reader();
    for (what, filter, order) in filters(langs) {
        let first = time(what, TRIES, |_| reader.sheets(&filter, order, None, 31)).await?;
        time("    counted", TRIES, |_| reader.count_sheets(&filter, 100)).await?;
        if first.len() == 31 {
            let place = Some(SheetPlace { at: Moment(NOW.0 - 1000 * DAY), id: ArticleId(Uuid::nil()) });
            if order == SheetOrder::Saved {
                time("    far behind", TRIES, |_| reader.sheets(&filter, order, place, 31)).await?;
            }
            let ids: Vec<_> = first.iter().map(|sheet| sheet.id).collect();
            time("    marks", TRIES, |_| reader.marks(&ids, staff(3), NOW)).await?;
        }
    }
    Ok(())
}

/// As many comments as articles, spread over a thousand of them; one in fifty waits.
async fn write_comments(store: &Store, count: u64) -> Result<(), StoreError> {
    for first in (0..count).step_by(500) {
        let all = (first..count.min(first + 500)).map(|number| {
            let state = match number % 50 {
                0 => CommentState::Waiting,
                1 => CommentState::Rejected,
                2 => CommentState::Spam,
                _ => CommentState::Approved,
            };
            let back = i64::try_from(count - number).unwrap_or_default();
            let article = ArticleId(id("article", count - 1 - (number % 1000) * 3 % count));
            room::comment(number, article, state, Moment(NOW.0 - back * 60_000))
        });
        let mut change = store.begin().await?;
        change.save_comments(&all.collect::<Vec<_>>()).await?;
        change.commit(NOW).await?;
    }
    run_script(store, "ANALYZE").await
}

async fn queue(store: &Store, langs: &[LanguageTag]) -> Result<(), StoreError> {
    let reader = store.reader();
    let of = |state| CommentFilter { state: Some(state), ..CommentFilter::default() };
    let words = |words: &str| CommentFilter { words: words.into(), ..CommentFilter::default() };
    let filters = [
        ("comments that wait", of(CommentState::Waiting)),
        ("comments approved", of(CommentState::Approved)),
        ("comments that wait, one language", CommentFilter { langs: langs[..1].to_vec(), ..of(CommentState::Waiting) }),
        ("comments with common words", words("mwanza")),
        ("comments with words that are not there", words("zanzibar")),
    ];
    for (what, filter) in filters {
        for order in [CommentOrder::OldestFirst, CommentOrder::NewestFirst] {
            let lines = time(what, TRIES, |_| reader.comment_queue(&filter, order, None, 41)).await?;
            if let Some(last) = lines.last().filter(|_| lines.len() == 41) {
                let place = Some(CommentPlace { at: last.comment.posted_at, id: last.comment.id });
                time("    further on", TRIES, |_| reader.comment_queue(&filter, order, place, 41)).await?;
            }
        }
        time("    counted", TRIES, |_| reader.count_comments(&filter, 100)).await?;
    }
    Ok(())
}

/// Fills the store and reads.
pub async fn measure(store: &Store, count: u64) -> Result<(), StoreError> {
    let langs: Vec<LanguageTag> = ["fr", "ar", "es"].iter().filter_map(|tag| tag.parse().ok()).collect();
    let start = Instant::now();
    fill(store, count, &langs).await?;
    write_comments(store, count).await?;
    println!("  filled in {:.1?}", start.elapsed());
    stone(store, &langs).await?;
    queue(store, &langs).await
}
