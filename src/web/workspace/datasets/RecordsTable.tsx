import type { Field } from "../../../domain/model/field.ts";
import type { Model } from "../../../domain/model/model.ts";
import type { Language } from "../../../messages/language.ts";
import { datasetsTexts } from "../../../messages/web/datasets.ts";
import { RECORDS_PER_PAGE, type RecordsPage } from "../../../services/datasets/readDataset.ts";
import { Button, LinkButton } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Field as Question } from "../../components/Field.tsx";
import { Pager } from "../../components/Pager.tsx";
import { shownValue } from "../review/shownValue.ts";
import { type Column, Table } from "../../components/Table.tsx";

type Row = RecordsPage["records"][number];

interface RecordsTableProps {
  readonly language: Language;
  readonly model: Model;
  /** The dataset's own address. */
  readonly here: string;
  readonly page: RecordsPage;
}

/** Texts longer than this are cut: the whole is on the row's own page. */
const LONGEST = 90;

function shown(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The fields in the model's order, what names a row first. */
function orderedFields({ fields }: Model): { readonly field: Field; readonly index: number }[] {
  const all = fields.map((field, index) => ({ field, index }));
  const title = all.find(({ field }) => field.kind === "title") ?? all[0]!;
  return [title, ...all.filter((one) => one !== title)];
}

function address(here: string, page: RecordsPage, change: Partial<RecordsPage>): string {
  const { search, sortBy, descending, page: number } = { ...page, ...change };
  const query = new URLSearchParams();
  if (search !== "") query.set("q", search);
  if (sortBy !== "") query.set("tri", descending ? `-${sortBy}` : sortBy);
  if (number > 1) query.set("page", String(number));
  const text = query.toString();
  return text === "" ? here : `${here}?${text}`;
}

function columnsOf({ language, model, here, page }: RecordsTableProps): Column<Row>[] {
  const texts = datasetsTexts(language);
  return orderedFields(model).map(({ field, index }, place): Column<Row> => {
    const isSorted = page.sortBy === field.name;
    const now = isSorted ? (page.descending ? "descending" : "ascending") : undefined;
    const descending = isSorted && !page.descending;
    const text = ({ values }: Row) => shown(shownValue(language, field, values[index] ?? ""));
    return {
      key: field.name,
      head: (
        <>
          {field.title}
          {field.visibility === "internal" && <span class="mut"> ({texts("internal")})</span>}
        </>
      ),
      kind: field.type === "number" || field.type === "integer" ? "number" : undefined,
      rowHead: place === 0,
      sort: { href: address(here, page, { sortBy: field.name, descending, page: 1 }), now },
      cell:
        place === 0
          ? (row) => <a href={`${here}/lignes/${row.id}`}>{text(row) || row.id.slice(0, 8)}</a>
          : text,
    };
  });
}

/** The records published now, internal fields and all: searched, sorted, page by page. */
export function RecordsTable(props: RecordsTableProps) {
  const { language, here, page } = props;
  const texts = datasetsTexts(language);
  const { records, total, page: number, search } = page;
  const first = (number - 1) * RECORDS_PER_PAGE + 1;
  const last = first + records.length - 1;
  return (
    <>
      <form method="get" action={here} role="search" class="row ends">
        <Question name="q" kind="search" label={texts("search")} value={search} size="medium" />
        <Button>{texts("searchButton")}</Button>
      </form>
      {records.length === 0 ? (
        <EmptyState
          title={texts("noMatch", { search })}
          level={2}
          action={<LinkButton href={here}>{texts("allRows")}</LinkButton>}
        >
          {texts("noMatchText")}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={texts("rowsCaption")}
            big
            columns={columnsOf(props)}
            rows={records}
            rowKey={({ id }) => id}
          />
          <Pager
            summary={texts("rowsPage", { first, last, total })}
            previousHref={number > 1 ? address(here, page, { page: number - 1 }) : undefined}
            nextHref={last < total ? address(here, page, { page: number + 1 }) : undefined}
          />
        </>
      )}
    </>
  );
}
