import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { CellObject, Range } from "@e965/xlsx";
import { UnreadableFile } from "../unreadableFile.ts";

/** What the parser knows of a cell: its type, its stored value, its number format. */
export type XlsCell = Pick<CellObject, "t" | "v" | "z">;

export interface XlsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Range[];
  /** Rows that have cells, in order; the first number counts from 0. */
  readonly rows: readonly (readonly [row: number, cells: readonly (XlsCell | undefined)[]])[];
}

export interface XlsWorkbook {
  readonly date1904: boolean;
  readonly sheets: readonly XlsSheet[];
}

/** Memory that parsing may take: some for any file, then in proportion to its size. */
const BASE_MEMORY_MB = 256;
const MEMORY_PER_BYTE = 40;
const MAX_MEMORY_MB = 1_536;
const PATIENCE_MS = 60_000;

/** Runs in the worker, as plain JavaScript: the parser, then only what a reader needs. */
const PROGRAM = `
const { parentPort, workerData } = require("node:worker_threads");
const { read } = require(workerData.library);
const options = { type: "buffer", dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false };
try {
  const workbook = read(Buffer.from(workerData.bytes), options);
  const states = workbook.Workbook?.Sheets ?? [];
  const sheets = workbook.SheetNames.flatMap((name, position) => {
    const sheet = workbook.Sheets[name];
    if (!sheet || (sheet["!type"] ?? "sheet") !== "sheet") return [];
    const rows = [];
    (sheet["!data"] ?? []).forEach((cells, row) => {
      if (cells?.length > 0) rows.push([row, Array.from(cells, (cell) => cell && { t: cell.t, v: cell.v, z: cell.z })]);
    });
    return [{ name, hidden: (states[position]?.Hidden ?? 0) !== 0, merges: sheet["!merges"] ?? [], rows }];
  });
  parentPort.postMessage({ workbook: { date1904: workbook.Workbook?.WBProps?.date1904 === true, sheets } });
} catch (error) {
  parentPort.postMessage({ failure: String(error?.message ?? error) });
}`;

type Answer = { readonly workbook: XlsWorkbook } | { readonly failure: string };

/**
 * Parses a workbook of Excel 97–2003 apart from the main thread, with bounded memory and time: the format's parser trusts the
 * counts that a file announces. Throws `UnreadableFile` for an encrypted or damaged one.
 */
export async function parseXls(bytes: Uint8Array): Promise<XlsWorkbook> {
  const answer = await runWorker(bytes);
  if ("workbook" in answer) return answer.workbook;
  const encrypted = /password|encrypt/i.test(answer.failure);
  const cause = new Error(answer.failure);
  throw new UnreadableFile(encrypted ? "workbook.encrypted" : "workbook.damaged", { part: "xls" }, { cause });
}

function runWorker(bytes: Uint8Array): Promise<Answer> {
  const library = createRequire(import.meta.url).resolve("@e965/xlsx");
  const memory = BASE_MEMORY_MB + Math.round((bytes.length * MEMORY_PER_BYTE) / 1024 ** 2);
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { library, bytes },
    resourceLimits: { maxOldGenerationSizeMb: Math.min(memory, MAX_MEMORY_MB) },
    stdout: true,
    stderr: true,
  });
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(patience);
      resolve(answer);
      void worker.terminate();
    };
    const patience = setTimeout(() => settle({ failure: "too long" }), PATIENCE_MS);
    worker.once("message", (answer: Answer) => settle(answer));
    worker.once("error", (error) => settle({ failure: String(error) }));
    worker.once("exit", () => settle({ failure: "stopped" }));
  });
}
