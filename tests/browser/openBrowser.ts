import { mkdir, rmdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { chromium as driver, type Browser } from "playwright-core";

// The package brings the system libraries and fonts that a bare machine lacks, for the runtime it is made for.
process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
const { default: chromium } = await import("@sparticuz/chromium");

const LOCK = join(tmpdir(), "traboule-chromium.lock");

/** As a single process, closing one context would end the browser; the others would let pages do what no browser lets them. */
const LEFT_OUT = new Set(["--single-process", "--disable-web-security", "--allow-running-insecure-content"]);

/** The browser unpacks itself at first use; two processes must not unpack it at once. */
async function unpackedPath(): Promise<string> {
  for (;;) {
    const locked = await mkdir(LOCK).then(
      () => true,
      () => false,
    );
    if (locked) break;
    const since = await stat(LOCK).then(
      (lock) => Date.now() - lock.mtimeMs,
      () => 0,
    );
    if (since > 60_000) break;
    await wait(200);
  }
  try {
    return await chromium.executablePath();
  } finally {
    await rmdir(LOCK).catch(() => {});
  }
}

let opening: Promise<Browser> | null = null;

/** The headless browser of this test file: opened at first use, then shared. Close it with `closeBrowser`. */
export function openBrowser(): Promise<Browser> {
  opening ??= (async () => {
    const executablePath = await unpackedPath();
    const args = chromium.args.filter((arg) => !LEFT_OUT.has(arg));
    return driver.launch({ executablePath, args, headless: true });
  })();
  return opening;
}

/** Closes the shared browser, if it was opened. For `afterAll`. */
export async function closeBrowser(): Promise<void> {
  if (opening) await (await opening).close();
  opening = null;
}
