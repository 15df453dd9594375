import { presentAnswer } from "../../../domain/matching/columnAnswers.ts";
import type { DescribedColumn } from "../../../domain/matching/describeColumns.ts";
import type { Model } from "../../../domain/model/model.ts";
import type { Language } from "../../../messages/language.ts";
import { depositTexts } from "../../../messages/web/deposit.ts";
import { ColumnLine } from "./ColumnLine.tsx";
import { isRecognised } from "./columnSureness.ts";

interface ColumnListProps {
  readonly language: Language;
  readonly columns: readonly DescribedColumn[];
  readonly model: Model;
  /** Place of the table in the file. */
  readonly table: number;
  /** What was answered for a column in the form just sent; undefined for nothing. */
  readonly answer: (position: number) => string | undefined;
  readonly readOnly: boolean;
}

/** The columns of a table: those that need a choice first, the ones recognised folded below, still to be changed. */
export function ColumnList({ language, columns, model, table, answer, readOnly }: ColumnListProps) {
  const texts = depositTexts(language);
  const isSettled = (column: DescribedColumn): boolean =>
    isRecognised(column) && (answer(column.position) ?? presentAnswer(column)) === presentAnswer(column);
  const settled = columns.filter(isSettled);
  const open = columns.filter((column) => !isSettled(column));
  const list = (some: readonly DescribedColumn[]) => (
    <ol class="dep-cols">
      {some.map((column) => (
        <ColumnLine
          key={column.position}
          language={language}
          column={column}
          model={model}
          name={`c-${table}-${column.position}`}
          answer={answer(column.position)}
          readOnly={readOnly}
        />
      ))}
    </ol>
  );
  return (
    <>
      {open.length > 0 && list(open)}
      {settled.length > 0 && (
        <details class="dep-known" open={open.length === 0}>
          <summary>{texts("columnsKnown", { count: settled.length })}</summary>
          {list(settled)}
        </details>
      )}
    </>
  );
}
