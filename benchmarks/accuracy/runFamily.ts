import { addScore, emptyScore, type Experiment, type Score } from "./experiment.ts";
import { runExperiment } from "./runExperiment.ts";
import type { ScoresByKind } from "./scoreTable.ts";

/** Runs experiments one after the other and adds up their scores by kind of mess. */
export async function runFamily(
  experiments: AsyncIterable<Experiment> | Iterable<Experiment>,
): Promise<ScoresByKind> {
  const scores = new Map<string, Score>();
  for await (const experiment of experiments) {
    const total = scores.get(experiment.kind) ?? emptyScore();
    addScore(total, await runExperiment(experiment));
    scores.set(experiment.kind, total);
  }
  return scores;
}
