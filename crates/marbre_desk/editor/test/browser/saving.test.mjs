// Nothing typed is lost: a line that drops, a crash, a login that expired, two people at once.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { article, open, paragraph, stop, words } from './browser.mjs';
import { Desk } from '../../dev/desk.mjs';

after(stop);

const state = (t) => t.page.locator('.ed-state');
const counted = (from, to) => Array.from({ length: to - from }, (_, n) => `word${from + n}`).join(' ');

async function write(t, text) {
  await t.text.click();
  await t.page.keyboard.press('Control+End');
  await t.page.keyboard.type(text);
}

test('slow 3G with drops, offline and back: no word lost, nobody else seen', async () => {
  const t = await open({ desk: new Desk({ content: article(paragraph('start')) }) });
  const network = await t.context.newCDPSession(t.page);
  await network.send('Network.enable');
  const line = (offline) => network.send('Network.emulateNetworkConditions', { offline, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  await line(false);
  t.desk.faults = ['drop', 'lose', 503, 'drop'];
  await write(t, ` ${counted(0, 60)}`);
  await t.page.waitForTimeout(2500);
  let tried = 0;
  t.page.on('request', (request) => { tried += Number(request.url().endsWith('/save')); });
  await line(true);
  await write(t, ` ${counted(60, 120)}`);
  await t.page.waitForSelector('.ed-state[data-state="offline"]', { timeout: 15_000 });
  assert.match(await state(t).textContent(), /Offline: kept on this device/);
  await write(t, ` ${counted(120, 150)}`);
  assert.ok(tried < 10, `${tried} saves were tried without a line`);
  assert.equal(await t.page.locator('.ed-lock').count(), 0);
  await line(false);
  await t.saved((content) => words(content).includes('word149'), 60_000);
  assert.equal(words(t.desk.newest.content), `start ${counted(0, 150)}`);
  assert.equal(await t.page.locator('.ed-lock, .ed-dialog').count(), 0);
  assert.deepEqual(t.complaints, []);
  await t.close();
});

test('a lost answer is asked for again with the same bytes and makes no second revision', async () => {
  const t = await open({ desk: new Desk({ content: article(paragraph('start')) }) });
  t.desk.faults = ['lose'];
  await write(t, ' more');
  await t.saved((content) => words(content) === 'start more');
  assert.equal(t.desk.revision, 2);
  assert.equal(t.desk.saves.length, 2);
  assert.equal(JSON.stringify(t.desk.saves[0]), JSON.stringify(t.desk.saves[1]));
  await t.close();
});

test('after a crash the text is put back and saved', async () => {
  const first = await open({ desk: new Desk({ content: article(paragraph('start')) }) });
  await first.context.setOffline(true);
  await write(first, ' and all that was typed');
  await first.page.getByLabel('Kicker').fill('Harbour');
  await first.page.waitForTimeout(400);
  const devtools = await first.context.newCDPSession(first.page);
  const crashed = first.page.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => {});
  await crashed;
  await first.page.close();
  await first.context.setOffline(false);
  assert.equal(first.desk.revision, 1);
  const page = await first.context.newPage();
  await page.goto(first.server.url);
  await page.waitForSelector('#body[data-ready]');
  assert.match(await page.locator('.ed-notice').textContent(), /was found on this device/);
  for (let n = 0; first.desk.revision === 1 && n < 100; n += 1) await page.waitForTimeout(100);
  assert.equal(words(first.desk.newest.content), 'start and all that was typed');
  assert.equal(first.desk.newest.content.kicker, 'Harbour');
  await page.waitForTimeout(500);
  const left = await page.evaluate(() => new Promise((done) => {
    indexedDB.open('marbre-desk').onsuccess = ({ target }) => {
      target.result.transaction('texts').objectStore('texts').count().onsuccess = (event) => done(event.target.result);
    };
  }));
  assert.equal(left, 0);
  await first.close();
});

test('text kept from an older revision is merged with what came in between', async () => {
  const first = await open({ desk: new Desk({ content: article(paragraph('one'), paragraph('two')) }) });
  await first.context.setOffline(true);
  await write(first, ' typed offline');
  await first.page.waitForTimeout(400);
  await first.page.close({ runBeforeUnload: false });
  await first.context.setOffline(false);
  first.desk.saveBy('Jonas Mwangi', article(paragraph('one, by Jonas'), paragraph('two')));
  const page = await first.context.newPage();
  await page.goto(first.server.url);
  await page.waitForSelector('#body[data-ready]');
  for (let n = 0; first.desk.revision < 3 && n < 100; n += 1) await page.waitForTimeout(100);
  assert.equal(words(first.desk.newest.content), 'one, by Jonas two typed offline');
  assert.equal(await page.locator('#ed-text').textContent(), 'one, by Jonastwo typed offline');
  await first.close();
});

test('an expired login keeps everything, and saves when the login is back', async () => {
  const t = await open({ desk: new Desk({ content: article(paragraph('start')) }) });
  t.desk.loggedIn = false;
  await write(t, ' more');
  await t.page.waitForSelector('.ed-state[data-state="login"]', { timeout: 10_000 });
  const [login] = await Promise.all([t.context.waitForEvent('page'), t.page.getByRole('link', { name: 'Log in again' }).click()]);
  await login.getByRole('button').click();
  await login.close();
  await t.page.bringToFront();
  await write(t, ' after');
  await t.page.evaluate(() => dispatchEvent(new Event('focus')));
  await t.saved((content) => words(content) === 'start more after', 30_000);
  assert.deepEqual(t.complaints, []);
  await t.close();
});

test('another saved in between: what does not clash is put together, with the caret where it was', async () => {
  const t = await open({ desk: new Desk({ content: article(paragraph('one'), paragraph('two')) }) });
  t.desk.saveBy('Jonas Mwangi', { ...article(paragraph('one, by Jonas'), paragraph('two')), kicker: 'Port' });
  await write(t, ' mine');
  await t.saved((content) => words(content).endsWith('two mine'));
  assert.equal(words(t.desk.newest.content), 'one, by Jonas two mine');
  assert.equal(await t.page.getByLabel('Kicker').inputValue(), 'Port');
  await t.page.keyboard.type(' again');
  await t.saved((content) => words(content) === 'one, by Jonas two mine again');
  assert.equal(await t.page.locator('.ed-dialog').count(), 0);
  await t.close();
});

test('both changed the same place: both texts are shown, and the person decides', async () => {
  const t = await open({ desk: new Desk({ content: article(paragraph('one'), paragraph('two')) }) });
  t.desk.saveBy('Jonas Mwangi', { ...article(paragraph('one'), paragraph('two by Jonas')), headline: 'His headline' });
  await t.page.getByLabel('Headline').fill('My headline');
  await write(t, ' mine');
  await t.page.waitForSelector('.ed-dialog', { timeout: 10_000 });
  const dialog = t.page.locator('.ed-dialog');
  assert.deepEqual(await dialog.locator('.ed-side p').allTextContents(), ['My headline', 'His headline', 'two mine', 'two by Jonas']);
  await dialog.locator('fieldset').nth(0).getByLabel('Take theirs').check();
  await dialog.locator('fieldset').nth(1).getByLabel('Keep both').check();
  await dialog.getByRole('button', { name: 'Continue with this' }).click();
  await t.saved((content) => content.headline === 'His headline' && words(content) === 'one two mine two by Jonas');
  assert.equal(await t.page.getByLabel('Headline').inputValue(), 'His headline');
  await t.close();
});

test('a refusal is said, and the next change is tried', async () => {
  const t = await open({ desk: new Desk({ content: article(paragraph('start')) }) });
  t.desk.faults = [422];
  await write(t, ' x');
  await t.page.waitForSelector('.ed-state[data-state="refused"]');
  assert.match(await state(t).textContent(), /Could not save: refused with 422/);
  await write(t, 'y');
  await t.saved((content) => words(content) === 'start xy');
  await t.close();
});

test('other forms of the page wait until everything is saved', async () => {
  const t = await open({ desk: new Desk({ content: article(paragraph('start')) }) });
  t.desk.delay = 300;
  await write(t, ' last words');
  await t.page.getByRole('button', { name: 'Submit' }).click();
  await t.page.waitForURL(/submit$/);
  assert.equal(t.desk.submitted, 2);
  assert.equal(words(t.desk.newest.content), 'start last words');
  await t.close();
});
