import type { ReportTexts } from "../../messages/report.ts";
import { ruleTitle } from "../../messages/wording.ts";
import type { IgnoredRow } from "../../domain/table/sourceTable.ts";
import type { ReportMapping } from "../reportHead.ts";
import type { ReportView } from "./reportView.ts";
import { SaidInFrench } from "./saidInFrench.tsx";
import { ReportTable } from "./section.tsx";

const ROWS_ASIDE_SHOWN = 40;

/** What was corrected by itself, grouped by rule, with examples. */
export function CorrectedList({ text, view }: { text: ReportTexts; view: ReportView }) {
  const groups = [...view.digest.corrected.values()].toSorted((a, b) => b.count - a.count);
  const heads = [
    { text: text("row"), class: "w1" },
    { text: text("column"), class: "w3" },
    { text: text("received") },
    { text: text("become") },
  ];
  const rows = groups.flatMap((group) => [
    <tr class="group">
      <th scope="colgroup" colSpan={heads.length}>
        {ruleTitle(view.language, group.rule)}, {text("cellCount", { count: group.count })}{" "}
        <span class="mut raw">{group.rule}</span>
      </th>
    </tr>,
    ...group.samples.map((sample) => (
      <tr>
        <td>{sample.row}</td>
        <td>{view.fieldTitle(sample.field)}</td>
        <td>
          <span class="raw">{sample.raw || text("empty")}</span>
        </td>
        <td>
          <b>{sample.value || text("empty")}</b>
          <SaidInFrench language={view.language} rule={group.rule} value={sample.value ?? ""} />
        </td>
      </tr>
    )),
  ]);
  return <ReportTable label={text("sectionCorrected")} heads={heads} rows={rows} />;
}

/** Which column fills which field, and why we think so. */
export function UnderstoodList({ text, view }: { text: ReportTexts; view: ReportView }) {
  const heads = [
    { text: text("column") },
    { text: text("field") },
    { text: text("why") },
    { text: text("confidence"), class: "num" },
  ];
  const rows = view.head.mapping.map((entry: ReportMapping) => (
    <tr>
      <td>
        <span class="raw">{entry.column}</span>
      </td>
      <td>{view.fieldTitle(entry.field)}</td>
      <td>{entry.reason}</td>
      <td class="num">{Math.round(entry.confidence * 100)} %</td>
    </tr>
  ));
  return <ReportTable label={text("sectionUnderstood")} heads={heads} rows={rows} />;
}

function asideRow(text: ReportTexts, { row, sheet, why }: IgnoredRow): string {
  const where = sheet === null ? "" : text("asideSheet", { sheet });
  return text("asideRow", { row, sheet: where, why: text(`why.${why}`) });
}

/** Rows, columns and fields that play no part, so that nothing disappears unseen. */
export function AsideList({ text, view }: { text: ReportTexts; view: ReportView }) {
  const { ignoredRows, head } = view;
  return (
    <ul class="rules">
      {ignoredRows.slice(0, ROWS_ASIDE_SHOWN).map((ignored) => (
        <li>
          {asideRow(text, ignored)} <span class="raw">{ignored.content.slice(0, 120)}</span>
        </li>
      ))}
      {ignoredRows.length > ROWS_ASIDE_SHOWN && (
        <li>{text("asideMore", { count: ignoredRows.length - ROWS_ASIDE_SHOWN })}</li>
      )}
      {head.unmatchedColumns.map((column) => (
        <li>{text("asideColumn", { column: column || text("empty") })}</li>
      ))}
      {head.missingFields.map((field) => (
        <li>{text("asideField", { field: view.fieldTitle(field) })}</li>
      ))}
    </ul>
  );
}
