/** A record with its stable identifier. */
export interface PublishedRecord {
  readonly id: string;
  /** Canonical text in the model's field order; null where nothing is certain. */
  readonly values: RecordValues;
}

/** The cells of a record: canonical text in the model's field order; null or "" where there is nothing. */
export type RecordValues = readonly (string | null)[];
