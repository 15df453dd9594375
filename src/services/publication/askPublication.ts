import { changeDeposit } from "../../db/deposits/deposits.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { storableText } from "../../db/storableText.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import { organizationCode } from "../organizations/openOrganization.ts";
import type { Platform } from "../platform.ts";
import { checkDeposit, readCheckContext } from "./checkDeposit.ts";
import { tellResponsible } from "./notifyPeople.ts";
import { openReviewed } from "./openReviewed.ts";
import { accountOf, assertCurrentModel, type PublicationOptions } from "./publishDeposit.ts";

/**
 * Asks those who answer for the organisation to publish a deposit: a second pair of eyes, or a contributor's way. Nothing may
 * stand in the way any more. Throws `publication.already-asked`, `deposit.published` and the problems of `publishDeposit`.
 */
export async function askPublication(
  platform: Platform,
  actor: Actor,
  depositId: string,
  { note, expectedVersion }: PublicationOptions,
): Promise<void> {
  const reviewed = await openReviewed(platform, actor, depositId, "ask-publication");
  const { deposit, organization, model } = reviewed;
  if (deposit.state === "published") throw new Problem("deposit.published");
  if (deposit.state === "approval") throw new Problem("publication.already-asked");
  assertCurrentModel(platform, reviewed);
  if (deposit.version !== expectedVersion) throw new Problem("request.changed");
  const { blocks } = await checkDeposit(platform, reviewed, await readCheckContext(platform, reviewed));
  if (blocks.length > 0) throw new Problem("publication.blocked");
  const asked = await changeDeposit(platform.database.query, deposit, {
    state: "approval",
    submitted_by: accountOf(actor),
    submitted_at: platform.clock(),
    note: storableText(note),
  });
  if (!asked) throw new Problem("request.changed");
  await recordAudit(platform, {
    actor,
    organizationId: organization.id,
    action: "publication.asked",
    target: { type: "deposit", id: deposit.id },
    details: { model: model.title },
  });
  await tellResponsible(platform, actor, organization, {
    kind: "approval-asked",
    link: `/espace/${organizationCode(organization)}/depots/${deposit.id}/publication`,
    params: {
      author: actor.name || (actor.email ?? ""),
      model: model.title,
      organization: organization.name,
    },
  });
}
