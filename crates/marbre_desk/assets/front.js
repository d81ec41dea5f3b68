// Laying out the front page by dragging or by the arrow keys. Every button works without this.
'use strict';

const form = document.querySelector('#front');
const said = document.querySelector('#said');
const places = () => [...form.querySelectorAll('.place')];
const field = (place, name) => place.querySelector(`[name="${name}[]"]`);
const headline = (place) => place.querySelector('.headline').textContent;

let unsaved = Boolean(document.querySelector('.notice[role="status"]'));
addEventListener('beforeunload', (event) => {
  if (unsaved) event.preventDefault();
});
form.addEventListener('submit', (event) => {
  if (event.submitter?.formTarget !== 'proof') unsaved = false;
});
form.addEventListener('input', (event) => {
  if (event.target.name !== 'pick' && event.target.name !== 'q') unsaved = true;
});

function tell(place, words) {
  unsaved = true;
  said.textContent = form.dataset.moved.replace('{headline}', () => words).replace('{place}', () => place.dataset.label);
}

// What a place holds; nothing where it fills itself.
function held(place) {
  const article = field(place, 'article').value;
  return article ? { article, until: field(place, 'until').value, headline: headline(place) } : null;
}

function hold(place, pin) {
  field(place, 'article').value = pin ? pin.article : '';
  field(place, 'until').value = pin ? pin.until : '';
  place.querySelector('.headline').textContent = pin ? pin.headline : '';
  place.querySelector('.what .hint')?.remove();
  if (!pin) {
    const hint = document.createElement('span');
    hint.className = 'hint';
    hint.textContent = form.dataset.automatic;
    place.querySelector('.what').append(' ', hint);
  }
  place.classList.toggle('pinned', Boolean(pin));
  place.draggable = Boolean(pin);
}

function swap(one, other) {
  const [first, second] = [held(one), held(other)];
  if (!first && !second) return;
  hold(one, second);
  hold(other, first);
  tell(other, (first ?? second).headline);
}

function put(place, pin) {
  for (const other of places()) {
    if (field(other, 'article').value === pin.article) hold(other, null);
  }
  hold(place, pin);
  tell(place, pin.headline);
}

// The article that was picked on the shelf.
function picked() {
  const radio = form.querySelector('[name="pick"]:checked');
  return radio && offered(radio.closest('li'));
}
function offered(item) {
  return { article: item.dataset.article, until: '', headline: headline(item) };
}

function neighbour(place, step) {
  const all = places();
  return all[all.indexOf(place) + step];
}

function move(place, step) {
  const other = held(place) && neighbour(place, step);
  if (!other) return false;
  swap(place, other);
  const button = other.querySelector(`button[value^="${step < 0 ? 'up' : 'down'}:"]`);
  (button.disabled ? other.querySelector(`button[value^="${step < 0 ? 'down' : 'up'}:"]`) : button).focus();
  return true;
}

form.addEventListener('click', (event) => {
  const button = event.target.closest('.place button');
  if (!button) return;
  const place = button.closest('.place');
  const [what] = button.value.split(':');
  const pin = what === 'put' ? picked() : null;
  if (what === 'put' && !pin) return;
  event.preventDefault();
  if (what === 'put') put(place, pin);
  if (what === 'up') move(place, -1);
  if (what === 'down') move(place, 1);
  if (what === 'clear') {
    const words = form.dataset.automatic;
    hold(place, null);
    tell(place, words);
    place.querySelector('button[value^="put:"]').focus();
  }
});

form.addEventListener('keydown', (event) => {
  const place = event.target.closest('.place');
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (place && step && event.target.matches('button') && move(place, step)) event.preventDefault();
});

// Dragging: from the shelf into a place, or from a place to another, which change what they hold.
let dragged = null;
form.addEventListener('dragstart', (event) => {
  dragged = event.target.closest('[draggable="true"]');
  if (dragged) {
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', headline(dragged));
  }
});
form.addEventListener('dragover', (event) => {
  const place = event.target.closest('.place');
  for (const other of form.querySelectorAll('.over')) other.classList.toggle('over', other === place);
  if (dragged && place && place !== dragged) {
    event.preventDefault();
    place.classList.add('over');
  }
});
form.addEventListener('drop', (event) => {
  const place = event.target.closest('.place');
  if (!dragged || !place) return;
  event.preventDefault();
  if (dragged.matches('.place')) swap(dragged, place);
  else put(place, offered(dragged));
});
form.addEventListener('dragend', () => {
  for (const other of form.querySelectorAll('.over')) other.classList.remove('over');
  dragged = null;
});
