import { draftFromRecords } from "../../db/publication/draftFromRecords.ts";
import { findOwnEdit } from "../../db/publication/findOwnEdit.ts";
import { revisionByNumber } from "../../db/publication/revisions.ts";
import type { StoredOrganization } from "../../db/organizations/organizations.ts";
import { storableJson } from "../../db/storableText.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { actingFor } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";
import { draftHead } from "./draftHead.ts";
import { type OpenPart, openPart, publishedPart } from "./openPart.ts";

function draftOf(actor: Actor, { organization, table, part }: OpenPart) {
  return {
    organization_id: organization.id,
    part_id: part!.id,
    model: table.model.name,
    model_version: table.model.version,
    state: "review" as const,
    created_by: isUuid(actor.accountId) ? actor.accountId : null,
    acting: actingFor(actor, organization.id),
    base_revision: part!.revision_id,
    progress: 1,
  };
}

export interface StartedEdit {
  readonly id: string;
  /** The version of one that was just made, nothing done in it; null for one taken up again. */
  readonly madeAt: number | null;
}

/**
 * Begins to edit the published records online: a deposit under review that holds them all, each with its identifier. One that the
 * same person has begun and not published is taken up again, unless it must be `fresh`. Throws `dataset.not-published`.
 */
export async function startEdit(
  platform: Platform,
  actor: Actor,
  organization: StoredOrganization,
  model: string,
  { fresh = false }: { readonly fresh?: boolean } = {},
): Promise<StartedEdit> {
  const open = await openPart(platform, actor, organization, { model, action: "edit-records" });
  const part = publishedPart(open);
  const { query } = platform.database;
  const draft = draftOf(actor, open);
  const begun = fresh ? undefined : await findOwnEdit(query, part.id, draft.created_by);
  if (begun !== undefined) return { id: begun, madeAt: null };
  const { id, version } = await draftFromRecords(query, open.table, {
    ...draft,
    kind: "edit",
    head: storableJson(draftHead(open.table.model)),
  });
  return { id, madeAt: version };
}

/**
 * Prepares to bring back the state of a past revision: a deposit that holds its records, to be published as the next one. Gives
 * the deposit's identifier. Throws `revision.unknown`,
 * and `revision.current` for the state that readers see.
 */
export async function startRestoration(
  platform: Platform,
  actor: Actor,
  organization: StoredOrganization,
  { model, number }: { readonly model: string; readonly number: number },
): Promise<string> {
  const open = await openPart(platform, actor, organization, { model, action: "restore-revision" });
  const { part, table } = open;
  const { query } = platform.database;
  const revision = part && (await revisionByNumber(query, part.id, number));
  if (!part || !revision || revision.kind === "withdrawal") throw new Problem("revision.unknown");
  if (revision.id === part.revision_id) throw new Problem("revision.current");
  const draft = await draftFromRecords(
    query,
    table,
    {
      ...draftOf(actor, open),
      kind: "restoration",
      head: storableJson(
        draftHead(table.model, { restoredFrom: revision.id, restoredNumber: revision.number }),
      ),
    },
    revision.id,
  );
  return draft.id;
}
