import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { WIDTHS } from "./openPage.ts";

/** Git-ignored. */
const FOLDER = resolve(import.meta.dirname, "../../out/screens");

/** Takes the whole page at each width, as `out/screens/{name}-{width}.png`, and sets the width back. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(FOLDER, `${name}-${width}.png`), fullPage: true });
  }
  if (before) await page.setViewportSize(before);
}
