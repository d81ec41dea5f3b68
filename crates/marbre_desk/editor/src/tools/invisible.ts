// Characters that are not seen, shown on demand: no-break spaces and hyphens, joiners, marks of direction.
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Node } from 'prosemirror-model';
import { el } from '../element';
import { t } from '../words';

const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'nbsp', '\u202f': 'nnbsp', '\u2011': 'nbhy', '\u00ad': 'shy', '\u200b': 'zwsp', '\u200c': 'zwnj', '\u200d': 'zwj',
  '\u200e': 'lrm', '\u200f': 'rlm', '\u2060': 'wj',
};
const WIDE = new Set(['\u00a0', '\u202f', '\u2011']);
const PATTERN = /[\u00a0\u202f\u2011\u00ad\u200b-\u200f\u2060]/g;

export const invisibleKey = new PluginKey<{ shown: boolean; set: DecorationSet }>('invisible');

function decorations(doc: Node): DecorationSet {
  const found: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isText) return;
    for (const match of (node.text ?? '').matchAll(PATTERN)) {
      const [character] = match;
      const name = NAMES[character] ?? '';
      const from = pos + match.index;
      const title = t(`invisible-${name}`);
      if (WIDE.has(character)) found.push(Decoration.inline(from, from + 1, { class: `ed-inv ed-inv-${name}`, title }));
      else found.push(Decoration.widget(from, () => el('span', { class: 'ed-inv-mark', title }, name.toUpperCase()), { side: -1, key: `${name}${match.index}` }));
    }
  });
  return DecorationSet.create(doc, found);
}

export function invisible(): Plugin {
  return new Plugin({
    key: invisibleKey,
    state: {
      init: () => ({ shown: false, set: DecorationSet.empty }),
      apply: (tr, before) => {
        const toggled = tr.getMeta(invisibleKey) as boolean | undefined;
        const shown = toggled ?? before.shown;
        if (shown === before.shown && !tr.docChanged) return before;
        return { shown, set: shown ? decorations(tr.doc) : DecorationSet.empty };
      },
    },
    props: { decorations: (state) => invisibleKey.getState(state)?.set },
  });
}
