// Serves the desk in memory with the headers of the real one. By hand: `node dev/server.mjs` and open the address.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ARTICLE, Desk } from './desk.mjs';
import { page } from './page.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const assets = path.join(here, '../../assets');
const files = { '/editor.js': 'text/javascript; charset=utf-8', '/editor.css': 'text/css; charset=utf-8', '/desk.css': 'text/css; charset=utf-8' };

function policy(nonce) {
  return `default-src 'none'; script-src 'nonce-${nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'`;
}

async function read(request) {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Starts a server for this desk on a free port. */
export async function serve(desk, port = 0) {
  const server = http.createServer((request, response) => {
    answer(desk, request, response).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  const origin = `http://localhost:${server.address().port}`;
  return { origin, url: `${origin}/desk/articles/${ARTICLE}`, stop: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }) };
}

async function answer(desk, request, response) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const json = (status, body, headers = {}) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  const html = (text, nonce = 'n') => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy(nonce), 'cache-control': 'no-store' }).end(text);
  const own = `/desk/articles/${ARTICLE}`;
  if (files[pathname]) return response.writeHead(200, { 'content-type': files[pathname] }).end(fs.readFileSync(path.join(assets, pathname)));
  if (pathname.startsWith('/desk/media/')) return response.writeHead(200, { 'content-type': 'image/svg+xml' }).end('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" width="640" height="360"><rect width="16" height="9" fill="#8aa"/></svg>');
  if (pathname === '/desk/login') {
    if (request.method === 'POST') Object.assign(desk, { loggedIn: true, csrf: `${desk.csrf}+` });
    return html('<!doctype html><title>Log in</title><form method="post"><button>Log in</button></form>');
  }
  if (pathname === own) {
    if (!desk.loggedIn) return response.writeHead(303, { location: '/desk/login' }).end();
    const nonce = Math.random().toString(36).slice(2);
    return html(page(desk.page(nonce)), nonce);
  }
  if (pathname === `${own}/proof`) return html(`<!doctype html><title>Proof</title><h1>${desk.newest.content.headline}</h1><p>${desk.revision}</p>${'<p>…</p>'.repeat(100)}`);
  if (pathname === `${own}/submit`) {
    desk.submitted = desk.revision;
    return html('<!doctype html><title>Submitted</title>');
  }
  if (!desk.loggedIn) return json(401, { code: 'login_required', message: 'Log in again.' });
  if (pathname === `${own}/notes`) return request.method === 'POST' ? json(200, desk.note(JSON.parse(await read(request)))) : json(200, desk.notes);
  const resolve = /\/notes\/(\w+)\/resolve$/.exec(pathname);
  if (resolve) {
    desk.notes.find(({ id }) => id === resolve[1]).resolved = JSON.parse(await read(request)).resolved;
    return json(200, {});
  }
  if (pathname === `${own}/lock`) return json(200, { holder: desk.lock(JSON.parse(await read(request))) });
  if (pathname === '/desk/images/find') return json(200, { images: [...desk.library.values()], next: null });
  if (pathname.startsWith('/desk/uploads')) return uploads(desk, request, response, pathname, json);
  if (pathname === `${own}/save`) return saveWithFaults(desk, request, json);
  return json(404, { code: 'not_found', message: pathname });
}

async function uploads(desk, request, response, pathname, json) {
  const parts = [];
  for await (const chunk of request) parts.push(chunk);
  const body = Buffer.concat(parts);
  const fault = desk.faults.shift();
  if (desk.delay) await sleep(desk.delay);
  if (fault === 'drop') return request.socket.destroy();
  if (typeof fault === 'number') return json(fault, { code: 'fault', message: `refused with ${fault}` }, fault === 429 ? { 'retry-after': '1' } : {});
  const [, , , id, act] = pathname.split('/');
  let answer;
  if (!id) answer = desk.beginUpload(JSON.parse(body));
  else if (act === 'cancel') answer = [desk.uploads.delete(id) ? 200 : 404, {}];
  else if (request.method === 'GET') answer = desk.uploads.has(id) ? [200, desk.upload(desk.uploads.get(id))] : [404, { code: 'not_found' }];
  else answer = desk.part(id, Number(request.headers['upload-offset']), body);
  if (fault === 'lose') return request.socket.destroy();
  return json(...answer);
}

async function saveWithFaults(desk, request, json) {
  const text = await read(request);
  const fault = desk.faults.shift();
  if (desk.delay) await sleep(desk.delay);
  if (fault === 'drop') return request.socket.destroy();
  if (typeof fault === 'number') return json(fault, { code: 'fault', message: `refused with ${fault}` }, fault === 503 ? { 'retry-after': '1' } : {});
  const [status, body] = desk.save(JSON.parse(text), request.headers);
  if (fault === 'lose') return request.socket.destroy();
  return json(status, body);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve(new Desk({ ui: process.argv[2] ?? 'en' }), 8765);
  console.log(url);
}
