// Writing on a bad line, in a real browser, against the real program: slow 3G, requests that never arrive, answers that are
// lost, no line at all, a tab that dies, a login that runs out, and two people at one article. No word may be lost or come
// twice, and nobody may be told of another who is not there.
//   node conformance/desk-line.mjs PROGRAM      exit code 0 only if everything went as it should
import { FAST, SLOW, check, logIn, open, person, sleep, walk } from './desk-program.mjs';

let root;

const numbered = (from, to) => Array.from({ length: to - from }, (_, n) => `w${String(from + n).padStart(3, '0')}`).join(' ');
/** The words of a text that were counted. */
const counted = (text) => (text.match(/w\d{3}/g) ?? []).join(' ');
const settled = (page, timeout = 90_000) => page.waitForSelector('.ed-state[data-state=saved]', { timeout });

/** Counts every time that the page speaks of another who writes. */
async function watch(page) {
  await page.evaluate(() => {
    window.others = document.querySelectorAll('.ed-lock, .ed-dialog').length;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof Element && (node.matches('.ed-lock, .ed-dialog') || node.querySelector('.ed-lock, .ed-dialog'))) window.others += 1;
    }).observe(document.body, { childList: true, subtree: true });
  });
}

/** Emulates a line; the limits of DevTools hold for one page. */
async function line(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  return (conditions) => devtools.send('Network.emulateNetworkConditions', conditions);
}

async function write(page, text) {
  await page.locator('#body .ProseMirror').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

/** What the server has of the article, as another page finds it. */
async function onServer(page, address) {
  const html = await (await page.context().request.get(root + address)).text();
  const data = /<script[^>]*\bid="?article-data"?[^>]*>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '{}';
  return JSON.stringify(JSON.parse(data).content?.body ?? '');
}

/** Waits until the server has just the words counted so far; says which are missing or come twice if it never does. */
async function arrive(page, address, written) {
  const wanted = numbered(0, written);
  let found = '';
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(500)) {
    found = counted(await onServer(page, address));
    if (found === wanted) return null;
  }
  const words = found.split(' ');
  const missing = wanted.split(' ').filter((word) => !words.includes(word));
  return `missing: ${missing.join(' ')}; twice: ${words.filter((word, at) => words.indexOf(word) !== at).join(' ')}`;
}

await walk(async () => {
  root = await open(process.argv[2]);
  const joseph = await person('correspondent');
  await logIn(joseph, 'joseph@rivage.example');
  await joseph.goto(`${root}/desk/articles/new`);
  await joseph.fill('#f-headline', 'The ferry leaves on time');
  await joseph.selectOption('#f-lang', 'fr');
  await joseph.selectOption('#f-section', { index: 1 });
  await joseph.click('main button.main');
  await joseph.waitForSelector('#body[data-ready]');
  const address = new URL(joseph.url()).pathname;
  const article = () => joseph.goto(root + address).then(() => joseph.waitForSelector('#body[data-ready]'));
  await article();
  await watch(joseph);

  // Slow 3G; of three saves one never arrives, and of another the answer is lost.
  const set = await line(joseph);
  await set(SLOW);
  let asked = 0;
  const lost = { before: 0, after: 0 };
  await joseph.route('**/save', async (route) => {
    asked += 1;
    if (asked % 3 === 1) {
      lost.before += 1;
      return route.abort('connectionreset');
    }
    if (asked % 3 === 2) {
      lost.after += 1;
      await route.fetch();
      return route.abort('connectionreset');
    }
    return route.continue();
  });
  let written = 0;
  for (let burst = 0; burst < 10; burst += 1) {
    if (burst === 3 || burst === 7) await set({ ...SLOW, offline: true });
    await write(joseph, ` ${numbered(written, written + 20)}`);
    written += 20;
    await sleep(1700);
    if (burst === 4 || burst === 8) await set(SLOW);
  }
  await settled(joseph);
  check(`requests were lost (${lost.before} on their way, ${lost.after} answers)`, lost.before > 2 && lost.after > 2, JSON.stringify(lost));
  const bad = await arrive(joseph, address, written);
  check(`${written} words written on a bad line are there, once and in order`, !bad, bad);
  check('nobody was told of another', (await joseph.evaluate(() => window.others)) === 0, await joseph.evaluate(() => window.others));

  // The line goes, and then the tab.
  await joseph.unroute('**/save');
  await set({ ...FAST, offline: true });
  await write(joseph, ` ${numbered(written, written + 30)}`);
  written += 30;
  await sleep(600);
  const devtools = await joseph.context().newCDPSession(joseph);
  const crashed = joseph.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => {});
  await crashed;
  const again = await joseph.context().newPage();
  await joseph.close();
  await again.goto(root + address);
  await again.waitForSelector('#body[data-ready]');
  const crash = await arrive(again, address, written);
  check('what was typed before a crash is put back', !crash, crash);

  // A tab that is closed right after the last stroke.
  await write(again, ` ${numbered(written, written + 10)}`);
  written += 10;
  await sleep(300);
  await again.close({ runBeforeUnload: false });
  const third = await again.context().newPage();
  await third.goto(root + address);
  await third.waitForSelector('#body[data-ready]');
  const closed = await arrive(third, address, written);
  check('a tab that is closed takes no word with it', !closed, closed);

  // The login runs out while somebody writes.
  await third.context().clearCookies();
  await write(third, ` ${numbered(written, written + 10)}`);
  written += 10;
  await third.waitForSelector('.ed-state[data-state=login]', { timeout: 30_000 });
  const login = await third.context().newPage();
  await logIn(login, 'joseph@rivage.example');
  await login.close();
  await third.bringToFront();
  const late = await arrive(third, address, written);
  check('after a new login the words are sent', !late, late);

  // A second person, who takes the article over while the first has no line.
  const clarisse = await person('editor');
  await logIn(clarisse, 'clarisse@rivage.example');
  await clarisse.goto(root + address);
  await clarisse.waitForSelector('.ed-lock');
  check('whoever comes second is told who writes', (await clarisse.locator('.ed-lock').innerText()).includes('Joseph'), await clarisse.locator('.ed-lock').innerText());
  const hers = await line(third);
  await hers({ ...FAST, offline: true });
  await write(third, ` ${numbered(written, written + 10)}`);
  await clarisse.locator('.ed-lock button').click();
  await clarisse.waitForFunction(() => !document.querySelector('.ed-lock'));
  await clarisse.fill('[name=kicker]', 'The lake');
  await clarisse.waitForTimeout(2500);
  await settled(clarisse);
  await hers(FAST);
  written += 10;
  await third.waitForSelector('.ed-lock', { timeout: 60_000 });
  check('whoever was taken over from is told by whom', (await third.locator('.ed-lock').innerText()).includes('Clarisse'), await third.locator('.ed-lock').innerText());
  await third.waitForFunction(() => document.querySelector('[name=kicker]')?.value === 'The lake', null, { timeout: 60_000 }).catch(() => {});
  const both = await arrive(clarisse, address, written);
  const kicker = (await (await clarisse.context().request.get(root + address)).text()).includes('The lake');
  check('what both wrote is there', !both && kicker, both ?? 'the kicker is not');
}, 'no word was lost');
