// What the parts of the editor share: the page's data, the view of the text, and a voice.
import type { EditorView } from 'prosemirror-view';
import type { PageData } from './contract';
import type { Images } from './images';

export interface Desk {
  readonly data: PageData;
  readonly view: EditorView;
  /** Images that come into the article. */
  readonly images: Images;
  /** Says something in passing: seen for a while, and read out. */
  say(text: string): void;
  /** Opens a panel or does a thing that a module elsewhere offers (`find`, `notes`, `proof`, `help`, `images`, `library`). */
  open(what: string): void;
}
