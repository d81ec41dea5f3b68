// What the article page gives to the editor (script `article-data`), and what the server answers.
import type { ArticleContent } from './document/form';

export interface Named {
  id: string;
  name: string;
}

export interface Person extends Named {
  role?: string;
  kind?: string;
}

/** What the library knows of an image. */
export interface KnownImage {
  sha256: string;
  name: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  words: Record<string, { alt?: string; caption?: string }>;
  decorative: boolean;
  credit: string;
  pulled: boolean;
  expired: boolean;
}

export interface PageData {
  article: {
    id: string; lang: string; dir: 'ltr' | 'rtl'; state: string; working: boolean; version: number; revision: number;
    kind: string; url: string | null;
  };
  content: ArticleContent;
  lists: {
    sections: (Named & { depth: number })[];
    topics: Named[];
    bylines: Person[];
    languages: { tag: string; name: string; dir: 'ltr' | 'rtl' }[];
    staff?: Named[];
  };
  me: Named;
  may: { save: boolean; images?: boolean };
  /** The images of the text, by their hash. */
  images?: Record<string, KnownImage>;
  original: null | { lang: string; dir: 'ltr' | 'rtl'; content: ArticleContent; headline: string };
  urls: { save: string; lock: string; proof: string; notes: string; media: string; login?: string; uploads?: string; images?: string };
  /** The publication's zone, in which times are said: `Africa/Nairobi`. */
  zone?: string;
  meter: Meter;
  words: Record<string, string>;
  csrf: string;
}

export interface Meter {
  words: number;
  minutes: number;
  bytes: number;
  warn?: number;
  most?: number;
}

export interface Check {
  level: 'block' | 'warn';
  code: string;
  text: string;
  /** Which image of the text it is about: 0 for the one above it. */
  image?: number | null;
}

export interface Saved {
  revision: number;
  saved_at: number | string;
  meter: Meter;
  checks: Check[];
}

export interface Clash {
  path: string;
  mine: unknown;
  theirs: unknown;
}

export interface Conflict {
  code: string;
  message: string;
  theirs: { revision: number; by: string; at: number | string; content: ArticleContent };
  merged: ArticleContent | null;
  clashes: Clash[];
}

/** What an editor sends: all that a person can change on the page. */
export interface Sheet {
  content: ArticleContent;
  /** The fields beside the content: slug, comments. */
  beside: Record<string, string>;
}

export interface Note {
  id: string;
  by: string;
  at: number | string;
  quote: string;
  body: string;
  resolved: boolean;
  replies: { id: string; by: string; at: number | string; body: string }[];
}

/** The page's data, read from its script element. */
export function pageData(): PageData | null {
  const text = document.getElementById('article-data')?.textContent;
  return text ? (JSON.parse(text) as PageData) : null;
}

/** An instant that the server gave, in milliseconds or as RFC 3339. */
export function instant(given: number | string): Date {
  return new Date(given);
}
