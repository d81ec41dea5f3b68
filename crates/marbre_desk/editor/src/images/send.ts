// One request about a file that is being sent, and what came of it.
import type { KnownImage } from '../contract';

export type Answer =
  | { kind: 'at'; offset: number; address: string; image: KnownImage | null }
  | { kind: 'offset'; offset: number }
  | { kind: 'unknown' | 'login' | 'forbidden' | 'busy' }
  | { kind: 'refused'; message: string }
  | { kind: 'later'; seconds: number; message: string };

/** The longest that a request may take, in milliseconds. */
const PATIENCE = 40_000;

interface Asked {
  method: 'GET' | 'POST';
  url: string;
  token: string;
  body?: Blob | string;
  offset?: number;
}

async function json(answer: Response): Promise<Record<string, unknown>> {
  try {
    return (await answer.json()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Asks. A line that is down is `later`. */
export async function ask({ method, url, token, body, offset }: Asked, stop: AbortSignal): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json', 'x-csrf-token': token };
  if (typeof body === 'string') headers['content-type'] = 'application/json';
  else if (body) headers['content-type'] = 'application/partial-upload';
  if (offset !== undefined) headers['upload-offset'] = String(offset);
  const dead = new AbortController();
  const end = (): void => dead.abort();
  const timer = setTimeout(end, PATIENCE);
  stop.addEventListener('abort', end);
  try {
    const answer = await fetch(url, {
      method, headers, credentials: 'same-origin', cache: 'no-store', ...(body === undefined ? {} : { body }),
      signal: dead.signal,
    });
    const said = await json(answer);
    const message = typeof said['message'] === 'string' ? said['message'] : String(answer.status);
    switch (answer.status) {
      case 200: case 201:
        if (typeof said['offset'] !== 'number') return { kind: 'later', seconds: 0, message: '' };
        return { kind: 'at', offset: said['offset'], address: String(said['address']), image: (said['image'] ?? null) as KnownImage | null };
      case 401:
        return { kind: 'login' };
      case 403:
        return { kind: 'forbidden' };
      case 404: case 410:
        return { kind: 'unknown' };
      case 409:
        return typeof said['offset'] === 'number' ? { kind: 'offset', offset: said['offset'] } : { kind: 'busy' };
      case 400: case 413: case 415: case 422:
        return { kind: 'refused', message };
      default:
        return { kind: 'later', seconds: Number(answer.headers.get('retry-after')) || 0, message: answer.status === 429 || answer.status === 507 ? message : '' };
    }
  } catch {
    return { kind: 'later', seconds: 0, message: '' };
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', end);
  }
}
