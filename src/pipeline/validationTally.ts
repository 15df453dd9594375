import type { Issue, Severity } from "../domain/journal/issue.ts";
import type { Language } from "../messages/language.ts";
import { ruleText } from "../messages/wording.ts";

/** Problems of one field that break the same rule. */
export interface ValidationProblem {
  readonly code: string;
  readonly field: string | null;
  readonly severity: Severity;
  /** Says the first of them. */
  readonly message: string;
  readonly count: number;
  /** The first rows concerned. */
  readonly rows: readonly number[];
}

const ROWS_SHOWN = 8;

/** Counts problems, alike ones together: a column that is wrong a million times takes one line. */
export class ValidationTally {
  errors = 0;
  readonly #language: Language;
  readonly #groups = new Map<string, { problem: ValidationProblem; count: number; rows: number[] }>();

  constructor(language: Language) {
    this.#language = language;
  }

  add({ code, field, severity, row, params }: Issue, raw: string): void {
    if (severity === "error") this.errors++;
    const key = `${field}\u0000${code}`;
    let group = this.#groups.get(key);
    if (!group) {
      const message = ruleText(this.#language, code, { raw, value: raw, ...params });
      const problem = { code, field, severity, message, count: 0, rows: [] };
      this.#groups.set(key, (group = { problem, count: 0, rows: [] }));
    }
    group.count++;
    if (row !== null && group.rows.length < ROWS_SHOWN) group.rows.push(row);
  }

  problems(): ValidationProblem[] {
    return Array.from(this.#groups.values(), ({ problem, count, rows }) => ({ ...problem, count, rows }));
  }
}
