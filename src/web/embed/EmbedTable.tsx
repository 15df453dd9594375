import { isCategory } from "../../domain/presentation/chartFields.ts";
import { namingField } from "../../domain/presentation/namingField.ts";
import type { PortalRecord } from "../../services/portal/browseDataset.ts";
import { type Column, Table } from "../components/Table.tsx";
import { LONGEST_LISTED, shortText } from "../portal/shortText.ts";
import { embedHref, type PublishedPage, subjectTitle } from "./embedPage.ts";
import { recordHref } from "./EmbedList.tsx";
import { EmbedPager, pageRange } from "./EmbedPager.tsx";
import type { EmbedContent } from "./readContent.ts";
import { ModelWords } from "../components/ModelWords.tsx";
import { ValueWords } from "../portal/ValueWords.tsx";

interface EmbedTableProps {
  readonly page: PublishedPage;
  readonly content: EmbedContent;
}

function columnsOf({ page, content: { asked } }: EmbedTableProps): Column<PortalRecord>[] {
  const { subject, texts, visit } = page;
  const { model } = subject.dataset;
  const { order } = asked;
  const naming = namingField(model);
  const towns = new Map(visit.territory.communes.map(({ insee, name }) => [insee, name]));
  const columns = asked.columns.map((field): Column<PortalRecord> => {
    const at = model.fields.indexOf(field);
    const isName = field === naming;
    const isSorted = order?.field === field.name;
    const isNumber = (field.type === "number" || field.type === "integer") && !isCategory(field);
    return {
      key: field.name,
      head: <ModelWords>{field.title}</ModelWords>,
      rowHead: isName,
      kind: isNumber ? "number" : undefined,
      sort: {
        href: embedHref(page, {
          sort: isSorted && !order.descending ? `-${field.name}` : field.name,
          page: undefined,
        }),
        now: isSorted ? (order.descending ? "descending" : "ascending") : undefined,
      },
      cell: ({ id, values }) => {
        const value = values[at] ?? null;
        if (isName)
          return (
            <a href={recordHref(page, id, "table")}>
              <bdi>{shortText(value ?? texts("unnamed"))}</bdi>
            </a>
          );
        return value === null ? (
          <span class="mut">–</span>
        ) : (
          <ValueWords field={field} value={value} longest={LONGEST_LISTED} />
        );
      },
    };
  });
  if (subject.commune !== null) return columns;
  const town: Column<PortalRecord> = {
    key: "_commune",
    head: texts("commune"),
    cell: ({ commune }) => (commune === null ? "" : (towns.get(commune) ?? commune)),
  };
  return [...columns.filter(({ rowHead }) => rowHead), town, ...columns.filter(({ rowHead }) => !rowHead)];
}

/** The records as a table, sorted by the server, page after page within the frame. */
export function EmbedTable(props: EmbedTableProps) {
  const { page, content } = props;
  return (
    <>
      <Table
        caption={page.texts("tableCaption", { title: subjectTitle(page), ...pageRange(content) })}
        columns={columnsOf(props)}
        rows={content.page.records}
        rowKey={({ id }) => id}
      />
      <EmbedPager page={page} content={content} />
    </>
  );
}
