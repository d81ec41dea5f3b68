// Pictures of pages, for people to look at: node conformance/screens.mjs http://127.0.0.1:8080 FOLDER [PATH…]
// Without paths: the front pages, and for each language one page of every kind.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { get, links } from './crawl.mjs';

const [root, folder, ...paths] = process.argv.slice(2);
fs.mkdirSync(folder, { recursive: true });

async function kinds(lang) {
  const front = await get(`${root}/${lang}/`);
  const own = links(front).map((href) => decodeURI(new URL(href).pathname));
  const article = own.find((text) => new RegExp(`^/${lang}/\\d{4}/\\d{2}/[^/.]+$`).test(text));
  const inside = article ? links(await get(root + encodeURI(article))).map((href) => decodeURI(new URL(href).pathname)) : [];
  const section = own.find((text) => new RegExp(`^/${lang}/(?!page|topic|author|feed)[^/\\d][^/.]*/$`).test(text));
  const pick = (part) => [...inside, ...own].find((text) => text.startsWith(`/${lang}/${part}/`) && !/\.(atom|rss|json)$/.test(text));
  return [`/${lang}/`, article, section, pick('topic'), pick('author'), pick('page'), inside.find((text) => text.endsWith('/comments')), article && `${article}/history`, article && `${article}/history/1`, `/log/${lang}/`, `/log/${lang}/verify`, `/${lang}/nothing-here`].filter(Boolean);
}

const wanted = paths.length ? paths : (await Promise.all(['fr', 'ar'].map(kinds))).flat();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
for (const width of (process.env.WIDTHS ?? '360,1280').split(',').map(Number)) {
  for (const colorScheme of (process.env.SCHEMES ?? 'light,dark').split(',')) {
    const context = await browser.newContext({ viewport: { width, height: width < 700 ? 740 : 900 }, colorScheme, javaScriptEnabled: false, deviceScaleFactor: width < 700 ? 2 : 1 });
    const tab = await context.newPage();
    for (const address of wanted) {
      await tab.goto(root + encodeURI(address), { waitUntil: 'networkidle' });
      const name = address.replace(/^\/|\/$/g, '').replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 50) || 'root';
      await tab.screenshot({ path: path.join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: process.env.FULL !== '0', clip: undefined });
    }
    await context.close();
  }
}
await browser.close();
console.log(`${wanted.length} pages in ${folder}`);
