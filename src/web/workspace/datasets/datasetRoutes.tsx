import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { type Context, Hono } from "hono";
import { assertCan } from "../../../domain/access/can.ts";
import { checkMetadata } from "../../../domain/dataset/checkMetadata.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import { datasetsTexts } from "../../../messages/web/datasets.ts";
import { openDepositFile } from "../../../services/datasets/depositFile.ts";
import { listPartStates } from "../../../services/datasets/listPartStates.ts";
import { readDataset, readRecordsPage } from "../../../services/datasets/readDataset.ts";
import { readDifference, readHistory } from "../../../services/datasets/readHistory.ts";
import { readRecordJournal } from "../../../services/datasets/readRecordJournal.ts";
import { isTemplateFormat, renderTemplate } from "../../../services/datasets/renderTemplate.ts";
import { setMetadata } from "../../../services/datasets/setMetadata.ts";
import { startEdit, startRestoration } from "../../../services/datasets/startDraft.ts";
import { withdrawDataset } from "../../../services/datasets/withdrawDataset.ts";
import { isUuid } from "../../../services/people/isUuid.ts";
import type { Platform } from "../../../services/platform.ts";
import { renderDocument } from "../../components/renderDocument.ts";
import { readFields } from "../../http/readFields.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openFrame } from "../team/openFrame.ts";
import { attachment } from "./attachment.ts";
import { DatasetListPage } from "./DatasetListPage.tsx";
import { DatasetPage } from "./DatasetPage.tsx";
import { DifferencePage } from "./DifferencePage.tsx";
import { HistoryPage } from "./HistoryPage.tsx";
import { readSheet } from "./readSheet.ts";
import { RecordPage } from "./RecordPage.tsx";
import { SheetPage } from "./SheetPage.tsx";
import { WithdrawPage } from "./WithdrawPage.tsx";

const LIST = "/espace/:code/jeux";
const ONE = `${LIST}/:model`;

const MEDIA = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
} as const;

/** A number of an address. Throws the problem `request.invalid`. */
function readNumber(text: string | undefined, name: string): number {
  if (text !== undefined && /^\d{1,9}$/.test(text)) return Number(text);
  throw new Problem("request.invalid", { parameter: name });
}

const here = (c: Context): string =>
  `/espace/${c.req.param("code") ?? ""}/jeux/${c.req.param("model") ?? ""}`;

/** `/espace/:code/jeux…`, and the files of deposits: `/espace/:code/depots/:id/fichiers/:name`. */
export function datasetRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();

  async function open(c: Context<SignInEnv>) {
    const frame = await openFrame(platform, c);
    const { organization } = frame.open;
    return { frame, actor: frame.actor, organization, model: c.req.param("model") ?? "" };
  }

  async function openDataset(c: Context<SignInEnv>) {
    const opened = await open(c);
    const { actor, organization, model } = opened;
    return { ...opened, dataset: await readDataset(platform, actor, organization, model) };
  }

  app.get(LIST, async (c) => {
    const { frame, actor, organization } = await open(c);
    const parts = await listPartStates(platform, actor, organization.id);
    return c.html(renderDocument(<DatasetListPage frame={frame} parts={parts} />));
  });

  app.get(ONE, async (c) => {
    const { frame, dataset, organization } = await openDataset(c);
    const sort = c.req.query("tri") ?? "";
    const asked = {
      search: (c.req.query("q") ?? "").slice(0, 200),
      sortBy: sort.replace(/^-/, ""),
      descending: sort.startsWith("-"),
      page: Math.max(1, readNumber(c.req.query("page") ?? "1", "page")),
    };
    const page = dataset.state.state.published
      ? await readRecordsPage(platform, organization.id, dataset.model.name, asked)
      : null;
    const status = c.req.query("fait") === "retire" ? datasetsTexts(c.var.language)("withdrawn") : null;
    const { publicUrl } = platform.settings;
    return c.html(renderDocument(<DatasetPage {...{ frame, dataset, page, status, publicUrl }} />));
  });

  app.get(`${ONE}/fiche`, async (c) => {
    const { frame, dataset } = await openDataset(c);
    const status = c.req.query("fait") === "enregistre" ? datasetsTexts(c.var.language)("saved") : null;
    const sheet = dataset.metadata;
    return c.html(renderDocument(<SheetPage {...{ frame, dataset, sheet, status, faults: [] }} />));
  });

  app.post(`${ONE}/fiche`, async (c) => {
    const { frame, dataset, actor, organization } = await openDataset(c);
    assertCan(actor, "edit-metadata", { organizationId: organization.id });
    const fields = await readFields(c.req.raw);
    const sheet = readSheet(fields, dataset.metadata);
    try {
      await setMetadata(platform, actor, organization, dataset.model.name, sheet);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== "metadata.invalid") throw error;
      const faults = checkMetadata(sheet);
      return c.html(renderDocument(<SheetPage {...{ frame, dataset, sheet, faults, status: null }} />), 422);
    }
    return c.redirect(`${here(c)}/fiche?fait=enregistre`, 303);
  });

  app.get(`${ONE}/historique`, async (c) => {
    const { frame, actor, organization, model } = await open(c);
    const text = c.req.query("avant");
    const before = text === undefined ? null : readNumber(text, "avant");
    const history = await readHistory(platform, actor, organization, { model, before });
    return c.html(renderDocument(<HistoryPage frame={frame} history={history} />));
  });

  app.get(`${ONE}/comparer`, async (c) => {
    const { frame, actor, organization, model } = await open(c);
    const after = c.req.query("apres") ?? null;
    if (after !== null && !isUuid(after)) throw new Problem("request.invalid", { parameter: "apres" });
    const [from, to] = [readNumber(c.req.query("de"), "de"), readNumber(c.req.query("a"), "a")];
    const difference = await readDifference(platform, actor, organization, { model, from, to, after });
    return c.html(renderDocument(<DifferencePage frame={frame} difference={difference} />));
  });

  app.post(`${ONE}/retablir`, async (c) => {
    const { actor, organization, model } = await open(c);
    assertCan(actor, "restore-revision", { organizationId: organization.id });
    const fields = await readFields(c.req.raw);
    const number = readNumber(fields.get("revision") ?? undefined, "revision");
    const id = await startRestoration(platform, actor, organization, { model, number });
    return c.redirect(`/espace/${c.req.param("code")}/depots/${id}/publication`, 303);
  });

  app.post(`${ONE}/modifier`, async (c) => {
    const { actor, organization, model } = await open(c);
    const { id } = await startEdit(platform, actor, organization, model);
    return c.redirect(`/espace/${c.req.param("code")}/depots/${id}/relecture`, 303);
  });

  app.get(`${ONE}/retrait`, async (c) => {
    const { frame, dataset, actor, organization } = await openDataset(c);
    assertCan(actor, "withdraw-dataset", { organizationId: organization.id });
    if (!dataset.state.state.published) throw new Problem("dataset.not-published");
    return c.html(renderDocument(<WithdrawPage frame={frame} dataset={dataset} whyMissing={false} />));
  });

  app.post(`${ONE}/retrait`, async (c) => {
    const { frame, dataset, actor, organization } = await openDataset(c);
    assertCan(actor, "withdraw-dataset", { organizationId: organization.id });
    const why = (await readFields(c.req.raw)).get("why") ?? "";
    if (why.trim() === "")
      return c.html(renderDocument(<WithdrawPage frame={frame} dataset={dataset} whyMissing />), 422);
    await withdrawDataset(platform, actor, organization, { model: dataset.model.name, why });
    return c.redirect(`${here(c)}?fait=retire`, 303);
  });

  app.get(`${ONE}/lignes/:record`, async (c) => {
    const { frame, actor, organization, model } = await open(c);
    const recordId = c.req.param("record");
    const journal = await readRecordJournal(platform, actor, organization, { model, recordId });
    return c.html(renderDocument(<RecordPage frame={frame} journal={journal} />));
  });

  app.get(`${ONE}/:file{(?:gabarit|donnees)\\.(?:xlsx|ods)}`, async (c) => {
    const { actor, organization, model } = await open(c);
    const [kind, format = ""] = c.req.param("file").split(".");
    if (!isTemplateFormat(format)) throw new Problem("request.page-unknown");
    const asked = { model, format, filled: kind === "donnees", language: c.var.language };
    const bytes = await renderTemplate(platform, actor, organization, asked);
    const name = `${model}-${c.req.param("code") ?? ""}.${format}`;
    return attachment(Buffer.from(bytes), { name, type: MEDIA[format], size: bytes.length });
  });

  app.get("/espace/:code/depots/:id/fichiers/:name", async (c) => {
    const { actor, organization } = await open(c);
    const asked = {
      organizationId: organization.id,
      depositId: c.req.param("id"),
      name: c.req.param("name"),
    };
    const { name, size, content } = await openDepositFile(platform, actor, asked);
    const body = Readable.toWeb(content) as ReadableStream<Uint8Array> as unknown as BodyInit;
    return attachment(body, { name, type: "application/octet-stream", size });
  });

  return app;
}
