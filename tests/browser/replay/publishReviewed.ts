import type { Hands } from "./hands.ts";

/** From the review, publishes; gives the number of lines published, and the public links shown. */
export async function publishReviewed(
  hands: Hands,
): Promise<{ readonly records: number; readonly links: readonly string[] }> {
  const { page } = hands;
  await hands.goBy(page.locator("[data-part=publish] a").first(), /\/publication$/);
  const blocked = page.locator("#publier-bouton[aria-disabled=true]");
  if ((await blocked.count()) > 0)
    throw new Error(`Not ready: ${(await page.getByRole("main").innerText()).slice(0, 1500)}`);
  await hands.follow(hands.button(/^Publier/));
  const done = page.locator("#publie");
  await done.waitFor({ timeout: 60_000 });
  const records = Number(((await done.textContent()) ?? "").replaceAll(/\D/g, ""));
  const links = await page
    .locator("section[aria-labelledby=publie] a")
    .evaluateAll((all) => all.map((link) => (link as unknown as { href: string }).href));
  return { records, links };
}
