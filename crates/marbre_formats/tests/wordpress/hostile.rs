//! Files made to do harm, and what must come of each.

use super::data::{file, index_of, items, problems, read};
use jiff::tz::TimeZone;
use marbre_formats::import::wordpress::{Place, ProblemKind, Record, Refusal, dates, dates::Doubt, php};

fn hostile(name: &str) -> Result<Vec<Record>, Refusal> {
    read(&file("wxr-hostile").join(name))
}

#[test]
fn entities_are_never_expanded() {
    assert!(matches!(hostile("entity-expansion.xml"), Err(Refusal::Doctype(Place { line: 2, .. }))));
}

#[test]
fn whole_items_before_the_end_are_kept_and_the_loss_is_said() {
    let records = hostile("truncated.xml").unwrap();
    assert_eq!(items(&records).iter().map(|item| item.id).collect::<Vec<_>>(), [1, 2]);
    let lost = records.iter().find_map(|record| match record {
        Record::Problem(problem) if problem.kind == ProblemKind::Truncated => Some(problem.place),
        _ => None,
    });
    assert_eq!(lost, Some(Place { offset: 1211, line: 4 }));
}

#[test]
fn control_characters_are_dropped_and_said() {
    let records = hostile("nul-and-control.xml").unwrap();
    assert_eq!(items(&records)[0].title, "abcd");
    assert_eq!(problems(&records), [&ProblemKind::ControlCharacters(3)]);
}

#[test]
fn pages_in_a_circle_are_three_pages() {
    let records = hostile("parent-cycle.xml").unwrap();
    assert_eq!(items(&records).iter().map(|item| (item.id, item.parent)).collect::<Vec<_>>(), [(1, 2), (2, 1), (3, 3)]);
}

#[test]
fn numbers_that_come_twice_are_said() {
    let records = hostile("duplicate-ids.xml").unwrap();
    assert_eq!(items(&records).len(), 3);
    let index = index_of(&file("wxr-hostile/duplicate-ids.xml"));
    assert!(index.duplicates.contains(&1));
}

#[test]
fn what_has_no_date_gets_none() {
    let records = hostile("dates.xml").unwrap();
    let dated: Vec<_> = items(&records).into_iter().map(|item| dates::published(item, &TimeZone::UTC)).collect();
    assert_eq!(dated[0].doubt, Some(Doubt::Undated));
    assert!(matches!(dated[1].doubt, Some(Doubt::Unreadable(_))));
    assert!(matches!(dated[2].doubt, Some(Doubt::OutOfReason(_))));
    assert_eq!(dated[3].doubt, Some(Doubt::Undated));
    assert!(dated[..4].iter().all(|dated| dated.moment.is_none()));
    assert_eq!(dated[4].moment.map(marbre_article::Moment::seconds), Some(-2_147_483_648));
}

#[test]
fn php_values_are_text() {
    let records = hostile("php-objects.xml").unwrap();
    for meta in &items(&records)[0].meta {
        let _ = php::parse(&meta.value);
    }
    assert!(php::parse(items(&records)[0].meta_value("deep").unwrap()).is_err());
}

#[test]
fn a_feed_is_no_export() {
    let refusal = hostile("not-wxr-rss.xml").unwrap_err();
    assert!(matches!(refusal, Refusal::NotWxr(_)), "{refusal}");
    assert!(refusal.to_string().contains("feed"), "{refusal}");
}

#[test]
fn blank_lines_before_the_beginning_do_no_harm() {
    let records = hostile("bom-and-blank-before-xml.xml").unwrap();
    assert_eq!((items(&records).len(), problems(&records).len()), (1, 0));
}

#[test]
fn active_content_is_read_as_text() {
    let records = hostile("stored-active-content.xml").unwrap();
    assert_eq!(marbre_formats::import::wordpress::plain::line(&items(&records)[0].title), "");
    let index = index_of(&file("wxr-hostile/stored-active-content.xml"));
    let tree = marbre_formats::import::wordpress::sections::tree(&index);
    assert_eq!(tree.sections[0].name, "x\"onx=1", "a name that is only a script is none; the slug stands for it");
}
