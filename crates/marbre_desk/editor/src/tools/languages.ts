// Tags of languages, and which way they are written.

const RTL = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi']);
const RTL_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The canonical tag of a text, without extensions; nothing when it is none. */
export function languageTag(text: string): string | null {
  try {
    const locale = new Intl.Locale(text.trim().replaceAll('_', '-'));
    return locale.language === 'und' ? null : locale.baseName;
  } catch {
    return null;
  }
}

/** The way a language is written: by its script where the tag names one. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language, script] = tag.split('-');
  const rtl = script?.length === 4 ? RTL_SCRIPTS.has(script) : RTL.has(language ?? '');
  return rtl ? 'rtl' : 'ltr';
}
