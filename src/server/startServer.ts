import type { Logger } from "pino";
import type { Config } from "../config.ts";
import { installationLink } from "../services/territory/installationLink.ts";
import type { Platform } from "../services/platform.ts";
import { createApp } from "./createApp.ts";
import { createLifecycle, type Lifecycle } from "./lifecycle.ts";
import { listen } from "./listen.ts";
import { openPlatform, type PlatformOptions } from "./openPlatform.ts";

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:3000`. */
  readonly address: string;
  readonly lifecycle: Lifecycle;
  readonly platform: Platform;
  /** Where an empty installation is set up, once; null when it is done. */
  readonly installation: string | null;
  /** Ends once the server has stopped. */
  readonly stopped: Promise<void>;
}

export interface ServerOptions extends PlatformOptions {
  readonly config: Config;
  readonly log: Logger;
}

/** How long requests under way may last when the server stops, in milliseconds. */
const GRACE = 10_000;

/** Opens the platform and listens. Rejects when the port is taken or the platform cannot be opened. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { config, log } = options;
  const { platform, close } = await openPlatform(options);
  let lifecycle: Lifecycle | null = null;
  const app = createApp({ platform, config, isStopping: () => lifecycle?.isStopping ?? false });
  try {
    const server = await listen(app.fetch, config);
    lifecycle = createLifecycle(server, { log, graceMs: GRACE });
    lifecycle.closeAfterRequests("platform", close);
    const bound = server.address() as { readonly port: number };
    const installation = await installationLink(platform);
    const stopped = new Promise<void>((done) => void server.once("close", done));
    const address = `http://${config.host}:${bound.port}`;
    return { address, lifecycle, platform, installation, stopped };
  } catch (error) {
    await close();
    throw error;
  }
}
