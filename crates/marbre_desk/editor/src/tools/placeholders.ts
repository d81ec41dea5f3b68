// Words that say what an empty line is for; and a last empty paragraph to go on writing in.
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { LINES, schema } from '../schema';
import { t } from '../words';

const NAMED = new Set([...LINES, 'image', 'embed_card', 'heading', 'preformatted']);

export function placeholders(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc, selection }) => {
        const found: Decoration[] = [];
        const bare = doc.childCount === 1 && doc.firstChild?.type.name === 'paragraph' && doc.firstChild.content.size === 0;
        doc.descendants((node, pos) => {
          if (node.isTextblock && node.content.size === 0) {
            const here = selection.empty && selection.$from.parent === node && node.type.name === 'paragraph' && selection.$from.depth === 1;
            const words = NAMED.has(node.type.name) ? t(`empty-${node.type.name}`) : bare ? t('empty-text') : here ? t('empty-paragraph') : null;
            if (words) found.push(Decoration.node(pos, pos + node.nodeSize, { class: 'ed-empty', 'data-placeholder': words }));
          }
          return !node.isTextblock;
        });
        return DecorationSet.create(doc, found);
      },
    },
  });
}

/** A text that ends in something else than a paragraph gets an empty one, which is never stored. */
export function lastParagraph(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, { doc, tr }) => {
      if (!transactions.some((one) => one.docChanged) || doc.lastChild?.type.name === 'paragraph') return null;
      return tr.insert(doc.content.size, schema.nodes['paragraph']!.create()).setMeta('addToHistory', false);
    },
  });
}
