//! Random changes in the database behind the newsroom’s back: each is found, and without one nothing is.

use crate::inspecting::{COPY, Dice, PUT_BACK, edits, newspaper};
use marbre_newsroom::ledger::{LogKeys, inspect};
use marbre_store::{
    Store,
    log_files::LogFiles,
    testing::{TestStore, run_script},
};
use std::{collections::BTreeMap, path::Path, sync::Arc};

/// Versions, articles and signed heads of the newspaper.
const VERSIONS: usize = 12;
const ARTICLES: usize = 9;
const HEADS: usize = 2;

/// A letter put in at that place of a text column, or taken out.
fn letter(column: &str, at: usize, out: bool) -> String {
    match out {
        true => format!("{column} = substr({column}, 1, {at}) || substr({column}, {})", at + 2),
        false => format!("{column} = substr({column}, 1, {at}) || 'x' || substr({column}, {})", at + 1),
    }
}

/// Another number in that column: later or earlier.
fn shifted(column: &str, dice: &mut Dice) -> String {
    let by = 1 + dice.roll(10_000_000);
    let sign = if dice.roll(2) == 0 { '+' } else { '-' };
    format!("{column} = {column} {sign} {by}")
}

/// One of the versions, in a table whose rows are known by article and number.
fn version(columns: &str, dice: &mut Dice) -> String {
    let at = dice.roll(VERSIONS);
    format!("(article, number) = (SELECT article, {columns} FROM version ORDER BY article, number LIMIT 1 OFFSET {at})")
}

/// One of the articles that readers see.
fn public(dice: &mut Dice) -> String {
    let at = dice.roll(ARTICLES - 1);
    format!("(SELECT id FROM article WHERE state = 'published' ORDER BY id LIMIT 1 OFFSET {at})")
}

/// What is changed, and how.
fn change(dice: &mut Dice) -> (&'static str, String) {
    match dice.roll(12) {
        0 | 1 => {
            let edit = letter("content_json", dice.roll(150), dice.roll(2) == 0);
            ("text", format!("UPDATE revision SET {edit} WHERE {}", version("revision", dice)))
        }
        2 => {
            let edit = shifted("published_at", dice);
            ("time", format!("UPDATE version SET {edit} WHERE {}", version("number", dice)))
        }
        3 => {
            let edit = shifted(["first_published_at", "updated_at"][dice.roll(2)], dice);
            let at = dice.roll(ARTICLES);
            let article = format!("(SELECT id FROM article ORDER BY id LIMIT 1 OFFSET {at})");
            ("time", format!("UPDATE article SET {edit} WHERE id = {article}"))
        }
        4 => {
            let edit = letter(["headline", "slug"][dice.roll(2)], dice.roll(8), dice.roll(2) == 0);
            ("headline", format!("UPDATE article SET {edit} WHERE id = {}", public(dice)))
        }
        5 => {
            let edit = letter("teaser_json", 13 + dice.roll(6), false);
            ("lists", format!("UPDATE article SET {edit} WHERE id = {}", public(dice)))
        }
        6..=8 => entry(dice),
        9 => head(dice),
        10 => row(dice),
        _ => {
            let edit = shifted("published_at", dice);
            ("lists", format!("UPDATE listing SET {edit} WHERE article = {}", public(dice)))
        }
    }
}

/// A letter of an entry, its salt, or its place.
fn entry(dice: &mut Dice) -> (&'static str, String) {
    let one = dice.roll(VERSIONS);
    let other = (one + 1 + dice.roll(VERSIONS - 1)) % VERSIONS;
    match dice.roll(3) {
        0 => {
            let edit = letter("leaf", dice.roll(400), dice.roll(2) == 0);
            ("entry", format!("UPDATE ledger_entry SET {edit} WHERE number = {one}"))
        }
        1 => {
            let salt = format!("(SELECT o.salt FROM ledger_entry o WHERE o.number = {other})");
            ("salt", format!("UPDATE ledger_entry SET salt = {salt} WHERE number = {one}"))
        }
        _ => {
            let moves = [("-1".to_owned(), one), (one.to_string(), other)];
            let moved =
                |(to, from): (String, usize)| format!("UPDATE ledger_entry SET number = {to} WHERE number = {from}");
            let last = format!("UPDATE ledger_entry SET number = {other} WHERE number = -1");
            ("order", format!("{}; {last}", moves.map(moved).join("; ")))
        }
    }
}

/// What a signed head says.
fn head(dice: &mut Dice) -> (&'static str, String) {
    let edit = match dice.roll(3) {
        0 => letter("note", dice.roll(60), false),
        1 => letter("root", dice.roll(40), false),
        _ => shifted("size", dice),
    };
    let at = dice.roll(HEADS);
    let head = format!("(SELECT size FROM ledger_head ORDER BY size LIMIT 1 OFFSET {at})");
    ("head", format!("UPDATE ledger_head SET {edit} WHERE size = {head}"))
}

/// A row is gone.
fn row(dice: &mut Dice) -> (&'static str, String) {
    let gone = match dice.roll(4) {
        0 => format!("DELETE FROM version WHERE {}", version("number", dice)),
        1 => format!("DELETE FROM revision WHERE {}", version("revision", dice)),
        2 => format!("DELETE FROM ledger_entry WHERE number = {}", dice.roll(VERSIONS)),
        _ => format!("DELETE FROM listing WHERE article = {}", public(dice)),
    };
    ("row", gone)
}

/// What is found; a row that cannot even be read is.
async fn finds(store: &Store, folder: &Path) -> Vec<String> {
    let files = Arc::new(LogFiles::in_folder(&folder.join("log")));
    match inspect(store, files, LogKeys::find(folder).unwrap(), |_| {}).await {
        Ok(found) => found.differences.iter().map(|found| format!("{}: {}", found.what, found.wrong)).collect(),
        Err(cause) => vec![cause.to_string()],
    }
}

#[expect(clippy::print_stdout, reason = "it says what was tried")]
async fn random_changes_are_found(store: TestStore, seed: u64) {
    let folder = tempfile::tempdir().unwrap();
    let (room, _) = newspaper(store, folder.path()).await;
    let store = room.newsroom.store();
    run_script(store, COPY).await.unwrap();
    let (mut dice, mut tried) = (Dice(seed), BTreeMap::<_, u64>::new());
    for number in 0..edits() {
        let (what, sql) = change(&mut dice);
        run_script(store, &sql).await.unwrap();
        assert_ne!(finds(store, folder.path()).await, [""; 0], "{number}: {sql}");
        run_script(store, PUT_BACK).await.unwrap();
        *tried.entry(what).or_default() += 1;
        if number % 20 == 0 {
            assert_eq!(finds(store, folder.path()).await, [""; 0], "all is as it was");
        }
    }
    assert_eq!(finds(store, folder.path()).await, [""; 0], "all is as it was");
    println!("{tried:?}");
}

#[tokio::test]
async fn random_changes_are_found_on_sqlite() {
    random_changes_are_found(TestStore::sqlite().await.unwrap(), 3).await;
}

#[tokio::test]
async fn random_changes_are_found_on_postgres() {
    if let Some(store) = TestStore::postgres().await.unwrap() {
        random_changes_are_found(store, 5).await;
    }
}
