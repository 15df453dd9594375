import { columnLetters } from "../../workbook/cellReference.ts";
import type { CellCheck } from "../cellCheck.ts";
import type { TemplateColumn, TemplatePlan } from "../templatePlan.ts";
import { odsSheet } from "./odsAddress.ts";
import { odsAttribute, paragraphs } from "./odsText.ts";

/** The name of a column's check, by which its cells refer to it. */
export function validationName(column: number): string {
  return `v${column + 1}`;
}

function conditionOf(check: CellCheck, letters: string, { lists, texts, lastRow }: TemplatePlan): string {
  switch (check.type) {
    case "list": {
      const list = columnLetters(check.list);
      const last = (lists[check.list]?.values.length ?? 0) + 1;
      return `cell-content-is-in-list([$${odsSheet(texts.listSheet)}.$${list}$2:.$${list}$${last}])`;
    }
    case "whole":
      return `cell-content-is-whole-number() and cell-content-is-between(${check.min},${check.max})`;
    case "decimal":
      return `cell-content-is-decimal-number() and cell-content-is-between(${check.min},${check.max})`;
    case "date":
      return `cell-content-is-date() and cell-content-is-between(${check.min},${check.max})`;
    case "length":
      return `cell-content-text-length-is-between(${check.min},${check.max})`;
    case "unique":
      return `is-true-formula(SUMPRODUCT(--([.$${letters}$2:.$${letters}$${lastRow}]=[.${letters}2]))<2)`;
    default:
      return `is-true-formula(AND(ISNUMBER(FIND("@";[.${letters}2]));ISNUMBER(FIND(".";[.${letters}2]))))`;
  }
}

function validation(plan: TemplatePlan, column: TemplateColumn, at: number): string {
  const { check, prompt, error } = column;
  const letters = columnLetters(at);
  const condition =
    check === null ? "" : ` table:condition="${odsAttribute(`of:${conditionOf(check, letters, plan)}`)}"`;
  const dropDown = check?.type === "list" ? ' table:display-list="unsorted"' : "";
  const help = `<table:help-message table:title="${odsAttribute(prompt.title)}" table:display="${prompt.text !== ""}">${paragraphs(prompt.text)}</table:help-message>`;
  const failure =
    check === null
      ? ""
      : `<table:error-message table:message-type="${check.strict ? "stop" : "warning"}" table:title="${odsAttribute(error.title)}" table:display="true">${paragraphs(error.text)}</table:error-message>`;
  return `<table:content-validation table:name="${validationName(at)}"${condition} table:allow-empty-cell="true"${dropDown} table:base-cell-address="${odsSheet(plan.texts.dataSheet)}.${letters}2">${help}${failure}</table:content-validation>`;
}

/** The checks and bubbles of every column. */
export function validationsXml(plan: TemplatePlan): string {
  const all = plan.columns.map((column, at) => validation(plan, column, at));
  return `<table:content-validations>${all.join("")}</table:content-validations>`;
}
