import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import type { ModelCandidate } from "../../pipeline/deposit/modelCandidate.ts";
import type { Platform } from "../platform.ts";
import { depositSubject } from "../publication/depositSubject.ts";
import { type Deposit, openDeposit } from "./openDeposit.ts";
import type { StoredReadingProblem } from "./readingFailure.ts";
import { typesetModel } from "../models/typesetModel.ts";

export type ReadingProblem = StoredReadingProblem;

export interface DepositView {
  readonly deposit: Deposit;
  /** The model's title; null until it is known. */
  readonly title: string | null;
  /** Why the reading stopped; null when it did not. */
  readonly problem: ReadingProblem | null;
  /** The models that it may follow: best first when it was held against them, else in their usual order. */
  readonly candidates: readonly (ModelCandidate & { readonly title: string })[];
  /** The model's current version, when it is not the one that the file was read with. */
  readonly newerVersion: string | null;
  readonly mayChange: boolean;
  readonly mayAbandon: boolean;
  /** Reading the same file again may help. */
  readonly mayReadAgain: boolean;
}

const OPEN: ReadonlySet<Deposit["state"]> = new Set([
  "received",
  "processing",
  "needs-model",
  "needs-mapping",
  "review",
  "approval",
  "failed",
]);

/** A deposit and what its page says of it. Throws `deposit.unknown`. */
export async function viewDeposit(
  platform: Platform,
  actor: Actor,
  asked: { readonly organizationId: string; readonly id: string },
): Promise<DepositView> {
  const deposit = await openDeposit(platform, actor, asked);
  const problem = deposit.problem as ReadingProblem | null;
  const models = platform.models.list().map(typesetModel);
  const subject = depositSubject(deposit);
  return {
    deposit,
    title: models.find(({ name }) => name === deposit.model)?.title ?? null,
    problem,
    candidates: candidatesOf(platform, problem),
    newerVersion: newerVersion(platform, deposit),
    mayChange: can(actor, "review-deposit", subject),
    mayAbandon: can(actor, "abandon-deposit", subject) && OPEN.has(deposit.state),
    // What the file itself does not allow stays so; its sheet or model may have been wrong.
    mayReadAgain:
      deposit.file_key !== null &&
      (problem === null || !("rule" in problem) || problem.rule.startsWith("reading.")),
  };
}

function candidatesOf({ models }: Platform, problem: ReadingProblem | null): DepositView["candidates"] {
  const scores = new Map(
    (problem !== null && "candidates" in problem ? problem.candidates : []).map((one) => [one.model, one]),
  );
  return models
    .list()
    .map(typesetModel)
    .map(({ name, version, title }) => ({ model: name, version, title, score: scores.get(name)?.score ?? 0 }))
    .sort((a, b) => b.score - a.score);
}

/** The version that a deposit's model has now, when it was read with another; null otherwise, and for one that is over. */
function newerVersion(
  { models }: Pick<Platform, "models">,
  { model, model_version: read, state }: Pick<Deposit, "model" | "model_version" | "state">,
): string | null {
  if (!["needs-mapping", "review", "approval", "failed"].includes(state)) return null;
  const current = models.list().find(({ name }) => name === model)?.version;
  return current !== undefined && read !== null && current !== read ? current : null;
}
