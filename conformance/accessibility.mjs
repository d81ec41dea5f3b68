// axe-core in headless Chromium, at two widths, light and dark, scripts of the page off (there are none to lose).
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { ration } from './kinds.mjs';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const views = [
  { width: 360, height: 740, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe objects to on the page that the tab shows, and by how much it is too wide. */
export async function objections(tab, view) {
  const found = [];
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) found.push(`is ${wide} px too wide (${view})`);
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate((values) => window.axe.run(document, { runOnly: { type: 'tag', values } }), tags);
  for (const { id, help, nodes } of violations) {
    found.push(`${id} (${view}): ${help}: ${nodes.slice(0, 2).map((node) => node.html.slice(0, 140)).join(' … ')}`);
  }
  return found;
}

/** What axe objects to on `each` page of a kind and language, and where a page is wider than the screen. */
export async function accessibility(pages, each = 2) {
  const problems = [];
  const wanted = ration(each, 2 * each);
  const chosen = pages.filter((page) => wanted(page.url));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  for (const { width, height, colorScheme } of views) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true });
    const tab = await context.newPage();
    for (const page of chosen) {
      await tab.goto(page.url, { waitUntil: 'load' });
      for (const why of await objections(tab, `${width} px, ${colorScheme}`)) problems.push({ url: page.url, why });
    }
    await context.close();
  }
  await browser.close();
  console.log(`${chosen.length} pages through axe in ${views.length} views`);
  if (chosen.length < 10) problems.push({ url: 'the site', why: `only ${chosen.length} kinds of page were found` });
  return problems;
}
