// Files on their way, kept in the browser until they have arrived: a reload goes on where it ended.

/** What is kept of a file beside its bytes. */
export interface Entry {
  /** `{article}:{staff}:{seat}:{number}` */
  key: string;
  seat: string;
  name: string;
  /** Where the server takes it in, once it has begun. */
  address: string | null;
  /** Which files came together, and the how-manieth this one was. */
  batch: string;
  order: number;
  /** Above the text, or in it, before the block of that number. */
  lead: boolean;
  block: number;
  at: number;
}

export interface KeptFile {
  entry: Entry;
  file: Blob;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser keeps nothing'));
  });
}

/** So long a file is kept that nobody goes on sending, in milliseconds: as long as the server does. */
const PATIENCE = 24 * 60 * 60 * 1000;

/** The files of one article and one member of staff in this browser. What cannot be kept is sent all the same. */
export class FileStore {
  private constructor(private readonly db: IDBDatabase, readonly prefix: string) {}

  static async open(article: string, staff: string): Promise<FileStore | null> {
    try {
      const request = indexedDB.open('marbre-desk-files', 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('entries', { keyPath: 'key' });
        request.result.createObjectStore('files');
      };
      const db = await settled(request);
      db.onversionchange = () => db.close();
      return new FileStore(db, `${article}:${staff}:`);
    } catch {
      return null;
    }
  }

  /** Every file of this article that is kept here, in the order in which they came. */
  async all(): Promise<KeptFile[]> {
    const range = IDBKeyRange.bound(this.prefix, `${this.prefix}\uffff`);
    const change = this.db.transaction(['entries', 'files'], 'readonly');
    const entries = (await settled(change.objectStore('entries').getAll(range))) as Entry[];
    const found: KeptFile[] = [];
    for (const entry of entries) {
      const file = (await settled(this.db.transaction('files', 'readonly').objectStore('files').get(entry.key))) as Blob | undefined;
      if (file && entry.at > Date.now() - PATIENCE) found.push({ entry, file });
      else this.remove(entry.key);
    }
    return found.sort((one, other) => one.entry.at - other.entry.at || one.entry.order - other.entry.order);
  }

  add(entry: Entry, file: Blob): void {
    this.change((entries, files) => {
      entries.put(entry);
      files.put(file, entry.key);
    });
  }

  put(entry: Entry): void {
    this.change((entries) => entries.put(entry));
  }

  remove(key: string): void {
    this.change((entries, files) => {
      entries.delete(key);
      files.delete(key);
    });
  }

  private change(act: (entries: IDBObjectStore, files: IDBObjectStore) => void): void {
    try {
      const change = this.db.transaction(['entries', 'files'], 'readwrite');
      change.onabort = (event) => event.preventDefault();
      act(change.objectStore('entries'), change.objectStore('files'));
    } catch {
      // A disk that is full keeps nothing; the file is still sent while the page is open.
    }
  }
}
