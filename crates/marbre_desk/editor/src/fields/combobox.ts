// A field in which one types to choose from a list (ARIA's editable combobox with a listbox).
import type { Named } from '../contract';
import { el, freshId } from '../element';
import { t } from '../words';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
/** The most that are offered at once. */
const MOST = 50;

/** The combobox; `options` are asked for at each stroke, `chosen` gets what the person took. */
export function combobox(label: string, options: () => Named[], chosen: (one: Named) => void, lang: string): { dom: HTMLElement; input: HTMLInputElement } {
  const id = freshId('box');
  const input = el('input', {
    type: 'text', id, role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': `${id}-list`, autocomplete: 'off',
  });
  const list = el('ul', { role: 'listbox', id: `${id}-list`, class: 'ed-menu', 'aria-label': label, hidden: true });
  const none = el('p', { class: 'ed-hint', role: 'status' });
  const dom = el('div', { class: 'ed-combo' }, el('label', { for: id }, label), input, list, none);
  let found: Named[] = [];
  let at = -1;

  function show(): void {
    const sought = plain(input.value.trim());
    const all = options();
    const starts = all.filter(({ name }) => plain(name).startsWith(sought));
    found = [...starts, ...all.filter((one) => !starts.includes(one) && plain(one.name).includes(sought))].slice(0, MOST);
    at = found.length > 0 && sought ? 0 : -1;
    none.textContent = found.length === 0 ? t('combo-none') : '';
    draw();
  }

  function draw(): void {
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    list.replaceChildren(...found.map(({ name }, index) => {
      const option = el('li', { role: 'option', id: `${id}-${index}`, 'aria-selected': String(index === at), lang, dir: 'auto' }, name);
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        take(index);
      });
      return option;
    }));
    if (at >= 0) input.setAttribute('aria-activedescendant', `${id}-${at}`);
    else input.removeAttribute('aria-activedescendant');
    list.children[at]?.scrollIntoView({ block: 'nearest' });
  }

  function close(): void {
    found = [];
    at = -1;
    none.textContent = '';
    draw();
  }

  function take(index: number): void {
    const one = found[index];
    if (!one) return;
    input.value = '';
    close();
    chosen(one);
  }

  input.addEventListener('input', show);
  input.addEventListener('focus', () => input.value && show());
  input.addEventListener('click', () => list.hidden && show());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    const count = found.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) return show();
      at = event.key === 'ArrowDown' ? (at + 1) % count : (at + count - (at < 0 ? 0 : 1)) % count;
      draw();
    } else if (event.key === 'Enter') {
      if (at >= 0) take(at);
    } else if (event.key === 'Escape' && !list.hidden) {
      close();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return { dom, input };
}
