// What stands in the way of publishing, from the last save's answer, in the page's `#checks`.
import type { Check } from '../contract';
import type { Desk } from '../desk';
import { button, el } from '../element';
import { t } from '../words';

/** Shows the image that a check is about: 0 is the one above the text. */
function showImage(desk: Desk, number: number): void {
  const image = number === 0 ? document.getElementById('lead') : desk.view.dom.querySelectorAll<HTMLElement>('.ed-image')[number - 1];
  image?.scrollIntoView({ block: 'center' });
  image?.querySelector<HTMLElement>('button, textarea')?.focus({ preventScroll: true });
}

/** The checks that came with the page lead to their images, too. */
export function linkChecks(desk: Desk): void {
  document.getElementById('checks')?.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-image]') : null;
    if (!link) return;
    event.preventDefault();
    showImage(desk, Number(link.getAttribute('data-image')));
  });
}

export function showChecks(checks: readonly Check[], desk: Desk): void {
  const place = document.getElementById('checks');
  if (!place) return;
  const heading = [...place.children].find((child) => /^h\d$/i.test(child.tagName));
  const list = checks.length === 0
    ? el('p', { class: 'ed-fine' }, t('checks-none'))
    : el('ul', { class: 'ed-checks' }, ...checks.map(({ level, text, image }) =>
      el('li', { 'data-level': level }, el('strong', {}, t(level === 'block' ? 'check-block' : 'check-warn')), ' ', text, typeof image === 'number' && ' ',
        typeof image === 'number' && button(t('check-show'), () => showImage(desk, image), { class: 'plain' }))));
  place.replaceChildren(...(heading ? [heading, list] : [list]));
}
