import type { Change } from "../domain/journal/change.ts";
import type { ReportIssue } from "./reportHead.ts";

/** Cells of one field that hold the same raw text and wait for the same answer. */
export interface ChangeGroup {
  readonly field: string;
  readonly raw: string;
  readonly rule: string;
  readonly message: string;
  /** What is proposed to all of them. Empty cells may each have their own proposals, which their row tells. */
  proposals: readonly string[];
  readonly rows: number[];
  count: number;
}

interface RuleGroup {
  readonly rule: string;
  readonly samples: Change[];
  count: number;
}

export interface IssueGroup {
  readonly code: string;
  readonly field: string | null;
  readonly severity: ReportIssue["severity"];
  readonly message: string;
  readonly rows: number[];
  count: number;
}

/** What the report for people needs of the changes, in bounded memory: groups, counts, a few examples. */
export interface Digest {
  readonly toConfirm: ReadonlyMap<string, ChangeGroup>;
  readonly invalid: ReadonlyMap<string, ChangeGroup>;
  readonly corrected: ReadonlyMap<string, RuleGroup>;
  readonly issues: ReadonlyMap<string, IssueGroup>;
  readonly counts: { corrected: number; toConfirm: number; invalid: number; derived: number };
  /** Errors, and personal data that nobody answered for yet. */
  blocking: number;
}

/** A report that names more groups than this helps nobody; the full list stands in the workbook. */
const GROUP_LIMIT = 2_000;
const ROWS_SHOWN = 8;
/** What concerns a position and its address is digested apart. */
const POSITIONS = "geocoding.";
const SAMPLES_SHOWN = 4;

export interface DigestBuilder extends Digest {
  addChange(change: Change, derived: boolean): void;
  addIssue(issue: ReportIssue): void;
}

/** A digest to be told every change and issue in turn; groups are bounded whatever the file. */
export function createDigest(): DigestBuilder {
  const toConfirm = new Map<string, ChangeGroup>();
  const invalid = new Map<string, ChangeGroup>();
  const corrected = new Map<string, RuleGroup>();
  const issues = new Map<string, IssueGroup>();

  function addToGroup(groups: Map<string, ChangeGroup>, change: Change): void {
    const { field, raw, rule, message } = change;
    const key = `${field}\u0000${raw}\u0000${rule}`;
    let group = groups.get(key);
    if (!group) {
      if (groups.size >= GROUP_LIMIT) return;
      const proposals = change.proposals.map((one) => one.value);
      groups.set(key, (group = { field, raw, rule, message, proposals, rows: [], count: 0 }));
    }
    if (raw === "" && group.proposals.length > 0)
      group.proposals = group.proposals.filter((text) =>
        change.proposals.some(({ value }) => value === text),
      );
    group.count++;
    if (group.rows.length < ROWS_SHOWN) group.rows.push(change.row);
  }

  function addCorrected(change: Change): void {
    let group = corrected.get(change.rule);
    if (!group) corrected.set(change.rule, (group = { rule: change.rule, samples: [], count: 0 }));
    group.count++;
    const known = group.samples.some((sample) => sample.raw === change.raw && sample.field === change.field);
    if (group.samples.length < SAMPLES_SHOWN && !known) group.samples.push(change);
  }

  return {
    toConfirm,
    invalid,
    corrected,
    issues,
    counts: { corrected: 0, toConfirm: 0, invalid: 0, derived: 0 },
    blocking: 0,
    addChange(change, derived) {
      if (derived) this.counts.derived++;
      if (change.status === "corrected") {
        this.counts.corrected++;
        addCorrected(change);
      } else if (change.status === "to-confirm") {
        this.counts.toConfirm++;
        // A position is one question for its two cells; it is asked with its address.
        if (!change.rule.startsWith(POSITIONS)) addToGroup(toConfirm, change);
      } else {
        this.counts.invalid++;
        addToGroup(invalid, change);
      }
    },
    addIssue(issue) {
      if (issue.severity === "error" || (issue.severity === "warning" && issue.code.startsWith("privacy.")))
        this.blocking++;
      const { code, field, severity, message } = issue;
      if (code.startsWith(POSITIONS)) return;
      const key = `${code}\u0000${field}`;
      let group = issues.get(key);
      if (!group) issues.set(key, (group = { code, field, severity, message, rows: [], count: 0 }));
      group.count++;
      if (group.rows.length < ROWS_SHOWN && issue.row !== null) group.rows.push(issue.row);
    },
  };
}
