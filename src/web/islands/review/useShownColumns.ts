import { useMemo, useState } from "preact/hooks";
import type { GridColumn } from "../../../domain/review/gridColumn.ts";
import { hiddenOnPhone } from "./firstColumns.ts";
import { type ColumnWidths, PHONE_WIDTHS, WIDTHS } from "./gridSizes.ts";
import type { ReviewStore } from "./reviewStore.ts";
import { useMedia } from "./useMedia.ts";

interface ShownColumns {
  readonly columns: readonly GridColumn[];
  readonly widths: ColumnWidths;
  /** Names of the columns left out. */
  readonly hidden: ReadonlySet<string>;
  readonly hide: (hidden: ReadonlySet<string>) => void;
}

/** The columns that the grid shows, and how wide: few and narrow on a phone, unless the person chose others. */
export function useShownColumns(store: ReviewStore): ShownColumns {
  const isPhone = useMedia("(max-width: 47.99rem)");
  // Known once per width: a column does not go because its last cell was settled.
  const hiddenAtFirst = useMemo<ReadonlySet<string>>(
    () => (isPhone ? hiddenOnPhone(store.columns) : new Set()),
    [isPhone, store],
  );
  const [chosen, hide] = useState<ReadonlySet<string> | null>(null);
  const hidden = chosen ?? hiddenAtFirst;
  return {
    columns: store.columns.filter(({ name }) => !hidden.has(name)),
    widths: isPhone ? PHONE_WIDTHS : WIDTHS,
    hidden,
    hide,
  };
}
