// What programs put on the clipboard, pasted in a real browser: only what it says comes in.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, test } from 'node:test';
import { article, open, paragraph, stop } from './browser.mjs';
import { Desk } from '../../dev/desk.mjs';

after(stop);

const fixture = (name) => fs.readFileSync(new URL(`../fixtures/paste/${name}`, import.meta.url), 'utf8');

for (const [what, html, text, expected] of [
  ['Word', 'word.html', null, 'word.json'],
  ['Google Docs', 'google_docs.html', null, 'google_docs.json'],
  ['a web page', 'web_page.html', null, 'web_page.json'],
  ['WhatsApp', 'whatsapp.html', null, 'whatsapp.json'],
  ['WhatsApp as plain text', null, 'whatsapp.txt', 'whatsapp_text.json'],
]) {
  test(`from ${what}`, async () => {
    const t = await open({ desk: new Desk({ content: article() }) });
    await t.text.click();
    await t.paste(html ? fixture(html) : '', text ? fixture(text) : '');
    await t.saved((content) => content.body.blocks.length > 0);
    const { blocks, images } = JSON.parse(fixture(expected));
    assert.deepEqual(t.blocks(), blocks);
    const said = images > 0 ? await t.page.locator('.ed-toast').textContent() : '';
    assert.ok(images === 0 || said.includes(`Images left out: ${images}.`), said);
    assert.equal(await t.page.locator('.ed-toast').count(), images > 0 ? 1 : 0);
    assert.deepEqual(t.complaints, []);
    await t.close();
  });
}

test('what was copied here is pasted as it was, and forged attributes are refused', async () => {
  const image = { type: 'image', source: { asset: 'a'.repeat(64) }, alt: { text: 'A boat' }, credit: 'X' };
  const t = await open({ desk: new Desk({ content: article(paragraph('one'), image) }) });
  await t.text.click();
  await t.page.keyboard.press('Control+a');
  await t.page.keyboard.press('Control+c');
  await t.page.keyboard.press('Control+End');
  await t.page.keyboard.press('Control+v');
  await t.saved((content) => content.body.blocks.filter(({ type }) => type === 'image').length === 2);
  await t.page.keyboard.press('Control+End');
  await t.paste('<p data-pm-slice="0 0 []">Forged</p><figure data-image=\'{"source":{"asset":"../x"}}\'><figcaption>c</figcaption></figure><div data-card=\'{"href":"javascript:1","provider":"y"}\'><p>k</p></div><span lang="not a tag">w</span>');
  await t.saved((content) => JSON.stringify(content).includes('Forged'));
  const text = JSON.stringify(t.blocks());
  assert.equal(t.blocks().filter(({ type }) => type === 'image').length, 2);
  assert.ok(!/javascript|\.\.\/x|not a tag/.test(text), text);
  await t.close();
});

test('a picture on the clipboard is refused with words', async () => {
  const t = await open({ desk: new Desk({ content: article(paragraph('one')) }) });
  await t.text.click();
  await t.page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(8)], 'shot.png', { type: 'image/png' }));
    document.querySelector('#ed-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await t.page.waitForSelector('.ed-toast:has-text("Files cannot be pasted here")');
  await t.page.waitForTimeout(2500);
  assert.equal(t.desk.revision, 1);
  await t.close();
});
