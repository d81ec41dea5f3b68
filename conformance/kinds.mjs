// What kind of page an address is: pages of a kind share their template.

/** Parts of addresses that are the same everywhere; others are names of something. */
const words = new Set(['author', 'claim', 'comments', 'corrections', 'edition', 'page', 'search', 'sitemap', 'source', 'story', 'topic',
  'feed.atom', 'feed.rss', 'feed.json', 'media']);

/** The kind of the page at an address, its language included: `fr/#/#/*` is a French article. */
export function kind(url) {
  const { pathname, searchParams } = new URL(url);
  const parts = pathname.split('/').filter(Boolean).map((part, at) => (at === 0 || words.has(part) ? part : /^\d+$/.test(part) ? '#' : '*'));
  return parts.join('/') + (searchParams.has('page') ? '?page' : '');
}

/** Lets through `each` addresses of each kind, and more articles, which differ most. */
export function ration(each, articles = 10 * each) {
  const taken = new Map();
  return (url) => {
    const of = kind(url), count = taken.get(of) ?? 0;
    taken.set(of, count + 1);
    return count < (of.endsWith('/#/#/*') ? articles : each);
  };
}
