// The page as a reader's phone shows it, made anew after each save, where one was reading.
import type { PageData } from '../contract';
import { el } from '../element';
import { t } from '../words';

export class Proof {
  private frame: HTMLIFrameElement | null = null;

  constructor(private readonly data: PageData) {}

  toggle(): void {
    const place = document.getElementById('proof');
    if (!place) return;
    if (this.frame) {
      this.frame.remove();
      this.frame = null;
      place.hidden = true;
      return;
    }
    place.hidden = false;
    this.frame = this.made();
    place.append(this.frame);
    place.scrollIntoView({ block: 'nearest' });
  }

  private made(): HTMLIFrameElement {
    return el('iframe', { class: 'ed-proof', title: t('proof-title'), src: this.data.urls.proof, width: 360 });
  }

  /** Loads the page again and goes to where it was. The old one is shown until the new one is there. */
  reload(): void {
    const before = this.frame;
    if (!before) return;
    const top = scrollTop(before);
    const next = this.made();
    next.classList.add('ed-loading');
    next.addEventListener('load', () => {
      scrollTo(next, top);
      next.classList.remove('ed-loading');
      before.remove();
    }, { once: true });
    this.frame = next;
    before.after(next);
  }
}

/** Scrolls a frame, unless it shows that there is no line: such a page is the browser's own. */
function scrollTo(frame: HTMLIFrameElement, top: number): void {
  try {
    frame.contentWindow?.scrollTo(0, top);
  } catch {
    // The browser's own page.
  }
}

/** How far a frame is scrolled. */
function scrollTop(frame: HTMLIFrameElement): number {
  try {
    return frame.contentWindow?.scrollY ?? 0;
  } catch {
    return 0;
  }
}
