// A line by the rules: runs joined, spaces collapsed as browsers do (document/runs.rs).
import { isBlank, withoutForbidden } from './characters';
import { type Inline, type Line, MARKS, type Mark } from './form';

/** The marks in their order, the first of each kind. */
export function ordered(marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    if (!kept.some((before) => before.type === mark.type)) kept.push(mark);
  }
  return kept.sort((one, other) => MARKS.indexOf(one.type) - MARKS.indexOf(other.type));
}

/** True when both runs have the same marks. */
function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

class Making {
  readonly content: Inline[] = [];
  /** False when a space here would not be seen: at the start, after a break, after a space. */
  private afterWord = false;

  text(text: string, marks: Mark[]): void {
    for (const [index, line] of text.split(/[\u2028\u2029]/).entries()) {
      if (index > 0) this.lineBreak();
      for (const piece of line.split(/([ \t\n\r\f]+)/)) {
        if (/^[ \t\n\r\f]/.test(piece)) {
          if (this.afterWord) this.run(' ', marks);
          this.afterWord = false;
        } else {
          const clean = withoutForbidden(piece);
          if (clean) {
            this.run(clean, marks);
            this.afterWord = true;
          }
        }
      }
    }
  }

  private run(text: string, marks: Mark[]): void {
    const last = this.content.at(-1);
    if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) last.text += text;
    else this.content.push(marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text });
  }

  lineBreak(): void {
    this.trim();
    if (this.content.length > 0 && this.content.at(-1)?.type !== 'break') this.content.push({ type: 'break' });
    this.afterWord = false;
  }

  note(content: Line): void {
    if (content.length === 0) return;
    this.content.push({ type: 'footnote', content });
    this.afterWord = true;
  }

  private trim(): void {
    const last = this.content.at(-1);
    if (last?.type === 'text' && last.text.endsWith(' ')) {
      last.text = last.text.slice(0, -1);
      if (last.text === '') this.content.pop();
    }
  }

  add(content: readonly Inline[], inNote: boolean): void {
    for (const inline of content) {
      if (inline.type === 'text') this.text(inline.text, ordered(inline.marks ?? []));
      else if (inline.type === 'break') this.lineBreak();
      else if (inNote) this.add(inline.content, true);
      else this.note(made(inline.content, true));
    }
  }

  finish(): Line {
    this.trim();
    if (this.content.at(-1)?.type === 'break') this.content.pop();
    return showsNothing(this.content) ? [] : this.content;
  }
}

function showsNothing(content: Line): boolean {
  return content.every((inline) => inline.type === 'break' || (inline.type === 'text' && isBlank(inline.text)));
}

function made(content: readonly Inline[], inNote: boolean): Line {
  const making = new Making();
  making.add(content, inNote);
  return making.finish();
}

/** The line by the rules: empty when it shows nothing. */
export function normalLine(content: readonly Inline[] | undefined): Line {
  return made(content ?? [], false);
}

/** The same line, important. */
export function strong(content: readonly Inline[]): Line {
  return content.map((inline) =>
    inline.type === 'text' ? { ...inline, marks: ordered([...(inline.marks ?? []), { type: 'strong' }]) } : inline,
  );
}

/** The characters of a line without marks; a break is a space, a footnote says nothing. */
export function plainText(content: readonly Inline[]): string {
  return content.map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'break' ? ' ' : '')).join('');
}
