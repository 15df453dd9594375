import type { IndexSource } from "../addressIndex.ts";
import { UnreadableIndex } from "../unreadableIndex.ts";
import type { AddressRow } from "./addressRow.ts";
import { csvFields, plainFields } from "./csvFields.ts";
import { splitHouseNumber } from "./splitHouseNumber.ts";

export interface CsvSource {
  readonly format: IndexSource["format"];
  /** Fills the row from a line; false when the line is no address (too few fields, no code, no number there). */
  read(line: string, row: AddressRow): boolean;
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
  const wanted: boolean[] = [];
  const least = Math.max(...(isBal ? BAL_COLUMNS : BAN_COLUMNS).map((column) => at.get(column)!)) + 1;
  const get: Get = (column) => {
    const index = at.get(column);
    if (index === undefined) return () => "";
    while (wanted.length <= index) wanted.push(false);
    wanted[index] = true;
    return (fields) => text(fields[index]);
  };
  const fill = isBal ? balReader(get, at) : banReader(get);
  return {
    format: isBal ? "bal" : "ban",
    read(line, row) {
      const fields = line.includes('"') ? csvFields(line, delimiter) : plainFields(line, delimiter, wanted);
      return fields.length >= least && fill(fields, row);
    },
  };
}

type Get = (column: string) => (fields: readonly string[]) => string;
/** Fills a row; false when the fields are no address. */
type Fill = (fields: readonly string[], row: AddressRow) => boolean;

type Columns = ReadonlyMap<string, number>;

/** R and Python write absent values as NA. */
function text(field: string | undefined): string {
  if (field === undefined || field === "") return "";
  const value = field.trim();
  return value === "NA" || value === "NULL" ? "" : value;
}

/** A code that lost its leading zero in a spreadsheet gets it back. */
function paddedCode(code: string): string {
  return code.length === 4 && /^\d+$/.test(code) ? `0${code}` : code;
}

function degrees(value: string): number {
  return value === "" ? Number.NaN : Number(value.replace(",", "."));
}

function banReader(get: Get): Fill {
  const id = get("id");
  const number = get("numero");
  const suffix = get("rep");
  const name = get("nom_voie");
  const postcode = get("code_postal");
  const code = get("code_insee");
  const city = get("nom_commune");
  const formerCode = get("code_insee_ancienne_commune");
  const formerCity = get("nom_ancienne_commune");
  const lon = get("lon");
  const lat = get("lat");
  const kind = get("type_position");
  const alias = get("alias");
  const place = get("nom_ld");
  return (fields, row) => {
    row.citycode = paddedCode(code(fields));
    row.name = name(fields);
    if (row.name === "" || !isCode(row.citycode)) return false;
    row.city = city(fields);
    row.postcode = paddedCode(postcode(fields));
    row.formerCode = paddedCode(formerCode(fields));
    row.formerCity = formerCity(fields);
    row.aliases = list(alias(fields));
    row.streetId = streetIdOf(id(fields));
    row.locality = false;
    row.place = place(fields);
    row.rank = rankOf(kind(fields));
    if (!setNumber(row, number(fields), suffix(fields))) return false;
    row.lon = degrees(lon(fields));
    row.lat = degrees(lat(fields));
    return true;
  };
}

function balReader(get: Get, at: Columns): Fill {
  const key = get("cle_interop");
  const toponym = get("id_ban_toponyme");
  const number = get("numero");
  const suffix = get("suffixe");
  const name = get(at.has("voie_nom") ? "voie_nom" : "toponyme");
  const postcode = get(at.has("code_postal") ? "code_postal" : "commune_code_postal");
  const code = get("commune_insee");
  const city = get("commune_nom");
  const formerCode = get("commune_deleguee_insee");
  const formerCity = get("commune_deleguee_nom");
  const lon = get("long");
  const lat = get("lat");
  const kind = get("position");
  const place = get("lieudit_complement_nom");
  const others = [...at.keys()].filter((column) => /^(?:voie_nom|toponyme)_[a-z]{3}$/.test(column));
  const otherNames = others.map((column) => get(column));
  return (fields, row) => {
    row.citycode = paddedCode(code(fields));
    row.name = name(fields);
    if (row.name === "" || !isCode(row.citycode)) return false;
    row.city = city(fields);
    row.postcode = postcode(fields);
    row.formerCode = paddedCode(formerCode(fields));
    row.formerCity = formerCity(fields);
    row.aliases = otherNames.map((other) => other(fields)).filter((other) => other !== "");
    row.streetId = streetIdOf(key(fields)) || toponym(fields);
    row.place = place(fields);
    row.rank = rankOf(kind(fields));
    if (!setNumber(row, number(fields), suffix(fields))) return false;
    row.locality = row.number < 0;
    row.lon = degrees(lon(fields));
    row.lat = degrees(lat(fields));
    return true;
  };
}

/** False when what stands for the number is none: the columns have moved. */
function setNumber(row: AddressRow, number: string, suffix: string): boolean {
  const value = Number(number);
  if (number !== "" && Number.isInteger(value)) {
    row.number = value >= NO_NUMBER || value < 0 ? -1 : value;
    row.suffix = suffix;
    return true;
  }
  const split = splitHouseNumber(number);
  row.number = split.number;
  row.suffix = suffix === "" ? split.suffix : suffix;
  return number === "" || split.number >= 0;
}

function isCode(code: string): boolean {
  return code.length === 5 && /^[0-9A-Z]{2}\d{3}$/.test(code);
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
