// The stored form of a body and of an article: what the server reads and writes (crates/marbre_article).

export type Mark =
  | { type: 'claim'; claim: string }
  | { type: 'link'; href: string }
  | { type: 'language'; lang: string }
  | { type: 'strong' | 'emphasis' | 'strikethrough' | 'superscript' | 'subscript' | 'code' };

export type Inline =
  | { type: 'text'; text: string; marks?: Mark[] }
  | { type: 'break' }
  | { type: 'footnote'; content: Inline[] };

export type Line = Inline[];

export type ImageSource = { asset: string } | { missing: string };
export type Alternative = { text: string } | 'decorative' | 'unwritten';

export interface Image {
  source: ImageSource;
  alt: Alternative;
  caption?: Line;
  credit?: string;
  link?: string;
}

export interface Cell {
  header?: boolean;
  columns?: number;
  rows?: number;
  content: Line;
}

export interface Entry {
  when: string;
  date?: string;
  blocks: Block[];
}

export interface Table {
  type: 'table';
  caption?: Line;
  header_rows: number;
  rows: Cell[][];
}

export type Block =
  | { type: 'paragraph'; content: Line }
  | { type: 'heading'; level: number; content: Line }
  | { type: 'list'; start?: number; items: { blocks: Block[] }[] }
  | { type: 'quote'; blocks: Block[]; attribution?: Line; source?: string; pull?: boolean }
  | ({ type: 'image' } & Image)
  | { type: 'gallery'; images: Image[]; caption?: Line }
  | Table
  | { type: 'infobox'; title?: Line; blocks: Block[] }
  | { type: 'embed_card'; provider: string; href: string; title?: string; text?: Line }
  | { type: 'timeline'; entries: Entry[] }
  | { type: 'live_entry'; id: string; at: number; headline?: Line; blocks: Block[] }
  | { type: 'preformatted'; text: string }
  | { type: 'divider' };

export interface Document {
  format: number;
  blocks: Block[];
}

export interface Signature {
  byline: string;
  role?: string;
}

export interface ArticleContent {
  format: number;
  kicker?: string;
  headline: string;
  standfirst?: string;
  dateline?: string;
  body: Document;
  bylines?: Signature[];
  section?: string;
  topics?: string[];
  lead_image?: Image;
  key_points?: string[];
  related?: string[];
  social_title?: string;
  description?: string;
}

/** The marks from the outside in: the order in which they are stored. */
export const MARKS = [
  'claim', 'link', 'language', 'strong', 'emphasis', 'strikethrough', 'superscript', 'subscript', 'code',
] as const;

/** Who hosts an embedded thing. */
export const PROVIDERS = [
  'youtube', 'vimeo', 'dailymotion', 'x', 'facebook', 'instagram', 'tiktok', 'soundcloud', 'spotify', 'mastodon',
  'telegram', 'audio', 'video', 'document', 'map', 'other',
] as const;
