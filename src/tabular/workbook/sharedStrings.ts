import { UnreadableFile } from "../unreadableFile.ts";
import { LIMITS } from "./limits.ts";
import { scanPart } from "./scanPart.ts";
import { decodeOoxmlString, unescapeXml } from "./xmlText.ts";
import type { ZipArchive, ZipEntry } from "./zipArchive.ts";

/** The table of texts that cells point into. Rich text is joined; phonetic readings are left out. */
export async function readSharedStrings(
  zip: ZipArchive,
  entry: ZipEntry | undefined,
): Promise<readonly string[]> {
  if (!entry) return [];
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let phonetic = 0;
  await scanPart(
    zip,
    entry,
    {
      open(name) {
        if (name === "t") inText = phonetic === 0;
        else if (name === "rPh") phonetic++;
        else if (name === "si") text = "";
      },
      text(source, from, to) {
        if (inText) text = text === "" ? source.slice(from, to) : text + source.slice(from, to);
      },
      close(name) {
        if (name === "t") inText = false;
        else if (name === "rPh") phonetic--;
        else if (name === "si") {
          if (strings.length >= LIMITS.sharedStringsCount) {
            throw new UnreadableFile("workbook.too-large", { part: entry.name });
          }
          strings.push(ownedText(decodeOoxmlString(unescapeXml(text))));
        }
      },
    },
    LIMITS.sharedStringsBytes,
  );
  return strings;
}

/** A copy that does not keep alive the large text it was cut from: engines make a long slice point into its parent. */
export function ownedText(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
