// “@” in a note: names of the staff to choose from.
import type { Named } from '../contract';
import { el, freshId } from '../element';
import { t } from '../words';

/** The list under a text area; `ids` are those whose names the text still holds. */
export function mentionBox(area: HTMLTextAreaElement, staff: readonly Named[]): { list: HTMLElement; ids(): string[] } {
  const id = freshId('mention');
  const list = el('ul', { role: 'listbox', id, class: 'ed-menu', 'aria-label': t('mention'), hidden: true });
  const named = new Map<string, string>();
  let found: Named[] = [];
  let at = 0;
  if (staff.length > 0) {
    area.setAttribute('aria-controls', id);
    area.setAttribute('aria-autocomplete', 'list');
  }

  function sought(): string | null {
    const before = area.value.slice(0, area.selectionStart);
    return /(?:^|\s)@([\p{L}\p{N} .'’-]{0,30})$/u.exec(before)?.[1] ?? null;
  }

  function draw(): void {
    list.hidden = found.length === 0;
    list.replaceChildren(...found.map(({ name }, index) => {
      const option = el('li', { role: 'option', id: `${id}-${index}`, 'aria-selected': String(index === at), dir: 'auto' }, name);
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        take(index);
      });
      return option;
    }));
    if (found.length > 0) area.setAttribute('aria-activedescendant', `${id}-${at}`);
    else area.removeAttribute('aria-activedescendant');
  }

  function take(index: number): void {
    const person = found[index];
    const typed = sought();
    if (!person || typed === null) return;
    const end = area.selectionStart;
    area.setRangeText(`@${person.name} `, end - typed.length - 1, end, 'end');
    named.set(person.id, person.name);
    found = [];
    draw();
  }

  area.addEventListener('input', () => {
    const typed = sought()?.toLocaleLowerCase();
    found = typed === undefined ? [] : staff.filter(({ name }) => name.toLocaleLowerCase().startsWith(typed)).slice(0, 8);
    at = 0;
    draw();
  });
  area.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') at = (at + 1) % found.length;
    else if (event.key === 'ArrowUp') at = (at + found.length - 1) % found.length;
    else if (event.key === 'Escape') found = [];
    else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      return take(at);
    } else return;
    event.preventDefault();
    draw();
  });
  return { list, ids: () => [...named].filter(([, name]) => area.value.includes(`@${name}`)).map(([one]) => one) };
}
