import type { Outcome, Proposal } from "../journal/outcome.ts";
import { corrected, invalid, toConfirm, valid } from "../journal/outcomes.ts";
import type { Commune } from "./commune.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { CommuneResolution } from "./communeResolution.ts";

const MOST_PROPOSALS = 6;

/** The name to publish for an entry: today's commune, or the arrondissement itself. */
export function publishedName(commune: Commune, gazetteer: Gazetteer): string {
  return commune.kind === "current" || commune.kind === "arrondissement"
    ? commune.name
    : (gazetteer.current(commune.code)?.name ?? commune.name);
}

/** What becomes of a cell that names a commune, once it is resolved. */
export function communeOutcome(
  text: string,
  resolution: CommuneResolution,
  gazetteer: Gazetteer,
  named: (commune: Commune) => string = (commune) => publishedName(commune, gazetteer),
): Outcome {
  const { candidates, match, contradicted } = resolution;
  const best = candidates[0];
  if (!best) return invalid("commune.unknown");
  const names = [...new Set(candidates.map(named))];
  const current = [...new Set(candidates.filter((one) => one.kind === "current").map(named))];
  const name = names[0] ?? best.name;
  if (contradicted && match !== "name") return toConfirm("commune.contradiction", proposals(names));
  if (match === "name" && current.length > 0 && current.includes(text)) return valid(text);
  if (text === name && names.length === 1) return valid(text);
  const exact = match === "name" || match === "codes";
  const sameSpelling = exact ? (current.length > 0 ? current : names) : names;
  const only = sameSpelling.length === 1 ? sameSpelling[0] : undefined;
  if (only !== undefined && (exact || resolution.certain)) {
    return only === text
      ? valid(text)
      : corrected(ruleFor(text, best, only, resolution), only, certaintyOf(resolution));
  }
  return toConfirm(exact ? "commune.homonym" : ruleFor(text, best, name, resolution), proposals(names));
}

function proposals(names: readonly string[]): [Proposal, ...Proposal[]] {
  const kept = names.slice(0, MOST_PROPOSALS);
  const even = Math.round(100 / (kept.length + 0.25)) / 100;
  return kept.map((value) => ({ value, certainty: even })) as [Proposal, ...Proposal[]];
}

function certaintyOf({ match, settledBy }: CommuneResolution): number {
  if (match === "spelling" || match === "short") return 0.95;
  if (match === "loose") return 0.97;
  return settledBy === null ? 0.97 : 0.99;
}

function ruleFor(text: string, commune: Commune, name: string, { match }: CommuneResolution): string {
  if (match === "spelling") return "commune.spelling";
  if (match === "short") return "commune.short";
  if (commune.kind === "locality") return "commune.locality";
  if (commune.kind === "arrondissement") return "commune.arrondissement";
  if (commune.name !== name) return "commune.merged";
  if (match === "codes") return "commune.with-code";
  return /(?:^|[^\p{L}])(?:ste?s?)(?![\p{L}'’])/iu.test(text) ? "commune.saint" : "commune.name";
}
