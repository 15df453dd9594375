/** Counts of columns whose place in a model is known. */
export interface MatchingScore {
  /** Fields that some column of the file feeds, as people see it. */
  known: number;
  right: number;
  /** Applied, and not what people would say. */
  readonly wrong: string[];
  /** Left without a match, or with one that is only suggested. */
  readonly missed: string[];
}

export function emptyMatchingScore(): MatchingScore {
  return { known: 0, right: 0, wrong: [], missed: [] };
}

export function addMatchingScore(total: MatchingScore, score: MatchingScore): void {
  total.known += score.known;
  total.right += score.right;
  total.wrong.push(...score.wrong);
  total.missed.push(...score.missed);
}

/** A Markdown table of scores, one line each and their total. */
export function matchingTable(title: string, scores: ReadonlyMap<string, MatchingScore>): string {
  const total = emptyMatchingScore();
  for (const score of scores.values()) addMatchingScore(total, score);
  const line = (name: string, { known, right, wrong, missed }: MatchingScore): string => {
    const share = known === 0 ? "–" : `${((100 * right) / known).toFixed(1).replace(".", ",")} %`;
    return `| ${[name, known, right, share, missed.length, wrong.length].join(" | ")} |`;
  };
  return [
    `| ${title} | à reconnaître | justes | part | non reconnues | fausses |`,
    "|---|---:|---:|---:|---:|---:|",
    ...[...scores].map(([name, score]) => line(name, score)),
    line("**total**", total),
  ].join("\n");
}
