import type { MaskedRecord } from "../../db/publication/maskedRecord.ts";
import type { GivenAnswer, ReviewedCell, ReviewedRecord } from "../../db/publication/reviewedDeposit.ts";
import type { RecordValues } from "../../domain/dataset/publishedRecord.ts";
import { type Block, type ReviewFacts, whatBlocks } from "../../domain/dataset/whatBlocks.ts";
import type { Issue } from "../../domain/journal/issue.ts";
import { isRequired } from "../../domain/model/isRequired.ts";
import type { Model } from "../../domain/model/model.ts";
import { isQuestion } from "../../domain/review/reviewQuestions.ts";
import type { Recheck, RecheckedCell } from "../../pipeline/deposit/recheckRecords.ts";
import { geometryOf } from "../deposits/stagedRecord.ts";

export interface DepositToJudge {
  readonly model: Model;
  readonly records: readonly ReviewedRecord[];
  readonly cells: readonly ReviewedCell[];
  readonly answers: readonly GivenAnswer[];
  readonly recheck: Recheck;
  /** Values that were already published or that are restored, by identifier: nobody is asked twice about them. */
  readonly known: ReadonlyMap<string, RecordValues>;
  /** Faults of the metadata sheet. */
  readonly metadata: number;
}

/** A required cell that nothing fills. */
export interface MissingCell {
  readonly record: number;
  readonly field: string;
}

/** What stands between a deposit and its publication, and what of it is not published. */
export interface DepositVerdict {
  readonly facts: ReviewFacts;
  readonly blocks: readonly Block[];
  /** Cells that wait in the journal. */
  readonly waiting: readonly ReviewedCell[];
  /** Of those, the ones that the model lets be empty. */
  readonly optional: readonly ReviewedCell[];
  /** Values given by people that the whole does not let stand. */
  readonly refused: readonly RecheckedCell[];
  readonly missing: readonly MissingCell[];
  readonly errors: readonly Issue[];
  /** Questions on personal data that nobody has been asked yet. */
  readonly unasked: readonly Issue[];
  /** Cells that stay with the organisation, by the answers given. */
  readonly keptBack: readonly MissingCell[];
  /** The records that those cells belong to, as they are published. */
  readonly masked: readonly MaskedRecord[];
}

type Question = Pick<GivenAnswer, "record" | "field" | "code">;

const questionKey = ({ record, field, code }: Question): string => JSON.stringify([record, field, code]);
const cellKey = (record: number, field: string): string => `${record}\u001F${field}`;

/** Judges a deposit on its final values, held against the whole model again. */
export function judgeDeposit(asked: DepositToJudge): DepositVerdict {
  const { model, records, cells, recheck, known } = asked;
  const indexes = new Map(model.fields.map(({ name }, index) => [name, index]));
  const byNumber = new Map(records.map((record) => [record.record, record]));
  const required = new Set(model.fields.filter((field) => isRequired(model, field)).map(({ name }) => name));
  const waiting = cells.filter((cell) => cell.waiting && indexes.has(cell.field));
  const waits = new Set(waiting.map(({ record, field }) => cellKey(record, field)));
  const settled = new Set(
    cells.filter((cell) => cell.settled).map(({ record, field }) => cellKey(record, field)),
  );

  function isKnown(record: number, field: string): boolean {
    const found = byNumber.get(record);
    const before = found && known.get(found.recordId);
    const index = indexes.get(field);
    if (!found || !before || index === undefined) return false;
    return (before[index] ?? "") === (found.values[index] ?? "");
  }

  const refused = recheck.cells.filter(
    ({ record, field, status }) =>
      status === "invalid" ||
      (status === "to-confirm" && !settled.has(cellKey(record, field)) && !isKnown(record, field)),
  );
  const questions = judgeQuestions(asked, isKnown);
  const keptBack = questions.keptBack.filter(({ record, field }) => {
    const value = byNumber.get(record)?.values[indexes.get(field) ?? -1];
    return value !== null && value !== undefined && value !== "";
  });
  const hidden = new Set(keptBack.map(({ record, field }) => cellKey(record, field)));
  const missing = records.flatMap(({ record, values }) =>
    [...required].flatMap((field) => {
      const key = cellKey(record, field);
      const filled = (values[indexes.get(field)!] ?? "") !== "" && !hidden.has(key);
      return filled || waits.has(key) ? [] : [{ record, field }];
    }),
  );
  const errors = recheck.issues.filter(
    ({ code, severity }) =>
      severity === "error" && !code.startsWith("privacy.") && !code.startsWith("constraint.required"),
  );
  const count = (status: string): number =>
    waiting.filter((cell) => (cell.status === "to-confirm" ? "to-confirm" : "invalid") === status).length +
    refused.filter((cell) => cell.status === status).length;
  const facts: ReviewFacts = {
    records: records.length,
    toConfirm: count("to-confirm"),
    invalid: count("invalid"),
    missing: missing.length,
    questions: questions.groups,
    errors: errors.length,
    metadata: asked.metadata,
  };
  return {
    facts,
    blocks: whatBlocks(facts),
    waiting,
    optional: waiting.filter(({ field }) => !required.has(field)),
    refused,
    missing,
    errors,
    unasked: questions.unasked,
    keptBack,
    masked: maskRecords(model, byNumber, keptBack),
  };
}

/** Records without some of their cells, their position read again. */
export function maskRecords(
  model: Model,
  byNumber: ReadonlyMap<number, ReviewedRecord>,
  left: readonly MissingCell[],
): MaskedRecord[] {
  const indexes = new Map(model.fields.map(({ name }, index) => [name, index]));
  const values = new Map<number, (string | null)[]>();
  for (const { record, field } of left) {
    const found = byNumber.get(record);
    if (!found) continue;
    const own = values.get(record) ?? [...found.values];
    own[indexes.get(field)!] = null;
    values.set(record, own);
  }
  return Array.from(values, ([record, own]) => ({ record, values: own, ...geometryOf(model, own) }));
}

interface Questions {
  /** Kinds of questions that wait, counted as people see them. */
  readonly groups: number;
  readonly unasked: readonly Issue[];
  readonly keptBack: readonly MissingCell[];
}

/** Which questions on personal data wait, and which answers keep values back. */
function judgeQuestions(
  { model, records, answers, recheck }: DepositToJudge,
  isKnown: (record: number, field: string) => boolean,
): Questions {
  const given = new Map(answers.map((one) => [questionKey(one), one.answer]));
  const found = recheck.issues.filter(isQuestion);
  const told = new Set(found.map(questionKey));
  const isThere = ({ record, field }: Question): boolean => {
    const at = model.fields.findIndex(({ name }) => name === field);
    const affected = record === null ? records : records.filter((one) => one.record === record);
    return affected.some(({ values }) => at === -1 || (values[at] ?? "") !== "");
  };
  // What the review has asked stands as long as there is something to ask about, even where this look would not ask it.
  const asked: readonly Question[] = [
    ...found,
    ...answers.filter((one) => isQuestion(one) && !told.has(questionKey(one)) && isThere(one)),
  ];
  const groups = new Set<string>();
  const keptBack: MissingCell[] = [];
  for (const question of asked) {
    const { record, field, code } = question;
    const answer = given.get(questionKey(question));
    const affected = record === null ? records.map((one) => one.record) : [record];
    if (answer === "internal" || answer === "remove") {
      if (field !== null) keptBack.push(...affected.map((number) => ({ record: number, field })));
      continue;
    }
    if (answer || (field !== null && affected.every((number) => isKnown(number, field)))) continue;
    groups.add(JSON.stringify([code, field]));
  }
  const unasked = found.filter(
    (issue) => !given.has(questionKey(issue)) && groups.has(JSON.stringify([issue.code, issue.field])),
  );
  return { groups: groups.size, unasked, keptBack };
}
