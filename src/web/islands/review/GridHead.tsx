import type { GridColumn } from "../../../domain/review/gridColumn.ts";
import type { ReviewTexts } from "../../../messages/web/review.ts";

interface GridHeadProps {
  readonly columns: readonly GridColumn[];
  readonly texts: ReviewTexts;
}

/** The head of the grid: each column, and how many of its cells wait. */
export function GridHead({ columns, texts }: GridHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" class="stuck" aria-colindex={1}>
          <span class="vh">{texts("rowNumber")}</span>
          <span aria-hidden="true">n°</span>
        </th>
        {columns.map(({ name, title, waiting, naming }, at) => (
          <th
            key={name}
            scope="col"
            aria-colindex={at + 2}
            data-at={at}
            class={naming ? "stuck naming" : undefined}
            title={title}
          >
            {waiting > 0 && <b class="n">{waiting}</b>} {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
