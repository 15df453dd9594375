import { columnLetters } from "../../workbook/cellReference.ts";
import { encodeOoxmlString } from "../../workbook/xmlText.ts";
import type { CellCheck } from "../cellCheck.ts";
import type { TemplateColumn, TemplatePlan } from "../templatePlan.ts";
import { listName } from "./excelFormulas.ts";

/** A text in an attribute; a line break there must be written as a reference. */
function attribute(text: string): string {
  return encodeOoxmlString(text).replaceAll("\n", "&#10;");
}

interface Rule {
  readonly attributes: string;
  readonly formulas: string;
}

function between(type: string, min: number, max: number): Rule {
  return {
    attributes: ` type="${type}" operator="between"`,
    formulas: `<formula1>${min}</formula1><formula2>${max}</formula2>`,
  };
}

function ruleOf(check: CellCheck | null, letters: string, lastRow: number): Rule {
  if (check === null) return { attributes: "", formulas: "" };
  switch (check.type) {
    case "list":
      return { attributes: ' type="list"', formulas: `<formula1>${listName(check.list)}</formula1>` };
    case "whole":
    case "decimal":
    case "date":
      return between(check.type, check.min, check.max);
    case "length":
      return between("textLength", check.min, check.max);
    case "unique":
      return custom(`SUMPRODUCT(--($${letters}$2:$${letters}$${lastRow}=${letters}2))&lt;2`);
    default:
      return custom(`AND(ISNUMBER(FIND("@",${letters}2)),ISNUMBER(FIND(".",${letters}2)))`);
  }
}

function custom(formula: string): Rule {
  return { attributes: ' type="custom"', formulas: `<formula1>${formula}</formula1>` };
}

function validation({ check, prompt, error }: TemplateColumn, at: number, lastRow: number): string {
  const letters = columnLetters(at);
  const { attributes, formulas } = ruleOf(check, letters, lastRow);
  const style = check !== null && !check.strict ? ' errorStyle="warning"' : "";
  const failure =
    check === null
      ? ""
      : ` showErrorMessage="1" errorTitle="${attribute(error.title)}" error="${attribute(error.text)}"`;
  const bubble =
    prompt.text === ""
      ? ""
      : ` showInputMessage="1" promptTitle="${attribute(prompt.title)}" prompt="${attribute(prompt.text)}"`;
  return `<dataValidation${attributes}${style} allowBlank="1"${bubble}${failure} sqref="${letters}2:${letters}${lastRow}">${formulas}</dataValidation>`;
}

/** The checks and bubbles of every column. */
export function validationsXml({ columns, lastRow }: TemplatePlan): string {
  const all = columns.map((column, at) => validation(column, at, lastRow));
  return `<dataValidations count="${all.length}">${all.join("")}</dataValidations>`;
}

/** Marks the required cells that are still empty on a row that has been begun. */
export function conditionalFormatXml({ columns, lastRow }: TemplatePlan): string {
  const required = [...columns.entries()].filter(([, column]) => column.required).map(([at]) => at);
  const [first] = required;
  if (first === undefined) return "";
  const ranges = required.map((at) => `${columnLetters(at)}2:${columnLetters(at)}${lastRow}`);
  const row = `$A2:$${columnLetters(columns.length - 1)}2`;
  const formula = `AND(LEN(${columnLetters(first)}2)=0,SUMPRODUCT(LEN(${row}))&gt;0)`;
  return `<conditionalFormatting sqref="${ranges.join(" ")}"><cfRule type="expression" dxfId="0" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
}
