import { type Context, Hono } from "hono";
import { can } from "../../../domain/access/can.ts";
import { TERRITORY } from "../../../domain/access/subject.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import { territoryTexts } from "../../../messages/web/territory.ts";
import type { Platform } from "../../../services/platform.ts";
import { adoptModel, checkModel, type SchemaSource } from "../../../services/territory/checkModel.ts";
import type { FormError } from "../../components/ErrorSummary.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { receiveForm } from "../../http/receiveForm.ts";
import type { FileReceiver, ReceivedForm } from "../../http/receivedForm.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openMetropolis } from "../cockpit/openMetropolis.ts";
import type { Frame } from "../team/TeamPage.tsx";
import { CheckedModelPage } from "./CheckedModelPage.tsx";
import { formErrors } from "./formErrors.ts";
import { ModelsPage } from "./ModelsPage.tsx";
import { partHref } from "./TerritoryPage.tsx";
import { typesetModel } from "../../../services/models/typesetModel.ts";

/** The longest schema, in bytes. */
const SCHEMA_BYTES = 5_000_000;
const LIMITS = { files: 1, fileBytes: SCHEMA_BYTES, fields: 5, fieldBytes: SCHEMA_BYTES };

/** Reads files of a form into memory: schemas are small, and nothing of them is kept before they are adopted. */
function readingReceiver(texts: string[]): FileReceiver {
  return {
    async receive(content) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of content) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      texts.push(bytes.toString("utf8"));
      const measured = { key: "", sha256: "", size: bytes.length };
      return { ...measured, keep: () => Promise.resolve(measured), discard: () => Promise.resolve() };
    },
  };
}

const sent = async ({ fields, files }: ReceivedForm) => ({
  address: (fields.get("address") ?? "").trim(),
  hasFile: files.length > 0,
});

/** `/espace/:code/territoire/modeles…`. */
export function modelRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();
  const path = "/espace/:code/territoire/modeles";

  async function openModeller(c: Context<SignInEnv>): Promise<Frame> {
    const frame = await openMetropolis(platform, c);
    if (!can(frame.actor, "manage-models", TERRITORY)) throw new Problem("access.forbidden");
    return frame;
  }

  function modelsPage(
    c: Context<SignInEnv>,
    frame: Frame,
    address: string,
    errors: readonly FormError[],
  ): Response {
    const models = platform.models
      .list()
      .map(typesetModel)
      .map((model) => {
        const versions = platform.models.versions(model.name);
        const { adoptedAt } = versions.find(({ current }) => current) ?? versions[0]!;
        return { model, versions: versions.length, adoptedAt };
      });
    const texts = territoryTexts(frame.language);
    const done = c.req.query("fait") === "adopte" && errors.length === 0 ? texts("done.adopted") : null;
    const page = <ModelsPage frame={frame} models={models} address={address} errors={errors} done={done} />;
    return c.html(renderDocument(page), errors.length > 0 ? 422 : 200);
  }

  app.get(path, async (c) => modelsPage(c, await openModeller(c), "", []));

  app.post(`${path}/lecture`, async (c) => {
    const frame = await openModeller(c);
    const texts = territoryTexts(frame.language);
    const read: string[] = [];
    let address = "";
    try {
      const form = await receiveForm(c.req.raw, readingReceiver(read), LIMITS, sent);
      address = form.address;
      const source: SchemaSource | null = form.hasFile
        ? { text: read.at(-1) ?? "" }
        : /^https:\/\//i.test(address)
          ? { address }
          : null;
      if (source === null)
        return modelsPage(c, frame, address, [{ name: "address", message: texts("wrong.source") }]);
      const checked = await checkModel(platform, frame.actor, source);
      if (checked.fault === null)
        return c.html(renderDocument(<CheckedModelPage frame={frame} checked={checked} />));
      const name = form.hasFile ? "file" : "address";
      return modelsPage(c, frame, address, [{ name, message: texts(`wrong.${checked.fault}`) }]);
    } catch (error) {
      return modelsPage(c, frame, address, formErrors(error, frame.language));
    }
  });

  app.post(`${path}/adoption`, async (c) => {
    const { actor, open } = await openModeller(c);
    const noFile: FileReceiver = {
      receive: () => Promise.reject(new Problem("request.invalid", { parameter: "file" })),
    };
    // A text may take more bytes than it had once its line ends are sent by a browser.
    const limits = { ...LIMITS, files: 0, fieldBytes: 2 * SCHEMA_BYTES };
    const text = await receiveForm(
      c.req.raw,
      noFile,
      limits,
      async ({ fields }) => fields.get("schema") ?? "",
    );
    await adoptModel(platform, actor, text);
    return c.redirect(`${partHref(open.code, "models")}?fait=adopte`, 303);
  });

  return app;
}
