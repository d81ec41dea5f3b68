// Elements made by script: no HTML is ever written as text.

type Value = string | number | boolean | null | undefined | ((event: never) => void);
type Child = Node | string | null | undefined | false;

/** An element with attributes (`onclick` and the like are listeners) and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, Value> = {}, ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return element;
}

/** A button that does not submit. The editor keeps its focus when the button is pressed with a pointer. */
export function button(label: string, run: () => void, attributes: Record<string, Value> = {}, ...children: Child[]): HTMLButtonElement {
  const text = children.length > 0 ? children : [label];
  const named = children.length > 0 ? { 'aria-label': label, title: label } : {};
  return el('button', { type: 'button', ...named, ...attributes, onclick: run }, ...text);
}

let count = 0;

/** A name that no other element of the page has. */
export function freshId(what: string): string {
  count += 1;
  return `ed-${what}-${count}`;
}

/** A drawing of 24 × 24, made of strokes. */
export function icon(path: string): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const stroke = document.createElementNS(space, 'path');
  stroke.setAttribute('d', path);
  svg.append(stroke);
  return svg;
}
