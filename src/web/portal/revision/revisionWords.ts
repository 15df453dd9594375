import type { Language } from "../../../messages/language.ts";
import { portalDatasetTexts } from "../../../messages/web/portalDataset.ts";
import { differenceWords } from "../../../messages/web/revision.ts";
import type { ListedRevision } from "../../../services/portal/readRevisions.ts";

/** What a publication did, in a sentence that follows a name: « 2 lignes ajoutées, 1 modifiée. » */
export function revisionWords(language: Language, revision: ListedRevision): string {
  const texts = portalDatasetTexts(language);
  if (revision.kind === "withdrawal") return texts("revisionWithdrawn");
  const changes = differenceWords(language, { ...revision, unchanged: 0 }).replace(/\.$/, "");
  if (revision.kind === "restoration") return texts("revisionRestored", { changes });
  if (revision.number === 1) return texts("revisionFirst", { records: revision.records });
  return texts("revisionChanges", { changes });
}
