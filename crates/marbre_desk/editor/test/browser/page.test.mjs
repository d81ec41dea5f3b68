// The page around the text: who else writes, fields, find, notes, meter, small screens, right to left.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { article, open, paragraph, stop, words } from './browser.mjs';
import { Desk } from '../../dev/desk.mjs';
import { lists } from '../../dev/page.mjs';

after(stop);

const beat = (t) => t.page.evaluate(() => dispatchEvent(new Event('focus')));

test('someone else writes: read only until taken over; taken over in turn, what was typed is merged', async () => {
  const desk = new Desk({ content: article(paragraph('one'), paragraph('two')) });
  desk.holder = { name: 'Jonas Mwangi', since: Date.now(), mine: false };
  const t = await open({ desk });
  await t.page.waitForSelector('.ed-lock');
  assert.match(await t.page.locator('.ed-lock').textContent(), /Jonas Mwangi has been writing here since/);
  assert.equal(await t.text.getAttribute('contenteditable'), 'false');
  assert.equal(await t.page.getByLabel('Kicker').getAttribute('readonly'), '');
  desk.saveBy('Jonas Mwangi', article(paragraph('one'), paragraph('two, he says')));
  await t.page.getByRole('button', { name: 'Take over' }).click();
  await t.page.waitForSelector('#ed-text[contenteditable="true"]');
  await t.page.waitForFunction(() => document.querySelector('#ed-text').textContent.includes('two, he says'));
  await t.page.locator('#ed-text p').first().click();
  await t.page.keyboard.press('End');
  await t.page.keyboard.type(' mine');
  desk.holder = { name: 'Jonas Mwangi', since: Date.now(), mine: false };
  await beat(t);
  await t.page.waitForSelector('.ed-lock:has-text("took over")');
  await t.saved((content) => words(content) === 'one mine two, he says');
  desk.saveBy('Jonas Mwangi', article(paragraph('one mine'), paragraph('two, he says again')));
  await t.page.getByRole('button', { name: 'Take over' }).click();
  await t.page.waitForFunction(() => document.querySelector('#ed-text').textContent.includes('says again'));
  assert.equal(await t.page.locator('.ed-lock').count(), 0);
  assert.deepEqual(t.complaints, []);
  await t.close();
});

test('fields, topics and bylines by keyboard', async () => {
  const t = await open({ desk: new Desk({ content: article(paragraph('one')) }) });
  await t.page.getByLabel('Most important points').fill('First.\n\n Second. ');
  await t.page.getByLabel('Section').selectOption(lists.sections[1].id);
  await t.page.getByRole('combobox', { name: 'Add a topic' }).focus();
  await t.page.keyboard.type('elec');
  await t.page.keyboard.press('Enter');
  await t.page.keyboard.press('ArrowDown');
  await t.page.keyboard.press('ArrowDown');
  await t.page.keyboard.press('Enter');
  const byline = t.page.getByRole('combobox', { name: 'Add a byline' });
  for (const name of ['amina', 'jonas']) {
    await byline.fill(name);
    await byline.press('Enter');
  }
  await t.page.getByLabel('What Jonas Mwangi did').fill('photos');
  await t.page.keyboard.press('Alt+ArrowUp');
  await t.saved((content) => content.bylines?.[0].byline === lists.bylines[1].id && content.topics?.length === 2);
  const { content } = t.desk.newest;
  assert.deepEqual(content.key_points, ['First.', 'Second.']);
  assert.equal(content.section, lists.sections[1].id);
  assert.deepEqual(content.topics, [lists.topics[2].id, lists.topics[0].id]);
  assert.deepEqual(content.bylines, [{ byline: lists.bylines[1].id, role: 'photos' }, { byline: lists.bylines[0].id }]);
  await t.page.getByRole('button', { name: 'Remove Harbour' }).press('Enter');
  await t.page.getByLabel('Slug').fill('the-harbour');
  await t.saved((now) => now.topics.length === 1);
  assert.equal(t.desk.beside.slug, 'the-harbour');
  assert.deepEqual(t.complaints, []);
  await t.close();
});

test('find and replace, in the text and in the fields', async () => {
  const t = await open({ desk: new Desk({ content: article(paragraph('Port, the port and the airport.')) }) });
  await t.page.getByLabel('Kicker').fill('Port news');
  await t.text.click();
  await t.page.keyboard.press('Control+f');
  await t.page.getByLabel('Find', { exact: true }).fill('port');
  await t.page.waitForSelector('.ed-count:has-text("Found: 4")');
  await t.page.getByLabel('Whole words').check();
  await t.page.waitForSelector('.ed-count:has-text("Found: 3")');
  await t.page.getByLabel('Match capitals').check();
  await t.page.waitForSelector('.ed-count:has-text("Found: 1")');
  await t.page.getByLabel('Replace with').fill('harbour');
  await t.page.getByRole('button', { name: 'Replace', exact: true }).click();
  await t.page.getByRole('button', { name: 'Replace', exact: true }).click();
  await t.saved((content) => words(content) === 'Port, the harbour and the airport.');
  await t.page.getByLabel('Match capitals').uncheck();
  await t.page.getByRole('button', { name: 'Replace all' }).click();
  await t.saved((content) => words(content) === 'harbour, the harbour and the airport.' && content.kicker === 'harbour news');
  await t.page.keyboard.press('Escape');
  await t.close();
});

test('notes: written on words, marked, answered, resolved', async () => {
  const t = await open({ desk: new Desk({ content: article(paragraph('The harbour of Mwanza opens.')) }) });
  await t.text.click();
  await t.page.getByText('The harbour of').dblclick({ position: { x: 60, y: 10 } });
  await t.page.keyboard.press('Control+Alt+m');
  const area = t.page.locator('.ed-note-form textarea');
  await area.pressSequentially('Is it? @Jo');
  await area.press('Enter');
  await area.pressSequentially('please check');
  await t.page.getByRole('button', { name: 'Add note' }).click();
  await t.page.waitForSelector('.ed-noted');
  assert.equal(await t.page.locator('.ed-noted').textContent(), 'harbour');
  const [note] = t.desk.notes;
  assert.deepEqual([note.quote, note.body, note.mentions], ['harbour', 'Is it? @Jonas Mwangi please check', ['s2']]);
  await t.page.getByRole('button', { name: 'Reply' }).click();
  await t.page.locator('.ed-note-form textarea').fill('It is.');
  await t.page.getByRole('button', { name: 'Add note' }).click();
  await t.page.waitForSelector('.ed-said:has-text("It is.")');
  await t.page.getByRole('button', { name: 'Resolve' }).click();
  await t.page.waitForSelector('summary:has-text("Resolved notes: 1")');
  assert.equal(await t.page.locator('.ed-noted').count(), 0);
  await t.close();
});

test('meter, checks and the reader’s view after a save', async () => {
  const desk = new Desk({ content: article(paragraph('one two three')) });
  desk.checks = [{ level: 'block', code: 'alt', text: 'An image has no description.' }];
  const t = await open({ desk });
  assert.match(await t.page.locator('.ed-meter').textContent(), /Words: 3 · 1 min6,200 bytes/);
  await t.text.click();
  await t.page.keyboard.press('Control+Alt+p');
  await t.page.waitForSelector('#proof iframe');
  desk.meter = { words: 5, minutes: 1, bytes: 14_500 };
  await t.page.keyboard.press('Control+End');
  await t.page.keyboard.type(' four');
  await t.page.waitForSelector('.ed-meter:has-text("Words: 4")');
  await t.saved((content) => words(content).endsWith('four'));
  await t.page.waitForSelector('.ed-meter[data-state="most"]');
  assert.match(await t.page.locator('#checks').textContent(), /Needed: An image has no description/);
  await t.page.frameLocator('#proof iframe').last().getByText('2', { exact: true }).waitFor();
  await t.close();
});

test('invisible characters and the help are shown on demand', async () => {
  const t = await open({ desk: new Desk({ content: article(paragraph('a\u00a0b\u202fc\u2011d\u200ce\u200f')) }) });
  await t.text.click();
  await t.page.keyboard.press('Control+Shift+i');
  await t.page.waitForSelector('.ed-inv-nbsp');
  assert.equal(await t.page.locator('.ed-inv').count(), 3);
  assert.deepEqual(await t.page.locator('.ed-inv-mark').allTextContents(), ['ZWNJ', 'RLM']);
  await t.page.keyboard.press('Control+/');
  await t.page.waitForSelector('.ed-dialog:has-text("Keyboard help")');
  await t.page.keyboard.press('Escape');
  assert.equal(await t.page.locator('.ed-dialog').count(), 0);
  assert.equal(t.desk.revision, 1);
  await t.close();
});

test('at 360 px nothing is wider than the screen, and every tool can be touched', async () => {
  const t = await open({ desk: new Desk({ content: article(paragraph('one')) }), view: { viewport: { width: 360, height: 740 }, hasTouch: true } });
  await t.text.tap();
  await t.page.keyboard.type('/Table');
  await t.page.keyboard.press('Enter');
  const open_ = () => t.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok((await open_()) <= 0);
  for (const name of ['Insert a block', 'More tools', 'Kind of paragraph']) {
    const opener = t.page.locator('.ed-bar').getByRole('button', { name });
    await opener.tap();
    const menu = await t.page.locator('.ed-bar .ed-menu:visible').boundingBox();
    assert.ok(menu.x >= 0 && menu.x + menu.width <= 360, `${name}: ${JSON.stringify(menu)}`);
    await t.page.keyboard.press('Escape');
  }
  const small = await t.page.locator('.ed-bar button:visible').evaluateAll((all) => all.filter((one) => {
    const { width, height } = one.getBoundingClientRect();
    return width < 44 || height < 44;
  }).length);
  assert.equal(small, 0);
  await t.close();
});

test('Arabic: the text runs from right to left, the arrows of the toolbar with it', async () => {
  const t = await open({ desk: new Desk({ ui: 'ar', lang: 'ar', dir: 'rtl', content: article(paragraph('أعلن المجلس فتح الميناء')) }) });
  assert.equal(await t.text.evaluate((one) => getComputedStyle(one).direction), 'rtl');
  const first = t.page.locator('.ed-bar button').first();
  await first.focus();
  await t.page.keyboard.press('ArrowLeft');
  const box = await t.page.evaluate(() => document.activeElement.getBoundingClientRect().x);
  assert.ok(box < (await first.boundingBox()).x);
  await t.text.click();
  await t.page.keyboard.press('Control+End');
  await t.page.keyboard.type(' صباحًا');
  await t.saved((content) => words(content) === 'أعلن المجلس فتح الميناء صباحًا');
  assert.match(await t.page.locator('.ed-state').textContent(), /حُفظ في/);
  await t.close();
});
