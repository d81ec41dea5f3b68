// Reads everything that can be reached from the front pages, over raw sockets' worth of honesty: status, headers, bytes.
import http from 'node:http';
import zlib from 'node:zlib';
import { ration } from './kinds.mjs';

/** One request; gives status, headers, the bytes on the wire (head and body), and the body decoded. */
export function get(url, headers = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { headers: { 'accept-encoding': 'br', ...headers }, agent: false }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const head = `HTTP/1.1 ${response.statusCode} ${response.statusMessage}\r\n`.length
          + response.rawHeaders.reduce((sum, text) => sum + Buffer.byteLength(text) + 2, 0) + 2;
        const encoding = response.headers['content-encoding'];
        const decoded = encoding === 'br' ? zlib.brotliDecompressSync(body)
          : encoding === 'gzip' ? zlib.gunzipSync(body) : body;
        resolve({ url, status: response.statusCode, headers: response.headers, wire: head + body.length, body: decoded });
      });
    });
    request.on('error', reject);
    request.end();
  });
}

const decode = (text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&#39;', "'");

/** The addresses on this site that a page leads to, shows or names as its other forms. */
export function links(page) {
  const html = page.body.toString('utf8');
  const found = new Set();
  for (const [, , quoted, bare] of html.matchAll(/<(?:a|link|img|source)\b[^>]*?\s(href|src)=(?:"([^"]*)"|([^\s>"]+))/g)) {
    found.add(decode(quoted ?? bare));
  }
  for (const [, quoted, bare] of html.matchAll(/\ssrcset=(?:"([^"]*)"|([^\s>"]+))/g)) {
    for (const part of decode(quoted ?? bare).split(',')) found.add(part.trim().split(/\s+/)[0]);
  }
  const origin = new URL(page.url).origin;
  return [...found].filter((href) => href && !href.startsWith('#')).map((href) => new URL(href, page.url))
    .filter((url) => url.origin === origin).map((url) => { url.hash = ''; return url.href; });
}

/** Every answer that can be reached from the site's root, at most `limit`, or only `each` of a kind. Redirects are followed and noted. */
export async function crawl(root, limit, each = Infinity) {
  const wanted = ration(each);
  const first = ['/', '/robots.txt', '/sitemap.xml', '/fr/this-page-is-not-there'].map((path) => new URL(path, root).href);
  const seen = new Set(first), queue = [...first], pages = [];
  while (queue.length && pages.length < limit) {
    const page = await get(queue.shift());
    pages.push(page);
    const more = page.headers.location ? [new URL(page.headers.location, page.url).href]
      : /text\/html/.test(page.headers['content-type'] ?? '') ? links(page)
      : /xml/.test(page.headers['content-type'] ?? '') && /sitemap/.test(page.url)
        ? [...page.body.toString().matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => decode(loc)) : [];
    for (const href of more) if (!seen.has(href)) { seen.add(href); if (wanted(href)) queue.push(href); }
  }
  return pages;
}
