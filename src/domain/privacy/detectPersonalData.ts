import { memoize } from "../cleaning/memoize.ts";
import type { RowRule, RowView } from "../cleaning/rowRule.ts";
import { certainValue } from "../journal/outcome.ts";
import type { Field } from "../model/field.ts";
import { detectorsOf } from "./detectorsOf.ts";
import type { Finding } from "./finding.ts";
import { holdsNames } from "./namesColumn.ts";
import { countsPeople, isSmallCount } from "./smallCount.ts";

type FieldCheck = (row: RowView) => void;

const MASKED = new Set(["privacy.nir", "privacy.iban"]);

/**
 * Warns of personal data in fields that will be published: each text is looked at once. The first finding of each
 * cell is reported; words of health or social aid and small counts are only worth a look (`info`).
 */
export const detectPersonalData: RowRule = (model, columns) => {
  const checks: FieldCheck[] = [];
  for (const field of model.fields) {
    const column = columns.get(field.name);
    if (column === undefined) continue;
    const detectors = detectorsOf(field);
    const namesColumn = field.kind === "text" || field.kind === "title" || field.kind === "identifier";
    if (namesColumn && field.visibility === "public" && holdsNames(field, column)) {
      checks.push(reportOnce(field));
      continue;
    }
    if (detectors.length > 0)
      checks.push(
        checkText(field, (text) => {
          for (const detect of detectors) {
            const finding = detect(text);
            if (finding !== null) return finding;
          }
          return null;
        }),
      );
    if (countsPeople(field)) checks.push(checkCount(field));
  }
  if (checks.length === 0) return null;
  return (row) => {
    for (const check of checks) check(row);
  };
};

function checkText(field: Field, detect: (text: string) => Finding | null): FieldCheck {
  const findingOf = memoize(detect, (text) => text);
  return (row) => {
    const text = certainValue(row.outcome(field.name));
    if (text === null || text.length < 3) return;
    const finding = findingOf(text);
    if (finding === null) return;
    const { code, excerpt } = finding;
    const severity = code === "privacy.sensitive" ? "info" : "warning";
    row.report({
      field: field.name,
      code,
      severity,
      params: { excerpt: MASKED.has(code) ? mask(excerpt) : excerpt },
    });
  };
}

/** The report itself must not spread what it warns of. */
function mask(excerpt: string): string {
  return `${excerpt.slice(0, 4)}…${excerpt.slice(-2)}`;
}

function checkCount(field: Field): FieldCheck {
  return (row) => {
    const value = certainValue(row.outcome(field.name));
    if (value === null || !isSmallCount(value)) return;
    row.report({
      field: field.name,
      code: "privacy.small-count",
      severity: "info",
      params: { count: value },
    });
  };
}

function reportOnce(field: Field): FieldCheck {
  let reported = false;
  return (row) => {
    if (reported) return;
    reported = true;
    row.report({
      field: field.name,
      code: "privacy.names-column",
      severity: "warning",
      params: { column: field.title },
    });
  };
}
