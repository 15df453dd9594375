import type { AddressQuery } from "../addressQuery.ts";
import type { AddressToken } from "../text/addressToken.ts";
import { tokenizeAddress } from "../text/tokenizeAddress.ts";
import type { CommuneNames } from "./communeNames.ts";
import { readPlace } from "./readPlace.ts";
import type { PlaceClues } from "./resolveScope.ts";

/** What a query says, before anything is looked up. */
export interface ReadQuery {
  readonly clues: PlaceClues;
  /** The words of the street and of what completes it; for a crossing, those of each street. */
  readonly streets: readonly (readonly AddressToken[])[];
  /** "derrière", "face à": beside a place, not at it. */
  readonly relative: boolean;
  /** The text was too long to be an address and only its ends were read. */
  readonly cut: boolean;
}

/** Beyond this, only the start and the end of a text are read. */
const LONGEST = 400;
const KEPT_START = 260;
const KEPT_END = 120;

const RELATIVE = new Set(
  "derriere devant face pres proche proximite cote abords aux-abords niveau entre sous sortie entree fond bout".split(
    " ",
  ),
);
const CROSSING = new Set(["angle", "croisement", "intersection", "carrefour", "coin"]);

/** Reads a query: its clues about the commune, and the words of its street, or of both streets of a crossing. */
export function readQuery(query: AddressQuery, names: CommuneNames): ReadQuery {
  const { text } = query;
  const cut = text.length > LONGEST;
  const kept = cut ? `${text.slice(0, KEPT_START)}\n${text.slice(-KEPT_END)}` : text;
  const placed = readPlace(query, tokenizeAddress(kept), names);
  const crossing = splitCrossing(placed.tokens);
  const streets = crossing ?? [placed.tokens];
  return { clues: placed.clues, streets, relative: isRelative(placed.tokens), cut };
}

/** "angle rue A / rue B", "rue A angle rue B": the words of the two streets; null when there is no crossing. */
function splitCrossing(tokens: readonly AddressToken[]): (readonly AddressToken[])[] | null {
  const types = tokens.flatMap((token, at) => (token.kind === "type" ? [at] : []));
  const mark = tokens.findIndex((token) => CROSSING.has(token.written));
  const slash =
    types.length === 2 && mark < 0 ? tokens[types[0]!]!.segment !== tokens[types[1]!]!.segment : false;
  if (mark < 0 && !slash) return null;
  const streets = types.filter((at) => at !== mark);
  if (streets.length < 2 || (mark < 0 && tokens.some((token) => token.kind === "number" && !token.spelled)))
    return null;
  if (tokens[0]!.kind === "number" && mark !== 0) return null;
  const [first, second] = [streets[0]!, streets.at(-1)!];
  const between = mark > first && mark < second ? mark : second;
  return [tokens.slice(first, between), tokens.slice(second)];
}

/** Only the first words count: "rue de la Cote" is a street. */
function isRelative(tokens: readonly AddressToken[]): boolean {
  const first = tokens.findIndex((token) => token.kind !== "stop");
  return first >= 0 && first < 2 && RELATIVE.has(tokens[first]!.written);
}
