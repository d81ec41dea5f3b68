// What the desk's plain pages gain from a script. Everything works without.
'use strict';

// The current area of the masthead.
const here = location.pathname;
for (const link of document.querySelectorAll('[data-area]')) {
  const area = new URL(link.href).pathname;
  if (area === '/desk/' ? here === area || here.startsWith('/desk/articles') : here.startsWith(area)) {
    link.setAttribute('aria-current', 'page');
  }
}

// A form is sent once.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'get' || event.submitter?.formTarget) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = 'yes';
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
});

// “Are you sure?” where a button asks for it: data-ask holds the question.
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-ask]');
  if (button && !confirm(button.dataset.ask)) event.preventDefault();
});

// A choice that filters a list is followed at once: data-at-once on the form.
document.addEventListener('change', (event) => {
  event.target.form?.matches('[data-at-once]') && event.target.form.requestSubmit();
});
