import type { CockpitCell } from "../../../domain/cockpit/cockpitCell.ts";
import type { CockpitRow, CockpitView } from "../../../domain/cockpit/cockpitFilter.ts";
import type { DatasetStateName } from "../../../domain/dataset/datasetState.ts";
import type { Model } from "../../../domain/model/model.ts";
import { formatShortDay } from "../../../messages/formatIsoDay.ts";
import type { Language } from "../../../messages/language.ts";
import { type CockpitTexts, cockpitTexts } from "../../../messages/web/cockpit.ts";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import { cellFigure, cellSentences, GLYPHS } from "./cellWords.ts";
import { cockpitQuery } from "./cockpitQuery.ts";
import { workHref } from "./workHref.ts";

export interface CockpitMatrixProps {
  readonly language: Language;
  /** Address of the cockpit, without a query. */
  readonly base: string;
  readonly rows: readonly CockpitRow[];
  readonly models: readonly Model[];
  readonly view: CockpitView;
  readonly now: Date;
}

const CELL_CLASSES: Partial<Record<DatasetStateName, string>> = { "to-review": "m-rev", late: "m-late" };

function MatrixCell({ row, model, cell, language, view, now, texts, sentence }: CellProps) {
  if (cell === undefined || cell.state === "not-asked")
    return (
      <td class="m-na">
        <span aria-hidden="true">·</span>
        <span class="vh">{texts("notAsked")}</span>
      </td>
    );
  const glyph = GLYPHS[cell.state];
  const figure = cellFigure(language, cell, view, now);
  const words = sentence(cell);
  return (
    <td class={CELL_CLASSES[cell.state]}>
      <a href={workHref(row.code, model.name, cell)}>
        <span class="vh">{texts("cell", { organization: row.name, model: model.title, words })}</span>
        {glyph ? <StateGlyph state={glyph} /> : <span aria-hidden="true">–</span>}
        {figure !== "" && <span aria-hidden="true">{figure}</span>}
      </a>
    </td>
  );
}

/** What every cell is told with. */
interface Telling {
  readonly texts: CockpitTexts;
  readonly sentence: (cell: CockpitCell) => string;
}

interface CellProps extends Telling, Pick<CockpitMatrixProps, "language" | "view" | "now"> {
  readonly row: CockpitRow;
  readonly model: Model;
  readonly cell: CockpitCell | undefined;
}

function publishedIn(row: CockpitRow, models: readonly Model[]): number {
  return models.filter(({ name }) => row.cells.get(name)?.published).length;
}

function MatrixRow({ row, ...props }: CockpitMatrixProps & Telling & { readonly row: CockpitRow }) {
  const { base, models, view } = props;
  const published = publishedIn(row, models);
  return (
    <tr>
      <th scope="row">
        <a href={`${base}${cockpitQuery({ text: row.code, view })}`}>{row.name}</a>
      </th>
      <td class="tot">
        <svg class="meter" viewBox={`0 0 ${models.length} 4`} preserveAspectRatio="none" aria-hidden="true">
          <rect class="bg" width={models.length} height="4" />
          <rect class="fg" width={published} height="4" />
        </svg>
        {published}
      </td>
      {models.map((model) => (
        <MatrixCell key={model.name} {...props} row={row} model={model} cell={row.cells.get(model.name)} />
      ))}
    </tr>
  );
}

interface HeadFacts {
  readonly published: number;
  /** The latest deadline that is asked of somebody, ISO 8601; null without. */
  readonly deadline: string | null;
}

function headFacts(rows: readonly CockpitRow[], model: string): HeadFacts {
  let published = 0;
  let deadline: string | null = null;
  for (const { cells } of rows) {
    const cell = cells.get(model);
    if (cell?.published) published++;
    if (cell?.deadline && cell.deadline > (deadline ?? "")) deadline = cell.deadline;
  }
  return { published, deadline };
}

function ModelHead({ model, ...props }: CockpitMatrixProps & { readonly model: Model }) {
  const { base, language, rows, view } = props;
  const { published, deadline } = headFacts(rows, model.name);
  return (
    <th scope="col">
      <a href={`${base}${cockpitQuery({ model: model.name, view })}`}>
        <span class="vt">{model.title}</span>
      </a>
      <span class="dn">{published}</span>
      <span class="dd mut">{deadline === null ? "" : formatShortDay(language, deadline)}</span>
    </th>
  );
}

/** The lines under one heading, in the order of the rows. */
function groupsOf(rows: readonly CockpitRow[]): Map<string, CockpitRow[]> {
  const groups = new Map<string, CockpitRow[]>();
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
  return groups;
}

interface GroupHeadProps {
  readonly name: string;
  readonly rows: readonly CockpitRow[];
  readonly models: readonly Model[];
  readonly texts: CockpitTexts;
}

function GroupHead({ name, rows, models, texts }: GroupHeadProps) {
  const published = rows.reduce((sum, row) => sum + publishedIn(row, models), 0);
  return (
    <tr class="grp">
      <th scope="rowgroup">{name === "" ? texts("noGroup") : name}</th>
      <td class="tot" />
      <td class="mut" colSpan={models.length}>
        <span>{texts("publishedOf", { published, total: rows.length * models.length })}</span>
      </td>
    </tr>
  );
}

/** Organisations × datasets: a glyph and a number per cell, each a link to the work itself. */
export function CockpitMatrix(props: CockpitMatrixProps) {
  const { language, rows, models } = props;
  const texts = cockpitTexts(language);
  const sentence = cellSentences(language, props.view);
  const groups = groupsOf(rows);
  return (
    <div class="grid-scroll ck" tabIndex={0} role="region" aria-label={texts("tableLabel")}>
      <table class="matrix">
        <caption class="vh">{texts("caption")}</caption>
        <thead>
          <tr>
            <th scope="col" class="cn">
              {texts("commune")}
            </th>
            <th scope="col" class="tot">
              {texts("publishedColumn")}
            </th>
            {models.map((model) => (
              <ModelHead key={model.name} {...props} model={model} />
            ))}
          </tr>
        </thead>
        {[...groups].map(([name, own]) => (
          <tbody key={name}>
            {groups.size > 1 && <GroupHead name={name} rows={own} models={models} texts={texts} />}
            {own.map((row) => (
              <MatrixRow key={row.organizationId} {...props} texts={texts} sentence={sentence} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
