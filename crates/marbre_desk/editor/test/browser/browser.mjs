// A real browser with the editor open: what every test of the page begins with.
import { chromium } from 'playwright-core';
import { Desk } from '../../dev/desk.mjs';
import { serve } from '../../dev/server.mjs';

let browser;
const servers = new Set();

async function launched() {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return browser;
}

/** Ends whatever a test that failed has left open, too. */
export async function stop() {
  await browser?.close();
  await Promise.all([...servers].map((server) => server.stop()));
  servers.clear();
  browser = undefined;
}

export const paragraph = (text) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
export const article = (...blocks) => ({ format: 1, headline: 'The harbour opens again', body: { format: 1, blocks } });

/** Opens the page of a desk. What the page itself complains of makes the test fail. */
export async function open({ desk = new Desk(), view = {}, context: given } = {}) {
  const server = await serve(desk);
  servers.add(server);
  const context = given ?? await (await launched()).newContext({ viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'], ...view });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource|net::ERR/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(server.url);
  await page.waitForSelector('#body[data-ready]');
  const text = page.locator('#ed-text');
  return {
    desk, server, context, page, text, complaints,
    /** The newest body that the desk has. */
    blocks: () => desk.newest.content.body.blocks,
    /** Waits until the desk has what the page shows. */
    async saved(test = () => true, patience = 20_000) {
      const end = Date.now() + patience;
      while (!test(desk.newest.content)) {
        if (Date.now() > end) throw new Error(`not saved: ${JSON.stringify(desk.newest.content.body).slice(0, 2000)}; the page says: ${await page.locator('.ed-state').textContent()}`);
        await page.waitForTimeout(100);
      }
      await page.waitForSelector('.ed-state[data-state="saved"]', { timeout: patience });
    },
    /** Pastes as the browser would. */
    paste: (html, plain = '') => page.evaluate(([h, p]) => {
      const data = new DataTransfer();
      if (h) data.setData('text/html', h);
      data.setData('text/plain', p);
      document.querySelector('#ed-text').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    }, [html, plain]),
    async close() {
      await context.close();
      await server.stop();
      servers.delete(server);
    },
  };
}

/** The words of blocks, in order, as one text. */
export function words(content) {
  const found = [];
  const walk = (value) => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === 'object') {
      if (value.type === 'text') found.push(value.text);
      else Object.values(value).forEach(walk);
    }
  };
  walk(content.body.blocks);
  return found.join(' ');
}
