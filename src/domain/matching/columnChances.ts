import type { Model } from "../model/model.ts";
import type { FieldChance } from "./fieldChance.ts";
import type { ScoredPairs } from "./scoredPairs.ts";

/** Below this a field is no help to a person who chooses. */
const WORTH_OFFERING = 0.15;
const MOST_OFFERED = 5;

/** For each column in the file's order, the fields that it may feed, best first; five at the most. */
export function columnChances({ fields }: Model, { pairs }: ScoredPairs): FieldChance[][] {
  const width = pairs[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    fields
      .flatMap(({ name }, row): FieldChance[] => {
        const pair = pairs[row]?.[column];
        if (pair === undefined || pair.probability < WORTH_OFFERING) return [];
        const confidence = Math.round(pair.probability * 1000) / 1000;
        return [{ field: name, confidence, reason: pair.reason }];
      })
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, MOST_OFFERED),
  );
}
