import type { Field } from "../../src/domain/model/field.ts";
import type { Model } from "../../src/domain/model/model.ts";
import { Random } from "../../demo/generator/random.ts";
import { type ExampleTable, exampleTables } from "./exampleTables.ts";
import { HEADER_PERTURBATIONS, type HeaderPerturbation } from "./headerPerturbations.ts";
import { addMatchingScore, emptyMatchingScore, type MatchingScore } from "./matchingScore.ts";
import { matchTable } from "./matchTable.ts";

const SEED = 7;

const folded = (text: string): string => text.trim().toLowerCase();

/**
 * The fields whose perturbed header still names them alone. Some schemas give one title to several fields, and a slip
 * may write another field's name: nobody could tell those apart.
 */
function tellable(
  header: readonly string[],
  fieldAt: readonly (Field | undefined)[],
  model: Model,
): Set<string> {
  const isTold = (field: Field, at: number): boolean => {
    const text = folded(header[at]!);
    const twin = header.some((other, place) => place !== at && folded(other) === text);
    const other = model.fields.some(
      (one) => one !== field && [one.name, one.title].map(folded).includes(text),
    );
    return !twin && !other;
  };
  return new Set(fieldAt.flatMap((field, at) => (field && isTold(field, at) ? [field.name] : [])));
}

function measure(
  { name, model, table }: ExampleTable,
  perturb: HeaderPerturbation,
  random: Random,
): MatchingScore {
  const order = random.shuffle([...table.header.keys()]);
  const fieldAt = order.map((at): Field | undefined =>
    model.fields.find((field) => field.name === table.header[at]),
  );
  const header = order.map((at, place) => {
    const field = fieldAt[place];
    return field ? perturb(table.header[at]!, field, () => random.next()) : table.header[at]!;
  });
  const entries = matchTable(model, {
    header,
    rows: table.rows.map((row) => order.map((at) => row[at] ?? "")),
  });
  const score = emptyMatchingScore();
  const present = new Set(fieldAt.flatMap((field) => (field ? [field.name] : [])));
  const told = tellable(header, fieldAt, model);
  score.known = told.size;
  for (const { field, columns, extract } of entries) {
    const whole = extract === null && columns.length === 1;
    if (whole && fieldAt[columns[0]]?.name === field) score.right += told.has(field) ? 1 : 0;
    // Taking the postcode out of an address, where the file has no column for it, is no claim on the column.
    else if (told.has(field) || (whole && !present.has(field)))
      score.wrong.push(`${name}: ${field} <- ${columns.map((at) => header[at]).join(" + ")}`);
  }
  for (const field of told)
    if (!entries.some((entry) => entry.field === field)) score.missed.push(`${name}: ${field}`);
  return score;
}

/** Every example table under every perturbation of its headers, its columns shuffled. */
export function perturbedHeaders(): Map<string, MatchingScore> {
  const scores = new Map<string, MatchingScore>();
  const tables = exampleTables();
  for (const [kind, perturb] of Object.entries(HEADER_PERTURBATIONS)) {
    const random = new Random(SEED);
    const total = emptyMatchingScore();
    for (const table of tables) addMatchingScore(total, measure(table, perturb, random));
    scores.set(kind, total);
  }
  return scores;
}
