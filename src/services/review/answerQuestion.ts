import { loadRecords } from "../../db/review/loadRecords.ts";
import { answerIssues, readIssues } from "../../db/review/readIssues.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { answerEffect, isAnswerTo, isQuestion } from "../../domain/review/reviewQuestions.ts";
import { RecordDraft } from "../../domain/review/recordDraft.ts";
import type { Platform } from "../platform.ts";
import { draftContext } from "./draftContext.ts";
import { openReviewToEdit, type ReviewAddress } from "./openReview.ts";
import { recordReview } from "./recordReview.ts";
import { type SavedStep, saveDrafts } from "./saveDrafts.ts";

export interface QuestionAnswer extends ReviewAddress {
  readonly code: string;
  readonly field: string | null;
  readonly answer: string;
}

/**
 * Answers a question about personal data, for all the cells it is about; `remove` empties them. Throws `question.unknown` and
 * `question.answer-refused`.
 */
export async function answerQuestion(
  platform: Platform,
  actor: Actor,
  { code, field, answer, ...address }: QuestionAnswer,
): Promise<SavedStep> {
  const review = await openReviewToEdit(platform, actor, address);
  const { query } = platform.database;
  const asked = (await readIssues(query, review.deposit.id)).filter(
    (issue) => isQuestion(issue) && issue.code === code && issue.field === field,
  );
  if (asked.length === 0) throw new Problem("question.unknown");
  if (!isAnswerTo(code, answer)) throw new Problem("question.answer-refused");
  const given = { code, field, answer, personId: review.personId, at: platform.clock() };
  await answerIssues(query, review.deposit.id, given);
  await recordReview(platform, actor, review.deposit, review.model.title);
  if (answerEffect(answer).cells === "kept" || field === null) return { step: null, records: [] };
  const everywhere = asked.some(({ record }) => record === null);
  const records = asked.flatMap(({ record }) => record ?? []);
  const loaded = await loadRecords(query, review.deposit.id, everywhere ? "live" : { records });
  const context = draftContext(platform, review);
  const drafts = loaded.map((record) => {
    const draft = new RecordDraft(record);
    draft.type(context, field, "");
    return draft;
  });
  const words = { field, count: drafts.length };
  return saveDrafts(platform, review, { drafts, label: "answered", words });
}
