// A file on its way: begun, sent part after part, asked about after the line was down, until the server has filed it.
import type { KnownImage, PageData } from '../contract';
import { freshPage } from '../keep/page';
import { type Answer, ask } from './send';
import { refusal } from './sniff';

/** The first part is small; the next ones are as large as go within a few seconds. */
const FIRST = 64 * 1024;
const LEAST = 32 * 1024;
const MOST = 2 * 1024 * 1024;
const SOON = 4000;
const SLOW = 10_000;
const BACK_OFF = [1, 2, 4, 8, 15, 30];

export type State = 'waiting' | 'sending' | 'paused' | 'login' | 'failed' | 'whole' | 'given-up';

export class Upload {
  state: State = 'waiting';
  sent = 0;
  /** Why it failed, or why it waits, in words. */
  message = '';
  image: KnownImage | null = null;
  /** Told of each change. */
  changed: () => void = () => {};

  private part = FIRST;
  /** Whether the server's offset is known to be ours. */
  private sure = false;
  private failures = 0;
  private running = false;
  private stopping = new AbortController();
  private wake: (() => void) | null = null;

  constructor(private readonly data: PageData, readonly file: Blob, readonly name: string, public address: string | null = null) {
    addEventListener('offline', this.lineDown);
    addEventListener('online', this.hurry);
  }

  get over(): boolean {
    return this.state === 'whole' || this.state === 'failed' || this.state === 'given-up';
  }

  get percent(): number {
    return this.file.size === 0 ? 0 : Math.floor((this.sent * 100) / this.file.size);
  }

  /** Sends until it is whole, refused or given up. */
  async run(): Promise<void> {
    if (this.running || this.state === 'given-up' || this.state === 'whole') return;
    this.running = true;
    this.message = '';
    const why = await refusal(this.file);
    if (why) this.fail(why);
    else this.show('sending');
    while (!this.over) {
      const answer = await this.step();
      if (this.over) break;
      await this.take(answer);
    }
    this.running = false;
  }

  /** Tries a file again that was refused. */
  again(): void {
    this.address = null;
    this.sent = 0;
    this.sure = false;
    this.failures = 0;
    this.show('waiting');
  }

  /** Gives it up, here and on the server. */
  giveUp(): void {
    const { address } = this;
    const open = !this.over;
    this.show('given-up');
    this.stopping.abort();
    this.wake?.();
    this.forget();
    if (address && open) void ask({ method: 'POST', url: `${address}/cancel`, token: this.data.csrf, body: '{}' }, new AbortController().signal);
  }

  private forget(): void {
    removeEventListener('offline', this.lineDown);
    removeEventListener('online', this.hurry);
  }

  private readonly lineDown = (): void => {
    // What is on its way will not arrive.
    this.stopping.abort();
    this.stopping = new AbortController();
  };

  private readonly hurry = (): void => this.wake?.();

  private step(): Promise<Answer> {
    const { address } = this;
    const { signal } = this.stopping;
    const token = this.data.csrf;
    if (address === null) {
      const body = JSON.stringify({ name: this.name, size: this.file.size });
      return ask({ method: 'POST', url: this.data.urls.uploads ?? '', token, body }, signal);
    }
    if (!this.sure) return ask({ method: 'GET', url: address, token }, signal);
    const end = Math.min(this.sent + this.part, this.file.size);
    return this.timed(ask({ method: 'POST', url: address, token, body: this.file.slice(this.sent, end), offset: this.sent }, signal));
  }

  /** Larger parts on a good line, smaller ones on a bad one. */
  private async timed(answer: Promise<Answer>): Promise<Answer> {
    const begun = Date.now();
    const told = await answer;
    const took = Date.now() - begun;
    if (told.kind === 'at') {
      if (took < SOON) this.part = Math.min(this.part * 2, MOST);
      else if (took > SLOW) this.part = Math.max(this.part / 2, LEAST);
    } else if (told.kind === 'later') {
      this.part = Math.max(this.part / 2, LEAST);
    }
    return told;
  }

  private async take(answer: Answer): Promise<void> {
    switch (answer.kind) {
      case 'at':
        this.address = answer.address;
        this.sent = answer.offset;
        this.sure = true;
        this.failures = 0;
        if (!answer.image) return this.show('sending');
        this.image = answer.image;
        this.sent = this.file.size;
        this.forget();
        return this.show('whole');
      case 'offset':
        this.sent = answer.offset;
        this.sure = true;
        return this.show('sending');
      case 'unknown':
        // It was given up over there: from its beginning.
        this.address = null;
        this.sent = 0;
        return this.show('sending');
      case 'busy':
        this.sure = false;
        return this.wait(1);
      case 'forbidden':
        if (await this.freshToken()) return;
        return this.fail(this.message || '403');
      case 'login':
        this.show('login');
        await this.wait(20);
        await this.freshToken();
        return;
      case 'refused':
        return this.fail(answer.message);
      case 'later':
        this.failures += 1;
        this.sure = false;
        this.message = answer.message;
        this.show('paused');
        return this.wait(Math.max(answer.seconds, BACK_OFF[Math.min(this.failures, BACK_OFF.length) - 1] ?? 1));
    }
  }

  private async freshToken(): Promise<boolean> {
    const fresh = await freshPage();
    if (fresh === null || fresh === 'login' || fresh.csrf === this.data.csrf) return false;
    this.data.csrf = fresh.csrf;
    return true;
  }

  private fail(message: string): void {
    this.message = message;
    this.forget();
    this.show('failed');
  }

  /** Waits, but not while there is a line again. */
  private wait(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.wake?.(), seconds * 1000);
      this.wake = () => {
        clearTimeout(timer);
        this.wake = null;
        resolve();
      };
    });
  }

  private show(state: State): void {
    this.state = state;
    this.changed();
  }
}
