import type { ColumnChoice } from "./applyMapping.ts";
import type { DescribedColumn } from "./describeColumns.ts";

/** What a person answers for a column: a field's name, "" for no field, or `AS_IS`. */
export type ColumnAnswer = string;

/** The column keeps what it feeds: several fields, or a part of its cells. */
export const AS_IS = "=";

type Tables = readonly (readonly DescribedColumn[])[];

/** Given the place of a column, what was answered; undefined for nothing. */
export type Answers = (table: number, position: number) => ColumnAnswer | undefined;

/** What a column feeds now, as an answer would say it. */
export function presentAnswer({ feeds }: DescribedColumn): ColumnAnswer {
  const [only, ...others] = feeds;
  if (only === undefined) return "";
  return others.length === 0 && only.extract === null ? only.field : AS_IS;
}

/** The answer offered first: what the column feeds, or the field that is proposed for it. */
export function offeredAnswer(column: DescribedColumn): ColumnAnswer {
  return presentAnswer(column) || (column.suggestion?.field ?? "");
}

/**
 * The choices that a person's answers make; [] when every column stays as it was understood. A column that shares a field with one that
 * changed is said again, so that no join comes or goes by itself.
 */
export function answeredChoices(tables: Tables, answers: Answers): ColumnChoice[] {
  return tables.flatMap((columns, table) => {
    const answered = columns.map((column) => {
      const now = presentAnswer(column);
      const answer = answers(table, column.position) ?? now;
      return { column, now, answer, changed: answer !== now && answer !== AS_IS };
    });
    const touched = new Set(
      answered.filter(({ changed }) => changed).flatMap(({ now, answer }) => [now, answer]),
    );
    return answered
      .filter(({ changed, answer }) => changed || (answer !== "" && answer !== AS_IS && touched.has(answer)))
      .map(({ column: { position }, answer }): ColumnChoice => ({ table, position, field: answer || null }));
  });
}

/** A field that several columns of a table would feed together, though they do not now. */
export interface NewJoin {
  readonly table: number;
  readonly field: string;
  /** Headers in the order in which their cells are joined. */
  readonly columns: readonly string[];
}

/** The joins that answers would make and that nobody asked for before: a person says whether they mean them. */
export function newJoins(tables: Tables, answers: Answers): NewJoin[] {
  return tables.flatMap((columns, table) => {
    const byField = new Map<string, DescribedColumn[]>();
    for (const column of columns) {
      const answer = answers(table, column.position) ?? presentAnswer(column);
      if (answer !== "" && answer !== AS_IS) byField.set(answer, [...(byField.get(answer) ?? []), column]);
    }
    return [...byField]
      .filter(
        ([field, joined]) => joined.length > 1 && !joined.every((column) => joins(column, field, joined)),
      )
      .map(([field, joined]) => ({ table, field, columns: joined.map(({ header }) => header) }));
  });
}

/** Whether these very columns are joined in this field already. */
function joins({ feeds }: DescribedColumn, field: string, joined: readonly DescribedColumn[]): boolean {
  const feed = feeds.find((one) => one.field === field);
  return (
    feed?.columns.length === joined.length && joined.every(({ position }) => feed.columns.includes(position))
  );
}
