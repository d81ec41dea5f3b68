// Documents made by chance, the same for the same seed, with every block, mark and oddity.

/** Numbers from 0 to 1 (mulberry32). */
export function random(seed) {
  let state = seed * 2654435761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const texts = ['a', ' ', '  two  words ', 'l’été\u00a0!', '\u00a0', 'می\u200cخواهم', 'مرحبا', '東京', '\t', 'x\ny', '', '\u2028', 'ok.', '\ud83d\ude00'];
const marks = [
  { type: 'claim', claim: '0190c5b0-7a55-7b43-9c39-51d14bd2e0a1' }, { type: 'link', href: 'https://ex.org/' },
  { type: 'language', lang: 'ar' }, { type: 'strong' }, { type: 'emphasis' }, { type: 'strikethrough' },
  { type: 'superscript' }, { type: 'subscript' }, { type: 'code' },
];

/** A document that need not follow the rules. */
export function anyDocument(chance) {
  const upTo = (most) => Math.floor(chance() * (most + 1));
  const pick = (list) => list[Math.floor(chance() * list.length)];
  const many = (most, make) => Array.from({ length: upTo(most) }, make);
  const text = () => ({ type: 'text', text: pick(texts), marks: many(3, () => pick(marks)) });
  const inline = (inNote = false) => {
    const dice = chance();
    if (dice < 0.1) return { type: 'break' };
    return dice < 0.18 && !inNote ? { type: 'footnote', content: many(3, () => inline(true)) } : text();
  };
  const line = () => many(5, () => inline());
  const image = () => ({
    source: pick([{ asset: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' }, { missing: 'https://old.example/a.jpg' }, { missing: ' ' }]),
    alt: pick([{ text: 'A boat' }, { text: ' ' }, 'decorative', 'unwritten']),
    caption: line(), credit: pick(['', 'Someone', ' x ']), ...pick([{}, { link: 'https://ex.org/boat' }]),
  });
  const cell = () => ({ header: chance() < 0.3, columns: 1 + upTo(2), rows: 1 + upTo(2), content: line() });
  const blocks = (depth) => many(depth === 0 ? 6 : 3, () => block(depth + 1));
  const block = (depth) => {
    const kinds = ['paragraph', 'paragraph', 'heading', 'image', 'gallery', 'table', 'embed_card', 'preformatted', 'divider'];
    if (depth < 4) kinds.push('list', 'quote', 'infobox', 'timeline', 'live_entry');
    const type = pick(kinds);
    switch (type) {
      case 'heading': return { type, level: 2 + upTo(2), content: line() };
      case 'image': return { type, ...image() };
      case 'gallery': return { type, images: many(3, image), caption: line() };
      case 'table': return { type, caption: line(), header_rows: upTo(2), rows: many(4, () => many(4, cell)) };
      case 'embed_card': return { type, provider: 'x', href: 'https://ex.org/', title: pick(['', 'A']), text: line() };
      case 'preformatted': return { type, text: pick(['', '  a\n\tb', '\n', 'x\n']) };
      case 'divider': return { type };
      case 'list': return { type, ...pick([{}, { start: upTo(4) }]), items: many(3, () => ({ blocks: blocks(depth) })) };
      case 'quote': return { type, blocks: blocks(depth), attribution: line(), ...pick([{}, { source: 'https://ex.org/' }]), pull: chance() < 0.5 };
      case 'infobox': return { type, title: line(), blocks: blocks(depth) };
      case 'timeline': return { type, entries: many(3, () => ({ when: pick(['', 'noon']), ...pick([{}, { date: '2019-05' }, { date: '2019-13' }]), blocks: blocks(depth) })) };
      case 'live_entry': return { type, id: pick(['result', 'x y', 'one']), at: upTo(1e9), headline: line(), blocks: blocks(depth) };
      default: return { type: 'paragraph', content: line() };
    }
  };
  return { format: 1, blocks: blocks(0) };
}
