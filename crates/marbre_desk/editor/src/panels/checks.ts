// What stands in the way of publishing, from the last save's answer, in the page's `#checks`.
import type { Check } from '../contract';
import { el } from '../element';
import { t } from '../words';

export function showChecks(checks: readonly Check[]): void {
  const place = document.getElementById('checks');
  if (!place) return;
  const heading = [...place.children].find((child) => /^h\d$/i.test(child.tagName));
  const list = checks.length === 0
    ? el('p', { class: 'ed-fine' }, t('checks-none'))
    : el('ul', { class: 'ed-checks' }, ...checks.map(({ level, text }) =>
      el('li', { 'data-level': level }, el('strong', {}, t(level === 'block' ? 'check-block' : 'check-warn')), ' ', text)));
  place.replaceChildren(...(heading ? [heading, list] : [list]));
}
