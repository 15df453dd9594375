import type { StoredOrganization } from "../../db/organizations/organizations.ts";
import { type Recipient, recipientsById, responsibleRecipients } from "../../db/publication/recipients.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { actingFor } from "../../domain/access/can.ts";
import type { Mail } from "../../mail/mail.ts";
import type { Platform } from "../platform.ts";

/** Sends a mail to each; one that cannot leave is noted in the log and stops nothing: what it tells is done. */
async function send({ mailer, log }: Platform, to: readonly Recipient[], mail: Mail): Promise<void> {
  await Promise.all(
    to.map(({ email, language }) =>
      mailer
        .send(email, language, mail)
        .catch((error: unknown) => log.warn({ error, kind: mail.kind }, "mail not sent")),
    ),
  );
}

/** Writes to some people by their identifiers, but not to the actor. */
export async function tellPeople(
  platform: Platform,
  actor: Actor,
  personIds: readonly (string | null)[],
  mail: Mail,
): Promise<void> {
  const ids = [...new Set(personIds.flatMap((id) => id ?? []))].filter((id) => id !== actor.accountId);
  await send(platform, await recipientsById(platform.database.query, ids), mail);
}

/** Writes to those who answer for an organisation, but not to the actor. */
export async function tellResponsible(
  platform: Platform,
  actor: Actor,
  organization: StoredOrganization,
  mail: Mail,
): Promise<void> {
  const people = await responsibleRecipients(platform.database.query, organization.id);
  await send(
    platform,
    people.filter(({ personId }) => personId !== actor.accountId),
    mail,
  );
}

/** When the metropolis acted for an organisation, those who answer for it are told what was done. */
export async function tellActing(
  platform: Platform,
  actor: Actor,
  organization: StoredOrganization,
  told: { readonly model: string; readonly what: string; readonly link: string },
): Promise<void> {
  if (!actingFor(actor, organization.id)) return;
  const { model, what, link } = told;
  await tellResponsible(platform, actor, organization, {
    kind: "acted-on-behalf",
    link,
    params: { author: actor.name || (actor.email ?? ""), model, organization: organization.name, what },
  });
}
