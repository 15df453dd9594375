import { type Context, Hono } from "hono";
import type { Actor } from "../../domain/access/actor.ts";
import { displayName } from "../../domain/file/displayName.ts";
import type { Shape } from "../../domain/geo/shape.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { readParameters } from "../../exchange/ogc/parameters.ts";
import { typedValue } from "../../exchange/typedValue.ts";
import { readOwnRecords } from "../../services/api/readOwnRecords.ts";
import { publishIfReady, type RecordWrite, writeOwnRecord } from "../../services/api/writeOwnRecords.ts";
import type { Deposit } from "../../services/deposits/openDeposit.ts";
import { assertDepositable, receiveDeposit } from "../../services/deposits/receiveDeposit.ts";
import { receiveTable } from "../../services/deposits/receiveTable.ts";
import { type ReadingProblem, viewDeposit } from "../../services/deposits/viewDeposit.ts";
import { type Organization, openOrganization } from "../../services/organizations/openOrganization.ts";
import type { Platform } from "../../services/platform.ts";
import { readToken } from "../../services/tokens/readToken.ts";
import type { ApiEnv } from "../apiEnv.ts";
import { readRecordBody, recordLimit } from "./readBody.ts";

const DEFAULT_LIMIT = 100;
const MOST_RECORDS = 1000;

/** Where a request is from and what it may do: its key, and the organisation that its address names. */
interface Opened {
  readonly actor: Actor;
  readonly organization: Organization;
  /** `https://…/api/prive/69029` */
  readonly root: string;
}

/** `/api/prive/{org}/…`: what an organisation's own programs read and write, with an access key. */
export function privateRoutes(platform: Platform): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  const base = "/api/prive/:org";
  const items = `${base}/collections/:model/items`;

  async function open(context: Context<ApiEnv>): Promise<Opened> {
    const actor = await readToken(platform, context.req.header("authorization"));
    context.header("Cache-Control", "no-store");
    const { organization, code } = await openOrganization(platform, actor, context.req.param("org") ?? "");
    return { actor, organization, root: `${platform.settings.publicUrl}/api/prive/${code}` };
  }

  app.get(items, async (context) => {
    const { actor, organization, root } = await open(context);
    const name = context.req.param("model");
    const parameters = readParameters(query(context), new Set(["limit", "cursor"]));
    const limit = readLimit(parameters.get("limit"));
    const after = parameters.get("cursor") ?? null;
    const { model, records, next } = await readOwnRecords(platform, actor, organization, {
      model: name,
      after,
      limit,
    });
    const path = `${root}/collections/${encodeURIComponent(name)}/items`;
    const href =
      next === null ? null : `${path}?${new URLSearchParams({ limit: String(limit), cursor: next })}`;
    return context.json({
      type: "FeatureCollection",
      features: records.map(({ id, values, geometry }) => ({
        type: "Feature",
        id,
        geometry: geometry as Shape | null,
        // Built from entries: a field may be called `__proto__`.
        properties: Object.fromEntries(
          model.fields.map((field, at) => [field.name, typedValue(field, values[at] ?? "")]),
        ) as Readonly<Record<string, unknown>>,
      })),
      links: href === null ? [] : [{ rel: "next", href, type: "application/geo+json" }],
    });
  });

  async function write(
    context: Context<ApiEnv>,
    writeOf: (texts: Readonly<Record<string, string>>) => RecordWrite,
    hasBody: boolean,
  ): Promise<Response> {
    const { actor, organization, root } = await open(context);
    const parameters = readParameters(query(context), new Set(["publish"]));
    const model = platform.models.current(context.req.param("model") ?? "");
    const { texts, note } = hasBody ? await readRecordBody(context, model) : { texts: {}, note: "" };
    const publish = readFlag(parameters.get("publish"));
    const change = { model: model.name, write: writeOf(texts), publish, note };
    const written = await writeOwnRecord(platform, actor, organization, change);
    const { deposit, ...told } = written;
    context.header("Location", `${root}/collections/${encodeURIComponent(model.name)}/items/${written.id}`);
    const links = deposit === null ? [] : [depositLink(root, deposit)];
    const isDone = written.state === "published" || written.state === "unchanged";
    return context.json({ ...told, deposit, links }, isDone ? 200 : 202);
  }

  app.post(items, recordLimit(), (context) => write(context, (texts) => ({ kind: "add", texts }), true));
  app.patch(`${items}/:id`, recordLimit(), (context) => {
    const id = context.req.param("id") ?? "";
    return write(context, (texts) => ({ kind: "change", id, texts }), true);
  });
  app.delete(`${items}/:id`, (context) => {
    const id = context.req.param("id");
    return write(context, () => ({ kind: "remove", id }), false);
  });

  app.post(`${base}/deposits`, async (context) => {
    const { actor, organization, root } = await open(context);
    const parameters = readParameters(query(context), new Set(["model", "name"]));
    const name = displayName(parameters.get("name") ?? "");
    if (name === "") throw new Problem("request.invalid", { parameter: "name" });
    const about = { organization, model: parameters.get("model") ?? null, department: null };
    // Before anything is received.
    assertDepositable(platform, actor, about);
    const { body } = context.req.raw;
    if (body === null) throw new Problem("deposit.empty", { file: name });
    const maxBytes = platform.settings.maxUploadBytes;
    const file = await receiveTable(platform.files, body, { maxBytes });
    let deposit: Deposit;
    try {
      file.refuseForeign(name);
      deposit = await receiveDeposit(platform, actor, { ...about, file, name, kind: "api" });
    } finally {
      await file.discard();
    }
    const link = depositLink(root, deposit.id);
    context.header("Location", link.href);
    return context.json({ id: deposit.id, state: deposit.state, links: [link] }, 202);
  });

  app.get(`${base}/deposits/:id`, async (context) => {
    const { actor, organization, root } = await open(context);
    readParameters(query(context), new Set());
    const asked = { organizationId: organization.id, id: context.req.param("id") };
    const { deposit, problem } = await viewDeposit(platform, actor, asked);
    const { id, state, model, file_name: name, records, progress } = deposit;
    return context.json({
      id,
      state,
      model,
      name,
      records,
      progress,
      problem: problemName(problem),
      links: [depositLink(root, id)],
    });
  });

  app.post(`${base}/deposits/:id/publication`, async (context) => {
    const { actor, organization, root } = await open(context);
    readParameters(query(context), new Set());
    const id = context.req.param("id");
    await viewDeposit(platform, actor, { organizationId: organization.id, id });
    const done = await publishIfReady(platform, actor, id, "");
    return context.json(
      { ...done, deposit: id, links: [depositLink(root, id)] },
      done.state === "published" ? 200 : 202,
    );
  });
  return app;
}

const query = (context: Context<ApiEnv>): URLSearchParams => new URL(context.req.url).searchParams;

/** Why a reading stopped, by its rule or reason; null when it did not. */
function problemName(problem: ReadingProblem | null): string | null {
  if (problem === null) return null;
  if ("rule" in problem) return problem.rule;
  return "failure" in problem ? problem.failure : "deposit.no-model";
}

function depositLink(root: string, id: string) {
  return { rel: "deposit", href: `${root}/deposits/${id}`, type: "application/json" };
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit < 1) throw new Problem("query.limit", { value: text.slice(0, 30), most: MOST_RECORDS });
  return Math.min(limit, MOST_RECORDS);
}

function readFlag(text: string | undefined): boolean {
  if (text !== undefined && text !== "true" && text !== "false")
    throw new Problem("request.invalid", { parameter: "publish" });
  return text !== "false";
}
