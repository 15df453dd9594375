import type { SampleCommune } from "../../../demo/generator/territory.ts";
import { typesetWords } from "../../../src/messages/typesetWords.ts";
import type { Hands } from "./hands.ts";

/** Asks those communes for those datasets, in one form. */
export async function openCollection(
  hands: Hands,
  communes: readonly SampleCommune[],
  titles: readonly string[],
): Promise<void> {
  const { page } = hands;
  await hands.goBy(hands.link(/^(Ouvrir une campagne|Demander des données)/), /\/campagnes\/nouvelle$/);
  for (const title of titles) {
    await hands.reach(page.getByRole("checkbox", { name: title }));
    await hands.press("Space");
  }
  await hands.reach(page.getByLabel("Échéance"));
  // The order of day and month is the browser's own.
  const deadline = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Échéance").fill(deadline);
  await hands.reach(page.getByRole("radio", { name: /^Les \d+ communes/ }));
  await hands.press("ArrowDown");
  for (const { name } of communes) {
    await hands.reach(page.getByRole("checkbox", { name: typesetWords(name), exact: true }));
    await hands.press("Space");
  }
  await hands.goBy(hands.button("Ouvrir la campagne"), /\/campagnes(?:\/[\w-]+)?\?fait=ouverte/);
}
