/**
 * What a person confirmed about a value: in this field of this model, `raw` means `value`. It applies next time, for
 * the commune that decided and then for the whole territory, with its author and date.
 */
export interface Decision {
  readonly model: string;
  readonly field: string;
  /** "" for what every row of a column holds that the file lacks, or leaves blank: it is proposed, never applied. */
  readonly raw: string;
  /** The canonical value; "" when the person says that the cell holds nothing. */
  readonly value: string;
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
  /** INSEE code of the commune it holds for; null for the territory. */
  readonly commune: string | null;
}
