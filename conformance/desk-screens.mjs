// Pictures of the desk's pages for people to look at, in docs/screens: every page, at 1280 and 360 px, light and dark,
// in French and Arabic; and what axe objects to on each.
//   node conformance/desk-screens.mjs PROGRAM [FOLDER]      LANGS=fr,ar and ONLY=images,article narrow it down;
//                                                           PICTURES=no asks axe alone, each page once a language and width
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { objections } from './accessibility.mjs';

const program = process.argv[2];
const folder = process.argv[3] ?? path.join(import.meta.dirname, '../docs/screens');
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'marbre-screens-'));
const port = await new Promise((resolve) => {
  const server = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});
const root = `http://127.0.0.1:${port}`;
const server = spawn(program, ['demo', '--data', path.join(work, 'paper'), '--listen', `127.0.0.1:${port}`], { stdio: 'ignore' });
for (let tries = 0; tries < 480; tries += 1) {
  if (await fetch(`${root}/readyz`).then((answer) => answer.ok, () => false)) break;
  await new Promise((resolve) => setTimeout(resolve, 250));
}
const pictures = process.env.PICTURES !== 'no';
if (pictures) fs.mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

async function logIn(context, email) {
  const page = await context.newPage();
  await page.goto(`${root}/desk/login`);
  await page.fill('#f-email', email);
  await page.fill('#f-password', 'blue boat, quiet lake');
  await page.click('form[action="/desk/login"] button.main');
  await page.waitForLoadState();
  return page;
}

// Something to see: an article in review, with a second revision.
const writer = await logIn(await browser.newContext({ locale: 'fr' }), 'joseph@rivage.example');
await writer.goto(`${root}/desk/articles/new`);
await writer.fill('#f-headline', 'Le marché couvert rouvre, deux ans après');
await writer.selectOption('#f-lang', 'fr');
await writer.selectOption('#f-section', { index: 1 });
await writer.click('main button.main');
await writer.waitForSelector('#body .ProseMirror');
const article = new URL(writer.url()).pathname;
await writer.locator('#body .ProseMirror').click();
await writer.keyboard.type('Les premiers étals ont été montés mardi à l’aube, sous la halle repeinte. À huit heures, on ne passait plus.');
await writer.keyboard.press('Enter');
await writer.keyboard.type('« Deux ans à vendre des oignons sous la pluie, c’est long », dit Rehema Mbaki, qui tient son étal depuis 1998.');
await writer.waitForTimeout(4000);
await writer.fill('[name=standfirst]', 'Les travaux ont coûté aux commerçants plus que le toit.');
await writer.locator('#body .ProseMirror p').first().click();
await writer.keyboard.press('Home');
await writer.keyboard.type('Enfin : ');
await writer.waitForTimeout(4000);
const submit = writer.locator('form[action$="/submit"] button').first();
await submit.click();
await writer.waitForLoadState();

// Photographs in the library: one above the text of an article that is public, with rights that end soon.
const editor = await logIn(await browser.newContext({ locale: 'fr' }), 'clarisse@rivage.example');
editor.setDefaultTimeout(90_000);
for (const [name, hue] of [['le quai à midi.jpg', 30], ['ferry-retour.jpg', 205], ['marché couvert.jpg', 120], ['portrait Rehema Mbaki.jpg', 340]]) {
  await editor.goto(`${root}/desk/images`);
  await editor.evaluate(async ([file, tone]) => {
    const form = document.querySelector('form[enctype]');
    const data = new DataTransfer();
    const canvas = new OffscreenCanvas(file.includes('portrait') ? 800 : 1200, file.includes('portrait') ? 1100 : 800);
    const pen = canvas.getContext('2d');
    const sky = pen.createLinearGradient(0, 0, 0, canvas.height);
    sky.addColorStop(0, `hsl(${tone} 50% 75%)`);
    sky.addColorStop(1, `hsl(${tone + 40} 45% 35%)`);
    pen.fillStyle = sky;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    for (let hill = 0; hill < 5; hill += 1) {
      pen.fillStyle = `hsl(${tone + hill * 12} 40% ${45 - hill * 7}%)`;
      pen.beginPath();
      pen.ellipse((hill * 397) % canvas.width, canvas.height, canvas.width / 2.4, canvas.height / (2 + hill * 0.5), 0, 0, 7);
      pen.fill();
    }
    data.items.add(new File([await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })], file, { type: 'image/jpeg' }));
    form.elements.namedItem('files').files = data.files;
    form.closest('details').open = true;
  }, [name, hue]);
  await editor.click('form[enctype] button');
  await editor.waitForSelector('.done');
}
const { images } = await (await editor.context().request.get(`${root}/desk/images/find?show=mine`)).json();
const image = `/desk/images/${images[0].sha256}`;
await editor.goto(root + image);
await editor.fill('#f-alt-fr', 'Une femme tient un panier d’oignons devant son étal');
await editor.fill('#f-caption-fr', 'Rehema Mbaki vend ici depuis 1998.');
await editor.fill('#f-credit', 'Photo Clarisse Ntahé');
await editor.fill('#f-licence', 'Usage dans ce journal, un mois.');
await editor.fill('#f-expires', new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10));
await editor.locator('#stage').focus();
for (let step = 0; step < 3; step += 1) await editor.keyboard.press('Shift+ArrowUp');
await editor.locator('#image button.main').click();
await editor.waitForSelector('.done');
await editor.goto(`${root}/desk/images?for=${article.split('/').pop()}`);
await editor.locator('.grid form button').first().click();
await editor.waitForLoadState();

const html = await (await writer.context().request.get(`${root}${article}`)).text();
const story = /href="(\/desk\/stories\/[^"]+)"/.exec(html)?.[1];
const pages = {
  stone: '/desk/', 'new-article': '/desk/articles/new', article, revisions: `${article}/revisions`, compare: `${article}/revisions/1..2`,
  return: `${article}/return`, schedule: `${article}/schedule`, previews: `${article}/previews`, languages: story,
  images: '/desk/images', image, 'image-replace': `${image}/replace`,
  front: '/desk/front/fr', comments: '/desk/comments', bans: '/desk/comments/bans', settings: '/desk/settings', staff: '/desk/staff',
  audit: '/desk/audit', account: '/desk/account', 'second-factor': '/desk/account/second',
};

// And of the settings: a colour that cannot be read, a menu chosen by hand, a page of policy begun, two names for one thing.
const publisher = await logIn(await browser.newContext({ locale: 'fr' }), 'salma@rivage.example');
const press = async (address, button, fill = {}) => {
  await publisher.goto(root + address);
  for (const [field, value] of Object.entries(fill)) await publisher.fill(field, value);
  await publisher.locator(button).first().click();
  await publisher.waitForLoadState();
};
await press('/desk/settings/look', 'form[action="/desk/settings/look"] button.main', { '#f-light': '#0b5d3b', '#f-dark': '' });
await press('/desk/settings/menus?lang=fr', 'form[action$="/fr/header/choose"] button');
await press('/desk/settings/menus?lang=fr', 'form[action$="/fr/footer/choose"] button');
await press('/desk/settings/menus?lang=fr', 'form[action$="/fr/footer/link"] button', { '#footer-name': 'Radio du lac', '#footer-href': 'https://radio.example/' });
await press('/desk/settings/policies?lang=fr', 'form[action$="/policies/fr/begin"] button');
const first = async (address, pattern) => pattern.exec(await (await publisher.context().request.get(root + address)).text())?.[1];
pages['staff-member'] = await first('/desk/staff', /href="(\/desk\/staff\/[0-9a-f-]+)"/);
const topic = await first('/desk/settings/topics', /href="(\/desk\/settings\/topics\/[0-9a-f-]+)"/);
pages['topic-merge'] = `${topic}/merge?words=`;
const section = await first('/desk/settings/sections', /href="(\/desk\/settings\/sections\/[0-9a-f-]+)"/);
const byline = await first('/desk/settings/bylines', /href="(\/desk\/settings\/bylines\/[0-9a-f-]+)"/);
Object.assign(pages, { topic, section, byline, publish: `${article}/publish`, assign: `${article}/assign`, embargo: `${article}/embargo`, 'no-such-page': `${article}/nothing` });
for (const [, address] of (await (await publisher.context().request.get(`${root}/desk/?list=today`)).text()).matchAll(/href="(\/desk\/articles\/[0-9a-f-]{36})"/g)) {
  if ((await (await publisher.context().request.get(root + address)).text()).includes(`${address}/withdraw`)) pages.withdraw = `${address}/withdraw`;
}
/** What is shown to whoever has not logged in. */
const outside = { login: '/desk/login', forgotten: '/desk/forgotten', welcome: '/desk/welcome/spent' };
const only = (process.env.ONLY ?? '').split(',').filter(Boolean);
const strange = [];

/** Takes a picture of a page as it is shown to whoever looks at the tab, and asks axe about it. */
async function look(tab, name, address, view) {
  if (!address) return strange.push(`no page was found for “${name}”`);
  const answer = await tab.goto(root + address, { waitUntil: 'load' });
  const wanted = { 'no-such-page': 404, welcome: 410 }[name] ?? 200;
  if (answer.status() !== wanted) strange.push(`${answer.status()} ${address}`);
  await tab.waitForTimeout(name === 'article' ? 700 : 50);
  if (pictures) {
    const { width } = tab.viewportSize();
    const high = await tab.evaluate(() => document.documentElement.scrollHeight);
    const file = path.join(folder, `${name}-${view}.jpg`);
    await tab.screenshot({ path: file, type: 'jpeg', quality: 55, fullPage: true, clip: { x: 0, y: 0, width, height: Math.min(high, 1600) } });
  }
  for (const why of await objections(tab, view)) strange.push(`${address} ${why}`);
}

for (const lang of (process.env.LANGS ?? 'fr,ar').split(',')) {
  const context = await browser.newContext({ locale: lang, bypassCSP: true });
  const page = await logIn(context, 'salma@rivage.example');
  await page.goto(`${root}/desk/account`);
  await page.selectOption('form[action="/desk/account"] [name=lang]', lang);
  await page.locator('form[action="/desk/account"] button').first().click();
  await page.waitForLoadState();
  const links = await page.goto(`${root}/desk/settings`).then((answer) => answer.text());
  for (const [, href, name] of links.matchAll(/href="(\/desk\/settings\/([\w-]+))"/g)) pages[`settings-${name}`] = href;
  const stranger = await (await browser.newContext({ locale: lang, bypassCSP: true })).newPage();
  for (const width of [1280, 360]) {
    for (const scheme of pictures ? ['light', 'dark'] : [(lang === 'ar') === (width === 360) ? 'light' : 'dark']) {
      for (const [tab, those] of [[page, pages], [stranger, outside]]) {
        await tab.setViewportSize({ width, height: width < 700 ? 740 : 900 });
        await tab.emulateMedia({ colorScheme: scheme });
        for (const [name, address] of Object.entries(those)) {
          if (only.length > 0 && !only.includes(name)) continue;
          await look(tab, name, address, `${lang}-${width}-${scheme}`);
        }
      }
    }
  }
  await context.close();
}
await browser.close();
const ended = new Promise((resolve) => server.once('exit', resolve));
server.kill('SIGTERM');
await ended;
fs.rmSync(work, { recursive: true, force: true });
for (const line of strange) console.log(line);
console.log(`${Object.keys({ ...pages, ...outside }).length} pages ${pictures ? `in ${folder}` : 'through axe'}`);
process.exit(strange.length === 0 ? 0 : 1);
