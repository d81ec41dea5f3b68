// The meter: words and minutes as one types, the bytes of the page since the last save.
import type { Node } from 'prosemirror-model';
import type { Meter, PageData } from '../contract';
import { el } from '../element';
import { t } from '../words';
import { minutes, words } from './count';

export class MeterLine {
  readonly dom: HTMLElement;
  private readonly length = el('span');
  private readonly weight = el('span', { id: 'ed-weight' });
  private readonly bar: HTMLMeterElement;
  private readonly warn: number;
  private readonly most: number;

  constructor(private readonly data: PageData) {
    this.warn = data.meter.warn ?? 10_000;
    this.most = data.meter.most ?? 14_000;
    this.bar = el('meter', { min: 0, max: Math.round(this.most * 1.25), low: this.warn, high: this.most, optimum: 0, 'aria-labelledby': 'ed-weight' });
    this.dom = el('p', { class: 'ed-meter' }, this.length, this.bar, this.weight);
    this.weigh(data.meter);
  }

  count(doc: Node): void {
    const { lang } = this.data.article;
    const count = words(doc, lang);
    this.length.textContent = t('meter-length', { words: count, minutes: minutes(count, lang) });
  }

  weigh({ bytes }: Meter): void {
    this.bar.value = bytes;
    const state = bytes > this.most ? 'most' : bytes > this.warn ? 'warn' : 'good';
    this.dom.dataset['state'] = state;
    this.weight.textContent = t(`meter-${state}`, { bytes, warn: this.warn, most: this.most });
  }
}
