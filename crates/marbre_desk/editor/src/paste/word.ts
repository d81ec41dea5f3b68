// Lists as Word puts them on the clipboard: paragraphs whose style says “mso-list”, with the bullet as text.
import { style } from './parse';

/** The level of a list's paragraph (1 for the outermost); nothing for other paragraphs. */
function level(paragraph: Element): number | null {
  const list = style(paragraph, 'mso-list');
  if (!list || list.startsWith('none') || list.startsWith('skip')) return null;
  return Number(/level(\d+)/.exec(list)?.[1] ?? 1);
}

/** Takes the bullet or number off; true when it was a number or letter. */
function takeSign(paragraph: Element): { numbered: boolean; start: number } {
  let sign = '';
  for (const span of [...paragraph.querySelectorAll('span')]) {
    if (style(span, 'mso-list').startsWith('ignore')) {
      sign += span.textContent ?? '';
      span.remove();
    }
  }
  if (sign === '') {
    const first = paragraph.ownerDocument.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
    const match = /^\s*(?:([·•▪◦§o\u00b7\uf0b7\uf0a7-])|(\(?\w{1,4}[.)]))[\s\u00a0]+/u.exec(first?.textContent ?? '');
    if (first && match) {
      sign = match[0];
      first.textContent = (first.textContent ?? '').slice(sign.length);
    }
  }
  const number = /^[\s\u00a0]*\(?(\d+|[a-z]{1,5})[.)]/i.exec(sign);
  return { numbered: number !== null, start: Number(number?.[1]) || 1 };
}

/** Turns Word's paragraphs of lists into lists. */
export function wordLists(body: Element): void {
  const paragraphs = [...body.querySelectorAll('[data-style*="mso-list" i]')].filter((one) => /^(p|h\d|div)$/i.test(one.tagName));
  const open: { list: Element; level: number }[] = [];
  let last: Element | null = null;
  for (const paragraph of paragraphs) {
    const depth = level(paragraph);
    if (depth === null) continue;
    const { numbered, start } = takeSign(paragraph);
    const before = paragraph.previousElementSibling;
    if (!last || before !== last) open.length = 0;
    while (open.length > 0 && open[open.length - 1]!.level > depth) open.pop();
    let top = open.at(-1);
    const other = top && top.level === depth && (top.list.localName === 'ol') !== numbered;
    if (other) open.pop();
    top = open.at(-1);
    if (!top || top.level < depth) {
      const list = paragraph.ownerDocument.createElement(numbered ? 'ol' : 'ul');
      if (numbered && start > 1) list.setAttribute('start', String(start));
      if (top?.list.lastElementChild) top.list.lastElementChild.append(list);
      else paragraph.before(list);
      top = { list, level: depth };
      open.push(top);
    }
    const item = paragraph.ownerDocument.createElement('li');
    const line = paragraph.ownerDocument.createElement('p');
    line.append(...paragraph.childNodes);
    item.append(line);
    top.list.append(item);
    paragraph.remove();
    last = open[0]!.list;
  }
}
