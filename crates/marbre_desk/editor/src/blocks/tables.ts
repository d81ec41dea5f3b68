// Tables: rows, columns, heading rows, cells joined and parted.
import type { Command, EditorState } from 'prosemirror-state';
import {
  addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, goToNextCell, isInTable, mergeCells,
  selectedRect, splitCell, toggleHeader, toggleHeaderCell,
} from 'prosemirror-tables';
import { schema } from '../schema';
import { within } from './find';

/** A row above; above a heading row it is a heading row too. */
const rowBefore: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { top, table, tableStart } = selectedRect(state);
  const head = table.child(top).attrs['head'] as boolean;
  return addRowBefore(state, dispatch && ((tr) => {
    if (head) {
      let pos = tableStart;
      for (let row = 0; row < top; row += 1) pos += table.child(row).nodeSize;
      tr.setNodeMarkup(tr.doc.resolve(pos).pos, null, { head: true });
    }
    dispatch(tr);
  }));
};

/** Makes the rows down to the one with the caret heading rows, or takes that away. */
const toggleHeaderRow: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  if (!dispatch) return true;
  const { bottom, table, tableStart } = selectedRect(state);
  const make = !table.child(bottom - 1).attrs['head'];
  const tr = state.tr;
  table.forEach((row, offset, index) => {
    const head = make ? index < bottom : index < selectedRect(state).top && (row.attrs['head'] as boolean);
    if (head === row.attrs['head']) return;
    tr.setNodeMarkup(tableStart + offset, null, { head });
    row.forEach((cell, inside) => {
      const type = schema.nodes[head ? 'table_header' : 'table_cell']!;
      if (cell.type !== type) tr.setNodeMarkup(tableStart + offset + 1 + inside, type, cell.attrs);
    });
  });
  dispatch(tr);
  return true;
};

const deleteWhole: Command = (state, dispatch) => {
  const table = within(state, 'table_block');
  if (table && dispatch) {
    const paragraph = schema.nodes['paragraph']!.create();
    dispatch(state.tr.replaceWith(table.pos, table.pos + table.node.nodeSize, paragraph).scrollIntoView());
  }
  return table !== null;
};

/** Tab in the last cell makes another row. */
export const nextCell: Command = (state, dispatch, view) => {
  if (goToNextCell(1)(state, dispatch)) return true;
  if (!isInTable(state) || !view) return false;
  return addRowAfter(state, (tr) => {
    dispatch?.(tr);
    goToNextCell(1)(view.state, view.dispatch);
  });
};

export const previousCell: Command = goToNextCell(-1);

export const TABLE_ACTIONS: readonly { name: string; run: Command; on?: (state: EditorState) => boolean }[] = [
  { name: 'row-before', run: rowBefore },
  { name: 'row-after', run: addRowAfter },
  { name: 'row-delete', run: deleteRow },
  { name: 'column-before', run: addColumnBefore },
  { name: 'column-after', run: addColumnAfter },
  { name: 'column-delete', run: deleteColumn },
  {
    name: 'header-row', run: toggleHeaderRow,
    on: (state) => {
      const { bottom, table } = selectedRect(state);
      return table.child(bottom - 1).attrs['head'] as boolean;
    },
  },
  { name: 'header-column', run: toggleHeader('column') },
  { name: 'header-cell', run: toggleHeaderCell },
  { name: 'merge-cells', run: mergeCells },
  { name: 'split-cell', run: splitCell },
  { name: 'table-delete', run: deleteWhole },
];
