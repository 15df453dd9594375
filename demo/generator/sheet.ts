import type { Model } from "../../src/domain/model/model.ts";
import { drawHabits } from "./habits.ts";
import { drawHeader } from "./headers.ts";
import { type Habits, type MessyCell, messyValue } from "./mess.ts";
import { messyPosition } from "./positions.ts";
import type { Random } from "./random.ts";
import type { SampleCommune } from "./territory.ts";
import { type TruthRecord, truthRecords } from "./truth.ts";

export type Grid = (string | number)[][];

/** One cell of the file beside what it truly is. */
interface TruthCell extends MessyCell {
  readonly truth: string;
}

export interface SampleFile {
  readonly grid: Grid;
  /** Per record, the cells of the fields that the file has, by field name. */
  readonly records: readonly Readonly<Record<string, TruthCell>>[];
  readonly habits: Habits;
}

const OFTEN_MISSING =
  /^(code_insee|precisions_lieu|perimetre|gestionnaire|recharge|abrite|table_a_langer|support|cloture|date_maj|EQUIP_EMAIL|EQUIP_WEB)$/;

function messyRecord(
  model: Model,
  truth: TruthRecord,
  habits: Habits,
  random: Random,
): Record<string, TruthCell> {
  const cells: Record<string, TruthCell> = {};
  const { longitude, latitude } = model.geometry ?? {};
  for (const field of model.fields) {
    const value = truth[field.name]!;
    if (field.name === longitude || field.name === latitude) continue;
    cells[field.name] = { ...messyValue(field, value, truth, habits, random), truth: value };
  }
  if (longitude && latitude) {
    const [lon, lat] = messyPosition(truth[longitude]!, truth[latitude]!, habits.coordinates);
    cells[longitude] = { ...lon, truth: truth[longitude]! };
    cells[latitude] = { ...lat, truth: truth[latitude]! };
  }
  return cells;
}

interface Layout {
  readonly titles: boolean;
  readonly repeatedHeader: boolean;
  readonly totals: boolean;
  readonly signature: boolean;
  readonly blankRows: boolean;
  readonly emptyColumn: boolean;
  /** Longitude and latitude in one cell, "lat, lon". */
  readonly pairedPosition: boolean;
  /** A line break inside long headers. */
  readonly brokenHeaders: boolean;
  /** Hundreds of columns that hold nothing. */
  readonly wide: boolean;
}

function drawLayout(random: Random): Layout {
  return {
    titles: random.chance(0.5),
    repeatedHeader: random.chance(0.15),
    totals: random.chance(0.2),
    signature: random.chance(0.2),
    blankRows: random.chance(0.2),
    emptyColumn: random.chance(0.2),
    pairedPosition: random.chance(0.15),
    brokenHeaders: random.chance(0.2),
    wide: random.chance(0.1),
  };
}

/** Puts both coordinates in the latitude's cell, latitude first save for projected ones, and empties the other. */
function pairPositions(
  header: (string | number)[],
  rows: Grid,
  lat: number,
  lon: number,
  { coordinates }: Habits,
): void {
  if (lat === -1 || lon === -1) return;
  const separator = coordinates === "comma" ? " ; " : ", ";
  header[lat] = "Coordonnées";
  for (const row of rows) {
    const pair = coordinates === "lambert93" ? [row[lon], row[lat]] : [row[lat], row[lon]];
    row[lat] = pair.join(separator);
  }
  for (const row of [header, ...rows]) row.splice(lon, 1);
}

function breakHeaders(header: (string | number)[]): void {
  header.forEach((text, index) => {
    if (String(text).length > 14) header[index] = String(text).replace(/ (?=\S+$)/, "\n");
  });
}

/** A file of one commune for one model as the town hall would send it, with the truth beside it. */
export function sampleFile(model: Model, commune: SampleCommune, random: Random): SampleFile {
  const habits = drawHabits(random);
  const layout = drawLayout(random);
  const truths = truthRecords(model, commune, random.between(12, 34), random);
  const records = truths.map((truth) => messyRecord(model, truth, habits, random));
  const axes = random.between(0, 2);
  const kept = model.fields.filter(
    (field) =>
      records.some((record) => record[field.name]!.raw !== "") &&
      !(OFTEN_MISSING.test(field.name) && !field.constraints.required && random.chance(0.35)),
  );
  const columns = random.chance(0.5) ? kept : random.shuffle(kept);
  const { longitude, latitude } = model.geometry ?? {};
  const paired =
    layout.pairedPosition && habits.coordinates !== "swapped" && habits.coordinates !== "pointless";
  const header: (string | number)[] = columns.map((field) => drawHeader(field, axes, random));
  const rows: Grid = records.map((record) => columns.map((field) => record[field.name]!.raw));
  if (paired)
    pairPositions(
      header,
      rows,
      columns.findIndex((field) => field.name === latitude),
      columns.findIndex((field) => field.name === longitude),
      habits,
    );
  if (layout.brokenHeaders) breakHeaders(header);
  if (layout.emptyColumn) for (const row of [header, ...rows]) row.splice(2, 0, "");
  if (layout.wide)
    for (const row of [header, ...rows]) row.push(...Array.from<string>({ length: 220 }).fill(""));
  const grid: Grid = [];
  if (layout.titles)
    grid.push([`Mairie de ${commune.name}`], [`${model.title} - données d'exemple inventées`], []);
  grid.push(header);
  rows.forEach((row, index) => {
    if (layout.repeatedHeader && index === 10) grid.push([...header]);
    if (layout.blankRows && index === 7) grid.push([]);
    grid.push(row);
  });
  if (layout.totals) grid.push([`TOTAL : ${rows.length}`]);
  if (layout.signature) grid.push([], [`Fait à ${commune.name}, le 3 mars 2026`]);
  const present = new Set(columns.map((field) => field.name));
  const visible = records.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => present.has(name))),
  );
  return { grid, records: visible, habits };
}
