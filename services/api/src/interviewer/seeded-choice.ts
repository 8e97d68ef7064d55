/** Picks one of `options`: the same one for the same seed and purpose, evenly spread over purposes. */
export function choose<Option>(options: readonly [Option, ...Option[]], seed: number, purpose: string): Option {
  return options[hashOf(`${seed}/${purpose}`) % options.length] ?? options[0];
}

/** A copy in an order that depends on the seed and purpose alone. */
export function shuffled<Item>(items: readonly Item[], seed: number, purpose: string): Item[] {
  return items
    .map((item, index) => ({ item, index, rank: hashOf(`${seed}/${purpose}/${index}`) }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ item }) => item);
}

/** A whole number from 0 to 2³² − 1 for a text: FNV-1a, with a final mix so that near texts land far apart. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) >>> 0;
}
