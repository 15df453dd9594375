import type { ReviewClient } from "./reviewClient.ts";

/** Parts of the page that the server writes and that an edit changes. */
const PARTS = ["progress", "publish", "decisions"];

/** What takes the focus that something settled had: the next decision, the next question, then publishing. */
function nextToDo(decisions: Element): HTMLElement | null {
  return (
    decisions.querySelector<HTMLElement>(
      '.dec.open :is(.btn, input:not([type="hidden"]), select, textarea), .warn:not(.warn-done) .btn',
    ) ??
    document.querySelector<HTMLElement>('[data-part="publish"] a') ??
    decisions.querySelector<HTMLElement>("h2")
  );
}

/** Brings the server's own parts of the page up to date, the filters' counts with them; the focus stays in the pane it was in. */
export async function refreshParts(client: ReviewClient, query: URLSearchParams): Promise<void> {
  query.set("part", "decisions");
  const fresh = await client.page(query.toString());
  for (const part of PARTS) {
    const selector = `[data-part="${part}"]`;
    const now = document.querySelector(selector);
    const next = fresh.querySelector(selector);
    if (!now || !next) continue;
    const held = now.contains(document.activeElement) || document.activeElement === document.body;
    const wasOpen = now.querySelector<HTMLDetailsElement>(".settled")?.open ?? false;
    now.replaceWith(next);
    if (part !== "decisions") continue;
    const settled = next.querySelector<HTMLDetailsElement>(".settled");
    if (settled) settled.open = wasOpen;
    if (held) nextToDo(next)?.focus();
  }
  const counts = fresh.querySelector(".chips");
  if (counts)
    for (const chip of document.querySelectorAll<HTMLElement>(".chips [data-filter]")) {
      const now = counts.querySelector(`[data-filter="${chip.dataset["filter"]!}"] b`);
      const shown = chip.querySelector("b");
      if (now && shown) shown.textContent = now.textContent;
    }
}
