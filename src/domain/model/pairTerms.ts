import { foldText } from "../commune/foldText.ts";
import type { Term, Vocabulary } from "./vocabulary.ts";

/** What became of the values of a vocabulary between two versions. */
export interface PairedTerms {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** From a value of the older version to the value that replaces it for certain. */
  readonly replaced: ReadonlyMap<string, string>;
}

/** A value is replaced by the one that claims it as a synonym, or that differs from it by case, accents or marks alone. */
export function pairTerms(before: Vocabulary | null, after: Vocabulary | null): PairedTerms {
  const older = valuesOf(before);
  const newer = valuesOf(after);
  const replaced = new Map<string, string>();
  const removed: string[] = [];
  for (const value of older) {
    if (newer.has(value)) continue;
    const heirs = (after?.terms ?? []).filter((term) => claims(term, value));
    if (heirs.length === 1) replaced.set(value, heirs[0]!.value);
    else removed.push(value);
  }
  const heirs = new Set(replaced.values());
  return { added: [...newer].filter((value) => !older.has(value) && !heirs.has(value)), removed, replaced };
}

function valuesOf(vocabulary: Vocabulary | null): ReadonlySet<string> {
  return new Set(vocabulary?.terms.map((term) => term.value));
}

function claims(term: Term, value: string): boolean {
  const key = foldText(value);
  return key !== "" && [term.value, ...term.synonyms].some((text) => foldText(text) === key);
}
