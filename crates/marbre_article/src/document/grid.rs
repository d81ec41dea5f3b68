//! The rows and columns that the cells of a table fill.
//!
//! A table is kept so that every slot of its grid is filled by exactly one cell, every row and every column begins a
//! cell, and no cell reaches out of its group (heading rows, or the rows below): only then do screen readers and
//! browsers agree on it (HTML, “forming a table”).

use super::{
    Cell, Table,
    rules::{Fault, MAX_CELLS, MAX_COLUMNS},
};

/// The widest and highest cell.
const MAX_SPAN: usize = 100;

/// How many columns the table has.
///
/// # Errors
/// [`Fault::Grid`], [`Fault::HeaderRows`] or [`Fault::Empty`] when it is not as this module says.
pub fn measure(table: &Table) -> Result<usize, Fault> {
    let heading = table.header_rows as usize;
    if table.rows.is_empty() {
        return Err(Fault::Empty("the table"));
    }
    if heading > table.rows.len() {
        return Err(Fault::HeaderRows);
    }
    let spans =
        |cell: &Cell| (1..=MAX_SPAN as u32).contains(&cell.columns) && (1..=MAX_SPAN as u32).contains(&cell.rows);
    if table.rows.iter().any(|row| row.is_empty() || !row.iter().all(spans)) {
        return Err(Fault::Grid);
    }
    let columns: usize = table.rows.first().map_or(0, |row| row.iter().map(|cell| cell.columns as usize).sum());
    let mut free = vec![0usize; columns];
    let mut begun = vec![false; columns];
    for (index, row) in table.rows.iter().enumerate() {
        let left = if index < heading { heading - index } else { table.rows.len() - index };
        let mut column = 0;
        for cell in row {
            column += free.iter().skip(column).take_while(|until| **until > index).count();
            if cell.rows as usize > left {
                return Err(if index < heading { Fault::HeaderRows } else { Fault::Grid });
            }
            let end = column + cell.columns as usize;
            let slots = free.get_mut(column..end).ok_or(Fault::Grid)?;
            if slots.iter().any(|until| *until > index) {
                return Err(Fault::Grid);
            }
            slots.fill(index + cell.rows as usize);
            begun[column] = true;
            column = end;
        }
        if free.iter().any(|until| *until <= index) {
            return Err(Fault::Grid);
        }
    }
    if begun.iter().all(|begun| *begun) { Ok(columns) } else { Err(Fault::Grid) }
}

/// Where a cell of the table stands once laid out.
struct Placed {
    cell: Cell,
    row: usize,
    column: usize,
    width: usize,
    height: usize,
}

/// The table with every slot filled once: overlapping cells cut, gaps filled with empty cells, columns and rows in
/// which nothing begins left out, what is beyond the limits dropped. Nothing when no cell is left.
pub fn complete(mut table: Table) -> Option<Table> {
    if measure(&table).is_ok_and(|columns| columns <= MAX_COLUMNS && columns * table.rows.len() <= MAX_CELLS) {
        return Some(table);
    }
    let heading = (table.header_rows as usize).min(table.rows.len());
    let (placed, slots, columns) = lay_out(std::mem::take(&mut table.rows), heading);
    let mut kept_rows: Vec<bool> = vec![false; slots.len()];
    let mut kept_columns = vec![false; columns];
    for cell in &placed {
        kept_rows[cell.row] = true;
        kept_columns[cell.column] = true;
    }
    let mut rows: Vec<Vec<(usize, Cell)>> = slots.iter().map(|_| Vec::new()).collect();
    let count = |kept: &[bool], from: usize, length: usize| kept.iter().skip(from).take(length).filter(|k| **k).count();
    for placed in placed {
        let mut cell = placed.cell;
        cell.columns = count(&kept_columns, placed.column, placed.width).max(1) as u32;
        cell.rows = count(&kept_rows, placed.row, placed.height).max(1) as u32;
        rows[placed.row].push((placed.column, cell));
    }
    for (row, slots) in slots.iter().enumerate().filter(|(row, _)| kept_rows[*row]) {
        for column in (0..columns).filter(|column| kept_columns[*column]) {
            if slots.get(column).is_none_or(|filled| !filled) {
                rows[row].push((column, Cell { header: false, columns: 1, rows: 1, content: Vec::new() }));
            }
        }
        rows[row].sort_by_key(|(column, _)| *column);
    }
    table.header_rows = count(&kept_rows, 0, heading) as u32;
    table.rows = rows
        .into_iter()
        .zip(kept_rows)
        .filter(|(_, kept)| *kept)
        .map(|(row, _)| row.into_iter().map(|(_, cell)| cell).collect())
        .collect();
    measure(&table).is_ok().then_some(table)
}

/// Lays the cells out as browsers do, within the limits. Returns them, which slots are filled, and the width.
fn lay_out(rows: Vec<Vec<Cell>>, heading: usize) -> (Vec<Placed>, Vec<Vec<bool>>, usize) {
    let width = |row: &Vec<Cell>| row.iter().map(|cell| span(cell.columns)).sum::<usize>();
    let widest = rows.iter().map(width).max().unwrap_or(0).clamp(1, MAX_COLUMNS);
    let height = rows.len().min(MAX_CELLS / widest);
    let most = MAX_COLUMNS.min(MAX_CELLS / height.max(1));
    let mut slots: Vec<Vec<bool>> = vec![vec![false; most]; height];
    let mut placed = Vec::new();
    let mut columns = 0;
    for (row, cells) in rows.into_iter().take(height).enumerate() {
        let left = if row < heading { heading.min(height) - row } else { height - row };
        let mut column = 0;
        for cell in cells {
            column += slots[row].iter().skip(column).take_while(|filled| **filled).count();
            if column >= most {
                break;
            }
            let free = slots[row].iter().skip(column).take_while(|filled| !**filled).count();
            let width = span(cell.columns).min(free);
            let mut high = span(cell.rows).min(left);
            for (below, slots) in slots.iter_mut().enumerate().skip(row).take(high) {
                if slots[column..column + width].contains(&true) {
                    high = below - row;
                    break;
                }
                slots[column..column + width].fill(true);
            }
            placed.push(Placed { cell, row, column, width, height: high });
            column += width;
            columns = columns.max(column);
        }
    }
    for slots in &mut slots {
        slots.truncate(columns);
    }
    (placed, slots, columns)
}

fn span(kept: u32) -> usize {
    (kept as usize).clamp(1, MAX_SPAN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Inline;

    /// `"a2 b/c"`: rows split at `/`, cells at spaces; a digit is the width, a digit after `x` the height.
    fn table(drawn: &str, header_rows: u32) -> Table {
        let cell = |drawn: &str| {
            let digits = drawn.trim_start_matches(char::is_alphabetic);
            let (columns, rows) = digits.split_once('x').unwrap_or((digits, "1"));
            Cell {
                header: false,
                columns: columns.parse().unwrap_or(1),
                rows: rows.parse().unwrap_or(1),
                content: vec![Inline::text(drawn.chars().take_while(|c| c.is_alphabetic()).collect::<String>())],
            }
        };
        let rows = drawn.split('/').map(|row| row.split_whitespace().map(cell).collect()).collect();
        Table { caption: vec![], header_rows, rows }
    }

    fn draw(table: &Table) -> String {
        let cell = |cell: &Cell| {
            let name = crate::document::plain_text(&cell.content);
            let name = if name.is_empty() { "-".to_owned() } else { name };
            match (cell.columns, cell.rows) {
                (1, 1) => name,
                (columns, 1) => format!("{name}{columns}"),
                (columns, rows) => format!("{name}{columns}x{rows}"),
            }
        };
        let row = |row: &Vec<Cell>| row.iter().map(cell).collect::<Vec<_>>().join(" ");
        table.rows.iter().map(row).collect::<Vec<_>>().join("/")
    }

    #[test]
    fn good_tables_stay() {
        for (drawn, columns) in [("a b/c d", 2), ("a2/b c", 2), ("a1x2 b/c", 2), ("a1x2 b2/c d/e f g", 3)] {
            assert_eq!(measure(&table(drawn, 0)), Ok(columns), "{drawn}");
            assert_eq!(draw(&complete(table(drawn, 0)).unwrap()), drawn);
        }
    }

    #[test]
    fn bad_tables_are_completed() {
        for (drawn, done) in [
            ("a b/c", "a b/c -"),
            ("a/b c", "a -/b c"),
            ("a2", "a"),
            ("a1x3/b", "a1x2 -/b"),
            ("a b1x2/c2", "a b1x2/c"),
            ("a//b", "a/b"),
            ("a2x2 b//c", "a b/c -"),
        ] {
            let before = table(drawn, 0);
            let after = complete(before).unwrap();
            assert!(measure(&after).is_ok(), "{drawn}: {}", draw(&after));
            assert_eq!(draw(&after), done, "{drawn}");
        }
        assert_eq!(complete(table("", 0)), None);
    }

    #[test]
    fn headings_do_not_reach_below() {
        assert_eq!(measure(&table("a1x2 b/c", 1)), Err(Fault::HeaderRows));
        assert_eq!(draw(&complete(table("a1x2 b/c", 1)).unwrap()), "a b/c -");
    }
}
