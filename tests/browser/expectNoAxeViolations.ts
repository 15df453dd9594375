import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** WCAG 2.2 A and AA, and axe's own good practices. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Puts the checker in the document, once. Works under a strict content security policy: it enters through the debugger, not as a
 * script of the page.
 */
async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe.source);
}

/** Fails with each violation, where it is and how to cure it. Needs a page with JavaScript. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await bringAxe(page);
  // What slides under a sticky bar would count as too small.
  await page.evaluate("scrollTo(0, 0)");
  const results = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ["violations"] })`,
  )) as AxeResults;
  const violations = results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  );
  expect(violations).toEqual([]);
}
