// The image above the text: chosen, described, removed.
import type { KnownImage, PageData } from '../contract';
import { tidy } from '../document/characters';
import type { Image, ImageSource, Line } from '../document/form';
import { button, el } from '../element';
import { t } from '../words';

/** The words of a line, without what is set about them. */
function wordsOf(line: Line | undefined): string {
  return (line ?? []).map((part) => (part.type === 'text' ? part.text : part.type === 'break' ? ' ' : '')).join('');
}

export class Lead {
  private image: Image | undefined;
  private locked = false;
  private readonly now: HTMLElement;
  private readonly rest: HTMLElement;
  private readonly acts = el('div', { class: 'ed-lead-acts' });
  /** Asks for files of this device, or for an image of the library. */
  choose: (where: 'device' | 'library') => void = () => {};

  constructor(private readonly place: HTMLElement, private readonly data: PageData, private readonly changed: () => void) {
    this.image = data.content.lead_image;
    this.now = place.querySelector<HTMLElement>('.lead-now') ?? place.appendChild(el('div', { class: 'lead-now' }));
    this.rest = place.querySelector<HTMLElement>('.lead-fields') ?? place.appendChild(el('div', { class: 'lead-fields' }));
    this.now.after(this.acts);
    if (data.may.images) {
      this.acts.append(
        button(t('lead-device'), () => this.choose('device')), button(t('lead-library'), () => this.choose('library')),
      );
    }
    this.acts.append(button(t('lead-remove'), () => this.put(undefined), { 'data-remove': true }));
    for (const control of place.querySelectorAll('input, textarea')) control.addEventListener('input', changed);
    this.draw();
  }

  private control(name: string): HTMLInputElement | HTMLTextAreaElement | null {
    return this.place.querySelector(`[name="lead_${name}"]`);
  }

  /** The image as the fields describe it. */
  value(): Image | undefined {
    const { image } = this;
    if (!image) return undefined;
    const said = (name: string): string => tidy(this.control(name)?.value ?? '');
    const decorative = this.control('decorative');
    const text = said('alt');
    const caption = said('caption');
    const credit = said('credit');
    // A caption that says the same keeps its links.
    const line: Line = caption === tidy(wordsOf(image.caption)) ? image.caption ?? [] : caption ? [{ type: 'text', text: caption }] : [];
    return {
      source: image.source,
      alt: decorative instanceof HTMLInputElement && decorative.checked ? 'decorative' : text ? { text } : 'unwritten',
      ...(line.length > 0 ? { caption: line } : {}), ...(credit ? { credit } : {}), ...(image.link ? { link: image.link } : {}),
    };
  }

  /** Shows what others made of it. */
  set(image: Image | undefined): void {
    this.image = image;
    this.draw();
  }

  /** Puts an image of the library there, with what the library says of it. */
  take(known: KnownImage): void {
    const caption = known.words[this.data.article.lang]?.caption ?? '';
    this.put({ source: { asset: known.sha256 }, alt: 'unwritten', ...(caption ? { caption: [{ type: 'text', text: caption }] } : {}) });
  }

  private put(image: Image | undefined): void {
    this.set(image);
    this.changed();
    if (!image) this.acts.querySelector('button')?.focus();
  }

  private draw(): void {
    const { image } = this;
    const write = (name: string, value: string): void => {
      const control = this.control(name);
      if (control && control.value !== value) control.value = value;
    };
    write('asset', image && 'asset' in image.source ? image.source.asset : '');
    write('alt', image && typeof image.alt === 'object' ? image.alt.text : '');
    write('caption', wordsOf(image?.caption));
    write('credit', image?.credit ?? '');
    const decorative = this.control('decorative');
    if (decorative instanceof HTMLInputElement) decorative.checked = image?.alt === 'decorative';
    this.rest.hidden = !image;
    for (const one of this.acts.querySelectorAll<HTMLElement>('[data-remove]')) one.hidden = !image;
    this.now.replaceChildren(...(image ? this.picture(image.source) : [el('p', { class: 'quiet' }, t('lead-none'))]));
  }

  private picture(source: ImageSource): HTMLElement[] {
    if (!('asset' in source)) return [el('p', { class: 'quiet' }, t('image-missing'), ' ', el('bdi', { dir: 'ltr' }, source.missing))];
    const known = this.data.images?.[source.asset];
    const alt = known?.words[this.data.article.lang]?.alt ?? '';
    return [
      el('a', { href: `${this.data.urls.images ?? ''}/${source.asset}` }, el('img', { src: this.data.urls.media + source.asset, alt: alt || t('field-lead-image') })),
      ...libraryWords(known, this.data.article.lang),
    ];
  }

  lock(locked: boolean): void {
    this.locked = locked;
    for (const control of this.place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type="hidden"]), textarea')) {
      if (control instanceof HTMLInputElement && control.type === 'checkbox') control.disabled = locked;
      else control.readOnly = locked;
    }
    for (const one of this.acts.querySelectorAll('button')) one.disabled = locked;
  }

  get open(): boolean {
    return !this.locked;
  }
}

/** What the library says of an image, below it. */
export function libraryWords(known: KnownImage | undefined, lang: string): HTMLElement[] {
  if (!known) return [];
  const alt = known.words[lang]?.alt;
  const lines = [
    known.pulled ? ['ed-meta ed-bad', t('image-pulled')] : null, known.expired ? ['ed-meta ed-bad', t('image-expired')] : null,
    alt ? ['ed-meta', t('alt-library', { text: alt })] : null, known.credit ? ['ed-meta', t('credit-library', { name: known.credit })] : null,
  ];
  return lines.filter((line) => line !== null).map(([kind, words]) => el('p', { class: kind ?? '', dir: 'auto' }, words ?? ''));
}
