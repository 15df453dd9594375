import type { Context } from "hono";
import { Problem } from "../../../domain/problem/problem.ts";
import type { Platform } from "../../../services/platform.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openFrame } from "../team/openFrame.ts";
import type { Frame } from "../team/TeamPage.tsx";

/** The frame of a page that only the metropolis has. Throws `request.page-unknown` elsewhere, and as `openFrame` does. */
export async function openMetropolis(platform: Platform, c: Context<SignInEnv>): Promise<Frame> {
  const frame = await openFrame(platform, c);
  if (frame.open.organization.kind !== "metropolis") throw new Problem("request.page-unknown");
  return frame;
}
