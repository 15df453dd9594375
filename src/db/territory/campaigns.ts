import { type Kysely, sql } from "kysely";
import { foldedOrder } from "../foldedOrder.ts";
import type { Schema } from "../schema.ts";

/** A campaign and how it goes. */
export interface StoredCampaign {
  readonly id: string;
  readonly model: string;
  readonly title: string;
  readonly note: string;
  /** Days, ISO 8601. */
  readonly opensOn: string;
  readonly deadline: string;
  readonly closedAt: Date | null;
  /** How many organisations are asked, and how many have published since it opened. */
  readonly asked: number;
  readonly answered: number;
}

const SELECTION = sql`
  select c.id, c.model, c.title, c.note, c.opens_on as "opensOn", c.deadline, c.closed_at as "closedAt",
    count(asks.organization_id) as asked, count(part.id) as answered
  from traboule.campaign c
  left join traboule.campaign_commune asks on asks.campaign_id = c.id
  left join traboule.dataset_part part on part.organization_id = asks.organization_id and part.model = c.model
    and part.withdrawn_at is null and part.published_at >= c.opens_on`;

/** Every campaign: those under way by deadline, then those closed, the latest first. */
export async function listCampaigns(db: Kysely<Schema>): Promise<StoredCampaign[]> {
  const { rows } = await sql<StoredCampaign>`${SELECTION} group by c.id
    order by c.closed_at desc nulls first, c.deadline, ${foldedOrder(sql`c.title`)}`.execute(db);
  return rows;
}

/** A campaign by its identifier. */
export async function findCampaign(db: Kysely<Schema>, id: string): Promise<StoredCampaign | undefined> {
  const { rows } = await sql<StoredCampaign>`${SELECTION} where c.id = ${id} group by c.id`.execute(db);
  return rows[0];
}

export interface NewCampaign {
  readonly model: string;
  readonly title: string;
  readonly note: string;
  readonly opensOn: string;
  readonly deadline: string;
  readonly createdBy: string;
  readonly organizationIds: readonly string[];
}

/** Opens a campaign, whole or not at all. Null, and nothing done, when one is under way for this model. */
export function insertCampaign(db: Kysely<Schema>, campaign: NewCampaign): Promise<string | null> {
  return db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`campaign:${campaign.model}`}))`.execute(trx);
    const open = await trx
      .selectFrom("campaign")
      .select("id")
      .where("model", "=", campaign.model)
      .where("closed_at", "is", null)
      .executeTakeFirst();
    if (open) return null;
    const { id } = await trx
      .insertInto("campaign")
      .values({
        model: campaign.model,
        title: campaign.title,
        note: campaign.note,
        opens_on: campaign.opensOn,
        deadline: campaign.deadline,
        created_by: campaign.createdBy,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    await trx
      .insertInto("campaign_commune")
      .values(campaign.organizationIds.map((one) => ({ campaign_id: id, organization_id: one })))
      .execute();
    return id;
  });
}

/** Changes a campaign under way; false when it is closed. */
export async function changeOpenCampaign(
  db: Kysely<Schema>,
  id: string,
  change: { readonly deadline: string } | { readonly closedAt: Date },
): Promise<boolean> {
  const changed = await db
    .updateTable("campaign")
    .set("deadline" in change ? { deadline: change.deadline } : { closed_at: change.closedAt })
    .where("id", "=", id)
    .where("closed_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return changed !== undefined;
}

/** An organisation that a campaign asks, and where it stands. */
export interface AskedOrganization {
  readonly id: string;
  readonly name: string;
  /** INSEE code or SIREN. */
  readonly code: string;
  readonly contactEmail: string | null;
  /** It published since the campaign opened. */
  readonly answered: boolean;
  /** A deposit of its own is under way. */
  readonly depositing: boolean;
  /** Somebody answers for it: a reminder reaches a person. */
  readonly hasReferent: boolean;
  /** When it was last reminded; null when never. */
  readonly remindedAt: Date | null;
}

/** Those whom a campaign asks, by name. */
export async function listAskedOrganizations(db: Kysely<Schema>, id: string): Promise<AskedOrganization[]> {
  const { rows } = await sql<AskedOrganization>`
    select o.id, o.name, coalesce(o.insee, o.siren) as code, o.contact_email as "contactEmail",
      exists (select from traboule.dataset_part part where part.organization_id = o.id and part.model = c.model
        and part.withdrawn_at is null and part.published_at >= c.opens_on) as answered,
      exists (select from traboule.deposit d where d.organization_id = o.id and d.model = c.model
        and d.state not in ('published', 'abandoned')) as depositing,
      exists (select from traboule.membership m where m.organization_id = o.id and m.role = 'referent') as "hasReferent",
      (select max(sent_at) from traboule.campaign_reminder r
        where r.campaign_id = c.id and r.organization_id = o.id) as "remindedAt"
    from traboule.campaign c
    join traboule.campaign_commune asks on asks.campaign_id = c.id
    join traboule.organization o on o.id = asks.organization_id
    where c.id = ${id} order by ${foldedOrder(sql`o.name`)}`.execute(db);
  return rows;
}

/** Somebody who answers for an organisation. */
export interface Recipient {
  readonly organizationId: string;
  readonly email: string;
  readonly language: "fr" | "en";
}

/** The référents of organisations whose accounts are open. */
export async function listReferents(
  db: Kysely<Schema>,
  organizationIds: readonly string[],
): Promise<Recipient[]> {
  if (organizationIds.length === 0) return [];
  return db
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .where("membership.organization_id", "in", organizationIds)
    .where("membership.role", "=", "referent")
    .where("person.disabled_at", "is", null)
    .orderBy("person.email")
    .select(["membership.organization_id as organizationId", "person.email", "person.language"])
    .execute();
}

export interface Reminder {
  readonly campaignId: string;
  readonly organizationId: string;
  readonly step: string;
  readonly recipient: string;
}

/** Takes a reminder for oneself: true for the one caller who may send it. */
export async function claimReminder(db: Kysely<Schema>, reminder: Reminder, at: Date): Promise<boolean> {
  const claimed = await db
    .insertInto("campaign_reminder")
    .values({
      campaign_id: reminder.campaignId,
      organization_id: reminder.organizationId,
      step: reminder.step,
      recipient: reminder.recipient,
      sent_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("step")
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Gives back a reminder that could not leave: it is tried again later. */
export async function releaseReminder(db: Kysely<Schema>, reminder: Reminder): Promise<void> {
  await db
    .deleteFrom("campaign_reminder")
    .where("campaign_id", "=", reminder.campaignId)
    .where("organization_id", "=", reminder.organizationId)
    .where("step", "=", reminder.step)
    .where("recipient", "=", reminder.recipient)
    .execute();
}
