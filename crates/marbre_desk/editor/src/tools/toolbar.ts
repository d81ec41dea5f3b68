// The toolbar over the text: one stop for Tab, arrow keys between its buttons.
import type { EditorView } from 'prosemirror-view';
import { isInTable } from 'prosemirror-tables';
import { TABLE_ACTIONS } from '../blocks/tables';
import { BLOCKS, canInsert } from '../blocks/insert';
import type { Desk } from '../desk';
import { button, el, icon } from '../element';
import { interfaceLanguage, t } from '../words';
import { directionOf } from './languages';
import { type Action, BAR, keysText, MORE, REDO, STYLES, UNDO } from './actions';
import { type Entry, menuButton } from './menu';
import { insertBlock } from './slash';

interface Bar {
  dom: HTMLElement;
  update(view: EditorView): void;
}

function label(action: Action): string {
  return action.keys ? t('with-keys', { label: t(action.name), keys: keysText(action.keys) }) : t(action.name);
}

export function toolbar(desk: Desk): Bar {
  const buttons = new Map<Action, HTMLButtonElement>();
  const simple = (action: Action): HTMLButtonElement => {
    const made = button(label(action), () => run(action), action.on ? { 'aria-pressed': 'false' } : {}, icon(action.icon ?? ''));
    made.addEventListener('mousedown', (event) => event.preventDefault());
    buttons.set(action, made);
    return made;
  };
  const run = (action: Action): void => {
    if (!action.changes || desk.view.editable) action.run(desk);
  };
  const entry = (action: Action): Entry => {
    const { state, editable } = desk.view;
    return {
      label: t(action.name), run: () => run(action), ...(action.keys ? { hint: keysText(action.keys) } : {}),
      ...(action.on ? { on: action.on(state) } : {}),
      disabled: (action.changes && !editable) || (action.can ? !action.can(state) : false),
    };
  };
  const style = el('span', { class: 'ed-style' });
  const styles = menuButton(t('style'), () => STYLES.map(entry), [style, chevron()]);
  const blocks = menuButton(t('insert'), () => BLOCKS.slice(1).map((block) => ({
    label: t(block.name), disabled: !desk.view.editable || !canInsert(desk.view.state, block), run: () => void insertBlock(desk, block),
  })), [icon('M12 5v14M5 12h14')]);
  const more = menuButton(t('more'), () => MORE.map(entry), [icon('M4.5 12h1M11.5 12h1M18.5 12h1')]);
  const table = menuButton(t('table-menu'), () => TABLE_ACTIONS.map((action) => ({
    label: t(action.name), disabled: !desk.view.editable || !action.run(desk.view.state),
    ...(action.on && isInTable(desk.view.state) ? { on: action.on(desk.view.state) } : {}),
    run: () => {
      action.run(desk.view.state, desk.view.dispatch, desk.view);
      desk.view.focus();
    },
  })), [icon('M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14')]);
  const dom = el('div', { class: 'ed-bar', role: 'toolbar', 'aria-label': t('toolbar'), 'aria-controls': 'ed-text', dir: directionOf(interfaceLanguage()) },
    simple(UNDO), simple(REDO), styles, ...BAR.map(simple), blocks, table, more);
  rove(dom);
  return {
    dom,
    update({ state, editable }) {
      for (const [action, made] of buttons) {
        made.setAttribute('aria-disabled', String((action.changes && !editable) || (action.can ? !action.can(state) : false)));
        if (action.on) made.setAttribute('aria-pressed', String(action.on(state)));
      }
      style.textContent = t(STYLES.find((action) => action.on?.(state))?.name ?? 'style-other');
      styles.querySelector('button')?.setAttribute('aria-label', `${t('style')}: ${style.textContent}`);
      table.hidden = !isInTable(state);
    },
  };
}

function chevron(): SVGSVGElement {
  const drawn = icon('m8 10 4 4 4-4');
  drawn.classList.add('ed-chevron');
  return drawn;
}

/** One button of the toolbar is in the order of Tab; the arrows go to the others. */
function rove(bar: HTMLElement): void {
  const all = (): HTMLElement[] => [...bar.querySelectorAll<HTMLElement>(':scope > button, .ed-menu-frame:not([hidden]) > button')];
  const stop = (at: HTMLElement | undefined): void => {
    for (const one of bar.querySelectorAll<HTMLElement>(':scope > button, .ed-menu-frame > button')) one.tabIndex = one === at ? 0 : -1;
  };
  stop(all()[0]);
  bar.addEventListener('focusin', (event) => {
    if (event.target instanceof HTMLElement && all().includes(event.target)) stop(event.target);
  });
  bar.addEventListener('keydown', (event) => {
    const found = all();
    const at = found.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const forwards = bar.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backwards = bar.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const to = event.key === forwards ? at + 1 : event.key === backwards ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? found.length - 1 : null;
    if (event.key === 'Escape') document.querySelector<HTMLElement>('#ed-text')?.focus();
    if (to === null) return;
    event.preventDefault();
    found[(to + found.length) % found.length]?.focus();
  });
}
