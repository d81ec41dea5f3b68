// Which blocks may stand where, and what a date and a name of a live entry look like (document/rules.rs).
import type { Block } from './form';

export const MAX_DEPTH = 16;
export const MAX_ADDRESS = 4096;
export const MAX_ENTRY_ID = 64;
export const MAX_GALLERY = 500;

export type Place = 'top' | 'item' | 'quote' | 'infobox' | 'entry' | 'live_entry';

const WIDE: readonly Place[] = ['top', 'infobox', 'live_entry'];

/** May a block of this type stand here? */
export function allows(place: Place, type: Block['type']): boolean {
  switch (type) {
    case 'gallery':
    case 'heading':
    case 'divider':
    case 'timeline':
      return WIDE.includes(place);
    case 'infobox':
      return place === 'top' || place === 'live_entry';
    case 'live_entry':
      return place === 'top';
    default:
      return true;
  }
}

export function isContainer(type: Block['type']): boolean {
  return ['list', 'quote', 'infobox', 'timeline', 'live_entry'].includes(type);
}

/** True for a date that machines can read: `2019`, `2019-05`, `2019-05-12` or `2019-05-12T14:30Z`. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})Z)?)?)?$/.exec(text);
  if (!parts || parts[1] === '0000') return false;
  const [year, month, day, hour, minute] = parts.slice(1).map((part) => (part === undefined ? null : Number(part)));
  const within = (number: number | null | undefined, from: number, to: number): boolean =>
    number === null || number === undefined || (number >= from && number <= to);
  const days = new Date(Date.UTC(2000 + ((year ?? 0) % 400), month ?? 1, 0)).getUTCDate();
  return within(month, 1, 12) && within(day, 1, days) && within(hour, 0, 23) && within(minute, 0, 59);
}

/** True for the name of a live entry: lower-case letters, digits and hyphens. */
export function isEntryId(id: string): boolean {
  return id.length <= MAX_ENTRY_ID && /^[a-z0-9-]+$/.test(id);
}
