/** Cells that have broken one reader of tables or another. */
export const NASTY: readonly string[] = [
  ...'|\u0000|=1+1|@A1|-|"|"""|;|,|\t|\r|\n|\uFEFF|\u200b|\uD800|Ã©|\uFFFD|1e309|NaN|43185|31/02/2020'.split(
    "|",
  ),
  ..."2.13902E+13|24h/25|#N/D|7165|43225879|45.75, 4.85|POINT(4.85 45.75)|__proto__|constructor|TOTAL".split(
    "|",
  ),
  ..."((((((((|]]>|&#0;|_x0000_|{value}|'{'|$&|\\|\u202e|İ|ﬁ|١٢|½|12 bis rue X 69500 Bron|oui/non".split("|"),
  "a".repeat(40_000),
];

export type Random = () => number;

/** Numbers between 0 and 1 that depend on the seed alone (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)]!;
}

/** The bytes with one accident: bits turned, a stretch lost, doubled, blanked, or something nasty put in. */
function accident(random: Random, bytes: Buffer): Buffer {
  const at = Math.floor(random() * bytes.length);
  const end = Math.min(bytes.length, at + Math.floor(random() * 100));
  const before = bytes.subarray(0, at);
  switch (Math.floor(random() * 6)) {
    case 0:
      return Buffer.concat([before, Buffer.from(pick(random, NASTY)), bytes.subarray(at)]);
    case 1:
      return Buffer.concat([before, bytes.subarray(end)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
    case 3:
      return Buffer.concat([before, Buffer.alloc(end - at), bytes.subarray(end)]);
    case 4:
      return random() < 0.2 ? before : bytes;
    default: {
      const turned = Buffer.from(bytes);
      if (at < turned.length) turned[at]! ^= 1 << Math.floor(random() * 8);
      return turned;
    }
  }
}

export function mutate(random: Random, bytes: Buffer): Buffer {
  let result = bytes;
  for (let count = 1 + Math.floor(random() * 5); count > 0; count--) result = accident(random, result);
  return result;
}
