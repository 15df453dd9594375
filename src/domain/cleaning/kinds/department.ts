import type { Department } from "../../commune/department.ts";
import { foldText } from "../../commune/foldText.ts";
import type { Gazetteer } from "../../commune/gazetteer.ts";
import { invalid, settled } from "../../journal/outcomes.ts";
import type { Field } from "../../model/field.ts";
import { cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

const CODE = /^(2[AB]|\d{1,3})$/i;
const MIXED = /^(?:(2[AB]|\d{1,3})\s*[-–:.(]*\s*(\D+?)\)?|(\D+?)\s*[-–:(]*\s*(2[AB]|\d{1,3})\)?)$/i;

/** Departments, by number or by name as the field and the column ask: "69" or "Rhône". */
export const cleanDepartment: ValueCleaner = (field, column, { gazetteer }) => {
  const form = wantsCode(field, column, gazetteer) ? "code" : "name";
  return (cell) => {
    const found = readDepartment(cell.text, gazetteer);
    if (!found) return invalid("department.unknown");
    return settled(cell.text, found[form], "department.name", 0.99);
  };
};

/** The department that a text names by its number, its name or both; undefined when they disagree. */
export function readDepartment(text: string, gazetteer: Gazetteer): Department | undefined {
  const whole = CODE.exec(text)?.[1];
  if (whole !== undefined) return byCode(whole, gazetteer);
  const mixed = MIXED.exec(text);
  const code = mixed?.[1] ?? mixed?.[4];
  const name = mixed?.[2] ?? mixed?.[3];
  if (code !== undefined && name !== undefined) {
    const found = byCode(code, gazetteer);
    return found && foldText(found.name) === foldText(name) ? found : undefined;
  }
  return gazetteer.departmentByName(foldText(text));
}

function byCode(code: string, gazetteer: Gazetteer): Department | undefined {
  return gazetteer.department(code.toUpperCase().padStart(2, "0"));
}

/** The schema's pattern, example or name says; otherwise what most cells hold. */
export function wantsCode(field: Field, column: ColumnProfile | undefined, gazetteer: Gazetteer): boolean {
  const sample = field.constraints.enum?.[0] ?? field.example ?? null;
  if (sample !== null && readDepartment(sample, gazetteer)) return CODE.test(sample);
  if (field.constraints.pattern) return /\\d|\[0-9\]/.test(field.constraints.pattern);
  if (/code|num|insee/i.test(field.name)) return true;
  if (/nom|lib/i.test(field.name)) return false;
  let codes = 0;
  let names = 0;
  for (const { cell } of column?.distinct.values() ?? []) {
    if (/^\d|^2[AB]/i.test(cellText(cell).trim())) codes++;
    else names++;
  }
  return codes >= names;
}
