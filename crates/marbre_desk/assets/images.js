// What matters in an image and what part of it shows where, set by pointer or by keys. The fields work without this.
'use strict';

const form = document.querySelector('#image');
const stage = document.querySelector('#stage');
const said = document.querySelector('#said');
const picture = stage.querySelector('svg');
const targets = document.querySelector('#targets');
const [wide, high] = [Number(form.dataset.width), Number(form.dataset.height)];
const slots = [...document.querySelectorAll('[data-slot]')].map((preview) => preview.dataset.slot);
const STEP = 1;
const LEAP = 5;
const SMALLEST = 10;

const field = (name) => form.elements.namedItem(name);
const number = (name) => Number(field(name).value) || 0;
const own = (slot) => field(`${slot}_own`);
const within = (value, least, most) => Math.min(Math.max(value, least), Math.max(least, most));
const rounded = (value) => String(Math.round(value * 10) / 10);
const target = () => targets.querySelector(':checked').value;
const name = (slot) => targets.querySelector(`[value="${slot}"]`).closest('label').textContent.trim();
const shown = (value) => Math.round(value).toLocaleString(document.documentElement.lang);

// How high a frame of that width is, in per cent of the image.
function down(slot, width) {
  const { across, down: high_ } = own(slot).dataset;
  return (width * wide * Number(high_)) / (Number(across) * high);
}

// The widest that a frame of this place can be.
function widest(slot) {
  return Math.min(100, 100 / down(slot, 1));
}

// The frame of a place, as it was chosen or around what matters.
function frame(slot) {
  if (own(slot).checked) {
    const width = within(number(`${slot}_width`), 1, widest(slot));
    const height = down(slot, width);
    return { left: within(number(`${slot}_left`), 0, 100 - width), top: within(number(`${slot}_top`), 0, 100 - height), width, height };
  }
  const [x, y] = field('focus_own').checked ? [number('focus_x'), number('focus_y')] : [50, 50];
  const width = widest(slot);
  const height = down(slot, width);
  return { left: within(x - width / 2, 0, 100 - width), top: within(y - height / 2, 0, 100 - height), width, height };
}

function set(element, attributes) {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
}

function draw() {
  for (const slot of slots) {
    const { left, top, width, height } = frame(slot);
    const view = [left * wide, top * high, width * wide, height * high].map((side) => side / 100);
    document.querySelector(`[data-slot="${slot}"]`).setAttribute('viewBox', view.join(' '));
  }
  const at = target();
  const point = picture.querySelector('.point');
  const shade = picture.querySelector('.shade');
  const frames = picture.querySelectorAll('.frame, .frame-out');
  if (at === 'focus') {
    const [x, y] = field('focus_own').checked ? [number('focus_x'), number('focus_y')] : [50, 50];
    for (const circle of point.querySelectorAll('circle')) {
      set(circle, { cx: (x * wide) / 100, cy: (y * high) / 100, r: Math.min(wide, high) / 20 });
    }
    point.removeAttribute('display');
    shade.setAttribute('d', '');
    for (const one of frames) set(one, { width: 0, height: 0 });
    return;
  }
  point.setAttribute('display', 'none');
  const { left, top, width, height } = frame(at);
  const [x, y, w, h] = [(left * wide) / 100, (top * high) / 100, (width * wide) / 100, (height * high) / 100];
  shade.setAttribute('d', `M0 0H${wide}V${high}H0ZM${x} ${y}h${w}v${h}h${-w}Z`);
  for (const one of frames) set(one, { x, y, width: w, height: h });
}

function tell() {
  const at = target();
  if (at === 'focus') {
    if (!field('focus_own').checked) said.textContent = stage.dataset.automatic.replace('{slot}', () => name('focus'));
    else said.textContent = stage.dataset.focus.replace('{x}', shown(number('focus_x'))).replace('{y}', shown(number('focus_y')));
    return;
  }
  if (!own(at).checked) {
    said.textContent = stage.dataset.automatic.replace('{slot}', () => name(at));
    return;
  }
  const { left, top, width } = frame(at);
  said.textContent = stage.dataset.frame.replace('{slot}', () => name(at)).replace('{left}', shown(left)).replace('{top}', shown(top)).replace('{width}', shown(width));
}

// Puts the point there, or the frame's corner, in per cent; within the image.
function put(x, y, width) {
  const at = target();
  if (at === 'focus') {
    field('focus_own').checked = true;
    field('focus_x').value = rounded(within(x, 0, 100));
    field('focus_y').value = rounded(within(y, 0, 100));
  } else {
    const across = within(width, Math.min(SMALLEST, widest(at)), widest(at));
    own(at).checked = true;
    field(`${at}_width`).value = String(Math.floor(across * 10) / 10);
    field(`${at}_left`).value = rounded(within(x, 0, 100 - across));
    field(`${at}_top`).value = rounded(within(y, 0, 100 - down(at, across)));
  }
  draw();
}

function move(right, below) {
  const at = target();
  if (at === 'focus') {
    const [x, y] = field('focus_own').checked ? [number('focus_x'), number('focus_y')] : [50, 50];
    return put(x + right, y + below);
  }
  const { left, top, width } = frame(at);
  return put(left + right, top + below, width);
}

// Larger or smaller around its middle.
function size(by) {
  const at = target();
  if (at === 'focus') return;
  const { left, top, width, height } = frame(at);
  const next = within(width + by, Math.min(SMALLEST, widest(at)), widest(at));
  put(left + (width - next) / 2, top + (height - down(at, next)) / 2, next);
}

function automatic() {
  const at = target();
  (at === 'focus' ? field('focus_own') : own(at)).checked = false;
  draw();
}

const KEYS = {
  ArrowLeft: (step) => move(-step, 0),
  ArrowRight: (step) => move(step, 0),
  ArrowUp: (step) => move(0, -step),
  ArrowDown: (step) => move(0, step),
  '+': (step) => size(step),
  '=': (step) => size(step),
  PageUp: () => size(LEAP),
  '-': (step) => size(-step),
  _: (step) => size(-step),
  PageDown: () => size(-LEAP),
  Delete: automatic,
  Backspace: automatic,
};

stage.addEventListener('keydown', (event) => {
  const act = KEYS[event.key];
  if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  act(event.shiftKey && event.key.startsWith('Arrow') ? LEAP : STEP);
  tell();
});

// Where a pointer is on the image, in per cent: the image may be letterboxed in its place.
function place(event) {
  const box = picture.getBoundingClientRect();
  const scale = Math.min(box.width / wide, box.height / high);
  const left = box.left + (box.width - wide * scale) / 2;
  const top = box.top + (box.height - high * scale) / 2;
  return [((event.clientX - left) * 100) / (wide * scale), ((event.clientY - top) * 100) / (high * scale)];
}

let held = null;
stage.addEventListener('pointerdown', (event) => {
  if (event.button !== 0) return;
  const [x, y] = place(event);
  if (target() === 'focus') {
    held = [0, 0];
    put(x, y);
  } else {
    const { left, top, width, height } = frame(target());
    const inside = x >= left && x <= left + width && y >= top && y <= top + height;
    held = inside ? [x - left, y - top] : [width / 2, height / 2];
    if (!inside) put(x - held[0], y - held[1], width);
  }
  stage.setPointerCapture(event.pointerId);
});
stage.addEventListener('pointermove', (event) => {
  if (!held) return;
  const [x, y] = place(event);
  put(x - held[0], y - held[1], target() === 'focus' ? 0 : frame(target()).width);
});
for (const end of ['pointerup', 'pointercancel']) {
  stage.addEventListener(end, () => {
    if (held) tell();
    held = null;
  });
}
stage.addEventListener('wheel', (event) => {
  if (target() === 'focus' || document.activeElement !== stage) return;
  event.preventDefault();
  size(event.deltaY < 0 ? STEP : -STEP);
}, { passive: false });

targets.hidden = false;
document.querySelector('#keys').hidden = false;
for (const [key, value] of Object.entries({
  tabindex: '0', role: 'application', 'aria-label': stage.dataset.label, 'aria-roledescription': stage.dataset.role, 'aria-describedby': 'keys',
})) stage.setAttribute(key, value);
targets.addEventListener('change', () => {
  draw();
  tell();
});
form.querySelector('.numbers').addEventListener('input', draw);
draw();
