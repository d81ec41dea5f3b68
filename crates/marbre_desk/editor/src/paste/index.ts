// What happens when something is pasted or dropped on the text.
import { Plugin } from 'prosemirror-state';
import type { Desk } from '../desk';
import { t } from '../words';
import { clean } from './clean';

/** True when only files are on the clipboard: a screenshot, a picture from the gallery of a phone. */
function onlyFiles(data: DataTransfer | null): boolean {
  return data !== null && data.files.length > 0 && data.getData('text/html') === '' && data.getData('text/plain') === '';
}

export function paste(desk: Desk): Plugin {
  const refuse = (data: DataTransfer | null): boolean => {
    if (!onlyFiles(data)) return false;
    desk.say(t('paste-files'));
    return true;
  };
  return new Plugin({
    props: {
      transformPastedHTML: (html) => {
        const done = clean(html, desk.data.urls.media);
        if (done.images > 0) desk.say(t('paste-images', { count: done.images }));
        return done.html;
      },
      handlePaste: (_view, event) => refuse(event.clipboardData),
      handleDrop: (_view, event) => refuse(event.dataTransfer),
    },
  });
}
