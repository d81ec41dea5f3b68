//! What the lists of the desk show is what the rights say, for every role and every reach.

use crate::{Room, both_engines, content, lang};
use marbre_article::{
    ArticleContent, ArticleId, SectionId, StaffId,
    workflow::{Kind, Role},
};
use marbre_newsroom::{
    Actor, Furnishings, NewText, SectionTree,
    rights::{self, Act, Subject},
};
use marbre_store::{
    articles::{Comments, SheetFilter, SheetOrder, Task},
    sections::{Section, TermName},
    staff::{Reach, Staff},
};
use std::collections::BTreeSet;
use uuid::Uuid;

const PART: SectionId = SectionId(Uuid::from_u128(0x1_0001));
const OTHER: SectionId = SectionId(Uuid::from_u128(0x1_0002));

async fn joined(room: &Room, number: u128, role: Role, reach: Reach) -> Actor {
    let now = room.newsroom.now();
    let (id, email) = (StaffId(Uuid::from_u128(number)), format!("m{number}@phare.example"));
    let name = format!("Member {number}");
    let staff = Staff { id, name, email, role, created_at: now, disabled_at: None, lang: lang("fr"), reach };
    let mut change = room.newsroom.store().begin().await.unwrap();
    change.save_staff(&staff).await.unwrap();
    change.commit(now).await.unwrap();
    staff.into()
}

/// Articles in every section and none, in two languages, of each person and nobody; some assigned to somebody else.
async fn articles(room: &Room, people: &[StaffId]) -> Vec<ArticleId> {
    let mut all = Vec::new();
    for tag in ["fr", "ar"] {
        for section in [None, Some(room.section), Some(PART), Some(OTHER)] {
            for owner in people.iter().copied().map(Some).chain([None]) {
                let content = ArticleContent { section, ..content(room, "x", "Un texte.") };
                let comments = Comments::Closed;
                let text = NewText {
                    lang: lang(tag),
                    story: None,
                    kind: Kind::Article,
                    slug: None,
                    content,
                    comments,
                    staff: owner,
                };
                all.push(room.newsroom.file_article(text).await.unwrap().id);
            }
        }
    }
    let mut change = room.newsroom.store().begin().await.unwrap();
    for (place, id) in all.iter().enumerate().filter(|(place, _)| place % 3 == 0) {
        let task = Task { assignee: people.get(place % people.len()).copied(), due_at: None, brief: String::new() };
        change.save_task(*id, &task).await.unwrap();
    }
    change.commit(room.newsroom.now()).await.unwrap();
    all
}

both_engines! {
    lists_show_what_may_be_seen(room) {
        let term = |name: &str| TermName { name: name.into(), slug: name.into(), description: String::new() };
        let section = |id, parent, name: &str| Section { id, parent, position: 1, names: [(lang("fr"), term(name))].into() };
        let sections = vec![section(PART, Some(room.section), "ville"), section(OTHER, None, "sport")];
        room.newsroom.furnish(Furnishings { sections, ..Furnishings::default() }).await.unwrap();
        let reach = |sections: &[SectionId], langs: &[&str]| Reach {
            sections: sections.to_vec(),
            langs: langs.iter().map(|tag| lang(tag)).collect(),
        };
        let reaches = [
            reach(&[], &[]),
            reach(&[room.section], &[]),
            reach(&[PART], &["ar"]),
            reach(&[OTHER, PART], &["fr"]),
            reach(&[], &["fr"]),
        ];
        let mut people = Vec::new();
        for (place, role) in Role::ALL.into_iter().enumerate() {
            for (number, reach) in reaches.iter().enumerate() {
                people.push(joined(&room, 100 + (place * 10 + number) as u128, role, reach.clone()).await);
            }
        }
        let ids: Vec<StaffId> = people.iter().step_by(4).map(|person| person.id).collect();
        let all = articles(&room, &ids).await;
        let reader = room.newsroom.store().reader();
        let tree = SectionTree::new(&reader.sections().await.unwrap());
        for person in &people {
            let mut allowed = BTreeSet::new();
            for id in &all {
                let (_, standing) = room.newsroom.standing(*id).await.unwrap();
                if rights::may(person, Act::SeeArticles, Subject::Article(&standing)).is_ok() {
                    allowed.insert(*id);
                }
            }
            let filter = SheetFilter { sight: rights::sight(person, &tree), ..SheetFilter::default() };
            let shown = reader.sheets(&filter, SheetOrder::Saved, None, 200).await.unwrap();
            let shown: BTreeSet<ArticleId> = shown.into_iter().map(|sheet| sheet.id).collect();
            assert_eq!(shown, allowed, "{} with {:?}", person.role.as_str(), person.reach);
        }
    }

    sections_moved_at_once_make_no_circle(room) {
        let publisher = room.member(Role::Publisher).await;
        let term = |name: &str| TermName { name: name.into(), slug: name.into(), description: String::new() };
        let section = |id, name: &str| Section { id, parent: None, position: 1, names: [(lang("fr"), term(name))].into() };
        let sections = vec![section(PART, "ville"), section(OTHER, "sport")];
        room.newsroom.furnish(Furnishings { sections, ..Furnishings::default() }).await.unwrap();
        let under = |id, parent| marbre_newsroom::SectionChange { id: Some(id), parent: Some(parent), names: Default::default() };
        for _ in 0..8 {
            let (one, other) = tokio::join!(
                room.newsroom.save_section(&publisher, under(PART, OTHER)),
                room.newsroom.save_section(&publisher, under(OTHER, PART))
            );
            assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
            let apart = |id| marbre_newsroom::SectionChange { id: Some(id), parent: None, names: Default::default() };
            room.newsroom.save_section(&publisher, apart(PART)).await.unwrap();
            room.newsroom.save_section(&publisher, apart(OTHER)).await.unwrap();
        }
    }
}
