import { UnreadableFile } from "../unreadableFile.ts";
import { decodeFile } from "./decodeFile.ts";
import { isFeature } from "./geojsonCells.ts";
import { JsonSplitter, parseJson } from "./jsonSplitter.ts";
import type { UnicodeSign } from "./sniffUnicode.ts";

/** Where the records of a JSON file are. */
export interface JsonLayout {
  /** `lines`: one value per line; `array`: the root array; `member`: an array within the root object; `root`: the root itself. */
  readonly kind: "lines" | "array" | "member" | "root";
  readonly member: string | null;
  /** True when each record is an array of cells rather than an object. */
  readonly matrix: boolean;
  /** The `crs` member of a feature collection, parsed. */
  readonly crs: unknown;
}

/** Members that hold the records, by custom; the first found wins. */
const RECORD_MEMBERS = ["features", "records", "data", "results", "rows", "items"];
const MAX_LINE = 32 * 1024 * 1024;

async function* linesOf(path: string, sign: UnicodeSign): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of decodeFile(path, sign.encoding, sign.skip)) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop()!;
    if (rest.length > MAX_LINE) throw new UnreadableFile("file.line-too-long", { row: 0 });
    yield* lines;
  }
  yield rest;
}

/** True when a text of JSON starts with one value per line rather than with one value for all. */
function isJsonLines(sample: string): boolean {
  const lines = sample.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2) return false;
  return lines.slice(0, 2).every((line) => {
    try {
      const value = JSON.parse(clean(line)) as unknown;
      return typeof value === "object" && value !== null;
    } catch {
      return false;
    }
  });
}

/** GeoJSON text sequences (RFC 8142) start each line with a record separator. */
const clean = (line: string): string => line.replace(/^\u001e/, "").trim();

/** Reads the file once to find where its records are. */
export async function surveyJson(path: string, sign: UnicodeSign, sample: string): Promise<JsonLayout> {
  if (isJsonLines(sample)) return { kind: "lines", member: null, matrix: false, crs: null };
  const splitter = new JsonSplitter();
  const members = new Map<string | null, "object" | "array" | "scalar">();
  const scalars = new Map<string | null, string>();
  for await (const chunk of decodeFile(path, sign.encoding, sign.skip)) {
    for (const { member, element, text } of splitter.push(chunk)) {
      if (!element) {
        if (text.length < 10_000) scalars.set(member, text);
      } else if (!members.has(member)) {
        members.set(member, text.startsWith("{") ? "object" : text.startsWith("[") ? "array" : "scalar");
      }
    }
  }
  if (!splitter.finished) throw new UnreadableFile("file.json-truncated");
  const crs = parseJson(scalars.get("crs") ?? "null");
  if (members.has(null)) {
    if (members.get(null) === "scalar") throw new UnreadableFile("file.json-no-records");
    return { kind: "array", member: null, matrix: members.get(null) === "array", crs };
  }
  if (scalars.get("type") === '"Feature"') return { kind: "root", member: null, matrix: false, crs };
  const arrays = [...members].filter(([, kind]) => kind !== "scalar");
  const named = RECORD_MEMBERS.map((name) => arrays.find(([member]) => member === name)).find(Boolean);
  const objects = arrays.filter(([, kind]) => kind === "object");
  const found = named ?? (objects.length === 1 ? objects[0] : undefined);
  if (!found) throw new UnreadableFile("file.json-no-records");
  return { kind: "member", member: found[0], matrix: found[1] === "array", crs };
}

/** The records of a JSON file, parsed, in order. */
export async function* jsonRecords(
  path: string,
  sign: UnicodeSign,
  layout: JsonLayout,
): AsyncGenerator<unknown[]> {
  if (layout.kind === "lines") {
    let batch: unknown[] = [];
    for await (const line of linesOf(path, sign)) {
      const text = clean(line);
      if (text === "") continue;
      batch.push(parseJson(text));
      if (batch.length >= 1000) {
        yield batch;
        batch = [];
      }
    }
    yield batch;
    return;
  }
  const splitter = new JsonSplitter();
  const members = new Map<string, unknown>();
  for await (const chunk of decodeFile(path, sign.encoding, sign.skip)) {
    const pieces = splitter.push(chunk);
    if (layout.kind === "root") {
      for (const piece of pieces)
        if (!piece.element && piece.member) members.set(piece.member, parseJson(piece.text));
    } else {
      const own = pieces.filter(({ element, member }) => element && member === layout.member);
      if (own.length > 0) yield own.map(({ text }) => parseJson(text));
    }
  }
  const root: unknown = Object.fromEntries(members);
  if (layout.kind === "root" && isFeature(root)) yield [root];
}
