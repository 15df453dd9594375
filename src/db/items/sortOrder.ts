import { type RawBuilder, sql } from "kysely";
import { COMMUNE_PROPERTY } from "../cql2/filterTarget.ts";
import { foldedOrder } from "../foldedOrder.ts";
import { publicColumns, type RecordTable } from "../recordTable/recordColumn.ts";

export interface ItemSort {
  readonly property: string;
  readonly descending: boolean;
}

/** One property that pages are sorted by, in SQL. */
export interface SortColumn {
  /** On alias `r`. */
  readonly expression: RawBuilder<unknown>;
  readonly type: "text" | "numeric" | "boolean" | "date";
  readonly descending: boolean;
}

/**
 * Sorted properties as expressions: texts whatever their case and accents, the same on every engine. The properties must be
 * public ones of the table, or `_commune`.
 */
export function sortColumns(table: RecordTable, sortby: readonly ItemSort[]): SortColumn[] {
  return sortby.map(({ property, descending }) => {
    if (property === COMMUNE_PROPERTY)
      return { expression: sql`r._commune collate "C"`, type: "text", descending };
    const column = publicColumns(table).find(({ field }) => field.name === property);
    if (!column || column.type === "json") throw new Error(`${property} is no public column`);
    const read = sql.ref(`r.${column.name}`);
    return { expression: column.type === "text" ? foldedOrder(read) : read, type: column.type, descending };
  });
}

/** `order by`: the keys, absent values last, then the identifier, so that no two records are alike. `key` names the nth key. */
export function orderBy(
  columns: readonly SortColumn[],
  key: (at: number) => RawBuilder<unknown>,
  id: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const keys = columns.map(
    ({ descending }, at) => sql`${key(at)} ${sql.raw(descending ? "desc" : "asc")} nulls last`,
  );
  return sql.join([...keys, id]);
}

/** Where a page ended. */
export interface ItemsAfter {
  readonly keys: readonly (string | null)[];
  readonly id: string;
}

/** Strictly after a record in the order of `orderBy`, as a condition on alias `r`. */
export function afterItem(columns: readonly SortColumn[], { keys, id }: ItemsAfter): RawBuilder<boolean> {
  const equal: RawBuilder<unknown>[] = [];
  const ways: RawBuilder<unknown>[] = [];
  for (const [at, { expression, type, descending }] of columns.entries()) {
    const key = keys[at] ?? null;
    const value = sql`${key}::${sql.raw(type)}`;
    if (key !== null) {
      const beyond = sql`(${expression} ${sql.raw(descending ? "<" : ">")} ${value} or ${expression} is null)`;
      ways.push(sql`(${sql.join([...equal, beyond], sql` and `)})`);
    }
    equal.push(key === null ? sql`${expression} is null` : sql`${expression} = ${value}`);
  }
  ways.push(sql`(${sql.join([...equal, sql`r._id > ${id}::uuid`], sql` and `)})`);
  return sql`(${sql.join(ways, sql` or `)})`;
}
