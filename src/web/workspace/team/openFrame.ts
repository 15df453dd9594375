import type { Context } from "hono";
import { listOwnOrganizations } from "../../../services/organizations/listOwnOrganizations.ts";
import { openOrganization } from "../../../services/organizations/openOrganization.ts";
import type { Platform } from "../../../services/platform.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import type { Frame } from "./TeamPage.tsx";

/** What every page of the workspace at `/espace/:code/…` needs, rights checked. Throws as `openOrganization` does. */
export async function openFrame(platform: Platform, c: Context<SignInEnv>): Promise<Frame> {
  const { actor, language } = c.var;
  const open = await openOrganization(platform, actor, c.req.param("code") ?? "");
  return { language, actor: actor!, open, organizations: await listOwnOrganizations(platform, actor!) };
}
