import type { Field as ModelField } from "../../../domain/model/field.ts";
import { cellState } from "../../../domain/review/reviewRecord.ts";
import { shownText } from "../../../domain/review/settleCell.ts";
import type { Language } from "../../../messages/language.ts";
import { reviewTexts } from "../../../messages/web/review.ts";
import { ruleText } from "../../../messages/wording.ts";
import type { EditConflict } from "../../../services/review/editCells.ts";
import type { Review } from "../../../services/review/openReview.ts";
import type { GridRecord } from "../../../services/review/readGridPage.ts";
import type { FoundAddress } from "../../../services/review/searchAddress.ts";
import { Button } from "../../components/Button.tsx";
import { Field } from "../../components/Field.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Raw } from "../../components/Raw.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { fieldControl } from "./fieldControl.ts";
import { PositionForm } from "./PositionForm.tsx";
import { recordName } from "./recordName.ts";

interface RowPageProps {
  readonly frame: Frame;
  readonly review: Review;
  /** Null for a row to be added. */
  readonly record: GridRecord | null;
  /** What was typed, when it comes back; by field. */
  readonly typed: Readonly<Record<string, string>>;
  readonly conflict: EditConflict | null;
  readonly searchable: boolean;
  readonly found: { readonly text: string; readonly answers: readonly FoundAddress[] } | null;
}

/** One row as a form: every field with what was received, what is proposed, and why. */
export function RowPage({ frame, review, record, typed, conflict, searchable, found }: RowPageProps) {
  const { language } = frame;
  const texts = reviewTexts(language);
  const { model, deposit } = review;
  const base = `/espace/${frame.open.code}/depots/${deposit.id}/relecture`;
  const back = record === null ? base : `${base}?ligne=${record.record}#h-grid`;
  const asked = model.fields.filter((field) => isAsked(field, record, conflict));
  const parts = (
    [
      ["rowAsked", asked],
      ["rowOthers", model.fields.filter((field) => !asked.includes(field))],
    ] as const
  ).filter(([, fields]) => fields.length > 0);
  const title = record === null ? texts("newRowTitle") : recordName(language, model, record);
  return (
    <WorkspacePage {...frame} place="deposits" title={title}>
      <p class="crumb">
        <a href={back}>{texts("backToReview")}</a>
      </p>
      <h1>{title}</h1>
      <div class="row-page flow">
        {record?.removed && <Notice tone="ask" title={texts("removedNotice")} />}
        {conflict !== null && (
          <Notice tone="ask" title={texts("conflictTitle")}>
            <p>{texts("conflictText", { author: conflict.author || texts("conflictSomebody") })}</p>
          </Notice>
        )}
        {record?.issues
          .filter(({ field }) => field === null)
          .map(({ id, code, params }) => (
            <p key={id}>{ruleText(language, code, params)}</p>
          ))}
        <form
          method="post"
          action={record === null ? `${base}/lignes` : `${base}/lignes/${record.record}`}
          class="flow"
        >
          {record !== null && <input type="hidden" name="v" value={conflict?.version ?? record.version} />}
          {parts.map(([part, fields]) => (
            <>
              {parts.length > 1 && <h2>{texts(part, { count: fields.length })}</h2>}
              <div class="row-fields">
                {fields.map((field) => (
                  <RowField
                    key={field.name}
                    language={language}
                    field={field}
                    index={model.fields.indexOf(field)}
                    record={record}
                    typed={typed[field.name]}
                    conflict={conflict}
                  />
                ))}
              </div>
            </>
          ))}
          {review.editable && <Button kind="go">{texts(record === null ? "createRow" : "saveRow")}</Button>}
        </form>
        {record !== null && model.geometry !== null && review.editable && (
          <section aria-labelledby="h-pos" class="flow">
            <h2 id="h-pos">{texts("position")}</h2>
            <PositionForm
              language={language}
              review={review}
              record={record}
              base={base}
              searchable={searchable}
              found={found}
            />
          </section>
        )}
        {record !== null && review.editable && (
          <form method="post" action={`${base}/lignes/${record.record}/retirer`} class="flow">
            <p class="hint">{texts("removeHint")}</p>
            <Button icon={record.removed ? "undo" : "trash"} name="removed" value={record.removed ? "" : "1"}>
              {texts(record.removed ? "restoreRow" : "removeRow")}
            </Button>
          </form>
        )}
      </div>
    </WorkspacePage>
  );
}

/** Whether a person must look at a field: its cell waits, something is wrong with it, or somebody else changed it. */
function isAsked({ name }: ModelField, record: GridRecord | null, conflict: EditConflict | null): boolean {
  const cell = record?.cells.get(name);
  if (cell !== undefined && cellState(cell).value === null) return true;
  if (conflict?.cells.some(({ field }) => field === name)) return true;
  return (record?.issues ?? []).some(({ field, severity }) => field === name && severity === "error");
}

interface RowFieldProps {
  readonly language: Language;
  readonly field: ModelField;
  readonly index: number;
  readonly record: GridRecord | null;
  readonly typed: string | undefined;
  readonly conflict: EditConflict | null;
}

function RowField({ language, field, index, record, typed, conflict }: RowFieldProps) {
  const texts = reviewTexts(language);
  const cell = record?.cells.get(field.name);
  const received = record?.raws[index] ?? "";
  const stored = cell ? shownText(cellState(cell)) : (record?.values[index] ?? "");
  const waits = cell !== undefined && cellState(cell).value === null;
  const theirs = conflict?.cells.find((one) => one.field === field.name)?.theirs;
  const issues = (record?.issues ?? []).filter((issue) => issue.field === field.name);
  const worst = issues.some(({ severity }) => severity === "error");
  const why = [
    ...(waits ? [ruleText(language, cell.rule, cell.params)] : []),
    ...issues
      .filter(({ severity }) => severity !== "info")
      .map(({ code, params }) => ruleText(language, code, params)),
  ];
  const hint = (
    <>
      {field.help !== "" && <>{field.help} </>}
      {field.visibility === "internal" && <>{texts("internalField")} </>}
      {record !== null && !record.added && received !== "" && received !== stored && (
        <>
          {texts("received")}
          <Raw>{received}</Raw>{" "}
        </>
      )}
      {waits && cell.proposals.length > 0 && (
        <>{texts("proposed", { values: cell.proposals.map(({ value }) => `« ${value} »`).join(", ") })} </>
      )}
      {theirs !== undefined &&
        (theirs === "" ? texts("conflictTheirsEmpty") : texts("conflictTheirs", { value: theirs }))}
      {!(waits || worst) && why.join(" ")}
    </>
  );
  return (
    <Field
      {...fieldControl(language, field, { name: `f.${field.name}`, value: typed ?? stored, waits })}
      label={field.title}
      hint={hint}
      error={waits || worst ? why.join(" ") : undefined}
    />
  );
}
