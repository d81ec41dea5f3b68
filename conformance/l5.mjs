import { chromium } from 'playwright-core';
const root = 'http://127.0.0.1:8795';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
const page = await context.newPage();
await page.goto(`${root}/desk/login`);
await page.click('text=Salma Hadj Naceur');
await page.waitForLoadState();
console.log(page.url());
const wanted = process.argv.slice(2);
await page.goto(`${root}/desk/?in=published`);
console.log(await page.title());
for (const lang of ['fr', 'ar']) {
  await page.goto(`${root}/desk/?lang=${lang}&state=published`);
  const hrefs = await page.$$eval('a[href^="/desk/articles/"]', (as) => as.map((a) => a.getAttribute('href')).filter((h) => /^\/desk\/articles\/[0-9a-f-]{36}$/.test(h)));
  console.log(lang, hrefs.length);
  let done = 0;
  for (const href of new Set(hrefs)) {
    await page.goto(root + href);
    const url = await page.$eval('a[href*="/20"]', (a) => a.getAttribute('href')).catch(() => '');
    if (!url.includes(`/${lang}/20`) || done >= 2) continue;
    const wc = await page.$(`form[action="${href}/working-copy"] button`);
    if (!wc) continue;
    for (const [n, add] of [[1, lang === 'fr' ? 'pour la deuxième année' : 'للسنة الثانية'], [2, lang === 'fr' ? 'et cherche un accord' : 'وتبحث عن اتفاق']]) {
      const b = await page.$(`form[action="${href}/working-copy"] button`);
      await b.click(); await page.waitForLoadState();
      const h = await page.inputValue('[name=standfirst]');
      await page.fill('[name=standfirst]', h.replace(/\.?$/, ` ${add}.`));
      const t = await page.inputValue('[name=headline]');
      if (n === 2) await page.fill('[name=headline]', `${t}, ${add}`);
      await page.click(`form[action="${href}"] button.main, form[action="${href}"] button:not([name])`);
      await page.waitForLoadState();
      await page.goto(`${root}${href}/publish`);
      await page.fill('[name=reason]', lang === 'fr' ? 'Un chiffre de la mairie était faux.' : 'كان أحد أرقام البلدية خاطئًا.');
      await page.click('form button.main'); await page.waitForLoadState();
      await page.goto(root + href);
    }
    done += 1;
    await page.goto(`${root}${href}/removal`);
    await page.screenshot({ path: `/tmp/l5-shots/removal-${lang}-${done}.png`, fullPage: true });
    await page.selectOption('[name=what]', done === 1 ? '1' : 'all');
    await page.fill('[name=reason]', lang === 'fr' ? 'Jugement du tribunal de première instance de Port-Azel du 3 novembre 2026.' : 'حكم المحكمة الابتدائية في بور أزيل بتاريخ 3 نوفمبر 2026.');
    await page.check('[name=sure]');
    await page.click('form button.danger'); await page.waitForLoadState();
    console.log(lang, done === 1 ? 'one' : 'all', url, page.url());
  }
}
await browser.close();
