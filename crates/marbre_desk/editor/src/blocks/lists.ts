// Lists: made, changed from bullets to numbers, and taken away.
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command } from 'prosemirror-state';
import { schema } from '../schema';
import { within } from './find';

/** Makes what is selected a list; a list of the other kind changes; the same kind is lifted out. */
export function toggleList(numbered: boolean): Command {
  return (state, dispatch, view) => {
    const list = within(state, 'list');
    const start = numbered ? 1 : null;
    if (!list) return wrapInList(schema.nodes['list']!, { start })(state, dispatch, view);
    if ((list.node.attrs['start'] !== null) === numbered) return liftListItem(schema.nodes['list_item']!)(state, dispatch, view);
    dispatch?.(state.tr.setNodeMarkup(list.pos, null, { start }));
    return true;
  };
}
