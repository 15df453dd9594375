import Papa from "papaparse";
import type { Hands } from "./hands.ts";

export interface PublishedCell {
  readonly model: string;
  readonly commune: string;
  readonly records: number;
  /** What the publication page led to. */
  readonly links: readonly string[];
}

/** Downloads are made on demand: milliseconds one may take. */
const PATIENCE = 60_000;

/** Rows of a csv, its header apart. */
function countRows(text: string): number {
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data.length - 1;
}

/**
 * What is wrong once everything is published, in words; nothing when all is well: each link shown answers, the cockpit counts every
 * publication, each dataset's page answers and its csv holds exactly the records of its communes.
 */
export async function checkPublished(
  hands: Hands,
  address: string,
  published: readonly PublishedCell[],
): Promise<string[]> {
  const { page } = hands;
  const faults: string[] = [];
  const read = async (url: string): Promise<string> => {
    const answer = await page.request.get(url, { timeout: PATIENCE });
    if (answer.status() !== 200) faults.push(`${url} answers ${answer.status()}`);
    return answer.text();
  };
  for (const link of new Set(published.flatMap(({ links }) => links))) await read(link);

  await hands.goBy(hands.link("Pilotage"), /\/pilotage$/);
  const legend = (await page.locator(".ck-l").innerText()).replaceAll(/\s+/g, " ");
  const shown = /publié (\d+)/.exec(legend)?.[1];
  if (shown !== String(published.length)) faults.push(`The cockpit counts otherwise: ${legend}`);

  for (const model of new Set(published.map((one) => one.model))) {
    const own = published.filter((one) => one.model === model);
    const expected = own.reduce((sum, { records }) => sum + records, 0);
    const rows = countRows(await read(`${address}/exports/${model}.csv`));
    if (rows !== expected) faults.push(`${model}.csv holds ${rows} records, not ${expected}`);
    await page.goto(`${address}/datasets/${model}`);
    const words = await page.getByRole("main").innerText();
    if (!words.replaceAll(/\s/g, "").includes(String(expected)))
      faults.push(`/datasets/${model} does not show its ${expected} records`);
  }
  return faults;
}
