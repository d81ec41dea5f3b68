// What happens when something is pasted or dropped on the text.
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Desk } from '../desk';
import { draggedImage, placeAt, placeOfCaret } from '../images/places';
import { t } from '../words';
import { clean } from './clean';

/** The files on a clipboard that holds nothing else: a screenshot, a picture of a page, photographs of a phone. */
function onlyFiles(data: DataTransfer | null): File[] {
  if (data === null || data.files.length === 0 || data.getData('text/plain').trim() !== '') return [];
  const said = data.getData('text/html').replace(/<[^>]*>|&nbsp;|\s/g, '');
  return said === '' ? [...data.files] : [];
}

const ofFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** The line that shows where files go stands between blocks, as for a block that is dragged. */
function mark(view: EditorView, event: DragEvent): void {
  if (ofFiles(event) && !view.dragging) view.dragging = { slice: draggedImage(), move: false };
}

export function paste(desk: Desk): Plugin {
  return new Plugin({
    props: {
      transformPastedHTML: (html) => {
        const done = clean(html, desk.data.urls.media);
        if (done.images > 0) desk.say(t('paste-images', { count: done.images }));
        return done.html;
      },
      handlePaste: (view, event) => {
        const files = onlyFiles(event.clipboardData);
        desk.images.take(files, placeOfCaret(view.state));
        return files.length > 0;
      },
      handleDrop: (view, event) => {
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 0) return false;
        event.preventDefault();
        desk.images.take(files, placeAt(view, event.clientX, event.clientY) ?? view.state.doc.content.size);
        return true;
      },
      handleDOMEvents: {
        dragenter: (view, event) => mark(view, event),
        dragover: (view, event) => mark(view, event),
        dragleave: (view, event) => {
          if (ofFiles(event)) view.dragging = null;
        },
      },
    },
  });
}

/** Files dropped beside the text do not take the page away: above the text they become its image, elsewhere they go to its end. */
export function dropBeside(desk: Desk): void {
  document.addEventListener('dragover', (event) => {
    if (ofFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!ofFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    const lead = event.target instanceof Element && event.target.closest('#lead') !== null;
    desk.images.take([...(event.dataTransfer?.files ?? [])], lead ? 'lead' : desk.view.state.doc.content.size);
  });
}
