//! What a form becomes, and what its buttons do.

use super::*;
use uuid::Uuid;

fn article(number: u128) -> ArticleId {
    ArticleId(Uuid::from_u128(number))
}

fn section(number: u128) -> SectionId {
    SectionId(Uuid::from_u128(number))
}

fn zone() -> TimeZone {
    marbre_words::zone("Africa/Nairobi")
}

fn layout() -> FrontLayout {
    let pin = |number, until| Some(Pin { article: article(number), until });
    FrontLayout {
        lead: pin(1, Some(Moment(1_795_332_600_000))),
        seconds: vec![None, pin(2, None)],
        file: Some(File { title: "L’eau".into(), articles: vec![Pin { article: article(3), until: None }] }),
        sections: vec![
            SectionPlace { section: section(8), slots: vec![None, pin(4, None)] },
            SectionPlace { section: section(7), slots: Vec::new() },
        ],
        breaking: Some(Breaking {
            text: "Fermé".into(),
            link: Some(Href::parse("/fr/").unwrap()),
            until: Some(Moment(1_795_332_600_000)),
        }),
        ..FrontLayout::default()
    }
}

fn draft() -> Draft {
    Draft::of(5, &layout(), &[section(7), section(8)], &zone())
}

/// The form that a browser sends back.
fn form(draft: &Draft) -> Sent {
    let counts =
        draft.sections.iter().map(|id| draft.places.iter().filter(|place| place.part == Part::Section(*id)).count());
    Sent {
        base: draft.base.to_string(),
        place: draft.places.iter().map(|place| place.part.word()).collect(),
        article: draft.places.iter().map(|place| place.article.map(|id| id.to_string()).unwrap_or_default()).collect(),
        until: draft.places.iter().map(|place| place.until.clone()).collect(),
        seconds: "2".into(),
        section: draft.sections.iter().map(ToString::to_string).collect(),
        count: counts.map(|count| count.to_string()).collect(),
        title: draft.title.clone(),
        breaking: draft.breaking.clone(),
        link: draft.link.clone(),
        breaking_until: draft.breaking_until.clone(),
        ..Sent::default()
    }
}

fn standing(draft: &Draft) -> Vec<(usize, u128)> {
    let places = draft.places.iter().enumerate();
    places.filter_map(|(at, place)| place.article.map(|id| (at, id.0.as_u128()))).collect()
}

fn count_of(draft: &Draft, part: Part) -> usize {
    draft.places.iter().filter(|place| place.part == part).count()
}

#[test]
fn a_layout_goes_through_the_form_and_comes_back() {
    let draft = draft();
    assert_eq!(draft.places[0].until, "2026-11-22T10:30", "in the publication’s zone");
    let (again, done) = Draft::sent(&form(&draft), &[section(7), section(8)]);
    assert_eq!(done, Ok(()));
    assert_eq!(again, draft);
    assert_eq!(again.layout(&zone()), Ok(layout()));
}

#[test]
fn what_is_moved_changes_places_with_its_neighbour() {
    let mut draft = draft();
    assert_eq!(standing(&draft), [(0, 1), (2, 2), (3, 3), (6, 4)]);
    draft.act("down:0", "").unwrap();
    assert_eq!(standing(&draft), [(1, 1), (2, 2), (3, 3), (6, 4)]);
    assert_eq!((draft.places[0].part, draft.places[1].until.as_str()), (Part::Lead, "2026-11-22T10:30"));
    for nothing in ["up:0", "down:6", "up:99", "up:x", "save", "section-up:0", "section-down:1"] {
        let before = draft.clone();
        draft.act(nothing, "").unwrap();
        assert_eq!(draft, before, "{nothing}");
    }
    draft.act("section-up:1", "").unwrap();
    assert_eq!(draft.sections, [section(7), section(8)]);
}

#[test]
fn an_article_that_is_put_somewhere_leaves_where_it_was() {
    let mut draft = draft();
    draft.act("put:1", &article(1).to_string()).unwrap();
    assert_eq!(standing(&draft), [(1, 1), (2, 2), (3, 3), (6, 4)]);
    assert_eq!(draft.act("put:1", ""), Err("front-wrong-pick"));
    draft.act("clear:1", "").unwrap();
    assert_eq!(standing(&draft), [(2, 2), (3, 3), (6, 4)]);
}

#[test]
fn a_page_has_as_many_places_as_are_asked_for() {
    let mut sent = form(&draft());
    sent.seconds = "99".into();
    sent.count = vec!["1".into(), "99".into()];
    let (draft, _) = Draft::sent(&sent, &[section(7), section(8), section(9)]);
    let count = |part| count_of(&draft, part);
    assert_eq!((count(Part::Second), count(Part::Section(section(8))), count(Part::Section(section(7)))), (4, 1, 6));
    assert_eq!(count(Part::Section(section(9))), 4, "a section made meanwhile");
    assert_eq!(Draft::sent(&sent, &[section(7)]).0.sections, [section(7)], "and one that has gone");
    sent.action = "clear:3".into();
    assert_eq!(count_of(&Draft::sent(&sent, &[section(7)]).0, Part::File), 1, "room for one more, and no gaps");
}

#[test]
fn what_cannot_be_kept_is_named() {
    let wrong = |change: fn(&mut Draft)| {
        let mut draft = draft();
        change(&mut draft);
        draft.layout(&zone()).unwrap_err()
    };
    assert_eq!(wrong(|draft| draft.places[0].until = "morgen".into()), "front-wrong-until");
    assert_eq!(wrong(|draft| draft.title.clear()), "front-wrong-file");
    assert_eq!(wrong(|draft| draft.link = "javascript:alert(1)".into()), "front-wrong-link");
}
