// The editor's beginning: reads the page's data, puts back what the browser kept, and joins the parts.
import { DOMSerializer } from 'prosemirror-model';
import type { Desk } from './desk';
import { pageData, type PageData } from './contract';
import { fromProseMirror } from './document/from_prosemirror';
import { toProseMirror } from './document/to_prosemirror';
import { el } from './element';
import { Fields } from './fields';
import { Images } from './images';
import { FileStore } from './images/keep';
import { applyBody } from './keep/apply';
import { Lock } from './keep/lock';
import { clashes, decided, meeting } from './keep/merge';
import { freshPage } from './keep/page';
import { Saver } from './keep/saver';
import { settle } from './keep/settle';
import { takeSeat } from './keep/seat';
import { Store } from './keep/store';
import { schema } from './schema';
import { linkChecks, showChecks } from './panels/checks';
import { lockBanner, notice, toast } from './panels/banners';
import { MeterLine } from './panels/meter';
import { Notes } from './panels/notes';
import { Proof } from './panels/proof';
import { dropBeside } from './paste';
import { StateLine } from './panels/state_line';
import { type Restored, restored } from './restore';
import { FindPanel } from './tools/find';
import { showHelp } from './tools/help';
import { toolbar } from './tools/toolbar';
import { openView } from './view';
import { t, useWords, useZone } from './words';

async function start(): Promise<void> {
  const data = pageData();
  const body = document.getElementById('body');
  if (!data || !body) return;
  useWords(data.words);
  useZone(data.zone);
  const seat = await takeSeat(data.article.id);
  const store = await Promise.race([Store.open(data.article.id, data.me.id), new Promise<null>((resolve) => setTimeout(() => resolve(null), 2000))]);
  mount(data, body, seat, store, store && (await FileStore.open(data.article.id, data.me.id)), await restored(store, data, seat));
}

function mount(data: PageData, body: HTMLElement, seat: string, store: Store | null, files: FileStore | null, kept: Restored | null): void {
  const form: ParentNode = body.closest('form') ?? document;
  const banners = el('div', { class: 'ed-banners' });
  const place = el('div');
  const meter = new MeterLine(data);
  const state = new StateLine(data);
  const proof = new Proof(data);
  let notes: Notes | null = null;
  let saver: Saver | null = null;
  let lock: Lock | null = null;
  const editable = (): boolean => data.may.save && (lock?.mine ?? true);
  const changed = (): void => saver?.changed();

  const desk: Desk = {
    data,
    get view() {
      return view;
    },
    get images() {
      return images;
    },
    say: (text) => toast(banners, text),
    open: (what) => {
      if (what === 'find') find.open();
      else if (what === 'help') showHelp(desk);
      else if (what === 'note') notes?.write();
      else if (what === 'proof') proof.toggle();
      else if (what === 'images') images.choose();
      else if (what === 'library') void images.fromLibrary();
    },
  };
  const images = new Images(desk, files, seat);
  const fields = new Fields(data, form, changed);
  leadImage(fields, images);
  const find = new FindPanel(desk, () => fields.searched());
  const bar = toolbar(desk);
  let counting = 0;
  const frame = el('div', { class: 'ed-frame', dir: data.article.dir }, place);
  body.replaceChildren(bar.dom, banners, find.dom, frame, images.dom, el('div', { class: 'ed-foot' }, state.dom, meter.dom));
  const view = openView(desk, place, toProseMirror(data.content.body), editable, (now, tr) => {
    bar.update(now);
    if (!tr.docChanged) return;
    saver?.changed();
    images.note();
    clearTimeout(counting);
    counting = setTimeout(() => meter.count(now.state.doc), 300);
  });
  place.addEventListener('keydown', (event) => {
    if (event.altKey && event.key === 'F10') bar.dom.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });

  const read = (): ReturnType<Fields['read']> => fields.read(fromProseMirror(view.state.doc));
  const saved = read();
  const write = (content: PageData['content']): void => {
    fields.write(content);
    applyBody(view, content.body);
  };
  saver = new Saver(data, {
    read, write,
    show: (now) => state.show(now),
    saved: ({ meter: weight, checks }) => {
      meter.weigh(weight);
      showChecks(checks, desk);
      proof.reload();
    },
    settle: (conflict, base, mine) => settle(data, conflict, base, mine),
    merge: (base, mine, theirs) => {
      const met = meeting(base, mine, theirs);
      return clashes(met) > 0 ? null : decided(met, mine.format, () => 'mine');
    },
  }, store, seat, kept?.base ?? data.article.revision, kept ? kept.baseContent : saved.content, saved);
  if (kept) {
    write(kept.sheet.content);
    fields.writeBeside(kept.sheet.beside);
    if (kept.seat !== seat) saver.adoptKept(kept.seat);
    notice(banners, t('restored'));
    saver.changed();
  }
  state.show({ kind: 'saved', at: null });
  meter.count(view.state.doc);
  bar.update(view);
  notes = new Notes(desk);
  original(data);
  lock = locking(data, seat, banners, saver, () => {
    view.setProps({ editable });
    fields.lock(!editable());
    bar.update(view);
  });
  saveFirst(form, saver);
  dropBeside(desk);
  linkChecks(desk);
  void images.resume();
  body.dataset['ready'] = '';
}

/** The image above the text comes from where the others come from. */
function leadImage({ lead }: Fields, images: Images): void {
  if (!lead) return;
  images.lead = (image) => lead.take(image);
  lead.choose = (where) => {
    if (where === 'device') images.choose(true);
    else void images.fromLibrary(true);
  };
}

/** The heartbeat, its banners, and the newest text when the lock comes back. */
function locking(data: PageData, seat: string, banners: HTMLElement, saver: Saver, redraw: () => void): Lock {
  const lock = new Lock(data, seat, (other, taken) => {
    lockBanner(banners, other, taken, () => void lock.beat(true));
    redraw();
  }, () => {
    void freshPage().then((fresh) => {
      if (fresh && fresh !== 'login') saver.adopt(fresh.article.revision, fresh.content);
      saver.changed();
    });
  });
  redraw();
  if (data.may.save) void lock.beat();
  return lock;
}

/** What else can be done with the article (submit, publish, compare…) is done with what is saved: it waits until all is. */
function saveFirst(own: ParentNode, saver: Saver): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.article-actions a, .tabs a') : null;
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || link.target || !plain || saver.clean) return;
    event.preventDefault();
    void saver.flush().then((done) => done && location.assign(link.href));
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method === 'dialog' || form.method === 'get' || event.defaultPrevented) return;
    const mine = form === own && !(event.submitter?.hasAttribute('formaction') ?? false);
    if (saver.clean && !mine) return;
    event.preventDefault();
    void saver.flush().then((done) => {
      if (done && !mine) form.requestSubmit(event.submitter);
    });
  }, { capture: true });
}

/** The original beside a translation. */
function original({ original: from }: PageData): void {
  const place = document.getElementById('original');
  if (!from || !place) return;
  const text = el('div', { class: 'ed-text ed-original', lang: from.lang, dir: from.dir }, el('h2', {}, from.headline));
  text.append(DOMSerializer.fromSchema(schema).serializeFragment(toProseMirror(from.content.body).content));
  place.append(text);
}

void start();
