// The nodes of the text: a node for each block of the stored form. What may stand where is said by the groups: `any`
// (everywhere), `wide` (the text, infoboxes, live entries). Lines of blocks (captions, titles, attributions) are nodes
// of their own, always there, left out when empty.
import type { Attrs, NodeSpec } from 'prosemirror-model';
import { cardAttrs, entryAttrs, imageAttrs, liveAttrs, quoteAttrs, startAttrs } from './attributes';

/** The attributes of an image. */
const figures = { source: {}, alt: { default: 'unwritten' }, credit: { default: '' }, link: { default: '' } };

function heading(level: number): { tag: string; attrs: Attrs } {
  return { tag: `h${level}`, attrs: { level: Math.min(Math.max(level, 2), 4) } };
}

function spans(dom: HTMLElement): Attrs {
  const number = (name: string): number => Math.min(Math.max(Number(dom.getAttribute(name)) || 1, 1), 100);
  return { colspan: number('colspan'), rowspan: number('rowspan') };
}

/** Where the line of a block is. */
function line(name: string): (dom: Node) => HTMLElement {
  return (dom) => (dom as HTMLElement).querySelector<HTMLElement>(name) ?? document.createElement(name);
}

function cellAttributes(attrs: Attrs): Record<string, string> {
  const shown: Record<string, string> = {};
  if (attrs['colspan'] !== 1) shown['colspan'] = String(attrs['colspan']);
  if (attrs['rowspan'] !== 1) shown['rowspan'] = String(attrs['rowspan']);
  return shown;
}

const cell: NodeSpec = {
  content: 'paragraph+',
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
  isolating: true,
};

export const nodes: Record<string, NodeSpec> = {
  doc: { content: '(any | wide | infobox | live_entry)+' },
  paragraph: { group: 'any', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  image: {
    group: 'any', content: 'inline*', attrs: figures, draggable: true, isolating: true, defining: true,
    parseDOM: [{ tag: 'figure[data-image]', contentElement: line('figcaption'), getAttrs: imageAttrs }],
    toDOM: (node) => ['figure', { 'data-image': JSON.stringify(node.attrs) }, ['figcaption', 0]],
  },
  preformatted: {
    group: 'any', content: 'text*', marks: '', code: true, defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }], toDOM: () => ['pre', { dir: 'auto' }, 0],
  },
  embed_card: {
    group: 'any', content: 'inline*', attrs: { provider: { default: 'other' }, href: {}, title: { default: '' } },
    isolating: true, defining: true,
    parseDOM: [{ tag: 'div[data-card]', contentElement: line('p'), getAttrs: cardAttrs }],
    toDOM: (node) => ['div', { 'data-card': JSON.stringify(node.attrs) }, ['p', 0]],
  },
  list: {
    group: 'any', content: 'list_item+', attrs: { start: { default: null } },
    parseDOM: [
      { tag: 'ul', getAttrs: () => ({ start: null }) },
      { tag: 'ol:not([data-timeline])', getAttrs: startAttrs },
    ],
    toDOM: ({ attrs: { start } }) => {
      if (start === null) return ['ul', 0];
      return ['ol', start === 1 ? {} : { start: String(start) }, 0];
    },
  },
  list_item: { content: 'any+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  quote: {
    group: 'any', content: 'any+ attribution', attrs: { source: { default: '' }, pull: { default: false } }, defining: true,
    parseDOM: [{ tag: 'blockquote', getAttrs: quoteAttrs }],
    toDOM: ({ attrs: { source, pull } }) => [
      'blockquote', { ...(source ? { cite: source as string } : {}), ...(pull ? { class: 'pullquote' } : {}) }, 0,
    ],
  },
  attribution: { content: 'inline*', parseDOM: [{ tag: 'footer[data-by]' }], toDOM: () => ['footer', { 'data-by': '' }, 0] },
  table_block: {
    group: 'any', content: 'table_caption table', isolating: true,
    parseDOM: [{ tag: 'div[data-table]' }], toDOM: () => ['div', { 'data-table': '', class: 'ed-table' }, 0],
  },
  table_caption: { content: 'inline*', parseDOM: [{ tag: 'p[data-caption]', priority: 60 }], toDOM: () => ['p', { 'data-caption': '' }, 0] },
  table: {
    content: 'table_row+', tableRole: 'table', isolating: true,
    parseDOM: [{ tag: 'table' }], toDOM: () => ['table', ['tbody', 0]],
  },
  table_row: {
    content: '(table_cell | table_header)*', tableRole: 'row', attrs: { head: { default: false } },
    parseDOM: [{
      tag: 'tr', getAttrs: (dom) => ({ head: dom.hasAttribute('data-head') || dom.parentElement?.localName === 'thead' }),
    }],
    toDOM: (node) => ['tr', node.attrs['head'] ? { 'data-head': '' } : {}, 0],
  },
  table_cell: {
    ...cell, tableRole: 'cell',
    parseDOM: [{ tag: 'td', getAttrs: spans }], toDOM: (node) => ['td', cellAttributes(node.attrs), 0],
  },
  table_header: {
    ...cell, tableRole: 'header_cell',
    parseDOM: [{ tag: 'th', getAttrs: spans }], toDOM: (node) => ['th', cellAttributes(node.attrs), 0],
  },
  gallery: {
    group: 'wide', content: 'image* gallery_caption', isolating: true,
    parseDOM: [{ tag: 'div[data-gallery]' }], toDOM: () => ['div', { 'data-gallery': '', class: 'ed-gallery' }, 0],
  },
  gallery_caption: {
    content: 'inline*', parseDOM: [{ tag: 'p[data-gallery-caption]', priority: 60 }], toDOM: () => ['p', { 'data-gallery-caption': '' }, 0],
  },
  heading: {
    group: 'wide', content: 'inline*', attrs: { level: { default: 2 } }, defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map(heading), toDOM: (node) => [`h${node.attrs['level'] as number}`, 0],
  },
  divider: { group: 'wide', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  timeline: {
    group: 'wide', content: 'timeline_entry+',
    parseDOM: [{ tag: 'ol[data-timeline]' }], toDOM: () => ['ol', { 'data-timeline': '', class: 'ed-timeline' }, 0],
  },
  timeline_entry: {
    content: 'entry_when any+', attrs: { date: { default: '' } }, defining: true,
    parseDOM: [{ tag: 'li[data-date]', priority: 60, getAttrs: entryAttrs }],
    toDOM: (node) => ['li', { 'data-date': node.attrs['date'] as string }, 0],
  },
  entry_when: { content: 'text*', marks: '', parseDOM: [{ tag: 'p[data-when]', priority: 60 }], toDOM: () => ['p', { 'data-when': '' }, 0] },
  infobox: {
    content: 'infobox_title (any | wide)+', defining: true, isolating: true,
    parseDOM: [{ tag: 'aside[data-infobox]' }], toDOM: () => ['aside', { 'data-infobox': '', class: 'ed-infobox' }, 0],
  },
  infobox_title: { content: 'inline*', parseDOM: [{ tag: 'p[data-title]', priority: 60 }], toDOM: () => ['p', { 'data-title': '' }, 0] },
  live_entry: {
    content: 'live_headline (any | wide | infobox)+', attrs: { id: {}, at: {} }, defining: true, isolating: true,
    parseDOM: [{ tag: 'article[data-live]', getAttrs: liveAttrs }],
    toDOM: ({ attrs: { id, at } }) => ['article', { 'data-live': id as string, 'data-at': String(at), class: 'ed-live' }, 0],
  },
  live_headline: {
    content: 'inline*', parseDOM: [{ tag: 'p[data-headline]', priority: 60 }], toDOM: () => ['p', { 'data-headline': '' }, 0],
  },
  text: { group: 'inline' },
  hard_break: {
    group: 'inline', inline: true, selectable: false, linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }], toDOM: () => ['br'], leafText: () => '\n',
  },
  footnote: {
    group: 'inline', content: '(text | hard_break)*', inline: true, atom: true, draggable: true,
    parseDOM: [{ tag: 'span[data-footnote]' }], toDOM: () => ['span', { 'data-footnote': '' }, 0],
  },
};
