import { listSettledSteps } from "../../db/review/edits.ts";
import { type ReviewCounts, readCounts } from "../../db/review/readCounts.ts";
import { type GroupPage, readGroups } from "../../db/review/readGroups.ts";
import { readIssues, type StoredIssue } from "../../db/review/readIssues.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { type Block, whatBlocks } from "../../domain/dataset/whatBlocks.ts";
import { countReviewedCells } from "../../domain/review/countReviewedCells.ts";
import { isQuestion, type ReviewQuestion, reviewQuestions } from "../../domain/review/reviewQuestions.ts";
import type { DepositHead } from "../../pipeline/deposit/depositHead.ts";
import type { Platform } from "../platform.ts";
import { type BlankColumn, blankColumns, isOffered } from "./blankColumns.ts";
import { fedFields } from "./fedFields.ts";
import { openReview, type Review, type ReviewAddress } from "./openReview.ts";
import { positionFields } from "./positionEdits.ts";

/** One point raised, for all the records it is about. */
export interface IssueGroup {
  readonly code: string;
  readonly field: string | null;
  readonly severity: "error" | "warning";
  readonly count: number;
  /** Of the first. */
  readonly params: StoredIssue["params"];
  /** The first ones. */
  readonly records: readonly number[];
}

export interface ReviewState {
  readonly review: Review;
  readonly head: DepositHead;
  readonly counts: ReviewCounts;
  /** Cells of the fields that the file feeds, and of those that the model requires. */
  readonly cells: number;
  readonly groups: GroupPage;
  /** Required columns that no row fills, and that one value may fill. */
  readonly columns: readonly BlankColumn[];
  readonly questions: readonly ReviewQuestion[];
  readonly issues: readonly IssueGroup[];
  /** What stands in the way of publishing; the metadata sheet is not looked at here. */
  readonly blocks: readonly Block[];
  /** What was settled lately and can be taken back. */
  readonly steps: readonly { readonly step: string; readonly label: string; readonly params: unknown }[];
}

/** Decisions of one page. */
export const GROUPS_PER_PAGE = 30;
const FIRST_RECORDS = 5;
const LAST_STEPS = 10;

/** How a deposit's review stands: counts, decisions, questions, points raised, and what blocks. Throws what `openReview` throws. */
export async function readReview(
  platform: Platform,
  actor: Actor,
  { groupOffset = 0, ...address }: ReviewAddress & { readonly groupOffset?: number },
): Promise<ReviewState> {
  const review = await openReview(platform, actor, address);
  const { query } = platform.database;
  const { id } = review.deposit;
  const counts = await readCounts(query, id, review.personId);
  const page = { required: review.required, offset: groupOffset, limit: GROUPS_PER_PAGE };
  const groups = await readGroups(query, id, page);
  const issues = await readIssues(query, id, { placedBy: positionFields(review.model) });
  const questions = reviewQuestions(issues);
  const columns = await blankColumns(platform, review, issues);
  const head = review.deposit.head as DepositHead;
  return {
    review,
    head,
    counts,
    cells: countReviewedCells(review.model, fedFields(review), counts.records),
    groups,
    columns,
    questions,
    issues: groupIssues(issues.filter((issue) => !isOffered(columns, issue))),
    blocks: whatBlocks({
      records: counts.records,
      toConfirm: counts.toConfirm,
      invalid: counts.invalid,
      missing: countMissing(issues),
      questions: questions.filter(({ answered }) => !answered).length,
      errors: issues.filter((issue) => issue.severity === "error" && !isMissing(issue) && !isQuestion(issue))
        .length,
      metadata: 0,
    }),
    steps: await listSettledSteps(query, id, LAST_STEPS),
  };
}

function isMissing({ code }: Pick<StoredIssue, "code">): boolean {
  return code.startsWith("constraint.required");
}

/** A column missing whole counts as many cells as there are records. */
function countMissing(issues: readonly StoredIssue[]): number {
  return issues
    .filter(isMissing)
    .reduce((sum, { record, params }) => sum + (record === null ? Number(params?.["count"] ?? 1) : 1), 0);
}

/** Errors first, then what concerns the most records; questions have their own place, remarks stay on their rows. */
function groupIssues(issues: readonly StoredIssue[]): IssueGroup[] {
  const groups = new Map<string, StoredIssue[]>();
  for (const issue of issues) {
    if (issue.severity === "info" || isQuestion(issue)) continue;
    const key = `${issue.code} ${issue.field ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  return [...groups.values()]
    .map((all): IssueGroup => ({
      code: all[0]!.code,
      field: all[0]!.field,
      severity: all.some(({ severity }) => severity === "error") ? "error" : "warning",
      count: all.length,
      params: all[0]!.params,
      records: [...new Set(all.flatMap(({ record }) => record ?? []))].slice(0, FIRST_RECORDS),
    }))
    .sort((a, b) => (a.severity === b.severity ? b.count - a.count : a.severity === "error" ? -1 : 1));
}
