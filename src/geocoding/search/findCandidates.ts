import { WEIGHTS } from "../format/tokenWeight.ts";
import type { Candidate } from "./candidate.ts";
import type { IndexReader } from "./indexReader.ts";
import type { Scope } from "./scope.ts";
import { type CommuneSearch, type StreetWords } from "./searchCommune.ts";

/** Without a commune, at most this many are searched: those that use the rarest of the words. */
const MOST_COMMUNES = 60;
/** Least likeness of a street that is still an answer. */
const LEAST_LIKENESS = 0.5;

/** The streets of the scope that a query may mean, best first; at most `most`. */
export function findCandidates(
  reader: IndexReader,
  search: CommuneSearch,
  words: StreetWords,
  scope: Scope,
  most: number,
): Candidate[] {
  if (words.tokens.length === 0) return [];
  const communes = scope.certainty === "unknown" ? likelyCommunes(reader, words) : scope.communes;
  const found: Candidate[] = [];
  for (const commune of communes) {
    for (const candidate of search.run(commune, words, scope).slice(0, most))
      if (isNamed(candidate)) found.push(candidate);
  }
  return (communes.length > 1 ? found.sort((a, b) => b.rank - a.rank) : found).slice(0, most);
}

/** The name itself was found, not only its type and links. */
function isNamed({ alignment, likeness }: Candidate): boolean {
  return alignment.named && likeness >= LEAST_LIKENESS && alignment.found >= 0.38 * alignment.whole;
}

/** The communes that use the words together, by how much they tell. */
function likelyCommunes(reader: IndexReader, words: StreetWords): number[] {
  if (reader.communeCount <= MOST_COMMUNES) return [...reader.description.communes.keys()];
  const { tokenCommuneStart, tokenCommunes } = reader.tables;
  const scores = new Map<number, number>();
  const order = [...words.ids.keys()]
    .filter((at) => words.ids[at]! >= 0 && words.weights[at]! > WEIGHTS.type)
    .sort((a, b) => words.weights[b]! - words.weights[a]!)
    .slice(0, 4);
  for (const at of order) {
    const id = words.ids[at]!;
    const end = tokenCommuneStart[id + 1]!;
    for (let slot = tokenCommuneStart[id]!; slot < end; slot++) {
      const commune = tokenCommunes[slot]!;
      scores.set(commune, (scores.get(commune) ?? 0) + words.weights[at]!);
    }
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_COMMUNES)
    .map(([commune]) => commune);
}
