// A desk in memory: one article, saved by revision as the contract says. Tests make it drop, delay and refuse.
import { createHash } from 'node:crypto';
import { lists } from './page.mjs';

export const ARTICLE = '0190c5b0-7a55-7b43-9c39-51d14bd2e000';

const stable = (value) => JSON.stringify(value, (_key, one) =>
  (one && typeof one === 'object' && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one));

export class Desk {
  constructor({ content, lang = 'en', dir = 'ltr', ui = 'en' } = {}) {
    this.article = { id: ARTICLE, lang, dir, state: 'draft', working: false, version: 0, revision: 1, kind: 'article', url: null };
    this.ui = ui;
    this.revisions = [{ content: content ?? { format: 1, headline: '', body: { format: 1, blocks: [] } }, by: 'Amina Diallo', at: Date.now() }];
    this.beside = { slug: 'harbour', comments: 'open' };
    this.me = { id: 'staff-1', name: 'Amina Diallo' };
    this.csrf = 'token-1';
    this.loggedIn = true;
    this.holder = null;
    this.notes = [];
    this.submitted = 0;
    /** What the next saves get instead of an answer: 'drop' (before it arrives), 'lose' (after it is kept), or a status. */
    this.faults = [];
    this.delay = 0;
    this.saves = [];
    this.meter = { words: 0, minutes: 1, bytes: 6200 };
    this.checks = [];
    this.original = null;
    /** Whether images can be put in; files on their way; images of the library. */
    this.images = false;
    this.uploads = new Map();
    this.library = new Map();
    this.begun = 0;
  }

  get newest() {
    return this.revisions.at(-1);
  }

  get revision() {
    return this.revisions.length;
  }

  /** Someone else saves. */
  saveBy(name, content) {
    this.revisions.push({ content, by: name, at: Date.now() });
    this.article.revision = this.revision;
  }

  saved() {
    return { revision: this.revision, saved_at: this.newest.at, meter: this.meter, checks: this.checks };
  }

  /** The answer to a save: `[status, body]`. */
  save(body, headers) {
    if (!this.loggedIn) return [401, { code: 'login_required', message: 'Log in again.' }];
    if (headers['x-csrf-token'] !== this.csrf) return [403, { code: 'csrf', message: 'This page is too old; load it again.' }];
    const { base, content, slug, comments } = body;
    this.saves.push(body);
    if (stable(content) === stable(this.newest.content) && slug === this.beside.slug && comments === this.beside.comments) return [200, this.saved()];
    if (base !== this.revision) return this.merge(base, content);
    this.revisions.push({ content, by: this.me.name, at: Date.now() });
    this.article.revision = this.revision;
    Object.assign(this.beside, { slug, comments });
    return [200, this.saved()];
  }

  /** A merge by block, for texts with the same number of blocks or with blocks added at the end. */
  merge(base, mine) {
    const from = this.revisions[base - 1].content;
    const { content: theirs, by, at } = this.newest;
    const clashes = [];
    const pick = (path, old, own, other) => {
      if (stable(own) === stable(other) || stable(old) === stable(other)) return own;
      if (stable(old) === stable(own)) return other;
      clashes.push({ path, mine: own, theirs: other });
      return own;
    };
    const merged = { ...mine };
    for (const field of ['headline', 'kicker', 'standfirst']) {
      const value = pick(field, from[field], mine[field], theirs[field]);
      if (value === undefined) delete merged[field];
      else merged[field] = value;
    }
    const longest = Math.max(mine.body.blocks.length, theirs.body.blocks.length);
    merged.body = { format: 1, blocks: Array.from({ length: longest }, (_, n) => pick(`body.blocks[${n}]`, from.body.blocks[n], mine.body.blocks[n], theirs.body.blocks[n])).filter(Boolean) };
    return [409, {
      code: 'conflict', message: `${by} saved in between.`, theirs: { revision: this.revision, by, at, content: theirs },
      merged: clashes.length > 0 ? null : merged, clashes,
    }];
  }

  beginUpload({ name, size }) {
    this.begun += 1;
    const upload = { id: `u${this.begun}`, name, size, bytes: Buffer.alloc(0), image: null };
    this.uploads.set(upload.id, upload);
    return [201, this.upload(upload)];
  }

  upload({ id, size, bytes, image }) {
    return { id, address: `/desk/uploads/${id}`, offset: bytes.length, size, image };
  }

  part(id, offset, part) {
    const upload = this.uploads.get(id);
    if (!upload) return [404, { code: 'not_found', message: 'unknown' }];
    if (upload.image) return [200, this.upload(upload)];
    if (offset !== upload.bytes.length) return [409, { code: 'conflict', message: 'not there', offset: upload.bytes.length }];
    upload.bytes = Buffer.concat([upload.bytes, part]);
    if (upload.bytes.length === upload.size) {
      const sha256 = createHash('sha256').update(upload.bytes).digest('hex');
      upload.image = { sha256, name: upload.name, width: 16, height: 9, alt: '', caption: '', words: {}, decorative: false, credit: '', pulled: false, expired: false };
      this.library.set(sha256, upload.image);
    }
    return [200, this.upload(upload)];
  }

  lock({ take, leave }) {
    if (leave && this.holder?.mine) this.holder = null;
    else if (!leave && (take || this.holder === null)) this.holder = { name: this.me.name, since: Date.now(), mine: true };
    return this.holder;
  }

  note({ quote, body, mentions, parent }) {
    const note = { id: `n${this.notes.length + 1}`, by: this.me.name, at: Date.now(), quote, body, mentions, resolved: false, replies: [] };
    if (parent) this.notes.find(({ id }) => id === parent)?.replies.push(note);
    else this.notes.push(note);
    return note;
  }

  page(nonce) {
    const { article, newest, me, csrf, ui, meter, original } = this;
    return { article: { ...article, revision: this.revision }, content: newest.content, ...this.beside, me, csrf, lang: ui, nonce, meter, original, lists, images: this.images };
  }
}
