// Who signs, in order, and what each did for this article.
import type { PageData } from '../contract';
import { tidy } from '../document/characters';
import type { Signature } from '../document/form';
import { el } from '../element';
import { t } from '../words';
import { Chosen, type Row } from './chosen';
import { combobox } from './combobox';
import { replacePlain } from './topics';

export interface Bylines {
  value(): Signature[];
  set(signatures: readonly Signature[]): void;
  lock(locked: boolean): void;
}

export function bylines(form: ParentNode, data: PageData, changed: () => void): Bylines | null {
  const place = replacePlain(form, 'bylines');
  if (!place) return null;
  const { lang, dir } = data.article;
  const people = new Map(data.lists.bylines.map((person) => [person.id, person]));
  const chosen = new Chosen(t('bylines-chosen'), lang, changed);
  const row = (id: string, role: string): Row => {
    const person = people.get(id);
    const name = person?.name ?? id;
    const beside = el('input', { type: 'text', class: 'ed-role', lang, dir, 'aria-label': t('byline-role', { name }), placeholder: person?.role || t('byline-role-hint'), autocomplete: 'off' });
    beside.value = role;
    beside.addEventListener('input', changed);
    return { id, name, beside };
  };
  const taken = (): Set<string> => new Set(chosen.all.map(({ id }) => id));
  const box = combobox(t('bylines-add'), () => data.lists.bylines.filter(({ id }) => !taken().has(id)), ({ id }) => chosen.add(row(id, '')), lang);
  const value = (): Signature[] => chosen.all.map(({ id, beside }) => {
    const role = tidy((beside as HTMLInputElement | undefined)?.value ?? '');
    return role ? { byline: id, role } : { byline: id };
  });
  const set = (signatures: readonly Signature[]): void => {
    if (JSON.stringify(signatures) !== JSON.stringify(value())) chosen.set(signatures.map(({ byline, role }) => row(byline, role ?? '')));
  };
  set(data.content.bylines ?? []);
  place.append(chosen.dom, box.dom);
  return {
    value, set,
    lock: (locked) => {
      chosen.lock(locked);
      box.input.disabled = locked;
      for (const { beside } of chosen.all) if (beside instanceof HTMLInputElement) beside.readOnly = locked;
    },
  };
}
