import type { Locator } from "playwright-core";
import type { Hands } from "./hands.ts";
import type { sampleOf } from "./sampleOf.ts";

type Truth = ReturnType<typeof sampleOf>["records"];

/**
 * What a référent who knows the place writes for a cell of a record (from 1) that cannot be read; null when they do not know either.
 * A card that speaks for several rows shows one text of theirs, which may not be that of the first.
 */
function known(truth: Truth, field: string, raw: string, record: number): string | null {
  const says = (cells: Truth[number] | undefined) => String(cells?.[field]?.raw ?? "").trim() === raw.trim();
  const own = truth[record - 1];
  const found = says(own) ? own : truth.find(says);
  return found?.[field]?.truth || null;
}

async function settleDecision(hands: Hands, card: Locator, truth: Truth): Promise<void> {
  const confirm = card.locator("button[value=confirm]");
  if ((await confirm.count()) > 0) return hands.follow(confirm);
  const field = await card.locator("input[name=field]").inputValue();
  const raw = (await card.locator(".raw").first().textContent()) ?? "";
  const record = Number(await card.locator("[data-row]").first().getAttribute("data-row"));
  const value = known(truth, field, raw, record);
  const other = card.locator("details.other");
  if ((await other.getAttribute("open")) === null) await hands.follow(other.locator("summary"));
  if (value === null) return hands.follow(card.locator("button[value=empty]"));
  const list = card.locator("select[name=value]");
  if ((await list.count()) > 0) {
    await hands.reach(list);
    await hands.type((await list.locator(`option[value=${JSON.stringify(value)}]`).textContent()) ?? value);
  } else await hands.write(card.locator("input[type=text][name=value]"), value);
  return hands.follow(card.locator("button[value=type]"));
}

/** Answers all that the review asks; gives how many decisions and questions that was. */
export async function settleReview(hands: Hands, truth: Truth): Promise<number> {
  const { page } = hands;
  await page.locator("table[role=grid] td[tabindex='0']").waitFor();
  let settled = 0;
  const pending = page.locator("[data-part=decisions] .dec");
  for (let left = await pending.count(); left > 0; left = await pending.count()) {
    const card = pending.first();
    const key = await card.getAttribute("data-decision");
    await settleDecision(hands, card, truth);
    await page.locator(`[data-decision=${JSON.stringify(key)}]`).waitFor({ state: "detached" });
    settled++;
  }
  const questions = page.locator("[data-part=decisions] .warn:not(.warn-done)");
  for (let left = await questions.count(); left > 0; left = await questions.count()) {
    await hands.follow(questions.first().getByRole("button").first());
    await questions.nth(left - 1).waitFor({ state: "detached" });
    settled++;
  }
  return settled;
}
