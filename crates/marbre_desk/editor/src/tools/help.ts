// The help: every act that has keys, and the signs that Markdown gives.
import type { Desk } from '../desk';
import { framed } from '../dialog';
import { button, el } from '../element';
import { t } from '../words';
import { ACTIONS, keysText } from './actions';

const SIGNS: readonly [string, string][] = [
  ['##', 'heading-2'], ['###', 'heading-3'], ['-', 'bullets'], ['1.', 'numbers'], ['>', 'quote'], ['---', 'divider'],
  ['```', 'preformatted'], ['**…**', 'strong'], ['*…*', 'emphasis'], ['~~…~~', 'strikethrough'], ['`…`', 'code'], ['[…](…)', 'link'], ['/', 'insert'],
];

export function showHelp(desk: Desk): void {
  const row = (keys: string, words: string): HTMLElement => el('div', {}, el('dt', {}, el('kbd', { dir: 'ltr' }, keys)), el('dd', {}, words));
  const body = el('div', {},
    el('h3', {}, t('help-keys')),
    el('dl', { class: 'ed-keys' }, ...ACTIONS.filter(({ keys }) => keys).map(({ keys, name }) => row(keysText(keys ?? ''), t(name))),
      row(keysText('Shift-Enter'), t('line-break')), row('Tab', t('help-tab')), row('Alt+F10', t('help-toolbar'))),
    el('h3', {}, t('help-signs')),
    el('dl', { class: 'ed-keys' }, ...SIGNS.map(([sign, name]) => row(sign, t(name)))),
    el('div', { class: 'ed-answers' }, button(t('close'), () => dialog.close(), { class: 'ed-main' })),
  );
  const dialog = framed(t('help'), body, () => desk.view.focus(), 'ed-wide');
}
