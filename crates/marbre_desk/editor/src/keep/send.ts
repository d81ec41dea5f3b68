// One request to the server, and what came of it.
import type { Conflict, Saved } from '../contract';

export type Outcome =
  | { kind: 'saved'; saved: Saved }
  | { kind: 'conflict'; conflict: Conflict }
  | { kind: 'login' }
  | { kind: 'forbidden'; message: string }
  | { kind: 'refused'; message: string }
  | { kind: 'later'; seconds: number; reached: boolean };

/** The longest that a save may take, in milliseconds. A bad line takes long; a dead one must not take for ever. */
const PATIENCE = 60_000;

async function json(answer: Response): Promise<Record<string, unknown>> {
  try {
    return (await answer.json()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

/** Sends bytes as they are. */
export async function send(url: string, bytes: string, token: string, keepalive = false): Promise<Outcome> {
  let answer: Response;
  try {
    answer = await fetch(url, {
      method: 'POST', body: bytes, keepalive, credentials: 'same-origin', redirect: 'manual',
      headers: { 'content-type': 'application/json', 'x-csrf-token': token, accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE),
    });
    const body = await json(answer);
    const message = typeof body['message'] === 'string' ? body['message'] : `${answer.status}`;
    if (answer.type === 'opaqueredirect') return { kind: 'login' };
    switch (answer.status) {
      case 200:
        return typeof body['revision'] === 'number' ? { kind: 'saved', saved: body as unknown as Saved } : { kind: 'later', seconds: 0, reached: false };
      case 401:
        return { kind: 'login' };
      case 403:
        return { kind: 'forbidden', message };
      case 409:
        return body['theirs'] ? { kind: 'conflict', conflict: body as unknown as Conflict } : { kind: 'refused', message };
      case 408: case 429: case 500: case 502: case 503: case 504:
        return { kind: 'later', seconds: Number(answer.headers.get('retry-after')) || 0, reached: true };
      default:
        return { kind: 'refused', message };
    }
  } catch {
    return { kind: 'later', seconds: 0, reached: false };
  }
}
