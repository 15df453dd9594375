import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { readHome } from "../../../services/home/readHome.ts";
import type { Platform } from "../../../services/platform.ts";
import { renderDocument } from "../../components/renderDocument.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openFrame } from "../team/openFrame.ts";
import { HomePage } from "./HomePage.tsx";

/** `/espace/:code`: the home of an organisation's workspace. */
export function homeRoutes(platform: Platform): Hono<SignInEnv> {
  return new Hono<SignInEnv>().get("/espace/:code", async (c) => {
    const frame = await openFrame(platform, c);
    const home = await readHome(platform, frame.actor, frame.open);
    const page = (
      <HomePage
        frame={frame}
        home={home}
        depositKey={randomUUID()}
        maxBytes={platform.settings.maxUploadBytes}
      />
    );
    return c.html(renderDocument(page));
  });
}
