// The marks of a run, in the order of the stored form. Parse rules read clean HTML: paste/ makes it clean first.
import type { MarkSpec } from 'prosemirror-model';
import { address } from '../document/address';
import { claimAttrs } from './attributes';
import { directionOf, languageTag } from '../tools/languages';

export const marks: Record<string, MarkSpec> = {
  claim: {
    attrs: { claim: { validate: 'string' } },
    inclusive: false,
    parseDOM: [{ tag: 'span[data-claim]', getAttrs: claimAttrs }],
    toDOM: (mark) => ['span', { 'data-claim': mark.attrs['claim'] as string }, 0],
  },
  link: {
    attrs: { href: { validate: 'string' } },
    inclusive: false,
    parseDOM: [{
      tag: 'a[href]',
      getAttrs: (dom) => {
        const href = address(dom.getAttribute('href') ?? '');
        return href === null ? false : { href };
      },
    }],
    toDOM: (mark) => ['a', { href: mark.attrs['href'] as string, rel: 'noopener' }, 0],
  },
  language: {
    attrs: { lang: { validate: 'string' } },
    parseDOM: [{
      tag: 'span[lang]',
      getAttrs: (dom) => {
        const lang = languageTag(dom.getAttribute('lang') ?? '');
        return lang === null ? false : { lang };
      },
    }],
    toDOM: (mark) => {
      const lang = mark.attrs['lang'] as string;
      return ['span', { lang, dir: directionOf(lang), class: 'ed-language' }, 0];
    },
  },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
  emphasis: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  strikethrough: { parseDOM: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }], toDOM: () => ['s', 0] },
  superscript: { parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
  subscript: { parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
  code: { parseDOM: [{ tag: 'code' }, { tag: 'kbd' }, { tag: 'samp' }], toDOM: () => ['code', 0], code: true },
};
