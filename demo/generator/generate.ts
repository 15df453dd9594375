import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseModel } from "../../src/domain/model/parseModel.ts";
import { builtInModels } from "../../src/domain/models/builtInModels.ts";
import { writeAddresses } from "./addresses.ts";
import { Random } from "./random.ts";
import { sampleFile } from "./sheet.ts";
import { COMMUNES } from "./territory.ts";
import { FORMS } from "./writeSample.ts";

const MODELS = [
  "bureaux-de-vote",
  "parcs-jardins",
  "toilettes",
  "panneaux-affichage",
  "equipements",
  "stationnement-pmr",
] as const;

/** What stands beside each sample file: what its cells truly are. */
interface SampleTruth {
  readonly synthetic: true;
  readonly file: string;
  readonly model: string;
  readonly commune: string;
  readonly records: unknown;
}

/** The seed of the territory that is kept beside the generator. */
export const SEED = 20261;

/** Writes the sample territory into `folder`: `files/` as the town halls send them, `truth/` as they truly are, and `addresses.csv`. */
export function generateTerritory(folder: string, seed: number): void {
  const files = join(folder, "files");
  const truths = join(folder, "truth");
  for (const path of [files, truths]) {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
  }
  writeAddresses(join(folder, "addresses.csv"));
  let turn = 0;
  for (const [row, commune] of COMMUNES.entries()) {
    for (const [column, name] of MODELS.entries()) {
      const { model } = parseModel(builtInModels.get(name));
      const random = new Random(seed + row * 100 + column);
      const sample = sampleFile(model!, commune, random);
      const form = FORMS[turn++ % FORMS.length]!;
      const file = `${commune.code}-${name}.${form.extension}`;
      writeFileSync(join(files, file), form.write(sample.grid));
      const truth: SampleTruth = {
        synthetic: true,
        file,
        model: name,
        commune: commune.code,
        records: sample.records,
      };
      writeFileSync(join(truths, `${commune.code}-${name}.json`), `${JSON.stringify(truth, null, 1)}\n`);
    }
  }
}

if (import.meta.filename === process.argv[1]) {
  const [, , folder = join(import.meta.dirname, ".."), seed = SEED] = process.argv;
  generateTerritory(folder, Number(seed));
}
