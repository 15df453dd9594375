import { columnDepartment } from "../../commune/columnDepartment.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import type { RowChecker, RowRule, RowView } from "../rowRule.ts";
import type { CleaningContext } from "../valueCleaner.ts";
import { certainValue } from "../../journal/outcome.ts";
import type { Field } from "../../model/field.ts";
import type { Model } from "../../model/model.ts";
import { wantsCode } from "../kinds/department.ts";
import { type CommuneFields, groupCommuneFields } from "./communeFields.ts";
import { onlyCommune } from "./onlyCommune.ts";
import type { CellState, Decision, GroupContext, GroupState } from "./communeState.ts";
import { decideCommune } from "./decideCommune.ts";

/** Beyond, the memory of decided rows starts anew, so that it stays bounded whatever the file. */
const MOST_REMEMBERED = 50_000;

/**
 * Commune, INSEE code, postcode and department of a row must tell one story. A missing one is filled where the others
 * leave no doubt; a homonym is settled; a contradiction waits for a person. Each distinct row of values is decided once.
 * A file that has every field of the model under its very name is already in the published form: its blanks are meant,
 * or wait for a person, and stay blank. So a published file that is cleaned again does not change.
 */
export const communeCoherence: RowRule = (model, columns, context) => {
  const groups = groupCommuneFields(model).filter(
    (group) =>
      Object.values(group).some((field) => columns.has(field.name)) ||
      (context.place.commune !== null && holdsPosition(model, group)),
  );
  if (groups.length === 0) return null;
  const published = model.fields.every(({ name }) => columns.get(name)?.header === name);
  const checkers = groups.map((group) =>
    checkGroup(group, columns, context, { position: holdsPosition(model, group), published }),
  );
  return (row) => {
    for (const check of checkers) check(row);
  };
};

/** Whether the group says where the record itself is, not the commune of a party to it. */
function holdsPosition({ geometry }: Model, group: CommuneFields): boolean {
  const names = new Set(Object.values(group).map((field: Field) => field.name));
  return names.has(geometry?.commune ?? "") || names.has(geometry?.communeCode ?? "");
}

function checkGroup(
  group: CommuneFields,
  columns: ReadonlyMap<string, ColumnProfile>,
  context: CleaningContext,
  { position, published }: { readonly position: boolean; readonly published: boolean },
): RowChecker {
  const { gazetteer } = context;
  const column = group.commune ? columns.get(group.commune.name) : undefined;
  const department = group.department;
  const prepared: GroupContext = {
    ...context,
    columnDepartment: column ? columnDepartment(column, gazetteer) : null,
    departmentAsCode: department ? wantsCode(department, columns.get(department.name), gazetteer) : true,
    parts: group.commune ? group.commune.name : "",
    only: position ? onlyCommune(group, columns, context) : null,
  };
  let remembered = new Map<string, readonly Decision[]>();
  return (row) => {
    const state = readState(row, group, column);
    const key = `${keyOf(state.commune)}${keyOf(state.insee)}${keyOf(state.postcode)}${keyOf(state.department)}`;
    let decisions = remembered.get(key);
    if (!decisions) {
      decisions = decideCommune(state, prepared);
      if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
      remembered.set(key, decisions);
    }
    for (const { role, outcome } of decisions) {
      const field = group[role];
      const meant = published && state[role]?.outcome.status === "empty";
      if (field && !meant) row.set(field.name, outcome);
    }
  };
}

/** Rows with the same key are decided alike. */
function keyOf(cell: CellState | null): string {
  if (cell === null) return "\u0001";
  const { outcome } = cell;
  const rule = "rule" in outcome ? outcome.rule : "";
  return `${cell.raw}\u0001${outcome.status}\u0001${certainValue(outcome) ?? ""}\u0001${rule}\u0002`;
}

function readState(row: RowView, group: CommuneFields, column: ColumnProfile | undefined): GroupState {
  return {
    commune: group.commune ? readName(row, group.commune.name, column) : null,
    insee: readCell(row, group.insee),
    postcode: readCell(row, group.postcode),
    department: readCell(row, group.department),
  };
}

function readCell(row: RowView, field: Field | undefined): CellState | null {
  return field ? { raw: row.raw(field.name).trim(), outcome: row.outcome(field.name) } : null;
}

/** The name's own text: of a name cut out of an address, the raw text is the address, and says nothing more. */
function readName(row: RowView, name: string, column: ColumnProfile | undefined): CellState {
  const raw = row.raw(name);
  const outcome = row.outcome(name);
  const cutOut = column?.complete === true && !column.distinct.has(raw);
  return { raw: cutOut ? (certainValue(outcome) ?? "") : raw.trim(), outcome };
}
