import { type Kysely, sql } from "kysely";
import type { Decision } from "../../domain/journal/decision.ts";
import type { RememberedMapping } from "../../domain/matching/rememberedMapping.ts";
import type { GivenEntry } from "../../domain/matching/givenMapping.ts";
import type { Schema } from "../schema.ts";

/** Who remembers: an organisation, or null for the whole territory. */
interface Memory {
  readonly organizationId: string | null;
  readonly personId: string | null;
}

/** The value that all the rows of a blank column were given. */
export interface ColumnDecision {
  /** Canonical. */
  readonly value: string;
  readonly author: string;
  readonly at: Date;
}

/** The decisions that hold for an organisation's deposits: its own and the territory's. */
export async function listDecisions(db: Kysely<Schema>, organizationId: string): Promise<Decision[]> {
  const rows = await db
    .selectFrom("decision")
    .leftJoin("organization", "organization.id", "decision.organization_id")
    .select([
      "model",
      "field",
      "raw",
      "value",
      "author",
      "at",
      "decision.organization_id",
      "organization.insee",
    ])
    .where("dismissed_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("decision.organization_id", "is", null),
        eb("decision.organization_id", "=", organizationId),
      ]),
    )
    .execute();
  return rows.map(({ model, field, raw, value, author, at, insee }) => ({
    model,
    field,
    raw,
    value,
    author,
    date: at.toISOString(),
    commune: insee,
  }));
}

/** Remembers what people confirmed; the same words decided again take the latest value. */
export async function rememberDecisions(
  db: Kysely<Schema>,
  { organizationId, personId }: Memory,
  decisions: readonly Pick<Decision, "model" | "field" | "raw" | "value" | "author">[],
): Promise<void> {
  for (const { model, field, raw, value, author } of decisions)
    await db
      .insertInto("decision")
      .values({ model, field, raw, value, author, organization_id: organizationId, person_id: personId })
      .onConflict((conflict) =>
        conflict
          .expression(
            sql`model, field, raw, coalesce(organization_id, '00000000-0000-0000-0000-000000000000')`,
          )
          .doUpdateSet({ value, author, person_id: personId, at: sql<Date>`now()`, dismissed_at: null }),
      )
      .execute();
}

/** What an organisation last said of columns of a model that its files leave blank, by field: its own words only. */
export async function listColumnDecisions(
  db: Kysely<Schema>,
  organizationId: string,
  model: string,
): Promise<ReadonlyMap<string, ColumnDecision>> {
  const rows = await db
    .selectFrom("decision")
    .select(["field", "value", "author", "at"])
    .where("organization_id", "=", organizationId)
    .where("model", "=", model)
    .where("raw", "=", "")
    .where("dismissed_at", "is", null)
    .execute();
  return new Map(rows.map(({ field, ...said }) => [field, said]));
}

/** The mappings that hold for an organisation's deposits: its own and the territory's. `scope` is an INSEE code or null. */
export async function listMappings(db: Kysely<Schema>, organizationId: string): Promise<RememberedMapping[]> {
  const rows = await db
    .selectFrom("remembered_mapping")
    .leftJoin("organization", "organization.id", "remembered_mapping.organization_id")
    .select(["model", "fingerprint", "entries", "author", "at", "organization.insee"])
    .where("dismissed_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("remembered_mapping.organization_id", "is", null),
        eb("remembered_mapping.organization_id", "=", organizationId),
      ]),
    )
    .execute();
  return rows.map(({ model: name, fingerprint, entries, author, at, insee }) => ({
    model: name,
    fingerprint,
    entries: entries as readonly GivenEntry[],
    author,
    date: at.toISOString(),
    scope: insee,
  }));
}

/** Remembers a confirmed mapping for files with the same headers. */
export async function rememberMapping(
  db: Kysely<Schema>,
  { organizationId, personId }: Memory,
  {
    model,
    fingerprint,
    entries,
    author,
  }: Pick<RememberedMapping, "model" | "fingerprint" | "entries" | "author">,
): Promise<void> {
  const kept = JSON.stringify(entries);
  await db
    .insertInto("remembered_mapping")
    .values({
      model,
      fingerprint,
      entries: kept,
      author,
      organization_id: organizationId,
      person_id: personId,
    })
    .onConflict((conflict) =>
      conflict
        .expression(
          sql`model, md5(fingerprint), coalesce(organization_id, '00000000-0000-0000-0000-000000000000')`,
        )
        .doUpdateSet({
          entries: kept,
          author,
          person_id: personId,
          at: sql<Date>`now()`,
          dismissed_at: null,
        }),
    )
    .execute();
}
