// From the stored form to ProseMirror's nodes. Nothing is lost: from_prosemirror gives the same document back.
import { Fragment, type Mark as ProseMark, type Node } from 'prosemirror-model';
import { schema } from '../schema';
import type { Block, Cell, Document, Image, Inline, Line, Mark } from './form';

/** The node of a document. An empty one has an empty paragraph to write in. */
export function toProseMirror(document: Document): Node {
  const blocks = document.blocks.map(toNode);
  return make('doc', null, blocks.length > 0 ? blocks : [make('paragraph')]);
}

function make(type: string, attrs: Record<string, unknown> | null = null, content: readonly Node[] = []): Node {
  const found = schema.nodes[type];
  if (!found) throw new Error(`the schema has no node “${type}”`);
  return found.create(attrs, Fragment.from([...content]));
}

function toMark(mark: Mark): ProseMark {
  const { type, ...attrs } = mark;
  return schema.mark(type, attrs);
}

function toInline(inline: Inline): Node {
  switch (inline.type) {
    case 'text':
      return schema.text(inline.text, (inline.marks ?? []).map(toMark));
    case 'break':
      return make('hard_break');
    case 'footnote':
      return make('footnote', null, inline.content.map(toInline));
  }
}

function lineOf(line: Line | undefined): Node[] {
  return (line ?? []).map(toInline);
}

function blocksOf(blocks: readonly Block[]): Node[] {
  return blocks.length > 0 ? blocks.map(toNode) : [make('paragraph')];
}

function imageOf(image: Image): Node {
  const { source, alt, caption, credit, link } = image;
  return make('image', { source, alt, credit: credit ?? '', link: link ?? '' }, lineOf(caption));
}

function cellOf(cell: Cell): Node {
  const attrs = { colspan: cell.columns ?? 1, rowspan: cell.rows ?? 1 };
  return make(cell.header ? 'table_header' : 'table_cell', attrs, [make('paragraph', null, lineOf(cell.content))]);
}

/** The node of a block. */
export function toNode(block: Block): Node {
  switch (block.type) {
    case 'paragraph':
      return make('paragraph', null, lineOf(block.content));
    case 'heading':
      return make('heading', { level: block.level }, lineOf(block.content));
    case 'list':
      return make('list', { start: block.start ?? null }, block.items.map((item) => make('list_item', null, blocksOf(item.blocks))));
    case 'quote':
      return make('quote', { source: block.source ?? '', pull: block.pull ?? false }, [
        ...blocksOf(block.blocks), make('attribution', null, lineOf(block.attribution)),
      ]);
    case 'image':
      return imageOf(block);
    case 'gallery':
      return make('gallery', null, [...block.images.map(imageOf), make('gallery_caption', null, lineOf(block.caption))]);
    case 'table':
      return make('table_block', null, [
        make('table_caption', null, lineOf(block.caption)),
        make('table', null, block.rows.map((row, index) => make('table_row', { head: index < block.header_rows }, row.map(cellOf)))),
      ]);
    case 'infobox':
      return make('infobox', null, [make('infobox_title', null, lineOf(block.title)), ...blocksOf(block.blocks)]);
    case 'embed_card':
      return make('embed_card', { provider: block.provider, href: block.href, title: block.title ?? '' }, lineOf(block.text));
    case 'timeline':
      return make('timeline', null, block.entries.map((entry) => make('timeline_entry', { date: entry.date ?? '' }, [
        make('entry_when', null, entry.when ? [schema.text(entry.when)] : []), ...blocksOf(entry.blocks),
      ])));
    case 'live_entry':
      return make('live_entry', { id: block.id, at: block.at }, [
        make('live_headline', null, lineOf(block.headline)), ...blocksOf(block.blocks),
      ]);
    case 'preformatted':
      return make('preformatted', null, block.text ? [schema.text(block.text)] : []);
    case 'divider':
      return make('divider');
  }
}
