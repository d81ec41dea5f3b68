// The rows and columns that the cells of a table fill (document/grid.rs): every slot filled once, every row and column
// begins a cell, no cell reaches out of the heading rows.
import type { Cell, Table } from './form';

const MAX_SPAN = 100;
const MAX_COLUMNS = 100;
const MAX_CELLS = 20_000;

interface Placed {
  cell: Cell;
  row: number;
  column: number;
  width: number;
  height: number;
}

const span = (kept: number | undefined): number => Math.min(Math.max(kept ?? 1, 1), MAX_SPAN);

/** How many columns the table has; nothing when it is not as this module says. */
export function measure(table: Table): number | null {
  const heading = table.header_rows;
  const height = table.rows.length;
  if (height === 0 || heading > height) return null;
  const columns = (table.rows[0] ?? []).reduce((sum, cell) => sum + span(cell.columns), 0);
  const free = new Array<number>(columns).fill(0);
  const begun = new Array<boolean>(columns).fill(false);
  for (const [index, row] of table.rows.entries()) {
    if (row.length === 0) return null;
    const left = index < heading ? heading - index : height - index;
    let column = 0;
    for (const cell of row) {
      while ((free[column] ?? 0) > index) column += 1;
      const end = column + span(cell.columns);
      if (span(cell.rows) > left || end > columns) return null;
      for (let at = column; at < end; at += 1) {
        if ((free[at] ?? 0) > index) return null;
        free[at] = index + span(cell.rows);
      }
      begun[column] = true;
      column = end;
    }
    if (free.some((until) => until <= index)) return null;
  }
  return begun.every(Boolean) ? columns : null;
}

function layOut(rows: Cell[][], heading: number): { placed: Placed[]; slots: boolean[][]; columns: number } {
  const widest = Math.min(Math.max(1, ...rows.map((row) => row.reduce((sum, cell) => sum + span(cell.columns), 0))), MAX_COLUMNS);
  const height = Math.min(rows.length, Math.floor(MAX_CELLS / widest));
  const most = Math.min(MAX_COLUMNS, Math.floor(MAX_CELLS / Math.max(height, 1)));
  const slots = Array.from({ length: height }, () => new Array<boolean>(most).fill(false));
  const placed: Placed[] = [];
  let columns = 0;
  for (const [row, cells] of rows.slice(0, height).entries()) {
    const left = row < heading ? Math.min(heading, height) - row : height - row;
    const here = slots[row] as boolean[];
    let column = 0;
    for (const cell of cells) {
      while (here[column]) column += 1;
      if (column >= most) break;
      let width = 0;
      while (width < span(cell.columns) && here[column + width] === false) width += 1;
      let high = Math.min(span(cell.rows), left);
      for (let below = row; below < row + high; below += 1) {
        const line = slots[below] as boolean[];
        if (line.slice(column, column + width).includes(true)) {
          high = below - row;
          break;
        }
        line.fill(true, column, column + width);
      }
      placed.push({ cell, row, column, width, height: high });
      column += width;
      columns = Math.max(columns, column);
    }
  }
  return { placed, slots: slots.map((line) => line.slice(0, columns)), columns };
}

/** The table with every slot filled once; nothing when no cell is left. */
export function complete(table: Table): Table | null {
  const wide = measure(table);
  if (wide !== null && wide <= MAX_COLUMNS && wide * table.rows.length <= MAX_CELLS) return table;
  const heading = Math.min(table.header_rows, table.rows.length);
  const { placed, slots, columns } = layOut(table.rows, heading);
  const keptRows = slots.map(() => false);
  const keptColumns = new Array<boolean>(columns).fill(false);
  for (const cell of placed) {
    keptRows[cell.row] = true;
    keptColumns[cell.column] = true;
  }
  const count = (kept: boolean[], from: number, length: number): number =>
    kept.slice(from, from + length).filter(Boolean).length;
  const rows: { column: number; cell: Cell }[][] = slots.map(() => []);
  for (const { cell, row, column, width, height } of placed) {
    rows[row]?.push({
      column,
      cell: spanned(cell, Math.max(count(keptColumns, column, width), 1), Math.max(count(keptRows, row, height), 1)),
    });
  }
  for (const [row, filled] of slots.entries()) {
    if (!keptRows[row]) continue;
    for (let column = 0; column < columns; column += 1) {
      if (keptColumns[column] && !filled[column]) rows[row]?.push({ column, cell: { content: [] } });
    }
    rows[row]?.sort((one, other) => one.column - other.column);
  }
  const done: Table = {
    ...table,
    header_rows: count(keptRows, 0, heading),
    rows: rows.filter((_, row) => keptRows[row]).map((row) => row.map(({ cell }) => cell)),
  };
  return measure(done) === null ? null : done;
}

function spanned(cell: Cell, columns: number, rows: number): Cell {
  const kept: Cell = {
    ...(cell.header ? { header: true } : {}),
    ...(columns > 1 ? { columns } : {}),
    ...(rows > 1 ? { rows } : {}),
    content: cell.content,
  };
  return kept;
}
