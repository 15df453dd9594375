import { NOWHERE, type Place } from "../../src/domain/place/place.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";

/** What a depositor says of a file: its commune's INSEE code, its territory's SIREN, or nothing. */
export function placeOf({ commune, territory }: { commune?: string; territory?: string }): Place {
  const gazetteer = loadGazetteer();
  return {
    ...NOWHERE,
    commune: commune === undefined ? null : (gazetteer.current(commune) ?? null),
    territory: territory === undefined ? [] : gazetteer.members(territory),
  };
}

export const METROPOLE_DE_LYON = "200046977";
