import { addScore, emptyScore, type Score } from "./experiment.ts";

/** Scores by kind of mess, in the order in which the kinds came. */
export type ScoresByKind = ReadonlyMap<string, Score>;

/** The sum of the scores of every kind. */
export function totalOf(scores: ScoresByKind): Score {
  const total = emptyScore();
  for (const score of scores.values()) addScore(total, score);
  return total;
}

const share = ({ resolved, resolvable }: Score): string =>
  resolvable === 0 ? "–" : `${((100 * resolved) / resolvable).toFixed(1).replace(".", ",")} %`;

function line(kind: string, score: Score): string {
  const { cells, resolvable, resolved, flagged, silentlyWrong, left } = score;
  const counts = [cells, resolvable, resolved, share(score), left.length, flagged, silentlyWrong.length];
  return `| ${[kind, ...counts].join(" | ")} |`;
}

/** A Markdown table of scores, one line per kind and their total. */
export function scoreTable(title: string, scores: ScoresByKind): string {
  return [
    `| ${title} | cellules | résolubles | résolues | part | laissées à une personne | non résolubles, signalées | fausses en silence |`,
    "|---|---:|---:|---:|---:|---:|---:|---:|",
    ...[...scores].map(([kind, score]) => line(kind, score)),
    line("**total**", totalOf(scores)),
  ].join("\n");
}
