import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What a command of GDAL says. Other requests go on meanwhile, so that kept connections are noticed when they close. */
export async function gdal(command: string, ...args: string[]): Promise<string> {
  return (await run(command, args, { encoding: "utf8", maxBuffer: 1 << 28 })).stdout;
}

type Properties = Readonly<Record<string, unknown>>;

/** The first line of a sheet is its heading. */
const HEADED = ["--config", "OGR_XLSX_HEADERS", "FORCE", "--config", "OGR_ODS_HEADERS", "FORCE"];

/** Every record of the first layer that GDAL finds in a file. */
export async function gdalRecords(path: string): Promise<Properties[]> {
  const layers = await gdal("ogrinfo", "-ro", "-q", path);
  const layer = /^1: (.+?)(?: \([^()]*\))?$/m.exec(layers)?.[1];
  const read = [path, ...(layer === undefined ? [] : [layer])];
  const written = await gdal("ogr2ogr", ...HEADED, "-f", "GeoJSONSeq", "/vsistdout/", ...read);
  return written
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { properties: Properties }).properties);
}

/** A value as every format may say it: nothing is an empty text, 1 and true are one where a truth is meant. */
function told(value: unknown, as: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof as === "boolean")
    return String(value === true || value === 1 || value === "1" || value === "true");
  if (typeof as === "number") return String(Number(value));
  if (Array.isArray(value)) return value.join("|");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /^\d{4}\/\d{2}\/\d{2}/.test(text) ? text.replaceAll("/", "-") : text;
}

/** The records of the API that a file does not hold with the very same values, in words; none when all are there. */
export function differingRecords(file: readonly Properties[], wanted: readonly Properties[]): string[] {
  const types: Record<string, unknown> = {};
  for (const record of wanted)
    for (const [name, value] of Object.entries(record)) types[name] ??= value ?? undefined;
  const names = Object.keys(types);
  const line = (record: Properties): string =>
    names.map((name) => `${name}=${told(record[name], types[name])}`).join("\t");
  const left = new Map<string, number>();
  for (const record of file) left.set(line(record), (left.get(line(record)) ?? 0) + 1);
  return wanted.map(line).filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count < 1;
  });
}
