// Checks pages for accessibility with axe-core, in two widths and both colour schemes.
//
//   npm install --no-save axe-core playwright-core
//   node scripts/axe.mjs http://127.0.0.1:8080/fr/ page.html …
//
// CHROMIUM names the browser (default /usr/bin/chromium). Exits with 1 when something is wrong.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(resolve(process.cwd(), "package.json"));
const { chromium } = require("playwright-core");
const axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

const pages = process.argv.slice(2);
if (pages.length === 0) {
  console.error("usage: node scripts/axe.mjs URL|FILE…");
  process.exit(2);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
let wrong = 0;
for (const colorScheme of ["light", "dark"]) {
  for (const width of [320, 1280]) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    for (const name of pages) {
      const url = /^https?:/.test(name) ? name : pathToFileURL(resolve(name)).href;
      await page.goto(url);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run());
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      for (const { id, help, nodes } of violations) {
        wrong += 1;
        console.log(`${name} [${width}px ${colorScheme}] ${id}: ${help}`);
        for (const node of nodes.slice(0, 3)) console.log(`    ${node.html.slice(0, 160)}`);
      }
      if (wide > 0) {
        wrong += 1;
        console.log(`${name} [${width}px ${colorScheme}] is ${wide}px wider than the screen`);
      }
    }
    await context.close();
  }
}
await browser.close();
console.log(wrong === 0 ? `${pages.length} pages: nothing wrong` : `${wrong} things wrong`);
process.exit(wrong === 0 ? 0 : 1);
