import type { Field } from "../model/field.ts";

const DECIMALS = /^-?\d+\.(\d+)$/;
const MOST_DECIMALS = 7;

/** Fewest decimals that still place a point well: about a metre in degrees, a centimetre in metres. */
function leastDecimals({ kind, name }: Field): number | null {
  if (kind === "longitude" || kind === "latitude") return 5;
  return kind === "number" && /^[xy]$/i.test(name) ? 2 : null;
}

/**
 * A coordinate with as many decimals as the schema takes, at most seven (a centimetre); null when the field holds no
 * coordinate, or rounding is not what it lacks.
 */
export function roundedPosition(
  field: Field,
  value: string,
  fits: (value: string) => boolean,
): string | null {
  const least = leastDecimals(field);
  const written = DECIMALS.exec(value)?.[1]?.length ?? 0;
  if (least === null || written <= least) return null;
  for (let decimals = Math.min(MOST_DECIMALS, written - 1); decimals >= least; decimals--) {
    const rounded = Number(value).toFixed(decimals);
    if (fits(rounded)) return rounded;
  }
  return null;
}
