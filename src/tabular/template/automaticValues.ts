import type { Commune } from "../../domain/commune/commune.ts";
import type { Model } from "../../domain/model/model.ts";
import type { AutomaticValue } from "./templatePlan.ts";

/**
 * The values that a commune's own template writes by itself, by column: the commune where the record lies, as soon as
 * the row is begun, and its code as long as the commune is the file's own. A row that nobody began stays empty.
 */
export function automaticValues(model: Model, commune: Commune | null): ReadonlyMap<number, AutomaticValue> {
  const values = new Map<number, AutomaticValue>();
  if (commune === null || model.geometry === null) return values;
  const columnOf = (name: string | undefined, kind: string): number =>
    model.fields.findIndex((field) => field.name === name && field.kind === kind && !field.multiple);
  const names = columnOf(model.geometry.commune, "commune");
  const codes = columnOf(model.geometry.communeCode, "insee");
  const own = new Set([names, codes].filter((at) => at >= 0));
  const watched = rangesWithout(model.fields.length, own);
  if (watched.length === 0) return values;
  if (names >= 0) values.set(names, { when: "row-begun", value: commune.name, watched });
  if (codes >= 0)
    values.set(
      codes,
      names < 0
        ? { when: "row-begun", value: commune.code, watched }
        : { when: "same-text", value: commune.code, column: names, text: commune.name },
    );
  return values;
}

/** The columns from 0 to `count` without some of them, as ranges with both ends included. */
function rangesWithout(count: number, left: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = [];
  for (let at = 0; at < count; at++) {
    if (left.has(at)) continue;
    const last = ranges.at(-1);
    if (last?.[1] === at - 1) last[1] = at;
    else ranges.push([at, at]);
  }
  return ranges;
}
