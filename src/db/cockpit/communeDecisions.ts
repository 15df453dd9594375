import { type Kysely, sql } from "kysely";
import type { GivenEntry } from "../../domain/matching/givenMapping.ts";
import { foldedOrder } from "../foldedOrder.ts";
import type { Schema } from "../schema.ts";

/** What communes said that a raw text means, the same answers together. */
export interface CommuneDecision {
  /** One of the decisions that say so: the earliest. */
  readonly id: string;
  readonly model: string;
  readonly field: string;
  readonly raw: string;
  readonly value: string;
  /** Names of the organisations that say so. */
  readonly organizations: readonly string[];
  /** Who said it first, and when. */
  readonly author: string;
  readonly at: Date;
  /** What the territory says of the same text today; null when nothing. */
  readonly held: string | null;
}

/**
 * Decisions of organisations that hold, that the territory has not made its own and that nobody set aside since. What a commune's
 * blank columns hold is its own affair.
 */
const OPEN = sql`
  from traboule.decision d
  join traboule.organization o on o.id = d.organization_id
  left join traboule.decision t on t.organization_id is null and t.dismissed_at is null
    and t.model = d.model and t.field = d.field and t.raw = d.raw
  where d.dismissed_at is null and d.raw <> '' and t.value is distinct from d.value
  group by d.model, d.field, d.raw, d.value, t.value
  having bool_or(d.set_aside_at is null)`;

/** The decisions to look at, those that most organisations share first. */
export async function listCommuneDecisions(db: Kysely<Schema>, limit: number): Promise<CommuneDecision[]> {
  const { rows } = await sql<CommuneDecision>`
    select (array_agg(d.id order by d.at, d.id))[1] as id, d.model, d.field, d.raw, d.value,
      array_agg(o.name order by ${foldedOrder(sql`o.name`)}) as organizations,
      (array_agg(d.author order by d.at, d.id))[1] as author, min(d.at) as at, t.value as held
    ${OPEN}
    order by count(*) desc, d.model, d.field, d.raw, d.value limit ${limit}`.execute(db);
  return rows;
}

/** How many decisions are to be looked at, mappings included. */
export async function countCommuneDecisions(db: Kysely<Schema>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from (select 1 ${OPEN}) as values)
      + (select count(*) from (select 1 ${OPEN_MAPPINGS}) as mappings) as count`.execute(db);
  return rows[0]!.count;
}

/** An organisation's decision that holds. */
export async function findCommuneDecision(
  db: Kysely<Schema>,
  id: string,
): Promise<Pick<CommuneDecision, "id" | "model" | "field" | "raw" | "value"> | undefined> {
  return db
    .selectFrom("decision")
    .select(["id", "model", "field", "raw", "value"])
    .where("id", "=", id)
    .where("raw", "<>", "")
    .where("organization_id", "is not", null)
    .where("dismissed_at", "is", null)
    .executeTakeFirst();
}

/** Makes an organisation's decision the territory's too, its author kept, instead of what the territory said of that text. */
export async function promoteCommuneDecision(db: Kysely<Schema>, id: string): Promise<void> {
  await sql`
    insert into traboule.decision (model, field, raw, value, organization_id, person_id, author)
    select model, field, raw, value, null, person_id, author from traboule.decision where id = ${id}
    on conflict (model, field, raw, coalesce(organization_id, '00000000-0000-0000-0000-000000000000'))
    do update set value = excluded.value, author = excluded.author, person_id = excluded.person_id,
      at = now(), dismissed_at = null`.execute(db);
}

/** Leaves to their organisations the decisions that say the same as this one: each still holds for its own. */
export async function setCommuneDecisionAside(db: Kysely<Schema>, id: string, at: Date): Promise<void> {
  await sql`
    update traboule.decision d set set_aside_at = ${at} from traboule.decision one
    where one.id = ${id} and d.organization_id is not null
      and d.model = one.model and d.field = one.field and d.raw = one.raw and d.value = one.value`.execute(
    db,
  );
}

/** Columns matched alike by organisations, for files with the same headers. */
export interface CommuneMapping {
  readonly id: string;
  readonly model: string;
  readonly entries: readonly GivenEntry[];
  readonly organizations: readonly string[];
  readonly author: string;
  readonly at: Date;
}

const OPEN_MAPPINGS = sql`
  from traboule.remembered_mapping d
  join traboule.organization o on o.id = d.organization_id
  where d.dismissed_at is null and not exists (
    select from traboule.remembered_mapping t where t.organization_id is null and t.dismissed_at is null
      and t.model = d.model and md5(t.fingerprint) = md5(d.fingerprint) and t.entries::text = d.entries::text)
  group by d.model, md5(d.fingerprint), d.entries::text
  having bool_or(d.set_aside_at is null)`;

/** The mappings to look at, those that most organisations share first. */
export async function listCommuneMappings(db: Kysely<Schema>, limit: number): Promise<CommuneMapping[]> {
  const { rows } = await sql<Omit<CommuneMapping, "entries"> & { entries: string }>`
    select (array_agg(d.id order by d.at, d.id))[1] as id, d.model, d.entries::text as entries,
      array_agg(o.name order by ${foldedOrder(sql`o.name`)}) as organizations,
      (array_agg(d.author order by d.at, d.id))[1] as author, min(d.at) as at
    ${OPEN_MAPPINGS}
    order by count(*) desc, d.model, 1 limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, entries: JSON.parse(row.entries) as readonly GivenEntry[] }));
}

/** An organisation's mapping that holds. */
export async function findCommuneMapping(
  db: Kysely<Schema>,
  id: string,
): Promise<{ readonly id: string; readonly model: string } | undefined> {
  return db
    .selectFrom("remembered_mapping")
    .select(["id", "model"])
    .where("id", "=", id)
    .where("organization_id", "is not", null)
    .where("dismissed_at", "is", null)
    .executeTakeFirst();
}

/** Makes an organisation's mapping the territory's too, its author kept. */
export async function promoteCommuneMapping(db: Kysely<Schema>, id: string): Promise<void> {
  await sql`
    insert into traboule.remembered_mapping (model, fingerprint, entries, organization_id, person_id, author)
    select model, fingerprint, entries, null, person_id, author from traboule.remembered_mapping where id = ${id}
    on conflict (model, md5(fingerprint), coalesce(organization_id, '00000000-0000-0000-0000-000000000000'))
    do update set entries = excluded.entries, author = excluded.author, person_id = excluded.person_id,
      at = now(), dismissed_at = null`.execute(db);
}

/** Leaves to their organisations the mappings that say the same as this one. */
export async function setCommuneMappingAside(db: Kysely<Schema>, id: string, at: Date): Promise<void> {
  await sql`
    update traboule.remembered_mapping d set set_aside_at = ${at} from traboule.remembered_mapping one
    where one.id = ${id} and d.organization_id is not null and d.model = one.model
      and d.fingerprint = one.fingerprint and d.entries::text = one.entries::text`.execute(db);
}
