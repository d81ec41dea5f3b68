// The queue of comments by keyboard. Everything here can be done with the buttons as well.
'use strict';
{
  const comments = [...document.querySelectorAll('[data-comment]')];
  let place = -1;

  const go = (to) => {
    if (!comments.length) return;
    place = Math.max(0, Math.min(comments.length - 1, to));
    comments[place].focus();
    comments[place].scrollIntoView({ block: 'center' });
  };

  const press = (scope, key) => scope?.querySelector(`[data-key="${key}"]`)?.click();

  const keys = {
    j: () => go(place + 1),
    k: () => go(place - 1),
    x: () => comments[place]?.querySelector('input[type="checkbox"][form="bulk"]')?.click(),
    u: () => press(document.querySelector('.undo'), 'u'),
  };
  for (const key of ['a', 'r', 's', 'w']) keys[key] = () => press(comments[place], key);

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest('textarea, select, input:not([type="checkbox"])')) return;
    const key = event.key.toLowerCase();
    if (!Object.hasOwn(keys, key)) return;
    event.preventDefault();
    keys[key]();
  });

  // Whoever points at a comment goes on from there.
  document.addEventListener('focusin', (event) => {
    const at = comments.indexOf(event.target.closest('[data-comment]'));
    if (at >= 0) place = at;
  });

  // “Answer” opens the form below and puts the cursor into it.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('[data-opens]');
    const form = link && document.getElementById(link.dataset.opens);
    if (!form) return;
    event.preventDefault();
    form.open = true;
    form.querySelector('textarea').focus();
  });
}
