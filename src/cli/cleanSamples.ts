import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Gazetteer } from "../domain/commune/gazetteer.ts";
import { NOWHERE } from "../domain/place/place.ts";
import type { AddressIndex } from "../geocoding/addressIndex.ts";
import { buildIndex } from "../geocoding/build/buildIndex.ts";
import { openIndex } from "../geocoding/openIndex.ts";
import { cliText } from "../messages/cli.ts";
import { cleanFile } from "../pipeline/cleanFile.ts";
import { loadGazetteer } from "../reference/loadGazetteer.ts";
import { renderIndex, type IndexRow } from "../report/html/renderIndex.tsx";
import { loadModel } from "../services/loadModel.ts";
import { type CommandCall, EXIT, type ExitCode } from "./command.ts";
import type { Terminal } from "./terminal.ts";

/** The invented addresses of the sample territory, as an open index. */
async function sampleAddresses(demo: string, scratch: string, gazetteer: Gazetteer): Promise<AddressIndex> {
  const path = join(scratch, "addresses.index");
  try {
    await buildIndex({ files: [join(demo, "addresses.csv")], out: path });
    return openIndex(path, gazetteer);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function printTable(heads: readonly string[], rows: readonly IndexRow[], terminal: Terminal): void {
  const lines = [
    heads,
    ...rows.map(({ commune, model, figures }) => [commune, model, ...figures.map(String)]),
  ];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  for (const line of lines)
    terminal.print(
      line
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join("  "),
    );
}

/**
 * Cleans the sample files one by one, each named by its commune's INSEE code and its model, and leaves their results and a page
 * that leads to them in `out`.
 */
export async function cleanSamples(
  { language, terminal }: CommandCall,
  demo: string,
  out: string,
): Promise<ExitCode> {
  const samples = join(demo, "files");
  const gazetteer = loadGazetteer();
  const scratch = mkdtempSync(join(tmpdir(), "traboule-demo-addresses-"));
  const addresses = await sampleAddresses(demo, scratch, gazetteer);
  const files = readdirSync(samples).sort();
  const rows: IndexRow[] = [];
  const totals = { files: files.length, records: 0, cells: 0, corrected: 0, toConfirm: 0, invalid: 0 };
  for (const [index, file] of files.entries()) {
    const [, code = "", name = ""] = /^(\d{5})-(.+)\.\w+$/.exec(file) ?? [];
    const model = await loadModel(name);
    const commune = gazetteer.current(code) ?? null;
    const folder = `${code}-${name}`;
    terminal.progress(index / files.length, file);
    const { summary } = await cleanFile({
      path: join(samples, file),
      model,
      gazetteer,
      place: { ...NOWHERE, commune },
      mapping: null,
      memory: [],
      sheet: null,
      decisions: [],
      addresses,
      out: join(out, folder),
      language,
    });
    const { records, cells, corrected, toConfirm, invalid } = summary;
    totals.records += records;
    totals.cells += cells;
    totals.corrected += corrected;
    totals.toConfirm += toConfirm;
    totals.invalid += invalid;
    rows.push({
      commune: commune?.name ?? code,
      model: model.title,
      folder,
      figures: [records, corrected, toConfirm, invalid],
    });
  }
  const heads = cliText(language, "demo.columns").split("|");
  const heading = cliText(language, "demo.heading");
  const index = join(out, "index.html");
  writeFileSync(index, renderIndex({ language, heading, heads, rows }));
  terminal.print(`${heading}\n`);
  printTable(heads, rows, terminal);
  terminal.print(`\n${cliText(language, "demo.total", totals)}`);
  terminal.print(cliText(language, "demo.reports", { path: index }));
  return EXIT.done;
}
