// How blocks that are more than their words are shown: images with their file, cards, times of live entries.
import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';
import { NodeSelection } from 'prosemirror-state';
import type { Alternative, ImageSource } from '../document/form';
import type { Desk } from '../desk';
import { button, el } from '../element';
import { libraryWords } from '../fields/lead';
import { moment, t } from '../words';
import { deleteBlock, move } from './move';
import { askSettings } from './settings';

type GetPos = () => number | undefined;

/** A block with a part that is drawn and a line that is written. */
class Drawn implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  private readonly drawn: HTMLElement;

  constructor(private node: Node, dom: HTMLElement, line: HTMLElement, private readonly draw: (node: Node) => (HTMLElement | string)[]) {
    this.dom = dom;
    this.contentDOM = line;
    line.dataset['placeholder'] = t(`empty-${node.type.name}`);
    this.drawn = el('div', { class: 'ed-drawn', contenteditable: 'false' });
    this.drawn.append(...draw(node));
    dom.append(this.drawn, line);
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    if (!node.sameMarkup(this.node)) {
      const focused = this.drawn.contains(document.activeElement);
      this.drawn.replaceChildren(...this.draw(node));
      if (focused) this.drawn.querySelector('button')?.focus();
    }
    this.node = node;
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLElement && this.drawn.contains(event.target) && event.target.closest('button, a') !== null;
  }

  ignoreMutation(mutation: { target: globalThis.Node }): boolean {
    return this.drawn.contains(mutation.target) || mutation.target === this.dom;
  }
}

function selectAndRun(view: EditorView, getPos: GetPos, run: (view: EditorView) => void): void {
  const pos = getPos();
  if (pos === undefined) return;
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)));
  run(view);
  view.focus();
}

function tools(desk: Desk, view: EditorView, getPos: GetPos, settings: string): HTMLElement {
  const open = (): void => {
    const pos = getPos();
    const node = pos === undefined ? null : view.state.doc.nodeAt(pos);
    if (node && pos !== undefined) void askSettings(desk, node, pos);
  };
  return el('div', { class: 'ed-tools', dir: document.documentElement.dir || null },
    button(settings, open),
    button(t('move-up'), () => selectAndRun(view, getPos, (v) => move(-1)(v.state, v.dispatch)), {}, '↑'),
    button(t('move-down'), () => selectAndRun(view, getPos, (v) => move(1)(v.state, v.dispatch)), {}, '↓'),
    button(t('delete'), () => selectAndRun(view, getPos, (v) => deleteBlock(v.state, v.dispatch))),
  );
}

/** What is known about an image's description, in words. */
function altWords(alt: Alternative): string {
  if (alt === 'decorative') return t('alt-decorative');
  return alt === 'unwritten' ? t('alt-unwritten') : t('alt-is', { text: alt.text });
}

function image(desk: Desk): NodeViewConstructor {
  return (node, view, getPos) => new Drawn(node, el('figure', { class: 'ed-image' }), el('figcaption'), ({ attrs }) => {
    const source = attrs['source'] as ImageSource;
    const alt = attrs['alt'] as Alternative;
    const picture = 'asset' in source
      ? el('img', { src: desk.data.urls.media + source.asset, alt: typeof alt === 'object' ? alt.text : '', loading: 'lazy' })
      : el('p', { class: 'ed-missing' }, t('image-missing'), el('br'), el('bdi', {}, source.missing));
    const known = 'asset' in source ? desk.data.images?.[source.asset] : undefined;
    const told = known && { ...known, credit: attrs['credit'] ? '' : known.credit, words: alt === 'unwritten' ? known.words : {} };
    const described = alt !== 'unwritten' || (known && (known.decorative || known.words[desk.data.article.lang]?.alt));
    const bar = tools(desk, view, getPos, t('describe'));
    if ('asset' in source && desk.data.urls.images) bar.append(el('a', { href: `${desk.data.urls.images}/${source.asset}`, target: '_blank' }, t('image-page')));
    return [
      picture,
      alt !== 'unwritten' || !described ? el('p', { class: described ? 'ed-meta' : 'ed-meta ed-bad', dir: 'auto' }, altWords(alt)) : '',
      attrs['credit'] ? el('p', { class: 'ed-meta', dir: 'auto' }, t('credit-is', { name: attrs['credit'] as string })) : '',
      ...libraryWords(told, desk.data.article.lang), bar,
    ];
  });
}

function card(desk: Desk): NodeViewConstructor {
  return (node, view, getPos) => new Drawn(node, el('div', { class: 'ed-card' }), el('p'), ({ attrs }) => [
    el('p', { class: 'ed-meta' }, t(`provider-${attrs['provider'] as string}`)),
    el('p', { class: 'ed-card-title', dir: 'auto' }, (attrs['title'] as string) || (attrs['href'] as string)),
    el('p', { class: 'ed-meta' }, el('bdi', { dir: 'ltr' }, attrs['href'] as string)),
    tools(desk, view, getPos, t('settings')),
  ]);
}

function live(desk: Desk): NodeViewConstructor {
  return (node, view, getPos) => new Drawn(node, el('article', { class: 'ed-live' }), el('div'), ({ attrs }) => [
    el('p', { class: 'ed-meta' }, el('time', {}, moment(new Date(attrs['at'] as number)))),
    tools(desk, view, getPos, t('settings')),
  ]);
}

/** The views of a desk's editor. */
export function blockViews(desk: Desk): Record<string, NodeViewConstructor> {
  return { image: image(desk), embed_card: card(desk), live_entry: live(desk) };
}
