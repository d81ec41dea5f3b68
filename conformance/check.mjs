// Other people's checkers over everything that a running Marbre serves.
//   node conformance/check.mjs http://127.0.0.1:8080 FOLDER [EACH]    with EACH: so many pages of each kind, ten times as many articles
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFeed } from 'feedsmith';
import { crawl } from './crawl.mjs';
import { accessibility } from './accessibility.mjs';

const [root, folder, each] = process.argv.slice(2);
const here = path.dirname(fileURLToPath(import.meta.url));
const shared = path.resolve(here, '../../shared/data');
const limit = Number(process.env.PAGES ?? 2500);
const failures = [];
const fail = (what, why) => { failures.push(`${what}: ${why}`); };
fs.mkdirSync(path.join(folder, 'html'), { recursive: true });
fs.mkdirSync(path.join(folder, 'sitemaps'), { recursive: true });

const pages = await crawl(root, limit, Number(each ?? Infinity));
const type = (page) => page.headers['content-type'] ?? '';
const html = pages.filter((page) => /^text\/html/.test(type(page)));
const found = html.filter((page) => page.status === 200);
console.log(`${pages.length} answers, ${found.length} pages`);
if (found.length < 20) fail(root, `only ${found.length} pages can be reached`);

// Nothing that a page leads to is missing, and nothing fails. Texts of an archive may lead to what the old site had lost.
const editions = new Set(found.map((page) => new URL(page.url).pathname.split('/')[1]));
const lost = (page) => each && page.status === 404 && !editions.has(new URL(page.url).pathname.split('/')[1]);
const old = pages.filter(lost);
if (old.length) console.log(`${old.length} addresses of old sites lead nowhere: ${old.slice(0, 5).map((page) => page.url).join(' ')}`);
for (const page of pages) {
  const wanted = page.url.endsWith('/this-page-is-not-there') || lost(page) ? [404] : [200, 301, 302];
  if (!wanted.includes(page.status)) fail(page.url, `answers ${page.status}`);
}

// What every page promises.
for (const page of html) {
  const text = page.body.toString('utf8');
  const scripts = [...text.matchAll(/<script\b([^>]*)>/g)].filter(([, attributes]) => !/application\/ld\+json/.test(attributes));
  if (scripts.length) fail(page.url, 'holds a script');
  if (/\sstyle="/.test(text)) fail(page.url, 'holds a style attribute, which the content policy forbids');
  if (/\son[a-z]+\s*=/i.test(text.replace(/<script[^]*?<\/script>/g, '').replace(/>[^<]*</g, '><'))) fail(page.url, 'holds an event handler');
  if ((text.match(/<h1[\s>]/g) ?? []).length !== 1) fail(page.url, 'does not have exactly one h1');
  if (!/^<!doctype html><html lang=/i.test(text)) fail(page.url, 'does not begin with its language');
  const policy = page.headers['content-security-policy'] ?? '';
  if (!/default-src 'none'/.test(policy) || /unsafe/.test(policy)) fail(page.url, `content policy: ${policy || 'none'}`);
  // A page with a form for one reader is nobody else’s.
  if (!page.headers.etag && !/private|no-store/.test(page.headers['cache-control'])) fail(page.url, 'has no ETag');
  const news = /"@type":"(NewsArticle|OpinionNewsArticle|ReportageNewsArticle|LiveBlogPosting)"/.test(text);
  if (page.wire > 14_000) fail(page.url, `weighs ${page.wire} bytes`);
  page.news = news;
}
const heaviest = [...found].sort((a, b) => b.wire - a.wire).slice(0, 5);
for (const page of heaviest) console.log(`${String(page.wire).padStart(6)} bytes  ${decodeURI(page.url)}`);

// Nu HTML checker.
html.forEach((page, number) => fs.writeFileSync(path.join(folder, 'html', `${String(number).padStart(4, '0')}.html`), page.body));
try {
  execFileSync('java', ['-jar', path.join(here, 'node_modules/vnu-jar/build/dist/vnu.jar'), '--errors-only', '--format', 'json', path.join(folder, 'html')],
    { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
} catch (error) {
  const report = error.stderr?.toString() ?? '';
  if (!report.includes('"messages"')) throw error;
  for (const message of JSON.parse(report).messages.slice(0, 30)) {
    const number = Number(path.basename(message.url ?? '', '.html'));
    fail(html[number]?.url ?? message.url, `HTML, line ${message.lastLine}: ${message.message} «${(message.extract ?? '').slice(0, 160)}»`);
  }
}

// Sitemaps against their schema; every address in them answers 200 and names itself as canonical.
const sitemaps = pages.filter((page) => /sitemap/.test(page.url) && /xml/.test(type(page)));
if (sitemaps.length < 3) fail(root, `only ${sitemaps.length} sitemaps`);
const answers = new Map(pages.map((page) => [page.url, page]));
for (const [number, page] of sitemaps.entries()) {
  const file = path.join(folder, 'sitemaps', `${number}.xml`);
  fs.writeFileSync(file, page.body);
  const schema = page.body.includes('<sitemapindex') ? path.join(import.meta.dirname, 'siteindex.xsd') : path.join(shared, 'sitemap/all.xsd');
  try {
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { stdio: 'pipe' });
  } catch (error) {
    fail(page.url, error.stderr.toString().split('\n').slice(0, 3).join(' '));
  }
  for (const [, loc] of page.body.toString().matchAll(/<url>\s*<loc>([^<]+)<\/loc>/g)) {
    const target = answers.get(new URL(loc.replaceAll('&amp;', '&')).href);
    if (!target) continue;
    const canonical = /<link rel="?canonical"? href=(?:"([^"]+)"|([^\s>]+))/.exec(target.body.toString());
    if (target.status !== 200) fail(page.url, `lists ${loc}, which answers ${target.status}`);
    else if (canonical && new URL(canonical[1] ?? canonical[2]).href !== target.url) fail(target.url, 'is in a sitemap and is not its own canonical address');
  }
}

// hreflang is mutual.
const alternates = new Map();
for (const page of found) {
  const own = [...page.body.toString().matchAll(/<link rel="?alternate"? hreflang="?([\w-]+)"? href=(?:"([^"]+)"|([^\s>]+))/g)];
  alternates.set(page.url, own.map(([, , quoted, bare]) => new URL(quoted ?? bare).href));
}
for (const [url, others] of alternates) {
  for (const other of others) {
    if (alternates.has(other) && !alternates.get(other).includes(url)) fail(url, `names ${other} as its translation, which does not name it back`);
  }
}

// Feeds: one more reader here, feedparser afterwards.
const feeds = pages.filter((page) => /\/feed\.(atom|rss|json)$/.test(new URL(page.url).pathname));
if (feeds.length < 9) fail(root, `only ${feeds.length} feeds`);
for (const page of feeds) {
  try {
    const { feed } = parseFeed(page.body.toString('utf8'));
    const items = feed.items ?? feed.entries ?? [];
    for (const item of items) if (!(item.title ?? '').toString().length) fail(page.url, 'has an item without a title');
  } catch (error) {
    fail(page.url, `cannot be read as a feed: ${error.message}`);
  }
}
fs.writeFileSync(path.join(folder, 'feeds.json'), JSON.stringify({
  feeds: feeds.map((page) => ({ url: page.url, type: type(page), body: page.body.toString('base64') })),
  pages: found.filter((page) => page.news).slice(0, 40).map((page) => ({ url: page.url, body: page.body.toString('base64') })),
}));

for (const problem of await accessibility(found, each ? 1 : 2)) fail(problem.url, problem.why);

console.log(`${html.length} pages through the HTML checker, ${sitemaps.length} sitemaps, ${feeds.length} feeds`);
if (failures.length) {
  console.error(`${failures.length} faults:\n${failures.slice(0, 60).map((text) => `- ${text}`).join('\n')}`);
  process.exit(1);
}
console.log('no fault found');
