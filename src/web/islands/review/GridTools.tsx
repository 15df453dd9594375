import { useState } from "preact/hooks";
import type { GridColumn } from "../../../domain/review/gridColumn.ts";
import type { ReviewTexts } from "../../../messages/web/review.ts";
import type { GridView } from "./GridCellView.tsx";

interface GridToolsProps {
  readonly texts: ReviewTexts;
  readonly view: GridView;
  readonly onView: (view: GridView) => void;
  readonly columns: readonly GridColumn[];
  readonly hidden: ReadonlySet<string>;
  readonly onHide: (hidden: ReadonlySet<string>) => void;
  /** The grid takes the whole width, or gives the decisions and the map their place back. */
  readonly onAlone: (alone: boolean) => void;
}

const VIEWS: readonly GridView[] = ["raw", "clean", "both"];

/** Which values and which columns the grid shows. */
export function GridTools({ texts, view, onView, columns, hidden, onHide, onAlone }: GridToolsProps) {
  const [alone, setAlone] = useState(false);
  const toggle = (name: string): void => {
    const next = new Set(hidden);
    if (!next.delete(name)) next.add(name);
    onHide(next);
  };
  const only = (keep: (column: GridColumn) => boolean): void =>
    onHide(new Set(columns.filter((column) => !keep(column)).map(({ name }) => name)));
  return (
    <div class="grid-tools">
      <div class="seg" role="group" aria-label={texts("views")}>
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            class="btn btn-s"
            aria-pressed={view === one}
            onClick={() => onView(one)}
          >
            {texts(`view.${one}`)}
          </button>
        ))}
      </div>
      <button
        type="button"
        class="btn btn-s alone-tool"
        aria-pressed={alone}
        onClick={() => {
          setAlone(!alone);
          onAlone(!alone);
        }}
      >
        {texts("gridAlone")}
      </button>
      <details class="columns">
        <summary class="btn btn-s">
          {texts("columns")} {columns.length - hidden.size}/{columns.length}
        </summary>
        <div class="pop">
          <p class="row">
            <button type="button" class="btn btn-s" onClick={() => only(() => true)}>
              {texts("columnsAll")}
            </button>
            <button
              type="button"
              class="btn btn-s"
              onClick={() => only(({ waiting, naming }) => waiting > 0 || naming)}
            >
              {texts("columnsWaiting")}
            </button>
          </p>
          <ul>
            {columns.map(({ name, title }) => (
              <li key={name}>
                <label class="check">
                  <input type="checkbox" checked={!hidden.has(name)} onChange={() => toggle(name)} />
                  {title}
                </label>
              </li>
            ))}
          </ul>
        </div>
      </details>
    </div>
  );
}
