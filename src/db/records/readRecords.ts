import { type Kysely, type RawBuilder, sql } from "kysely";
import { toText } from "../recordTable/columnValue.ts";
import { publicColumns, type RecordTable } from "../recordTable/recordColumn.ts";
import type { Schema } from "../schema.ts";

/** Who reads: anyone sees the public fields, the owner sees all. */
export type Audience = "public" | "owner";

/** One record as it stood at a revision. */
export interface StoredRecord {
  readonly id: string;
  readonly commune: string | null;
  readonly organizationId: string;
  /** Revision that began this state. */
  readonly from: number;
  /** Canonical texts: of the public fields for the public, of every field for the owner, in the model's order. */
  readonly values: readonly (string | null)[];
  /** GeoJSON geometry, WGS 84, [lon, lat]; null without a position. */
  readonly geometry: unknown;
}

/** What a record holds. */
export type RecordContent = Pick<StoredRecord, "id" | "commune" | "values" | "geometry">;

export interface RecordScope {
  readonly audience: Audience;
  /** Only this organisation's. */
  readonly organizationId?: string;
  /** Only this commune's, by INSEE code. */
  readonly commune?: string;
  /** The state as of this revision; the current one when absent. */
  readonly revision?: number;
  /** Any further condition on the columns of the table or view, aliased `r`. */
  readonly where?: RawBuilder<unknown>;
}

export interface RecordPage {
  /** Records strictly after this identifier, in the order of identifiers. */
  readonly after?: string | null;
  readonly limit: number;
}

/** The state at a revision, or the current one, as a condition on alias `r`. */
export function atRevision(revision: number | undefined): RawBuilder<unknown> {
  if (revision === undefined) return sql`r._to is null`;
  return sql`r._from <= ${revision} and (r._to is null or r._to > ${revision})`;
}

/** Where the audience reads from: the public has a view that lacks the internal fields. */
export function recordSource(table: RecordTable, audience: Audience): RawBuilder<unknown> {
  return sql.id(audience === "public" ? "open" : "dataset", table.model.name);
}

/** The columns that the audience sees, in the model's order. */
export function seenColumns(table: RecordTable, audience: Audience): RecordTable["columns"] {
  return audience === "public" ? publicColumns(table) : table.columns;
}

/** The conditions of a scope, joined; never empty. */
export function inScope(scope: RecordScope): RawBuilder<unknown> {
  const conditions = [atRevision(scope.revision)];
  if (scope.organizationId !== undefined)
    conditions.push(sql`r._organization = ${scope.organizationId}::uuid`);
  if (scope.commune !== undefined) conditions.push(sql`r._commune = ${scope.commune}`);
  if (scope.where !== undefined) conditions.push(sql`(${scope.where})`);
  return sql.join(conditions, sql` and `);
}

/** What is read of each record; the values as JSON, which the driver reads several times faster than an array of PostgreSQL. */
export function recordSelection(table: RecordTable, audience: Audience): RawBuilder<unknown> {
  return sql`${contentSelection(table, audience)}, r._organization as "organizationId", r._from as "from"`;
}

function contentSelection(table: RecordTable, audience: Audience): RawBuilder<unknown> {
  const values = seenColumns(table, audience).map((column) => sql`(${toText(column, "r")})::text`);
  return sql`r._id as id, r._commune as commune, r._geometry as geometry,
    to_json(array[${sql.join(values)}]::text[]) as "values"`;
}

/** A page of records in the order of their identifiers: the same cost however far. */
export async function readRecords(
  db: Kysely<Schema>,
  table: RecordTable,
  scope: RecordScope,
  page: RecordPage,
): Promise<StoredRecord[]> {
  const selection = recordSelection(table, scope.audience);
  const { rows } = await readPage<StoredRecord>(selection, table, scope, page).execute(db);
  return rows;
}

/** The same, without what an export has no use for: a column less is felt over millions of records. */
export async function readContents(
  db: Kysely<Schema>,
  table: RecordTable,
  scope: RecordScope,
  page: RecordPage,
): Promise<RecordContent[]> {
  const selection = contentSelection(table, scope.audience);
  const { rows } = await readPage<RecordContent>(selection, table, scope, page).execute(db);
  return rows;
}

function readPage<Row>(
  selection: RawBuilder<unknown>,
  table: RecordTable,
  scope: RecordScope,
  { after = null, limit }: RecordPage,
): RawBuilder<Row> {
  const next = after === null ? sql`` : sql`and r._id > ${after}::uuid`;
  return sql<Row>`select ${selection} from ${recordSource(table, scope.audience)} r
    where ${inScope(scope)} ${next} order by r._id limit ${limit}`;
}

/** Every record of a scope, in batches, without holding a connection between them. */
export async function* streamRecords(
  db: Kysely<Schema>,
  table: RecordTable,
  scope: RecordScope,
  batch = 1000,
): AsyncGenerator<readonly StoredRecord[]> {
  let after: string | null = null;
  for (;;) {
    const records: StoredRecord[] = await readRecords(db, table, scope, { after, limit: batch });
    if (records.length > 0) yield records;
    if (records.length < batch) return;
    after = records.at(-1)!.id;
  }
}
