import type { Hono } from "hono";
import { readConfig } from "../../src/config.ts";
import type { Database } from "../../src/db/database.ts";
import { createApp } from "../../src/server/createApp.ts";
import type { Platform } from "../../src/services/platform.ts";
import { testPlatform } from "./testPlatform.ts";

/** Answers as the server would; paths or absolute addresses of the platform. */
type Ask = (path: string, init?: RequestInit) => Promise<Response>;

export interface ApiApp {
  readonly platform: Platform;
  readonly ask: Ask;
  readonly app: Hono<never>;
  readonly close: () => Promise<void>;
}

export const SITE = "https://donnees.exemple.fr";

/** The whole application on a test's database. Every request comes from a client of its own, unless it says which. */
export async function apiApp(
  database: Database,
  options: Parameters<typeof testPlatform>[1] = {},
): Promise<ApiApp> {
  const [platform, close] = await testPlatform(database, {
    ...options,
    settings: { publicUrl: SITE, ...options.settings },
  });
  const config = readConfig({ PUBLIC_URL: SITE });
  const app = createApp({ platform, config }) as unknown as Hono<never>;
  let client = 0;
  const ask: Ask = async (path, init) => {
    const url = new URL(path, SITE).href;
    const remoteAddress = `10.${(client >> 16) & 255}.${(client >> 8) & 255}.${client & 255}`;
    client += 1;
    return app.request(url, init, { incoming: { socket: { remoteAddress } } });
  };
  return { platform, ask, app, close };
}

/** The JSON of an answer, once its status is as expected. */
export async function json<Body = Record<string, unknown>>(response: Response, status = 200): Promise<Body> {
  const text = await response.text();
  if (response.status !== status)
    throw new Error(`${response.status} instead of ${status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as Body;
}
