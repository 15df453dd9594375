import { type Context, Hono } from "hono";
import { IMAGE_HEAD, imageType } from "../../../domain/accent/imageType.ts";
import { assertCan } from "../../../domain/access/can.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import { territoryTexts } from "../../../messages/web/territory.ts";
import type { Platform } from "../../../services/platform.ts";
import { changeSettings, type OrganizationSettings } from "../../../services/territory/changeSettings.ts";
import { LOGO_LIMIT, readLogo } from "../../../services/territory/readLogo.ts";
import type { FormError } from "../../components/ErrorSummary.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { receiveForm } from "../../http/receiveForm.ts";
import type { FileReceiver } from "../../http/receivedForm.ts";
import type { WebEnv } from "../../http/webEnv.ts";
import { readAccent } from "../../setup/AccentFields.tsx";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openFrame } from "../team/openFrame.ts";
import type { Frame } from "../team/TeamPage.tsx";
import { formErrors } from "./formErrors.ts";
import { OrganizationSettingsPage } from "./OrganizationSettingsPage.tsx";

const LIMITS = { files: 1, fileBytes: LOGO_LIMIT, fields: 20, fieldBytes: 50_000 };

/** Receives files as another does, and says whether each begins as a picture does. */
function imageReceiver(files: FileReceiver): FileReceiver & { isImage: boolean } {
  const receiver = {
    isImage: false,
    async receive(content: AsyncIterable<Uint8Array>, options: { readonly maxBytes: number }) {
      const head: number[] = [];
      async function* watched(): AsyncGenerator<Uint8Array> {
        for await (const chunk of content) {
          if (head.length < IMAGE_HEAD) head.push(...chunk.subarray(0, IMAGE_HEAD - head.length));
          yield chunk;
        }
      }
      const pending = await files.receive(watched(), options);
      receiver.isImage = imageType(Uint8Array.from(head)) !== null;
      return pending;
    },
  };
  return receiver;
}

function settingsOf({ open }: Frame): OrganizationSettings {
  const { organization } = open;
  return {
    name: organization.name,
    introduction: organization.introduction,
    website: organization.website ?? "",
    accent: organization.accent ?? "",
    contactEmail: organization.contact_email ?? "",
    approval: organization.approval,
    logoKey: organization.logo_key,
  };
}

function typedSettings(fields: URLSearchParams, logoKey: string | null): OrganizationSettings {
  const field = (name: string): string => fields.get(name) ?? "";
  return {
    name: field("name"),
    introduction: field("introduction"),
    website: field("website"),
    accent: fields.has("defaultAccent") ? "" : readAccent(fields),
    contactEmail: field("email"),
    approval: fields.has("approval"),
    logoKey: fields.has("removeLogo") ? null : logoKey,
  };
}

function page(
  c: Context<SignInEnv>,
  frame: Frame,
  form: OrganizationSettings,
  errors: readonly FormError[] = [],
): Response {
  const done = c.req.query("fait") === "enregistre" && errors.length === 0;
  const document = <OrganizationSettingsPage frame={frame} form={form} errors={errors} done={done} />;
  return c.html(renderDocument(document), errors.length > 0 ? 422 : 200);
}

/** `/espace/:code/reglages`, what an organisation says of itself. */
export function settingsRoutes(platform: Platform): Hono<SignInEnv> {
  const app = new Hono<SignInEnv>();
  const path = "/espace/:code/reglages";

  async function openEditor(c: Context<SignInEnv>): Promise<Frame> {
    const frame = await openFrame(platform, c);
    assertCan(frame.actor, "edit-organization", { organizationId: frame.open.organization.id });
    return frame;
  }

  app.get(path, async (c) => {
    const frame = await openEditor(c);
    return page(c, frame, settingsOf(frame));
  });

  app.post(path, async (c) => {
    const frame = await openEditor(c);
    const texts = territoryTexts(frame.language);
    const before = settingsOf(frame);
    const receiver = imageReceiver(platform.files);
    let typed = before;
    try {
      const refusal = await receiveForm(c.req.raw, receiver, LIMITS, async ({ fields, files }) => {
        const [file] = files;
        typed = typedSettings(fields, before.logoKey);
        if (file && !receiver.isImage) return { name: "logo", message: texts("wrong.logo") };
        const { actor, open } = frame;
        const logoKey = file ? file.pending.key : typed.logoKey;
        // A picture that nothing refers to is harmless; the other way round, readers would miss it.
        await file?.pending.keep();
        await changeSettings(platform, actor, open.organization, { ...typed, logoKey });
        return null;
      });
      if (refusal !== null) return page(c, frame, typed, [refusal]);
    } catch (error) {
      if (error instanceof Problem && error.code === "deposit.too-large")
        return page(c, frame, typed, [{ name: "logo", message: texts("wrong.logo") }]);
      return page(c, frame, typed, formErrors(error, frame.language));
    }
    return c.redirect(`/espace/${frame.open.code}/reglages?fait=enregistre`, 303);
  });

  return app;
}

/** `/logos/:code`: an organisation's picture, by INSEE code or SIREN, for anyone. */
export function logoRoutes(platform: Platform): Hono<WebEnv> {
  return new Hono<WebEnv>().get("/logos/:code", async (c) => {
    const { key, type, bytes } = await readLogo(platform, c.req.param("code"));
    const etag = `"${key.slice(0, 32)}"`;
    const headers = {
      ETag: etag,
      "Cache-Control": "no-cache",
      "Content-Type": type,
      "Content-Disposition": "inline",
      "X-Content-Type-Options": "nosniff",
    };
    if (c.req.header("if-none-match")?.includes(etag)) return c.body(null, 304, headers);
    return c.body(bytes, 200, headers);
  });
}
