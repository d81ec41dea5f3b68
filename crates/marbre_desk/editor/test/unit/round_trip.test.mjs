// Documents through ProseMirror and back are the same; any node gives a document that follows the rules.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from '../bundle.mjs';
import { anyDocument, random } from '../random_document.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const { toProseMirror, fromProseMirror, normalised, measure } = await load(`
  export { toProseMirror } from './src/document/to_prosemirror';
  export { fromProseMirror } from './src/document/from_prosemirror';
  export { normalised } from './src/document/normalise';
  export { measure } from './src/document/grid';
`);
const stored = path.join(here, '../../../../marbre_article/tests/fixtures/stored_form.json');
const fixtures = [stored, ...fs.readdirSync(path.join(here, '../fixtures')).filter((name) => name.endsWith('.json')).map((name) => path.join(here, '../fixtures', name))];

for (const file of fixtures) {
  test(`${path.basename(file)} comes back as it was`, () => {
    const document = JSON.parse(fs.readFileSync(file, 'utf8'));
    const node = toProseMirror(document);
    node.check();
    assert.equal(JSON.stringify(fromProseMirror(node)), JSON.stringify(document));
  });
}

test('any document, normalised, comes back as it was', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const document = normalised(anyDocument(random(seed)));
    const node = toProseMirror(document);
    node.check();
    assert.equal(JSON.stringify(fromProseMirror(node)), JSON.stringify(document), `seed ${seed}`);
    assert.equal(JSON.stringify(normalised(document)), JSON.stringify(document), `seed ${seed}: twice is once`);
  }
});

test('tables that do not fill their grid are completed', () => {
  const cell = (text, columns = 1, rows = 1) => ({ columns, rows, content: text ? [{ type: 'text', text }] : [] });
  const table = { type: 'table', header_rows: 1, rows: [[cell('a', 1, 2), cell('b')], [cell('c')]] };
  const { blocks } = normalised({ format: 1, blocks: [table] });
  assert.equal(measure(blocks[0]), 2);
  assert.deepEqual(blocks[0].rows.map((row) => row.length), [2, 2]);
});

test('spaces, breaks, marks and empty things', () => {
  const run = (text, ...marks) => ({ type: 'text', text, marks: marks.map((type) => ({ type })) });
  const document = normalised({
    format: 1,
    blocks: [
      { type: 'paragraph', content: [{ type: 'break' }, run(' one ', 'emphasis', 'strong'), run(' two'), { type: 'break' }, run(' ')] },
      { type: 'paragraph', content: [run('\u00a0')] },
      { type: 'list', items: [{ blocks: [{ type: 'paragraph', content: [] }] }] },
      { type: 'quote', blocks: [], attribution: [run('Someone')] },
      { type: 'preformatted', text: '\n\n' },
      { type: 'paragraph', content: [{ type: 'footnote', content: [] }, run('half \ud800 gone')] },
    ],
  });
  assert.deepEqual(document.blocks, [
    { type: 'paragraph', content: [{ type: 'text', text: 'one ', marks: [{ type: 'strong' }, { type: 'emphasis' }] }, { type: 'text', text: 'two' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Someone' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'half gone' }] },
  ]);
});
