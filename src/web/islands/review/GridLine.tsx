import type { ComponentChildren } from "preact";
import type { GridColumn } from "../../../domain/review/gridColumn.ts";
import type { ReviewTexts } from "../../../messages/web/review.ts";
import type { ShellTexts } from "../../../messages/web/shell.ts";
import { GridCellView, type GridView } from "./GridCellView.tsx";
import { type GridRange, inRange } from "./gridPosition.ts";
import type { ReviewStore } from "./reviewStore.ts";

interface GridLineProps {
  /** Place in the filtered list, from 0. */
  readonly index: number;
  readonly store: ReviewStore;
  readonly texts: ReviewTexts;
  readonly columns: readonly GridColumn[];
  readonly view: GridView;
  readonly shell: ShellTexts;
  /** The current cell's column, when it is in this row. */
  readonly active: number | null;
  readonly range: GridRange;
  /** Takes the current cell's place while it is edited. */
  readonly editor: ComponentChildren;
}

/** One row of the grid. */
export function GridLine(props: GridLineProps) {
  const { index, store, texts, columns, active, range } = props;
  // Undefined while it is on its way.
  const line = store.rowAt(index);
  const isLeaving = line !== undefined && store.leaving.has(line.n);
  const isChosen = line !== undefined && line.n === store.selected;
  const several = range.top < range.bottom || range.left < range.right;
  return (
    <tr
      data-index={index}
      aria-rowindex={index + 2}
      class={isLeaving ? "leaving" : isChosen ? "sel" : undefined}
    >
      <th scope="row" class="stuck" role="rowheader" aria-colindex={1}>
        {line === undefined ? "…" : (line.row ?? `+${line.n}`)}
        {isLeaving && (
          <svg class="sg sg-you" role="img" aria-label={texts(line.removed ? "rowRemoved" : "rowSettled")}>
            <use href="#s-you" />
          </svg>
        )}
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
          typed={line === undefined ? undefined : store.typedIn(line.n, column.name)}
          editor={active === at ? props.editor : null}
        />
      ))}
    </tr>
  );
}
