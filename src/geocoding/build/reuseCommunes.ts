import type { IndexSource } from "../addressIndex.ts";
import { KIND_LOCALITY, KIND_OWN_POINT, NONE_16, SUFFIX_BITS } from "../format/indexLayout.ts";
import { type IndexContent, loadBytes, viewIndex } from "../format/readIndexFile.ts";
import { UnreadableIndex } from "../unreadableIndex.ts";
import { draftCommune, newStreet, type StreetDraft, type SuffixIds } from "./communeDraft.ts";

import { packCommune, type PackedCommune } from "./packedCommune.ts";

/** The index of the last build, from which communes whose source did not change are taken. */
export interface FormerIndex {
  /** Those whose communes are all here: none was replaced by another file's. */
  readonly sources: readonly IndexSource[];
  /** The communes that came from a source, for source number `at`. */
  communes(source: IndexSource, at: number, suffixes: SuffixIds): Iterable<PackedCommune>;
}

/**
 * Opens the index that a build will replace. Null when it cannot serve (another version, damaged): the build then reads
 * everything. Throws when the file is no index at all: it must not be overwritten.
 */
export function openFormerIndex(path: string): FormerIndex | null {
  try {
    const content = viewIndex(loadBytes(path), path);
    const { sources, incomplete } = content.description;
    return {
      sources: sources.filter((_source, at) => !incomplete.includes(at)),
      communes: (source, at, suffixes) => takeCommunes(content, sources.indexOf(source), at, suffixes),
    };
  } catch (error) {
    if (error instanceof UnreadableIndex && error.code !== "geocoding.index-foreign") return null;
    throw error;
  }
}

function* takeCommunes(
  { description, tables }: IndexContent,
  source: number,
  at: number,
  suffixes: SuffixIds,
): Generator<PackedCommune> {
  const ids = description.suffixes.map((suffix) => {
    if (!suffixes.has(suffix)) suffixes.set(suffix, suffixes.size);
    return suffixes.get(suffix)!;
  });
  for (const [position, { code, name, source: origin }] of description.communes.entries()) {
    if (origin !== source) continue;
    const draft = draftCommune(code, name, at);
    const end = tables.communeStreet[position + 1]!;
    for (let street = tables.communeStreet[position]!; street < end; street++)
      draft.streets.set(String(street), takeStreet({ description, tables }, street, ids));
    yield packCommune(draft);
  }
}

function takeStreet(
  { description, tables }: IndexContent,
  street: number,
  suffixIds: readonly number[],
): StreetDraft {
  const start = tables.streetTextStart[street]!;
  const text = Buffer.from(
    tables.streetText.buffer,
    tables.streetText.byteOffset + start,
    tables.streetTextStart[street + 1]! - start,
  );
  const [name = "", id = "", aliases = ""] = text.toString("utf8").split("\0");
  const kind = tables.streetKind[street]!;
  const former = description.formers[tables.streetFormer[street]!];
  const postcode = tables.streetPostcode[street]!;
  const draft = newStreet({
    name,
    locality: (kind & KIND_LOCALITY) !== 0,
    postcode: postcode === NONE_16 ? "" : (description.postcodes[postcode] ?? ""),
    formerCode: former?.code ?? "",
    formerCity: former?.name ?? "",
  });
  draft.id = id;
  if (aliases !== "") draft.aliases = aliases.split("\u0001");
  const lon = tables.streetLon[street]!;
  const lat = tables.streetLat[street]!;
  if ((kind & KIND_OWN_POINT) !== 0) {
    draft.lon = lon;
    draft.lat = lat;
  }
  const unit = tables.streetUnit[street]!;
  for (let at = tables.streetNumberStart[street]!; at < tables.streetNumberStart[street + 1]!; at++) {
    const key = tables.numberKey[at]!;
    const suffix = key % (1 << SUFFIX_BITS);
    draft.keys.push(key - suffix + (suffixIds[suffix] ?? 0));
    draft.lons.push(lon + tables.numberLon[at]! * unit);
    draft.lats.push(lat + tables.numberLat[at]! * unit);
    draft.ranks.push(0);
  }
  return draft;
}
