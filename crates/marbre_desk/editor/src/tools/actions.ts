// Every act of the editor: its name (whose words say it), its keys, its drawing, what it does. The toolbar, the menus,
// the keys and the help are made from these lists.
import { setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { Fragment } from 'prosemirror-model';
import { insertFootnote } from '../blocks/footnote';
import { within } from '../blocks/find';
import { toggleList } from '../blocks/lists';
import { deleteBlock, move } from '../blocks/move';
import { toggleQuote } from '../blocks/quotes';
import { askSettings, settable } from '../blocks/settings';
import type { Desk } from '../desk';
import { schema } from '../schema';
import { invisibleKey } from './invisible';
import { askLanguage, askLink } from './marks';

export interface Action {
  name: string;
  keys?: string;
  icon?: string;
  run: (desk: Desk) => void;
  on?: (state: EditorState) => boolean;
  can?: (state: EditorState) => boolean;
  /** True when it changes the text: not offered while the text is read-only. */
  changes: boolean;
}

function command(name: string, run: Command, more: Partial<Action> = {}): Action {
  return {
    name, changes: true, can: (state) => run(state), ...more,
    run: ({ view }) => {
      run(view.state, view.dispatch, view);
      if (!document.querySelector('dialog[open]')) view.focus();
    },
  };
}

function opens(name: string, keys?: string, more: Partial<Action> = {}): Action {
  return { name, ...(keys ? { keys } : {}), changes: false, run: (desk) => desk.open(name), ...more };
}

function mark(name: string, keys?: string, icon?: string): Action {
  const type = schema.marks[name]!;
  return command(name, toggleMark(type, null, { includeWhitespace: false }), {
    ...(keys ? { keys } : {}), ...(icon ? { icon } : {}),
    on: ({ doc, selection, storedMarks }) => {
      const { from, to, empty, $from } = selection;
      return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type);
    },
  });
}

function block(name: string, keys: string, level: number): Action {
  const type = level === 0 ? schema.nodes['paragraph']! : schema.nodes['heading']!;
  return command(name, setBlockType(type, level === 0 ? null : { level }), {
    keys, on: (state) => {
      const { parent } = state.selection.$from;
      return parent.type === type && (level === 0 || parent.attrs['level'] === level);
    },
  });
}

/** Two or more images that follow each other become a gallery; a gallery becomes its images. */
export const toggleGallery: Command = (state, dispatch) => {
  const gallery = within(state, 'gallery');
  if (gallery) {
    const images = gallery.node.content.cut(0, gallery.node.content.size - (gallery.node.lastChild?.nodeSize ?? 0));
    const caption = schema.nodes['paragraph']!.create(null, gallery.node.lastChild?.content ?? null);
    dispatch?.(state.tr.replaceWith(gallery.pos, gallery.pos + gallery.node.nodeSize, images.append(Fragment.from(caption))));
    return true;
  }
  const image = within(state, 'image');
  if (!image) return false;
  const $pos = state.doc.resolve(image.pos);
  const { parent } = $pos;
  let first = $pos.index();
  let last = first;
  while (first > 0 && parent.child(first - 1).type.name === 'image') first -= 1;
  while (last + 1 < parent.childCount && parent.child(last + 1).type.name === 'image') last += 1;
  if (first === last || !parent.canReplaceWith(first, last + 1, schema.nodes['gallery']!)) return false;
  if (dispatch) {
    const from = $pos.posAtIndex(first);
    const to = $pos.posAtIndex(last + 1);
    const images = state.doc.slice(from, to).content;
    dispatch(state.tr.replaceWith(from, to, schema.nodes['gallery']!.create(null, images.append(Fragment.from(schema.nodes['gallery_caption']!.create())))));
  }
  return true;
};

export const UNDO = command('undo', undo, { keys: 'Mod-z', icon: 'M8 5 4 9l4 4M4 9h10a5 5 0 0 1 0 10h-4' });
export const REDO = command('redo', redo, { keys: 'Mod-Shift-z', icon: 'm16 5 4 4-4 4M20 9H10a5 5 0 0 0 0 10h4' });

export const STYLES: readonly Action[] = [
  block('paragraph', 'Mod-Alt-0', 0), block('heading-2', 'Mod-Alt-2', 2),
  block('heading-3', 'Mod-Alt-3', 3), block('heading-4', 'Mod-Alt-4', 4),
  command('preformatted', setBlockType(schema.nodes['preformatted']!), { on: (state) => state.selection.$from.parent.type.name === 'preformatted' }),
];

const inList = (numbered: boolean) => (state: EditorState): boolean => {
  const list = within(state, 'list');
  return list !== null && (list.node.attrs['start'] !== null) === numbered;
};

export const BAR: readonly Action[] = [
  mark('strong', 'Mod-b', 'M7 5h6a3.5 3.5 0 0 1 0 7H7zm0 7h7a3.5 3.5 0 0 1 0 7H7z'),
  mark('emphasis', 'Mod-i', 'M10 5h8M6 19h8M14 5l-4 14'),
  {
    name: 'link', keys: 'Mod-k', changes: true, run: (desk) => void askLink(desk),
    icon: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
    on: ({ selection, doc }) => doc.rangeHasMark(selection.from, Math.max(selection.to, selection.from + 1) > doc.content.size ? selection.to : Math.max(selection.to, selection.from + 1), schema.marks['link']!),
  },
  command('bullets', toggleList(false), { keys: 'Mod-Shift-8', icon: 'M10 6h10M10 12h10M10 18h10M5 6h.01M5 12h.01M5 18h.01', on: inList(false) }),
  command('numbers', toggleList(true), { keys: 'Mod-Shift-7', icon: 'M10 6h10M10 12h10M10 18h10M4 5l1-1v4M4 12h2l-2 3h2M4 18h2', on: inList(true) }),
  command('quote', toggleQuote, { keys: 'Mod-Shift-9', icon: 'M10 7H5v6h5zm0 0v6c0 3-2 4-4 4M19 7h-5v6h5zm0 0v6c0 3-2 4-4 4', on: (state) => within(state, 'quote') !== null }),
];

export const MORE: readonly Action[] = [
  command('footnote', insertFootnote, { keys: 'Mod-Alt-f' }),
  { name: 'language', keys: 'Mod-Alt-l', changes: true, run: (desk) => void askLanguage(desk), on: (state) => schema.marks['language']!.isInSet(state.selection.$from.marks()) !== undefined },
  mark('strikethrough', 'Mod-Shift-x'), mark('superscript', 'Mod-.'), mark('subscript', 'Mod-,'), mark('code', 'Mod-e'),
  {
    name: 'settings', keys: 'Mod-Alt-Enter', changes: true, can: (state) => settable(state) !== null,
    run: (desk) => {
      const found = settable(desk.view.state);
      if (found) void askSettings(desk, found.node, found.pos);
    },
  },
  command('gallery', toggleGallery, { on: (state) => within(state, 'gallery') !== null }),
  command('move-up', move(-1), { keys: 'Alt-ArrowUp' }),
  command('move-down', move(1), { keys: 'Alt-ArrowDown' }),
  command('delete-block', deleteBlock, { keys: 'Mod-Shift-Backspace' }),
  opens('find', 'Mod-f'),
  {
    name: 'invisible', keys: 'Mod-Shift-i', changes: false, on: (state) => invisibleKey.getState(state)?.shown ?? false,
    run: ({ view }) => view.dispatch(view.state.tr.setMeta(invisibleKey, !invisibleKey.getState(view.state)?.shown)),
  },
  opens('note', 'Mod-Alt-m'),
  opens('proof', 'Mod-Alt-p'),
  opens('help', 'Mod-/'),
];

/** All that have keys or words, in the order of the help. */
export const ACTIONS: readonly Action[] = [UNDO, REDO, ...STYLES, ...BAR, ...MORE];

/** The keys as they are on this machine’s keyboard. */
export function keysText(keys: string): string {
  const mac = /Mac|iP(hone|ad)/.test(navigator.platform);
  const names: Record<string, string> = {
    Mod: mac ? '⌘' : 'Ctrl', Alt: mac ? '⌥' : 'Alt', Shift: mac ? '⇧' : 'Shift', ArrowUp: '↑', ArrowDown: '↓', Backspace: '⌫', Enter: '↵',
  };
  return keys.split('-').map((key) => names[key] ?? key.toUpperCase()).join(mac ? '' : '+');
}

