// When two contents say the same: fields in any order, empty ones left out or not.

function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settled);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([, one]) => one !== '' && one !== null && one !== undefined && one !== false && !(Array.isArray(one) && one.length === 0))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(kept.map(([key, one]) => [key, settled(one)]));
}

/** A text that is the same for contents that say the same. */
export function stable(value: unknown): string {
  return JSON.stringify(settled(value)) ?? '';
}

export function same(one: unknown, other: unknown): boolean {
  return stable(one) === stable(other);
}
