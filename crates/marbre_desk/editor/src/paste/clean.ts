// Pasted HTML made clean: what words say and how they are ordered stays; how they looked where they came from goes.
import { address } from '../document/address';
import { parsed, style } from './parse';
import { wordLists } from './word';

export interface Cleaned {
  html: string;
  /** How many images were left out, because only images that the newspaper keeps can stand in an article. */
  images: number;
}

const DROPPED = 'script, style, noscript, template, svg, math, button, input, select, textarea, object, embed, audio, video, canvas, link, meta, title, head, br.Apple-interchange-newline';
const KEPT = new Set([
  'p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'pre', 'hr', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'div',
  'a', 'strong', 'b', 'em', 'i', 's', 'del', 'strike', 'sup', 'sub', 'code', 'kbd', 'samp', 'br',
]);
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre, hr, table, div, figure, section, article';
const ATTRIBUTES = new Set(['href', 'colspan', 'rowspan', 'start', 'cite', 'data-head', 'data-table', 'data-caption']);

/** Cleans HTML from anywhere. What the editor itself put on the clipboard is left as it is: the schema checks it. */
export function clean(html: string, media: string): Cleaned {
  const document = parsed(html);
  const { body } = document;
  if (body.querySelector('[data-pm-slice]')) return { html, images: 0 };
  for (const element of body.querySelectorAll(DROPPED)) element.remove();
  stamps(body);
  const images = pictures(body, media);
  wordLists(body);
  for (const element of [...body.querySelectorAll('*')]) meaning(element);
  headings(body);
  nestedLists(body);
  cells(body);
  for (const element of [...body.querySelectorAll('*')]) plain(element);
  spaces(body);
  emptiness(body);
  return { html: body.innerHTML, images };
}

/** WhatsApp keeps the time and the name beside a message: they are words of the message for whoever quotes it. */
function stamps(body: Element): void {
  for (const message of body.querySelectorAll('[data-pre-plain-text]')) {
    const walker = message.ownerDocument.createTreeWalker(message, NodeFilter.SHOW_TEXT);
    const stamp = message.getAttribute('data-pre-plain-text') ?? '';
    const first = walker.nextNode();
    if (first) first.textContent = stamp + (first.textContent ?? '').trimStart();
    else message.append(stamp);
  }
}

/** Takes images out and counts them. An emoji that is an image becomes its character; an image of ours stays. */
function pictures(body: Element, media: string): number {
  let dropped = 0;
  for (const image of body.querySelectorAll('img')) {
    const alt = image.getAttribute('alt') ?? '';
    const emoji = image.getAttribute('data-plain-text') ?? (/^\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u200d\ufe0f\p{Extended_Pictographic}]*$/u.test(alt) ? alt : null);
    const ours = new RegExp(`${media.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}([0-9a-f]{64})`).exec(image.getAttribute('src') ?? '');
    if (emoji !== null) {
      image.replaceWith(emoji);
    } else if (ours) {
      const figure = image.ownerDocument.createElement('figure');
      figure.setAttribute('data-image', JSON.stringify({ source: { asset: ours[1] }, alt: alt ? { text: alt } : 'unwritten', credit: '', link: '' }));
      image.replaceWith(figure);
    } else {
      dropped += image.getAttribute('width') === '1' ? 0 : 1;
      image.remove();
    }
  }
  for (const frame of body.querySelectorAll('iframe')) {
    const href = address(frame.getAttribute('src') ?? '');
    const link = frame.ownerDocument.createElement('p');
    if (href?.startsWith('http')) {
      const a = frame.ownerDocument.createElement('a');
      a.href = href;
      a.textContent = href;
      link.append(a);
    }
    frame.replaceWith(link);
  }
  return dropped;
}

function rename(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  for (const { name: key, value } of element.attributes) other.setAttribute(key, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** Wraps what an element holds in another. */
function inside(element: Element, name: string): void {
  const wrap = element.ownerDocument.createElement(name);
  wrap.append(...element.childNodes);
  element.append(wrap);
}

/** Styles that say something become elements that say it; bold that is undone by a style goes (Google Docs). */
function meaning(element: Element): void {
  const name = element.localName;
  const weight = style(element, 'font-weight');
  const bold = weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  if ((name === 'b' || name === 'strong') && weight && !bold) return unwrap(element);
  if ((name === 'i' || name === 'em') && style(element, 'font-style') === 'normal') return unwrap(element);
  if (name === 'span' || name === 'font') {
    if (style(element, 'mso-spacerun') === 'yes' || element.classList.contains('Apple-converted-space')) {
      element.textContent = ' ';
      return;
    }
    if (bold) inside(element, 'strong');
    if (style(element, 'font-style') === 'italic') inside(element, 'em');
    if (style(element, 'text-decoration').includes('line-through') || style(element, 'text-decoration-line').includes('line-through')) inside(element, 's');
    const raised = style(element, 'vertical-align');
    if (raised === 'super') inside(element, 'sup');
    if (raised === 'sub') inside(element, 'sub');
  }
  if (name === 'a') destination(element);
}

/** Search engines and mail programs hide where a link leads behind their own address. */
function destination(link: Element): void {
  let href = link.getAttribute('href') ?? '';
  const hidden = /^https:\/\/(?:www\.google\.[a-z.]+\/url|l\.facebook\.com\/l\.php|l\.instagram\.com)\/?\?(.*)$/.exec(href);
  const query = new URLSearchParams(hidden?.[1]?.replaceAll('&amp;', '&') ?? '');
  href = query.get('q') ?? query.get('url') ?? query.get('u') ?? href;
  const known = address(href);
  if (known === null) unwrap(link);
  else link.setAttribute('href', known);
}

/** A page's headings start at 1, ours at 2; in lists, cells and quotes they are bold lines. */
function headings(body: Element): void {
  for (const heading of [...body.querySelectorAll('h1, h2, h3, h4, h5, h6')]) {
    if (heading.closest('li, td, th, blockquote, figcaption')) {
      inside(heading, 'strong');
      rename(heading, 'p');
    } else {
      const level = Math.min(Math.max(Number(heading.localName.slice(1)), 2), 4);
      for (const bold of [...heading.querySelectorAll('b, strong')]) unwrap(bold);
      if (`h${level}` !== heading.localName) rename(heading, `h${level}`);
    }
  }
}

/** Google Docs puts a list within a list beside its item, not in it. */
function nestedLists(body: Element): void {
  for (const list of [...body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')]) {
    const before = list.previousElementSibling;
    if (before?.localName === 'li') before.append(list);
    else {
      const item = list.ownerDocument.createElement('li');
      list.before(item);
      item.append(list);
    }
  }
}

/** Cells hold lines only: blocks in them become paragraphs. A table of one cell was there for its looks. */
function cells(body: Element): void {
  for (const table of [...body.querySelectorAll('table')]) {
    const own = [...table.querySelectorAll('td, th')];
    if (own.length <= 1 || table.querySelector('table')) {
      if (table.querySelector('table') && own.length > 1) for (const cell of own) cell.append(' ');
      const box = table.ownerDocument.createElement('div');
      for (const cell of own.filter((one) => !one.parentElement?.closest('td, th'))) {
        const part = table.ownerDocument.createElement('div');
        part.append(...cell.childNodes);
        box.append(part);
      }
      table.replaceWith(box);
      continue;
    }
    for (const cell of own) {
      for (const block of [...cell.querySelectorAll('li, div, blockquote, pre, figure')]) {
        if (block.querySelector(BLOCKS)) unwrap(block);
        else rename(block, 'p');
      }
      for (const list of [...cell.querySelectorAll('ul, ol, hr')]) unwrap(list);
    }
    const caption = table.querySelector('caption');
    const block = table.ownerDocument.createElement('div');
    const line = table.ownerDocument.createElement('p');
    block.setAttribute('data-table', '');
    line.setAttribute('data-caption', '');
    line.append(...(caption?.childNodes ?? []));
    caption?.remove();
    for (const row of table.querySelectorAll('thead tr')) row.setAttribute('data-head', '');
    table.replaceWith(block);
    block.append(line, table);
  }
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Leaves only elements that the text knows, with only the attributes that it reads. */
function plain(element: Element): void {
  const name = element.localName;
  const image = name === 'figure' && element.hasAttribute('data-image');
  if (image) {
    for (const { name: key } of [...element.attributes]) if (key !== 'data-image') element.removeAttribute(key);
    return;
  }
  if (!KEPT.has(name)) {
    const block = element.matches('figcaption, figure, section, article, aside, header, footer, main, nav, address, dl, dt, dd, details, summary, center, form');
    if (!block) return unwrap(element);
    if (element.querySelector(BLOCKS)) return unwrap(element);
    return void plain(rename(element, 'p'));
  }
  for (const { name: key } of [...element.attributes]) if (!ATTRIBUTES.has(key)) element.removeAttribute(key);
  if (name === 'blockquote' && element.hasAttribute('cite') && address(element.getAttribute('cite') ?? '') === null) element.removeAttribute('cite');
  if (name === 'div' && !element.hasAttribute('data-table')) {
    if (element.querySelector(BLOCKS)) element.replaceWith(...element.childNodes);
    else rename(element, 'p');
  }
}

/** Spaces that programs put in to be seen (“&nbsp;” beside a space) become one space. */
function spaces(body: Element): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('pre')) continue;
    node.textContent = (node.textContent ?? '').replace(/[\t\n\r\f]+/g, ' ').replace(/ *\u00a0(?= )| \u00a0+|^\u00a0+$/g, ' ');
  }
}

/** Paragraphs and items that say nothing, and breaks between blocks, go. */
function emptiness(body: Element): void {
  for (const line of [...body.querySelectorAll('br')]) {
    const beside = [line.previousElementSibling, line.nextElementSibling].some((one) => one?.matches(BLOCKS));
    const alone = !line.previousSibling?.textContent?.trim() && !line.nextSibling?.textContent?.trim();
    if (line.parentElement === body && (beside || alone)) line.remove();
  }
  for (let again = true; again;) {
    again = false;
    for (const element of [...body.querySelectorAll('p, h2, h3, h4, li, ul, ol, blockquote, div, a, strong, em, b, i, s, sup, sub, code')]) {
      const says = element.textContent?.replace(/\u00a0/g, '').trim() || element.querySelector('[data-image], hr, table');
      if (says || element.hasAttribute('data-caption') || element.parentElement?.matches('td, th')) continue;
      if (element.textContent && element.matches('a, strong, em, b, i, s, sup, sub, code')) unwrap(element);
      else element.remove();
      again = true;
    }
  }
}
