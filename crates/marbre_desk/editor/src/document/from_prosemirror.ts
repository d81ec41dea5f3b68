// From ProseMirror's nodes to the stored form, by the rules of the document: nothing that the server would refuse.
import type { Node } from 'prosemirror-model';
import type { Alternative, Block, Cell, Document, Entry, Image, ImageSource, Inline, Line, Mark } from './form';
import { normalised } from './normalise';

/** The document of a node, normalised. */
export function fromProseMirror(doc: Node): Document {
  return normalised({ format: 1, blocks: blocksOf(doc) });
}

function children(node: Node): Node[] {
  const found: Node[] = [];
  node.forEach((child) => found.push(child));
  return found;
}

function blocksOf(node: Node): Block[] {
  return children(node).map(toBlock).filter((block) => block !== null);
}

/** The line of a node with inline content; nothing without a node. */
export function lineOf(node: Node | null | undefined): Line {
  if (!node) return [];
  return children(node).map((child): Inline => {
    if (child.type.name === 'hard_break') return { type: 'break' };
    if (child.type.name === 'footnote') return { type: 'footnote', content: lineOf(child) };
    return { type: 'text', text: child.text ?? '', marks: child.marks.map((mark) => ({ type: mark.type.name, ...mark.attrs }) as Mark) };
  });
}

function child(node: Node, type: string): Node | undefined {
  return children(node).find((one) => one.type.name === type);
}

function imageOf(node: Node): Image {
  const { source, alt, credit, link } = node.attrs as { source: ImageSource; alt: Alternative; credit: string; link: string };
  return { source, alt, caption: lineOf(node), credit, ...(link ? { link } : {}) };
}

function cellOf(node: Node): Cell {
  const content = children(node).flatMap((one, index): Line => (index > 0 ? [{ type: 'break' }, ...lineOf(one)] : lineOf(one)));
  return {
    header: node.type.name === 'table_header',
    columns: node.attrs['colspan'] as number,
    rows: node.attrs['rowspan'] as number,
    content,
  };
}

function tableOf(node: Node): Block {
  const rows = children(child(node, 'table') ?? node);
  const below = rows.findIndex((row) => !row.attrs['head']);
  return {
    type: 'table',
    caption: lineOf(child(node, 'table_caption')),
    header_rows: below < 0 ? rows.length : below,
    rows: rows.map((row) => children(row).map(cellOf)),
  };
}

/** The block of a node; nothing for lines that belong to their container. */
function toBlock(node: Node): Block | null {
  const attrs = node.attrs;
  switch (node.type.name) {
    case 'paragraph':
      return { type: 'paragraph', content: lineOf(node) };
    case 'heading':
      return { type: 'heading', level: attrs['level'] as number, content: lineOf(node) };
    case 'list': {
      const start = attrs['start'] as number | null;
      return { type: 'list', ...(start === null ? {} : { start }), items: children(node).map((item) => ({ blocks: blocksOf(item) })) };
    }
    case 'quote':
      return {
        type: 'quote', blocks: blocksOf(node), attribution: lineOf(child(node, 'attribution')),
        ...(attrs['source'] ? { source: attrs['source'] as string } : {}), pull: attrs['pull'] as boolean,
      };
    case 'image':
      return { type: 'image', ...imageOf(node) };
    case 'gallery':
      return {
        type: 'gallery',
        images: children(node).filter((one) => one.type.name === 'image').map(imageOf),
        caption: lineOf(child(node, 'gallery_caption')),
      };
    case 'table_block':
      return tableOf(node);
    case 'infobox':
      return { type: 'infobox', title: lineOf(child(node, 'infobox_title')), blocks: blocksOf(node) };
    case 'embed_card':
      return {
        type: 'embed_card', provider: attrs['provider'] as string, href: attrs['href'] as string,
        title: attrs['title'] as string, text: lineOf(node),
      };
    case 'timeline':
      return { type: 'timeline', entries: children(node).map(entryOf) };
    case 'live_entry':
      return {
        type: 'live_entry', id: attrs['id'] as string, at: attrs['at'] as number,
        headline: lineOf(child(node, 'live_headline')), blocks: blocksOf(node),
      };
    case 'preformatted':
      return { type: 'preformatted', text: node.textContent };
    case 'divider':
      return { type: 'divider' };
    default:
      return null;
  }
}

function entryOf(node: Node): Entry {
  const date = node.attrs['date'] as string;
  return { when: child(node, 'entry_when')?.textContent ?? '', ...(date ? { date } : {}), blocks: blocksOf(node) };
}
