import { loadModel } from "../../src/services/loadModel.ts";
import { readRealTable, sampleRows } from "../accuracy/realTable.ts";
import { sharedPath } from "../accuracy/sharedData.ts";
import { emptyMatchingScore, type MatchingScore } from "./matchingScore.ts";
import { matchTable } from "./matchTable.ts";
import type { RealFileTruth } from "./realFileTruth.ts";

/** A file's columns are known by far fewer rows. */
const MOST_ROWS = 2_000;

async function measure({ file, model, truth, tolerated = {} }: RealFileTruth): Promise<MatchingScore> {
  const table = sampleRows(readRealTable(file), MOST_ROWS);
  const known = model.includes("/") ? sharedPath(model) : model;
  const entries = matchTable(await loadModel(known), table);
  const score = emptyMatchingScore();
  score.known = Object.keys(truth).length;
  for (const { field, columns, extract, confidence } of entries) {
    const names = columns.map((at) => table.header[at]!.trim()).join(" + ");
    const said = extract === null ? names : `${names} > ${extract}`;
    if (truth[field]?.includes(said)) score.right++;
    else if (!tolerated[field]?.includes(said)) score.wrong.push(`${field} <- ${said} (${confidence})`);
  }
  for (const field of Object.keys(truth))
    if (!entries.some((entry) => entry.field === field)) score.missed.push(field);
  return score;
}

/** Each file against its model, by the file's name. */
export async function realFiles(truths: readonly RealFileTruth[]): Promise<Map<string, MatchingScore>> {
  const scores = new Map<string, MatchingScore>();
  for (const truth of truths) {
    const score = await measure(truth);
    const named = (text: string): string => `${truth.name}: ${text}`;
    scores.set(truth.name, { ...score, wrong: score.wrong.map(named), missed: score.missed.map(named) });
  }
  return scores;
}
