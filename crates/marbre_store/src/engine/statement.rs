//! The text of statements: written once with `$1`, or made here from a pattern where the number of values varies.

use super::value::Value;
use sqlx::{AssertSqlSafe, SqlSafeStr as _, SqlStr};
use std::fmt::Write as _;

/// The most items that one statement is asked about. Longer lists are asked in parts.
pub(super) const LIST_AT_MOST: usize = 256;

/// The most rows that one statement adds.
const ROWS_AT_MOST: usize = 128;

/// A statement about a list: `{list}` in `pattern` becomes the placeholders of the items, each of `width` values,
/// after those already in `values`. The last item is repeated until their number is a power of two, so that few
/// different texts arise and the engine finds them prepared.
pub(super) fn about_list<'a>(
    pattern: &str,
    mut values: Vec<Value<'a>>,
    items: &[Value<'a>],
    width: usize,
) -> (SqlStr, Vec<Value<'a>>) {
    let count = items.len() / width;
    let padded = count.next_power_of_two();
    let placeholders = placeholders(padded, width, values.len() + 1);
    values.extend_from_slice(items);
    for _ in count..padded {
        values.extend_from_slice(&items[items.len() - width..]);
    }
    (AssertSqlSafe(pattern.replace("{list}", &placeholders)).into_sql_str(), values)
}

/// `$1,$2,$3`, or for a width over one `($1,$2),($3,$4)`.
fn placeholders(count: usize, width: usize, first: usize) -> String {
    let mut text = String::with_capacity(count * width * 5);
    let mut number = first;
    for item in 0..count {
        text.push_str(if item > 0 { "," } else { "" });
        text.push_str(if width > 1 { "(" } else { "" });
        for place in 0..width {
            text.push_str(if place > 0 { "," } else { "" });
            // Writing to a String cannot fail.
            let _ = write!(text, "${number}");
            number += 1;
        }
        text.push_str(if width > 1 { ")" } else { "" });
    }
    text
}

/// How rows are added to a table, many at once.
pub(crate) struct Insert {
    /// The table.
    pub(crate) table: &'static str,
    /// Its columns, in the order of the values.
    pub(crate) columns: &'static [&'static str],
    /// What happens when a row is there already: `ON CONFLICT …`, or nothing: an error.
    pub(crate) conflict: &'static str,
}

impl Insert {
    /// The statement that adds that many rows. With `numbered` the placeholders are `$1`, else `?`: binding many
    /// numbered ones costs SQLite their square.
    pub(super) fn text(&self, rows: usize, numbered: bool) -> SqlStr {
        let width = self.columns.len();
        let values = if numbered {
            let places = placeholders(rows, width, 1);
            if width > 1 { places } else { format!("({})", places.replace(',', "),(")) }
        } else {
            let row = format!("({})", vec!["?"; width].join(","));
            vec![row; rows].join(",")
        };
        let text =
            format!("INSERT INTO {} ({}) VALUES {values} {}", self.table, self.columns.join(", "), self.conflict);
        AssertSqlSafe(text).into_sql_str()
    }
}

/// Parts a number of rows into few sizes, the greatest first, so that few different texts arise.
pub(super) fn parts(mut rows: usize) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let part = match rows {
            0 => return None,
            ROWS_AT_MOST.. => ROWS_AT_MOST,
            _ => 1 << rows.ilog2(),
        };
        rows -= part;
        Some(part)
    })
}

/// In debug builds: says so when a statement has other placeholders than it is given values. SQLite would take a missing
/// value as NULL and say nothing.
pub(super) fn check_count(sql: &str, values: usize) -> Result<(), sqlx::Error> {
    if cfg!(debug_assertions) && !counts_match(sql, values) {
        return Err(sqlx::Error::Protocol(format!("{values} values do not fit this statement: {sql}")));
    }
    Ok(())
}

fn counts_match(sql: &str, values: usize) -> bool {
    let nameless = sql.matches('?').count();
    let mut used = vec![false; values];
    for part in sql.split('$').skip(1) {
        let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        match part[..digits].parse::<usize>() {
            Ok(number) if (1..=values).contains(&number) => used[number - 1] = true,
            _ => return false,
        }
    }
    if nameless > 0 { nameless == values && !used.contains(&true) } else { !used.contains(&false) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_padded_to_powers_of_two() {
        let items: Vec<Value> = (1..=3i64).map(Value::from).collect();
        let (sql, values) = about_list("x = $1 AND id IN ({list})", vec![Value::from("fr")], &items, 1);
        assert_eq!(sql.as_str(), "x = $1 AND id IN ($2,$3,$4,$5)");
        assert!(matches!(values[..], [_, Value::I64(Some(1)), _, Value::I64(Some(3)), Value::I64(Some(3))]));
        let (sql, _) = about_list("(a, b) IN (VALUES {list})", Vec::new(), &items[..2], 2);
        assert_eq!(sql.as_str(), "(a, b) IN (VALUES ($1,$2))");
    }

    #[test]
    fn inserts_name_every_value() {
        let insert = Insert { table: "t", columns: &["a", "b"], conflict: "ON CONFLICT DO NOTHING" };
        assert_eq!(insert.text(2, true).as_str(), "INSERT INTO t (a, b) VALUES ($1,$2),($3,$4) ON CONFLICT DO NOTHING");
        assert_eq!(insert.text(2, false).as_str(), "INSERT INTO t (a, b) VALUES (?,?),(?,?) ON CONFLICT DO NOTHING");
        let narrow = Insert { table: "t", columns: &["a"], conflict: "" };
        assert_eq!(narrow.text(2, true).as_str(), "INSERT INTO t (a) VALUES ($1),($2) ");
    }

    #[test]
    fn rows_are_parted_into_few_sizes() {
        assert_eq!(parts(300).collect::<Vec<_>>(), [128, 128, 32, 8, 4]);
        assert_eq!(parts(0).count(), 0);
    }

    #[test]
    fn a_wrong_number_of_values_is_noticed() {
        assert!(check_count("SELECT $1, $2, $1", 2).is_ok());
        assert!(check_count("SELECT $1, $2", 1).is_err());
        assert!(check_count("SELECT $1", 2).is_err());
        assert!(check_count("SELECT $1, $3", 3).is_err());
        assert!(check_count("SELECT ?, ?", 2).is_ok());
        assert!(check_count("SELECT ?, ?", 3).is_err());
        assert!(check_count("SELECT 1", 0).is_ok());
    }
}
