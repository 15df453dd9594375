import type { RowRule } from "../cleaning/rowRule.ts";
import { certainValue } from "../journal/outcome.ts";
import { invalid } from "../journal/outcomes.ts";
import { splitList } from "../model/listCell.ts";
import { CELL_CHECKS } from "./checks/knownChecks.ts";

/** The model's custom checks of single cells: a settled value that fails one becomes invalid. */
export const customCellChecks: RowRule = (model, columns) => {
  const checks = model.customChecks.flatMap(({ name, params }) => {
    const check = CELL_CHECKS.get(name);
    const field = model.fields.find((one) => one.name === params["column"]);
    return check && field && columns.has(field.name)
      ? [{ field, holds: check.compile(params), rule: check.rule }]
      : [];
  });
  if (checks.length === 0) return null;
  return (row) => {
    for (const { field, holds, rule } of checks) {
      const value = certainValue(row.outcome(field.name));
      if (value === null || value === "") continue;
      const right = field.multiple ? (splitList(field, value)?.every(holds) ?? false) : holds(value);
      if (!right) row.set(field.name, invalid(rule));
    }
  };
};
