import type { Model } from "../model/model.ts";
import type { Naming } from "./isNamedAfter.ts";

/** A model held against a file. */
export interface WeighedModel {
  readonly model: Model;
  /** Of its columns, between 0 and 1: see `recogniseModel`. */
  readonly score: number;
  /** How the file's own name, or that of its sheet, names the model. */
  readonly naming: Naming;
}

/** Nearly everything of the file and of the model meet: whatever the file is called. */
const PLAIN_SCORE = 0.75;
/** The columns tell by themselves from this score on, */
const SURE_SCORE = 0.5;
/** when no other model comes near: places of every kind share names, addresses and positions. */
const SURE_LEAD = 1.25;
/** Below this a file and a model hardly share more than a name and an address: its name alone decides nothing. */
const LEAST_SCORE = 0.2;
/** What being named adds to a model's place in the list. */
const BONUS: Readonly<Record<Naming, number>> = { name: 0.35, keyword: 0.15, none: 0 };

export interface ModelDecision {
  /** Null where a person must say: read as the wrong kind of data, a file would be published as what it is not. */
  readonly model: Model | null;
  /** Every model, most likely first; the score holds what the name adds. */
  readonly ranked: readonly { readonly model: Model; readonly score: number }[];
}

/**
 * Which model a file follows: the one that its columns tell beyond doubt, or the only one that its name says where its columns
 * agree somewhat and tell no other.
 */
export function decideModel(weighed: readonly WeighedModel[]): ModelDecision {
  const byColumns = weighed.toSorted((one, other) => other.score - one.score);
  const [best, second] = byColumns;
  const ranked = weighed
    .map(({ model, score, naming }) => ({
      model,
      score: Math.min(1, Math.round((score + BONUS[naming]) * 1000) / 1000),
    }))
    .toSorted((one, other) => other.score - one.score);
  return { model: best === undefined ? null : decided(best, second, weighed), ranked };
}

function decided(
  best: WeighedModel,
  second: WeighedModel | undefined,
  weighed: readonly WeighedModel[],
): Model | null {
  const named = weighed.filter(({ naming }) => naming === "name");
  const leads = best.score >= SURE_LEAD * (second?.score ?? 0);
  if (leads && best.score >= PLAIN_SCORE) return best.model;
  const isSure = leads && best.score >= SURE_SCORE;
  const [only] = named;
  if (only === undefined) return isSure ? best.model : null;
  if (named.length > 1) return isSure && named.includes(best) ? best.model : null;
  if (isSure) return only === best ? best.model : null;
  return only.score >= LEAST_SCORE ? only.model : null;
}
