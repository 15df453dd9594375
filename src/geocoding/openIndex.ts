import type { Gazetteer } from "../domain/commune/gazetteer.ts";
import type { Extent } from "../domain/geo/extent.ts";
import type { AddressIndex } from "./addressIndex.ts";
import { NO_POSITION } from "./format/indexLayout.ts";
import { type IndexContent, loadBytes, viewIndex } from "./format/readIndexFile.ts";
import { CommuneNames } from "./search/communeNames.ts";
import { degreesOf, IndexReader } from "./search/indexReader.ts";
import { nearestAddress } from "./search/nearestAddress.ts";
import { createSearch } from "./search/searchIndex.ts";
import { AnswerWriter } from "./search/writeAnswer.ts";

/** A point farther than this from any address, in metres, has none. */
const REVERSE_REACH = 1000;

/**
 * Opens an index file. The gazetteer helps to recognise communes. Throws `UnreadableIndex` (with a code that the
 * message files word) for a missing, foreign, damaged or truncated file or one of another version.
 */
export function openIndex(path: string, gazetteer: Gazetteer): AddressIndex {
  const bytes = loadBytes(path);
  return fromContent(bytes, viewIndex(bytes, path), gazetteer);
}

/** The same from the bytes of an open index, as a worker thread receives them; nothing is copied nor checked again. */
export function readIndex(bytes: SharedArrayBuffer, gazetteer: Gazetteer): AddressIndex {
  return fromContent(bytes, viewIndex(bytes, "", true), gazetteer);
}

function fromContent(bytes: SharedArrayBuffer, content: IndexContent, gazetteer: Gazetteer): AddressIndex {
  const reader = new IndexReader(content);
  const names = new CommuneNames(reader, gazetteer);
  const writer = new AnswerWriter(reader, names);
  const { description, tables } = content;
  return {
    bytes,
    summary: {
      communes: description.communes.length,
      streets: tables.streetLon.length,
      numbers: tables.numberKey.length,
      sources: description.sources,
    },
    search: createSearch(reader, names),
    reverse(lon, lat) {
      const found = nearestAddress(reader, lon, lat, REVERSE_REACH);
      if (!found) return null;
      const score = 1 - found.metres / REVERSE_REACH;
      const { commune, street, number, metres } = found;
      const answer =
        number < 0
          ? writer.street(commune, street, score)
          : writer.houseNumber(commune, street, number, score);
      return { answer, distance: Math.round(metres) };
    },
    communeExtent: (citycode) => extentOf(names.byCode(citycode), tables.communeBox),
    hasCommune: (citycode) => names.byCode(citycode).length > 0,
  };
}

/** The box around several communes' addresses, outliers left aside. */
function extentOf(communes: readonly number[], boxes: Int32Array): Extent | null {
  let extent: Extent | null = null;
  for (const commune of communes) {
    const [west, south, east, north] = [4, 5, 6, 7].map((side) => boxes[commune * 8 + side]!) as [
      number,
      number,
      number,
      number,
    ];
    if (west === NO_POSITION) continue;
    const own: Extent = [degreesOf(west), degreesOf(south), degreesOf(east), degreesOf(north)];
    extent = extent
      ? [
          Math.min(extent[0], own[0]),
          Math.min(extent[1], own[1]),
          Math.max(extent[2], own[2]),
          Math.max(extent[3], own[3]),
        ]
      : own;
  }
  return extent;
}
