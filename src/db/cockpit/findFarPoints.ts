import { type Kysely, sql } from "kysely";
import type { Anomaly } from "../../domain/cockpit/anomaly.ts";
import type { RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";
import { currentRecords, recordName } from "./recordName.ts";

/** Fewer points say nothing of where a commune is. */
const ENOUGH = 20;
const MOST = 50;

/** Metres from a commune's middle, east and north. */
const AWAY = sql`sqrt(pow((point.lon - middle.lon) * cos(radians(middle.lat)) * 111320, 2)
  + pow((point.lat - middle.lat) * 111195, 2))`;

interface Line {
  readonly model: string;
  readonly id: string;
  readonly organizationId: string;
  readonly name: string;
  readonly metres: number;
}

/**
 * Points far beyond all that their own commune publishes, by model: a kilometre more than three times the distance that holds nine
 * tenths of its points. Each table is read twice, whatever the number of communes.
 */
export async function findFarPoints(
  db: Kysely<Schema>,
  tables: readonly RecordTable[],
): Promise<Map<string, Anomaly[]>> {
  const found = new Map<string, Anomaly[]>();
  if (tables.length === 0) return found;
  const points = tables.map(
    (table) => sql`
      select ${sql.lit(table.model.name)} as model, r._id as id, r._organization as organization, r._lon as lon, r._lat as lat,
        ${recordName(table)} as name
      from ${currentRecords(table)} where r._to is null and r._lon is not null and r._lat is not null`,
  );
  const { rows } = await sql<Line>`
    with point as materialized (${sql.join(points, sql` union all `)}),
    middle as (
      select organization, percentile_cont(0.5) within group (order by lon) as lon,
        percentile_cont(0.5) within group (order by lat) as lat
      from point join traboule.organization o on o.id = organization and o.kind = 'commune'
      group by organization having count(*) >= ${sql.lit(ENOUGH)}
    ), away as (
      select point.model, point.id, point.organization, point.name, ${AWAY} as metres
      from point join middle using (organization)
    ), usual as (
      select organization, percentile_cont(0.9) within group (order by metres) as metres
      from away group by organization
    )
    select away.model, away.id, away.organization as "organizationId", away.name, away.metres
    from away join usual using (organization)
    where away.metres > 3 * usual.metres + 1000
    order by away.metres desc, away.id limit ${sql.lit(MOST)}`.execute(db);
  for (const { model, id, organizationId, name, metres } of rows) {
    const kilometres = Math.round(metres / 100) / 10;
    const anomaly: Anomaly = { kind: "position", record: { id, organizationId, name }, kilometres };
    found.set(model, [...(found.get(model) ?? []), anomaly]);
  }
  return found;
}
