import { booleanTexts } from "../../../domain/model/booleanTexts.ts";
import type { Field } from "../../../domain/model/field.ts";
import { signOf } from "../../../domain/presentation/categoryOf.ts";
import { isCategory } from "../../../domain/presentation/chartFields.ts";
import { namingField } from "../../../domain/presentation/namingField.ts";
import { isModelTerm, unknownWords, valueWords } from "../../../messages/web/portalValues.ts";
import { LAST_PAGE, PAGE_SIZE, type PortalRecord } from "../../../services/portal/browseDataset.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Field as FormField } from "../../components/Field.tsx";
import { ModelWords } from "../../components/ModelWords.tsx";
import { Pager } from "../../components/Pager.tsx";
import { type Column, Table } from "../../components/Table.tsx";
import { withParameters } from "../http/portalVisit.ts";
import { SignKey } from "../map/MapSign.tsx";
import { LONGEST_LISTED, shortText } from "../shortText.ts";
import { ValueWords } from "../ValueWords.tsx";
import type { DatasetView } from "./datasetView.ts";
import { KeptParameters } from "./KeptParameters.tsx";
import { EMPTY_VALUE, filterName } from "./readChoice.ts";
import { pagesAround } from "./pagesAround.ts";

const ANCHOR = "#tableau";

function cellWords(view: DatasetView, field: Field, record: PortalRecord) {
  const { dataset, asked } = view;
  const value = record.values[dataset.model.fields.indexOf(field)] ?? null;
  const words = <ValueWords field={field} value={value} longest={LONGEST_LISTED} />;
  if (field !== asked.colour) return value === null ? <span class="mut">–</span> : words;
  return (
    <span class="pm">
      <SignKey sign={signOf(field, value)} />
      {words}
    </span>
  );
}

function columnsOf(view: DatasetView): Column<PortalRecord>[] {
  const { dataset, visit, asked, texts } = view;
  const { order } = asked;
  const naming = namingField(dataset.model);
  const towns = new Map(visit.territory.communes.map(({ insee, name }) => [insee, name]));
  const columns = asked.columns.map((field): Column<PortalRecord> => {
    const isSorted = order?.field === field.name;
    const next = isSorted && !order.descending ? `-${field.name}` : field.name;
    const isName = field === naming;
    return {
      key: field.name,
      head: <ModelWords>{field.title}</ModelWords>,
      rowHead: isName,
      kind:
        (field.type === "number" || field.type === "integer") && !isCategory(field) ? "number" : undefined,
      sort: {
        href: withParameters(visit, { tri: next, page: undefined }, ANCHOR),
        now: isSorted ? (order.descending ? "descending" : "ascending") : undefined,
      },
      cell: (record) =>
        isName ? (
          <a href={`/datasets/${dataset.model.name}/records/${record.id}`}>
            <bdi>{shortText(record.values[dataset.model.fields.indexOf(field)] ?? texts("unnamed"))}</bdi>
          </a>
        ) : (
          cellWords(view, field, record)
        ),
    };
  });
  const town: Column<PortalRecord> = {
    key: "_commune",
    head: texts("commune"),
    cell: ({ commune }) => (commune === null ? "" : (towns.get(commune) ?? commune)),
  };
  const link: Column<PortalRecord> = {
    key: "_link",
    hiddenHead: texts("seeRecord"),
    kind: "action",
    cell: ({ id }) => <a href={`/datasets/${dataset.model.name}/records/${id}`}>{texts("seeRecord")}</a>,
  };
  const named = columns.filter(({ rowHead }) => rowHead);
  const others = columns.filter(({ rowHead }) => !rowHead);
  return named.length > 0 ? [...named, town, ...others] : [town, ...others, link];
}

function FilterField({ view, field }: { readonly view: DatasetView; readonly field: Field }) {
  const { texts, asked, visit } = view;
  const value = asked.written.get(field.name) ?? "";
  const name = filterName(field);
  if (!isCategory(field))
    return (
      <FormField
        name={name}
        label={texts("contains", { field: field.title })}
        value={value}
        maxlength={200}
      />
    );
  const { yes, no } = booleanTexts(field);
  const values = field.type === "boolean" ? [yes, no] : field.vocabulary!.terms.map((term) => term.value);
  return (
    <FormField
      kind="select"
      name={name}
      label={<ModelWords>{field.title}</ModelWords>}
      value={value}
      choices={[
        { value: "", label: texts("anyValue") },
        ...values.map((one) => ({
          value: one,
          label: valueWords(visit.language, field, one),
          ofModel: isModelTerm(field, one),
        })),
        { value: EMPTY_VALUE, label: unknownWords(visit.language) },
      ]}
    />
  );
}

function TableChoices({ view }: { readonly view: DatasetView }) {
  const { texts, asked, dataset, visit } = view;
  const active = asked.written.size;
  return (
    <details class="table-choices" open={active > 0 || asked.ownColumns}>
      <summary>
        {texts("filtersTitle")}
        {active > 0 && <span class="mut"> · {texts("filtersActive", { count: active })}</span>}
      </summary>
      <form class="filters" action={`${visit.path}${ANCHOR}`} method="get">
        <KeptParameters visit={visit} except={["page", "colonne", "lang", "f."]} />
        <div class="filter-grid">
          {dataset.model.fields.map((field) => (
            <FilterField key={field.name} view={view} field={field} />
          ))}
        </div>
        <FormField
          kind="checkboxes"
          name="colonne"
          label={texts("columns")}
          values={asked.columns.map(({ name }) => name)}
          choices={dataset.model.fields.map(({ name, title }) => ({
            value: name,
            label: title,
            ofModel: true,
          }))}
        />
        <p class="hint">{texts("address")}</p>
        <div class="row">
          <button class="btn" type="submit">
            {texts("apply")}
          </button>
          {(active > 0 || asked.choice.q !== undefined || asked.ownColumns) && (
            <a href={`${visit.path}${ANCHOR}`}>{texts("clearFilters")}</a>
          )}
        </div>
      </form>
    </details>
  );
}

/** The records as a table: sorted, filtered and searched by the server, page after page, at an address that can be shared. */
export function TableSection({ view }: { readonly view: DatasetView }) {
  const { texts, page, dataset, visit, asked } = view;
  const { total } = page;
  const from = (page.page - 1) * PAGE_SIZE + 1;
  const range = { total, from, to: from + page.records.length - 1 };
  const href = (to: number): string =>
    withParameters(visit, { page: to === 1 ? undefined : String(to) }, ANCHOR);
  return (
    <section class="wrap sec tight" id="tableau" aria-labelledby="h-tableau">
      <div class="sec-h">
        <h2 id="h-tableau">{texts("tableTitle")}</h2>
        <form class="row" action={`${visit.path}${ANCHOR}`} method="get">
          <KeptParameters visit={visit} except={["q", "page", "lang"]} />
          <label for="tq" class="vh">
            {texts("tableSearch")}
          </label>
          <input id="tq" name="q" type="search" maxLength={200} value={asked.choice.q ?? ""} />
          <button class="btn" type="submit">
            {texts("tableSearchButton")}
          </button>
        </form>
      </div>
      <TableChoices view={view} />
      {page.records.length === 0 ? (
        <EmptyState
          title={texts("tableNone")}
          action={
            <a class="btn" href={`${visit.path}${ANCHOR}`}>
              {texts("clearFilters")}
            </a>
          }
        >
          {texts("tableNoneWhy")}
        </EmptyState>
      ) : (
        <Table
          caption={texts("tableCaption", { title: dataset.model.title, ...range })}
          columns={columnsOf(view)}
          rows={page.records}
          rowKey={({ id }) => id}
          big
        />
      )}
      {page.pages > 1 && (
        <Pager
          summary={texts("tableSummary", range)}
          previousHref={page.page > 1 ? href(page.page - 1) : undefined}
          nextHref={page.page < page.pages ? href(page.page + 1) : undefined}
          pages={pagesAround(page.page, page.pages).map((number) =>
            number === null ? null : { number, href: href(number), current: number === page.page },
          )}
        />
      )}
      {page.pages === LAST_PAGE && total > LAST_PAGE * PAGE_SIZE && (
        <p class="hint">{texts("tableLimit", { most: LAST_PAGE * PAGE_SIZE })}</p>
      )}
    </section>
  );
}
