// Find and replace, in the text and in the fields of the page.
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Desk } from '../desk';
import { button, el, freshId } from '../element';
import { t } from '../words';

interface Sought {
  text: string;
  exact: boolean;
  whole: boolean;
}

interface Hit {
  from: number;
  to: number;
}

interface FieldHit extends Hit {
  field: HTMLInputElement | HTMLTextAreaElement;
}

/** The pattern of what is sought. Any space finds any space, any apostrophe any apostrophe. */
export function patternOf({ text, exact, whole }: Sought): RegExp | null {
  if (text === '') return null;
  const escaped = text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replace(/[\s\u00a0\u202f]+/g, '[\\s\\u00a0\\u202f]+').replace(/['’]/g, "['’]");
  const sides = whole ? ['(?<![\\p{L}\\p{N}\\p{M}_])', '(?![\\p{L}\\p{N}\\p{M}_])'] : ['', ''];
  return new RegExp(`${sides[0]}${escaped}${sides[1]}`, exact ? 'gu' : 'giu');
}

/** Where the pattern is found in the text; words in footnotes are found too. */
export function hits(doc: Node, pattern: RegExp | null): Hit[] {
  if (!pattern) return [];
  const found: Hit[] = [];
  doc.descendants((node, pos) => {
    if (!node.inlineContent) return;
    let line = '';
    node.forEach((child) => { line += child.isText ? child.text ?? '' : '\ufffc'.repeat(child.nodeSize); });
    for (const match of line.matchAll(pattern)) {
      if (match[0] !== '') found.push({ from: pos + 1 + match.index, to: pos + 1 + match.index + match[0].length });
    }
  });
  return found;
}

const findKey = new PluginKey<{ sought: Sought | null; hits: Hit[]; at: number; set: DecorationSet }>('find');

export function findPlugin(): Plugin {
  return new Plugin({
    key: findKey,
    state: {
      init: () => ({ sought: null as Sought | null, hits: [] as Hit[], at: -1, set: DecorationSet.empty }),
      apply: (tr, before) => {
        const told = tr.getMeta(findKey) as { sought: Sought | null; at: number } | undefined;
        if (!told && !(tr.docChanged && before.sought)) return before;
        const sought = told ? told.sought : before.sought;
        const at = told ? told.at : -1;
        const all = sought ? hits(tr.doc, patternOf(sought)) : [];
        const set = DecorationSet.create(tr.doc, all.map(({ from, to }, index) => Decoration.inline(from, to, { class: index === at ? 'ed-hit ed-hit-at' : 'ed-hit' })));
        return { sought, hits: all, at, set };
      },
    },
    props: { decorations: (state) => findKey.getState(state)?.set },
  });
}

/** The panel. `fields` are the controls of the page whose words are searched too. */
export class FindPanel {
  readonly dom: HTMLElement;
  private readonly text = el('input', { type: 'search', id: freshId('find'), autocomplete: 'off' });
  private readonly by = el('input', { type: 'text', id: freshId('replace'), autocomplete: 'off' });
  private readonly exact = el('input', { type: 'checkbox', id: freshId('exact') });
  private readonly whole = el('input', { type: 'checkbox', id: freshId('whole') });
  private readonly count = el('p', { class: 'ed-count', role: 'status' });
  private at = -1;

  constructor(private readonly desk: Desk, private readonly fields: () => (HTMLInputElement | HTMLTextAreaElement)[]) {
    const dir = desk.data.article.dir;
    this.text.dir = dir;
    this.by.dir = dir;
    const labelled = (input: HTMLElement, label: string): HTMLElement => el('div', { class: 'ed-field' }, el('label', { for: input.id }, label), input);
    const ticked = (input: HTMLElement, label: string): HTMLElement => el('div', { class: 'ed-field ed-check' }, input, el('label', { for: input.id }, label));
    this.dom = el('section', { class: 'ed-find', 'aria-label': t('find'), hidden: true },
      el('div', { class: 'ed-find-fields' }, labelled(this.text, t('find-text')), labelled(this.by, t('replace-by'))),
      el('div', { class: 'ed-find-ticks' }, ticked(this.exact, t('find-case')), ticked(this.whole, t('find-whole')), this.count),
      el('div', { class: 'ed-answers' },
        button(t('find-next'), () => this.go(1)), button(t('find-previous'), () => this.go(-1)),
        button(t('replace'), () => this.replaceOne()), button(t('replace-all'), () => this.replaceAll()), button(t('close'), () => this.close())));
    for (const input of [this.text, this.exact, this.whole]) input.addEventListener('input', () => this.search());
    this.dom.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
      else if (event.key === 'Enter' && event.target === this.text) this.go(event.shiftKey ? -1 : 1);
      else if (event.key === 'Enter' && event.target === this.by) this.replaceOne();
      else return;
      event.preventDefault();
    });
  }

  open(): void {
    const { state } = this.desk.view;
    const { from, to, empty } = state.selection;
    const selected = empty ? '' : state.doc.textBetween(from, to, ' ');
    if (selected && selected.length < 100) this.text.value = selected;
    this.dom.hidden = false;
    this.text.focus();
    this.text.select();
    this.search();
  }

  private close(): void {
    this.dom.hidden = true;
    this.tell(null, -1);
    this.desk.view.focus();
  }

  private sought(): Sought {
    return { text: this.text.value, exact: this.exact.checked, whole: this.whole.checked };
  }

  private tell(sought: Sought | null, at: number): void {
    this.at = at;
    this.desk.view.dispatch(this.desk.view.state.tr.setMeta(findKey, { sought, at }));
  }

  private all(): (Hit | FieldHit)[] {
    const pattern = patternOf(this.sought());
    const inFields = pattern ? this.fields().flatMap((field) => [...field.value.matchAll(pattern)].map((match) => ({ field, from: match.index, to: match.index + match[0].length }))) : [];
    return [...hits(this.desk.view.state.doc, pattern), ...inFields];
  }

  private search(): void {
    this.tell(this.sought(), -1);
    this.say();
  }

  private say(): void {
    const found = this.all().length;
    if (this.text.value === '') this.count.textContent = '';
    else if (found === 0) this.count.textContent = t('find-none');
    else this.count.textContent = this.at < 0 ? t('find-count', { count: found }) : t('find-at', { at: this.at + 1, count: found });
  }

  private go(step: 1 | -1): void {
    const all = this.all();
    if (all.length === 0) return this.say();
    const start = this.desk.view.state.selection.from;
    const next = this.at < 0 ? Math.max(all.findIndex((hit) => !('field' in hit) && hit.from >= start), 0) : (this.at + step + all.length) % all.length;
    this.show(all, next);
  }

  private show(all: (Hit | FieldHit)[], index: number): void {
    const hit = all[index];
    this.tell(this.sought(), index);
    if (hit && 'field' in hit) {
      hit.field.focus();
      hit.field.setSelectionRange(hit.from, hit.to);
      hit.field.scrollIntoView({ block: 'center' });
    } else if (hit) {
      const { view } = this.desk;
      view.dispatch(view.state.tr.setSelection(TextSelection.between(view.state.doc.resolve(hit.from), view.state.doc.resolve(hit.to))).scrollIntoView());
      view.dom.querySelector('.ed-hit-at')?.scrollIntoView({ block: 'center' });
    }
    this.say();
  }

  private replaceOne(): void {
    const all = this.all();
    if (this.at < 0 || !all[this.at]) return this.go(1);
    const { at } = this;
    this.put([all[at]!]);
    const left = this.all();
    if (left.length > 0) this.show(left, at % left.length);
    else this.search();
  }

  private replaceAll(): void {
    const all = this.all();
    this.put(all);
    this.search();
    this.count.textContent = t('replaced', { count: all.length });
  }

  private put(chosen: (Hit | FieldHit)[]): void {
    const { view } = this.desk;
    if (!view.editable) return;
    const by = this.by.value;
    const tr: Transaction = view.state.tr;
    for (const hit of [...chosen].reverse()) {
      if ('field' in hit) {
        hit.field.setRangeText(by, hit.from, hit.to, 'end');
        hit.field.dispatchEvent(new Event('input', { bubbles: true }));
      } else if (by) {
        tr.insertText(by, hit.from, hit.to);
      } else {
        tr.delete(hit.from, hit.to);
      }
    }
    if (tr.docChanged) view.dispatch(tr);
  }
}
