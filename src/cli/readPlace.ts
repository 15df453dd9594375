import type { Gazetteer } from "../domain/commune/gazetteer.ts";
import { NOWHERE, type Place } from "../domain/place/place.ts";
import { UsageError } from "./usageError.ts";

/** The place named by `--commune` or `--territory`. */
export function readPlace(
  { commune: code, territory: siren }: Readonly<Record<string, string | boolean | undefined>>,
  gazetteer: Gazetteer,
): Place {
  if (code !== undefined && siren !== undefined) throw new UsageError("error.placeTwice");
  if (typeof code === "string") {
    const commune = gazetteer.current(code);
    if (!commune) throw new UsageError("error.commune", { code });
    return { ...NOWHERE, commune };
  }
  if (typeof siren === "string") {
    const territory = gazetteer.members(siren);
    if (territory.length === 0) throw new UsageError("error.territory", { siren });
    return { ...NOWHERE, territory };
  }
  return NOWHERE;
}
