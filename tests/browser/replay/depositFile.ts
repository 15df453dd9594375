import type { Hands } from "./hands.ts";
import type { sampleOf } from "./sampleOf.ts";

/** Milliseconds a file may take to be read. */
const PATIENCE = 90_000;

/** From the home, hands a file in and waits until it can be read over. */
export async function depositFile(hands: Hands, sample: ReturnType<typeof sampleOf>): Promise<void> {
  const { page } = hands;
  const chooser = page.locator("input[type=file]").first();
  await hands.reach(chooser);
  await chooser.setInputFiles({
    name: sample.name,
    mimeType: "application/octet-stream",
    buffer: sample.content,
  });
  await hands.follow(hands.button(/^Déposer/));
  await page.waitForURL(/\/(?:relecture|colonnes)$/, { timeout: PATIENCE });
  if (!page.url().endsWith("/colonnes")) return;
  await hands.reach(page.locator(".btn-go").first());
  await hands.press("Enter");
  await page.waitForURL(/\/relecture$/, { timeout: PATIENCE });
}
