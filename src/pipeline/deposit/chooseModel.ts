import { communeKey } from "../../domain/commune/communeKey.ts";
import { recogniseModel } from "../../domain/matching/recogniseModel.ts";
import type { Model } from "../../domain/model/model.ts";
import { findTables } from "../../tabular/layout/findTables.ts";
import type { SourceFile } from "../../tabular/sourceFile.ts";
import { UnreadableFile } from "../../tabular/unreadableFile.ts";
import type { ReadRequest } from "../cleanRequest.ts";
import { profileTable } from "../profileTable.ts";
import { chooseSheets } from "../selectTables.ts";
import { type ModelCandidate, UnrecognisedModel } from "./modelCandidate.ts";

/** Records read to recognise a model: its columns show in far fewer. */
const ENOUGH = 500;
/** Below this a file and a model hardly share more than a name and an address. */
const LEAST_SCORE = 0.25;

export interface ChosenModel {
  readonly model: Model;
  /** Every model with its score, best first; [] when there was no choice. */
  readonly candidates: readonly ModelCandidate[];
}

/**
 * Which of the models an open file follows: the only one, the one that its template names, or the one that its tables cover
 * best. Throws `UnrecognisedModel` when none is likely, and `UnreadableFile` when there is no table.
 */
export async function chooseModel(
  models: readonly Model[],
  source: SourceFile,
  request: Omit<ReadRequest, "model">,
): Promise<ChosenModel> {
  const [only, ...others] = models;
  if (only !== undefined && others.length === 0) return { model: only, candidates: [] };
  const stamped = models.find(({ name }) => name === source.stamp?.model);
  if (stamped) {
    const { name, version } = stamped;
    return { model: stamped, candidates: [{ model: name, version, score: 1 }] };
  }
  const { gazetteer, memory, place } = request;
  const isCommune = (text: string): boolean => gazetteer.byName(communeKey(text)).length > 0;
  const scores = new Map<Model, number>(models.map((model) => [model, 0]));
  let tables = 0;
  for (const sheet of chooseSheets(source, request.sheet)) {
    for (const table of await findTables(sheet)) {
      tables++;
      const { columns } = await profileTable(table, () => {}, ENOUGH);
      for (const { model, score } of recogniseModel(models, columns, { memory, place, isCommune }))
        scores.set(model, Math.max(score, scores.get(model) ?? 0));
    }
  }
  if (tables === 0) throw new UnreadableFile("reading.no-table");
  const ranked = [...scores].sort(([, one], [, other]) => other - one);
  const candidates = ranked.map(([{ name, version }, score]) => ({ model: name, version, score }));
  const [best] = ranked;
  if (best === undefined || best[1] < LEAST_SCORE) throw new UnrecognisedModel(candidates);
  return { model: best[0], candidates };
}
