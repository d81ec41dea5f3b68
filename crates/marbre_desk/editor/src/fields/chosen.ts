// A list of what was chosen, in order: each can be moved and taken away by pointer and by keyboard.
import { button, el } from '../element';
import { t } from '../words';

export interface Row {
  id: string;
  name: string;
  /** Something to fill in beside the name. */
  beside?: HTMLElement;
}

export class Chosen {
  readonly dom: HTMLElement;
  private rows: Row[] = [];
  private locked = false;
  private readonly said = el('p', { class: 'ed-unseen', role: 'status' });
  private readonly list: HTMLElement;

  constructor(label: string, private readonly lang: string, private readonly changed: () => void) {
    this.list = el('ol', { class: 'ed-chosen', 'aria-label': label });
    this.dom = el('div', {}, this.list, this.said);
  }

  get all(): readonly Row[] {
    return this.rows;
  }

  set(rows: Row[]): void {
    this.rows = rows;
    this.draw();
  }

  add(row: Row): void {
    this.rows = [...this.rows, row];
    this.draw();
    this.said.textContent = t('chosen-added', { name: row.name });
    this.changed();
  }

  lock(locked: boolean): void {
    this.locked = locked;
    this.draw();
  }

  private move(index: number, step: -1 | 1): void {
    const to = index + step;
    const row = this.rows[index];
    if (!row || to < 0 || to >= this.rows.length) return;
    const rows = this.rows.filter((one) => one !== row);
    rows.splice(to, 0, row);
    this.rows = rows;
    this.draw();
    this.focus(to, step < 0 ? 0 : 1);
    this.said.textContent = t('chosen-moved', { name: row.name, place: to + 1 });
    this.changed();
  }

  private remove(index: number): void {
    const row = this.rows[index];
    if (!row) return;
    this.rows = this.rows.filter((one) => one !== row);
    this.draw();
    this.said.textContent = t('chosen-removed', { name: row.name });
    if (this.rows.length > 0) this.focus(Math.min(index, this.rows.length - 1), 2);
    else this.dom.parentElement?.querySelector('input')?.focus();
    this.changed();
  }

  /** Puts the focus on a button of a row: the wanted one, or another that can be pressed. */
  private focus(index: number, which: number): void {
    const buttons = [...(this.list.children[index]?.querySelectorAll('button') ?? [])];
    const wanted = buttons[which];
    (wanted && !wanted.disabled ? wanted : buttons.find((one) => !one.disabled))?.focus();
  }

  private draw(): void {
    const last = this.rows.length - 1;
    this.list.hidden = this.rows.length === 0;
    this.list.replaceChildren(...this.rows.map((row, index) => {
      const { name } = row;
      const item = el('li', {},
        el('span', { class: 'ed-chosen-name', lang: this.lang, dir: 'auto' }, name),
        row.beside,
        el('span', { class: 'ed-chosen-tools' },
          button(t('chosen-up', { name }), () => this.move(index, -1), { disabled: this.locked || index === 0 }, '↑'),
          button(t('chosen-down', { name }), () => this.move(index, 1), { disabled: this.locked || index === last }, '↓'),
          button(t('chosen-remove', { name }), () => this.remove(index), { disabled: this.locked }, '×')));
      item.addEventListener('keydown', (event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || this.locked) return;
        event.preventDefault();
        this.move(index, event.key === 'ArrowUp' ? -1 : 1);
      });
      return item;
    }));
  }
}
