// The open text: ProseMirror with the desk's schema, keys, rules and views.
import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, type Transaction } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { footnoteView } from './blocks/footnote';
import { blockViews } from './blocks/views';
import type { Desk } from './desk';
import { places } from './images/places';
import { highlights } from './panels/highlights';
import { paste } from './paste';
import { schema } from './schema';
import { findPlugin } from './tools/find';
import { markdown } from './tools/input_rules';
import { invisible } from './tools/invisible';
import { keys } from './tools/keys';
import { lastParagraph, placeholders } from './tools/placeholders';
import { slash } from './tools/slash';
import { t } from './words';

/** A document that one can go on writing in: a paragraph stands last. */
function open(doc: Node): Node {
  if (doc.lastChild?.type.name === 'paragraph') return doc;
  return doc.copy(doc.content.addToEnd(schema.nodes['paragraph']!.create()));
}

/** The view of the text, in `place`. `changed` is told of each transaction. */
export function openView(
  desk: Desk, place: HTMLElement, doc: Node, editable: () => boolean, changed: (view: EditorView, tr: Transaction) => void,
): EditorView {
  const { lang, dir } = desk.data.article;
  const view: EditorView = new EditorView({ mount: place }, {
    state: EditorState.create({
      doc: open(doc),
      plugins: [
        slash(desk), markdown(), ...keys(desk), history({ newGroupDelay: 800 }), dropCursor({ class: 'ed-drop', color: false, width: 2 }),
        gapCursor(), tableEditing(), paste(desk), places(), findPlugin(), invisible(), highlights(), placeholders(), lastParagraph(),
      ],
    }),
    attributes: { id: 'ed-text', class: 'ed-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('text'), lang, dir, spellcheck: 'true' },
    editable,
    nodeViews: { ...blockViews(desk), footnote: footnoteView(desk) },
    dispatchTransaction: (tr) => {
      view.updateState(view.state.apply(tr));
      changed(view, tr);
    },
    scrollThreshold: { top: 120, bottom: 40, left: 0, right: 0 },
    scrollMargin: { top: 140, bottom: 60, left: 0, right: 0 },
  });
  return view;
}
