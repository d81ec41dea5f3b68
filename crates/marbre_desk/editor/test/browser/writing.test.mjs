// Writing with the keyboard only: every block, marks, Markdown, tables, footnotes.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { article, open, paragraph, stop } from './browser.mjs';
import { Desk } from '../../dev/desk.mjs';

after(stop);

const types = (blocks) => blocks.map(({ type }) => type);

/** Opens an empty article with the caret in the text. */
async function fresh(...blocks) {
  const t = await open({ desk: new Desk({ content: article(...blocks) }) });
  await t.text.click();
  return { ...t, type: (text) => t.page.keyboard.type(text), press: async (...keys) => { for (const key of keys) await t.page.keyboard.press(key); } };
}

async function finish(t) {
  assert.deepEqual(t.complaints, []);
  await t.close();
}

test('paragraphs, marks and Markdown', async () => {
  const t = await fresh();
  await t.type('The **port** is *open* and [here](https://example.org/a) is ~~not~~ `code`.');
  await t.press('Enter');
  await t.type('## What now');
  await t.press('Enter');
  await t.type('- one');
  await t.press('Enter');
  await t.type('two');
  await t.press('Tab');
  await t.press('Enter', 'Enter', 'Enter');
  await t.type('3. three');
  await t.press('Enter', 'Enter');
  await t.type('---');
  await t.type('> Words');
  await t.press('Enter', 'Enter');
  await t.type('Someone');
  await t.press('Enter');
  await t.type('```');
  await t.type('ls');
  await t.press('Enter');
  await t.type('  -l');
  await t.press('Control+Enter');
  await t.type('Last.');
  await t.saved((content) => JSON.stringify(content).includes('Last.'));
  const blocks = t.blocks();
  assert.deepEqual(types(blocks), ['paragraph', 'heading', 'list', 'list', 'divider', 'quote', 'preformatted', 'paragraph']);
  assert.deepEqual(blocks[0].content.map(({ text, marks }) => [text, marks?.map(({ type }) => type)]), [
    ['The ', undefined], ['port', ['strong']], [' is ', undefined], ['open', ['emphasis']], [' and ', undefined], ['here', ['link']],
    [' is ', undefined], ['not', ['strikethrough']], [' ', undefined], ['code', ['code']], ['.', undefined],
  ]);
  assert.deepEqual(blocks[2].items[0].blocks.map(({ type }) => type), ['paragraph', 'list']);
  assert.equal(blocks[3].start, 3);
  assert.deepEqual(blocks[5].attribution, [{ type: 'text', text: 'Someone' }]);
  assert.equal(blocks[6].text, 'ls\n  -l');
  await finish(t);
});

test('every block from the menu of “/”', async () => {
  const t = await fresh();
  const block = async (name, ...lines) => {
    await t.type(`/${name}`);
    await t.page.waitForSelector('.ed-slash:not([hidden]) [role=option]');
    await t.press('Enter');
    for (const [index, line] of lines.entries()) {
      if (index > 0) await t.press('Enter');
      await t.type(line);
    }
  };
  await block('Infobox', 'In short', 'A fact.');
  await t.press('Enter', 'Enter');
  await block('Timeline', 'May 2019', 'It began.');
  await t.press('Enter', 'Enter');
  await t.type('June');
  await t.press('Enter');
  await t.type('It ended.');
  await t.press('Enter', 'Enter', 'Enter', 'Enter');
  await t.type('Between.');
  await t.press('Enter');
  await block('Live', 'The result', 'It is known.');
  await t.press('Enter', 'Enter');
  await block('Pull', 'Drawn large.');
  await t.press('Enter', 'Enter', 'Enter');
  await t.type('/Card');
  await t.press('Enter');
  await t.page.getByLabel('Address of the video').fill('youtu.be/dQw4w9WgXcQ');
  await t.press('Enter');
  await t.page.waitForSelector('.ed-card');
  await t.type('What it says.');
  await t.press('Enter');
  await t.type('End.');
  await t.saved((content) => JSON.stringify(content).includes('End.'));
  const blocks = t.blocks();
  assert.deepEqual(types(blocks), ['infobox', 'timeline', 'paragraph', 'live_entry', 'quote', 'embed_card', 'paragraph']);
  assert.deepEqual(blocks[0], { type: 'infobox', title: [{ type: 'text', text: 'In short' }], blocks: [paragraph('A fact.')] });
  assert.deepEqual(blocks[1].entries.map(({ when }) => when), ['May 2019', 'June']);
  assert.equal(blocks[4].pull, true);
  assert.deepEqual(blocks[5], { type: 'embed_card', provider: 'youtube', href: 'https://youtu.be/dQw4w9WgXcQ', text: [{ type: 'text', text: 'What it says.' }] });
  await finish(t);
});

test('tables: rows, columns, headings, joined cells', async () => {
  const t = await fresh();
  await t.type('/Table');
  await t.press('Enter');
  await t.type('Prices');
  await t.press('Enter');
  for (const word of ['Year', 'Francs', 'Euros', '2025', '10', '1', '2026', '12']) {
    await t.type(word);
    await t.press('Tab');
  }
  await t.type('2');
  await t.press('Tab');
  await t.type('2027');
  const act = async (name) => {
    await t.page.getByRole('button', { name: 'Table', exact: true }).click();
    await t.page.locator('[role^=menuitem]:visible', { hasText: new RegExp(`^${name}$`) }).click();
  };
  await act('Column after');
  await t.press('Tab');
  await act('Delete column');
  await act('Heading column');
  await t.saved((content) => content.body.blocks[0]?.rows?.[3]?.[0].header === true);
  let [table] = t.blocks();
  assert.equal(table.header_rows, 1);
  assert.deepEqual(table.rows.map((row) => row.length), [3, 3, 3, 3]);
  assert.equal(table.rows[3][0].header, true);
  const cells = t.page.locator('#ed-text td');
  await cells.nth(0).click();
  await t.page.keyboard.down('Shift');
  await cells.nth(1).click();
  await t.page.keyboard.up('Shift');
  await act('Join cells');
  await t.saved((content) => content.body.blocks[0].rows.some((row) => row.some((cell) => cell.columns === 2)));
  [table] = t.blocks();
  assert.deepEqual(table.rows[1].map(({ columns }) => columns), [undefined, 2]);
  await act('Split cell');
  await t.saved((content) => content.body.blocks[0].rows[1].length === 3);
  await finish(t);
});

test('links, footnotes, languages and undo by keyboard', async () => {
  const t = await fresh(paragraph('The harbour of Mwanza opens.'));
  await t.press('Control+Home');
  for (let n = 0; n < 4; n += 1) await t.press('ArrowRight');
  await t.press('Control+Shift+ArrowRight');
  await t.press('Control+k');
  await t.page.getByLabel('Address').fill('javascript:alert(1)');
  await t.press('Enter');
  assert.match(await t.page.locator('.ed-error:visible').textContent(), /no address/);
  await t.page.getByLabel('Address').fill('example.org/port');
  await t.press('Enter');
  await t.press('End', 'Control+Alt+f');
  await t.page.waitForSelector('.ed-note-text [contenteditable]');
  await t.type('A *note*');
  await t.press('Enter');
  await t.type(' Kwa heri');
  await t.press('Control+Shift+ArrowLeft', 'Control+Alt+l');
  await t.page.getByLabel('Language of these words').selectOption('sw');
  await t.press('Tab', 'Tab', 'Enter');
  await t.saved((content) => JSON.stringify(content).includes('"lang":"sw"'));
  const [{ content }] = t.blocks();
  assert.ok(content.some(({ text, marks }) => text === 'harbour' && marks[0].href === 'https://example.org/port'), JSON.stringify(content));
  assert.deepEqual(content.find(({ type }) => type === 'footnote').content, [{ type: 'text', text: 'A *note*' }]);
  assert.equal(await t.page.locator('.ed-language').getAttribute('dir'), 'ltr');
  for (let n = 0; n < 12; n += 1) await t.press('Control+z');
  await t.saved((now) => JSON.stringify(now.body.blocks) === JSON.stringify([paragraph('The harbour of Mwanza opens.')]));
  await finish(t);
});

test('blocks move and go by keyboard; a list item moves within its list first', async () => {
  const item = (text) => ({ blocks: [paragraph(text)] });
  const t = await fresh(paragraph('one'), paragraph('two'), { type: 'list', items: [item('a'), item('b')] });
  await t.page.locator('#ed-text li').nth(1).click();
  await t.press('Alt+ArrowUp');
  await t.saved((content) => JSON.stringify(content.body.blocks[2]?.items?.[0]).includes('"b"'));
  await t.press('Alt+ArrowUp');
  await t.saved((content) => content.body.blocks[1].type === 'list');
  await t.page.locator('#ed-text p', { hasText: 'one' }).click();
  await t.press('Control+Shift+Backspace');
  await t.saved((content) => content.body.blocks.length === 2);
  assert.deepEqual(types(t.blocks()), ['list', 'paragraph']);
  await finish(t);
});

test('images: described, made a gallery, moved, deleted', async () => {
  const image = (n) => ({ type: 'image', source: { asset: String(n).repeat(64) }, alt: 'unwritten' });
  const t = await fresh(paragraph('Before.'), image(1), image(2));
  await t.page.getByRole('button', { name: 'Describe' }).first().click();
  const asked = t.page.getByRole('dialog');
  await asked.getByLabel('What the image shows').fill('A boat');
  await asked.getByLabel('Credit').fill('Amina Diallo');
  await t.page.getByRole('button', { name: 'Done' }).click();
  await t.page.locator('figcaption').first().click();
  await t.type('At dawn.');
  await t.saved((content) => JSON.stringify(content).includes('At dawn.'));
  assert.deepEqual(t.blocks()[1], { ...image(1), alt: { text: 'A boat' }, caption: [{ type: 'text', text: 'At dawn.' }], credit: 'Amina Diallo' });
  await t.page.getByRole('button', { name: 'More tools' }).click();
  await t.page.locator('[role^=menuitem]:visible', { hasText: 'Gallery of images' }).click();
  await t.saved((content) => content.body.blocks[1].type === 'gallery');
  await t.page.locator('.ed-image').nth(1).getByRole('button', { name: 'Delete' }).click();
  await t.saved((content) => content.body.blocks[1].type === 'image');
  await t.page.locator('.ed-image').getByRole('button', { name: 'Move block up' }).click();
  await t.saved((content) => content.body.blocks[0].type === 'image' || content.body.blocks[0].type === 'gallery');
  await finish(t);
});
