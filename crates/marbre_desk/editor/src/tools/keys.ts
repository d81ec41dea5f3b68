// The keyboard: the acts' own keys, and what Enter, Tab and Backspace do in lists, tables and quotes.
import {
  baseKeymap, chainCommands, createParagraphNear, exitCode, joinBackward, liftEmptyBlock, newlineInCode, selectNodeBackward,
  splitBlockAs,
} from 'prosemirror-commands';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { type Command, type Plugin, TextSelection } from 'prosemirror-state';
import { openFootnote } from '../blocks/footnote';
import { enterInLine, leaveContainer } from '../blocks/leave';
import { nextCell, previousCell } from '../blocks/tables';
import type { Desk } from '../desk';
import { schema } from '../schema';
import { ACTIONS } from './actions';

const item = schema.nodes['list_item']!;

const lineBreak: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type.spec.code || !state.selection.$from.parent.type.contentMatch.matchType(schema.nodes['hard_break']!)) return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes['hard_break']!.create()).scrollIntoView());
  return true;
};

/** Enter at the end of a block begins a paragraph, also where another line would come first by the schema. */
const split = splitBlockAs((_node, atEnd) => (atEnd ? { type: schema.nodes['paragraph']! } : null));

/** Backspace in an empty block that is not a paragraph makes it one; at the start of a heading, too. */
const backToParagraph: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const name = $from.parent.type.name;
  if (!empty || $from.parentOffset > 0 || (name !== 'heading' && name !== 'preformatted')) return false;
  const before = $from.before();
  dispatch?.(state.tr.setNodeMarkup(before, schema.nodes['paragraph']!).scrollIntoView());
  return true;
};

/** Backspace in a new, empty container takes the container away. */
const removeEmpty: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth < 2) return false;
  const container = $from.node(-1);
  if (!['quote', 'infobox', 'live_entry', 'embed_card'].includes(container.type.name) || container.textContent !== '') return false;
  if (container.childCount > 2) return false;
  if (dispatch) {
    const pos = $from.before(-1);
    const tr = state.tr.replaceWith(pos, pos + container.nodeSize, schema.nodes['paragraph']!.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, pos + 1)).scrollIntoView());
  }
  return true;
};

/** Tab in preformatted text is a tabulator; elsewhere it leaves the text, as on every page. */
const tab: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.type.spec.code) return false;
  dispatch?.(state.tr.insertText('\t'));
  return true;
};

export function keys(desk: Desk): Plugin[] {
  const own: Record<string, Command> = {};
  for (const action of ACTIONS) {
    if (!action.keys) continue;
    own[action.keys] = () => {
      if (!action.changes || desk.view.editable) action.run(desk);
      return true;
    };
  }
  return [
    keymap({
      ...own,
      'Mod-y': own['Mod-Shift-z']!,
      Enter: chainCommands(
        openFootnote, newlineInCode, enterInLine, splitListItem(item), leaveContainer, createParagraphNear, liftEmptyBlock, split,
      ),
      'Shift-Enter': chainCommands(exitCode, lineBreak),
      'Mod-Enter': chainCommands(exitCode, lineBreak),
      Tab: chainCommands(nextCell, sinkListItem(item), tab),
      'Shift-Tab': chainCommands(previousCell, liftListItem(item)),
      Backspace: chainCommands(undoInputRule, removeEmpty, backToParagraph, (state, dispatch, view) => {
        const { $from, empty } = state.selection;
        const first = empty && $from.parentOffset === 0 && $from.depth > 2 && $from.node(-1).type === item && $from.index(-1) === 0;
        return first && liftListItem(item)(state, dispatch, view);
      }, (state, dispatch, view) => {
        const textblock = state.selection.empty && state.selection.$from.parentOffset === 0;
        return textblock && chainCommands(joinBackward, selectNodeBackward)(state, dispatch, view);
      }),
    }),
    keymap(baseKeymap),
  ];
}
