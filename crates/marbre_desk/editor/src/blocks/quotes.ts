// Quotes: made of the blocks that are selected, and opened again.
import { Fragment, type Node } from 'prosemirror-model';
import { type Command, TextSelection } from 'prosemirror-state';
import { schema } from '../schema';
import { within } from './find';

/** Sets the selected blocks apart as a quote. */
export const wrapInQuote: Command = (state, dispatch) => {
  const range = state.selection.$from.blockRange(state.selection.$to);
  if (!range) return false;
  const content = range.parent.content.cut(range.start - range.$from.start(range.depth), range.end - range.$from.start(range.depth));
  const node = schema.nodes['quote']!.createChecked.bind(schema.nodes['quote']);
  let quote: Node;
  try {
    quote = node(null, content.append(Fragment.from(schema.nodes['attribution']!.create())));
  } catch {
    return false;
  }
  if (!range.parent.canReplaceWith(range.startIndex, range.endIndex, quote.type)) return false;
  if (dispatch) {
    const tr = state.tr.replaceWith(range.start, range.end, quote);
    const shifted = (pos: number): number => Math.min(pos + 1, tr.doc.content.size);
    tr.setSelection(TextSelection.between(tr.doc.resolve(shifted(state.selection.anchor)), tr.doc.resolve(shifted(state.selection.head))));
    dispatch(tr.scrollIntoView());
  }
  return true;
};

/** Takes the quote away and leaves what it says; the attribution becomes a paragraph. */
export const openQuote: Command = (state, dispatch) => {
  const quote = within(state, 'quote');
  if (!quote) return false;
  if (dispatch) {
    const kept: Node[] = [];
    quote.node.forEach((child) => {
      if (child.type.name !== 'attribution') kept.push(child);
      else if (child.content.size > 0) kept.push(schema.nodes['paragraph']!.create(null, child.content));
    });
    const { anchor } = state.selection;
    const tr = state.tr.replaceWith(quote.pos, quote.pos + quote.node.nodeSize, Fragment.from(kept));
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(Math.max(anchor - 1, quote.pos), tr.doc.content.size))));
    dispatch(tr.scrollIntoView());
  }
  return true;
};

export const toggleQuote: Command = (state, dispatch, view) =>
  within(state, 'quote') ? openQuote(state, dispatch, view) : wrapInQuote(state, dispatch, view);
