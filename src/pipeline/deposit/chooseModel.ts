import { communeKey } from "../../domain/commune/communeKey.ts";
import { decideModel } from "../../domain/matching/decideModel.ts";
import { isNamedAfter, type Naming } from "../../domain/matching/isNamedAfter.ts";
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

export interface ChosenModel {
  readonly model: Model;
  /** Every model with its score, most likely first; [] when there was no choice. */
  readonly candidates: readonly ModelCandidate[];
}

/** How the file's name, or those of its sheets, name a model: the clearest way. */
function namingOf(model: Model, names: readonly string[]): Naming {
  const namings = new Set(names.map((name) => isNamedAfter(model, name)));
  return (["name", "keyword"] as const).find((one) => namings.has(one)) ?? "none";
}

/**
 * Which of the models an open file follows: the only one, the one that its template names, or the one that its columns and its
 * name tell. Throws `UnrecognisedModel` when they do not tell beyond doubt, and `UnreadableFile` when there is no table.
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
  const names = [source.name.replace(/\.[^.]*$/, "")];
  let tables = 0;
  for (const sheet of chooseSheets(source, request.sheet)) {
    for (const table of await findTables(sheet)) {
      tables++;
      names.push(sheet.name ?? "");
      const { columns } = await profileTable(table, () => {}, ENOUGH);
      for (const { model, score } of recogniseModel(models, columns, { memory, place, isCommune }))
        scores.set(model, Math.max(score, scores.get(model) ?? 0));
    }
  }
  if (tables === 0) throw new UnreadableFile("reading.no-table");
  const decision = decideModel(
    [...scores].map(([model, score]) => ({ model, score, naming: namingOf(model, names) })),
  );
  const candidates = decision.ranked.map(({ model, score }) => ({
    model: model.name,
    version: model.version,
    score,
  }));
  if (decision.model === null) throw new UnrecognisedModel(candidates);
  return { model: decision.model, candidates };
}
