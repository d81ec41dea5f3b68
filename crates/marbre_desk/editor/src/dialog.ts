// A question in a dialog: a form of labelled fields, with the errors beside the fields they belong to.
import { el, freshId } from './element';
import { t } from './words';

export interface Field {
  name: string;
  label: string;
  type: 'text' | 'url' | 'number' | 'textarea' | 'checkbox' | 'select' | 'datetime-local';
  value: string;
  options?: { value: string; label: string }[];
  hint?: string;
  dir?: string;
  /** What is wrong with the values, in words; nothing when all is well. */
  check?: (value: string, values: Record<string, string>) => string | null;
}

interface Question {
  title: string;
  fields: Field[];
  confirm?: string;
  /** Another way out: a button that answers `{ [name]: 'yes' }`. */
  other?: { name: string; label: string };
}

/** Asks; the answer is the fields' values (a checked box is `yes`), or nothing when the person turned back. */
export function ask({ title, fields, confirm, other }: Question): Promise<Record<string, string> | null> {
  return new Promise((resolve) => {
    let answer: Record<string, string> | null = null;
    const controls = new Map(fields.map((field) => [field.name, control(field)]));
    const read = (): Record<string, string> =>
      Object.fromEntries([...controls].map(([name, { input }]) => [name, valueOf(input)]));
    const form = el('form', { method: 'dialog', novalidate: true }, ...[...controls.values()].map(({ row }) => row));
    const dialog = framed(title, form, () => resolve(answer));
    form.append(el('div', { class: 'ed-answers' },
      el('button', { type: 'submit', class: 'ed-main' }, confirm ?? t('done')),
      other && el('button', { type: 'button', onclick: () => { answer = { [other.name]: 'yes' }; dialog.close(); } }, other.label),
      el('button', { type: 'button', onclick: () => dialog.close() }, t('cancel')),
    ));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const values = read();
      const wrong = fields.filter((field) => !tell(controls.get(field.name), field.check?.(values[field.name] ?? '', values) ?? null));
      if (wrong[0]) controls.get(wrong[0].name)?.input.focus();
      else {
        answer = values;
        dialog.close();
      }
    });
  });
}

/** A modal dialog with a title; removed from the page when it closes. */
export function framed(title: string, body: HTMLElement, closed: () => void, name = ''): HTMLDialogElement {
  const id = freshId('title');
  const dialog = el('dialog', { class: `ed-dialog ${name}`.trim(), 'aria-labelledby': id }, el('h2', { id }, title), body);
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
    closed();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Control {
  row: HTMLElement;
  input: Input;
  error: HTMLElement;
}

function control(field: Field): Control {
  const id = freshId('field');
  const hint = field.hint ? el('p', { class: 'ed-hint', id: `${id}-hint` }, field.hint) : null;
  const error = el('p', { class: 'ed-error', id: `${id}-error`, hidden: true });
  const described = { id, name: field.name, 'aria-describedby': `${hint ? `${id}-hint ` : ''}${id}-error`, dir: field.dir };
  const input = inputFor(field, described);
  const label = el('label', { for: id }, field.label);
  const row = field.type === 'checkbox'
    ? el('div', { class: 'ed-field ed-check' }, input, label, hint, error)
    : el('div', { class: 'ed-field' }, label, input, hint, error);
  return { row, input, error };
}

function inputFor(field: Field, attributes: Record<string, string | undefined>): Input {
  if (field.type === 'textarea') {
    const area = el('textarea', { ...attributes, rows: 3 });
    area.value = field.value;
    return area;
  }
  if (field.type === 'select') {
    const options = (field.options ?? []).map(({ value, label }) => el('option', { value, selected: value === field.value }, label));
    return el('select', attributes, ...options);
  }
  const input = el('input', { ...attributes, type: field.type === 'url' ? 'text' : field.type, inputmode: field.type === 'url' ? 'url' : null, autocomplete: 'off' });
  if (field.type === 'checkbox') input.checked = field.value === 'yes';
  else input.value = field.value;
  return input;
}

function valueOf(input: Input): string {
  if (input instanceof HTMLInputElement && input.type === 'checkbox') return input.checked ? 'yes' : '';
  return input.value;
}

/** Shows what is wrong with a field. True when nothing is. */
function tell(control: Control | undefined, wrong: string | null): boolean {
  if (!control) return true;
  control.error.textContent = wrong ?? '';
  control.error.hidden = wrong === null;
  control.input.setAttribute('aria-invalid', String(wrong !== null));
  return wrong === null;
}
