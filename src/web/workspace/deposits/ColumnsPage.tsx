import type { NewJoin } from "../../../domain/matching/columnAnswers.ts";
import type { Model } from "../../../domain/model/model.ts";
import { depositTexts } from "../../../messages/web/deposit.ts";
import type { DepositHead } from "../../../services/deposits/depositHead.ts";
import type { DepositView } from "../../../services/deposits/viewDeposit.ts";
import { Button, LinkButton } from "../../components/Button.tsx";
import { Field } from "../../components/Field.tsx";
import { Pager } from "../../components/Pager.tsx";
import { Passage } from "../../components/Passage.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { ColumnList } from "./ColumnList.tsx";
import { depositLinks } from "./depositLinks.ts";
import { depositSteps } from "./depositSteps.ts";
import type { ColumnsOfPage } from "./pageColumns.ts";
import { ModelChanged } from "./ModelChanged.tsx";

export interface ColumnsPageProps {
  readonly frame: Frame;
  readonly view: DepositView;
  readonly head: DepositHead;
  /** The version that the file was read with. */
  readonly model: Model;
  /** What was answered in the form just sent; undefined for nothing. */
  readonly answer: (table: number, position: number) => string | undefined;
  readonly shown: ColumnsOfPage;
  /** Joins to be confirmed before the form is taken. */
  readonly joins: readonly NewJoin[];
}

function Joins({ frame, joins, model }: ColumnsPageProps) {
  const texts = depositTexts(frame.language);
  const titles = new Map(model.fields.map(({ name, title }) => [name, title]));
  if (joins.length === 0) return null;
  return (
    <div class="warn" role="alert" tabIndex={-1} autofocus>
      <h2>{texts("joinTitle")}</h2>
      {joins.map(({ table, field, columns }) => (
        <div key={`${table} ${field}`}>
          <p>
            {texts("joinText", {
              field: titles.get(field) ?? field,
              columns: columns.map((header) => `« ${header} »`).join(", "),
            })}
          </p>
          <Field
            name="joindre"
            id={`f-joindre-${table}-${field}`}
            kind="checkbox"
            value={`${table} ${field}`}
            label={texts("joinConfirm")}
          />
        </div>
      ))}
    </div>
  );
}

function MissingFields({ frame, head, model }: ColumnsPageProps) {
  const texts = depositTexts(frame.language);
  const missing = model.fields.filter(({ name }) => head.missingFields.includes(name));
  if (missing.length === 0) return null;
  const required = missing.filter(({ constraints }) => constraints.required);
  const others = missing.filter(({ constraints }) => !constraints.required);
  return (
    <section aria-labelledby="h-manque" class="flow dep-missing">
      <h2 id="h-manque">{texts("missingTitle")}</h2>
      <p class="mut">{texts("missingText")}</p>
      <ul class="dep-tags">
        {[...required, ...others].map(({ name, title, constraints }) => (
          <li key={name}>
            {title}
            {constraints.required && <strong> ({texts("required")})</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The ways to the other columns that resemble no field, where one page does not hold them. */
function OtherPages({ frame, view, shown }: ColumnsPageProps) {
  const texts = depositTexts(frame.language);
  const { page, pages, from, to, total } = shown;
  if (pages === 1) return null;
  const links = depositLinks(frame.open.code, view.deposit.id);
  return (
    <>
      <Pager
        summary={texts("columnsIdle", { from, to, total })}
        previousHref={page > 1 ? links.columnsPage(page - 1) : undefined}
        nextHref={page < pages ? links.columnsPage(page + 1) : undefined}
      />
      {view.mayChange && <p class="mut">{texts("columnsIdleNote")}</p>}
    </>
  );
}

/** Another sheet of the workbook, or another model: the file is read again. */
function OtherReadings({ frame, view, head }: ColumnsPageProps) {
  const texts = depositTexts(frame.language);
  const links = depositLinks(frame.open.code, view.deposit.id);
  const used = new Set(head.tables.map(({ sheet }) => sheet));
  const others = head.sheets.filter(({ name }) => !used.has(name));
  return (
    <div class="dep-others">
      {others.length > 0 && (
        <form method="post" action={links.again} class="flow">
          <h2>{texts("sheetTitle")}</h2>
          <p class="mut">{texts("sheetText", { sheets: others.length })}</p>
          <Field
            name="feuille"
            kind="select"
            label={texts("sheetLabel")}
            choices={[
              {
                value: "",
                label: texts("sheetAny", { sheet: [...used].filter((name) => name !== null).join(", ") }),
              },
              ...head.sheets.map(({ name }) => ({ value: name, label: name })),
            ]}
            value={view.deposit.sheet ?? ""}
          />
          <Button>{texts("sheetSend")}</Button>
        </form>
      )}
      <form method="post" action={links.model} class="flow">
        <h2>{texts("otherModelTitle")}</h2>
        <Field
          name="modele"
          kind="select"
          label={texts("dataset")}
          choices={view.candidates.map(({ model, title }) => ({ value: model, label: title }))}
          value={view.deposit.model ?? undefined}
        />
        <Button>{texts("otherModelSend")}</Button>
      </form>
    </div>
  );
}

/** The columns of the file, what each holds, and the field that takes it: to be confirmed or changed. */
export function ColumnsPage(props: ColumnsPageProps) {
  const { frame, view, head, model, answer, shown } = props;
  const { language, open } = frame;
  const texts = depositTexts(language);
  const { deposit } = view;
  const links = depositLinks(open.code, deposit.id);
  const isReviewed = deposit.state !== "needs-mapping";
  return (
    <WorkspacePage {...frame} place="deposits" title={texts("columnsTitle")}>
      <div class="flow dep-page">
        <h1>{texts("columnsTitle")}</h1>
        <p class="lead">{texts("columnsLead", { file: deposit.file_name })}</p>
        <Passage
          steps={depositSteps(texts, {
            state: deposit.state,
            details: [
              `${head.summary.records.toLocaleString(language)} ${texts("rows").toLocaleLowerCase(language)}`,
            ],
          })}
        />
        <ModelChanged frame={frame} view={view} />
        <form method="post" action={links.columnsPage(shown.page)} class="flow">
          <input type="hidden" name="version" value={deposit.version} />
          <Joins {...props} />
          {head.tables.map(
            ({ sheet }, table) =>
              shown.tables[table]!.length > 0 && (
                <section key={table} aria-labelledby={`h-table-${table}`}>
                  <h2 id={`h-table-${table}`}>
                    {texts("columnsModel", { title: model.title })}
                    {sheet !== null && head.tables.length > 1 && <span class="mut"> – {sheet}</span>}
                  </h2>
                  <ColumnList
                    language={language}
                    columns={shown.tables[table]!}
                    model={model}
                    table={table}
                    answer={(position) => answer(table, position)}
                    readOnly={!view.mayChange}
                  />
                </section>
              ),
          )}
          <OtherPages {...props} />
          <MissingFields {...props} />
          {view.mayChange && (
            <div class="row dep-go">
              <Button kind="go">{texts("columnsConfirm")}</Button>
              {isReviewed && (
                <LinkButton kind="flat" href={links.review}>
                  {texts("backToReview")}
                </LinkButton>
              )}
              <p class="mut">{isReviewed ? texts("columnsAgainNote") : texts("columnsNote")}</p>
            </div>
          )}
        </form>
        {view.mayChange && <OtherReadings {...props} />}
        {view.mayAbandon && (
          <LinkButton kind="flat" href={links.abandon}>
            {texts("abandon")}
          </LinkButton>
        )}
      </div>
    </WorkspacePage>
  );
}
