import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

/** An organisation's part of a dataset as it was last published. */
export interface PublishedPart {
  readonly model: string;
  readonly revision: number;
  readonly records: number;
  /** The metadata sheet of that revision. */
  readonly metadata: unknown;
  readonly firstPublished: Date;
  readonly published: Date;
  readonly withdrawnAt: Date | null;
  readonly organizationId: string;
  readonly kind: "metropolis" | "commune" | "partner";
  readonly name: string;
  readonly siren: string;
  readonly insee: string | null;
  readonly contactEmail: string | null;
}

interface PartsAsked {
  readonly model?: string;
  /** Of this commune only. */
  readonly insee?: string;
  /** Those that were withdrawn too. */
  readonly withdrawn?: boolean;
}

/** Published parts, by model then by organisation, in an order that never changes. */
export async function listPublishedParts(
  db: Kysely<Schema>,
  { model, insee, withdrawn = false }: PartsAsked,
): Promise<PublishedPart[]> {
  const only = [
    ...(model === undefined ? [] : [sql`p.model = ${model}`]),
    ...(insee === undefined ? [] : [sql`o.insee = ${insee}`]),
    ...(withdrawn ? [] : [sql`p.withdrawn_at is null`]),
  ];
  const { rows } = await sql<PublishedPart>`
    select p.model, p.revision_id as revision, p.records, p.metadata, p.withdrawn_at as "withdrawnAt",
      (select min(f.published_at) from traboule.revision f where f.part_id = p.id) as "firstPublished",
      v.published_at as published, o.id as "organizationId", o.kind, o.name, o.siren, o.insee,
      o.contact_email as "contactEmail"
    from traboule.dataset_part p
    join traboule.organization o on o.id = p.organization_id
    join traboule.revision v on v.id = p.revision_id
    where ${sql.join([sql`p.revision_id is not null`, ...only], sql` and `)}
    order by p.model, o.insee nulls first, o.siren`.execute(db);
  return rows;
}
