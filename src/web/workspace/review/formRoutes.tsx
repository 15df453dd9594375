import { type Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import type { Language } from "../../../messages/language.ts";
import { reviewTexts } from "../../../messages/web/review.ts";
import { addRecord } from "../../../services/review/addRecord.ts";
import { answerQuestion } from "../../../services/review/answerQuestion.ts";
import { editCells, type EditedCells } from "../../../services/review/editCells.ts";
import { fillColumn } from "../../../services/review/fillColumn.ts";
import { placeRecord } from "../../../services/review/placeRecord.ts";
import { readRow, readRows } from "../../../services/review/readGridPage.ts";
import { removeRecord } from "../../../services/review/removeRecord.ts";
import { settleGroup } from "../../../services/review/settleGroup.ts";
import { describeReviewStep } from "../../../services/review/describeReviewStep.ts";
import { openReview } from "../../../services/review/openReview.ts";
import { undoStep } from "../../../services/review/undoStep.ts";
import type { Platform } from "../../../services/platform.ts";
import { renderDocument } from "../../components/renderDocument.ts";
import { readFields } from "../../http/readFields.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { typedEdits } from "./typedEdits.ts";
import { gridRow } from "./gridRow.ts";
import { type OpenedPage, openReviewPageToEdit, REVIEW_PATH } from "./openReviewPage.ts";
import { groupAction, readDegrees, readNumber } from "./readReviewForm.ts";
import { RowPage } from "./RowPage.tsx";
import { stepWords } from "./stepWords.ts";

/** What a form of the review did. */
interface Done {
  readonly step: string | null;
  readonly records: readonly number[];
  /** What is said where no step tells it. */
  readonly say?: "annule" | "reponse";
  /** The row to come back to. */
  readonly row?: number;
}

/** The forms of a review. A browser is sent back to the page; the island, which asks for JSON, gets what changed. */
export function formRoutes(platform: Platform): Hono<SignInEnv> {
  const act =
    (work: (page: OpenedPage, fields: URLSearchParams, c: Context<SignInEnv>) => Promise<Done>) =>
    async (c: Context<SignInEnv>) => {
      const page = await openReviewPageToEdit(platform, c);
      return answer(platform, c, page, await work(page, await readFields(c.req.raw), c));
    };
  return new Hono<SignInEnv>()
    .post(
      `${REVIEW_PATH}/decisions`,
      act(({ actor, address }, fields) =>
        settleGroup(platform, actor, {
          ...address,
          field: fields.get("field") ?? "",
          groupKey: fields.get("key") ?? "",
          action: groupAction(fields),
        }),
      ),
    )
    .post(
      `${REVIEW_PATH}/colonne`,
      act(({ actor, address }, fields) =>
        fillColumn(platform, actor, {
          ...address,
          field: fields.get("field") ?? "",
          text: fields.get("value") ?? "",
        }),
      ),
    )
    .post(
      `${REVIEW_PATH}/questions`,
      act(async ({ actor, address }, fields) => {
        const saved = await answerQuestion(platform, actor, {
          ...address,
          code: fields.get("code") ?? "",
          field: fields.get("field") || null,
          answer: fields.get("answer") ?? "",
        });
        return { ...saved, ...(saved.step === null && { say: "reponse" as const }) };
      }),
    )
    .post(
      `${REVIEW_PATH}/annuler`,
      act(async ({ actor, address }, fields) => {
        const undone = await undoStep(platform, actor, { ...address, step: fields.get("step") || null });
        return { ...undone, say: "annule" };
      }),
    )
    .post(
      `${REVIEW_PATH}/lignes`,
      act(async ({ actor, address }, fields) => {
        const texts: Record<string, string> = {};
        for (const [name, text] of fields) if (name.startsWith("f.")) texts[name.slice(2)] = text;
        const { step, record } = await addRecord(platform, actor, { ...address, texts });
        return { step, records: [record], row: record };
      }),
    )
    .post(
      `${REVIEW_PATH}/lignes/:n/retirer`,
      act(async ({ actor, address }, fields, c) => {
        const records = [readNumber(c.req.param("n"), 0)];
        const removed = fields.get("removed") === "1";
        return removeRecord(platform, actor, { ...address, records, removed });
      }),
    )
    .post(`${REVIEW_PATH}/lignes/:n/position`, (c) => savePosition(platform, c))
    .post(`${REVIEW_PATH}/lignes/:n`, (c) => saveRow(platform, c));
}

const wantsJson = (c: Context): boolean =>
  accepts(c, { header: "Accept", supports: ["text/html", "application/json"], default: "text/html" }) ===
  "application/json";

async function answer(platform: Platform, c: Context<SignInEnv>, page: OpenedPage, done: Done) {
  if (wantsJson(c)) return c.json(await doneAsJson(platform, c.var.language, page, done));
  const query = new URLSearchParams();
  const said = done.say ?? done.step;
  if (said) query.set("fait", said);
  if (done.row !== undefined) query.set("ligne", String(done.row));
  const anchor = done.row === undefined ? "#h-dec" : "#h-grid";
  return c.redirect(`${page.base}${query.size > 0 ? `?${query.toString()}` : ""}${anchor}`, 303);
}

/** What changed, for the island: words to say, the step to undo, and the rows as they are now. */
export async function doneAsJson(
  platform: Platform,
  language: Language,
  { actor, address }: OpenedPage,
  { step, records, say }: Done,
) {
  const texts = reviewTexts(language);
  const rows = await readRows(platform, actor, { ...address, records });
  const told =
    step === null
      ? null
      : await describeReviewStep(platform, await openReview(platform, actor, address), step);
  const words =
    told !== null
      ? stepWords(language, rows.review.model, told.label, told.words)
      : say === "reponse"
        ? texts("done.answerKept")
        : say === "annule"
          ? texts("done.undone")
          : "";
  return {
    step,
    words,
    rows: rows.records.map((record) => gridRow(language, rows.review, record)),
    // Beyond these the rows are asked for again.
    complete: rows.records.length >= records.length,
  };
}

async function saveRow(platform: Platform, c: Context<SignInEnv>) {
  const page = await openReviewPageToEdit(platform, c);
  const fields = await readFields(c.req.raw);
  const record = readNumber(c.req.param("n"), 0);
  const row = await readRow(platform, page.actor, { ...page.address, record });
  const version = readNumber(fields.get("v"), 0);
  const edits = typedEdits(row.review, row.record, fields, version !== row.record.version);
  const saved = await editCells(platform, page.actor, {
    ...page.address,
    edits,
    versions: { [record]: version },
  });
  if (saved.conflicts.length > 0) return showConflict(platform, c, page, record, fields, saved);
  return answer(platform, c, page, { ...saved, row: record });
}

async function savePosition(platform: Platform, c: Context<SignInEnv>) {
  const page = await openReviewPageToEdit(platform, c);
  const fields = await readFields(c.req.raw);
  const record = readNumber(c.req.param("n"), 0);
  const saved = await placeRecord(platform, page.actor, {
    ...page.address,
    record,
    version: readNumber(fields.get("v"), 0),
    lat: readDegrees(fields, "lat"),
    lon: readDegrees(fields, "lon"),
    address: fields.get("address"),
  });
  if (saved.conflicts.length > 0 && !wantsJson(c))
    return showConflict(platform, c, page, record, fields, saved);
  if (saved.conflicts.length > 0)
    return c.json({
      ...(await doneAsJson(platform, c.var.language, page, { step: null, records: [record] })),
      conflicts: saved.conflicts,
    });
  return answer(platform, c, page, { ...saved, row: record });
}

/** The row's form again: what the person typed in its fields, what the other one saved beside. */
async function showConflict(
  platform: Platform,
  c: Context<SignInEnv>,
  { frame, actor, address }: OpenedPage,
  record: number,
  fields: URLSearchParams,
  { conflicts }: EditedCells,
) {
  const row = await readRow(platform, actor, { ...address, record });
  const [conflict] = conflicts;
  const typed: Record<string, string> = {};
  for (const { field, yours } of conflict!.cells) typed[field] = yours;
  for (const [name, text] of fields) if (name.startsWith("f.")) typed[name.slice(2)] = text;
  return c.html(
    renderDocument(
      <RowPage
        frame={frame}
        review={row.review}
        record={row.record}
        typed={typed}
        conflict={conflict!}
        searchable={platform.addresses !== null}
        found={null}
      />,
    ),
    409,
  );
}
