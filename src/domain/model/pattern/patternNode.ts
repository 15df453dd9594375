/** A regular expression as a tree. */
export type PatternNode =
  /** One character that this expression accepts. */
  | { readonly kind: "char"; readonly atom: string }
  | { readonly kind: "start" }
  | { readonly kind: "end" }
  /** What a machine without memory cannot follow: a look-around, a word boundary. */
  | { readonly kind: "opaque" }
  | { readonly kind: "back-reference" }
  | { readonly kind: "sequence"; readonly nodes: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly nodes: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly node: PatternNode; readonly least: number; readonly most: number };

/** A repetition so long that it counts as endless. */
export const MANY = 25;
