// Notes on passages, in the page's `#notes`: read, written, answered, settled.
import { TextSelection } from 'prosemirror-state';
import { instant, type Note } from '../contract';
import type { Desk } from '../desk';
import { button, el, freshId } from '../element';
import { moment, t } from '../words';
import { findQuote, highlightKey } from './highlights';
import { mentionBox } from './mentions';

export class Notes {
  private readonly place = document.getElementById('notes');
  private readonly list = el('div', { class: 'ed-notes' });
  private readonly fresh = el('div');
  private notes: Note[] = [];

  constructor(private readonly desk: Desk) {
    if (!this.place) return;
    this.place.append(button(t('note-new'), () => this.write(), { class: 'ed-note-new' }), this.fresh, this.list);
    void this.load();
  }

  private async request(url: string, body?: unknown): Promise<unknown> {
    const post = body === undefined ? {} : {
      method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'x-csrf-token': this.desk.data.csrf },
    };
    const answer = await fetch(url, { credentials: 'same-origin', ...post });
    if (!answer.ok) {
      const { message } = (await answer.json().catch(() => ({}))) as { message?: string };
      throw new Error(message ?? t('note-failed'));
    }
    return answer.status === 204 ? null : answer.json().catch(() => null);
  }

  private async load(): Promise<void> {
    try {
      this.notes = (await this.request(this.desk.data.urls.notes)) as Note[];
      this.draw();
    } catch {
      if (this.notes.length === 0) this.list.replaceChildren(el('p', { class: 'ed-hint' }, t('notes-unread')));
    }
  }

  private draw(): void {
    const open = this.notes.filter(({ resolved }) => !resolved);
    const done = this.notes.filter(({ resolved }) => resolved);
    this.list.replaceChildren(
      ...(open.length === 0 ? [el('p', { class: 'ed-hint' }, t('notes-none'))] : open.map((note) => this.card(note))),
      ...(done.length === 0 ? [] : [el('details', {}, el('summary', {}, t('notes-resolved', { count: done.length })), ...done.map((note) => this.card(note)))]));
    const { view } = this.desk;
    view.dispatch(view.state.tr.setMeta(highlightKey, open.map(({ id, quote }) => ({ id, quote }))));
  }

  private card(note: Note): HTMLElement {
    const { lang, dir } = this.desk.data.article;
    const said = (by: string, at: number | string, body: string): HTMLElement =>
      el('div', { class: 'ed-said' }, el('p', { class: 'ed-meta' }, el('strong', {}, by), ' ', el('time', {}, moment(instant(at)))), el('p', { dir: 'auto' }, body));
    const place = el('div');
    return el('article', { class: 'ed-note', id: `ed-note-${note.id}` },
      note.quote ? el('blockquote', { lang, dir }, button(note.quote, () => this.go(note.quote), { class: 'ed-quote', title: t('note-show') })) : null,
      said(note.by, note.at, note.body),
      ...note.replies.map((reply) => said(reply.by, reply.at, reply.body)),
      el('div', { class: 'ed-answers' },
        button(t('note-reply'), () => this.form(place, t('note-reply'), '', note.id)),
        button(note.resolved ? t('note-reopen') : t('note-resolve'), () => void this.resolve(note))),
      place);
  }

  private go(quote: string): void {
    const { view } = this.desk;
    const found = findQuote(view.state.doc, quote);
    if (!found) return this.desk.say(t('note-gone'));
    view.dispatch(view.state.tr.setSelection(TextSelection.between(view.state.doc.resolve(found.from), view.state.doc.resolve(found.to))).scrollIntoView());
    view.focus();
  }

  private async resolve(note: Note): Promise<void> {
    try {
      await this.request(`${this.desk.data.urls.notes}/${note.id}/resolve`, { resolved: !note.resolved });
      await this.load();
    } catch (error) {
      this.desk.say((error as Error).message);
    }
  }

  /** A new note on what is selected. */
  write(): void {
    if (!this.place) return;
    const { state } = this.desk.view;
    const { from, to, empty } = state.selection;
    const quote = empty ? '' : state.doc.textBetween(from, to, ' ', ' ').trim().slice(0, 500);
    if (!quote) return this.desk.say(t('note-select-first'));
    for (let up: HTMLElement | null = this.place; up; up = up.parentElement) {
      if (up instanceof HTMLDetailsElement) up.open = true;
      up.hidden = false;
    }
    this.form(this.fresh, t('note-new'), quote, null);
  }

  private form(place: HTMLElement, title: string, quote: string, parent: string | null): void {
    const id = freshId('note');
    const area = el('textarea', { id, rows: 3, dir: 'auto' });
    const mentions = mentionBox(area, this.desk.data.lists.staff ?? []);
    const error = el('p', { class: 'ed-error', role: 'alert' });
    const close = (): void => {
      place.replaceChildren();
      this.desk.view.focus();
    };
    const submit = async (): Promise<void> => {
      if (!area.value.trim()) return area.focus();
      try {
        await this.request(this.desk.data.urls.notes, { quote, body: area.value.trim(), mentions: mentions.ids(), parent });
        close();
        await this.load();
      } catch (problem) {
        error.textContent = t('note-not-sent', { why: (problem as Error).message });
      }
    };
    const form = el('form', { class: 'ed-note-form' },
      quote ? el('blockquote', { lang: this.desk.data.article.lang, dir: this.desk.data.article.dir }, quote) : null,
      el('label', { for: id }, title), area, mentions.list, error,
      el('div', { class: 'ed-answers' }, el('button', { type: 'submit', class: 'ed-main' }, t('note-send')), button(t('cancel'), close)));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      void submit();
    });
    place.replaceChildren(form);
    area.focus();
    form.scrollIntoView({ block: 'nearest' });
  }
}
