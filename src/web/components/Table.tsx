import type { ComponentChildren } from "preact";
import { useShellTexts } from "./language.ts";

export interface Column<Row> {
  readonly key: string;
  /** None for a column whose cells name themselves: give `hiddenHead` then. */
  readonly head?: ComponentChildren;
  readonly hiddenHead?: string | undefined;
  readonly cell: (row: Row) => ComponentChildren;
  /** Numbers and actions stand right. */
  readonly kind?: "number" | "action" | undefined;
  /** The cell that names the row. */
  readonly rowHead?: boolean | undefined;
  /** Left out under 48 rem. */
  readonly wideOnly?: boolean | undefined;
  /** The address that sorts by this column, and how it is sorted now. */
  readonly sort?:
    | { readonly href: string; readonly now?: "ascending" | "descending" | undefined }
    | undefined;
}

interface TableProps<Row> {
  readonly caption: string;
  /** The caption is shown; else only spoken. */
  readonly showCaption?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The table keeps its full width and scrolls. */
  readonly big?: boolean | undefined;
}

const ARROWS = { ascending: "↑", descending: "↓" } as const;

function classOf<Row>({ kind, wideOnly }: Column<Row>): string | undefined {
  const names = [kind === "number" && "num", kind === "action" && "act", wideOnly && "opt"];
  return names.filter(Boolean).join(" ") || undefined;
}

function Head<Row>({ column }: { readonly column: Column<Row> }) {
  const texts = useShellTexts();
  const { sort, hiddenHead } = column;
  const words = hiddenHead === undefined ? column.head : <span class="vh">{hiddenHead}</span>;
  return (
    <th scope="col" class={classOf(column)} aria-sort={sort?.now}>
      {sort === undefined ? (
        words
      ) : (
        <a class="sort" href={sort.href}>
          {words}
          {sort.now && (
            <>
              <span aria-hidden="true"> {ARROWS[sort.now]}</span>
              <span class="vh">, {texts(sort.now)}</span>
            </>
          )}
        </a>
      )}
    </th>
  );
}

/** A table that scrolls in its own box, which is named and can take the focus. */
export function Table<Row>({ caption, showCaption, columns, rows, rowKey, big }: TableProps<Row>) {
  const texts = useShellTexts();
  return (
    <div class="scroll" role="region" aria-label={texts("table", { caption })} tabIndex={0}>
      <table class={big ? "table big" : "table"}>
        <caption class={showCaption ? undefined : "vh"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) =>
                column.rowHead ? (
                  <th key={column.key} scope="row" class={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} class={classOf(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
