import type { GridCell, GridRow } from "../../../domain/review/gridRow.ts";
import type { Field } from "../../../domain/model/field.ts";
import type { Language } from "../../../messages/language.ts";
import { reviewTexts } from "../../../messages/web/review.ts";
import type { GridPage } from "../../../services/review/readGridPage.ts";
import { ROW_FILTERS, type RowFilter } from "../../../services/review/rowFilter.ts";
import type { ReviewState } from "../../../services/review/readReview.ts";
import { LinkButton } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Pager } from "../../components/Pager.tsx";
import { Raw } from "../../components/Raw.tsx";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import { useShellTexts } from "../../components/language.ts";
import { gridRow } from "./gridRow.ts";

/** Rows of one page without JavaScript. */
export const ROWS_PER_PAGE = 50;

interface GridPaneProps {
  readonly language: Language;
  readonly state: ReviewState;
  readonly page: GridPage;
  /** `/espace/69029/depots/…/relecture` */
  readonly base: string;
  /** The record shown on the map. */
  readonly selected: number | null;
}

const GLYPHS: Partial<Record<RowFilter, "to-confirm" | "invalid" | "corrected" | "confirmed">> = {
  "to-confirm": "to-confirm",
  invalid: "invalid",
  corrected: "corrected",
  mine: "confirmed",
};

/** The rows, raw and clean, by pages. With JavaScript the island takes its place. */
export function GridPane(props: GridPaneProps) {
  const { language, state, page, base } = props;
  const texts = reviewTexts(language);
  const { total, offset, filter } = page;
  const to = offset + page.records.length;
  const href = (from: number): string =>
    `${base}?etat=${filter}&page=${Math.floor(from / ROWS_PER_PAGE) + 1}#h-grid`;
  return (
    <section class="gridp" aria-labelledby="h-grid" data-part="grid">
      <div class="pane-h">
        <h2 id="h-grid" class="vh" tabIndex={-1}>
          {texts("grid")}
        </h2>
        <Filters {...props} />
        {state.review.editable && (
          <LinkButton small icon="plus" href={`${base}/lignes/nouvelle`}>
            {texts("addRow")}
          </LinkButton>
        )}
      </div>
      {page.records.length === 0 ? (
        <EmptyState title={texts("noRow")}>{texts("noRowHint")}</EmptyState>
      ) : (
        <Rows {...props} />
      )}
      <div class="grid-foot">
        <Pager
          summary={texts("window", { from: total === 0 ? 0 : offset + 1, to, total })}
          previousHref={offset > 0 ? href(offset - ROWS_PER_PAGE) : undefined}
          nextHref={to < total ? href(to) : undefined}
        />
      </div>
    </section>
  );
}

function Filters({ language, state: { counts }, page, base }: GridPaneProps) {
  const texts = reviewTexts(language);
  const rows: Readonly<Record<RowFilter, number>> = {
    all: counts.records,
    "to-confirm": counts.rows.toConfirm,
    invalid: counts.rows.invalid,
    corrected: counts.rows.corrected,
    mine: counts.rows.mine,
    removed: counts.removed,
  };
  return (
    <nav class="chips" aria-label={texts("filters")}>
      {ROW_FILTERS.filter((one) => one !== "removed" || counts.removed > 0).map((one) => {
        const glyph = GLYPHS[one];
        return (
          <a
            key={one}
            class="btn btn-s"
            href={`${base}?etat=${one}#h-grid`}
            data-filter={one}
            aria-current={one === page.filter ? "true" : undefined}
          >
            {glyph && <StateGlyph state={glyph} />}
            {texts(`filter.${one}`)} <b>{rows[one]}</b>
          </a>
        );
      })}
    </nav>
  );
}

function Rows({ language, state, page, base, selected }: GridPaneProps) {
  const texts = reviewTexts(language);
  const { model, editable } = page.review;
  const rows = page.records.map((record) => gridRow(language, page.review, record));
  const caption = texts("gridCaption", {
    model: model.title,
    from: page.offset + 1,
    to: page.offset + rows.length,
    total: page.total,
  });
  return (
    <div class="grid-scroll" tabIndex={0} role="region" aria-label={texts("gridLabel")}>
      <table class="grid">
        <caption class="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="vh">{texts("rowNumber")}</span>
              <span aria-hidden="true">n°</span>
            </th>
            {model.fields.map((field) => (
              <th scope="col" key={field.name}>
                {field.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.n} class={row.n === selected ? "sel" : undefined} id={`l${row.n}`}>
              <th scope="row">
                <RowLink base={base} row={row} editable={editable} label={rowName(texts, row)} />
              </th>
              {model.fields.map((field, index) => (
                <Cell key={field.name} cell={row.cells[index]!} field={field} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="vh">{state.review.model.title}</p>
    </div>
  );
}

/** « Ligne 12 », « Ligne ajoutée 27 » */
function rowName(texts: ReturnType<typeof reviewTexts>, row: Pick<GridRow, "n" | "row">): string {
  return row.row === null ? texts("addedLine", { record: row.n }) : texts("line", { row: row.row });
}

interface RowLinkProps {
  readonly base: string;
  readonly row: GridRow;
  readonly editable: boolean;
  readonly label: string;
}

function RowLink({ base, row, label }: RowLinkProps) {
  return (
    <a href={`${base}/lignes/${row.n}`} aria-label={label}>
      {row.row ?? `+${row.n}`}
    </a>
  );
}

const CLASSES = { "to-confirm": "g-ask", invalid: "g-bad", corrected: "g-ok", confirmed: "g-you" } as const;

function Cell({ cell, field }: { readonly cell: GridCell; readonly field: Field }) {
  const texts = useShellTexts();
  const numeric = ["integer", "number"].includes(field.type) && field.vocabulary === null;
  const classes = [cell.s && CLASSES[cell.s], numeric && "num"].filter(Boolean).join(" ");
  const raw = cell.w ?? cell.r;
  return (
    <td class={classes || undefined} title={cell.m}>
      {cell.s && <StateGlyph state={cell.s} label={texts(`cell.${cell.s}`)} />}
      {cell.t !== "" && <span class="v">{cell.t}</span>}
      {raw !== undefined && raw !== "" && raw !== cell.t && (
        <span class="r">
          <span class="vh">{texts("received")}</span>
          <Raw>{raw}</Raw>
        </span>
      )}
    </td>
  );
}
