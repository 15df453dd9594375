import type { DescribedColumn } from "../../../domain/matching/describeColumns.ts";

/** Columns of one page that resemble no field: each offers every field of the model, and a file may have thousands. */
const IDLE_PER_PAGE = 100;

/** One page of a deposit's columns. */
export interface ColumnsOfPage {
  /** By table, in the file's order: all the columns that feed a field or may, and those of this page that resemble none. */
  readonly tables: readonly (readonly DescribedColumn[])[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Place of the first and the last column that resembles no field, from 1, and how many there are on all pages. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
}

const isIdle = ({ feeds, suggestion }: DescribedColumn): boolean => feeds.length === 0 && suggestion === null;

/** The columns of page `asked`, from 1; of the last one past the end. What is answered in a form changes nothing to it. */
export function pageColumns(tables: readonly (readonly DescribedColumn[])[], asked: number): ColumnsOfPage {
  const total = tables.flat().filter(isIdle).length;
  const pages = Math.max(1, Math.ceil(total / IDLE_PER_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const before = (page - 1) * IDLE_PER_PAGE;
  const to = Math.min(before + IDLE_PER_PAGE, total);
  let idle = 0;
  const isShown = (column: DescribedColumn): boolean => {
    if (!isIdle(column)) return true;
    idle++;
    return idle > before && idle <= to;
  };
  return {
    tables: tables.map((columns) => columns.filter(isShown)),
    page,
    pages,
    from: Math.min(before + 1, total),
    to,
    total,
  };
}
