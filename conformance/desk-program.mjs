// The program with the demo's newsroom in a folder of its own, a browser, and people at it: for the walks through the desk.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

export const password = 'blue boat, quiet lake';

/** What DevTools calls “Slow 3G”, and a line without limits. */
export const SLOW = { offline: false, latency: 2000, downloadThroughput: 50_000, uploadThroughput: 50_000 };
export const FAST = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const faults = [];

/** Says whether something went as it should; remembers it if not. */
export function check(what, right, found = '') {
  console.log(`${right ? ' ok ' : 'FAIL'}  ${what}${right ? '' : ` ${found}`}`);
  if (!right) faults.push(what);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'marbre-desk-'));
const paper = path.join(folder, 'paper');
let port;
let root;
let server;
let browser;

function start(program, ...args) {
  server = spawn(program, [...args, '--listen', `127.0.0.1:${port}`], { env: { ...process.env, MARBRE_URL: root, MARBRE_LOG: 'warn' }, stdio: ['ignore', 'pipe', 'pipe'] });
  server.log = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (server.log += text));
}

async function ready() {
  for (let tries = 0; tries < 480; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the program ended: ${server.log}`);
    if (await fetch(`${root}/readyz`).then((answer) => answer.ok, () => false)) return;
    await sleep(250);
  }
  throw new Error('the program did not get ready');
}

async function stop() {
  if (!server || server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
}

/** Serves the demo's newsroom: as the demo does, or, with `strict`, as a newsroom on the net. Gives its address. */
export async function open(program, strict = false) {
  port = await new Promise((resolve) => {
    const taken = net.createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = taken.address();
      taken.close(() => resolve(free));
    });
  });
  // A name, not a number: passkeys belong to a domain.
  root = `http://localhost:${port}`;
  start(program, 'demo', '--data', paper);
  await ready();
  if (strict) {
    await stop();
    start(program, 'serve', paper);
    await ready();
  }
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return root;
}

/** A person at a browser of their own. */
export async function person(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en', ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => check(`${name}: no script fails`, false, error));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|TrustedTypes|TypeError/.test(message.text())) check(`${name}: no script fails`, false, message.text());
  });
  return page;
}

/** Fills in the login. */
export async function logIn(page, email) {
  await page.goto(`${root}/desk/login`);
  await page.fill('#f-email', email);
  await page.fill('#f-password', password);
  await page.click('form[action="/desk/login"] button.main');
  await page.waitForLoadState();
}

/** Runs a walk, ends what was started, and the process. */
export async function walk(steps, well) {
  try {
    await steps();
  } catch (error) {
    check('the walk was walked to its end', false, error.stack);
  } finally {
    await browser?.close();
    await stop();
    if (faults.length > 0 && /ERROR|WARN/.test(server?.log ?? '')) console.log(server.log.slice(-4000));
    fs.rmSync(folder, { recursive: true, force: true });
  }
  console.log(faults.length === 0 ? well : `${faults.length} faults`);
  process.exit(faults.length === 0 ? 0 : 1);
}
