//! The lists of the desk.

use crate::samples::{NOW, draft, id, insert, lang, published};
use marbre_article::{
    ArticleId, Moment, SectionId, StaffId,
    workflow::{Kind, Role, State, Working},
};
use marbre_store::{
    Store,
    articles::{Mark, NewArticle, SheetFilter, SheetOrder, SheetPlace, Sight, Task, WaitsFor},
    audit::AuditEntry,
    both_engines,
    staff::{Reach, Staff},
    testing::{TestStore, plans, run_script},
};
use std::collections::{HashMap, HashSet};

const DAY: i64 = 86_400_000;

pub fn at(days: i64) -> Moment {
    Moment(NOW.0 + days * DAY)
}

pub fn person(number: u128) -> StaffId {
    StaffId(id(number))
}

fn section(number: u128) -> SectionId {
    SectionId(id(number))
}

/// A draft saved that many days after [`NOW`], of that person, in that section and language.
pub fn filed(number: u128, days: i64, owner: Option<u128>, of: Option<u128>, tag: &str) -> NewArticle {
    let mut new = draft(number);
    new.article.created_at = at(days);
    new.article.address.lang = lang(tag);
    new.content.section = of.map(section);
    new.staff = owner.map(person);
    new
}

pub async fn join(store: &Store, numbers: &[u128]) {
    let mut change = store.begin().await.unwrap();
    for number in numbers {
        let staff = Staff {
            id: person(*number),
            name: format!("Personne {number}"),
            email: format!("p{number}@phare.example"),
            role: Role::Editor,
            created_at: NOW,
            disabled_at: None,
            lang: lang("fr"),
            reach: Reach::default(),
        };
        change.save_staff(&staff).await.unwrap();
    }
    change.commit(NOW).await.unwrap();
}

pub async fn task(store: &Store, article: u128, assignee: Option<u128>, due: Option<i64>) {
    let task = Task { assignee: assignee.map(person), due_at: due.map(at), brief: "Relire".into() };
    let mut change = store.begin().await.unwrap();
    change.save_task(ArticleId(id(article)), &task).await.unwrap();
    change.commit(NOW).await.unwrap();
}

/// The numbers of a list, of all its pages of two, each asked for after the last line of the one before.
async fn list(store: &Store, filter: &SheetFilter, order: SheetOrder) -> Vec<u128> {
    let reader = store.reader();
    let (mut numbers, mut place): (Vec<u128>, Option<SheetPlace>) = (Vec::new(), None);
    loop {
        let page = reader.sheets(filter, order, place, 2).await.unwrap();
        numbers.extend(page.iter().map(|sheet| sheet.id.0.as_u128()));
        let Some(last) = page.last() else { break };
        place = order.place(last);
        assert!(place.is_some(), "what a list is ordered by is there");
    }
    let whole = reader.sheets(filter, order, None, 200).await.unwrap();
    assert_eq!(numbers, whole.iter().map(|sheet| sheet.id.0.as_u128()).collect::<Vec<_>>(), "pages make the whole");
    if order == SheetOrder::Saved {
        assert_eq!(reader.count_sheets(filter, 1000).await.unwrap() as usize, numbers.len(), "as many as are counted");
    }
    numbers
}

pub async fn saved(store: &Store, filter: SheetFilter) -> Vec<u128> {
    list(store, &filter, SheetOrder::Saved).await
}

fn words(words: &str) -> SheetFilter {
    SheetFilter { words: words.into(), ..SheetFilter::default() }
}

both_engines! {
    async fn lists_are_by_state_person_section_and_language(store) {
        join(store, &[101, 102]).await;
        let mut review = filed(2, 2, Some(101), Some(11), "fr");
        review.article.state = State::InReview;
        let mut page = filed(5, 5, None, None, "fr");
        page.article.kind = Kind::Page;
        page.article.address.month = None;
        let mut live = published(6, 6 * 86_400, &[]);
        live.article.working = Some(Working::Draft);
        insert(store, &[
            filed(1, 1, Some(101), Some(10), "fr"), review, filed(3, 3, Some(102), Some(10), "ar"),
            filed(4, 4, None, Some(12), "en"), page, live, published(7, 7 * 86_400, &[]),
        ]).await;
        task(store, 4, Some(101), None).await;
        let any = SheetFilter::default;
        assert_eq!(saved(store, any()).await, [7, 6, 5, 4, 3, 2, 1]);
        assert_eq!(saved(store, SheetFilter { state: Some(State::Draft), ..any() }).await, [5, 4, 3, 1]);
        assert_eq!(saved(store, SheetFilter { kind: Some(Kind::Page), ..any() }).await, [5]);
        assert_eq!(saved(store, SheetFilter { has_working: true, ..any() }).await, [6]);
        assert_eq!(saved(store, SheetFilter { working: Some(Working::Ready), ..any() }).await, []);
        assert_eq!(saved(store, SheetFilter { unfinished: true, ..any() }).await, [6, 5, 4, 3, 2, 1]);
        assert_eq!(saved(store, SheetFilter { sections: vec![section(10), section(11)], ..any() }).await, [3, 2, 1]);
        assert_eq!(saved(store, SheetFilter { sections: vec![section(12)], ..any() }).await, [4]);
        assert_eq!(saved(store, SheetFilter { langs: vec![lang("ar"), lang("en")], ..any() }).await, [4, 3]);
        let both = SheetFilter { sections: vec![section(10), section(12)], langs: vec![lang("ar"), lang("fr")], ..any() };
        assert_eq!(saved(store, both).await, [3, 1]);
        assert_eq!(saved(store, SheetFilter { owner: Some(person(101)), ..any() }).await, [2, 1]);
        assert_eq!(saved(store, SheetFilter { assignee: Some(person(101)), ..any() }).await, [4]);
        assert_eq!(saved(store, SheetFilter { person: Some(person(101)), ..any() }).await, [4, 2, 1]);
        let drafts = SheetFilter { person: Some(person(101)), state: Some(State::Draft), ..any() };
        assert_eq!(saved(store, drafts.clone()).await, [4, 1]);
        assert_eq!(saved(store, SheetFilter { sections: vec![section(10), section(11)], ..drafts }).await, [1]);
        assert_eq!(store.reader().count_sheets(&any(), 3).await.unwrap(), 3, "it stops counting there");
    }

    async fn nobody_sees_more_than_they_may(store) {
        join(store, &[101, 102]).await;
        insert(store, &[
            filed(1, 1, Some(101), Some(10), "fr"), filed(2, 2, Some(102), Some(10), "ar"),
            filed(3, 3, Some(102), Some(11), "fr"), filed(4, 4, Some(102), None, "fr"), filed(5, 5, Some(102), None, "ar"),
        ]).await;
        task(store, 3, Some(101), None).await;
        let see = |sight| SheetFilter { sight: Some(sight), ..SheetFilter::default() };
        let reach = |sections: &[u128], langs: &[&str]| Sight::Reach {
            staff: person(101),
            sections: sections.iter().map(|number| section(*number)).collect(),
            langs: langs.iter().map(|tag| lang(tag)).collect(),
        };
        assert_eq!(saved(store, see(Sight::Own(person(101)))).await, [3, 1]);
        assert_eq!(saved(store, see(reach(&[10], &[]))).await, [5, 4, 3, 2, 1], "what has no section is everybody's");
        assert_eq!(saved(store, see(reach(&[10], &["ar"]))).await, [5, 3, 2, 1], "their own, too");
        assert_eq!(saved(store, see(reach(&[], &["ar"]))).await, [5, 3, 2, 1]);
        assert_eq!(saved(store, see(reach(&[12], &["fr"]))).await, [4, 3, 1]);
        let theirs = SheetFilter { person: Some(person(102)), ..see(Sight::Own(person(101))) };
        assert_eq!(saved(store, theirs).await, [3], "another's, as far as it is mine");
        let drafts = SheetFilter { state: Some(State::Draft), langs: vec![lang("ar")], ..see(reach(&[10], &[])) };
        assert_eq!(saved(store, drafts).await, [5, 2]);
        let found = SheetFilter { words: "article".into(), ..see(reach(&[12], &["ar"])) };
        assert_eq!(saved(store, found).await, [5, 3, 1]);
    }

    async fn lists_have_an_order(store) {
        join(store, &[101]).await;
        let mut articles: Vec<NewArticle> = (1..=5).map(|number| filed(number, 0, None, None, "fr")).collect();
        for (new, days) in articles.iter_mut().zip([5, 3, 3, 9]) {
            new.article.state = State::Scheduled;
            new.article.publish_at = Some(at(days));
        }
        insert(store, &articles).await;
        insert(store, &[published(6, 60, &[]), published(7, 60, &[]), published(8, 5, &[])]).await;
        for (article, due) in [(1, Some(2)), (2, Some(1)), (3, Some(2)), (4, None), (6, Some(-5))] {
            task(store, article, Some(101), due).await;
        }
        let any = SheetFilter::default;
        assert_eq!(saved(store, any()).await, [7, 6, 8, 5, 4, 3, 2, 1], "the later identity first at the same time");
        assert_eq!(list(store, &any(), SheetOrder::Planned).await, [2, 3, 1, 4]);
        assert_eq!(list(store, &any(), SheetOrder::Due).await, [6, 2, 1, 3]);
        let soon = SheetFilter { planned_before: Some(at(5)), state: Some(State::Scheduled), ..any() };
        assert_eq!(list(store, &soon, SheetOrder::Planned).await, [2, 3]);
        let due = SheetFilter { due_before: Some(at(2)), unfinished: true, ..any() };
        assert_eq!(list(store, &due, SheetOrder::Due).await, [2]);
        let mine = SheetFilter { person: Some(person(101)), unfinished: true, ..any() };
        assert_eq!(list(store, &mine, SheetOrder::Due).await, [2, 1, 3]);
        let today = SheetFilter { updated_since: Some(Moment(NOW.0 + 30_000)), state: Some(State::Published), ..any() };
        assert_eq!(list(store, &today, SheetOrder::Updated).await, [7, 6]);
    }

    async fn words_are_found_in_any_case_and_script(store) {
        let mut one = filed(1, 1, None, None, "fr");
        one.content.headline = "Élections à l’île d’Idjwi".into();
        one.content.standfirst = "La COMMISSION publie la liste.".into();
        let mut two = filed(2, 2, None, None, "ar");
        two.content.headline = "إعادةُ فتحِ المِيناء".into();
        let mut three = filed(3, 3, None, None, "fr");
        three.content.headline = "100 % d’élèves".into();
        insert(store, &[one, two, three]).await;
        assert_eq!(saved(store, words("ELECTION ile")).await, [1]);
        assert_eq!(saved(store, words("île commission")).await, [1]);
        assert_eq!(saved(store, words("اعادة الميناء")).await, [2]);
        assert_eq!(saved(store, words("إِعَادَة")).await, [2]);
        assert_eq!(saved(store, words("100%")).await, [3], "a sign of LIKE means nothing");
        assert_eq!(saved(store, words("élèves île")).await, [], "every word must be there");
        assert_eq!(saved(store, SheetFilter { langs: vec![lang("fr")], ..words("el") }).await, [3, 1]);
        assert_eq!(saved(store, SheetFilter { state: Some(State::Draft), ..words("idjwi") }).await, [1]);
        let mut change = store.begin().await.unwrap();
        change.save_revision(ArticleId(id(1)), 1, &crate::samples::content("Le scrutin"), None, at(9)).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(saved(store, words("idjwi")).await, [], "what a newer revision no longer says");
        assert_eq!(saved(store, words("scrutin")).await, [1]);
    }

    async fn what_waits_is_found(store) {
        join(store, &[101, 102]).await;
        let mut review = filed(1, 1, Some(102), None, "fr");
        review.article.state = State::InReview;
        let mut live = published(2, 2, &[]);
        live.article.working = Some(Working::InReview);
        let drafts = [3, 4, 5, 6].map(|number| filed(number, i64::try_from(number).unwrap(), Some(102), None, "fr"));
        insert(store, &[review, live]).await;
        insert(store, &drafts).await;
        task(store, 6, Some(101), None).await;
        let mut change = store.begin().await.unwrap();
        for (number, (article, seconds, act)) in
            (0..).zip([(3, 1, "submit"), (3, 2, "return"), (4, 1, "return"), (4, 2, "submit"), (5, 3, "save"), (6, 1, "return"), (6, 5, "save")])
        {
            let entry = AuditEntry {
                id: id(500 + number),
                at: Moment(NOW.0 + seconds),
                staff: Some(person(101)),
                act: act.into(),
                subject_kind: "article".into(),
                subject: Some(id(article)),
                details: serde_json::Map::new(),
            };
            change.add_audit(&entry).await.unwrap();
        }
        change.commit(NOW).await.unwrap();
        let uuid = |number: u128| id(number).to_string();
        for (note, article, resolved, seen) in [(801, 5, "NULL", "NULL"), (802, 4, "5", "NULL"), (803, 4, "NULL", "7")] {
            let (note, article, staff) = (uuid(note), uuid(article), uuid(102));
            let [note, article, staff] = [note, article, staff].map(|text| literal(store, &text));
            run_script(store, &format!(
                "INSERT INTO note (id, article, staff, at, quote, body, resolved_at) VALUES ({note}, {article}, {staff}, 1, '', '', {resolved});
                 INSERT INTO note_mention (note, staff, seen_at) VALUES ({note}, {staff}, {seen})"
            )).await.unwrap();
        }
        let waits = |number, reviews| SheetFilter {
            waits_for: Some(WaitsFor { staff: person(number), reviews }),
            ..SheetFilter::default()
        };
        let all = saved(store, waits(101, true)).await;
        assert_eq!(all.len(), 3);
        assert!([1, 2, 6].iter().all(|number| all.contains(number)), "{all:?}");
        assert_eq!(saved(store, waits(102, false)).await, [6, 5, 3]);
        let own = SheetFilter { sight: Some(Sight::Own(person(101))), ..waits(102, false) };
        assert_eq!(saved(store, own).await, [6]);
        let ids = [1, 3, 4, 5, 6].map(|number| ArticleId(id(number)));
        let marks = store.reader().marks(&ids, person(102), NOW).await.unwrap();
        let (returned, mentions) = (Mark { returned: true, ..Mark::default() }, Mark { mentions: true, ..Mark::default() });
        assert_eq!(marks, HashMap::from([(ids[1], returned.clone()), (ids[3], mentions), (ids[4], returned)]));
    }

    async fn what_went_stale_is_found(store) {
        let mut late = filed(1, 1, None, None, "fr");
        late.article.state = State::Scheduled;
        late.article.publish_at = Some(at(1));
        let mut in_time = filed(2, 2, None, None, "fr");
        in_time.article.state = State::Scheduled;
        in_time.article.publish_at = Some(at(9));
        let newer = published(5, 5, &[]);
        insert(store, &[late, in_time, filed(3, 3, None, None, "fr"), filed(4, 4, None, None, "en"), newer, published(6, 6, &[])]).await;
        insert(store, &[filed(7, 7, None, None, "en"), filed(8, 8, None, None, "ar")]).await;
        task(store, 3, None, Some(2)).await;
        task(store, 2, None, Some(4)).await;
        task(store, 6, None, Some(2)).await;
        for (article, original, version, revision) in [(4, 5, 1, 0), (7, 6, 1, 1), (8, 3, 0, 0)] {
            let [article, original] = [article, original].map(|number| literal(store, &id(number).to_string()));
            run_script(store, &format!(
                "INSERT INTO translation (article, original, version, revision, at) VALUES ({article}, {original}, {version}, {revision}, 1)"
            )).await.unwrap();
        }
        let stale = SheetFilter { stale_at: Some(at(3)), ..SheetFilter::default() };
        assert_eq!(saved(store, stale.clone()).await, [8, 4, 3, 1]);
        assert_eq!(saved(store, SheetFilter { langs: vec![lang("ar")], ..stale }).await, [8]);
        let ids = [1, 4, 7, 8].map(|number| ArticleId(id(number)));
        let marks = store.reader().marks(&ids, person(1), at(3)).await.unwrap();
        let behind = Mark { behind: true, ..Mark::default() };
        assert_eq!(marks, HashMap::from([(ids[1], behind.clone()), (ids[3], behind)]));
    }
}

/// An identity as that engine reads it in a script.
pub fn literal(store: &TestStore, text: &str) -> String {
    if store.options().database.starts_with("sqlite") {
        format!("x'{}'", text.replace('-', ""))
    } else {
        format!("'{text}'")
    }
}

#[tokio::test]
async fn lists_are_answered_by_their_indexes() {
    let store = TestStore::sqlite().await.unwrap();
    let reader = store.reader();
    let mut asked: HashSet<String> = plans(&store).await.unwrap().into_iter().map(|(sql, _)| sql).collect();
    let sight = |sections: usize| Sight::Reach {
        staff: person(1),
        sections: (0..sections as u128).map(section).collect(),
        langs: vec![lang("fr"), lang("ar")],
    };
    let any = SheetFilter::default;
    let waits_for = WaitsFor { staff: person(1), reviews: true };
    let lists = [
        (SheetFilter { state: Some(State::Draft), ..any() }, SheetOrder::Saved, "article_state"),
        (SheetFilter { langs: vec![lang("fr")], ..any() }, SheetOrder::Saved, "article_lang"),
        (SheetFilter { sections: vec![section(1)], ..any() }, SheetOrder::Saved, "article_section"),
        (SheetFilter { sight: Some(sight(3)), ..any() }, SheetOrder::Saved, "article_section"),
        (SheetFilter { sight: Some(sight(0)), ..any() }, SheetOrder::Saved, "article_lang"),
        (SheetFilter { person: Some(person(1)), ..any() }, SheetOrder::Saved, "article_assignee"),
        (SheetFilter { updated_since: Some(NOW), ..any() }, SheetOrder::Updated, "article_updated"),
        (SheetFilter { due_before: Some(NOW), unfinished: true, ..any() }, SheetOrder::Due, "article_task"),
        (SheetFilter { stale_at: Some(NOW), ..any() }, SheetOrder::Saved, "asset_expires"),
        (SheetFilter { waits_for: Some(waits_for), ..any() }, SheetOrder::Saved, "article_assignee"),
        (SheetFilter { words: "port".into(), langs: vec![lang("fr")], ..any() }, SheetOrder::Saved, "article_saved"),
    ];
    for (filter, order, index) in lists {
        reader.sheets(&filter, order, None, 50).await.unwrap();
        let all = plans(&store).await.unwrap();
        let new = all.iter().filter(|(sql, _)| sql.contains("FROM article a") && !asked.contains(sql));
        let lines: Vec<&str> = new.map(|(_, line)| line.as_str()).collect();
        assert!(lines.iter().any(|line| line.contains(index)), "{filter:?}: {lines:#?}");
        let scans_rows = |line: &&&str| line.starts_with("SCAN a") && !line.contains("INDEX");
        assert_eq!(lines.iter().find(scans_rows), None, "{filter:?}");
        asked.extend(all.into_iter().map(|(sql, _)| sql));
    }
    store.remove().await.unwrap();
}
