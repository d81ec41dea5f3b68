// Images at the desk, in a real browser, against the real program: ten photographs dragged onto an article over slow 3G
// with two drops of the line; what matters in one, its frame and its words by keyboard alone; published, and weighed.
//   node conformance/desk-images.mjs PROGRAM [COUNT]      exit code 0 only if everything went as it should; fewer photographs
//                                                         take less time
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { objections } from './accessibility.mjs';

const program = process.argv[2];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'marbre-images-'));
const port = await new Promise((resolve) => {
  const server = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});
const root = `http://127.0.0.1:${port}`;
const server = spawn(program, ['demo', '--data', path.join(folder, 'paper'), '--listen', `127.0.0.1:${port}`], { stdio: 'ignore' });
const faults = [];
const check = (what, right, found = '') => {
  console.log(`${right ? ' ok ' : 'FAIL'}  ${what}${right ? '' : ` ${found}`}`);
  if (!right) faults.push(what);
};
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
for (let tries = 0; tries < 480; tries += 1) {
  if (await fetch(`${root}/readyz`).then((answer) => answer.ok, () => false)) break;
  await sleep(250);
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

/** What DevTools calls “Slow 3G”. */
const SLOW = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const FAST = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
const PHOTOGRAPHS = Number(process.argv[3] ?? 10);
/** The line drops when so many have arrived. */
const DROPS = PHOTOGRAPHS < 10 ? [1, 2] : [2, 5];
/** The one that is put above the text. */
const LAST = `photo-${String(PHOTOGRAPHS).padStart(2, '0')}.jpg`;

/** Drops photographs, made here, between the first two paragraphs. */
function drop(count) {
  const draw = async (number) => {
    const canvas = new OffscreenCanvas(1500, 1000);
    const pen = canvas.getContext('2d');
    const sky = pen.createLinearGradient(0, 0, 0, 1000);
    sky.addColorStop(0, `hsl(${200 + number * 9} 60% 70%)`);
    sky.addColorStop(1, `hsl(${30 + number * 7} 40% 40%)`);
    pen.fillStyle = sky;
    pen.fillRect(0, 0, 1500, 1000);
    let seed = number + 1;
    const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let blot = 0; blot < 400; blot += 1) {
      pen.fillStyle = `hsl(${chance() * 60 + number * 20} 40% ${20 + chance() * 60}% / .25)`;
      pen.beginPath();
      pen.arc(chance() * 1500, 300 + chance() * 700, 4 + chance() * 60, 0, 7);
      pen.fill();
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
    return new File([blob], `photo-${String(number).padStart(2, '0')}.jpg`, { type: 'image/jpeg', lastModified: number });
  };
  return (async () => {
    const data = new DataTransfer();
    for (let number = 1; number <= count; number += 1) data.items.add(await draw(number));
    const target = document.querySelector('#ed-text p');
    const { right, bottom } = target.getBoundingClientRect();
    const at = { dataTransfer: data, bubbles: true, cancelable: true, clientX: right - 4, clientY: bottom - 2 };
    for (const kind of ['dragenter', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(kind, at));
    return [...data.files].map(({ size }) => size);
  })();
}

try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en', bypassCSP: true });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => check(`no script fails: ${error}`, false));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|TrustedTypes|TypeError/.test(message.text())) check(message.text(), false);
  });
  await page.goto(`${root}/desk/login`);
  await page.fill('#f-email', 'clarisse@rivage.example');
  await page.fill('#f-password', 'blue boat, quiet lake');
  await page.click('form[action="/desk/login"] button.main');
  await page.waitForLoadState();
  await page.goto(`${root}/desk/account`);
  await page.selectOption('form[action="/desk/account"] [name=lang]', 'en');
  await page.locator('form[action="/desk/account"] button').first().click();
  await page.waitForLoadState();

  await page.goto(`${root}/desk/articles/new`);
  await page.fill('#f-headline', 'The harbour at work');
  await page.selectOption('#f-lang', 'en');
  await page.selectOption('#f-section', { index: 1 });
  await page.click('main button.main');
  await page.waitForSelector('#body[data-ready]');
  const address = new URL(page.url()).pathname;
  await page.locator('#ed-text').click();
  await page.keyboard.type('The first boats came in before dawn.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('By noon the quay was full.');
  await page.waitForSelector('.ed-state[data-state="saved"]');

  // Ten photographs over slow 3G; the line drops twice.
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  const set = (conditions) => line.send('Network.emulateNetworkConditions', conditions);
  await set(SLOW);
  const begun = Date.now();
  const sizes = await page.evaluate(drop, PHOTOGRAPHS);
  console.log(`      ${PHOTOGRAPHS} photographs, ${Math.round(sizes.reduce((a, b) => a + b) / 1000)} kB together`);
  check('each file has a line in the tray', (await page.locator('.ed-tray li').count()) === PHOTOGRAPHS);
  check('each has a place in the text', (await page.locator('.ed-coming').count()) === PHOTOGRAPHS);
  const arrived = () => page.locator('.ed-tray li[data-state="whole"]').count();
  const until = async (count) => {
    const end = Date.now() + 150_000;
    while ((await arrived()) < count) {
      if (Date.now() > end) throw new Error(`only ${await arrived()} of ${count} arrived: ${await page.locator('.ed-tray').innerText()}`);
      await sleep(100);
    }
  };
  for (const count of DROPS) {
    await until(count);
    await sleep(1500);
    await set({ ...SLOW, offline: true });
    await page.waitForSelector('.ed-tray li[data-state="paused"]');
    check(`the line drops when ${await arrived()} have arrived, and the tray says so`, (await page.locator('.ed-tray').innerText()).includes('The line is down'));
    if (count === DROPS[0]) {
      // Somebody goes on writing meanwhile.
      await page.locator('#ed-text p').first().click();
      for (const key of ['Home', 'At last: ', 'Home', 'Enter', 'ArrowUp']) {
        await (key.endsWith(' ') ? page.keyboard.type(key) : page.keyboard.press(key));
        await sleep(200);
      }
      await page.keyboard.type('A morning in pictures.');
    }
    await sleep(2500);
    await set(SLOW);
  }
  await until(PHOTOGRAPHS);
  console.log(`      ${Math.round((Date.now() - begun) / 1000)} s over slow 3G with two drops of the line`);
  await set(FAST);
  await page.waitForSelector('.ed-state[data-state="saved"]', { timeout: 60_000 });
  check('no place is left', (await page.locator('.ed-coming').count()) === 0);
  check('the tray says that all have arrived', new RegExp(`${PHOTOGRAPHS}.*${PHOTOGRAPHS}`).test(await page.locator('.ed-tray [role=status]').innerText()));
  const order = await page.evaluate(() => [...document.querySelector('#ed-text').children].map((one) => (one.matches('.ed-image') ? 'i' : one.textContent.slice(0, 1))).join(''));
  check('all stand where they were dropped, whatever was written meanwhile', new RegExp(`^AAi{${PHOTOGRAPHS}}B`).test(order), order);
  const images = await page.evaluate(() => [...document.querySelectorAll('#ed-text .ed-image img')].map((image) => image.getAttribute('src').split('/').pop()));
  check('all arrived once', images.length === PHOTOGRAPHS && new Set(images).size === PHOTOGRAPHS, images.length);
  const mine = await (await context.request.get(`${root}/desk/images/find?show=mine`)).json();
  check('the library holds each once', mine.images.length === PHOTOGRAPHS, mine.images.length);
  const named = mine.images.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ sha256 }) => sha256);
  check('in the order in which they were dropped', named.join() === images.join());
  for (const why of await objections(page, 'the editor with images')) check(`axe: ${why}`, false);

  // The same file again is the same image; the gallery; a file that is none.
  await page.locator('.ed-tray-head button', { hasText: 'gallery' }).click();
  check('they become a gallery', (await page.locator('#ed-text .ed-gallery .ed-image').count()) === PHOTOGRAPHS);
  await page.keyboard.press('Control+z');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['<!doctype html>'], 'page.jpg', { type: 'image/jpeg' }));
    document.querySelector('#ed-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.waitForSelector('.ed-tray li[data-state="failed"]');
  check('a file that is no image is refused in words', (await page.locator('.ed-tray li[data-state="failed"]').innerText()).includes('not an image'));
  await page.evaluate(drop, 1);
  await page.waitForFunction((count) => document.querySelectorAll('#ed-text .ed-image').length === count, PHOTOGRAPHS + 1);
  check('the same file twice is one image', (await (await context.request.get(`${root}/desk/images/find?show=mine`)).json()).images.length === PHOTOGRAPHS);
  await page.keyboard.press('Control+z');
  await page.waitForSelector('.ed-state[data-state="saved"]');

  // From the library above the text, by keyboard alone.
  await page.locator('#lead button', { hasText: 'library' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.ed-library button');
  await page.keyboard.type(LAST.slice(0, -4));
  await page.waitForFunction((name) => document.querySelector('.ed-library button')?.textContent === name, LAST);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#lead .lead-now img');
  await page.waitForTimeout(2500);
  await page.waitForSelector('.ed-state[data-state="saved"]');
  await page.reload();
  await page.waitForSelector('#body[data-ready]');
  check('the image above the text is kept', (await page.locator('#lead .lead-now img').getAttribute('src')).endsWith(named.at(-1)));

  // What matters, a frame and the words, by keyboard alone.
  const [first] = named;
  await page.goto(`${root}/desk/images/${first}`);
  const press = async (key, times = 1) => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.name || document.activeElement?.textContent.trim());
  const tabTo = async (name) => {
    for (let steps = 0; steps < 80; steps += 1) {
      if ((await focused()) === name) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${name}`);
  };
  const said = () => page.locator('#said').innerText();
  await tabTo('stage');
  await press('ArrowRight', 7);
  await press('Shift+ArrowDown', 2);
  check('arrow keys move the focal point, and it is said', /57.*60/.test(await said()), await said());
  await press('Shift+Tab');
  await press('ArrowDown');
  await press('ArrowDown');
  check('a place is chosen by arrow keys', (await page.locator('[name=target]:checked').inputValue()) === 'card');
  await press('Tab');
  await press('-', 6);
  await press('ArrowLeft', 3);
  check('keys change the frame, and it is said', /square/.test(await said()), await said());
  const preview = await page.locator('[data-slot=card]').getAttribute('viewBox');
  for (const why of await objections(page, 'an image')) check(`axe: ${why}`, false);
  await tabTo('f-alt-en');
  await page.keyboard.type('Boats unloading at the quay');
  await tabTo('f-credit');
  await page.keyboard.type('Photo Clarisse Ntahé');
  await tabTo('Save');
  await press('Enter');
  await page.waitForSelector('.done');
  check('what was set is kept', (await page.inputValue('[name=focus_x]')) === '57' && (await page.inputValue('[name=focus_y]')) === '60');
  check('and so are the words', (await page.inputValue('#f-alt-en')) === 'Boats unloading at the quay');
  const wanted = preview.split(' ').map(Number);
  const kept = (await page.locator('[data-slot=card]').getAttribute('viewBox')).split(' ').map(Number);
  check('the frame is kept as it was shown', kept.every((side, index) => Math.abs(side - wanted[index]) < 4), `${preview} / ${kept}`);

  // The others by their forms; then it can be published.
  for (const hash of named.slice(1)) {
    await page.goto(`${root}/desk/images/${hash}`);
    await page.fill('#f-alt-en', `Boats, seen from the quay, ${hash.slice(0, 4)}`);
    await page.fill('#f-credit', 'Photo Clarisse Ntahé');
    await page.locator('#image button.main').click();
    await page.waitForSelector('.done');
  }
  await page.goto(`${root}/desk/images`);
  for (const why of await objections(page, 'the library')) check(`axe: ${why}`, false);
  await page.goto(root + address);
  const findings = await page.locator('#checks').innerText();
  check('the library’s words and credit are enough to publish', !/no credit|shows|decoration/i.test(findings), findings);
  await page.locator('.article-actions a[href$="/publish"]').click();
  await page.waitForLoadState();
  await page.locator('main form .actions button').first().click();
  await page.waitForLoadState();
  const live = await page.locator('.article-where a').first().getAttribute('href');
  check('it is public', Boolean(live), page.url());

  // Made for readers; then the page on a small phone.
  for (let tries = 0; tries < 600; tries += 1) {
    await page.goto(`${root}/desk/images/${named.at(-1)}`);
    if (!(await page.locator('.facts').innerText()).includes('being made')) break;
    await sleep(500);
  }
  check('sizes for readers are made', !(await page.locator('.facts').innerText()).includes('being made'));
  for (const [mode, most, headers] of [['full', 20_480, {}], ['low', 8192, { 'save-data': 'on' }]]) {
    const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, extraHTTPHeaders: headers });
    const reader = await phone.newPage();
    const weighed = await phone.newCDPSession(reader);
    await weighed.send('Network.enable');
    const answers = new Map();
    weighed.on('Network.responseReceived', ({ requestId, type, response }) => answers.set(requestId, { type, url: response.url, bytes: 0 }));
    weighed.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (answers.has(requestId)) answers.get(requestId).bytes = encodedDataLength;
    });
    await reader.goto(root + live, { waitUntil: 'networkidle' });
    const html = [...answers.values()].find(({ type }) => type === 'Document');
    const lead = [...answers.values()].find(({ type, url }) => type === 'Image' && url.includes(named.at(-1)));
    check(`${mode}: the page weighs at most 14,000 bytes (${html?.bytes})`, html?.bytes > 0 && html.bytes <= 14_000);
    check(`${mode}: the image above the text weighs at most ${most} bytes (${lead?.bytes})`, lead?.bytes > 0 && lead.bytes <= most);
    check(`${mode}: every image has an alternative text and measures`, await reader.evaluate(() => [...document.querySelectorAll('figure img')].every((image) => image.alt && image.width && image.height)));
    await phone.close();
  }
  await context.close();
} catch (error) {
  console.log(`FAIL  ${error.stack}`);
  faults.push(String(error));
} finally {
  await browser.close();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  fs.rmSync(folder, { recursive: true, force: true });
}
console.log(faults.length === 0 ? 'images went as they should' : `${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
