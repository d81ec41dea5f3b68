// The fields of the page that are part of the content: read into it, and set from it.
import type { PageData, Sheet } from '../contract';
import { tidy } from '../document/characters';
import type { ArticleContent, Document } from '../document/form';
import { same } from '../keep/same';
import { type Bylines, bylines } from './bylines';
import { Lead } from './lead';
import { type Topics, topics } from './topics';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const TEXTS = ['kicker', 'headline', 'standfirst', 'dateline', 'social_title', 'description'] as const;
/** Fields that are sent beside the content. */
const BESIDE = ['slug', 'comments'] as const;

export class Fields {
  private readonly topics: Topics | null;
  private readonly bylines: Bylines | null;
  readonly lead: Lead | null;
  /** The content as it came: what no control shows stays as it was. */
  private rest: ArticleContent;

  constructor(data: PageData, private readonly form: ParentNode, changed: () => void) {
    this.rest = data.content;
    const tell = (): void => changed();
    this.topics = topics(form, data, tell);
    this.bylines = bylines(form, data, tell);
    const lead = form.querySelector<HTMLElement>('#lead');
    this.lead = lead ? new Lead(lead, data, tell) : null;
    for (const name of [...TEXTS, ...BESIDE, 'key_points', 'section']) {
      const control = this.control(name);
      control?.addEventListener('input', tell);
      control?.addEventListener('change', tell);
      if (control && (TEXTS as readonly string[]).includes(name) || name === 'key_points') {
        control?.setAttribute('lang', data.article.lang);
        control?.setAttribute('dir', data.article.dir);
      }
    }
  }

  private control(name: string): Control | null {
    return this.form.querySelector<Control>(`:is(input, textarea, select)[name="${name}"]:not([type="hidden"], [type="radio"])`);
  }

  /** The controls whose words are searched. */
  searched(): (HTMLInputElement | HTMLTextAreaElement)[] {
    return [...TEXTS, 'key_points'].map((name) => this.control(name))
      .filter((one): one is HTMLInputElement | HTMLTextAreaElement => one !== null && !(one instanceof HTMLSelectElement) && !one.readOnly && !one.disabled);
  }

  /** The content with this body. Empty fields are left out, as the server leaves them out. */
  read(body: Document): Sheet {
    const { rest } = this;
    const text = (name: (typeof TEXTS)[number]): string => {
      const control = this.control(name);
      return control ? tidy(control.value) : rest[name] ?? '';
    };
    const filled = <K extends string, V>(key: K, value: V): Partial<Record<K, V>> =>
      (value === '' || value === undefined || (Array.isArray(value) && value.length === 0) ? {} : { [key]: value }) as Partial<Record<K, V>>;
    const points = this.control('key_points');
    const section = this.control('section');
    const content: ArticleContent = {
      format: rest.format,
      ...filled('kicker', text('kicker')),
      headline: text('headline'),
      ...filled('standfirst', text('standfirst')),
      ...filled('dateline', text('dateline')),
      body,
      ...filled('bylines', this.bylines ? this.bylines.value() : rest.bylines),
      ...filled('section', section ? section.value : rest.section),
      ...filled('topics', this.topics ? this.topics.value() : rest.topics),
      ...filled('lead_image', this.lead ? this.lead.value() : rest.lead_image),
      ...filled('key_points', points ? points.value.split('\n').map(tidy).filter(Boolean) : rest.key_points),
      ...filled('related', rest.related),
      ...filled('social_title', text('social_title')),
      ...filled('description', text('description')),
    };
    return { content, beside: this.beside() };
  }

  private beside(): Record<string, string> {
    const found: Record<string, string> = {};
    for (const name of BESIDE) {
      const radio = this.form.querySelector<HTMLInputElement>(`input[type="radio"][name="${name}"]:checked`);
      const control = radio ?? this.control(name);
      if (control) found[name] = control.value;
    }
    return found;
  }

  /** Sets each field that says something else than the content. */
  write(content: ArticleContent): void {
    this.rest = content;
    const now = this.read(content.body).content;
    for (const name of TEXTS) this.set(name, now[name] ?? '', content[name] ?? '');
    this.set('key_points', (now.key_points ?? []).join('\n'), (content.key_points ?? []).join('\n'));
    this.set('section', now.section ?? '', content.section ?? '');
    this.topics?.set(content.topics ?? []);
    this.bylines?.set(content.bylines ?? []);
    if (this.lead && !same(now.lead_image, content.lead_image)) this.lead.set(content.lead_image);
  }

  /** Sets the fields beside the content, as they were kept. */
  writeBeside(beside: Record<string, string>): void {
    for (const [name, value] of Object.entries(beside)) {
      const radio = this.form.querySelector<HTMLInputElement>(`input[type="radio"][name="${name}"][value="${CSS.escape(value)}"]`);
      if (radio) radio.checked = true;
      else this.set(name, '', value);
    }
  }

  private set(name: string, now: string, value: string): void {
    const control = this.control(name);
    if (control && now !== value) control.value = value;
  }

  /** Makes the fields read-only while someone else writes. */
  lock(locked: boolean): void {
    for (const name of [...TEXTS, ...BESIDE, 'key_points']) {
      const control = this.control(name);
      if (control && !(control instanceof HTMLSelectElement)) control.readOnly = locked;
      else if (control) control.disabled = locked;
    }
    const section = this.control('section');
    if (section) (section as HTMLSelectElement).disabled = locked;
    this.topics?.lock(locked);
    this.bylines?.lock(locked);
    this.lead?.lock(locked);
  }
}
