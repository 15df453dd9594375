import { rememberMapping } from "../domain/matching/mappingMemory.ts";
import type { RememberedMapping } from "../domain/matching/rememberedMapping.ts";
import type { CleanRequest } from "./cleanRequest.ts";
import type { PlannedTable } from "./planTable.ts";

/** The mappings to remember of a file whose mapping a person gave, one for each of its tables; [] when nobody did. */
export function learntMappings(
  { model, place, mapping }: Pick<CleanRequest, "model" | "place" | "mapping">,
  plans: readonly Pick<PlannedTable, "mapping" | "columns">[],
): RememberedMapping[] {
  if (mapping === null) return [];
  const who = { author: mapping.author, date: mapping.date, scope: place.commune?.code ?? null };
  return plans.map((plan) => rememberMapping(plan.mapping, plan.columns, model, who));
}
