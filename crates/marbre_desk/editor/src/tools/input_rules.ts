// Markdown as one types it: signs at the start of a line, and around words.
import { InputRule, inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import type { Attrs, MarkType } from 'prosemirror-model';
import { type Plugin, TextSelection } from 'prosemirror-state';
import { typedAddress } from '../document/address';
import { wrapInQuote } from '../blocks/quotes';
import { schema } from '../schema';

/** `**bold**`: the signs go, what stands between them gets the mark. Group 1 is what may stand before. */
function markRule(pattern: RegExp, type: MarkType, attrs?: (match: RegExpMatchArray) => Attrs | null): InputRule {
  return new InputRule(pattern, (state, match, start, end) => {
    const [, before = '', inner = ''] = match;
    const given = attrs ? attrs(match) : {};
    const from = start + before.length;
    if (!inner || given === null || !state.doc.resolve(from).parent.type.allowsMarkType(type)) return null;
    const open = (match[0] ?? '').indexOf(inner, before.length) - before.length;
    const tr = state.tr;
    const innerEnd = from + open + inner.length;
    if (innerEnd < end) tr.delete(innerEnd, end);
    tr.delete(from, from + open);
    tr.addMark(from, from + inner.length, type.create(given));
    return tr.removeStoredMark(type);
  });
}

const divider = new InputRule(/^(?:---|\*\*\*|___)$/, (state, _match, start) => {
  const $start = state.doc.resolve(start);
  const index = $start.index(-1);
  const above = $start.node(-1);
  if ($start.parent.type.name !== 'paragraph' || !above.canReplaceWith(index, index + 1, schema.nodes['divider']!)) return null;
  const from = $start.before();
  const tr = state.tr.replaceWith(from, $start.after(), [schema.nodes['divider']!.create(), schema.nodes['paragraph']!.create()]);
  return tr.setSelection(TextSelection.create(tr.doc, from + 2));
});

const quote = new InputRule(/^>\s$/, (state, _match, start, end) => {
  const cleared = state.apply(state.tr.delete(start, end));
  let wrapped = false;
  const tr = state.tr.delete(start, end);
  wrapInQuote(cleared, (step) => {
    for (const one of step.steps) tr.step(one);
    tr.setSelection(TextSelection.near(tr.doc.resolve(step.selection.from)));
    wrapped = true;
  });
  return wrapped ? tr : null;
});

export function markdown(): Plugin {
  const { list, heading, preformatted } = schema.nodes;
  const { strong, emphasis, strikethrough, code, link } = schema.marks;
  return inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,4})\s$/, heading!, (match) => ({ level: match[1]!.length })),
      wrappingInputRule(/^\s*[-*•]\s$/, list!, { start: null }, (_match, node) => node.attrs['start'] === null),
      wrappingInputRule(/^(\d{1,4})[.)]\s$/, list!, (match) => ({ start: Number(match[1]) }),
        (match, node) => node.attrs['start'] !== null && node.childCount + (node.attrs['start'] as number) === Number(match[1])),
      quote,
      divider,
      textblockTypeInputRule(/^```$/, preformatted!),
      markRule(/(^|[^*])\*\*([^*\s](?:[^*]*[^*\s])?)\*\*$/, strong!),
      markRule(/(^|[^*\p{L}\p{N}])\*([^*\s](?:[^*]*[^*\s])?)\*$/u, emphasis!),
      markRule(/(^|[^_\p{L}\p{N}])_([^_\s](?:[^_]*[^_\s])?)_$/u, emphasis!),
      markRule(/(^|[^~])~~([^~\s](?:[^~]*[^~\s])?)~~$/, strikethrough!),
      markRule(/(^|[^`])`([^`\s](?:[^`]*[^`\s])?)`$/, code!),
      markRule(/(^|[^!])\[([^[\]]+)\]\(([^()\s]+)\)$/, link!, (match) => {
        const href = typedAddress(match[3] ?? '');
        return href === null ? null : { href };
      }),
    ],
  });
}
