// Images that come into an article: where they stand, over lines that break, across reloads.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Desk } from '../../dev/desk.mjs';
import { article, open, paragraph, stop } from './browser.mjs';

after(stop);

const desk = (...blocks) => Object.assign(new Desk({ content: article(...blocks) }), { images: true });

/** Drops files of so many bytes, which begin as JPEGs do, below the paragraph of that number. */
function drop(page, sizes, below = 0, kind = 'drop') {
  return page.evaluate(([all, number, how]) => {
    const data = new DataTransfer();
    all.forEach((size, index) => {
      const bytes = new Uint8Array(size).fill(index + 1);
      bytes.set([0xff, 0xd8, 0xff]);
      data.items.add(new File([bytes], `photo-${index}.jpg`, { type: 'image/jpeg', lastModified: index }));
    });
    const target = how === 'lead' ? document.querySelector('#lead') : document.querySelectorAll('#ed-text > p')[number];
    const { right, bottom } = target.getBoundingClientRect();
    if (how === 'paste') return document.querySelector('#ed-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    return target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: right - 4, clientY: bottom - 2 }));
  }, [sizes, below, kind]);
}

const kinds = (blocks) => blocks.map(({ type }) => type[0]).join('');

test('files stand where they were dropped, in their order, whatever is written meanwhile', async () => {
  const t = await open({ desk: desk(paragraph('One.'), paragraph('Two.'), paragraph('Three.')) });
  t.desk.delay = 150;
  await drop(t.page, [300_000, 90_000, 5000], 1);
  assert.equal(await t.page.locator('.ed-tray li').count(), 3);
  assert.equal(await t.page.locator('.ed-coming').count(), 3);
  await t.text.locator('p').first().click();
  await t.page.keyboard.press('Home');
  await t.page.keyboard.type('Before. ');
  await t.page.keyboard.press('Home');
  // No hand is quicker than the browser’s word of where the caret is.
  await t.page.waitForTimeout(50);
  await t.page.keyboard.press('Enter');
  await t.page.waitForFunction(() => document.querySelectorAll('.ed-tray [data-state="whole"]').length === 3);
  await t.saved(({ body }) => kinds(body.blocks).includes('iii'));
  assert.equal(kinds(t.blocks()), 'ppiiip');
  const names = t.blocks().filter(({ type }) => type === 'image').map(({ source }) => t.desk.library.get(source.asset).name);
  assert.deepEqual(names, ['photo-0.jpg', 'photo-1.jpg', 'photo-2.jpg']);
  assert.equal(await t.page.locator('.ed-coming').count(), 0);
  await t.page.getByRole('button', { name: 'Make a gallery of these images' }).click();
  await t.saved(({ body }) => kinds(body.blocks) === 'ppgp');
  assert.deepEqual(t.complaints, []);
  await t.close();
});

test('a line that breaks is waited for, and nothing is sent twice', async () => {
  const t = await open({ desk: desk(paragraph('One.')) });
  // Lost before it arrived; arrived, and its answer was lost; told to wait.
  t.desk.faults = ['drop', undefined, 'lose', undefined, 429, 'lose'];
  await drop(t.page, [200_000]);
  await t.page.waitForSelector('.ed-tray [data-state="whole"]', { timeout: 30_000 });
  await t.saved(({ body }) => kinds(body.blocks) === 'pi');
  assert.equal(t.desk.library.size, 1);
  assert.equal([...t.desk.uploads.values()].filter(({ image }) => image).length, 1);

  await t.context.setOffline(true);
  await drop(t.page, [1000, 2000], 0, 'paste');
  await t.page.waitForSelector('.ed-tray [data-state="paused"]');
  await t.context.setOffline(false);
  await t.page.waitForFunction(() => document.querySelectorAll('.ed-tray [data-state="whole"]').length === 3);
  await t.saved(({ body }) => kinds(body.blocks).match(/i/g).length === 3);
  assert.deepEqual(t.complaints, []);
  await t.close();
});

test('a place whose surroundings are deleted is not lost', async () => {
  const t = await open({ desk: desk(paragraph('One.'), paragraph('Two.'), paragraph('Three.')) });
  t.desk.delay = 700;
  await drop(t.page, [70_000], 0);
  await t.text.locator('p').first().click();
  await t.page.keyboard.press('Control+a');
  await t.page.keyboard.type('All new.');
  await t.page.waitForSelector('.ed-tray [data-state="whole"]');
  await t.saved(({ body }) => kinds(body.blocks).includes('i'));
  assert.deepEqual(kinds(t.blocks()).split('').sort().join(''), 'ip');
  await t.close();
});

test('a reload goes on where it ended', async () => {
  const t = await open({ desk: desk(paragraph('One.'), paragraph('Two.')) });
  t.desk.delay = 400;
  await drop(t.page, [400_000], 0);
  await t.page.waitForFunction(() => /[1-9]/.test(document.querySelector('.ed-tray-words').textContent));
  await t.page.waitForTimeout(500);
  await t.page.reload();
  await t.page.waitForSelector('#body[data-ready]');
  await t.page.waitForSelector('.ed-tray [data-state="whole"]', { timeout: 20_000 });
  await t.saved(({ body }) => kinds(body.blocks).includes('i'));
  assert.equal(kinds(t.blocks()), 'pip');
  assert.equal(t.desk.begun, 1, 'the same file, not another');
  await t.page.waitForTimeout(2500);
  await t.page.reload();
  await t.page.waitForSelector('#body[data-ready]');
  await t.page.waitForTimeout(500);
  assert.equal(await t.page.locator('.ed-tray li').count(), 0, 'what has arrived is forgotten');
  assert.equal(await t.page.locator('#ed-text .ed-image').count(), 1);
  await t.close();
});

test('what is refused says why, can be tried again or given up', async () => {
  const t = await open({ desk: desk(paragraph('One.')) });
  t.desk.faults = [undefined, 422];
  await drop(t.page, [1000]);
  await t.page.waitForSelector('.ed-tray [data-state="failed"]');
  assert.match(await t.page.locator('.ed-tray li').innerText(), /refused with 422/);
  assert.equal(await t.page.locator('.ed-coming').count(), 0);
  await t.page.getByRole('button', { name: 'Try again: photo-0.jpg' }).click();
  await t.page.waitForSelector('.ed-tray [data-state="whole"]');
  await t.saved(({ body }) => kinds(body.blocks).includes('i'));
  t.desk.delay = 500;
  await drop(t.page, [300_000]);
  await t.page.getByRole('button', { name: 'Cancel: photo-0.jpg' }).last().click();
  await t.page.waitForTimeout(1500);
  assert.equal(await t.page.locator('.ed-tray li').count(), 1);
  assert.equal(kinds(t.blocks()), 'pi');
  await t.page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['\0\0\0\x18ftypheic\0\0\0\0'], 'IMG_1.HEIC', { type: '' }));
    document.querySelector('#ed-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await t.page.waitForSelector('.ed-tray [data-state="failed"]');
  assert.match(await t.page.locator('.ed-tray [data-state="failed"]').innerText(), /HEIC/);
  assert.deepEqual(t.complaints, []);
  await t.close();
});

test('the image above the text: dropped, described, removed, chosen from the library', async () => {
  const t = await open({ desk: desk(paragraph('One.')) });
  await drop(t.page, [1000, 2000], 0, 'lead');
  await t.page.waitForSelector('#lead .lead-now img');
  assert.equal(await t.page.locator('.ed-tray li').count(), 1, 'one image stands above a text');
  await t.page.fill('[name=lead_alt]', 'Boats at the quay');
  await t.page.fill('[name=lead_credit]', 'AFP');
  await t.saved(({ lead_image: lead }) => lead?.credit === 'AFP');
  const [asset] = t.desk.library.keys();
  assert.deepEqual(t.desk.newest.content.lead_image, { source: { asset }, alt: { text: 'Boats at the quay' }, credit: 'AFP' });
  await t.page.getByRole('button', { name: 'Remove the image' }).click();
  await t.saved(({ lead_image: lead }) => lead === undefined);
  await t.page.getByRole('button', { name: 'Choose from the library' }).click();
  await t.page.locator('.ed-library button').first().click();
  await t.page.waitForSelector('#lead .lead-now img');
  await t.saved(({ lead_image: lead }) => lead?.alt === 'unwritten');
  await t.text.click();
  await t.page.keyboard.press('Control+End');
  await t.page.keyboard.press('Enter');
  await t.page.keyboard.type('/library');
  await t.page.keyboard.press('Enter');
  await t.page.locator('.ed-library button').first().click();
  await t.saved(({ body }) => kinds(body.blocks) === 'pi');
  assert.deepEqual(t.complaints, []);
  await t.close();
});
