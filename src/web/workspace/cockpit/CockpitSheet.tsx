import type { CockpitCell } from "../../../domain/cockpit/cockpitCell.ts";
import type { CockpitRow } from "../../../domain/cockpit/cockpitFilter.ts";
import type { Model } from "../../../domain/model/model.ts";
import { formatDay } from "../../../messages/formatMoment.ts";
import type { Language } from "../../../messages/language.ts";
import { type CockpitTexts, cockpitTexts } from "../../../messages/web/cockpit.ts";
import { datasetFactMessages, freshnessWords } from "../../../messages/web/datasetFacts.ts";
import { LinkButton } from "../../components/Button.tsx";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import { type Column, Table } from "../../components/Table.tsx";
import { GLYPHS } from "./cellWords.ts";
import { workHref } from "./workHref.ts";

interface CockpitSheetProps {
  readonly language: Language;
  readonly rows: readonly CockpitRow[];
  readonly models: readonly Model[];
  readonly caption: string;
}

interface Line {
  readonly row: CockpitRow;
  readonly model: Model;
  readonly cell: CockpitCell | undefined;
}

function columnsOf(language: Language, byModel: boolean, texts: CockpitTexts): Column<Line>[] {
  const facts = datasetFactMessages[language];
  return [
    {
      key: "name",
      head: texts(byModel ? "dataset" : "commune"),
      rowHead: true,
      cell: ({ row, model }) => (byModel ? model.title : row.name),
    },
    {
      key: "state",
      head: texts("state"),
      cell: ({ cell }) => {
        const glyph = GLYPHS[cell?.state ?? "not-asked"];
        return (
          <span class="state">
            {glyph && <StateGlyph state={glyph} />}
            {facts.state[cell?.state ?? "not-asked"]}
          </span>
        );
      },
    },
    {
      key: "updated",
      head: texts("lastUpdate"),
      wideOnly: true,
      cell: ({ cell }) => (cell?.publishedAt ? formatDay(language, cell.publishedAt) : texts("never")),
    },
    {
      key: "freshness",
      head: texts("freshness"),
      wideOnly: true,
      cell: ({ cell }) => (cell?.published ? freshnessWords(language, cell.freshness) : ""),
    },
    {
      key: "quality",
      head: texts("qualityPoints"),
      kind: "number",
      wideOnly: true,
      cell: ({ cell }) => (cell?.quality == null ? "" : texts("qualityShort", { points: cell.quality })),
    },
    { key: "waiting", head: texts("toReview"), kind: "number", cell: ({ cell }) => cell?.waiting || "" },
    {
      key: "late",
      head: texts("daysLate"),
      kind: "number",
      cell: ({ cell }) => (cell?.daysLate ? texts("days", { count: cell.daysLate }) : ""),
    },
    {
      key: "open",
      hiddenHead: texts("open"),
      kind: "action",
      cell: ({ row, model, cell }) =>
        cell && (
          <LinkButton
            small
            href={workHref(row.code, model.name, cell)}
            label={texts("openOf", { organization: row.name, model: model.title })}
          >
            {texts("open")}
          </LinkButton>
        ),
    },
  ];
}

/** One line or one column of the matrix, told in words: all the datasets of a commune, or all the communes of a dataset. */
export function CockpitSheet({ language, rows, models, caption }: CockpitSheetProps) {
  const texts = cockpitTexts(language);
  const byModel = rows.length === 1;
  const lines = rows.flatMap((row) =>
    models.map((model): Line => ({ row, model, cell: row.cells.get(model.name) })),
  );
  return (
    <Table
      caption={caption}
      columns={columnsOf(language, byModel, texts)}
      rows={lines}
      rowKey={({ row, model }) => `${row.organizationId} ${model.name}`}
    />
  );
}
