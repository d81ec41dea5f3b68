// Moving and deleting blocks.
import { Fragment } from 'prosemirror-model';
import { type Command, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { pieces } from './find';

/** Moves the innermost block that can move: up (-1) or down (1). An item at the end of its list moves the list. */
export function move(direction: -1 | 1): Command {
  return (state, dispatch) => {
    for (const { pos, node } of pieces(state)) {
      const $pos = state.doc.resolve(pos);
      const index = $pos.index();
      const { parent } = $pos;
      const other = parent.maybeChild(index + direction);
      if (!other) continue;
      const swapped = direction < 0 ? [node, other] : [other, node];
      const from = direction < 0 ? pos - other.nodeSize : pos;
      const content = parent.content
        .replaceChild(Math.min(index, index + direction), swapped[0]!)
        .replaceChild(Math.max(index, index + direction), swapped[1]!);
      if (!parent.type.validContent(content)) continue;
      if (dispatch) {
        const shift = direction < 0 ? -other.nodeSize : other.nodeSize;
        const tr = state.tr.replaceWith(from, from + node.nodeSize + other.nodeSize, Fragment.from(swapped));
        const { selection } = state;
        tr.setSelection(selection instanceof NodeSelection
          ? NodeSelection.create(tr.doc, selection.from + shift)
          : TextSelection.between(tr.doc.resolve(selection.anchor + shift), tr.doc.resolve(selection.head + shift)));
        dispatch(tr.scrollIntoView());
      }
      return true;
    }
    return false;
  };
}

/** Deletes the innermost block, and its container when that would be empty. */
export const deleteBlock: Command = (state, dispatch) => {
  const [piece] = pieces(state);
  if (!piece) return false;
  const { pos, node } = piece;
  if (dispatch) {
    const tr = state.tr;
    let from = pos;
    let to = pos + node.nodeSize;
    for (let $at = state.doc.resolve(from); $at.depth > 0; $at = state.doc.resolve(from)) {
      const index = $at.index();
      const left = $at.parent.content.cut(0, from - $at.start()).append($at.parent.content.cut(to - $at.start()));
      if ($at.parent.type.validContent(left) && index >= 0) break;
      from = $at.before();
      to = $at.after();
    }
    tr.delete(from, to);
    if (tr.doc.childCount === 0) tr.insert(0, state.schema.nodes['paragraph']!.create());
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)))).scrollIntoView());
  }
  return true;
};
