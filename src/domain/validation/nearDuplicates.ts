import { distance } from "../geo/distance.ts";
import type { Issue } from "../journal/issue.ts";
import { certainValue } from "../journal/outcome.ts";
import type { Model } from "../model/model.ts";
import { detachedText } from "../table/detachedText.ts";
import { MOST_DUPLICATES, wholeRecord, withRest } from "./duplicates.ts";
import { createKeyTable } from "./keyTable.ts";
import { nameFingerprint, similarNames } from "./nameSimilarity.ts";
import type { RecordCheck } from "./recordCheck.ts";
import { recordPoint } from "./recordPoint.ts";

const NEAR_METRES = 15;
const SAME_METRES = 1;
/** A name this frequent ("Toilettes publiques") says what a record is, not which one. */
const GENERIC_COUNT = 4;
const MOST_RECORDS = 200_000;
/** Bounds the comparisons in a crowded spot. */
const MOST_COMPARED = 40;
/** Grid cells of about 22 m by 15 to 22 m: neighbours within 15 m are in the same cell or an adjacent one. */
const CELL_LAT = 0.0002;
const CELL_LON = 0.0003;
const ROW_OF_CELLS = 2_000_000;

interface Noted {
  readonly record: number;
  readonly row: number;
  readonly name: string;
  /** Null without a position: the address is compared instead. */
  readonly point: readonly [number, number] | null;
  readonly address: string;
}

/**
 * Records that seem to be the same thing twice: a similar name within 15 m, or at the same address when a position is
 * missing. Each names the earlier row and the reason. Only for models with a name and a place.
 */
export const nearDuplicates: RecordCheck = (model) => {
  const nameField = nameFieldOf(model);
  const point = recordPoint(model);
  const { address = null, communeCode, commune } = model.geometry ?? {};
  if (nameField === null || (point === null && address === null)) return null;
  const communeField = communeCode ?? commune;
  const noted: Noted[] = [];
  const names = new Map<string, string>();
  const frequency = new Map<string, number>();
  const seen = createKeyTable();
  let skipped = 0;
  return {
    observe(row) {
      const name = certainValue(row.outcome(nameField));
      if (!name) return;
      if (noted.length >= MOST_RECORDS) {
        skipped++;
        return;
      }
      const whole = wholeRecord(model, row);
      if (whole !== null && seen.note(whole, row.record, row.row) !== null) return;
      let fingerprint = names.get(name);
      if (fingerprint === undefined) names.set(detachedText(name), (fingerprint = nameFingerprint(name)));
      if (fingerprint === "") return;
      frequency.set(fingerprint, (frequency.get(fingerprint) ?? 0) + 1);
      const street = address === null ? null : certainValue(row.outcome(address));
      const town = communeField === undefined ? "" : (certainValue(row.outcome(communeField)) ?? "");
      noted.push({
        record: row.record,
        row: row.row,
        name: fingerprint,
        point: point?.read(row) ?? null,
        address: street ? nameFingerprint(`${street} ${town}`) : "",
      });
    },
    finish() {
      if (skipped > 0) {
        const params = { records: MOST_RECORDS };
        return [
          { record: null, row: null, field: null, code: "duplicate.not-compared", severity: "info", params },
        ];
      }
      return compare(noted, nameField, (name) => frequency.get(name)! >= GENERIC_COUNT);
    },
  };
};

function nameFieldOf(model: Model): string | null {
  const title = model.fields.find((field) => field.kind === "title");
  const named = model.fields.find(
    ({ name, kind }) =>
      (kind === "text" || kind === "organization") &&
      /(?:^|_)(?:nom|name|libelle|intitule|designation)/i.test(name),
  );
  return (title ?? named)?.name ?? null;
}

function compare(noted: readonly Noted[], field: string, generic: (name: string) => boolean): Issue[] {
  const cells = new Map<number, Noted[]>();
  const addresses = new Map<string, Noted[]>();
  const issues: Issue[] = [];
  let more = 0;
  for (const one of noted) {
    const issue = samePlace(one, cells, field, generic) ?? sameAddress(one, addresses, field, generic);
    if (issue === null) {
      if (one.point !== null) keep(cells, cellOf(one.point, 0, 0), one);
      if (one.address !== "") keep(addresses, one.address, one);
    } else if (issues.length < MOST_DUPLICATES) issues.push(issue);
    else more++;
  }
  return withRest(issues, more);
}

/** Only the first of a group is kept, so that the others all name it and a crowd costs no more than a line. */
function keep<Key>(groups: Map<Key, Noted[]>, key: Key, one: Noted): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [one]);
  else if (group.length < MOST_COMPARED) group.push(one);
}

function cellOf([lon, lat]: readonly [number, number], east: number, north: number): number {
  return (Math.floor(lat / CELL_LAT) + north) * ROW_OF_CELLS + Math.floor(lon / CELL_LON) + east;
}

function samePlace(
  one: Noted,
  cells: ReadonlyMap<number, readonly Noted[]>,
  field: string,
  generic: (name: string) => boolean,
): Issue | null {
  if (one.point === null) return null;
  for (let north = -1; north <= 1; north++)
    for (let east = -1; east <= 1; east++)
      for (const other of cells.get(cellOf(one.point, east, north)) ?? []) {
        const metres = distance(one.point[0], one.point[1], other.point![0], other.point![1]);
        if (metres > (generic(one.name) ? SAME_METRES : NEAR_METRES) || !similarNames(one.name, other.name))
          continue;
        return issueOf("duplicate.same-place", one, other, field, { metres: Math.round(metres) });
      }
  return null;
}

function sameAddress(
  one: Noted,
  addresses: ReadonlyMap<string, readonly Noted[]>,
  field: string,
  generic: (name: string) => boolean,
): Issue | null {
  if (one.address === "" || generic(one.name)) return null;
  for (const other of addresses.get(one.address) ?? []) {
    const apart = one.point !== null && other.point !== null;
    if (!apart && similarNames(one.name, other.name))
      return issueOf("duplicate.same-address", one, other, field, {});
  }
  return null;
}

function issueOf(code: string, one: Noted, other: Noted, field: string, params: { metres?: number }): Issue {
  const { record, row } = one;
  const first = { firstRecord: other.record, firstRow: other.row };
  return { record, row, field, code, severity: "info", params: { ...first, ...params } };
}
