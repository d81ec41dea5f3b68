// Attributes read from pasted HTML. Whoever made it may have forged it, so each is held against the rules.
import type { Attrs } from 'prosemirror-model';
import { address } from '../document/address';
import { tidy } from '../document/characters';
import { PROVIDERS } from '../document/form';
import { isDate, isEntryId, MAX_ADDRESS } from '../document/rules';

type Json = Record<string, unknown>;

function json(text: string | null): Json | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? (value as Json) : null;
  } catch {
    return null;
  }
}

const words = (value: unknown): string => (typeof value === 'string' ? tidy(value) : '');
const link = (value: unknown): string => (typeof value === 'string' && value ? address(value) ?? '' : '');

export function imageAttrs(dom: HTMLElement): Attrs | false {
  const given = json(dom.getAttribute('data-image'));
  const source = given?.['source'] as Json | undefined;
  const asset = typeof source?.['asset'] === 'string' && /^[0-9a-f]{64}$/.test(source['asset']) ? { asset: source['asset'] } : null;
  const former = words(source?.['missing']);
  const missing = former && new TextEncoder().encode(former).length <= MAX_ADDRESS ? { missing: former } : null;
  if (!given || !(asset ?? missing)) return false;
  const alt = given['alt'];
  const text = typeof alt === 'object' && alt !== null ? words((alt as Json)['text']) : '';
  return {
    source: asset ?? missing, alt: text ? { text } : alt === 'decorative' ? 'decorative' : 'unwritten',
    credit: words(given['credit']), link: link(given['link']),
  };
}

export function cardAttrs(dom: HTMLElement): Attrs | false {
  const given = json(dom.getAttribute('data-card'));
  const href = link(given?.['href']);
  if (!given || !href) return false;
  const provider = (PROVIDERS as readonly unknown[]).includes(given['provider']) ? given['provider'] : 'other';
  return { provider, href, title: words(given['title']) };
}

export function quoteAttrs(dom: HTMLElement): Attrs {
  return { source: link(dom.getAttribute('cite')), pull: dom.classList.contains('pullquote') };
}

export function liveAttrs(dom: HTMLElement): Attrs | false {
  const id = dom.getAttribute('data-live') ?? '';
  const at = Number(dom.getAttribute('data-at'));
  return isEntryId(id) && Number.isSafeInteger(at) ? { id, at } : false;
}

export function entryAttrs(dom: HTMLElement): Attrs {
  const date = dom.getAttribute('data-date') ?? '';
  return { date: isDate(date) ? date : '' };
}

/** The first number of a list, as the server keeps it. */
export function startAttrs(dom: HTMLElement): Attrs {
  const start = Number(dom.getAttribute('start') ?? 1);
  return { start: Number.isInteger(start) && start >= 0 && start <= 4294967295 ? start : 1 };
}

export function claimAttrs(dom: HTMLElement): Attrs | false {
  const claim = dom.getAttribute('data-claim') ?? '';
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(claim) ? { claim } : false;
}
