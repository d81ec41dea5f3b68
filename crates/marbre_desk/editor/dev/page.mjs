// A page as the desk makes it: the form's plain fields, the data for the editor, the places for its panels.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../../../..');

/** The editor's words of a language, as the server hands them over. */
export function words(lang) {
  const source = fs.readFileSync(path.join(root, `locales/desk/${lang}/editor.ftl`), 'utf8');
  return Object.fromEntries([...source.matchAll(/^(editor-[\w-]+) = (.*)$/gm)].map(([, key, text]) => [key, text.replace(/\{ \$(\w+) \}/g, '{$$$1}')]));
}

const escape = (text) => String(text ?? '').replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

export const lists = {
  sections: [{ id: '0190c5b0-0000-7000-8000-000000000001', name: 'Politics', depth: 0 }, { id: '0190c5b0-0000-7000-8000-000000000002', name: 'Society', depth: 0 }],
  topics: ['Harbour', 'Schools', 'Élections', 'Water', 'Roads'].map((name, n) => ({ id: `0190c5b0-0000-7000-8000-0000000001${n}0`, name })),
  bylines: [
    { id: '0190c5b0-0000-7000-8000-000000000a10', name: 'Amina Diallo', role: 'reporter', kind: 'person' },
    { id: '0190c5b0-0000-7000-8000-000000000a20', name: 'Jonas Mwangi', role: '', kind: 'person' },
    { id: '0190c5b0-0000-7000-8000-000000000a30', name: 'La rédaction', role: '', kind: 'collective' },
  ],
  languages: [
    { tag: 'fr', name: 'Français', dir: 'ltr' }, { tag: 'en', name: 'English', dir: 'ltr' }, { tag: 'ar', name: 'العربية', dir: 'rtl' },
    { tag: 'pt', name: 'Português', dir: 'ltr' }, { tag: 'sw', name: 'Kiswahili', dir: 'ltr' }, { tag: 'es', name: 'Español', dir: 'ltr' },
  ],
  staff: [{ id: 's1', name: 'Amina Diallo' }, { id: 's2', name: 'Jonas Mwangi' }],
};

/** The page of an article for a person, as HTML. */
export function page({ article, content, slug, comments, me, csrf, lang, nonce, meter, original, images }) {
  const data = {
    article, content, lists, me, may: { save: true, images }, images: {}, original,
    urls: { save: `/desk/articles/${article.id}/save`, lock: `/desk/articles/${article.id}/lock`, proof: `/desk/articles/${article.id}/proof`, notes: `/desk/articles/${article.id}/notes`, media: '/desk/media/', login: '/desk/login', uploads: '/desk/uploads', images: '/desk/images' },
    meter: { ...meter, warn: 10_000, most: 14_000 }, words: words(lang), csrf,
  };
  const say = data.words;
  const input = (name, label, value) => `<div class="field"><label for="${name}">${escape(label)}</label><input id="${name}" name="${name}" value="${escape(value)}"></div>`;
  const area = (name, label, value) => `<div class="field"><label for="${name}">${escape(label)}</label><textarea id="${name}" name="${name}" rows="2">${escape(value)}</textarea></div>`;
  const options = lists.sections.map(({ id, name }) => `<option value="${id}"${id === content.section ? ' selected' : ''}>${escape(name)}</option>`).join('');
  return `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(content.headline)}</title>
<link rel="stylesheet" href="/desk.css"><link rel="stylesheet" href="/editor.css"></head><body>
<main id="main"><h1>${escape(content.headline || '…')}</h1>
<form method="post" action="${data.urls.save}/plain" id="article"><div class="columns"><div>
${input('kicker', say['editor-field-kicker'], content.kicker)}
${area('headline', say['editor-field-headline'], content.headline)}
${area('standfirst', say['editor-field-standfirst'], content.standfirst)}
<fieldset id="lead"><legend>${escape(say['editor-field-lead-image'])}</legend><input type="hidden" name="lead_asset"><div class="lead-now"></div><div class="lead-fields">${area('lead_alt', say['editor-alt'], '')}<label><input type="checkbox" name="lead_decorative" value="yes"> ${escape(say['editor-decorative'])}</label>${input('lead_caption', say['editor-empty-image'], '')}${input('lead_credit', say['editor-credit'], '')}</div></fieldset>
${input('dateline', say['editor-field-dateline'], content.dateline)}
<div id="body"><textarea name="body" readonly rows="3">…</textarea></div>
${area('key_points', say['editor-field-key-points'], (content.key_points ?? []).join('\n'))}
</div><div>
<section id="checks"><h2>${escape(say['editor-check-warn'])}</h2></section>
<div class="field"><label for="section">${escape(say['editor-field-section'])}</label><select id="section" name="section"><option value=""></option>${options}</select></div>
<fieldset id="topics"><legend>${escape(say['editor-field-topics'])}</legend><select name="topics" multiple aria-label="topics"></select></fieldset>
<fieldset id="bylines"><legend>${escape(say['editor-field-bylines'])}</legend><input name="bylines" aria-label="bylines"></fieldset>
${input('slug', 'Slug', slug)}
${input('social_title', say['editor-field-social-title'], content.social_title)}
${area('description', say['editor-field-description'], content.description)}
<div class="field"><label for="comments">Comments</label><select id="comments" name="comments"><option value="open"${comments === 'open' ? ' selected' : ''}>open</option><option value="closed"${comments === 'closed' ? ' selected' : ''}>closed</option></select></div>
<section id="original"></section></div></div>
<p class="actions"><button class="main">Save</button></p></form>
<section id="notes"><h2>${escape(say['editor-note-new'])}</h2></section>
<section id="proof" hidden></section>
<form method="post" action="/desk/articles/${article.id}/submit" id="submit"><button>Submit</button></form>
</main>
<script type="application/json" id="article-data" nonce="${nonce}">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>
<script src="/editor.js" nonce="${nonce}" defer></script></body></html>`;
}
