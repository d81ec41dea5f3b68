// The library in a dialog: words to look for, pictures to choose from.
import type { KnownImage, PageData } from '../contract';
import { framed } from '../dialog';
import { button, el, freshId } from '../element';
import { t } from '../words';

interface Found {
  images: KnownImage[];
  next: string | null;
}

async function look(data: PageData, words: string, after: string): Promise<Found | null> {
  try {
    const query = new URLSearchParams({ words, after });
    const answer = await fetch(`${data.urls.images ?? ''}/find?${query}`, { headers: { accept: 'application/json' }, cache: 'no-store' });
    return answer.ok ? ((await answer.json()) as Found) : null;
  } catch {
    return null;
  }
}

/** The image that somebody chose; nothing when they turned back. */
export function askLibrary(data: PageData): Promise<KnownImage | null> {
  return new Promise((resolve) => {
    let chosen: KnownImage | null = null;
    let asked = 0;
    const id = freshId('words');
    const input = el('input', { id, type: 'search', dir: 'auto', autocomplete: 'off' });
    const said = el('p', { role: 'status', class: 'ed-hint' });
    const list = el('ul', { class: 'ed-library' });
    const more = button(t('library-more'), () => void fill(next), { hidden: true });
    const body = el('div', {}, el('p', { class: 'ed-field' }, el('label', { for: id }, t('library-search')), input), said, list,
      el('div', { class: 'ed-answers' }, more, button(t('cancel'), () => dialog.close())));
    const dialog = framed(t('library'), body, () => resolve(chosen), 'ed-wide');
    let next = '';
    const choose = (image: KnownImage): void => {
      chosen = image;
      dialog.close();
    };
    const shown = (image: KnownImage): HTMLElement => el('li', {},
      button(image.name, () => choose(image), { 'aria-label': image.words[data.article.lang]?.alt || image.alt || image.name },
        el('img', { src: data.urls.media + image.sha256, width: image.width, height: image.height, alt: '', loading: 'lazy' }),
        el('bdi', {}, image.name)));
    const fill = async (after: string): Promise<void> => {
      asked += 1;
      const mine = asked;
      const found = await look(data, input.value, after);
      if (mine !== asked) return;
      if (!after) list.replaceChildren();
      list.append(...(found?.images ?? []).filter(({ pulled }) => !pulled).map(shown));
      said.textContent = found === null ? t('library-failed') : list.childElementCount === 0 ? t('library-none') : '';
      next = found?.next ?? '';
      more.hidden = next === '';
    };
    let timer = 0;
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => void fill(''), 300);
    });
    void fill('');
  });
}
