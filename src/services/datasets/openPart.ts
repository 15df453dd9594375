import type { StoredOrganization } from "../../db/organizations/organizations.ts";
import { findPart, type StoredPart } from "../../db/parts.ts";
import type { RecordTable } from "../../db/recordTable/recordColumn.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";

type PartAction = "read-dataset" | "edit-records" | "edit-metadata" | "withdraw-dataset" | "restore-revision";

/** An organisation's part of a dataset, and the table that holds it. */
export interface OpenPart {
  readonly organization: StoredOrganization;
  readonly table: RecordTable;
  /** Undefined before anything was handed in. */
  readonly part: StoredPart | undefined;
}

/** Opens a part for something one may do. Throws `model.unknown` and what rights refuse. */
export async function openPart(
  { database, models }: Platform,
  actor: Actor,
  organization: StoredOrganization,
  { model, action }: { readonly model: string; readonly action: PartAction },
): Promise<OpenPart> {
  assertCan(actor, action, { organizationId: organization.id });
  const table = models.table(model);
  return { organization, table, part: await findPart(database.query, organization.id, table.model.name) };
}

/** A part that readers see. Throws `dataset.not-published`. */
export function publishedPart({ part }: OpenPart): StoredPart {
  if (!part || part.revision_id === null || part.withdrawn_at !== null)
    throw new Problem("dataset.not-published");
  return part;
}
