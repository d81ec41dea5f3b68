// Any tree made to follow the rules, keeping every word that can be kept (document/normalise.rs). Unlike the server,
// nothing is cut off here: what is beyond the limits is sent, and the server says so.
import { tidy, tidyLines } from './characters';
import type { Block, Cell, Document, Entry, Image, Line } from './form';
import { complete } from './grid';
import { normalLine, strong } from './line';
import { allows, isContainer, isDate, isEntryId, MAX_ADDRESS, MAX_DEPTH, MAX_ENTRY_ID, MAX_GALLERY, type Place } from './rules';

/** The same document by the rules. Twice is the same as once. */
export function normalised(document: Document): Document {
  return { format: document.format, blocks: new Normalise().blocks(document.blocks, 'top', 1) };
}

type Of<T extends Block['type']> = Extract<Block, { type: T }>;

/** A field, unless it is empty: the stored form leaves those out. */
function line<K extends string>(key: K, content: Line): Partial<Record<K, Line>> {
  return (content.length > 0 ? { [key]: content } : {}) as Partial<Record<K, Line>>;
}

function plain<K extends string>(key: K, text: string | undefined): Partial<Record<K, string>> {
  return (text ? { [key]: text } : {}) as Partial<Record<K, string>>;
}

class Normalise {
  private readonly ids = new Set<string>();

  blocks(blocks: readonly Block[], place: Place, depth: number): Block[] {
    const kept: Block[] = [];
    for (const block of blocks) this.add(block, place, depth, kept);
    return kept;
  }

  private add(block: Block, place: Place, depth: number, kept: Block[]): void {
    if (!allows(place, block.type) || (depth >= MAX_DEPTH && isContainer(block.type))) {
      for (const inner of dissolve(block)) this.add(inner, place, depth, kept);
      return;
    }
    const done = this.block(block, depth);
    if (done) kept.push(done);
  }

  private block(block: Block, depth: number): Block | null {
    switch (block.type) {
      case 'paragraph':
        return paragraph(normalLine(block.content));
      case 'heading': {
        const content = normalLine(block.content);
        return content.length > 0 ? { type: 'heading', level: block.level, content } : null;
      }
      case 'list':
        return this.list(block, depth);
      case 'quote':
        return this.quote(block, depth);
      case 'image': {
        const done = image(block);
        return done && { type: 'image', ...done };
      }
      case 'gallery':
        return gallery(block);
      case 'table':
        return table(block);
      case 'infobox': {
        const title = normalLine(block.title);
        const blocks = this.blocks(block.blocks, 'infobox', depth + 1);
        return blocks.length > 0 ? { type: 'infobox', ...line('title', title), blocks } : paragraph(title);
      }
      case 'embed_card':
        return {
          type: 'embed_card', provider: block.provider, href: block.href,
          ...plain('title', tidy(block.title ?? '')), ...line('text', normalLine(block.text)),
        };
      case 'timeline':
        return this.timeline(block, depth);
      case 'live_entry':
        return this.liveEntry(block, depth);
      case 'preformatted': {
        const text = tidyLines(block.text);
        return text ? { type: 'preformatted', text } : null;
      }
      case 'divider':
        return { type: 'divider' };
    }
  }

  private list(list: Of<'list'>, depth: number): Block | null {
    const items = list.items
      .map((item) => ({ blocks: this.blocks(item.blocks, 'item', depth + 1) }))
      .filter((item) => item.blocks.length > 0);
    if (items.length === 0) return null;
    return { type: 'list', ...(list.start === undefined ? {} : { start: list.start }), items };
  }

  private quote(quote: Of<'quote'>, depth: number): Block | null {
    const blocks = this.blocks(quote.blocks, 'quote', depth + 1);
    const attribution = normalLine(quote.attribution);
    if (blocks.length === 0) return paragraph(attribution);
    return {
      type: 'quote', blocks, ...line('attribution', attribution), ...plain('source', quote.source),
      ...(quote.pull ? { pull: true } : {}),
    };
  }

  /** Entries without a time join the one before; without one before, the time is a dash. */
  private timeline(timeline: Of<'timeline'>, depth: number): Block | null {
    const kept: Entry[] = [];
    for (const entry of timeline.entries) {
      const date = entry.date !== undefined && isDate(entry.date) ? { date: entry.date } : {};
      const when = tidy(entry.when) || date.date || '';
      const blocks = this.blocks(entry.blocks, 'entry', depth + 1);
      const before = kept.at(-1);
      if (when === '') {
        if (before) before.blocks.push(...blocks);
        else if (blocks.length > 0) kept.push({ when: '–', blocks });
      } else if (blocks.length === 0) {
        kept.push({ when, ...date, blocks: [{ type: 'paragraph', content: normalLine([{ type: 'text', text: when }]) }] });
      } else {
        kept.push({ when, ...date, blocks });
      }
    }
    return kept.length > 0 ? { type: 'timeline', entries: kept } : null;
  }

  private liveEntry(entry: Of<'live_entry'>, depth: number): Block | null {
    let headline = normalLine(entry.headline);
    const blocks = this.blocks(entry.blocks, 'live_entry', depth + 1);
    if (blocks.length === 0) {
      const only = paragraph(headline);
      if (!only) return null;
      blocks.push(only);
      headline = [];
    }
    return { type: 'live_entry', id: this.name(entry.id), at: entry.at, ...line('headline', headline), blocks };
  }

  private name(id: string): string {
    const letters = id.toLowerCase().replace(/[^a-z0-9-]/g, '').slice(0, MAX_ENTRY_ID - 8);
    const wanted = isEntryId(id) ? id : `entry-${letters}`;
    let name = wanted;
    for (let n = 2; this.ids.has(name); n += 1) name = `${wanted.slice(0, MAX_ENTRY_ID - 8)}-${n}`;
    this.ids.add(name);
    return name;
  }
}

function paragraph(content: Line): Block | null {
  return content.length > 0 ? { type: 'paragraph', content } : null;
}

function image(given: Image): Image | null {
  let source = given.source;
  if ('missing' in source) {
    const former = tidy(source.missing);
    if (former === '' || new TextEncoder().encode(former).length > MAX_ADDRESS) return null;
    source = { missing: former };
  }
  let alt = given.alt;
  if (typeof alt === 'object') {
    const text = tidy(alt.text);
    alt = text ? { text } : 'unwritten';
  }
  return {
    source, alt, ...line('caption', normalLine(given.caption)), ...plain('credit', tidy(given.credit ?? '')),
    ...plain('link', given.link),
  };
}

function gallery(given: Of<'gallery'>): Block | null {
  const images = given.images.map(image).filter((done) => done !== null).slice(0, MAX_GALLERY);
  const caption = normalLine(given.caption);
  const [only, second] = images;
  if (second) return { type: 'gallery', images, ...line('caption', caption) };
  if (!only) return paragraph(caption);
  const joined = only.caption && caption.length > 0 ? normalLine([...only.caption, { type: 'break' }, ...caption]) : caption;
  return { type: 'image', ...image({ ...only, caption: joined.length > 0 ? joined : only.caption ?? [] }) as Image };
}

function table(given: Of<'table'>): Block | null {
  const caption = normalLine(given.caption);
  const rows = given.rows.map((row) => row.map((cell): Cell => ({
    ...(cell.header ? { header: true } : {}),
    ...((cell.columns ?? 1) > 1 ? { columns: cell.columns } : {}),
    ...((cell.rows ?? 1) > 1 ? { rows: cell.rows } : {}),
    content: normalLine(cell.content),
  })));
  const done = complete({ type: 'table', header_rows: given.header_rows, rows });
  const says = caption.length > 0 || rows.flat().some((cell) => cell.content.length > 0);
  if (!done || !says) return null;
  return { type: 'table', ...line('caption', caption), header_rows: done.header_rows, rows: done.rows };
}

/** What a block holds, without it. */
function dissolve(block: Block): Block[] {
  const titled = (title: Line | undefined, blocks: Block[]): Block[] => [
    { type: 'paragraph', content: strong(title ?? []) }, ...blocks,
  ];
  switch (block.type) {
    case 'heading':
      return titled(block.content, []);
    case 'list':
      return block.items.flatMap((item) => item.blocks);
    case 'quote':
      return [...block.blocks, { type: 'paragraph', content: block.attribution ?? [] }];
    case 'gallery':
      return [
        ...block.images.map((one): Block => ({ type: 'image', ...one })),
        { type: 'paragraph', content: block.caption ?? [] },
      ];
    case 'infobox':
      return titled(block.title, block.blocks);
    case 'live_entry':
      return titled(block.headline, block.blocks);
    case 'timeline':
      return block.entries.flatMap((entry) => titled([{ type: 'text', text: entry.when }], entry.blocks));
    default:
      return [];
  }
}
