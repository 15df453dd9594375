import { type Kysely, sql } from "kysely";
import { foldedOrder } from "../foldedOrder.ts";
import type { Schema } from "../schema.ts";
import type { MembershipTable } from "../schema/organizationTables.ts";

/** An account and what it is in each organisation it serves. */
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly disabledAt: Date | null;
  readonly roles: readonly {
    readonly role: MembershipTable["role"];
    readonly organization: string;
    /** INSEE code or SIREN. */
    readonly code: string;
  }[];
}

/** A text as a pattern that holds it anywhere. */
const anywhere = (text: string): string => `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;

/**
 * Accounts whose name, address or organisation holds the text, accents aside, in the order of their addresses, after the one given.
 */
export async function searchPeople(
  db: Kysely<Schema>,
  { text, after, limit }: { readonly text: string; readonly after: string | null; readonly limit: number },
): Promise<FoundPerson[]> {
  const pattern = anywhere(text);
  const { rows } = await sql<FoundPerson>`
    select p.id, p.name, p.email, p.disabled_at as "disabledAt",
      coalesce(json_agg(json_build_object('role', m.role, 'organization', o.name,
        'code', coalesce(o.insee, o.siren)) order by ${foldedOrder(sql`o.name`)}) filter (where o.id is not null), '[]') as roles
    from traboule.person p
    left join traboule.membership m on m.person_id = p.id
    left join traboule.organization o on o.id = m.organization_id
    where ${after}::text is null or p.email > ${after}
    group by p.id
    having ${text} = '' or bool_or(
      unaccent(p.name) ilike unaccent(${pattern}) or p.email ilike ${pattern}
      or unaccent(o.name) ilike unaccent(${pattern}))
    order by p.email limit ${limit}`.execute(db);
  return rows;
}
