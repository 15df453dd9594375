export interface Term {
  /** The value as published. */
  readonly value: string;
  /** What people see in forms and on the portal; the value itself where they are the same. */
  readonly label: string;
  /** Other spellings that certainly mean this value. */
  readonly synonyms: readonly string[];
}

/** The allowed values of a field, each with its known synonyms. */
export interface Vocabulary {
  readonly terms: readonly Term[];
  /** True when other values are refused; false when the list only suggests. */
  readonly closed: boolean;
}
