// What is kept in the browser: the newest text of each tab, until the server has it.
import type { ArticleContent } from '../document/form';
import type { Sheet } from '../contract';

export interface Kept {
  /** `{article}:{staff}:{seat}` */
  key: string;
  seat: string;
  /** The revision on which the text is based, and what that revision said. */
  base: number;
  baseContent: ArticleContent | null;
  sheet: Sheet;
  /** What was on its way to the server, if anything was. */
  sent: Sheet | null;
  at: number;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });
}

/** The texts of one article and one member of staff in this browser. */
export class Store {
  private constructor(private readonly db: IDBDatabase, private readonly prefix: string) {}

  /** Opens the store; nothing when the browser keeps nothing (a private window, a full disk). */
  static async open(article: string, staff: string): Promise<Store | null> {
    try {
      const request = indexedDB.open('marbre-desk', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('texts', { keyPath: 'key' });
      const db = await settled(request);
      db.onversionchange = () => db.close();
      return new Store(db, `${article}:${staff}:`);
    } catch {
      return null;
    }
  }

  private texts(mode: IDBTransactionMode): IDBObjectStore {
    return this.db.transaction('texts', mode, { durability: 'strict' }).objectStore('texts');
  }

  keyOf(seat: string): string {
    return this.prefix + seat;
  }

  /** Every text of this article that is kept here, the newest first. */
  async all(): Promise<Kept[]> {
    const range = IDBKeyRange.bound(this.prefix, `${this.prefix}\uffff`);
    const found = await settled(this.texts('readonly').getAll(range) as IDBRequest<Kept[]>);
    return found.sort((one, other) => other.at - one.at);
  }

  /** Resolves once the text is on the disk. */
  put(kept: Kept): Promise<void> {
    return this.done((texts) => texts.put(kept));
  }

  remove(seat: string): Promise<void> {
    return this.done((texts) => texts.delete(this.keyOf(seat)));
  }

  private done(act: (texts: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const texts = this.texts('readwrite');
      texts.transaction.oncomplete = () => resolve();
      texts.transaction.onerror = () => reject(texts.transaction.error ?? new Error('the browser keeps nothing'));
      texts.transaction.onabort = texts.transaction.onerror;
      act(texts);
    });
  }
}
