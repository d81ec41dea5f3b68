// New blocks: what each looks like when it is new, and where it goes.
import { Fragment, type Node } from 'prosemirror-model';
import { type Command, type EditorState, Selection, TextSelection } from 'prosemirror-state';
import { schema } from '../schema';

const make = (type: string, attrs: Record<string, unknown> | null = null, ...content: Node[]): Node =>
  schema.nodes[type]!.create(attrs, Fragment.from(content));
const empty = (): Node => make('paragraph');
/** Where an image may stand is asked with this one; which it will be is chosen first. */
const newImage = (): Node => make('image', { source: { missing: '' } });

/** A name for a new live entry. */
export function freshEntryId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return `e${[...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}

export function newTable(rows: number, columns: number): Node {
  const row = (head: boolean): Node =>
    make('table_row', { head }, ...Array.from({ length: columns }, () => make(head ? 'table_header' : 'table_cell', null, empty())));
  return make('table_block', null, make('table_caption'),
    make('table', null, ...Array.from({ length: rows }, (_, index) => row(index === 0))));
}

/** Every block that can be new, by the name that its words and its menu entry have. */
export const BLOCKS: readonly { name: string; type: string; make: () => Node; search: string }[] = [
  { name: 'paragraph', type: 'paragraph', make: empty, search: 'p text' },
  { name: 'heading-2', type: 'heading', make: () => make('heading', { level: 2 }), search: 'h2 ##' },
  { name: 'heading-3', type: 'heading', make: () => make('heading', { level: 3 }), search: 'h3 ###' },
  { name: 'heading-4', type: 'heading', make: () => make('heading', { level: 4 }), search: 'h4 ####' },
  { name: 'bullets', type: 'list', make: () => make('list', null, make('list_item', null, empty())), search: 'ul -' },
  { name: 'numbers', type: 'list', make: () => make('list', { start: 1 }, make('list_item', null, empty())), search: 'ol 1.' },
  { name: 'quote', type: 'quote', make: () => make('quote', null, empty(), make('attribution')), search: 'q >' },
  { name: 'pull-quote', type: 'quote', make: () => make('quote', { pull: true }, empty(), make('attribution')), search: 'q' },
  { name: 'images', type: 'image', make: newImage, search: 'photo jpg upload' },
  { name: 'library', type: 'image', make: newImage, search: 'photo' },
  { name: 'table', type: 'table_block', make: () => newTable(3, 3), search: 'td' },
  { name: 'infobox', type: 'infobox', make: () => make('infobox', null, make('infobox_title'), empty()), search: 'aside box' },
  { name: 'card', type: 'embed_card', make: () => make('embed_card', { href: '' }), search: 'embed video youtube' },
  {
    name: 'timeline', type: 'timeline', search: 'dates',
    make: () => make('timeline', null, make('timeline_entry', null, make('entry_when'), empty())),
  },
  {
    name: 'live-entry', type: 'live_entry', search: 'live',
    make: () => make('live_entry', { id: freshEntryId(), at: Date.now() }, make('live_headline'), empty()),
  },
  { name: 'preformatted', type: 'preformatted', make: () => make('preformatted'), search: 'pre code ```' },
  { name: 'divider', type: 'divider', make: () => make('divider'), search: 'hr ---' },
];

/** Where a node of this type can go: in place of the empty paragraph with the caret, or after a block around it. */
function place(state: EditorState, node: Node): { from: number; to: number } | null {
  const { $from } = state.selection;
  const { parent } = $from;
  if (parent.type.name === 'paragraph' && parent.content.size === 0 && $from.depth > 0) {
    const above = $from.node(-1);
    const index = $from.index(-1);
    if (above.canReplaceWith(index, index + 1, node.type)) return { from: $from.before(), to: $from.after() };
  }
  for (let depth = $from.depth; depth >= 0; depth -= 1) {
    if (depth === $from.depth && $from.parent.inlineContent) continue;
    const index = $from.indexAfter(depth);
    if ($from.node(depth).canReplaceWith(index, index, node.type)) {
      const at = depth === $from.depth ? $from.pos : $from.after(depth + 1);
      return { from: at, to: at };
    }
  }
  return null;
}

/** True when a block of this kind can be put where the caret is. */
export function canInsert(state: EditorState, block: { make: () => Node }): boolean {
  return place(state, block.make()) !== null;
}

/** Puts the node in, with the caret in its first line. */
export function insert(node: Node): Command {
  return (state, dispatch) => {
    const where = place(state, node);
    if (!where) return false;
    if (dispatch) {
      const leaf = node.isLeaf && !node.inlineContent;
      const nodes = leaf && where.to > where.from ? [node, empty()] : [node];
      const tr = state.tr.replaceWith(where.from, where.to, Fragment.from(nodes));
      const at = leaf ? where.from + node.nodeSize : where.from;
      const line = node.type.name === 'quote' || node.type.name === 'list' ? Selection.near(tr.doc.resolve(at + 1)) : null;
      const into = line ?? (node.inlineContent ? TextSelection.create(tr.doc, at + 1) : Selection.near(tr.doc.resolve(at + 1)));
      dispatch(tr.setSelection(leaf ? Selection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size))) : into).scrollIntoView());
    }
    return true;
  };
}
