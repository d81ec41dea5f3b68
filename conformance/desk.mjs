// The newsroom's day, in a real browser, against the real program: invite, log in with a one-time code and a passkey,
// write, submit, return, approve, schedule, publish, correct, translate, fall behind, lay out the front page, comment.
//   node conformance/desk.mjs PROGRAM [WIDTH]      1280 px wide if nothing else is said; exit code 0 only if everything went as it should
import { createHmac } from 'node:crypto';
import { check, logIn as fillIn, open, password, person as anybody, walk } from './desk-program.mjs';

const width = Number(process.argv[3] ?? 1280);
let root;

/** A person at a screen of the width asked for; narrow ones are phones. */
const person = (name) => anybody(name, { viewport: { width, height: 800 }, ...(width < 700 && { isMobile: true, hasTouch: true }) });

function code(secret, at = Date.now()) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret.replace(/[^A-Z2-7]/g, '')].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', key).update(step).digest();
  const offset = mac.at(-1) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Logs in, with a one-time code if a secret for them is known; sets one up if that is asked for. Gives the secret. */
async function logIn(page, email, secret) {
  await fillIn(page, email);
  if (page.url().includes('/desk/account/second')) return enrol(page);
  if (page.url().includes('/desk/login/second') && secret) {
    await page.fill('#f-code', code(secret));
    await page.click('form[action="/desk/login/second"] button');
    await page.waitForLoadState();
  }
  return secret;
}

async function enrol(page) {
  const secret = await page.locator('.secret').innerText();
  await page.fill('#f-code', code(secret));
  await page.click('form[action="/desk/account/second"] button');
  await page.waitForLoadState();
  check('recovery codes are shown once', (await page.locator('.codes li').count()) === 10);
  await page.click('a.button.main');
  await page.waitForLoadState();
  return secret;
}

async function saved(page) {
  await page.waitForFunction(() => /Saved|Enregistré/.test(document.querySelector('.ed-state, [role=status].ed-status, .ed-saved')?.textContent ?? [...document.querySelectorAll('[role=status]')].map((e) => e.textContent).join(' ')), null, { timeout: 20_000 });
}

const act = (page, step) => page.locator(`form[action$="/${step}"] button`).first().click().then(() => page.waitForLoadState());
const ask = (page, step) => page.locator(`.article-actions a[href$="/${step}"], .tabs a[href$="/${step}"]`).first().click().then(() => page.waitForLoadState());
const send = (page) => page.locator('main form .actions button').first().click().then(() => page.waitForLoadState());
const state = (page) => page.locator('.article-where').innerText();

await walk(async () => {
  root = await open(process.argv[2], true);

  // Staff.
  const admin = await person('admin');
  await logIn(admin, 'tito@rivage.example');
  check('an administrator sets up a second factor before anything else', admin.url().startsWith(`${root}/desk/`), admin.url());
  await admin.goto(`${root}/desk/staff`);
  await admin.fill('#f-name', 'Neema Achieng');
  await admin.fill('#f-email', 'neema@rivage.example');
  await admin.selectOption('#f-role', 'correspondent');
  await admin.click('form[action="/desk/staff"] button.main');
  await admin.waitForLoadState();
  const link = (await admin.locator('#f-link').inputValue()).trim();
  check('an invitation is a link', link.startsWith(`${root}/desk/welcome/`), link);

  const neema = await person('correspondent');
  await neema.goto(link);
  await neema.fill('#f-password', 'short');
  await neema.click('main form button.main');
  check('a short password is refused with words', await neema.locator('[role=alert], .error').first().isVisible());
  await neema.fill('#f-password', password.replace('blue', 'green'));
  await neema.click('main form button.main');
  await neema.waitForLoadState();
  const used = await person('stranger');
  check('an invitation serves once', (await used.goto(link)).status() === 410);

  const client = await neema.context().newCDPSession(neema);
  await client.send('WebAuthn.enable');
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  if (neema.url().includes('/login')) {
    await neema.fill('#f-email', 'neema@rivage.example');
    await neema.fill('#f-password', password.replace('blue', 'green'));
    await neema.click('form[action="/desk/login"] button.main');
    await neema.waitForLoadState();
  }
  await neema.goto(`${root}/desk/account/second`);
  await neema.locator('form[data-passkey=create] [name=name]').fill('Phone');
  await Promise.all([neema.waitForNavigation(), neema.locator('form[data-passkey=create] button').click()]);
  await neema.goto(`${root}/desk/account`);
  check('a passkey is kept', (await neema.content()).includes('Phone'));
  await neema.locator('form[action="/desk/logout"] button').click();
  await neema.waitForLoadState();
  await neema.goto(`${root}/desk/login`);
  await neema.fill('#f-email', 'neema@rivage.example');
  await neema.fill('#f-password', password.replace('blue', 'green'));
  await neema.click('form[action="/desk/login"] button.main');
  await neema.waitForLoadState();
  check('whoever has a second factor is asked for it', neema.url().includes('/desk/login/second'), neema.url());
  await Promise.all([neema.waitForNavigation(), neema.locator('form[data-passkey=get] button').click()]);
  check('a passkey opens the desk', !neema.url().includes('login'), neema.url());
  check('a correspondent may not see the audit log', (await neema.goto(`${root}/desk/audit`)).status() === 403);

  // Writing.
  await neema.goto(`${root}/desk/articles/new`);
  await neema.fill('#f-headline', 'The covered market opens again');
  await neema.selectOption('#f-lang', 'en');
  await neema.selectOption('#f-section', { index: 1 });
  await neema.click('main button.main');
  await neema.waitForSelector('#body .ProseMirror');
  const address = new URL(neema.url()).pathname;
  const type = (text) => neema.keyboard.type(text);
  const enter = (times = 1) => neema.keyboard.press('Enter').then(() => (times > 1 ? enter(times - 1) : undefined));
  await neema.locator('#body .ProseMirror').click();
  await type('The first stalls went up on Tuesday at dawn under the repainted roof.');
  await enter();
  await type('- tomatoes');
  await enter();
  await type('fish');
  await enter(2);
  await type('> Two years is a long time to sell onions in the rain.');
  // Past the line that says who said it.
  await enter(3);
  await type('/table');
  await enter();
  await type('Stall');
  await neema.fill('[name=standfirst]', 'Two years of work cost the traders more than the roof.');
  await saved(neema);
  await neema.waitForTimeout(2500);
  await saved(neema);
  await neema.reload();
  await neema.waitForSelector('#body .ProseMirror');
  const kept = await neema.locator('#body .ProseMirror').innerHTML();
  for (const part of ['<table', '<li', '<blockquote', 'repainted roof', 'Stall']) check(`a reload shows ${part}`, kept.includes(part));

  // A line that fails while somebody writes.
  await neema.context().setOffline(true);
  await neema.locator('#body .ProseMirror p').first().click();
  await neema.keyboard.press('End');
  await type(' Nobody noticed the ribbon.');
  await neema.waitForTimeout(2500);
  await neema.context().setOffline(false);
  await neema.waitForTimeout(4000);
  await saved(neema);
  await neema.reload();
  await neema.waitForSelector('#body .ProseMirror');
  check('words written without a line are kept', (await neema.locator('#body .ProseMirror').innerText()).includes('Nobody noticed the ribbon.'));

  // Submit, return, submit, approve.
  await act(neema, 'submit');
  check('submitted', (await state(neema)).includes('In review'), await state(neema));
  const editor = await person('editor');
  const secret = await logIn(editor, 'clarisse@rivage.example');
  const lang = async (page, tag) => {
    await page.goto(`${root}/desk/account`);
    await page.selectOption('form[action="/desk/account"] [name=lang]', tag);
    await page.locator('form[action="/desk/account"] button').first().click();
    await page.waitForLoadState();
  };
  await lang(editor, 'en');
  await editor.goto(root + address);
  await ask(editor, 'return');
  await editor.fill('[name=note]', 'Who paid for the roof?');
  await send(editor);
  await neema.goto(root + address);
  const told = neema.locator('#notes').getByText('Who paid for the roof?').first();
  await told.waitFor({ timeout: 5000 }).catch(() => {});
  check('returned with a note', (await state(neema)).includes('Draft') && (await told.isVisible()), `${await state(neema)} ${await neema.locator('#notes').innerText()}`);
  await act(neema, 'submit');
  await editor.goto(root + address);
  await act(editor, 'approve');
  check('approved', (await state(editor)).includes('Ready'), await state(editor));

  // Scheduled for the next whole minute of the publication's zone; public at its second.
  const zone = await editor.evaluate(() => document.body.innerText).then(() => 'Africa/Dar_es_Salaam');
  await ask(editor, 'schedule');
  const shown = (await editor.locator('.hint').allInnerTexts()).map((text) => /([A-Z]\w+\/[\w/]+)/.exec(text)?.[1]).find(Boolean) ?? zone;
  const due = new Date(Math.ceil((Date.now() + 4000) / 60_000) * 60_000);
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-GB', { timeZone: shown, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(due).map(({ type: kind, value }) => [kind, value]));
  await editor.fill('[name=at]', `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`);
  await send(editor);
  check('scheduled', (await state(editor)).includes('Scheduled'), await state(editor));
  const front = async () => (await fetch(`${root}/en/`)).text();
  check('not public before its time', !(await front()).includes('The covered market opens again'));
  let late = null;
  while (Date.now() < due.getTime() + 15_000) {
    if ((await front()).includes('The covered market opens again')) {
      late = Date.now() - due.getTime();
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  check(`public at its second (${late} ms after it)`, late !== null && late > -1000 && late < 3000, late);

  // Correct a word through a working copy.
  await editor.goto(root + address);
  const live = await editor.locator('.article-where a').getAttribute('href');
  await act(editor, 'working-copy');
  await editor.waitForSelector('#body .ProseMirror');
  await editor.locator('#body .ProseMirror p').first().click();
  await editor.keyboard.press('Home');
  await editor.keyboard.type('At last');
  await saved(editor);
  await editor.waitForTimeout(2500);
  check('readers do not see a working copy', !(await (await fetch(root + live)).text()).includes('At last'));
  // Whoever types and publishes at once publishes what was typed.
  await editor.keyboard.type(', it is done: ');
  await ask(editor, 'publish');
  await editor.fill('[name=reason]', 'A word was missing.');
  await send(editor);
  check('readers see version 2, to its last word', (await (await fetch(root + live)).text()).includes('At last, it is done:'));
  check('the desk says version 2', (await state(editor)).includes('2'), await state(editor));

  // Translate; the original moves on; the translation is behind; brought up to date.
  const story = await editor.locator('.tabs a[href^="/desk/stories/"]').getAttribute('href');
  await editor.goto(root + story);
  await editor.selectOption('form[action$="/translate"] [name=lang]', 'ar');
  await editor.locator('form[action$="/translate"] button').click();
  await editor.waitForSelector('#body .ProseMirror');
  const translation = new URL(editor.url()).pathname;
  check('a translation runs from right to left', (await editor.locator('#body .ProseMirror').evaluate((body) => getComputedStyle(body).direction)) === 'rtl');
  await editor.fill('[name=headline]', 'السوق المسقوف يفتح أبوابه من جديد');
  await saved(editor);
  await editor.waitForTimeout(2500);
  await editor.goto(root + address);
  await act(editor, 'working-copy');
  await editor.waitForSelector('#body .ProseMirror');
  await editor.locator('#body .ProseMirror p').first().click();
  await editor.keyboard.press('End');
  await editor.keyboard.type(' The mayor came late.');
  await saved(editor);
  await editor.waitForTimeout(2500);
  await editor.goto(root + address);
  await ask(editor, 'publish');
  await editor.fill('[name=reason]', 'The mayor’s arrival was added.');
  await send(editor);
  await editor.goto(root + story);
  check('the translation is flagged with what changed', (await editor.locator('.changes ins').allInnerTexts()).join(' ').includes('mayor'));
  await editor.locator('form[action$="/up-to-date"] button').click();
  await editor.waitForLoadState();
  check('and brought up to date', (await editor.locator('.changes').count()) === 0);
  check('the translation can be opened', (await editor.goto(root + translation)).ok());

  // The front page.
  await editor.goto(`${root}/desk/front/en`);
  await editor.fill('[name=breaking]', 'Ferries are back on the lake tonight');
  await editor.locator('button[name=do][value=save]').first().click();
  await editor.waitForLoadState();
  check('the front page changed at once', (await front()).includes('Ferries are back on the lake tonight'));

  // Nothing is public that should not be, and a new login needs the second factor.
  await editor.waitForTimeout(Math.max(0, 31_000 - (Date.now() % 30_000)));
  const again = await person('editor again');
  await logIn(again, 'clarisse@rivage.example', secret);
  check('a new login with a one-time code', !again.url().includes('login'), again.url());
  const page = await again.goto(`${root}/desk/`);
  check('the stone weighs at most 30 KB', (await page.body()).length <= 30_720, (await page.body()).length);
}, 'the newsroom’s day went as it should');
