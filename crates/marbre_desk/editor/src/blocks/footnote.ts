// Footnotes: a number in the line; what the note says is written in a dialog, and is in the text with every stroke.
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { baseKeymap, toggleMark } from 'prosemirror-commands';
import type { Node } from 'prosemirror-model';
import { type Command, EditorState, NodeSelection } from 'prosemirror-state';
import { EditorView, type NodeView, type NodeViewConstructor } from 'prosemirror-view';
import type { Desk } from '../desk';
import { framed } from '../dialog';
import { button, el } from '../element';
import { schema } from '../schema';
import { t } from '../words';

const breakLine: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes['hard_break']!.create()).scrollIntoView());
  return true;
};

class Footnote implements NodeView {
  readonly dom: HTMLElement;
  private inner: EditorView | null = null;

  constructor(private node: Node, private readonly desk: Desk, private readonly view: EditorView, private readonly getPos: () => number | undefined) {
    this.dom = button(t('footnote-open', { text: node.textContent }), () => this.open(), { class: 'ed-footnote' }, '');
    this.describe();
  }

  private describe(): void {
    const label = this.node.content.size > 0 ? t('footnote-open', { text: this.node.textContent }) : t('footnote-empty');
    this.dom.setAttribute('aria-label', label);
    this.dom.setAttribute('title', label);
    this.dom.classList.toggle('ed-bad', this.node.content.size === 0);
  }

  open(): void {
    if (this.inner) return;
    const { lang, dir } = this.desk.data.article;
    const place = el('div', { class: 'ed-note-text', lang, dir });
    const form = el('div', {}, place, el('div', { class: 'ed-answers' },
      button(t('done'), () => dialog.close(), { class: 'ed-main' }),
      button(t('footnote-delete'), () => { dialog.close(); this.remove(); }),
    ));
    const dialog = framed(t('footnote'), form, () => this.closed());
    const inner: EditorView = new EditorView(place, {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('footnote-text') },
      editable: () => this.view.editable,
      state: EditorState.create({
        doc: this.node,
        plugins: [history(), keymap({
          'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Shift-Enter': breakLine,
          'Mod-b': toggleMark(schema.marks['strong']!), 'Mod-i': toggleMark(schema.marks['emphasis']!),
          Enter: () => { dialog.close(); return true; }, 'Mod-Enter': () => { dialog.close(); return true; },
        }), keymap(baseKeymap)],
      }),
      dispatchTransaction: (tr) => {
        inner.updateState(inner.state.apply(tr));
        if (tr.docChanged) this.write(inner.state.doc);
      },
    });
    this.inner = inner;
    inner.focus();
  }

  /** What the dialog says goes into the text at once, so that it is kept and saved. */
  private write(note: Node): void {
    const pos = this.getPos();
    if (pos === undefined) return;
    const node = this.view.state.doc.nodeAt(pos);
    if (node) this.view.dispatch(this.view.state.tr.replaceWith(pos + 1, pos + 1 + node.content.size, note.content));
  }

  private remove(): void {
    const pos = this.getPos();
    if (pos !== undefined) this.view.dispatch(this.view.state.tr.delete(pos, pos + this.node.nodeSize));
  }

  private closed(): void {
    this.inner?.destroy();
    this.inner = null;
    const pos = this.getPos();
    if (pos === undefined) return;
    if (this.node.content.size === 0) this.remove();
    this.view.focus();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.describe();
    if (this.inner && !this.inner.state.doc.content.eq(node.content)) {
      const tr = this.inner.state.tr;
      this.inner.updateState(this.inner.state.apply(tr.replaceWith(0, tr.doc.content.size, node.content)));
    }
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.type === 'mousedown' || event.type === 'click' || event.type === 'keydown';
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.inner?.destroy();
  }
}

/** The view of footnotes; Enter on a selected one opens it. */
export function footnoteView(desk: Desk): NodeViewConstructor {
  return (node, view, getPos) => new Footnote(node, desk, view, getPos);
}

/** Opens the footnote that is selected. */
export const openFootnote: Command = (state, _dispatch, view) => {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'footnote' || !view) return false;
  const dom = view.nodeDOM(selection.from);
  if (dom instanceof HTMLElement) dom.click();
  return true;
};

/** Puts a footnote where the caret is (what is selected stays before it) and opens it. */
export const insertFootnote: Command = (state, dispatch, view) => {
  const { $to } = state.selection;
  const index = $to.index();
  if (!$to.parent.canReplaceWith(index, index, schema.nodes['footnote']!)) return false;
  if (dispatch) {
    dispatch(state.tr.insert($to.pos, schema.nodes['footnote']!.create()).scrollIntoView());
    const dom = view?.nodeDOM($to.pos);
    if (dom instanceof HTMLElement) dom.click();
  }
  return true;
};
