// Enter in lines that belong to a block, and in empty paragraphs at the end of a container: the way on and out.
import { type Command, Selection, TextSelection } from 'prosemirror-state';
import { schema } from '../schema';

const ON = new Set(['table_caption', 'infobox_title', 'live_headline', 'entry_when']);
const OUT = new Set(['attribution', 'gallery_caption', 'image', 'embed_card']);
const CONTAINERS = new Set(['quote', 'infobox', 'live_entry', 'timeline_entry']);

/** Enter in a caption or title goes on to what it is about; in an attribution or the line below, out of the block. */
export const enterInLine: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const name = $from.parent.type.name;
  if (!empty) return false;
  if (ON.has(name)) {
    const next = Selection.findFrom(state.doc.resolve($from.after()), 1, true);
    if (next && dispatch) dispatch(state.tr.setSelection(next).scrollIntoView());
    return true;
  }
  if (!OUT.has(name)) return false;
  const inside = name === 'attribution' || name === 'gallery_caption' || $from.node(-1).type.name === 'gallery';
  const depth = inside ? $from.depth - 1 : $from.depth;
  if (dispatch) {
    const after = $from.after(depth);
    const tr = state.tr.insert(after, schema.nodes['paragraph']!.create());
    dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  }
  return true;
};

/** Enter in an empty paragraph at the end of a container leaves it: a quote for its attribution, an entry for the next. */
export const leaveContainer: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'paragraph' || $from.parent.content.size > 0 || $from.depth < 2) return false;
  const container = $from.node(-1);
  const index = $from.index(-1);
  if (!CONTAINERS.has(container.type.name)) return false;
  const before = container.maybeChild(index - 1);
  const after = container.maybeChild(index + 1);
  if ((after && after.type.name !== 'attribution') || !before || before.type.name.endsWith('title')) return false;
  const first = before.type.name === 'live_headline' || before.type.name === 'entry_when';
  if (first && !(container.type.name === 'timeline_entry' && before.content.size === 0)) return false;
  if (dispatch) {
    const tr = state.tr;
    if (container.type.name === 'quote') {
      tr.delete($from.before(), $from.after());
      tr.setSelection(TextSelection.near(tr.doc.resolve($from.before() + 1)));
    } else if (container.type.name === 'timeline_entry') {
      leaveEntry(first);
    } else {
      out($from.depth - 1);
    }
    dispatch(tr.scrollIntoView());

    function out(depth: number): void {
      const end = $from.after(depth);
      tr.insert(end, schema.nodes['paragraph']!.create());
      tr.setSelection(TextSelection.create(tr.doc, end + 1));
      tr.delete($from.before(), $from.after());
    }

    function leaveEntry(blank: boolean): void {
      const timeline = $from.node(-2);
      if (blank && timeline.childCount > 1) {
        const end = $from.after($from.depth - 2);
        tr.insert(end, schema.nodes['paragraph']!.create());
        tr.setSelection(TextSelection.create(tr.doc, end + 1));
        tr.delete($from.before(-1), $from.after(-1));
      } else {
        const end = $from.after(-1);
        tr.insert(end, schema.nodes['timeline_entry']!.createAndFill()!);
        tr.setSelection(TextSelection.create(tr.doc, end + 2));
        if (!blank) tr.delete($from.before(), $from.after());
      }
    }
  }
  return true;
};
