import type { ReviewTexts } from "../../../messages/web/review.ts";
import { type Done, Refused, type ReviewClient } from "./reviewClient.ts";

interface Answers {
  readonly client: ReviewClient;
  readonly texts: ReviewTexts;
  readonly finish: (done: Done) => void;
  readonly fail: (words: string) => void;
  readonly filter: (filter: string) => Promise<void>;
  readonly reveal: (record: number, field?: string) => Promise<void>;
}

/** Sends the page's forms without leaving it, follows its links to rows and filters, and walks the decisions by arrows. */
export function interceptForms(main: HTMLElement, answers: Answers): void {
  main.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset["review"] === undefined || form.dataset["review"] === "search") return;
    event.preventDefault();
    void send(form, event.submitter, answers);
  });
  main.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = (event.target as Element).closest<HTMLElement>("a[data-row], a[data-filter]");
    if (link === null) return;
    event.preventDefault();
    const { row, field, filter } = link.dataset;
    if (row !== undefined) void answers.reveal(Number(row), field);
    else if (filter !== undefined) void answers.filter(filter);
  });
  main.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const card = (event.target as Element).closest(".dec");
    if (card === null || (event.target as Element).matches("input, select")) return;
    const next = event.key === "ArrowDown" ? card.nextElementSibling : card.previousElementSibling;
    const button = next?.querySelector<HTMLElement>("button, summary");
    if (!button) return;
    event.preventDefault();
    button.focus();
  });
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null, answers: Answers): Promise<void> {
  if (form.hasAttribute("aria-busy")) return;
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter))
    if (typeof value === "string") fields.append(name, value);
  form.setAttribute("aria-busy", "true");
  try {
    answers.finish(await answers.client.send(form.action, fields));
  } catch (error) {
    const signedOut = error instanceof Refused && error.signedOut;
    const words = error instanceof Refused ? error.message : "";
    answers.fail(words || answers.texts(signedOut ? "sessionOver" : "savingFailed"));
  } finally {
    form.removeAttribute("aria-busy");
  }
}
