import type { ComponentChildren } from "preact";
import type { GridColumn } from "../../../domain/review/gridColumn.ts";
import type { GridRow } from "../../../domain/review/gridRow.ts";
import type { ShellTexts } from "../../../messages/web/shell.ts";
import { GridCellView, type GridView } from "./GridCellView.tsx";
import { type GridRange, inRange } from "./gridPosition.ts";

interface GridLineProps {
  /** Place in the filtered list, from 0. */
  readonly index: number;
  /** Undefined while it is on its way. */
  readonly line: GridRow | undefined;
  /** Number of the record chosen. */
  readonly chosen: number | null;
  readonly columns: readonly GridColumn[];
  readonly view: GridView;
  readonly shell: ShellTexts;
  /** The current cell's column, when it is in this row. */
  readonly active: number | null;
  readonly range: GridRange;
  readonly typedIn: (record: number, field: string) => string | undefined;
  /** Takes the current cell's place while it is edited. */
  readonly editor: ComponentChildren;
}

/** One row of the grid. */
export function GridLine(props: GridLineProps) {
  const { index, line, columns, active, range } = props;
  const several = range.top < range.bottom || range.left < range.right;
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      class={line !== undefined && line.n === props.chosen ? "sel" : undefined}
    >
      <th scope="row" class="stuck" role="rowheader" aria-colindex={1}>
        {line === undefined ? "…" : (line.row ?? `+${line.n}`)}
      </th>
      {columns.map((column, at) => (
        <GridCellView
          key={column.name}
          id={`c${index}-${at}`}
          cell={line?.cells[column.index]}
          column={column}
          at={at}
          view={props.view}
          stateWords={(state) => props.shell(`cell.${state}`)}
          receivedWord={props.shell("received")}
          active={active === at}
          selected={several && inRange({ row: index, column: at }, range)}
          typed={line === undefined ? undefined : props.typedIn(line.n, column.name)}
          editor={active === at ? props.editor : null}
        />
      ))}
    </tr>
  );
}
