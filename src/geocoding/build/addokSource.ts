import { UnreadableIndex } from "../unreadableIndex.ts";
import type { AddressRow, RowSink } from "./addressRow.ts";
import { splitHouseNumber } from "./splitHouseNumber.ts";

interface AddokNumber {
  readonly lon?: number;
  readonly lat?: number;
}

interface AddokPlace {
  readonly id?: string;
  readonly type?: string;
  readonly name?: string | readonly string[];
  readonly postcode?: string | readonly string[];
  readonly citycode?: string | readonly string[];
  readonly city?: string | readonly string[];
  readonly oldcitycode?: string;
  readonly oldcity?: string;
  readonly lon?: number;
  readonly lat?: number;
  readonly housenumbers?: Readonly<Record<string, AddokNumber>>;
}

const MUNICIPAL = new Set(["municipality", "city", "town", "village", "commune"]);

/**
 * Reads one line of addok's ndjson, a street with all its numbers or a place, into rows. False when the line is no
 * address. Throws `UnreadableIndex` for what is not JSON; `name` and `line` are for the message.
 */
export function readAddokLine(
  text: string,
  name: string,
  line: number,
  row: AddressRow,
  sink: RowSink,
): boolean {
  let place: AddokPlace;
  try {
    place = JSON.parse(text) as AddokPlace;
  } catch (cause) {
    throw new UnreadableIndex("geocoding.source-line", { name, line }, { cause });
  }
  const names = listOf(place.name);
  const code = listOf(place.citycode)[0] ?? "";
  if (code === "" || names.length === 0) return false;
  if (MUNICIPAL.has(place.type ?? "")) return true;
  row.citycode = code;
  row.city = listOf(place.city)[0] ?? "";
  row.postcode = listOf(place.postcode)[0] ?? "";
  row.formerCode = place.oldcitycode ?? "";
  row.formerCity = place.oldcity ?? "";
  row.name = names[0]!;
  row.aliases = names.slice(1);
  row.streetId = (place.id ?? "").split("_")[1] ?? "";
  row.locality = place.type === "locality" || place.type === "place";
  row.place = "";
  row.rank = 0;
  push(row, -1, "", place, sink);
  for (const [number, at] of Object.entries(place.housenumbers ?? {})) {
    const split = splitHouseNumber(number);
    if (split.number >= 0) push(row, split.number, split.suffix, at, sink);
  }
  return true;
}

function push(row: AddressRow, number: number, suffix: string, at: AddokNumber, sink: RowSink): void {
  row.number = number;
  row.suffix = suffix;
  row.lon = at.lon ?? Number.NaN;
  row.lat = at.lat ?? Number.NaN;
  sink(row);
}

function listOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  return typeof value === "string" ? [value] : value.map(String);
}
