// Who is writing: a heartbeat while the page is open, and what it says when it is someone else. A line that is down says
// nothing about others, so it never looks like one of them.
import type { PageData } from '../contract';

const BEAT = 20_000;

export interface Holder {
  name: string;
  since: number | string;
  mine: boolean;
}

export class Lock {
  /** True while the text may be written in. */
  private own = true;
  /** True once this page has had the lock: then another holder has taken it over. */
  private had = false;
  private timer = 0;

  constructor(
    private readonly data: PageData, private readonly seat: string,
    private readonly show: (other: Holder | null, taken: boolean) => void,
    private readonly regained: () => void,
  ) {
    addEventListener('focus', () => void this.beat());
    addEventListener('online', () => void this.beat());
    addEventListener('pagehide', () => void this.ask({ leave: true }, true));
    addEventListener('pageshow', (event) => event.persisted && void this.beat());
  }

  get mine(): boolean {
    return this.own;
  }

  async beat(take = false): Promise<void> {
    clearTimeout(this.timer);
    const answer = await this.ask({ take }, false);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.beat(), BEAT);
    if (answer) this.heard(answer.holder);
  }

  private heard(holder: Holder | null): void {
    const before = this.own;
    this.own = holder === null || holder.mine;
    if (this.own) {
      this.had = true;
      this.show(null, false);
      if (!before) this.regained();
    } else {
      this.show(holder, this.had);
    }
  }

  private async ask(question: { take?: boolean; leave?: boolean }, keepalive: boolean): Promise<{ holder: Holder | null } | null> {
    try {
      const answer = await fetch(this.data.urls.lock, {
        method: 'POST', keepalive, credentials: 'same-origin', redirect: 'manual', signal: AbortSignal.timeout(15_000),
        headers: {
          'content-type': 'application/json', 'x-csrf-token': this.data.csrf, accept: 'application/json',
          // By itself: nobody has done anything that would keep a session from running out.
          ...(question.take ? {} : { 'x-by-itself': '1' }),
        },
        body: JSON.stringify({ seat: this.seat, take: question.take ?? false, leave: question.leave ?? false }),
      });
      return answer.ok ? ((await answer.json()) as { holder: Holder | null }) : null;
    } catch {
      return null;
    }
  }
}
