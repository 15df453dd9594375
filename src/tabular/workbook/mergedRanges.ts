import type { MergedRange } from "../sourceFile.ts";
import { UnreadableFile } from "../unreadableFile.ts";
import { columnOfReference, rowOfReference } from "./cellReference.ts";
import { LIMITS } from "./limits.ts";

const MAX_MERGES = 500_000;

/** Adds a range written `A1:B2`, cut to the size of a sheet; one that is no range is left out. */
export function addMerge(merges: MergedRange[], reference: string, part: string): void {
  if (merges.length >= MAX_MERGES) throw new UnreadableFile("workbook.too-large", { part });
  const [first = "", last = first] = reference.replaceAll("$", "").split(":");
  const range = {
    firstRow: rowOfReference(first),
    lastRow: Math.min(rowOfReference(last), LIMITS.rows),
    firstColumn: columnOfReference(first),
    lastColumn: Math.min(columnOfReference(last), LIMITS.columns - 1),
  };
  const real = range.firstRow > 0 && range.firstColumn >= 0;
  if (real && range.lastRow >= range.firstRow && range.lastColumn >= range.firstColumn) merges.push(range);
}

const MERGE_TAG = /<(?:\w+:)?mergeCell\s[^>]*?ref=["']([A-Z0-9:$]+)["']/gi;

/** The merged ranges written in what follows a worksheet's rows. */
export function mergesInText(xml: string, part: string): MergedRange[] {
  const merges: MergedRange[] = [];
  for (const match of xml.matchAll(MERGE_TAG)) addMerge(merges, match[1] ?? "", part);
  return merges;
}
