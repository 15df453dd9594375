import { certainValue } from "../../journal/outcome.ts";
import { looseText, looseTexts } from "../../model/looseJson.ts";
import type { RowCheck } from "./customCheck.ts";

/** `sum-columns-value`: a cell is the sum of others. It cannot tell while one of them is empty or doubtful. */
export const sumColumns: RowCheck = {
  code: "check.sum",
  field: (params) => looseText(params["column"]),
  compile(params, model) {
    const column = looseText(params["column"]);
    const parts = looseTexts(params["columns"]);
    if (column === null || parts.length === 0) return null;
    const titleOf = (name: string): string =>
      model.fields.find((field) => field.name === name)?.title ?? name;
    const names = { title: titleOf(column), parts: parts.map(titleOf).join(" + ") };
    return (row) => {
      const numbers = [column, ...parts].map((name) => Number(certainValue(row.outcome(name)) || Number.NaN));
      const [total, ...terms] = numbers as [number, ...number[]];
      const sum = terms.reduce((subtotal, term) => subtotal + term, 0);
      const agrees = Math.abs(total - sum) <= 1e-9 * Math.max(1, Math.abs(sum));
      return Number.isNaN(total - sum) || agrees ? null : { ...names, total, sum };
    };
  },
};
