// Two people's contents of one article: taken together field by field and block by block.
import type { ArticleContent, Block } from '../document/form';
import { same, stable } from './same';
import { type Part, together } from './compare';

type Field = Exclude<keyof ArticleContent, 'body' | 'format'>;

const FIELDS: readonly Field[] = [
  'kicker', 'headline', 'standfirst', 'dateline', 'bylines', 'section', 'topics', 'lead_image', 'key_points', 'related',
  'social_title', 'description',
];

export interface Meeting {
  /** All that does not clash, put together; clashing fields are as they are here (mine). */
  content: ArticleContent;
  blocks: Part<Block>[];
  fields: { field: Field; mine: unknown; theirs: unknown }[];
}

/** What both have changed since `base`. Without a base, all that differs clashes. */
export function meeting(base: ArticleContent | null, mine: ArticleContent, theirs: ArticleContent): Meeting {
  const content = { ...mine } as Record<string, unknown>;
  const fields: Meeting['fields'] = [];
  for (const field of FIELDS) {
    if (same(mine[field] ?? '', theirs[field] ?? '')) continue;
    if (base && same(base[field] ?? '', mine[field] ?? '')) content[field] = theirs[field];
    else if (!base || !same(base[field] ?? '', theirs[field] ?? '')) fields.push({ field, mine: mine[field], theirs: theirs[field] });
  }
  const blocks = base
    ? together(base.body.blocks, mine.body.blocks, theirs.body.blocks, stable)
    : apart(mine.body.blocks, theirs.body.blocks);
  return { content: content as unknown as ArticleContent, blocks, fields };
}

/** Without a base: what both have is kept, the rest clashes. */
function apart(mine: readonly Block[], theirs: readonly Block[]): Part<Block>[] {
  const both = new Set(theirs.map(stable));
  const common = mine.filter((block) => both.has(stable(block)));
  return together(common, mine, theirs, stable);
}

export function clashes(met: Meeting): number {
  return met.fields.length + met.blocks.filter((part) => !('kept' in part)).length;
}

export type Choice = 'mine' | 'theirs' | 'both';

/** The content with every clash decided: first the fields, then the places in the text. */
export function decided(met: Meeting, format: number, choose: (index: number) => Choice): ArticleContent {
  const content = { ...met.content } as Record<string, unknown>;
  let index = 0;
  for (const { field, mine, theirs } of met.fields) {
    const choice = choose(index);
    index += 1;
    content[field] = choice === 'theirs' ? theirs : choice === 'both' ? joined(mine, theirs) : mine;
  }
  const blocks = met.blocks.flatMap((part) => {
    if ('kept' in part) return part.kept;
    const choice = choose(index);
    index += 1;
    return choice === 'mine' ? part.mine : choice === 'theirs' ? part.theirs : [...part.mine, ...part.theirs];
  });
  content['body'] = { format, blocks };
  return content as unknown as ArticleContent;
}

/** Both values of a field, where a field can hold both. */
function joined(mine: unknown, theirs: unknown): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const own = new Set(mine.map(stable));
    return [...(mine as unknown[]), ...(theirs as unknown[]).filter((one) => !own.has(stable(one)))];
  }
  return typeof mine === 'string' && typeof theirs === 'string' ? `${mine} ${theirs}` : mine;
}
