// What this browser kept of the article from before: a crash, a reload without a line, a login that had expired.
import type { PageData, Sheet } from './contract';
import type { ArticleContent } from './document/form';
import { same } from './keep/same';
import { openSeats } from './keep/seat';
import type { Store } from './keep/store';

export interface Restored {
  sheet: Sheet;
  base: number;
  baseContent: ArticleContent | null;
  seat: string;
}

/** The newest text that the server does not have; texts that it has are forgotten. */
export async function restored(store: Store | null, data: PageData, seat: string): Promise<Restored | null> {
  if (!store) return null;
  try {
    const open = await openSeats();
    for (const kept of await store.all()) {
      if (kept.seat !== seat && open(kept.seat)) continue;
      if (same(kept.sheet.content, data.content)) {
        await store.remove(kept.seat);
        continue;
      }
      // What was on its way when the tab went may have arrived: then the text is based on that.
      const arrived = kept.sent !== null && same(kept.sent.content, data.content);
      const current = arrived || kept.base >= data.article.revision;
      return {
        sheet: kept.sheet, seat: kept.seat,
        base: current ? data.article.revision : kept.base,
        baseContent: current ? data.content : kept.baseContent,
      };
    }
  } catch {
    // A store that cannot be read holds nothing that could be shown.
  }
  return null;
}
