// Where images on their way will stand: places in the text that move with it, whatever is written around them.
import type { Node } from 'prosemirror-model';
import { Fragment, Slice } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { dropPoint } from 'prosemirror-transform';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { KnownImage } from '../contract';
import { el } from '../element';
import { schema } from '../schema';
import { t } from '../words';

export interface Place {
  id: string;
  pos: number;
  name: string;
  /** An address of the picture in this browser. */
  picture: string;
}

type Meta = { add: Place[] } | { gone: string } | { landed: string };

export const placesKey = new PluginKey<Place[]>('places');

function drawn({ name, picture }: Place): HTMLElement {
  const image = el('img', { src: picture, alt: '' });
  image.addEventListener('error', () => image.remove());
  return el('div', { class: 'ed-coming', contenteditable: 'false' }, image, el('p', { class: 'ed-meta' }, t('upload-place', { name })));
}

/** Those that came before keep before what is put in, those that came after keep after it. */
function moved(places: readonly Place[], tr: Transaction, landed: number): Place[] {
  return places.map((place, index) => ({ ...place, pos: tr.mapping.map(place.pos, landed >= 0 && index > landed ? 1 : -1) }));
}

export function places(): Plugin {
  return new Plugin<Place[]>({
    key: placesKey,
    state: {
      init: () => [],
      apply: (tr, before) => {
        const meta = tr.getMeta(placesKey) as Meta | undefined;
        const landed = meta && 'landed' in meta ? before.findIndex(({ id }) => id === meta.landed) : -1;
        const now = tr.docChanged ? moved(before, tr, landed) : before;
        if (!meta) return now;
        if ('add' in meta) return [...now, ...meta.add];
        const gone = 'gone' in meta ? meta.gone : meta.landed;
        return now.filter(({ id }) => id !== gone);
      },
    },
    props: {
      decorations: (state) => DecorationSet.create(state.doc, (placesKey.getState(state) ?? []).map((place, index) =>
        Decoration.widget(place.pos, () => drawn(place), { key: place.id, side: index - 10_000, ignoreSelection: true }))),
    },
  });
}

/** The node of an image, with the caption that the library has for it in the language of the text. */
export function imageNode(image: KnownImage, lang: string): Node {
  const caption = image.words[lang]?.caption ?? '';
  return schema.nodes['image']!.create(
    { source: { asset: image.sha256 }, alt: 'unwritten', credit: '', link: '' },
    caption ? schema.text(caption) : null,
  );
}

const sample = (): Node => schema.nodes['image']!.create({ source: { missing: '' } });

/** What is dragged over the text when files are: the line that shows where they go stands between blocks. */
export function draggedImage(): Slice {
  return new Slice(Fragment.from(sample()), 0, 0);
}

/** Between which blocks a point of the screen lies. */
export function placeAt(view: EditorView, left: number, top: number): number | null {
  const at = view.posAtCoords({ left, top });
  return at ? dropPoint(view.state.doc, at.pos, draggedImage()) ?? at.pos : null;
}

/** Where an image goes that is put in at the caret: before an empty paragraph, else after the block. */
export function placeOfCaret({ selection, doc }: EditorState): number {
  const { $from } = selection;
  const empty = $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  const pos = $from.depth === 0 ? $from.pos : empty ? $from.before() : $from.after();
  return landing(doc, pos) ?? doc.content.size;
}

/** The nearest place to `pos`, outwards, where an image may stand. */
export function landing(doc: Node, pos: number): number | null {
  const $pos = doc.resolve(Math.max(0, Math.min(pos, doc.content.size)));
  const type = schema.nodes['image']!;
  for (let depth = $pos.depth; depth >= 0; depth -= 1) {
    const node = $pos.node(depth);
    if (node.inlineContent) continue;
    const here = depth === $pos.depth;
    const index = here ? $pos.index(depth) : $pos.indexAfter(depth);
    if (node.canReplaceWith(index, index, type)) return here ? $pos.pos : $pos.after(depth + 1);
  }
  return null;
}

/** Puts the image in where its place is now. */
export function land(view: EditorView, id: string, image: KnownImage, lang: string): void {
  const { state } = view;
  const place = placesKey.getState(state)?.find((one) => one.id === id);
  const pos = landing(state.doc, place?.pos ?? state.doc.content.size) ?? state.doc.content.size;
  view.dispatch(state.tr.insert(pos, imageNode(image, lang)).setMeta(placesKey, { landed: id }));
}
