import type { Page } from "playwright-core";

/** Answers that a person brings about on purpose: a form sent back with what to correct. */
const EXPECTED = new Set([422]);

/** Notes whatever a page complains of: scripts that fail, what the content security policy refused, answers that are errors. */
export function watchPage(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("response", (answer) => {
    if (answer.status() >= 400 && !EXPECTED.has(answer.status()))
      complaints.push(`${answer.status()} ${answer.url()}`);
  });
}
