import { type FoundRecord, searchRecords, searchTexts } from "../../db/portal/searchPortal.ts";
import { namingField } from "../../domain/presentation/namingField.ts";
import { correctWords, searchedWords } from "../../domain/search/correctWords.ts";
import type { Platform } from "../platform.ts";
import { BoundedCache } from "../boundedCache.ts";
import type { PortalCommune, PortalDataset, PortalTerritory } from "./portalTerritory.ts";

export interface SearchAnswer {
  /** The best first. */
  readonly datasets: readonly PortalDataset[];
  readonly communes: readonly PortalCommune[];
  readonly records: readonly (FoundRecord & { readonly dataset: PortalDataset })[];
  /** What the records were searched with, where the words as typed are in none; null where they were not replaced. */
  readonly corrected: string | null;
}

/** Longer searches are cut: nothing that a person looks for is longer. */
export const LONGEST_SEARCH = 200;
const MOST_EACH = 4;

const NOTHING: SearchAnswer = { datasets: [], communes: [], records: [], corrected: null };

const caches = new WeakMap<Platform, BoundedCache<SearchAnswer>>();

/**
 * Looks for datasets, communes and records by their words. Where no record holds them, those that are nearly known words of the
 * territory (titles, fields, keywords, communes) are taken for them: a second search at most, never a slower one.
 */
export function searchTerritory(
  platform: Platform,
  territory: PortalTerritory,
  q: string,
): Promise<SearchAnswer> {
  const words = q.normalize("NFC").replaceAll("\u0000", "").trim().slice(0, LONGEST_SEARCH);
  if (words === "") return Promise.resolve(NOTHING);
  const cache = caches.get(platform) ?? new BoundedCache<SearchAnswer>(500);
  caches.set(platform, cache);
  return cache.get(`${territory.state} ${words}`, () => search(platform, territory, words));
}

async function search(
  { database: { query }, models }: Platform,
  { datasets, communes }: PortalTerritory,
  q: string,
): Promise<SearchAnswer> {
  const places = communes.map(({ name, insee, postcodes }) => ({
    name,
    more: `${insee} ${postcodes.join(" ")}`,
  }));
  const subjects = datasets.map(({ model: { title, description, catalogue, fields } }) => ({
    name: title,
    more: [description, ...catalogue.keywords, ...fields.map((field) => field.title)]
      .join(" ")
      .slice(0, 2000),
  }));
  const found = await searchTexts(query, [...subjects, ...places], q);
  const tables = datasets
    .filter(({ parts }) => parts.length > 0)
    .map(({ model }) => ({ table: models.table(model.name), naming: namingField(model)?.name ?? null }));
  const asTyped = await searchRecords(query, tables, q, MOST_EACH);
  const meant =
    asTyped.length > 0
      ? null
      : correctWords(q, searchedWords([...subjects, ...places].flatMap(({ name, more }) => [name, more])));
  const again = meant === null ? [] : await searchRecords(query, tables, meant, MOST_EACH);
  const records = asTyped.length > 0 ? asTyped : again;
  return {
    corrected: again.length > 0 ? meant : null,
    datasets: found.flatMap((at) => (at < datasets.length ? [datasets[at]!] : [])),
    communes: found.flatMap((at) => (at < datasets.length ? [] : [communes[at - datasets.length]!])),
    records: records.map((record) => ({
      ...record,
      dataset: datasets.find(({ model }) => model.name === record.model)!,
    })),
  };
}
