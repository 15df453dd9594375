import { type Kysely, sql } from "kysely";
import { toText } from "../recordTable/columnValue.ts";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";
import { type Audience, recordSource, seenColumns } from "./readRecords.ts";

/** A record that two revisions do not hold alike; `before` or `after` is null where it is not there. */
export interface RecordDifference {
  readonly id: string;
  readonly before: readonly (string | null)[] | null;
  readonly after: readonly (string | null)[] | null;
  readonly geometryBefore: unknown;
  readonly geometryAfter: unknown;
}

/**
 * What differs between two revisions of one organisation, in the order of identifiers: one query, on the states that began or
 * ended between the two. `earlier` 0 stands for before the first revision.
 */
export async function compareRevisions(
  db: Kysely<Schema>,
  table: RecordTable,
  args: {
    readonly audience: Audience;
    readonly organizationId: string;
    readonly earlier: number;
    readonly later: number;
    readonly after?: string | null;
    readonly limit: number;
  },
): Promise<RecordDifference[]> {
  const { audience, organizationId, earlier, later, after = null, limit } = args;
  const values = (alias: string) =>
    sql.join(seenColumns(table, audience).map((column) => sql`(${toText(column, alias)})::text`));
  const source = recordSource(table, audience);
  const next = after === null ? sql`` : sql`where coalesce(b._id, a._id) > ${after}::uuid`;
  const { rows } = await sql<RecordDifference>`
    select coalesce(b._id, a._id) as id,
      case when b._id is not null then array[${values("b")}]::text[] end as before,
      case when a._id is not null then array[${values("a")}]::text[] end as after,
      b._geometry as "geometryBefore", a._geometry as "geometryAfter"
    from (select * from ${source} where _organization = ${organizationId}::uuid
            and _from <= ${earlier} and _to > ${earlier} and _to <= ${later}) b
    full join (select * from ${source} where _organization = ${organizationId}::uuid
            and _from > ${earlier} and _from <= ${later} and (_to is null or _to > ${later})) a
      on a._id = b._id
    ${next} order by 1 limit ${limit}`.execute(db);
  return rows;
}
