import {
  type RecordCell,
  recordCells,
  type RecordDeposit,
  recordDeposits,
  type RecordState,
  recordStates,
} from "../../db/publication/recordHistory.ts";
import type { StoredOrganization } from "../../db/organizations/organizations.ts";
import type { Actor } from "../../domain/access/actor.ts";
import type { Field } from "../../domain/model/field.ts";
import type { Model } from "../../domain/model/model.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";
import { openPart } from "./openPart.ts";

/** What one publication did to a cell. */
export interface CellEvent {
  readonly deposit: RecordDeposit;
  /** The text received. */
  readonly raw: string;
  /** What was published; "" for nothing. */
  readonly value: string;
  /** What the journal says of it; null when nothing was to be said. */
  readonly cell: RecordCell | null;
}

interface FieldJournal {
  readonly field: Field;
  /** What readers see now; "" for nothing. */
  readonly value: string;
  /** The first one first; publications that left it as it was are left out. */
  readonly events: readonly CellEvent[];
}

export interface RecordJournal {
  readonly model: Model;
  readonly id: string;
  /** What the record is called. */
  readonly title: string;
  /** False once it has left the dataset. */
  readonly current: boolean;
  readonly deposits: readonly RecordDeposit[];
  readonly fields: readonly FieldJournal[];
}

/** The journal of every cell of a record since its first deposit. Throws `record.unknown` and what rights refuse. */
export async function readRecordJournal(
  platform: Platform,
  actor: Actor,
  organization: StoredOrganization,
  { model: name, recordId }: { readonly model: string; readonly recordId: string },
): Promise<RecordJournal> {
  const { table } = await openPart(platform, actor, organization, { model: name, action: "read-dataset" });
  if (!isUuid(recordId)) throw new Problem("record.unknown");
  const { query } = platform.database;
  const asked = { recordId, organizationId: organization.id };
  const states = await recordStates(query, table, asked);
  const last = states.at(-1);
  if (!last) throw new Problem("record.unknown");
  const deposits = await recordDeposits(query, asked);
  const cells = await recordCells(query, asked);
  const { model } = table;
  const titleAt = Math.max(
    0,
    model.fields.findIndex(({ kind }) => kind === "title"),
  );
  return {
    model,
    id: recordId,
    title: last.values[titleAt] ?? "",
    current: last.to === null,
    deposits,
    fields: model.fields.map((field, index) => ({
      field,
      value: last.values[index] ?? "",
      events: eventsOf(platform, field, deposits, cells, states, index),
    })),
  };
}

function eventsOf(
  { models }: Platform,
  field: Field,
  deposits: readonly RecordDeposit[],
  cells: readonly RecordCell[],
  states: readonly RecordState[],
  index: number,
): CellEvent[] {
  let before: string | null = null;
  return deposits.flatMap((deposit): CellEvent[] => {
    const { fields } = models.version(deposit.model, deposit.modelVersion);
    const at = fields.findIndex((one) => one.name === field.name);
    const state = states.find(
      ({ from, to }) => from <= deposit.revision && (to === null || to > deposit.revision),
    );
    const value = state?.values[index] ?? deposit.values[at] ?? "";
    const cell = cells.find((one) => one.depositId === deposit.depositId && one.field === field.name) ?? null;
    const raw = deposit.raws[at] ?? "";
    const isSilent = value === before && cell === null;
    const isEmpty = value === "" && raw === "" && cell === null && before === null;
    before = value;
    return isSilent || isEmpty ? [] : [{ deposit, raw, value, cell }];
  });
}
