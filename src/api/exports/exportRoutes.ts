import { Readable } from "node:stream";
import { type Context, Hono } from "hono";
import { Problem } from "../../domain/problem/problem.ts";
import type { ExportFormat } from "../../exchange/export/exportFormat.ts";
import { EXPORT_FORMATS } from "../../exchange/export/exportFormats.ts";
import { isRangeFresh, isUnchanged, validatorHeaders } from "../../exchange/http/conditionalRequest.ts";
import { readParameters } from "../../exchange/ogc/parameters.ts";
import { type ExportTarget, findExportTarget } from "../../services/exports/exportTarget.ts";
import { findExport, openExport } from "../../services/exports/openExport.ts";
import type { Platform } from "../../services/platform.ts";
import { countReading } from "../../services/portal/countReading.ts";
import { stateTag } from "../answer.ts";
import type { ApiEnv } from "../apiEnv.ts";
import { readRange } from "./byteRange.ts";

/** Raised when the same records give other bytes: a client's copy is then no longer the same file. */
const EDITION = 1;

/** `/exports/{model}.{format}` and `/exports/{insee}/{model}.{format}`: whole files, current or of a revision. */
export function exportRoutes(platform: Platform): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.get("/exports/:file", (context) => answer(context, null));
  app.get("/exports/:insee/:file", (context) => answer(context, context.req.param("insee")));
  return app;

  async function answer(context: Context<ApiEnv>, insee: string | null): Promise<Response> {
    const parameters = readParameters(new URL(context.req.url).searchParams, new Set(["revision", "f"]));
    const { model, format } = readName(context.req.param("file") ?? "", parameters.get("f"));
    const revision = readRevision(parameters.get("revision"));
    const target = await findExportTarget(platform, { model, insee, revision });
    const { headers } = context.req.raw;
    const validators = {
      etag: stateTag(
        model,
        insee ?? "",
        target.revision,
        target.shown,
        target.model.version,
        format.id,
        EDITION,
      ),
      lastModified: target.publishedAt,
    };
    const told = {
      ...validatorHeaders(validators),
      "Content-Type": format.mediaType,
      "Content-Disposition": `attachment; filename="${fileName(target, format)}"`,
      "Cache-Control": "public, no-cache",
      "Accept-Ranges": "bytes",
      Vary: "Accept-Encoding",
      Link: `<${pageOf(platform, target)}>; rel="describedby"; type="text/html"`,
    };
    if (isUnchanged(headers, validators)) return context.body(null, 304, told);
    if (context.req.method === "HEAD") {
      const kept = await findExport(platform, target, format);
      return context.body(null, 200, kept ? { ...told, "Content-Length": String(kept.size) } : told);
    }
    const opened = await openExport(platform, target, format);
    countReading(platform, { model, insee: insee ?? "", kind: "download" });
    if (opened.kind === "made") return context.body(webStream(opened.bytes()), 200, told);
    const { file_key: key, size } = opened.file;
    context.header("Content-Range", `bytes */${size}`);
    const part = isRangeFresh(headers, validators) ? readRange(context.req.header("range"), size) : null;
    context.header("Content-Range", undefined);
    const content = webStream(await platform.files.get(key, part ?? undefined));
    if (part === null) return context.body(content, 200, { ...told, "Content-Length": String(size) });
    return context.body(content, 206, {
      ...told,
      "Content-Length": String(part.end - part.start + 1),
      "Content-Range": `bytes ${part.start}-${part.end}/${size}`,
    });
  }
}

/** Bytes as they are asked for; when the reader leaves, whoever makes them is told. */
function webStream(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const source = bytes instanceof Readable ? bytes : Readable.from(bytes, { objectMode: false });
  return Readable.toWeb(source) as ReadableStream<Uint8Array>;
}

function readName(file: string, asked: string | undefined): { model: string; format: ExportFormat } {
  const [, model, extension] = /^([^/]+)\.([a-z]+)$/.exec(file) ?? [];
  const offered = EXPORT_FORMATS.filter((one) => one.extension === extension);
  const format = asked === undefined ? offered[0] : offered.find(({ id }) => id === asked);
  if (model === undefined || !format) throw new Problem("export.unknown");
  return { model, format };
}

function readRevision(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Problem("revision.unknown");
  return Number(text);
}

function fileName({ model, insee }: ExportTarget, { id, extension }: ExportFormat): string {
  const parts = [model.name, insee, id === "csv-excel" ? "excel" : null].filter((part) => part !== null);
  // The name of a model is made of plain letters, figures and dashes, but for one imported from elsewhere.
  return `${parts.join("-").replaceAll(/[^\w.-]/g, "_")}.${extension}`;
}

function pageOf({ settings }: Platform, { model, insee }: ExportTarget): string {
  const page = `${settings.publicUrl}/datasets/${encodeURIComponent(model.name)}`;
  return insee === null ? page : `${page}?commune=${encodeURIComponent(insee)}`;
}
