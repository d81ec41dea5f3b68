// Which characters a text may hold, and the one way its spaces are written (document/characters.rs).

const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** True when a text shows nothing: white space only, of whatever width. */
export function isBlank(text: string): boolean {
  return !/[^\s\u0085]/u.test(text.replaceAll('\ufeff', 'x'));
}

/** The text without halves of characters, which no UTF-8 can hold. */
export function wellFormed(text: string): string {
  return text.replace(LONE, '');
}

/** The text on one line: white space as single spaces, none at the ends, forbidden characters left out. */
export function tidy(text: string): string {
  const line = wellFormed(text)
    .replace(/[ \t\n\r\f\u2028\u2029]+/g, ' ')
    .replace(FORBIDDEN, '')
    .replace(/ {2,}/g, ' ')
    .replace(/^ | $/g, '');
  return isBlank(line) ? '' : line;
}

/** Text whose lines count: line ends as `\n`, none at the ends, forbidden characters left out but the tabulator. */
export function tidyLines(text: string): string {
  const clean = wellFormed(text)
    .replace(/\r\n|[\r\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, '')
    .replace(/^\n+|\n+$/g, '');
  return isBlank(clean) ? '' : clean;
}

/** The text without what no line may hold; breaks are kept apart by the caller. */
export function withoutForbidden(text: string): string {
  return wellFormed(text).replace(FORBIDDEN, '');
}
