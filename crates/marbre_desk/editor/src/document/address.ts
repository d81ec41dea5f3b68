// Where a link may lead (document/inline.rs, `Href`): http, https, mailto, tel, a path from the root, or a fragment.

/** The address of this text, as it is stored; nothing when no link may lead there. */
export function address(text: string): string | null {
  const clean = text.trim().replace(/[\u0000-\u001f\u007f-\u009f]/g, '');
  if (new TextEncoder().encode(clean).length > 4096) return null;
  if (clean.startsWith('#') || (clean.startsWith('/') && !clean.startsWith('//') && !clean.startsWith('/\\'))) {
    return clean.replaceAll(' ', '%20');
  }
  try {
    const url = new URL(clean.startsWith('//') ? `https:${clean}` : clean);
    if ((url.protocol === 'http:' || url.protocol === 'https:') && url.host !== '') return url.href;
    return url.protocol === 'mailto:' || url.protocol === 'tel:' ? url.href : null;
  } catch {
    return null;
  }
}

/** What a person typed as an address: “example.org” and “name@example.org” are understood. */
export function typedAddress(text: string): string | null {
  const clean = text.trim();
  const known = address(clean);
  if (known !== null || clean === '' || /^[a-z][a-z0-9+.-]*:/i.test(clean)) return known;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(clean)) return address(`mailto:${clean}`);
  return /^[^\s/]+\.[^\s/.]{2,}(\/|$|\?|#)/.test(clean) ? address(`https://${clean}`) : null;
}
