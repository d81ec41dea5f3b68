// Topics, the first one first: chosen from the list, in place of the plain control.
import type { PageData } from '../contract';
import { t } from '../words';
import { Chosen } from './chosen';
import { combobox } from './combobox';

export interface Topics {
  value(): string[];
  set(ids: readonly string[]): void;
  lock(locked: boolean): void;
}

/** The control that the page has for a list, hidden; what replaces it stands before it. */
export function replacePlain(form: ParentNode, id: string): HTMLElement | null {
  const place = form.querySelector<HTMLElement>(`#${id}`) ?? document.getElementById(id);
  if (!place) return null;
  const plain = [...place.children] as HTMLElement[];
  for (const one of plain) {
    if (one.localName === 'legend') continue;
    one.hidden = true;
    for (const control of [one, ...one.querySelectorAll('input, select, textarea, button')]) control.setAttribute('disabled', '');
  }
  return place;
}

export function topics(form: ParentNode, data: PageData, changed: () => void): Topics | null {
  const place = replacePlain(form, 'topics');
  if (!place) return null;
  const { lang } = data.article;
  const names = new Map(data.lists.topics.map(({ id, name }) => [id, name]));
  const chosen = new Chosen(t('topics-chosen'), lang, changed);
  const taken = (): Set<string> => new Set(chosen.all.map(({ id }) => id));
  const box = combobox(t('topics-add'), () => data.lists.topics.filter(({ id }) => !taken().has(id)), (one) => chosen.add(one), lang);
  const set = (ids: readonly string[]): void => chosen.set(ids.map((id) => ({ id, name: names.get(id) ?? id })));
  set(data.content.topics ?? []);
  place.append(chosen.dom, box.dom);
  return {
    value: () => chosen.all.map(({ id }) => id),
    set,
    lock: (locked) => {
      chosen.lock(locked);
      box.input.disabled = locked;
    },
  };
}
