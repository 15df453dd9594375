import type { Field } from "../model/field.ts";
import type { Model } from "../model/model.ts";

/** What can be counted of a dataset by itself. */
export interface ChartFields {
  /** Yes or no, or a closed list of values. */
  readonly values: readonly Field[];
  /** Days or years. */
  readonly times: readonly Field[];
}

const MOST_VALUES = 3;
const MOST_TIMES = 1;
/** A longer list of values is a directory, not a chart. */
const LONGEST_LIST = 40;

/** A date that says when the row was looked at tells of the work, not of the thing. */
const WORK = /maj|modif|releve|publ/i;

/** Whether a map or a chart may tell records apart by this field. */
export function isCategory({ type, vocabulary, multiple }: Field): boolean {
  if (type === "boolean") return true;
  return vocabulary !== null && !multiple && vocabulary.terms.length <= LONGEST_LIST;
}

/** The fields whose values are worth a chart, in the model's order: few, so that the page stays a page. */
export function chartFields({ fields }: Pick<Model, "fields">): ChartFields {
  const times = fields.filter(({ type }) => type === "date" || type === "year");
  const telling = times.filter(({ name }) => !WORK.test(name));
  return {
    values: fields.filter(isCategory).slice(0, MOST_VALUES),
    times: telling.slice(0, MOST_TIMES),
  };
}
