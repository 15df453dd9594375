import { type Context, Hono } from "hono";
import { writeSchema } from "../../../domain/model/writeSchema.ts";
import { publicModel } from "../../../domain/presentation/publicModel.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import { FILE_FORMATS } from "../../../exchange/dcat/fileFormats.ts";
import { makeTemplate, type TemplateFormat } from "../../../services/portal/makeTemplate.ts";
import type { Platform } from "../../../services/platform.ts";
import type { WebEnv } from "../../http/webEnv.ts";
import { openVisit } from "../http/portalVisit.ts";
import { sendPage } from "../http/sendPage.ts";
import { type PublicVersion, renderModelList, renderModelPage } from "./ModelPages.tsx";
import { typesetModel } from "../../../services/models/typesetModel.ts";

const FOR_EVER = "public, max-age=86400";

function versionOf(c: Context, versions: readonly PublicVersion[]): PublicVersion {
  const version = c.req.param("version") ?? "";
  const shown = versions.find(({ model }) => model.version === version);
  if (!shown) throw new Problem("model.unknown", { model: `${c.req.param("model") ?? ""} ${version}` });
  return shown;
}

/** The pages of models, their schemas and the workbooks to fill in. */
export function modelRoutes(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  function versionsOf(name: string): PublicVersion[] {
    return platform.models
      .versions(name)
      .map((version) => ({ ...version, model: publicModel(version.model) }));
  }

  app.get("/models", async (c) => {
    const visit = await openVisit(platform, c);
    return sendPage(c, visit, () => renderModelList(visit));
  });

  app.get("/models/:model/:version", async (c) => {
    const visit = await openVisit(platform, c);
    const versions = versionsOf(c.req.param("model")).map((one) => ({
      ...one,
      model: typesetModel(one.model),
    }));
    const shown = versionOf(c, versions);
    return sendPage(c, visit, () => renderModelPage({ visit, shown, versions }));
  });

  app.get("/models/:model/:version/:file{gabarit\\.(?:xlsx|ods)}", (c) => {
    const { model } = versionOf(c, versionsOf(c.req.param("model")));
    const format = c.req.param("file").split(".")[1] as TemplateFormat;
    const bytes = makeTemplate(platform, model, { format, language: c.get("language") ?? "fr" });
    const name = `${model.name}-${model.version}.${format}`.replaceAll(/[^\w.-]/g, "_");
    return c.body(new Uint8Array(bytes), 200, {
      "Content-Type": FILE_FORMATS[format].mediaType,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "public, max-age=0, must-revalidate",
      Vary: "Accept-Language, Cookie",
    });
  });

  app.get("/schemas/:model/:version/schema.json", (c) => {
    const name = c.req.param("model");
    const model = platform.models.version(name, c.req.param("version"));
    return c.body(JSON.stringify(writeSchema(model), null, 2), 200, {
      "Content-Type": "application/json",
      "Access-Control-Allow-Origin": "*",
      "Cache-Control": FOR_EVER,
    });
  });

  return app;
}
