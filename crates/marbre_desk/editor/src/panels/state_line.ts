// The line that says, in words, where the text is: saved, on its way, kept on this device.
import type { PageData } from '../contract';
import type { State } from '../keep/saver';
import { el } from '../element';
import { clock, t } from '../words';

/** A save that is quicker than this is not announced. */
const QUIET = 1200;

export class StateLine {
  readonly dom = el('p', { class: 'ed-state', role: 'status' });
  private last: Date | null = null;
  private timer = 0;

  constructor(private readonly data: PageData) {}

  show(state: State): void {
    clearTimeout(this.timer);
    if (state.kind === 'saving') {
      this.timer = setTimeout(() => this.say('saving', t('state-saving')), QUIET);
      return;
    }
    if (state.kind === 'saved') {
      this.last = state.at ?? this.last;
      this.say('saved', this.last ? t('state-saved', { time: clock(this.last) }) : t('state-unchanged'));
    } else if (state.kind === 'changed') {
      this.timer = setTimeout(() => this.say('changed', t('state-changed')), QUIET * 3);
    } else if (state.kind === 'offline') {
      this.say('offline', t(state.kept ? 'state-offline' : 'state-offline-unkept'));
    } else if (state.kind === 'refused') {
      this.say('refused', t('state-refused', { message: state.message }));
    } else if (state.kind === 'conflict') {
      this.say('conflict', t('state-conflict'));
    } else {
      const link = el('a', { href: this.data.urls.login ?? '/desk/login', target: '_blank', rel: 'opener' }, t('state-login-link'));
      this.say('login', t('state-login'), ' ', link);
    }
  }

  private say(kind: string, ...words: (string | Node)[]): void {
    const text = words.map((word) => (typeof word === 'string' ? word : word.textContent)).join('');
    if (this.dom.dataset['state'] === kind && this.dom.textContent === text) return;
    this.dom.dataset['state'] = kind;
    this.dom.replaceChildren(...words);
  }
}
