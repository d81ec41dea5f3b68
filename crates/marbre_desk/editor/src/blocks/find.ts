// The block that the caret is in.
import type { Node } from 'prosemirror-model';
import { type EditorState, NodeSelection } from 'prosemirror-state';
import { LINES } from '../schema';

export interface Found {
  node: Node;
  pos: number;
  depth: number;
}

/** The innermost node around the caret (or selected) for which `test` is true. */
export function around(state: EditorState, test: (node: Node) => boolean): Found | null {
  const { selection } = state;
  if (selection instanceof NodeSelection && test(selection.node)) {
    return { node: selection.node, pos: selection.from, depth: selection.$from.depth + 1 };
  }
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (test(node)) return { node, pos: $from.before(depth), depth };
  }
  return null;
}

/** The innermost node of one of these types. */
export function within(state: EditorState, ...types: string[]): Found | null {
  return around(state, (node) => types.includes(node.type.name));
}

/** True for a node that can be moved and deleted as one: not a line of its container, not a part of a table. */
export function isPiece(node: Node): boolean {
  const inTable = ['table', 'table_row', 'table_cell', 'table_header'].includes(node.type.name);
  return node.isBlock && !inTable && !LINES.has(node.type.name);
}

/** Every piece around the caret, the innermost first. Paragraphs in cells belong to their table. */
export function pieces(state: EditorState): Found[] {
  const { $from } = state.selection;
  const found: Found[] = [];
  if (state.selection instanceof NodeSelection && isPiece(state.selection.node)) {
    found.push({ node: state.selection.node, pos: $from.pos, depth: $from.depth + 1 });
  }
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (isPiece(node) && $from.node(depth - 1).type.spec['tableRole'] === undefined) {
      found.push({ node, pos: $from.before(depth), depth });
    }
  }
  return found;
}
