// Nothing typed is lost: what changes is kept in the browser at once, sent when the typing pauses, and sent again until
// the server has said what became of it. One save is on its way at a time; a retry is the same bytes.
import type { Conflict, PageData, Saved, Sheet } from '../contract';
import type { ArticleContent } from '../document/form';
import { freshPage } from './page';
import { same } from './same';
import { type Outcome, send } from './send';
import type { Kept, Store } from './store';

/** How long after the last stroke a save begins, the longest it waits while someone types on, and how soon text is kept. */
const PAUSE = 1500;
const LONGEST = 10_000;
const KEEP = 200;
/** A request that outlives its page may carry so many bytes at most (Fetch Standard: 64 KiB over all of them). */
const OUTLIVES = 60 << 10;
const BACK_OFF = [1, 2, 4, 8, 15, 30];

export type State =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'changed' } | { kind: 'saving' } | { kind: 'conflict' } | { kind: 'login' }
  | { kind: 'offline'; kept: boolean }
  | { kind: 'refused'; message: string };

export interface Page {
  read(): Sheet;
  /** Puts content in where it differs from what is there. */
  write(content: ArticleContent): void;
  show(state: State): void;
  saved(saved: Saved): void;
  /** Settles what both have changed; the answer is what the article shall say. */
  settle(conflict: Conflict, base: ArticleContent | null, mine: ArticleContent): Promise<ArticleContent>;
  /** What both changed put together, when nothing clashes; nothing when something does. */
  merge(base: ArticleContent, mine: ArticleContent, theirs: ArticleContent): ArticleContent | null;
}

interface Sending {
  bytes: string;
  sheet: Sheet;
  text: string;
}

export class Saver {
  private saved: string;
  private sending: Sending | null = null;
  private busy = false;
  private refused: string | null = null;
  private kept: string | null = null;
  private keepTimer = 0;
  private saveTimer = 0;
  private firstChange = 0;
  private failures = 0;
  private retryTimer = 0;
  /** True while a save that failed waits for its next turn, whatever is typed meanwhile. */
  private resting = false;
  private stale = false;
  private state: State = { kind: 'saved', at: null };
  private orphan: string | null = null;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly data: PageData, private readonly page: Page, private readonly store: Store | null,
    private readonly seat: string, private base: number, private baseContent: ArticleContent | null, saved: Sheet,
  ) {
    this.saved = JSON.stringify(saved);
    addEventListener('online', () => {
      this.failures = 0;
      this.hurry();
    });
    addEventListener('focus', () => this.hurry());
    addEventListener('pageshow', () => this.hurry());
    document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? this.leave() : this.hurry()));
    addEventListener('pagehide', () => this.leave());
    addEventListener('beforeunload', (event) => {
      const text = JSON.stringify(this.page.read());
      if (text !== this.saved && text !== this.kept) event.preventDefault();
    });
  }

  get revision(): number {
    return this.base;
  }

  /** True when the server has all that the page says. */
  get clean(): boolean {
    return this.sending === null && JSON.stringify(this.page.read()) === this.saved;
  }

  /** Something may have changed. */
  changed(): void {
    const now = Date.now();
    if (!this.keepTimer) this.keepTimer = setTimeout(() => this.keep(), KEEP);
    if (!this.firstChange) this.firstChange = now;
    clearTimeout(this.saveTimer);
    this.saveTimer = setTimeout(() => this.save(), Math.max(0, Math.min(PAUSE, this.firstChange + LONGEST - now)));
  }

  /** Saves now; resolves when the server has everything, or when it is known that it has not. */
  flush(): Promise<boolean> {
    if (this.clean) return Promise.resolve(true);
    return new Promise((resolve) => {
      this.waiting.push(() => resolve(this.clean));
      this.refused = null;
      this.resting = false;
      this.save();
    });
  }

  /** Takes content that is newer on the server, when nothing here has changed. */
  adopt(revision: number, content: ArticleContent): void {
    if (!this.clean || revision <= this.base) return;
    this.base = revision;
    this.page.write(content);
    this.settled();
  }

  /** A text that another tab left behind is this tab's from now on. */
  adoptKept(seat: string): void {
    this.orphan = seat;
  }

  /** What the page says now is what the server says. */
  private settled(): void {
    const sheet = this.page.read();
    this.saved = JSON.stringify(sheet);
    this.baseContent = sheet.content;
    this.keep();
  }

  private keep(): void {
    clearTimeout(this.keepTimer);
    this.keepTimer = 0;
    const sheet = this.page.read();
    const text = JSON.stringify(sheet);
    if (text === this.saved && this.sending === null) {
      this.firstChange = 0;
      clearTimeout(this.saveTimer);
      if (this.kept !== null) void this.store?.remove(this.seat).catch(() => {});
      this.kept = null;
      if (this.state.kind !== 'saved') this.show({ kind: 'saved', at: null });
      return;
    }
    if (this.state.kind === 'saved') this.show({ kind: 'changed' });
    const { store } = this;
    if (!store) return;
    const kept: Kept = {
      key: store.keyOf(this.seat), seat: this.seat, base: this.base, baseContent: this.baseContent, sheet,
      sent: this.sending?.sheet ?? null, at: Date.now(),
    };
    const { orphan } = this;
    this.orphan = null;
    store.put(kept).then(() => {
      this.kept = text;
      if (orphan) void store.remove(orphan).catch(() => {});
    }, () => { this.kept = null; });
  }

  private save(leaving = false): void {
    clearTimeout(this.saveTimer);
    if (this.busy || (this.resting && !leaving) || this.state.kind === 'conflict') return;
    if (this.sending === null) {
      const sheet = this.page.read();
      const text = JSON.stringify(sheet);
      if (text === this.saved || text === this.refused) {
        this.firstChange = 0;
        this.keep();
        return this.tell();
      }
      const { content, beside } = sheet;
      this.sending = { sheet, text, bytes: JSON.stringify({ base: this.base, content, ...beside, seat: this.seat, again: false }) };
      this.firstChange = 0;
      this.keep();
    }
    void this.attempt(this.sending, leaving);
  }

  private async attempt(sending: Sending, leaving = false): Promise<void> {
    this.busy = true;
    clearTimeout(this.retryTimer);
    if (this.stale && !(await this.refreshToken())) {
      this.busy = false;
      return;
    }
    if (this.failures === 0) this.show({ kind: 'saving' });
    const outlives = leaving && new Blob([sending.bytes]).size <= OUTLIVES;
    const outcome = await send(this.data.urls.save, sending.bytes, this.data.csrf, outlives);
    this.busy = false;
    await this.conclude(outcome, sending);
  }

  /** After a login the page needs a new token. False while there is none; then it is tried again later. */
  private async refreshToken(): Promise<boolean> {
    const fresh = await freshPage();
    if (fresh === null || fresh === 'login') {
      if (fresh === 'login') this.show({ kind: 'login' });
      else this.failures += 1;
      this.later(fresh === 'login' ? 20 : 0);
      return false;
    }
    this.data.csrf = fresh.csrf;
    this.stale = false;
    return true;
  }

  private async conclude(outcome: Outcome, sending: Sending): Promise<void> {
    switch (outcome.kind) {
      case 'saved':
        return this.done(outcome.saved.revision, sending, outcome.saved);
      case 'conflict':
        return this.conflict(outcome.conflict, sending);
      case 'login':
        this.stale = true;
        this.show({ kind: 'login' });
        return this.later(20);
      case 'forbidden':
        if (await this.tokenWasOld()) return void this.attempt(sending);
        return this.refuse(outcome.message, sending);
      case 'refused':
        return this.refuse(outcome.message, sending);
      case 'later':
        this.failures += 1;
        if (this.failures > 1 || !navigator.onLine) this.show({ kind: 'offline', kept: this.store !== null });
        return this.later(outcome.seconds);
    }
  }

  private async tokenWasOld(): Promise<boolean> {
    const fresh = await freshPage();
    if (fresh === null || fresh === 'login' || fresh.csrf === this.data.csrf) return false;
    this.data.csrf = fresh.csrf;
    return true;
  }

  private refuse(message: string, sending: Sending): void {
    this.sending = null;
    this.refused = sending.text;
    this.keep();
    this.show({ kind: 'refused', message });
    this.tell();
  }

  private done(revision: number, sending: Sending, saved: Saved | null): void {
    this.failures = 0;
    this.base = revision;
    this.saved = sending.text;
    this.baseContent = sending.sheet.content;
    this.sending = null;
    this.refused = null;
    this.show({ kind: 'saved', at: saved ? new Date(saved.saved_at) : new Date() });
    if (saved) this.page.saved(saved);
    this.keep();
    if (JSON.stringify(this.page.read()) === this.saved) this.tell();
    else if (this.waiting.length > 0) this.save();
    else this.changed();
  }

  /** Someone else saved in between. */
  private async conflict(conflict: Conflict, sending: Sending): Promise<void> {
    const { theirs } = conflict;
    this.failures = 0;
    if (same(theirs.content, sending.sheet.content)) return this.done(theirs.revision, sending, null);
    const now = this.page.read().content;
    const unclashing = conflict.clashes.length === 0 && conflict.merged !== null;
    if (unclashing && conflict.merged) {
      const merged = same(now, sending.sheet.content) ? conflict.merged : this.page.merge(sending.sheet.content, now, conflict.merged);
      this.sending = null;
      if (merged) this.take(theirs.revision, theirs.content, merged);
      return this.save();
    }
    this.show({ kind: 'conflict' });
    const settled = await this.page.settle(conflict, this.baseContent, now);
    this.sending = null;
    this.take(theirs.revision, theirs.content, settled);
    this.show({ kind: 'changed' });
    this.save();
  }

  /** Puts in what both made together, which is based on theirs from now on. */
  private take(revision: number, theirs: ArticleContent, content: ArticleContent): void {
    this.page.write(content);
    const sheet = this.page.read();
    this.base = revision;
    this.baseContent = theirs;
    this.saved = JSON.stringify(same(sheet.content, theirs) ? sheet : { ...sheet, content: theirs });
    this.keep();
    if (same(sheet.content, theirs)) this.show({ kind: 'saved', at: null });
  }

  private later(seconds: number): void {
    const wait = Math.max(seconds, BACK_OFF[Math.min(this.failures, BACK_OFF.length) - 1] ?? 1);
    clearTimeout(this.retryTimer);
    this.resting = true;
    this.retryTimer = setTimeout(() => this.hurry(), wait * 1000);
    this.tell();
  }

  /** The line may be back, or the person: what waits is tried at once. */
  private hurry(): void {
    this.resting = false;
    if (this.sending && !this.busy && this.state.kind !== 'conflict') void this.attempt(this.sending);
    else if (!this.sending && this.firstChange) this.changed();
  }

  /** The tab is left: what is not kept yet is kept now, and sent if nothing else is on its way. */
  private leave(): void {
    if (this.keepTimer) this.keep();
    if (this.firstChange) this.save(true);
  }

  private tell(): void {
    for (const one of this.waiting.splice(0)) one();
  }

  private show(state: State): void {
    this.state = state;
    this.page.show(state);
  }
}
