// The page as it is now on the server: for a new token after logging in again, and for the newest content.
import type { PageData } from '../contract';

/** The newest data of this page; `login` when the server wants a login, nothing when it cannot be reached. */
export async function freshPage(): Promise<PageData | 'login' | null> {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' }, cache: 'no-store', credentials: 'same-origin' });
    if (answer.status === 401 || answer.redirected) return 'login';
    if (!answer.ok) return null;
    const script = /<script[^>]*\bid="?article-data"?[^>]*>([\s\S]*?)<\/script>/.exec(await answer.text());
    return script?.[1] ? (JSON.parse(script[1]) as PageData) : 'login';
  } catch {
    return null;
  }
}
