import type { AddressType, GeocodingStatus } from "../../geocoding/geocodingResult.ts";
import { type GeocoderAnswer, isFailure } from "../../geocoding/geocoder.ts";

/** How many lines came to what. Plain data: it is kept in checkpoints. */
export interface GeocodingTally {
  records: number;
  /** Lines with nothing to look for; they count as invalid too. */
  skipped: number;
  /** Cells that a spreadsheet would have run as formulas. */
  formulas: number;
  /** Lines with more cells than the table has columns. */
  overlong: number;
  readonly byStatus: Record<GeocodingStatus | "error", number>;
  readonly byType: Record<AddressType, number>;
}

/** A tally before the first line. */
export function emptyTally(): GeocodingTally {
  return {
    records: 0,
    skipped: 0,
    formulas: 0,
    overlong: 0,
    byStatus: { "to-confirm": 0, invalid: 0, error: 0, corrected: 0 },
    byType: { housenumber: 0, street: 0, locality: 0, municipality: 0 },
  };
}

export function countAnswer(tally: GeocodingTally, answer: GeocoderAnswer, asked: boolean): void {
  tally.records++;
  if (!asked) tally.skipped++;
  tally.byStatus[answer.status]++;
  if (!isFailure(answer) && answer.answer !== null) tally.byType[answer.answer.type]++;
}
