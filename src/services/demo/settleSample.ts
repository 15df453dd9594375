import type { Actor } from "../../domain/access/actor.ts";
import type { ReviewState } from "../review/readReview.ts";
import { readReview } from "../review/readReview.ts";
import { findDeposit } from "../../db/deposits/deposits.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { publishDeposit } from "../publication/publishDeposit.ts";
import { answerQuestion } from "../review/answerQuestion.ts";
import type { ReviewAddress } from "../review/openReview.ts";
import { removeRecord } from "../review/removeRecord.ts";
import { settleGroup } from "../review/settleGroup.ts";

/** Rounds of decisions: settling one may raise another. */
const ROUNDS = 4;

/**
 * Does what a hurried person would with a sample deposit: takes the first proposal, empties what cannot be read, leaves out the
 * rows that a required value lacks, then publishes. What still stands in the way leaves the deposit in review.
 */
export async function publishSample(platform: Platform, actor: Actor, address: ReviewAddress): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const state = await readReview(platform, actor, address);
    if (state.blocks.length === 0) break;
    await settleRound(platform, actor, address, state);
  }
  const deposit = await findDeposit(platform.database.query, address.depositId);
  await publishDeposit(platform, actor, address.depositId, {
    note: "",
    expectedVersion: deposit!.version,
  }).catch((error: unknown) => {
    if (!(error instanceof Problem && error.code === "publication.blocked")) throw error;
  });
}

async function settleRound(
  platform: Platform,
  actor: Actor,
  address: ReviewAddress,
  { groups, questions, issues, review }: ReviewState,
): Promise<void> {
  for (const { field, key, proposal, records } of groups.groups) {
    const action = { do: proposal === null ? "empty" : "confirm" } as const;
    await settleGroup(platform, actor, { ...address, field, groupKey: key, action }).catch(() =>
      review.required.includes(field)
        ? removeRecord(platform, actor, { ...address, records, removed: true })
        : settleGroup(platform, actor, { ...address, field, groupKey: key, action: { do: "empty" } }),
    );
  }
  for (const { code, field, answers, answered } of questions)
    if (!answered) await answerQuestion(platform, actor, { ...address, code, field, answer: answers[0]! });
  const wrong = issues.filter(({ severity }) => severity === "error").flatMap(({ records }) => records);
  if (wrong.length > 0)
    await removeRecord(platform, actor, { ...address, records: [...new Set(wrong)], removed: true });
}
