import type { TokenKind } from "../text/addressToken.ts";

/** What words tell, in 1/100: those of a kind alike, the others by how few names use them. */
export const WEIGHTS = {
  stop: 10,
  type: 55,
  number: 90,
  /** A single letter. */
  letter: 30,
  /** A word that every name would have. */
  common: 70,
  /** What a word that one name alone has tells more. */
  rarity: 90,
  /** A word of a query that no name has. */
  unknown: 120,
} as const;

/** The weight of a token used by `uses` of `names` names. */
export function weigh(token: string, kind: TokenKind, uses: number, names: number): number {
  if (kind !== "word") return WEIGHTS[kind];
  if (token.length === 1) return WEIGHTS.letter;
  const rarity = names < 2 ? 1 : Math.log(names / uses) / Math.log(names);
  return Math.round(WEIGHTS.common + WEIGHTS.rarity * Math.max(0, rarity));
}

/** Whether a weight is that of a word which names, rather than of a type or a link. */
export function isNaming(weight: number): boolean {
  return weight > WEIGHTS.type || weight === WEIGHTS.letter;
}
