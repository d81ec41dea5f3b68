// Words for people: from the page's `words`, never from the script. A key without words is shown as it is.

let words: Record<string, string> = {};

export function useWords(given: Record<string, string>): void {
  words = given;
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

/** The time of day, as the interface's language writes it. */
export function clock(at: Date): string {
  return new Intl.DateTimeFormat(interfaceLanguage(), { timeStyle: 'short' }).format(at);
}

/** Day and time, as the interface's language writes them. */
export function moment(at: Date): string {
  return new Intl.DateTimeFormat(interfaceLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
