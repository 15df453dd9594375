import type { ComponentChildren } from "preact";
import type { GridColumn } from "../../../domain/review/gridColumn.ts";
import type { ReviewTexts } from "../../../messages/web/review.ts";
import type { ShellTexts } from "../../../messages/web/shell.ts";
import type { GridView } from "./GridCellView.tsx";
import { GridHead } from "./GridHead.tsx";
import { GridLine } from "./GridLine.tsx";
import type { GridPosition, GridRange } from "./gridPosition.ts";
import type { ColumnWidths } from "./gridSizes.ts";
import type { ReviewStore } from "./reviewStore.ts";

interface GridTableProps {
  readonly store: ReviewStore;
  readonly texts: ReviewTexts;
  readonly shell: ShellTexts;
  readonly columns: readonly GridColumn[];
  /** In rem. */
  readonly widths: ColumnWidths;
  readonly view: GridView;
  /** Height of a row in pixels. */
  readonly height: number;
  /** The rows drawn, both included; gaps as high as the others stand before and after them. */
  readonly seen: { readonly first: number; readonly last: number };
  readonly active: GridPosition;
  readonly range: GridRange;
  readonly editable: boolean;
  /** Takes the current cell's place while it is edited. */
  readonly editor: ComponentChildren;
  readonly onPointer: (event: MouseEvent) => void;
  /** A double click. */
  readonly onEdit: () => void;
}

/** The table of the grid: its head, the rows in sight, and the height of those that are not drawn. */
export function GridTable(props: GridTableProps) {
  const { store, texts, columns, widths, view, height, active } = props;
  const { first, last } = props.seen;
  const across = columns.reduce((sum, { width }) => sum + widths[width], widths.number);
  const lines = [];
  for (let index = first; index <= last; index++) lines.push(index);
  const after = store.total - 1 - last;
  return (
    <table
      class={`grid view-${view}`}
      style={{ width: `${across}rem` }}
      role="grid"
      aria-label={texts("gridLabel")}
      aria-rowcount={store.total + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      aria-readonly={!props.editable}
      onMouseDown={props.onPointer}
      onDblClick={props.onEdit}
    >
      <colgroup>
        <col style={{ width: `${widths.number}rem` }} />
        {columns.map(({ name, width }) => (
          <col key={name} style={{ width: `${widths[width]}rem` }} />
        ))}
      </colgroup>
      <GridHead columns={columns} texts={texts} />
      <tbody>
        {first > 0 && <tr class="gap" aria-hidden="true" style={{ height: `${first * height}px` }} />}
        {lines.map((index) => (
          <GridLine
            key={index}
            index={index}
            store={store}
            texts={texts}
            columns={columns}
            view={view}
            shell={props.shell}
            active={active.row === index ? active.column : null}
            range={props.range}
            editor={props.editor}
          />
        ))}
        {after > 0 && <tr class="gap" aria-hidden="true" style={{ height: `${after * height}px` }} />}
      </tbody>
    </table>
  );
}
