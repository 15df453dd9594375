import { looseText, looseTexts } from "../../model/looseJson.ts";
import type { RowCheck } from "./customCheck.ts";
import { isFilled } from "./filled.ts";

/** `cohesive-columns-value`: these cells are all filled, or all empty. A missing required cell is told once, elsewhere. */
export const cohesiveColumns: RowCheck = {
  code: "check.cohesive",
  field: (params) => looseText(params["column"]),
  compile(params, model) {
    const column = looseText(params["column"]);
    const others = looseTexts(params["othercolumns"] ?? params["other-columns"] ?? params["columns"]);
    if (column === null || others.length === 0) return null;
    const fields = model.fields.filter((field) => field.name === column || others.includes(field.name));
    return (row) => {
      const filled = fields.filter((field) => isFilled(row, field.name));
      const empty = fields.filter((field) => !filled.includes(field) && field.constraints.required !== true);
      if (filled.length === 0 || empty.length === 0) return null;
      return {
        filled: filled.map((field) => field.title).join(", "),
        empty: empty.map((field) => field.title).join(", "),
      };
    };
  },
};
