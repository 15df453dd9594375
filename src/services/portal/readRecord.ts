import { recordHistory, recordsAround, type RecordState } from "../../db/portal/recordHistory.ts";
import type { StoredRecord } from "../../db/records/readRecords.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import type { PortalDataset } from "./portalTerritory.ts";

export interface RecordReading {
  /** The current state, or the last one of a record that is no longer published. */
  readonly record: RecordState;
  /** The states before it, the latest first. */
  readonly past: readonly RecordState[];
  readonly around: readonly (StoredRecord & { readonly metres: number })[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MOST_STATES = 30;
const AROUND = 5;

/** A record of a dataset by its identifier, with its public past. Throws `record.unknown`. */
export async function readRecord(
  { database: { query }, models }: Platform,
  { model: { name } }: PortalDataset,
  id: string,
): Promise<RecordReading> {
  if (!UUID.test(id)) throw new Problem("record.unknown");
  const table = models.table(name);
  const [record, ...past] = await recordHistory(query, table, id, MOST_STATES);
  if (!record) throw new Problem("record.unknown");
  const { lon, lat } = record;
  const isPlaced = lon !== null && lat !== null && record.to === null;
  const around = isPlaced ? await recordsAround(query, table, { lon, lat, except: id, limit: AROUND }) : [];
  return { record, past, around };
}
