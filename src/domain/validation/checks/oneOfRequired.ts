import { looseTexts } from "../../model/looseJson.ts";
import type { RowCheck } from "./customCheck.ts";
import { isFilled } from "./filled.ts";

/** `one-of-required`: at least one of two cells (`column1`, `column2`) is filled. */
export const oneOfRequired: RowCheck = {
  code: "check.one-of-required",
  field: () => null,
  compile(params, model) {
    const names = looseTexts([params["column1"], params["column2"], ...looseTexts(params["columns"])]);
    const fields = model.fields.filter((field) => names.includes(field.name));
    if (fields.length < 2) return null;
    const told = { titles: fields.map((field) => `« ${field.title} »`).join(", ") };
    return (row) => (fields.some((field) => isFilled(row, field.name)) ? null : told);
  },
};
