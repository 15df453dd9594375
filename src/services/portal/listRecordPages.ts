import { listRecordIds } from "../../db/portal/listRecordIds.ts";
import type { Platform } from "../platform.ts";
import type { PortalDataset } from "./portalTerritory.ts";

/** The identifiers of a dataset's current records, page after page from 1. */
export function listRecordPages(
  { database, models }: Platform,
  { model }: PortalDataset,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<string[]> {
  const table = models.table(model.name);
  return listRecordIds(database.query, table, { offset: (page - 1) * size, limit: size });
}
