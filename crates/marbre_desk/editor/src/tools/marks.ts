// Links and languages of passages: asked for in a dialog, set on what is selected or on the mark around the caret.
import type { Mark, MarkType } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { typedAddress } from '../document/address';
import type { Desk } from '../desk';
import { ask } from '../dialog';
import { schema } from '../schema';
import { t } from '../words';
import { languageTag } from './languages';

export interface Span {
  from: number;
  to: number;
  mark: Mark | null;
}

/** What is selected, or the whole passage with this mark around the caret. */
export function spanOf(state: EditorState, type: MarkType): Span {
  const { from, to, empty, $from } = state.selection;
  if (!empty) {
    let mark: Mark | null = null;
    state.doc.nodesBetween(from, to, (node) => { mark ??= type.isInSet(node.marks) ?? null; });
    return { from, to, mark };
  }
  const mark = type.isInSet($from.marks()) ?? type.isInSet($from.nodeAfter?.marks ?? []);
  if (!mark) return { from, to, mark: null };
  const { parent } = $from;
  const at = $from.index() - (mark.isInSet($from.nodeAfter?.marks ?? []) ? 0 : 1);
  let first = Math.max(at, 0);
  let last = first;
  while (first > 0 && mark.isInSet(parent.child(first - 1).marks)) first -= 1;
  while (last + 1 < parent.childCount && mark.isInSet(parent.child(last + 1).marks)) last += 1;
  let start = $from.start();
  for (let index = 0; index < first; index += 1) start += parent.child(index).nodeSize;
  let end = start;
  for (let index = first; index <= last; index += 1) end += parent.child(index).nodeSize;
  return { from: start, to: end, mark };
}

function set(desk: Desk, { from, to }: Span, type: MarkType, mark: Mark | null): void {
  const tr = desk.view.state.tr.removeMark(from, to, type);
  if (mark) tr.addMark(from, to, mark);
  desk.view.dispatch(tr.removeStoredMark(type));
  desk.view.focus();
}

/** Asks where the selected words lead. */
export async function askLink(desk: Desk): Promise<void> {
  const type = schema.marks['link']!;
  const span = spanOf(desk.view.state, type);
  const bare = span.from === span.to;
  const answer = await ask({
    title: t('link'),
    fields: [
      ...(bare ? [{ name: 'text', label: t('link-text'), type: 'text' as const, value: '', dir: desk.data.article.dir }] : []),
      {
        name: 'href', label: t('link-address'), type: 'url', dir: 'ltr', value: (span.mark?.attrs['href'] as string | undefined) ?? '',
        hint: t('link-hint'), check: (value) => (typedAddress(value) === null ? t('link-wrong') : null),
      },
    ],
    ...(span.mark ? { other: { name: 'remove', label: t('link-remove') } } : {}),
  });
  if (!answer) return;
  if (answer['remove']) return set(desk, span, type, null);
  const href = typedAddress(answer['href'] ?? '');
  if (href === null) return;
  const mark = type.create({ href });
  if (!bare) return set(desk, span, type, mark);
  const text = answer['text']?.trim() || href;
  desk.view.dispatch(desk.view.state.tr.insert(span.from, schema.text(text, [mark])).scrollIntoView());
  desk.view.focus();
}

/** Asks in which language the selected words are. */
export async function askLanguage(desk: Desk): Promise<void> {
  const type = schema.marks['language']!;
  const span = spanOf(desk.view.state, type);
  if (span.from === span.to) return desk.say(t('language-select-first'));
  const known = desk.data.lists.languages;
  const now = (span.mark?.attrs['lang'] as string | undefined) ?? '';
  const listed = known.some(({ tag }) => tag === now);
  const answer = await ask({
    title: t('language'),
    fields: [
      {
        name: 'listed', label: t('language-of'), type: 'select', value: now && !listed ? '' : now || known[0]?.tag || '',
        options: [...known.map(({ tag, name }) => ({ value: tag, label: name })), { value: '', label: t('language-other') }],
      },
      {
        name: 'other', label: t('language-tag'), type: 'text', dir: 'ltr', hint: t('language-tag-hint'), value: listed ? '' : now,
        check: (value, values) => (values['listed'] || languageTag(value) ? null : t('language-wrong')),
      },
    ],
    ...(span.mark ? { other: { name: 'remove', label: t('language-remove') } } : {}),
  });
  if (!answer) return;
  if (answer['remove']) return set(desk, span, type, null);
  const lang = answer['listed'] || languageTag(answer['other'] ?? '');
  if (lang) set(desk, span, type, type.create({ lang }));
}
