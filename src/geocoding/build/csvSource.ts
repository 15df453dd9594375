import type { IndexSource } from "../addressIndex.ts";
import { UnreadableIndex } from "../unreadableIndex.ts";
import type { AddressRow } from "./addressRow.ts";
import { csvFields } from "./csvFields.ts";
import { splitHouseNumber } from "./splitHouseNumber.ts";

export interface CsvSource {
  readonly format: IndexSource["format"];
  readonly delimiter: string;
  /** Fills the row from the fields of a line; false when the line is no address (too few fields, no code). */
  read(fields: readonly string[], row: AddressRow): boolean;
}

/** The columns that each format cannot do without. */
const BAN_COLUMNS = ["numero", "nom_voie", "code_insee", "nom_commune", "lon", "lat"];
const BAL_COLUMNS = ["commune_insee", "commune_nom", "numero", "long", "lat"];
/** How a position was taken, the most precise for a visitor first. */
const POSITION_RANK: readonly string[] = [
  "entrée",
  "délivrance postale",
  "bâtiment",
  "cage d’escalier",
  "logement",
  "",
  "parcelle",
  "segment",
];
/** How BAL files number a street or place that has no number. */
const NO_NUMBER = 99_999;

/** Recognises a BAN or BAL file by its header. Throws `UnreadableIndex` naming the columns that lack. */
export function openCsvSource(header: string, name: string): CsvSource {
  const delimiter = [";", ",", "\t", "|"].reduce((best, one) =>
    header.split(one).length > header.split(best).length ? one : best,
  );
  const columns = csvFields(header.replace(/^\uFEFF/, "").replace(/\r$/, ""), delimiter).map((column) =>
    column.trim().toLowerCase(),
  );
  const at = new Map(columns.map((column, index) => [column, index]));
  const isBal = at.has("commune_insee") || at.has("voie_nom") || at.has("toponyme");
  const lacking = (isBal ? BAL_COLUMNS : BAN_COLUMNS).filter((column) => !at.has(column));
  if (isBal && !at.has("voie_nom") && !at.has("toponyme")) lacking.push("voie_nom");
  if (lacking.length > 0)
    throw new UnreadableIndex("geocoding.source-columns", { name, columns: lacking.join(", ") });
  const least = Math.max(...[...at.values()].filter((index) => isNeeded(columns[index]!, isBal))) + 1;
  return isBal ? balSource(at, delimiter, least) : banSource(at, delimiter, least);
}

function isNeeded(column: string, isBal: boolean): boolean {
  return (isBal ? BAL_COLUMNS : BAN_COLUMNS).includes(column);
}

type Columns = ReadonlyMap<string, number>;

/** R and Python write absent values as NA. */
function text(field: string | undefined): string {
  const value = field?.trim() ?? "";
  return value === "NA" || value === "NULL" ? "" : value;
}

function reader(at: Columns, column: string): (fields: readonly string[]) => string {
  const index = at.get(column);
  return index === undefined ? () => "" : (fields) => text(fields[index]);
}

/** A code that lost its leading zero in a spreadsheet gets it back. */
function paddedCode(code: string): string {
  return code.length === 4 && /^\d+$/.test(code) ? `0${code}` : code;
}

function degrees(value: string): number {
  return value === "" ? Number.NaN : Number(value.replace(",", "."));
}

function banSource(at: Columns, delimiter: string, least: number): CsvSource {
  const id = reader(at, "id");
  const number = reader(at, "numero");
  const suffix = reader(at, "rep");
  const name = reader(at, "nom_voie");
  const postcode = reader(at, "code_postal");
  const code = reader(at, "code_insee");
  const city = reader(at, "nom_commune");
  const formerCode = reader(at, "code_insee_ancienne_commune");
  const formerCity = reader(at, "nom_ancienne_commune");
  const lon = reader(at, "lon");
  const lat = reader(at, "lat");
  const kind = reader(at, "type_position");
  const alias = reader(at, "alias");
  const place = reader(at, "nom_ld");
  return {
    format: "ban",
    delimiter,
    read(fields, row) {
      row.citycode = paddedCode(code(fields));
      row.name = name(fields);
      if (fields.length < least || row.citycode === "" || row.name === "") return false;
      row.city = city(fields);
      row.postcode = paddedCode(postcode(fields));
      row.formerCode = paddedCode(formerCode(fields));
      row.formerCity = formerCity(fields);
      row.aliases = list(alias(fields));
      row.streetId = streetIdOf(id(fields));
      row.locality = false;
      row.place = place(fields);
      row.rank = rankOf(kind(fields));
      setNumber(row, number(fields), suffix(fields));
      row.lon = degrees(lon(fields));
      row.lat = degrees(lat(fields));
      return true;
    },
  };
}

function balSource(at: Columns, delimiter: string, least: number): CsvSource {
  const key = reader(at, "cle_interop");
  const toponym = reader(at, "id_ban_toponyme");
  const number = reader(at, "numero");
  const suffix = reader(at, "suffixe");
  const name = reader(at, at.has("voie_nom") ? "voie_nom" : "toponyme");
  const postcode = reader(at, at.has("code_postal") ? "code_postal" : "commune_code_postal");
  const code = reader(at, "commune_insee");
  const city = reader(at, "commune_nom");
  const formerCode = reader(at, "commune_deleguee_insee");
  const formerCity = reader(at, "commune_deleguee_nom");
  const lon = reader(at, "long");
  const lat = reader(at, "lat");
  const kind = reader(at, "position");
  const place = reader(at, "lieudit_complement_nom");
  const others = [...at.keys()].filter((column) => /^(?:voie_nom|toponyme)_[a-z]{3}$/.test(column));
  const otherNames = others.map((column) => reader(at, column));
  return {
    format: "bal",
    delimiter,
    read(fields, row) {
      row.citycode = paddedCode(code(fields));
      row.name = name(fields);
      if (fields.length < least || row.citycode === "" || row.name === "") return false;
      row.city = city(fields);
      row.postcode = postcode(fields);
      row.formerCode = paddedCode(formerCode(fields));
      row.formerCity = formerCity(fields);
      row.aliases = otherNames.map((other) => other(fields)).filter((other) => other !== "");
      row.streetId = streetIdOf(key(fields)) || toponym(fields);
      row.place = place(fields);
      row.rank = rankOf(kind(fields));
      setNumber(row, number(fields), suffix(fields));
      row.locality = row.number < 0;
      row.lon = degrees(lon(fields));
      row.lat = degrees(lat(fields));
      return true;
    },
  };
}

function setNumber(row: AddressRow, number: string, suffix: string): void {
  const value = Number(number);
  if (number !== "" && Number.isInteger(value)) {
    row.number = value >= NO_NUMBER || value < 0 ? -1 : value;
    row.suffix = suffix;
    return;
  }
  const split = splitHouseNumber(number);
  row.number = split.number;
  row.suffix = suffix === "" ? split.suffix : suffix;
}

function rankOf(position: string): number {
  if (position === "") return 5;
  const rank = POSITION_RANK.indexOf(position);
  return rank < 0 ? 5 : rank;
}

/** "69029_0123_00012_bis" → "0123": the part between the commune's code and the number. */
function streetIdOf(id: string): string {
  const start = id.indexOf("_");
  if (start < 0) return "";
  const end = id.indexOf("_", start + 1);
  return end < 0 ? id.slice(start + 1) : id.slice(start + 1, end);
}

function list(aliases: string): readonly string[] {
  return aliases === "" ? NO_ALIAS : aliases.split("|").filter((alias) => alias !== "");
}

const NO_ALIAS: readonly string[] = [];
