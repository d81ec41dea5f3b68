// A document put into the open text where it differs, so that the caret and the rest stay as they are.
import { Fragment, type Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { fromProseMirror } from '../document/from_prosemirror';
import type { Document } from '../document/form';
import { toProseMirror } from '../document/to_prosemirror';
import { schema } from '../schema';
import { changes } from './compare';
import { stable } from './same';

/** What a node stores, as text; nothing for one that stores nothing. */
function stored(node: Node): string {
  const { blocks } = fromProseMirror(schema.nodes['doc']!.create(null, node));
  return blocks.length > 0 ? stable(blocks) : '';
}

function children(node: Node): Node[] {
  return Array.from({ length: node.childCount }, (_, index) => node.child(index));
}

/** Makes the text of the view this document. It cannot be undone: it is what others wrote. */
export function applyBody(view: EditorView, document: Document): void {
  const { doc } = view.state;
  const tr = view.state.tr;
  const before = children(doc);
  const starts = before.map(() => 0);
  before.reduce((pos, node, index) => {
    starts[index] = pos;
    return pos + node.nodeSize;
  }, 0);
  const end = doc.content.size;
  for (const { from, to, items } of changes(before, children(toProseMirror(document)), stored).reverse()) {
    const old = before.slice(from, to);
    if (items.length === 0 && old.every((node) => stored(node) === '')) continue;
    const start = starts[from] ?? end;
    const stop = starts[to] ?? end;
    narrow(Fragment.from(old), Fragment.from(items), start, stop, (left, right, content) => tr.replaceWith(left, right, content), (left, right, leftNew, rightNew) => {
      const slice = schema.nodes['doc']!.create(null, Fragment.from(items)).slice(leftNew, rightNew);
      tr.replace(left, right, slice);
    });
  }
  if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false));
}

/** Replaces only what differs within a stretch. */
function narrow(
  old: Fragment, now: Fragment, start: number, stop: number,
  whole: (left: number, right: number, content: Fragment) => void,
  part: (left: number, right: number, leftNew: number, rightNew: number) => void,
): void {
  const first = old.size > 0 && now.size > 0 ? old.findDiffStart(now) : 0;
  const last = old.size > 0 && now.size > 0 ? old.findDiffEnd(now) : null;
  if (first === null) return;
  if (!last) return whole(start, stop, now);
  let { a, b } = last;
  const overlap = first - Math.min(a, b);
  if (overlap > 0) {
    a += overlap;
    b += overlap;
  }
  part(start + first, start + a, first, b);
}
