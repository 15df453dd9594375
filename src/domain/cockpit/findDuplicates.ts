import { distance } from "../geo/distance.ts";
import { nameFingerprint, similarNames } from "../validation/nameSimilarity.ts";
import type { Anomaly, FoundRecord } from "./anomaly.ts";

/** A published record and where it is: WGS 84 degrees. */
export interface PlacedRecord extends FoundRecord {
  readonly lon: number;
  readonly lat: number;
}

/** Metres within which two alike names are the same thing; and two things without a name, the same spot. */
const ALIKE_WITHIN = 75;
const NAMELESS_WITHIN = 8;

/** Of pairs that lie near each other, those that may be one thing published twice; the nearest first. */
export function findDuplicates(pairs: readonly (readonly [PlacedRecord, PlacedRecord])[]): Anomaly[] {
  return pairs
    .flatMap(([one, other]) => {
      const metres = distance(one.lon, one.lat, other.lon, other.lat);
      const [name, otherName] = [nameFingerprint(one.name), nameFingerprint(other.name)];
      const same =
        name === "" || otherName === ""
          ? name === otherName && metres <= NAMELESS_WITHIN
          : metres <= ALIKE_WITHIN && similarNames(name, otherName);
      return same ? [{ kind: "duplicate" as const, records: [bare(one), bare(other)] as const, metres }] : [];
    })
    .sort((a, b) => a.metres - b.metres)
    .map((pair) => ({ ...pair, metres: Math.round(pair.metres) }));
}

function bare({ id, organizationId, name }: PlacedRecord): FoundRecord {
  return { id, organizationId, name };
}
