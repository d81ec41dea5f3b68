// The menu of blocks: “/” at the start of an empty line, or the “+” beside it.
import { Plugin, PluginKey } from 'prosemirror-state';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { BLOCKS, canInsert, insert } from '../blocks/insert';
import { askAttributes } from '../blocks/settings';
import type { Desk } from '../desk';
import { button, el, freshId, icon } from '../element';
import { t } from '../words';
import { keepOnScreen } from './menu';

type Block = (typeof BLOCKS)[number];

/** Puts a new block in; a card is asked for its address first. */
export async function insertBlock(desk: Desk, block: Block): Promise<void> {
  if (block.type === 'image') return desk.open(block.name);
  let node = block.make();
  if (node.type.name === 'embed_card') {
    const attrs = await askAttributes(node);
    if (!attrs) return;
    node = node.type.create(attrs);
  }
  insert(node)(desk.view.state, desk.view.dispatch);
  desk.view.focus();
}

/** What was typed after “/” in the paragraph with the caret; nothing when it is no such line. */
function typed(state: EditorState): string | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'paragraph' || $from.parentOffset !== $from.parent.content.size) return null;
  const match = /^\/(\S{0,20})$/.exec($from.parent.textContent);
  return match ? match[1] ?? '' : null;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

function matches(state: EditorState, sought: string): Block[] {
  const { $from } = state.selection;
  const bare = state.apply(state.tr.delete($from.start(), $from.end()));
  return BLOCKS.filter((block) => {
    const found = plain(t(block.name)).includes(plain(sought)) || block.search.split(' ').some((word) => word.startsWith(sought.toLowerCase()));
    return found && canInsert(bare, block);
  });
}

const key = new PluginKey('slash');

class Slash {
  private readonly list = el('div', { role: 'listbox', id: freshId('blocks'), class: 'ed-menu ed-slash', 'aria-label': t('insert'), tabindex: '0', hidden: true });
  private readonly plus: HTMLButtonElement;
  private found: Block[] = [];
  private at = 0;
  /** The paragraph in which the menu was closed with Escape. */
  private closed = -1;

  constructor(private readonly desk: Desk, private readonly view: EditorView) {
    this.plus = button(t('insert'), () => this.start(), { class: 'ed-plus', tabindex: '-1', hidden: true }, icon('M12 5v14M5 12h14'));
    this.plus.addEventListener('mousedown', (event) => event.preventDefault());
    view.dom.parentElement?.append(this.plus, this.list);
  }

  private start(): void {
    this.view.dispatch(this.view.state.tr.insertText('/'));
    this.view.focus();
  }

  update(): void {
    const { state, editable } = this.view;
    const { $from, empty } = state.selection;
    const sought = editable ? typed(state) : null;
    if (sought === null || $from.before() !== this.closed) this.closed = sought === null ? -1 : this.closed;
    this.found = sought === null || this.closed >= 0 ? [] : matches(state, sought);
    this.at = Math.min(this.at, Math.max(this.found.length - 1, 0));
    this.show(sought !== null && this.found.length > 0);
    const line = editable && empty && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0 && $from.depth === 1;
    this.plus.hidden = !line;
    if (line) {
      const { top, bottom } = this.caret();
      this.plus.style.insetBlockStart = `${(top + bottom) / 2 - 22}px`;
    }
  }

  /** Where the caret's line is, measured from the top of the text's frame. */
  private caret(): { top: number; bottom: number; frame: number } {
    const { top, bottom } = this.view.coordsAtPos(this.view.state.selection.from);
    const frame = this.view.dom.parentElement?.getBoundingClientRect().top ?? 0;
    return { top: top - frame, bottom: bottom - frame, frame };
  }

  /** Puts the list below the caret's line, or above it where there is more room. */
  private placeList(): void {
    const { top, bottom, frame } = this.caret();
    const below = innerHeight - (frame + bottom) - 12;
    const above = frame + top - 100;
    this.list.style.maxBlockSize = '';
    const height = this.list.offsetHeight;
    const up = height > below && above > below;
    const room = Math.min(height, Math.max(up ? above : below, 132));
    this.list.style.maxBlockSize = `${room}px`;
    this.list.style.insetBlockStart = `${up ? top - room - 4 : bottom + 4}px`;
  }

  private show(open: boolean): void {
    this.list.hidden = !open;
    const dom = this.view.dom;
    if (!open) {
      this.at = 0;
      for (const name of ['aria-activedescendant', 'aria-controls', 'aria-haspopup']) dom.removeAttribute(name);
      return;
    }
    const options = this.found.map((block, index) => {
      const option = el('div', { role: 'option', id: `${this.list.id}-${index}`, 'aria-selected': String(index === this.at) }, t(block.name));
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        this.choose(index);
      });
      return option;
    });
    this.list.replaceChildren(...options);
    this.placeList();
    keepOnScreen(this.list);
    options[this.at]?.scrollIntoView({ block: 'nearest' });
    dom.setAttribute('aria-haspopup', 'listbox');
    dom.setAttribute('aria-controls', this.list.id);
    dom.setAttribute('aria-activedescendant', `${this.list.id}-${this.at}`);
  }

  private choose(index: number): void {
    const block = this.found[index];
    const { $from } = this.view.state.selection;
    if (!block) return;
    this.view.dispatch(this.view.state.tr.delete($from.start(), $from.end()));
    void insertBlock(this.desk, block);
  }

  key(event: KeyboardEvent): boolean {
    if (this.list.hidden || event.isComposing) return false;
    const count = this.found.length;
    if (event.key === 'ArrowDown') this.at = (this.at + 1) % count;
    else if (event.key === 'ArrowUp') this.at = (this.at + count - 1) % count;
    else if (event.key === 'Enter' || event.key === 'Tab') {
      this.choose(this.at);
      return true;
    } else if (event.key === 'Escape') {
      this.closed = this.view.state.selection.$from.before();
      this.found = [];
    } else return false;
    this.show(this.found.length > 0);
    return true;
  }

  destroy(): void {
    this.list.remove();
    this.plus.remove();
  }
}

export function slash(desk: Desk): Plugin {
  let menu: Slash | null = null;
  return new Plugin({
    key,
    view: (view) => {
      menu = new Slash(desk, view);
      return menu;
    },
    props: { handleKeyDown: (_view, event) => menu?.key(event) ?? false },
  });
}
