import { listRevisions, type ListedRevision, type RevisionFilter } from "../../db/portal/listRevisions.ts";
import type { Platform } from "../platform.ts";

export type { ListedRevision } from "../../db/portal/listRevisions.ts";

/** The publications of a dataset, of an organisation or of all, the latest first. */
export function readRevisions({ database }: Platform, filter: RevisionFilter): Promise<ListedRevision[]> {
  return listRevisions(database.query, filter);
}
