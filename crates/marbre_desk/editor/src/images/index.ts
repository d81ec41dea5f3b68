// Images that come into an article: dropped, pasted, chosen from this device or from the library. Each is sent by itself,
// two at a time, and stands in the text as soon as it is whole.
import { NodeSelection } from 'prosemirror-state';
import type { KnownImage } from '../contract';
import type { Desk } from '../desk';
import { el } from '../element';
import { openSeats } from '../keep/seat';
import { toggleGallery } from '../tools/actions';
import { t } from '../words';
import { type Entry, FileStore } from './keep';
import { askLibrary } from './library';
import { imageNode, land, landing, placeOfCaret, placesKey } from './places';
import { ACCEPT } from './sniff';
import { Tray } from './tray';
import { Upload } from './upload';

/** So many are sent at once. */
const AT_ONCE = 2;
/** A file that has arrived is forgotten when the text that holds it is kept. */
const SETTLED = 2000;

interface Sending {
  upload: Upload;
  entry: Entry;
  /** What tells a file from others, while it is on its way. */
  mark: string;
}

export class Images {
  private readonly tray: Tray;
  private readonly sending: Sending[] = [];
  private batch: string[] = [];
  private count = 0;
  private noting = 0;
  /** Puts an image above the text. */
  lead: (image: KnownImage) => void = () => {};

  constructor(private readonly desk: Desk, private readonly store: FileStore | null, private readonly seat: string) {
    this.tray = new Tray({
      again: (upload) => {
        upload.again();
        this.pump();
      },
      giveUp: (upload) => this.giveUp(upload),
      gallery: () => this.makeGallery(),
      clear: () => this.clear(),
    });
  }

  get dom(): HTMLElement {
    return this.tray.dom;
  }

  get may(): boolean {
    return this.desk.data.may.images === true;
  }

  /** Takes files in at a place of the text, or above it. */
  take(files: readonly File[], where: number | 'lead'): void {
    if (files.length === 0) return;
    if (!this.may || !this.desk.view.editable) return this.desk.say(t(this.may ? 'upload-read-only' : 'paste-files'));
    const batch = `${Date.now().toString(36)}${this.sending.length}`;
    const chosen = where === 'lead' ? files.slice(0, 1) : files;
    const fresh = chosen.filter((file) => !this.sending.some(({ mark, upload }) => mark === markOf(file) && !upload.over));
    const block = where === 'lead' ? 0 : this.blockAt(where);
    this.add(fresh.map((file, order) => {
      const name = file.name || t('upload-pasted');
      this.count += 1;
      const key = `${this.store?.prefix ?? ''}${this.seat}:${Date.now()}-${this.count}`;
      const entry = { key, seat: this.seat, name, address: null, batch, order, lead: where === 'lead', block, at: Date.now() };
      this.store?.add(entry, file);
      return { entry, file, mark: markOf(file) };
    }), where === 'lead' ? null : where);
  }

  private add(files: { entry: Entry; file: Blob; mark: string }[], pos: number | null): void {
    for (const { entry, file, mark } of files) {
      const upload = new Upload(this.desk.data, file, entry.name, entry.address);
      const one = { upload, entry, mark };
      upload.changed = () => this.changed(one);
      this.sending.push(one);
      this.tray.add(upload);
    }
    if (pos !== null && files.length > 0) {
      const places = files.map(({ entry, file }) => ({ id: entry.key, pos, name: entry.name, picture: URL.createObjectURL(file) }));
      this.desk.view.dispatch(this.desk.view.state.tr.setMeta(placesKey, { add: places }));
    }
    this.tray.total(false);
    this.pump();
  }

  /** Goes on with what an earlier page of this browser had not finished. */
  async resume(): Promise<void> {
    if (!this.store || !this.may) return;
    try {
      const open = await openSeats();
      const kept = (await this.store.all()).filter(({ entry }) => entry.seat === this.seat || !open(entry.seat));
      for (const { entry, file } of kept) {
        const { doc } = this.desk.view.state;
        let pos = 0;
        for (let block = 0; block < Math.min(entry.block, doc.childCount); block += 1) pos += doc.child(block).nodeSize;
        this.add([{ entry: { ...entry, seat: this.seat }, file, mark: '' }], entry.lead ? null : landing(doc, pos) ?? doc.content.size);
      }
      if (kept.length > 0) this.desk.say(t('upload-resumed'));
    } catch {
      // A store that cannot be read holds nothing that could be sent.
    }
  }

  private pump(): void {
    const running = this.sending.filter(({ upload }) => !upload.over && upload.state !== 'waiting').length;
    for (const { upload } of this.sending.filter((one) => one.upload.state === 'waiting').slice(0, Math.max(AT_ONCE - running, 0))) {
      void upload.run();
    }
  }

  private changed(one: Sending): void {
    const { upload, entry } = one;
    this.tray.show(upload);
    if (upload.address !== entry.address) {
      entry.address = upload.address;
      this.store?.put(entry);
    }
    if (upload.state === 'whole' && upload.image) this.arrived(one, upload.image);
    else if (upload.state === 'failed') {
      this.leavePlace(entry.key);
      this.store?.remove(entry.key);
      this.desk.say(t('upload-failed', { name: upload.name, why: upload.message }));
    }
    if (!upload.over) return;
    this.tray.total(this.complete(entry.batch));
    queueMicrotask(() => this.pump());
  }

  private arrived({ entry }: Sending, image: KnownImage): void {
    const { view, data } = this.desk;
    data.images ??= {};
    data.images[image.sha256] = image;
    if (entry.lead) this.lead(image);
    // A file that a page before this one had put in already is not put in twice.
    else if (!this.standsSince(entry, image)) land(view, entry.key, image, data.article.lang);
    else this.leavePlace(entry.key);
    setTimeout(() => this.store?.remove(entry.key), SETTLED);
  }

  /** Whether a file that was kept from before stands in the text: its page went after it was put in. */
  private standsSince(entry: Entry, image: KnownImage): boolean {
    if (!entry.address || this.sending.find((one) => one.entry.key === entry.key)?.mark !== '') return false;
    let stands = false;
    this.desk.view.state.doc.descendants((node) => {
      const source = node.attrs['source'] as { asset?: string } | undefined;
      if (node.type.name === 'image' && source?.asset === image.sha256) stands = true;
      return !stands;
    });
    return stands;
  }

  private leavePlace(id: string): void {
    const place = placesKey.getState(this.desk.view.state)?.find((one) => one.id === id);
    if (!place) return;
    URL.revokeObjectURL(place.picture);
    this.desk.view.dispatch(this.desk.view.state.tr.setMeta(placesKey, { gone: id }));
  }

  private giveUp(upload: Upload): void {
    const one = this.sending.find((known) => known.upload === upload);
    if (!one) return;
    upload.giveUp();
    this.sending.splice(this.sending.indexOf(one), 1);
    this.leavePlace(one.entry.key);
    this.store?.remove(one.entry.key);
    this.tray.remove(upload);
    this.pump();
  }

  private clear(): void {
    for (const one of this.sending.filter(({ upload }) => upload.over)) {
      this.sending.splice(this.sending.indexOf(one), 1);
      this.tray.remove(one.upload);
    }
    this.desk.view.focus();
  }

  /** Whether all that came together have arrived, and are several. */
  private complete(batch: string): boolean {
    const all = this.sending.filter(({ entry }) => entry.batch === batch && !entry.lead);
    const done = all.length > 1 && all.every(({ upload }) => upload.state === 'whole');
    if (done) this.batch = all.flatMap(({ upload }) => upload.image?.sha256 ?? []);
    return done;
  }

  private makeGallery(): void {
    const { view } = this.desk;
    let first: number | null = null;
    view.state.doc.descendants((node, pos) => {
      const source = node.attrs['source'] as { asset?: string } | undefined;
      if (first === null && node.type.name === 'image' && this.batch.includes(source?.asset ?? '')) first = pos;
      return first === null;
    });
    if (first === null) return;
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, first)));
    toggleGallery(view.state, view.dispatch);
    this.tray.total(false);
    view.focus();
  }

  /** Before which block of the text a place is. */
  private blockAt(pos: number): number {
    const { doc } = this.desk.view.state;
    return doc.resolve(Math.min(pos, doc.content.size)).index(0);
  }

  /** The text has changed: where images on their way will stand is kept for a reload. */
  note(): void {
    clearTimeout(this.noting);
    if (this.sending.every(({ upload }) => upload.over)) return;
    this.noting = setTimeout(() => {
      const { state } = this.desk.view;
      for (const { id, pos } of placesKey.getState(state) ?? []) {
        const entry = this.sending.find((one) => one.entry.key === id)?.entry;
        const block = this.blockAt(pos);
        if (!entry || entry.block === block) continue;
        entry.block = block;
        this.store?.put(entry);
      }
    }, 300);
  }

  /** Asks for files of this device. */
  choose(lead = false): void {
    const input = el('input', { type: 'file', accept: ACCEPT, multiple: !lead });
    const where = lead ? 'lead' : placeOfCaret(this.desk.view.state);
    input.addEventListener('change', () => this.take([...(input.files ?? [])], where));
    input.click();
  }

  /** Asks for an image of the library, and puts it in at the caret. */
  async fromLibrary(lead = false): Promise<void> {
    const { view, data } = this.desk;
    const image = await askLibrary(data);
    if (!image) return;
    data.images ??= {};
    data.images[image.sha256] = image;
    if (lead) return this.lead(image);
    const { state } = view;
    const pos = placeOfCaret(state);
    const node = imageNode(image, data.article.lang);
    view.dispatch(state.tr.insert(pos, node).scrollIntoView());
    view.focus();
  }
}

function markOf(file: File): string {
  return `${file.name}:${file.size}:${file.lastModified}`;
}
