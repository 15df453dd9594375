import type { CockpitCell } from "../../../domain/cockpit/cockpitCell.ts";

/** Where a deposit is worked on, by its state; elsewhere on its own page. */
const STEPS: Readonly<Record<string, string>> = {
  "needs-mapping": "/colonnes",
  review: "/relecture",
  approval: "/publication",
};

/** The work itself behind a cell: the deposit under way, the dataset that readers see, or the page where to hand in a file. */
export function workHref(code: string, model: string, cell: CockpitCell): string {
  const base = `/espace/${code}`;
  if (cell.work !== null) return `${base}/depots/${cell.work.depositId}${STEPS[cell.work.state] ?? ""}`;
  const asked = cell.state === "expected" || cell.state === "late";
  return asked ? `${base}/depots/nouveau?modele=${encodeURIComponent(model)}` : `${base}/jeux/${model}`;
}
