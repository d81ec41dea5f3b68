// Pasted HTML as a document that loads nothing: no styles, no scripts, no images.

interface Policy {
  createHTML(text: string): string;
}

let policy: Policy | null = null;

/** The page's policy wants HTML to be marked as meant for a parser. It is only ever parsed into a document of its own. */
function forParser(html: string): string {
  const types = (window as unknown as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes;
  if (!types) return html;
  policy ??= types.createPolicy('marbre-paste', { createHTML: (text) => text });
  return policy.createHTML(html);
}

/** The document of pasted HTML. Styles are moved to `data-style`, so that they are read and never applied. */
export function parsed(html: string): Document {
  const bare = html
    .replace(/<(style|script|noscript|template|xml)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<!--[\s\S]*?-->|<!\[[^\]]*\]>/g, '')
    .replace(/<\/?o:p\b[^>]*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style=').replace(/\son[a-z]+\s*=/gi, ' data-none='));
  return new DOMParser().parseFromString(forParser(bare), 'text/html');
}

/** A declaration of an element's style: `font-weight` of `font-weight: 700`. */
export function style(element: Element, property: string): string {
  const text = element.getAttribute('data-style') ?? '';
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, 'i').exec(text);
  return found?.[1]?.trim().toLowerCase() ?? '';
}
