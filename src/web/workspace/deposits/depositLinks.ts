import type { DepositState } from "../../../services/deposits/openDeposit.ts";

/** The addresses of a deposit's pages. `code` is the organisation's. */
export function depositLinks(code: string, id: string) {
  const base = `/espace/${code}/depots/${id}`;
  return {
    deposit: base,
    columns: `${base}/colonnes`,
    /** `page` from 1. */
    columnsPage: (page: number) => `${base}/colonnes${page > 1 ? `?page=${page}` : ""}`,
    review: `${base}/relecture`,
    publication: `${base}/publication`,
    state: `${base}/etat.json`,
    model: `${base}/modele`,
    again: `${base}/relance`,
    abandon: `${base}/abandon`,
    file: (name: string) => `${base}/fichiers/${name}`,
  };
}

/** Where the work on a deposit goes on, when that is not on its own page. */
export function nextPage(code: string, id: string, state: DepositState): string | null {
  const links = depositLinks(code, id);
  if (state === "needs-mapping") return links.columns;
  if (state === "review") return links.review;
  if (state === "approval") return links.publication;
  return null;
}
