// What is set about a block beside its words: an image's description, a quote's source, an entry's date.
import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { typedAddress } from '../document/address';
import { tidy } from '../document/characters';
import { type Alternative, PROVIDERS } from '../document/form';
import { isDate, isEntryId } from '../document/rules';
import type { Desk } from '../desk';
import { ask, type Field } from '../dialog';
import { t } from '../words';
import { around, type Found } from './find';

type Values = Record<string, string>;

interface Setting {
  fields: (node: Node) => Field[];
  attrs: (values: Values, node: Node) => Record<string, unknown>;
}

const optionalLink = (value: string): string | null => (value.trim() === '' || typedAddress(value) !== null ? null : t('link-wrong'));
const link = (value: string | undefined): string => (value?.trim() ? typedAddress(value) ?? '' : '');

const image: Setting = {
  fields: ({ attrs }) => {
    const alt = attrs['alt'] as Alternative;
    return [
      { name: 'alt', label: t('alt'), type: 'textarea', hint: t('alt-hint'), value: typeof alt === 'object' ? alt.text : '' },
      { name: 'decorative', label: t('decorative'), type: 'checkbox', value: alt === 'decorative' ? 'yes' : '' },
      { name: 'credit', label: t('credit'), type: 'text', value: attrs['credit'] as string },
      { name: 'link', label: t('image-link'), type: 'url', dir: 'ltr', value: attrs['link'] as string, check: optionalLink },
    ];
  },
  attrs: (values) => {
    const text = tidy(values['alt'] ?? '');
    const alt: Alternative = values['decorative'] ? 'decorative' : text ? { text } : 'unwritten';
    return { alt, credit: tidy(values['credit'] ?? ''), link: link(values['link']) };
  },
};

const card: Setting = {
  fields: ({ attrs }) => [
    {
      name: 'href', label: t('card-address'), type: 'url', dir: 'ltr', value: attrs['href'] as string,
      check: (value) => (/^https?:/.test(typedAddress(value) ?? '') ? null : t('link-wrong')),
    },
    { name: 'title', label: t('card-title'), type: 'text', value: attrs['title'] as string },
    {
      name: 'provider', label: t('card-provider'), type: 'select', value: attrs['href'] ? attrs['provider'] as string : '',
      options: [{ value: '', label: t('provider-by-address') }, ...PROVIDERS.map((value) => ({ value, label: t(`provider-${value}`) }))],
    },
  ],
  attrs: (values) => {
    const href = link(values['href']);
    return { href, title: tidy(values['title'] ?? ''), provider: values['provider'] || providerOf(href) };
  },
};

const HOSTS: readonly [RegExp, string][] = [
  [/(^|\.)(youtube\.com|youtu\.be|youtube-nocookie\.com)$/, 'youtube'], [/(^|\.)vimeo\.com$/, 'vimeo'],
  [/(^|\.)(dailymotion\.com|dai\.ly)$/, 'dailymotion'], [/(^|\.)(x\.com|twitter\.com)$/, 'x'],
  [/(^|\.)(facebook\.com|fb\.watch)$/, 'facebook'], [/(^|\.)instagram\.com$/, 'instagram'], [/(^|\.)tiktok\.com$/, 'tiktok'],
  [/(^|\.)soundcloud\.com$/, 'soundcloud'], [/(^|\.)spotify\.com$/, 'spotify'], [/(^|\.)(t\.me|telegram\.me)$/, 'telegram'],
  [/(^|\.)openstreetmap\.org$/, 'map'],
];

/** Who hosts what stands at an address. */
export function providerOf(href: string): string {
  try {
    const { hostname, pathname } = new URL(href);
    const ending = /\.(mp3|ogg|m4a|wav)$/i.test(pathname) ? 'audio' : /\.(mp4|webm)$/i.test(pathname) ? 'video' : /\.pdf$/i.test(pathname) ? 'document' : null;
    return HOSTS.find(([host]) => host.test(hostname))?.[1] ?? ending ?? 'other';
  } catch {
    return 'other';
  }
}

const quote: Setting = {
  fields: ({ attrs }) => [
    { name: 'pull', label: t('pull-quote-drawn'), type: 'checkbox', value: attrs['pull'] ? 'yes' : '' },
    { name: 'source', label: t('quote-source'), type: 'url', dir: 'ltr', value: attrs['source'] as string, check: optionalLink },
  ],
  attrs: (values) => ({ pull: values['pull'] === 'yes', source: link(values['source']) }),
};

const list: Setting = {
  fields: ({ attrs }) => [
    {
      name: 'start', label: t('list-start'), hint: t('list-start-hint'), type: 'number', value: attrs['start'] === null ? '' : String(attrs['start']),
      check: (value) => (value === '' || (/^\d{1,9}$/.test(value)) ? null : t('number-wrong')),
    },
  ],
  attrs: (values) => ({ start: values['start'] ? Number(values['start']) : null }),
};

const entry: Setting = {
  fields: ({ attrs }) => [
    {
      name: 'date', label: t('entry-date'), hint: t('entry-date-hint'), type: 'text', dir: 'ltr', value: attrs['date'] as string,
      check: (value) => (value.trim() === '' || isDate(value.trim()) ? null : t('date-wrong')),
    },
  ],
  attrs: (values) => ({ date: values['date']?.trim() ?? '' }),
};

/** The local day and time as an input of type `datetime-local` holds it. */
function localTime(at: number): string {
  const there = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return there.toISOString().slice(0, 16);
}

const live: Setting = {
  fields: ({ attrs }) => [
    {
      name: 'at', label: t('live-time'), type: 'datetime-local', value: localTime(attrs['at'] as number),
      check: (value) => (Number.isNaN(Date.parse(value)) ? t('date-wrong') : null),
    },
    {
      name: 'id', label: t('live-name'), hint: t('live-name-hint'), type: 'text', dir: 'ltr', value: attrs['id'] as string,
      check: (value) => (isEntryId(value) ? null : t('live-name-wrong')),
    },
  ],
  attrs: (values, { attrs }) => ({
    id: values['id'],
    at: values['at'] === localTime(attrs['at'] as number) ? attrs['at'] as number : Date.parse(values['at'] ?? ''),
  }),
};

const SETTINGS: Readonly<Record<string, Setting>> = {
  image, embed_card: card, quote, list, timeline_entry: entry, live_entry: live,
};

/** The innermost block around the caret that has something to set. */
export function settable(state: EditorState): Found | null {
  return around(state, (node) => node.type.name in SETTINGS);
}

/** Asks for the settings of a block; the answer becomes its attributes. */
export async function askSettings(desk: Desk, node: Node, pos: number): Promise<void> {
  const values = await askAttributes(node);
  const now = desk.view.state.doc.nodeAt(pos);
  if (!values || now?.type !== node.type) return;
  desk.view.dispatch(desk.view.state.tr.setNodeMarkup(pos, null, { ...now.attrs, ...values }));
  desk.view.focus();
}

/** The attributes that a person chose for a block of this kind; nothing when they turned back. */
export async function askAttributes(node: Node): Promise<Record<string, unknown> | null> {
  const setting = SETTINGS[node.type.name];
  if (!setting) return null;
  const values = await ask({ title: t(`settings-${node.type.name}`), fields: setting.fields(node) });
  return values && setting.attrs(values, node);
}
