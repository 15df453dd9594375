import { Random } from "../../../demo/generator/random.ts";
import { type SampleFile, sampleFile } from "../../../demo/generator/sheet.ts";
import type { SampleCommune } from "../../../demo/generator/territory.ts";
import { FORMS } from "../../../demo/generator/writeSample.ts";
import { parseModel } from "../../../src/domain/model/parseModel.ts";
import { builtInModels } from "../../../src/domain/models/builtInModels.ts";

interface HandedSample {
  readonly name: string;
  readonly content: Buffer;
  /** What its cells truly are. */
  readonly records: SampleFile["records"];
}

/** A file that a commune hands in: messy in its own way, in one of the forms that town halls send; the same seed makes the same file. */
export function sampleOf(model: string, commune: SampleCommune, turn: number, seed: number): HandedSample {
  const { grid, records } = sampleFile(
    parseModel(builtInModels.get(model)).model!,
    commune,
    new Random(seed + turn),
  );
  const form = FORMS[turn % FORMS.length]!;
  return { name: `${model} ${commune.name} def.${form.extension}`, content: form.write(grid), records };
}
