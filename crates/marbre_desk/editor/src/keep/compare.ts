// What changed between two lists, and what two people's changes of one list make together.

export interface Hunk<T> {
  /** The places in the old list that are replaced: from, up to but not including to. */
  from: number;
  to: number;
  items: T[];
}

/** The longest middle that is compared place by place, in pairs. A longer one counts as one change. */
const MOST = 4_000_000;

/** The changes that make one list the other. `name` gives the text by which items are compared. */
export function changes<T>(before: readonly T[], after: readonly T[], name: (item: T) => string): Hunk<T>[] {
  const old = before.map(name);
  const now = after.map(name);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let oldEnd = old.length;
  let nowEnd = now.length;
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1]) {
    oldEnd -= 1;
    nowEnd -= 1;
  }
  if (start === oldEnd && start === nowEnd) return [];
  const height = oldEnd - start;
  const width = nowEnd - start;
  if (height * width > MOST || height === 0 || width === 0) return [{ from: start, to: oldEnd, items: after.slice(start, nowEnd) }];
  const longest = Array.from({ length: height + 1 }, () => new Uint32Array(width + 1));
  for (let i = height - 1; i >= 0; i -= 1) {
    for (let j = width - 1; j >= 0; j -= 1) {
      longest[i]![j] = old[start + i] === now[start + j] ? longest[i + 1]![j + 1]! + 1 : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
    }
  }
  const found: Hunk<T>[] = [];
  let open: Hunk<T> | null = null;
  for (let i = 0, j = 0; i < height || j < width;) {
    if (i < height && j < width && old[start + i] === now[start + j]) {
      open = null;
      i += 1;
      j += 1;
      continue;
    }
    if (!open) found.push(open = { from: start + i, to: start + i, items: [] });
    if (j < width && (i === height || longest[i]![j + 1]! > longest[i + 1]![j]!)) {
      open.items.push(after[start + j]!);
      j += 1;
    } else {
      open.to = start + i + 1;
      i += 1;
    }
  }
  return found;
}

export type Part<T> = { kept: T[] } | { mine: T[]; theirs: T[] };

function meet<T>(one: Hunk<T>, other: Hunk<T>): boolean {
  const insertion = (hunk: Hunk<T>): boolean => hunk.from === hunk.to;
  if (insertion(one) && insertion(other)) return one.from === other.from;
  if (insertion(one)) return other.from < one.from && one.from < other.to;
  if (insertion(other)) return one.from < other.from && other.from < one.to;
  return Math.max(one.from, other.from) < Math.min(one.to, other.to);
}

/** The base with the changes that fall into a stretch of it. */
function stretch<T>(base: readonly T[], hunks: readonly Hunk<T>[], from: number, to: number): T[] {
  const items: T[] = [];
  let at = from;
  for (const hunk of hunks) {
    items.push(...base.slice(at, hunk.from), ...hunk.items);
    at = hunk.to;
  }
  return [...items, ...base.slice(at, to)];
}

/** Both people's changes of one list. Where they changed the same place differently, both are given. */
export function together<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[], name: (item: T) => string): Part<T>[] {
  const hunks = [
    ...changes(base, mine, name).map((hunk) => ({ hunk, own: true })),
    ...changes(base, theirs, name).map((hunk) => ({ hunk, own: false })),
  ].sort((one, other) => one.hunk.from - other.hunk.from || one.hunk.to - other.hunk.to);
  const parts: Part<T>[] = [];
  let at = 0;
  for (let index = 0; index < hunks.length;) {
    const group = [hunks[index]!];
    index += 1;
    while (index < hunks.length && group.some((member) => meet(member.hunk, hunks[index]!.hunk))) {
      group.push(hunks[index]!);
      index += 1;
    }
    const from = Math.min(...group.map(({ hunk }) => hunk.from));
    const to = Math.max(...group.map(({ hunk }) => hunk.to));
    parts.push({ kept: base.slice(at, from) });
    const ours = group.filter(({ own }) => own).map(({ hunk }) => hunk);
    const others = group.filter(({ own }) => !own).map(({ hunk }) => hunk);
    const one = stretch(base, ours, from, to);
    const other = stretch(base, others, from, to);
    if (others.length === 0) parts.push({ kept: one });
    else if (ours.length === 0 || one.map(name).join('\n') === other.map(name).join('\n')) parts.push({ kept: other });
    else parts.push({ mine: one, theirs: other });
    at = to;
  }
  parts.push({ kept: base.slice(at) });
  return parts.filter((part) => !('kept' in part) || part.kept.length > 0);
}
