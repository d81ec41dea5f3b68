//! `migrations/visibility.txt` says of every column who may see it.

use marbre_store::{both_engines, testing::columns};
use std::collections::BTreeMap;

const LIST: &str = include_str!("../../../../migrations/visibility.txt");

fn list() -> BTreeMap<(String, String), &'static str> {
    let lines = LIST.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let (column, visibility) = line.split_once(char::is_whitespace).expect("a column and who may see it");
            let (table, column) = column.split_once('.').expect("table.column");
            ((table.to_owned(), column.to_owned()), visibility.trim())
        })
        .collect()
}

both_engines! {
    async fn every_column_is_listed_and_every_line_is_a_column(store) {
        let listed: Vec<_> = list().into_keys().collect();
        assert_eq!(listed, columns(store).await.unwrap());
    }
}

#[test]
fn visibility_is_one_of_three() {
    for (column, visibility) in list() {
        assert!(["public", "desk", "secret"].contains(&visibility), "{column:?} is {visibility}");
    }
    let lines = LIST.lines().filter(|line| line.contains('.') && !line.starts_with('#')).count();
    assert_eq!(lines, list().len(), "no column stands twice");
}
