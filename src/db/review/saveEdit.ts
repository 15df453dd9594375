import { type Kysely, sql, type Transaction } from "kysely";
import type { ReviewCell } from "../../domain/review/reviewRecord.ts";
import type { Schema } from "../schema.ts";
import { storableJson } from "../storableText.ts";
import { keepCells } from "./keepCells.ts";
import { replaceIssues, type IssueRefresh } from "./replaceIssues.ts";

/** A field of a record on one side of an edit. */
export interface FieldImage {
  readonly value: string | null;
  /** The journal's cell; null when it has none. */
  readonly cell: ReviewCell | null;
}

/** What an edit changes in one record: exactly what undoing it needs. */
export interface RecordEdit {
  readonly record: number;
  readonly fields: Readonly<Record<string, { readonly before: FieldImage; readonly after: FieldImage }>>;
  /** Removed before and after; absent when it stays as it is. */
  readonly removed?: readonly [before: boolean, after: boolean];
}

/** A record to write: its new state beside what the edit says of it. */
export interface RecordWrite {
  readonly edit: RecordEdit;
  /** The version it was read at; null for a record that is new. */
  readonly version: number | null;
  readonly raws: readonly string[];
  readonly values: readonly (string | null)[];
  readonly geometry: unknown;
  readonly lon: number | null;
  readonly lat: number | null;
  /** West, south, east, north. */
  readonly box: readonly [number, number, number, number] | null;
  readonly removed: boolean;
}

export interface EditToSave {
  readonly depositId: string;
  readonly personId: string | null;
  readonly at: Date;
  /** What was done, as the message files word it. */
  readonly label: string;
  /** Kept with the edit: all that words and undoing need beside the records. */
  readonly note: Readonly<Record<string, unknown>>;
  readonly writes: readonly RecordWrite[];
  readonly issues: IssueRefresh | null;
  /** The edit that this one undoes. */
  readonly undoes?: number;
}

/** Somebody changed one of the records since it was read: nothing was done. */
export class RecordsChanged extends Error {
  override readonly name = "RecordsChanged";
  readonly records: readonly number[];

  constructor(records: readonly number[]) {
    super("records changed");
    this.records = records;
  }
}

/** The deposit is not under review any more: nothing was done. */
export class ReviewClosed extends Error {
  override readonly name = "ReviewClosed";
}

/** Records of one transaction. */
export const MOST_WRITES = 500;

/**
 * Writes an edit, whole or not at all, and gives its number. Throws `RecordsChanged` when a record is no longer at the version
 * it was read at, `ReviewClosed` when the deposit is no longer in review.
 */
export function saveEdit(db: Kysely<Schema>, edit: EditToSave): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const open = await trx
      .updateTable("deposit")
      .set((eb) => ({ version: eb("version", "+", 1), updated_at: sql<Date>`now()` }))
      .where("id", "=", edit.depositId)
      .where("state", "=", "review")
      .returning("id")
      .executeTakeFirst();
    if (!open) throw new ReviewClosed();
    await writeRecords(trx, edit);
    await writeCells(trx, edit);
    if (edit.issues) await replaceIssues(trx, edit.depositId, edit.issues);
    if (edit.undoes !== undefined)
      await trx
        .updateTable("deposit_edit")
        .set({ undone_at: edit.at })
        .where("deposit_id", "=", edit.depositId)
        .where("id", "=", edit.undoes)
        .execute();
    const { id } = await trx
      .insertInto("deposit_edit")
      .values({
        deposit_id: edit.depositId,
        at: edit.at,
        person_id: edit.personId,
        label: edit.label,
        changes: storableJson({ ...edit.note, records: edit.writes.map((write) => write.edit) }),
        // Undoing is kept in the history, and is not itself undone.
        undone_at: edit.undoes === undefined ? null : edit.at,
      })
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  });
}

const texts = (column: string) => sql`array(select json_array_elements_text(${sql.ref(column)}))`;
const COLUMNS = sql`r(record int, version int, raws json, "values" json, geometry json, lon float8, lat float8,
  box box, removed boolean)`;

async function writeRecords(
  trx: Transaction<Schema>,
  { depositId, personId, writes }: EditToSave,
): Promise<void> {
  const rows = writes.map(({ edit, box, ...write }) => ({
    ...write,
    record: edit.record,
    box: box && `((${box[2]},${box[3]}),(${box[0]},${box[1]}))`,
  }));
  const known = rows.filter(({ version }) => version !== null);
  const added = rows.filter(({ version }) => version === null);
  if (known.length > 0) {
    const { rows: written } = await sql<{ record: number }>`update traboule.deposit_record d
      set "values" = ${texts("r.values")}, geometry = r.geometry, lon = r.lon, lat = r.lat, bbox = r.box,
        removed = r.removed, version = d.version + 1, edited_by = ${personId}::uuid
      from json_to_recordset(${storableJson(known)}::json) as ${COLUMNS}
      where d.deposit_id = ${depositId}::uuid and d.record = r.record and d.version = r.version
      returning d.record`.execute(trx);
    const done = new Set(written.map(({ record }) => record));
    const changed = known.filter(({ record }) => !done.has(record)).map(({ record }) => record);
    if (changed.length > 0) throw new RecordsChanged(changed);
  }
  if (added.length === 0) return;
  await sql`insert into traboule.deposit_record
      (deposit_id, record, raws, "values", geometry, lon, lat, bbox, removed, added, edited_by)
    select ${depositId}::uuid, r.record, ${texts("r.raws")}, ${texts("r.values")}, r.geometry, r.lon, r.lat,
      r.box, r.removed, true, ${personId}::uuid
    from json_to_recordset(${storableJson(added)}::json) as ${COLUMNS}`.execute(trx);
}

async function writeCells(trx: Transaction<Schema>, { depositId, writes }: EditToSave): Promise<void> {
  const touched = writes.flatMap(({ edit: { record, fields } }) =>
    Object.entries(fields).map(([field, { after }]) => ({ record, field, cell: after.cell })),
  );
  const gone = touched.filter(({ cell }) => cell === null).map(({ record, field }) => ({ record, field }));
  if (gone.length > 0)
    await sql`delete from traboule.deposit_cell c
      using json_to_recordset(${storableJson(gone)}::json) as g(record int, field text)
      where c.deposit_id = ${depositId}::uuid and c.record = g.record and c.field = g.field`.execute(trx);
  await keepCells(
    trx,
    depositId,
    touched.flatMap(({ record, cell }) => (cell === null ? [] : [{ record, cell }])),
  );
}
