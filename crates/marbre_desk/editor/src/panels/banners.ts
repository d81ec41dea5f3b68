// What is said above the text: who else is writing, what was put back, what happened in passing.
import { instant } from '../contract';
import { button, el } from '../element';
import type { Holder } from '../keep/lock';
import { clock, t } from '../words';

/** Something that stays until it is dismissed. */
export function notice(place: HTMLElement, text: string): void {
  const dom = el('p', { class: 'ed-notice', role: 'status' }, el('span', {}, text), ' ', button(t('close'), () => dom.remove()));
  place.append(dom);
}

/** Something said in passing: it goes after a while. */
export function toast(place: HTMLElement, text: string): void {
  for (const old of place.querySelectorAll('.ed-toast')) old.remove();
  const dom = el('p', { class: 'ed-notice ed-toast', role: 'status' });
  place.append(dom);
  // Read out only if the words come after the element.
  setTimeout(() => dom.append(text), 50);
  setTimeout(() => dom.remove(), 8000);
}

/** The banner about another who is writing; none when nobody else is. */
export function lockBanner(place: HTMLElement, other: Holder | null, taken: boolean, take: () => void): void {
  const before = place.querySelector<HTMLElement>('.ed-lock');
  if (!other) return before?.remove();
  const values = { name: other.name, time: clock(instant(other.since)) };
  const text = taken ? t('lock-taken', values) : t('lock-held', values);
  if (before?.dataset['text'] === text) return;
  before?.remove();
  place.prepend(el('div', { class: 'ed-notice ed-lock', role: 'alert', 'data-text': text },
    el('p', {}, text), el('p', { class: 'ed-hint' }, t(taken ? 'lock-taken-kept' : 'lock-held-read')),
    button(t('lock-take'), take, { class: 'ed-main' })));
}
