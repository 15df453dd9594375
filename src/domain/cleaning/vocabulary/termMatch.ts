/** How a text was found among the terms, as a rule; `exact` for a value as published. */
export type TermMatch =
  | { readonly kind: "exact"; readonly value: string }
  | { readonly kind: "certain"; readonly value: string; readonly rule: string; readonly certainty: number }
  | { readonly kind: "likely"; readonly values: readonly [string, ...string[]]; readonly rule: string }
  | { readonly kind: "unknown" };
