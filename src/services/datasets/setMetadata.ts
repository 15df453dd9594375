import { setPartMetadata } from "../../db/publication/partMetadata.ts";
import type { StoredOrganization } from "../../db/organizations/organizations.ts";
import { ensurePart } from "../../db/parts.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { checkMetadata } from "../../domain/dataset/checkMetadata.ts";
import type { DatasetMetadata } from "../../domain/dataset/datasetMetadata.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { auditText } from "../../messages/web/audit.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import { organizationCode } from "../organizations/openOrganization.ts";
import type { Platform } from "../platform.ts";
import { tellActing } from "../publication/notifyPeople.ts";
import { openPart } from "./openPart.ts";

/** Keeps the metadata sheet of a part. Throws `metadata.invalid`, each fault at its field, and what rights refuse. */
export async function setMetadata(
  platform: Platform,
  actor: Actor,
  organization: StoredOrganization,
  model: string,
  sheet: DatasetMetadata,
): Promise<void> {
  const { table } = await openPart(platform, actor, organization, { model, action: "edit-metadata" });
  const faults = checkMetadata(sheet);
  if (faults.length > 0)
    throw new Problem(
      "metadata.invalid",
      {},
      { details: faults.map(({ field, fault }) => ({ at: field, code: fault })) },
    );
  const { query } = platform.database;
  const part = await ensurePart(query, organization.id, table.model.name);
  await setPartMetadata(query, part.id, sheet);
  const { title } = table.model;
  await recordAudit(platform, {
    actor,
    organizationId: organization.id,
    action: "dataset.described",
    target: { type: "dataset", id: table.model.name },
    details: { model: title },
  });
  const link = `/espace/${organizationCode(organization)}/jeux/${table.model.name}/fiche`;
  const what = auditText("fr", "dataset.described", { model: title });
  await tellActing(platform, actor, organization, { model: title, what, link });
}
