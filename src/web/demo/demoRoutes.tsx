import { Hono } from "hono";
import { readOutbox } from "../../services/demo/readOutbox.ts";
import { SAMPLE_ACCOUNTS } from "../../services/demo/sampleAccounts.ts";
import type { Platform } from "../../services/platform.ts";
import { renderDocument } from "../components/renderDocument.ts";
import type { WebEnv } from "../http/webEnv.ts";
import { OutboxPage } from "./OutboxPage.tsx";

/** `/demo/outbox`: the mails of the demo on screen; nowhere else. */
export function demoRoutes(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/demo/outbox", async (c) => {
    const mails = await readOutbox(platform);
    const language = c.get("language");
    return c.html(
      renderDocument(<OutboxPage language={language} accounts={SAMPLE_ACCOUNTS} mails={mails} />),
    );
  });
  return app;
}
