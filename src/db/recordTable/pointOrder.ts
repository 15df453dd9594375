import { type RawBuilder, sql } from "kysely";

/** Bands of a hundredth of a degree of latitude, about 1.1 km: points are indexed by band, then by longitude. */
export const BANDS_PER_DEGREE = 100;

const column = (alias: string | null, name: string): RawBuilder<unknown> =>
  alias === null ? sql.raw(name) : sql.ref(`${alias}.${name}`);

function isPoint(alias: string | null): RawBuilder<boolean> {
  const box = column(alias, "_bbox");
  return sql`((${box}[0])[0] = (${box}[1])[0] and (${box}[0])[1] = (${box}[1])[1])`;
}

function band(alias: string | null): RawBuilder<number> {
  return sql`(floor(${column(alias, "_lat")} * ${sql.lit(BANDS_PER_DEGREE)})::int)`;
}

/** Whether a record is one point; null without a geometry. In the table's own index, as in queries: the same expression. */
export const IS_POINT = isPoint(null);

/** The band that a record's point lies in. */
export const BAND = band(null);

/** `IS_POINT` of an aliased table. */
export const isPointOf = (alias: string): RawBuilder<boolean> => isPoint(alias);

/** `BAND` of an aliased table. */
export const bandOf = (alias: string): RawBuilder<number> => band(alias);
