import { certainValue } from "../../journal/outcome.ts";
import { looseText } from "../../model/looseJson.ts";
import type { RowCheck } from "./customCheck.ts";

interface Comparison {
  /** How messages name it. */
  readonly name: string;
  readonly holds: (order: number) => boolean;
}

const EQUAL: Comparison = { name: "equal", holds: (order) => order === 0 };
const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  [">", { name: "more", holds: (order) => order > 0 }],
  [">=", { name: "least", holds: (order) => order >= 0 }],
  ["<", { name: "less", holds: (order) => order < 0 }],
  ["<=", { name: "most", holds: (order) => order <= 0 }],
  ["==", EQUAL],
  ["=", EQUAL],
]);

/** `compare-columns-value`: one cell compared with another (`column` `op` `column2`), as numbers where both are. */
export const compareColumns: RowCheck = {
  code: "check.compare",
  field: (params) => looseText(params["column"]),
  compile(params, model) {
    const column = looseText(params["column"]);
    const other = looseText(params["column2"]);
    const comparison = COMPARISONS.get(looseText(params["op"]) ?? "");
    if (column === null || other === null || comparison === undefined) return null;
    const titleOf = (name: string): string =>
      model.fields.find((field) => field.name === name)?.title ?? name;
    const names = { title: titleOf(column), other: titleOf(other), comparison: comparison.name };
    return (row) => {
      const left = certainValue(row.outcome(column));
      const right = certainValue(row.outcome(other));
      if (left === null || right === null || left === "" || right === "") return null;
      return comparison.holds(compare(left, right)) ? null : { ...names, left, right };
    };
  },
};

/** Canonical dates compare as texts do. */
function compare(left: string, right: string): number {
  const difference = Number(left) - Number(right);
  if (!Number.isNaN(difference)) return difference;
  return left < right ? -1 : Number(left > right);
}
