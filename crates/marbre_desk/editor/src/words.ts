// Words for people: from the page's `words`, never from the script. A key without words is shown as it is.

let words: Record<string, string> = {};

export function useWords(given: Record<string, string>): void {
  words = given;
}

let zone: string | undefined;

/** Times are said in this zone, the publication's, wherever the browser is. One that the browser does not know is left out. */
export function useZone(given: string | undefined): void {
  try {
    zone = given && new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
  } catch {
    zone = undefined;
  }
}

/** The message `editor-{key}`, its variables filled in. */
export function t(key: string, values: Record<string, string | number> = {}): string {
  const name = `editor-${key}`;
  return (words[name] ?? name).replace(/\{\s*\$([\w-]+)\s*\}/g, (whole, variable: string) => {
    const value = values[variable];
    if (value === undefined) return whole;
    return typeof value === 'number' ? value.toLocaleString(interfaceLanguage()) : value;
  });
}

export function interfaceLanguage(): string {
  return document.documentElement.lang || 'en';
}

/** The time of day in the publication's zone, as the interface's language writes it. */
export function clock(at: Date): string {
  return new Intl.DateTimeFormat(interfaceLanguage(), { timeStyle: 'short', timeZone: zone }).format(at);
}

/** Day and time in the publication's zone, as the interface's language writes them. */
export function moment(at: Date): string {
  return new Intl.DateTimeFormat(interfaceLanguage(), { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(at);
}
