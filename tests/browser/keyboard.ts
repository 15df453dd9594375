import type { Page } from "playwright-core";

/** What has the focus, as a person would name it: its label or its words. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(`(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return "";
    const label = element.labels?.[0]?.textContent;
    return (element.getAttribute("aria-label") ?? label ?? element.textContent ?? "").replace(/\\s+/g, " ").trim();
  })()`);
}

/** Presses Tab until what is named so has the focus; throws when the whole page was walked through without meeting it. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let press = 0; press < 200; press++) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    seen.push(now);
    if (typeof name === "string" ? now === name : name.test(now)) return;
  }
  throw new Error(`Tab never reached ${String(name)}; it met: ${[...new Set(seen)].join(" | ")}`);
}

/** How far the page scrolls sideways, in pixels: 0 on a page that fits. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
