// When both have changed the same place: both texts are shown, and the person decides.
import type { Conflict } from '../contract';
import type { ArticleContent, Block } from '../document/form';
import { plainText } from '../document/line';
import { framed } from '../dialog';
import { el, freshId } from '../element';
import { instant, type PageData } from '../contract';
import { moment, t } from '../words';
import { type Choice, clashes, decided, meeting } from './merge';

/** The words of blocks, for people. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks.map((block): string => {
    switch (block.type) {
      case 'paragraph': case 'heading':
        return plainText(block.content);
      case 'list':
        return block.items.map((item) => `• ${wordsOf(item.blocks)}`).join('\n');
      case 'quote':
        return [wordsOf(block.blocks), plainText(block.attribution ?? [])].filter(Boolean).join('\n— ');
      case 'image':
        return t('clash-image', { text: typeof block.alt === 'object' ? block.alt.text : plainText(block.caption ?? []) });
      case 'gallery':
        return t('clash-image', { text: plainText(block.caption ?? []) });
      case 'table':
        return [plainText(block.caption ?? []), ...block.rows.map((row) => row.map((cell) => plainText(cell.content)).join(' | '))].join('\n');
      case 'infobox':
        return [plainText(block.title ?? []), wordsOf(block.blocks)].join('\n');
      case 'embed_card':
        return [block.title, block.href].filter(Boolean).join('\n');
      case 'timeline':
        return block.entries.map((entry) => `${entry.when}: ${wordsOf(entry.blocks)}`).join('\n');
      case 'live_entry':
        return [plainText(block.headline ?? []), wordsOf(block.blocks)].join('\n');
      case 'preformatted':
        return block.text;
      case 'divider':
        return '———';
    }
  }).join('\n');
}

/** The words of a field's value: names instead of ids. */
function fieldWords(data: PageData, value: unknown): string {
  const names = new Map([...data.lists.sections, ...data.lists.topics, ...data.lists.bylines].map(({ id, name }) => [id, name]));
  if (typeof value === 'string') return names.get(value) ?? value;
  if (!Array.isArray(value)) return value ? t('clash-image', { text: '' }) : '';
  return value.map((one: unknown) => {
    if (typeof one === 'string') return names.get(one) ?? one;
    const { byline, role } = one as { byline?: string; role?: string };
    return [names.get(byline ?? '') ?? byline, role].filter(Boolean).join(', ');
  }).join('\n');
}

interface Side {
  title: string;
  mine: string;
  theirs: string;
}

/** Asks for each clash whose words stay. There is no way round an answer; what is closest to both is chosen already. */
export function settle(data: PageData, conflict: Conflict, base: ArticleContent | null, mine: ArticleContent): Promise<ArticleContent> {
  const met = meeting(base, mine, conflict.theirs.content);
  const format = mine.body.format;
  if (clashes(met) === 0) return Promise.resolve(decided(met, format, () => 'both'));
  const sides: Side[] = [
    ...met.fields.map(({ field, mine: own, theirs }) => ({ title: t(`field-${field.replaceAll('_', '-')}`), mine: fieldWords(data, own), theirs: fieldWords(data, theirs) })),
    ...met.blocks.flatMap((part) => ('kept' in part ? [] : [{ title: t('clash-text'), mine: wordsOf(part.mine), theirs: wordsOf(part.theirs) }])),
  ];
  const { by, at } = conflict.theirs;
  return new Promise((resolve) => {
    const choices = sides.map((side, index) => clash(data, side, index, by, index < met.fields.length ? null : 'both'));
    const form = el('form', { method: 'dialog' },
      el('p', {}, t('clash-say', { name: by, time: moment(instant(at)), count: sides.length })),
      ...choices.map(({ dom }) => dom),
      el('div', { class: 'ed-answers' }, el('button', { type: 'submit', class: 'ed-main' }, t('clash-done'))));
    const dialog = framed(t('clash-title'), form, () => resolve(decided(met, format, (index) => choices[index]?.value() ?? 'both')), 'ed-wide');
    dialog.addEventListener('cancel', (event) => event.preventDefault());
  });
}

function clash(data: PageData, side: Side, index: number, by: string, first: Choice | null): { dom: HTMLElement; value: () => Choice } {
  const group = freshId(`clash-${index}`);
  const { lang, dir } = data.article;
  const radio = (value: Choice, label: string): HTMLElement => {
    const id = `${group}-${value}`;
    return el('span', { class: 'ed-check' }, el('input', { type: 'radio', name: group, id, value, checked: value === (first ?? 'mine') }), el('label', { for: id }, label));
  };
  const text = (title: string, words: string): HTMLElement =>
    el('div', { class: 'ed-side' }, el('h3', {}, title), el('p', { lang, dir }, words || t('clash-nothing')));
  const dom = el('fieldset', { class: 'ed-clash' }, el('legend', {}, side.title),
    el('div', { class: 'ed-sides' }, text(t('clash-mine'), side.mine), text(t('clash-theirs', { name: by }), side.theirs)),
    el('div', { class: 'ed-choices' }, radio('mine', t('keep-mine')), radio('theirs', t('take-theirs')), radio('both', t('keep-both'))));
  return {
    dom,
    value: () => (dom.querySelector<HTMLInputElement>(`input[name="${group}"]:checked`)?.value ?? 'both') as Choice,
  };
}
