// A menu under a button: arrow keys, Home, End, letters; Escape gives the focus back.
import { button, el, freshId } from '../element';

export interface Entry {
  label: string;
  hint?: string;
  on?: boolean;
  disabled?: boolean;
  run: () => void;
}

/** A button that opens a menu; its entries are asked for each time it opens. */
export function menuButton(label: string, entries: () => Entry[], content: (Node | string)[]): HTMLElement {
  const id = freshId('menu');
  const list = el('div', { role: 'menu', id, class: 'ed-menu', 'aria-label': label, hidden: true });
  const opener = button(label, () => (list.hidden ? open() : close(true)), { 'aria-haspopup': 'menu', 'aria-expanded': 'false', 'aria-controls': id }, ...content);
  const frame = el('span', { class: 'ed-menu-frame' }, opener, list);
  const items = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])')];

  function open(): void {
    list.replaceChildren(...entries().map((entry) => item(entry)));
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
    keepOnScreen(list);
    items()[0]?.focus();
    document.addEventListener('pointerdown', outside, true);
  }

  function close(back: boolean): void {
    list.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
    document.removeEventListener('pointerdown', outside, true);
    if (back) opener.focus();
  }

  function outside(event: Event): void {
    if (!(event.target instanceof Node) || !frame.contains(event.target)) close(false);
  }

  function item({ label: words, hint, on, disabled, run }: Entry): HTMLElement {
    const role = on === undefined ? 'menuitem' : 'menuitemcheckbox';
    return el('button', {
      type: 'button', role, tabindex: '-1', 'aria-checked': on === undefined ? null : String(on), 'aria-disabled': disabled ? 'true' : null,
      onclick: () => {
        if (disabled) return;
        close(true);
        run();
      },
    }, el('span', {}, words), hint ? el('kbd', { dir: 'ltr' }, hint) : null);
  }

  list.addEventListener('keydown', (event) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const to = nextIndex(event.key, at, all);
    if (event.key === 'Escape') close(true);
    else if (event.key === 'Tab') return close(false);
    else if (to !== null) all[to]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  opener.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || !list.hidden) return;
    event.preventDefault();
    open();
  });
  return frame;
}

function nextIndex(key: string, at: number, all: HTMLElement[]): number | null {
  const count = all.length;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return null;
  const from = [...all.keys()].map((index) => (at + 1 + index) % count);
  return from.find((index) => all[index]?.textContent?.toLocaleLowerCase().startsWith(key.toLocaleLowerCase())) ?? null;
}

/** Moves a list that would reach out of the window back into it. */
export function keepOnScreen(list: HTMLElement): void {
  list.style.translate = '';
  const { left, right } = list.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const shift = left < 8 ? 8 - left : right > width - 8 ? width - 8 - right : 0;
  if (shift !== 0) list.style.translate = `${shift}px 0`;
}
