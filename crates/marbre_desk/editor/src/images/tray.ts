// The tray below the text: a line for each file on its way, and what has become of it.
import { button, el } from '../element';
import { t } from '../words';
import type { Upload } from './upload';

interface Line {
  dom: HTMLLIElement;
  bar: HTMLProgressElement;
  words: HTMLElement;
  again: HTMLButtonElement;
  cancel: HTMLButtonElement;
}

export interface TrayActs {
  again(upload: Upload): void;
  giveUp(upload: Upload): void;
  /** All that came together have arrived: a gallery can be made of them. */
  gallery(): void;
  clear(): void;
}

export class Tray {
  private readonly count = el('p', { role: 'status' });
  private readonly list = el('ul');
  private readonly lines = new Map<Upload, Line>();
  private readonly gallery: HTMLButtonElement;
  private readonly close: HTMLButtonElement;
  readonly dom: HTMLElement;

  constructor(private readonly acts: TrayActs) {
    this.gallery = button(t('tray-gallery'), () => acts.gallery(), { hidden: true });
    this.close = button(t('close'), () => acts.clear(), { hidden: true });
    this.dom = el('section', { class: 'ed-tray', 'aria-label': t('tray'), hidden: true },
      el('div', { class: 'ed-tray-head' }, this.count, this.gallery, this.close), this.list);
  }

  add(upload: Upload): void {
    const again = button(t('upload-again'), () => this.acts.again(upload), { 'aria-label': t('upload-again-named', { name: upload.name }), hidden: true });
    const cancel = button(t('cancel'), () => this.acts.giveUp(upload), { 'aria-label': t('upload-cancel-named', { name: upload.name }) });
    const bar = el('progress', { max: 100, value: 0, 'aria-label': upload.name });
    const words = el('span', { class: 'ed-tray-words' });
    const dom = el('li', {}, el('bdi', { class: 'ed-tray-name' }, upload.name), bar, words, el('span', { class: 'ed-tray-acts' }, again, cancel));
    this.list.append(dom);
    this.lines.set(upload, { dom, bar, words, again, cancel });
    this.show(upload);
  }

  remove(upload: Upload): void {
    const line = this.lines.get(upload);
    const focused = line?.dom.contains(document.activeElement);
    line?.dom.remove();
    this.lines.delete(upload);
    if (focused) (this.list.querySelector<HTMLElement>('button:not([hidden])') ?? document.getElementById('ed-text'))?.focus();
    this.total(false);
  }

  show(upload: Upload): void {
    const line = this.lines.get(upload);
    if (!line) return;
    const { state, percent, message } = upload;
    line.dom.dataset['state'] = state;
    line.bar.value = percent;
    line.bar.hidden = state === 'whole' || state === 'failed';
    line.words.textContent = this.words(upload, percent, message);
    line.again.hidden = state !== 'failed';
    line.cancel.hidden = state === 'whole';
  }

  private words({ state }: Upload, percent: number, message: string): string {
    switch (state) {
      case 'waiting': return t('upload-waiting');
      case 'sending': return t('upload-percent', { percent });
      case 'paused': return message || t('upload-paused');
      case 'login': return t('upload-login');
      case 'failed': return message;
      case 'whole': return t('upload-done');
      case 'given-up': return '';
    }
  }

  /** How many have arrived, read out when that changes; what can be done when all have. */
  total(gallery: boolean): void {
    const all = [...this.lines.keys()];
    const done = all.filter(({ state }) => state === 'whole').length;
    this.dom.hidden = all.length === 0;
    const words = t('tray-count', { done, all: all.length });
    if (all.length > 0 && this.count.textContent !== words) this.count.textContent = words;
    this.gallery.hidden = !gallery;
    this.close.hidden = !all.every(({ over }) => over);
  }
}
