import type { Language } from "../../../messages/language.ts";
import { type PublicationText, publicationTexts } from "../../../messages/web/publication.ts";
import type { DonePublication, PendingPublication } from "../../../services/publication/readPublication.ts";
import type { Step } from "../../components/Passage.tsx";

type Publication = PendingPublication | DonePublication;

/**
 * The way of a deposit up to its publication. What comes before publishing is ticked once nothing remains in it; the metadata sheet is
 * publishing's own. `base`: `/espace/69029/depots/…`
 */
export function publicationSteps(language: Language, publication: Publication, base: string): Step[] {
  const texts = publicationTexts(language);
  const isDone = publication.state === "done";
  const rows = texts("rows", { count: publication.deposit.records });
  const before = stepsBefore(publication, rows, base).map(([label, detail, href]): Step => ({
    label: texts(label),
    detail,
    state: "done",
    href: isDone ? undefined : href,
  }));
  const publish = texts("step.publish");
  if (isDone) return [...before, { label: publish, state: "done" }];
  if (!publication.checked.blocks.some(({ reason }) => reason !== "metadata"))
    return [...before, { label: publish, detail: texts("stepNow"), state: "now" }];
  return [
    ...before.slice(0, -1),
    { ...before.at(-1)!, detail: texts("stepNow"), state: "now" },
    { label: publish, detail: texts("stepLater"), state: "later" },
  ];
}

/** Each step before publishing: its label, what is said under it, where it is; the last is the one where cells are settled. */
function stepsBefore(
  { deposit: { kind } }: Publication,
  rows: string,
  base: string,
): (readonly [PublicationText, string | undefined, string | undefined])[] {
  if (kind === "edit") return [["step.edit", rows, `${base}/relecture`]];
  if (kind === "restoration") return [["step.restore", rows, `${base}/relecture`]];
  return [
    ["step.read", rows, base],
    ["step.columns", undefined, undefined],
    ["step.review", undefined, `${base}/relecture`],
  ];
}
