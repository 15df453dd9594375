import { type Kysely, sql } from "kysely";
import type { Schema } from "../schema.ts";

export interface OrganizationFigures {
  readonly organizationId: string;
  /** Open accounts. */
  readonly members: number;
  /** Parts of datasets that readers see. */
  readonly published: number;
}

/** How many people and published datasets each organisation has. */
export async function listOrganizationFigures(db: Kysely<Schema>): Promise<OrganizationFigures[]> {
  const { rows } = await sql<OrganizationFigures>`
    select o.id as "organizationId", coalesce(m.members, 0) as members, coalesce(p.published, 0) as published
    from traboule.organization o
    left join (select organization_id, count(*) as members from traboule.membership
      join traboule.person on person.id = person_id where disabled_at is null group by 1) m
      on m.organization_id = o.id
    left join (select organization_id, count(*) as published from traboule.dataset_part
      where published_at is not null and withdrawn_at is null group by 1) p
      on p.organization_id = o.id`.execute(db);
  return rows;
}
