// The passages that notes are about, marked in the text where their words are found.
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { Node } from 'prosemirror-model';

export interface Passage {
  id: string;
  quote: string;
}

export const highlightKey = new PluginKey<{ passages: Passage[]; set: DecorationSet }>('highlights');

/** The characters of the text in order, with the place of each; lines are parted by a space. */
function letters(doc: Node): { text: string; at: number[] } {
  let text = '';
  const at: number[] = [];
  doc.descendants((node, pos) => {
    if (node.isText) {
      const words = node.text ?? '';
      for (let index = 0; index < words.length; index += 1) at.push(pos + index);
      text += words;
    } else if (node.isTextblock || node.type.name === 'hard_break') {
      at.push(pos);
      text += ' ';
    }
    return node.type.name !== 'footnote';
  });
  return { text: text.replace(/[\s\u00a0\u202f]/g, ' '), at };
}

/** Where a quote stands; nothing when its words have gone. */
export function findQuote(doc: Node, quote: string): { from: number; to: number } | null {
  const words = quote.trim().split(/\s+/).filter(Boolean);
  if (words.length === 0) return null;
  const { text, at } = letters(doc);
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(' +'), 'u');
  const match = pattern.exec(text);
  if (!match) return null;
  const from = at[match.index];
  const to = at[match.index + match[0].length - 1];
  return from === undefined || to === undefined ? null : { from, to: to + 1 };
}

function decorations(doc: Node, passages: readonly Passage[]): DecorationSet {
  return DecorationSet.create(doc, passages.flatMap(({ id, quote }) => {
    const found = findQuote(doc, quote);
    return found ? [Decoration.inline(found.from, found.to, { class: 'ed-noted', 'data-note': id })] : [];
  }));
}

export function highlights(): Plugin {
  return new Plugin({
    key: highlightKey,
    state: {
      init: () => ({ passages: [] as Passage[], set: DecorationSet.empty }),
      apply: (tr, before, _old, state) => {
        const passages = tr.getMeta(highlightKey) as Passage[] | undefined;
        if (passages) return { passages, set: decorations(state.doc, passages) };
        return tr.docChanged ? { ...before, set: before.set.map(tr.mapping, tr.doc) } : before;
      },
    },
    props: { decorations: (state) => highlightKey.getState(state)?.set },
  });
}
