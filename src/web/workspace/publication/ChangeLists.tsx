import type { RecordValues } from "../../../domain/dataset/publishedRecord.ts";
import { fieldChanges } from "../../../domain/dataset/compareRecords.ts";
import type { Model } from "../../../domain/model/model.ts";
import type { Language } from "../../../messages/language.ts";
import { publicationTexts } from "../../../messages/web/publication.ts";
import type { DifferenceKind, PreviewedRecord } from "../../../services/publication/readPublication.ts";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import { type Column, Table } from "../../components/Table.tsx";
import { shownValue } from "../review/shownValue.ts";
import { ChangeSign } from "./ChangeMark.tsx";

/** Columns that name a row in a list. */
const MOST_COLUMNS = 4;

/** The fields that tell a record best: what it is called, then what the model asks first; never the internal ones. */
function tellingFields(model: Model): readonly number[] {
  const seen = model.fields
    .map((field, index) => ({ field, index }))
    .filter(({ field }) => field.visibility === "public");
  const titles = seen.filter(({ field }) => field.kind === "title");
  const places = seen.filter(({ field }) => field.kind === "address" || field.kind === "street");
  const others = seen.filter(
    ({ field }) =>
      ![
        "longitude",
        "latitude",
        "coordinates",
        "geometry",
        "insee",
        "commune",
        "identifier",
        "siret",
        "siren",
      ].includes(field.kind),
  );
  return [...new Set([...titles, ...places, ...others].map(({ index }) => index))].slice(0, MOST_COLUMNS);
}

/** What a record is called on the screen. */
function recordTitle(model: Model, values: RecordValues, fallback: string): string {
  const title = model.fields.findIndex(({ kind }) => kind === "title");
  const first = values.find((value) => value !== null && value !== "");
  return values[title] || first || fallback;
}

interface ChangeListsProps {
  readonly language: Language;
  readonly model: Model;
  readonly counts: Readonly<Record<DifferenceKind, number>>;
  readonly records: readonly PreviewedRecord[];
  /** Whether a cell of the deposit still waits for a person. */
  readonly isWaiting?: (record: number | null, field: string) => boolean;
}

type ListKind = PreviewedRecord["kind"];

/** Rows that come or go, by the fields that tell them best. */
function WholeRows({ language, model, counts, records, kind }: ChangeListsProps & { kind: ListKind }) {
  const texts = publicationTexts(language);
  const rows = records.filter((one) => one.kind === kind);
  if (rows.length === 0) return null;
  const columns = tellingFields(model).map((index, place): Column<PreviewedRecord> => ({
    key: model.fields[index]!.name,
    head: model.fields[index]!.title,
    rowHead: place === 0,
    wideOnly: place > 1,
    cell: ({ before, after, record }) =>
      shownValue(language, model.fields[index]!, (after ?? before)?.[index] ?? "") ||
      (place === 0 ? texts("unnamed", { row: record ?? "" }) : ""),
  }));
  const title = texts(`list.${kind}`, { count: counts[kind] });
  return (
    <div class="flow">
      <h3>
        <ChangeSign kind={kind} /> {title}
      </h3>
      {kind === "removed" && <p class="mut">{texts("withdrawnSays")}</p>}
      <Table caption={title} columns={columns} rows={rows} rowKey={({ id }) => id} />
      {rows.length < counts[kind] && (
        <p class="mut">{texts("listFirst", { shown: rows.length, total: counts[kind] })}</p>
      )}
    </div>
  );
}

interface ChangedField {
  readonly key: string;
  readonly row: string;
  readonly field: string;
  readonly isInternal: boolean;
  readonly waits: boolean;
  readonly before: string;
  readonly after: string;
}

/** Changed cells, before and after. */
function ChangedCells({ language, model, counts, records, isWaiting = () => false }: ChangeListsProps) {
  const texts = publicationTexts(language);
  const changed = records.filter(({ kind }) => kind === "changed");
  if (changed.length === 0) return null;
  const names = model.fields.map(({ name }) => name);
  const cells = changed.flatMap(({ id, record, before, after }) =>
    fieldChanges(before ?? [], after ?? [], names).map((change): ChangedField => {
      const field = model.fields[names.indexOf(change.field)]!;
      return {
        key: `${id} ${change.field}`,
        row: recordTitle(model, after ?? [], texts("unnamed", { row: record ?? "" })),
        field: field.title,
        isInternal: field.visibility === "internal",
        waits: isWaiting(record, change.field),
        before: shownValue(language, field, change.before),
        after: shownValue(language, field, change.after),
      };
    }),
  );
  const title = texts("list.changed", { count: counts.changed });
  const value = (text: string) => (text === "" ? <span class="mut">{texts("nothing")}</span> : text);
  return (
    <div class="flow">
      <h3>
        <ChangeSign kind="changed" /> {title}
      </h3>
      <Table
        caption={title}
        rows={cells}
        rowKey={({ key }) => key}
        columns={[
          { key: "row", head: texts("row"), rowHead: true, cell: ({ row }) => row },
          {
            key: "field",
            head: texts("field"),
            cell: ({ field, isInternal }) => (
              <>
                {field}
                {isInternal && <span class="mut"> ({texts("internal")})</span>}
              </>
            ),
          },
          {
            key: "before",
            head: texts("before"),
            cell: ({ before }) => (before === "" ? value("") : <del>{before}</del>),
          },
          {
            key: "after",
            head: texts("after"),
            cell: ({ after, waits }) =>
              waits ? (
                <span class="state">
                  <StateGlyph state="to-confirm" />
                  {texts("toSettle")}
                </span>
              ) : after === "" ? (
                value("")
              ) : (
                <ins>{after}</ins>
              ),
          },
        ]}
      />
      {changed.length < counts.changed && (
        <p class="mut">{texts("listFirst", { shown: changed.length, total: counts.changed })}</p>
      )}
    </div>
  );
}

/** What a publication changes, row by row: what leaves, what changes, what comes. */
export function ChangeLists(props: ChangeListsProps) {
  return (
    <>
      <WholeRows {...props} kind="removed" />
      <ChangedCells {...props} />
      <WholeRows {...props} kind="added" />
    </>
  );
}
