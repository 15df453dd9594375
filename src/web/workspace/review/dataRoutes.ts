import { Hono } from "hono";
import { gridColumns } from "../../../domain/review/gridColumn.ts";
import { editCells } from "../../../services/review/editCells.ts";
import { fedFields } from "../../../services/review/fedFields.ts";
import { readGridPage, readPoints } from "../../../services/review/readGridPage.ts";
import { searchAddress } from "../../../services/review/searchAddress.ts";
import type { Platform } from "../../../services/platform.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { doneAsJson } from "./formRoutes.tsx";
import { gridRow } from "./gridRow.ts";
import { openReviewPage, openReviewPageToEdit, REVIEW_PATH } from "./openReviewPage.ts";
import { readCellEdits } from "./readCellEdits.ts";
import { readFilter, readNumber, readRecord } from "./readReviewForm.ts";

/** What the island asks for, and the cells it edits: JSON, under the same session and rights as the pages. */
export function dataRoutes(platform: Platform): Hono<SignInEnv> {
  return new Hono<SignInEnv>()
    .get(`${REVIEW_PATH}/lignes.json`, async (c) => {
      const { actor, address } = await openReviewPage(platform, c);
      const page = await readGridPage(platform, actor, {
        ...address,
        filter: readFilter(c.req.query("etat")),
        offset: readNumber(c.req.query("from"), 0),
        limit: readNumber(c.req.query("count"), 100),
        around: readRecord(c.req.query("around")),
      });
      const { language } = c.var;
      return c.json({
        total: page.total,
        offset: page.offset,
        columns: gridColumns(page.review.model.fields, fedFields(page.review), page.waiting),
        rows: page.records.map((record) => gridRow(language, page.review, record)),
      });
    })
    .get(`${REVIEW_PATH}/points.json`, async (c) => {
      const { actor, address } = await openReviewPage(platform, c);
      return c.json({ points: await readPoints(platform, actor, address) });
    })
    .get(`${REVIEW_PATH}/adresses.json`, async (c) => {
      const { actor, address } = await openReviewPage(platform, c);
      const answers = await searchAddress(platform, actor, { ...address, text: c.req.query("q") ?? "" });
      return c.json({
        answers: answers.map(({ id, label, name, lon, lat }) => ({ id, label, name, lon, lat })),
      });
    })
    .post(`${REVIEW_PATH}/cellules.json`, async (c) => {
      const page = await openReviewPageToEdit(platform, c);
      const { edits, versions } = await readCellEdits(c.req.raw);
      const saved = await editCells(platform, page.actor, { ...page.address, edits, versions });
      const records = [...saved.records, ...saved.conflicts.map(({ record }) => record)];
      const done = await doneAsJson(platform, c.var.language, page, { ...saved, records });
      return c.json({ ...done, conflicts: saved.conflicts });
    });
}
