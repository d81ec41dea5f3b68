// How long a text is: words and minutes, as the server counts them (document/measure.rs).
import type { Node } from 'prosemirror-model';

const WITHOUT_SPACES = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\u{20000}-\u{323af}]/u;
const PER_MINUTE: Readonly<Record<string, number>> = { fr: 214, ar: 181, es: 278, pt: 181, de: 260, it: 285, zh: 260, ja: 260 };

/** How many words there are in a plain text. */
export function wordsIn(text: string, lang: string): number {
  if (WITHOUT_SPACES.test(text)) {
    return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)].filter((part) => part.isWordLike).length;
  }
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** How many words there are in the text: body, captions and notes. */
export function words(doc: Node, lang: string): number {
  let count = 0;
  doc.descendants((node) => {
    if (!node.inlineContent) return;
    let line = '';
    node.forEach((child) => {
      line += child.isText ? child.text ?? '' : child.type.name === 'hard_break' ? ' ' : '';
    });
    count += wordsIn(line, lang);
  });
  return count;
}

/** How many minutes it takes to read so many words, at least 1. */
export function minutes(count: number, lang: string): number {
  const rate = PER_MINUTE[lang.split('-')[0] ?? ''] ?? 238;
  return Math.max(1, Math.floor((count + Math.floor(rate / 2)) / rate));
}
