import { builtInFormat, type FormatMeaning, formatMeaning } from "./numberFormat.ts";
import { scanPart } from "./scanPart.ts";
import { xmlAttributes } from "./xmlAttributes.ts";
import type { ZipArchive, ZipEntry } from "./zipArchive.ts";

/** What each cell style (the `s` of a cell) makes of a number, by position. */
export async function readCellFormats(
  zip: ZipArchive,
  entry: ZipEntry | undefined,
): Promise<readonly FormatMeaning[]> {
  if (!entry) return [];
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellXfs = false;
  await scanPart(zip, entry, {
    open(name, tag) {
      if (name === "cellXfs") inCellXfs = true;
      else if (name === "numFmt") {
        const attributes = xmlAttributes(tag);
        codes.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
      } else if (name === "xf" && inCellXfs) {
        ids.push(Number(xmlAttributes(tag).get("numFmtId") ?? 0));
      }
    },
    text() {},
    close(name) {
      if (name === "cellXfs") inCellXfs = false;
    },
  });
  const meanings = new Map<number, FormatMeaning>();
  return ids.map((id) => {
    const known = meanings.get(id);
    if (known) return known;
    const code = codes.get(id);
    const meaning = code === undefined ? builtInFormat(id) : formatMeaning(code);
    meanings.set(id, meaning);
    return meaning;
  });
}
