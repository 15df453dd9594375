import type { Field } from "../../../domain/model/field.ts";
import { SETTLEMENTS, type Settlement } from "../../../domain/review/settleCell.ts";
import type { Language } from "../../../messages/language.ts";
import { formatDay, formatMoment } from "../../../messages/formatMoment.ts";
import { datasetsTexts } from "../../../messages/web/datasets.ts";
import { reviewFactMessages } from "../../../messages/web/reviewFacts.ts";
import { ruleText } from "../../../messages/wording.ts";
import type { CellEvent, RecordJournal } from "../../../services/datasets/readRecordJournal.ts";
import { Raw } from "../../components/Raw.tsx";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import { Table } from "../../components/Table.tsx";
import { shownValue } from "../review/shownValue.ts";
import type { Frame } from "../team/TeamPage.tsx";
import { DatasetFrame } from "./DatasetFrame.tsx";

interface RecordPageProps {
  readonly frame: Frame;
  readonly journal: RecordJournal;
}

/** How a person settled it, by whom and when; null when nobody did. */
function settlementWords(language: Language, { cell }: CellEvent): string | null {
  const texts = datasetsTexts(language);
  const settlement = SETTLEMENTS.find((one): one is Settlement => one === cell?.settlement);
  if (!cell || settlement === undefined || cell.settledAt === null) return null;
  const how = reviewFactMessages[language].settlement[settlement];
  const date = formatMoment(language, cell.settledAt);
  return cell.settledBy === null
    ? texts("settledAnonymous", { how, date })
    : texts("settledBy", { how, author: cell.settledBy, date });
}

/** One publication's part in a cell's story. */
function Event({ language, field, event }: { language: Language; field: Field; event: CellEvent }) {
  const texts = datasetsTexts(language);
  const { deposit, raw, value, cell } = event;
  const isPrivate = cell?.answer === "internal" && value === "";
  const isInternal = field.visibility === "internal";
  const published =
    value === "" ? texts("empty") : texts("quoted", { text: shownValue(language, field, value) });
  const outcome = isPrivate
    ? texts("keptPrivate")
    : raw === value
      ? texts(isInternal ? "untouchedInternal" : "untouched")
      : `${texts(isInternal ? "becomesInternal" : "becomes")} ${published}`;
  const settled = settlementWords(language, event);
  return (
    <li>
      <b>{texts("revision", { number: deposit.number })}</b>, {formatDay(language, deposit.at)}
      <br />
      {raw !== "" && (
        <>
          {texts("received")} <Raw>{raw}</Raw>
          {", "}
        </>
      )}
      {outcome}
      {cell !== null && cell.settlement === null && (
        <>
          <br />
          <span class="mut">
            <StateGlyph state="corrected" /> {ruleText(language, cell.rule, cell.params)}
          </span>
        </>
      )}
      {settled !== null && (
        <>
          <br />
          <span class="mut">
            <StateGlyph state="confirmed" /> {settled}
          </span>
        </>
      )}
    </li>
  );
}

/** A row's cells, each with all that happened to it since its first deposit. */
export function RecordPage({ frame, journal }: RecordPageProps) {
  const { language } = frame;
  const texts = datasetsTexts(language);
  const { model, title, id, current, fields } = journal;
  const name = title || id.slice(0, 8);
  return (
    <DatasetFrame
      frame={frame}
      model={model}
      title={name}
      tab="rows"
      crumb={texts("journalOf", { row: name })}
    >
      <p class="lead">{texts("recordLead")}</p>
      {!current && (
        <p>
          <StateGlyph state="to-confirm" /> {texts("recordGone")}
        </p>
      )}
      <Table
        caption={texts("recordCaption")}
        rows={fields}
        rowKey={({ field }) => field.name}
        columns={[
          {
            key: "field",
            head: texts("field"),
            rowHead: true,
            cell: ({ field }) => (
              <>
                {field.title}
                {field.visibility === "internal" && <span class="mut"> ({texts("internal")})</span>}
              </>
            ),
          },
          {
            key: "now",
            head: texts("now"),
            cell: ({ field, value }) =>
              value === "" ? <span class="mut">{texts("empty")}</span> : shownValue(language, field, value),
          },
          {
            key: "story",
            head: texts("history"),
            cell: ({ events, field }) => (
              <ul class="story">
                {events.map((event) => (
                  <Event key={event.deposit.depositId} language={language} field={field} event={event} />
                ))}
              </ul>
            ),
          },
        ]}
      />
    </DatasetFrame>
  );
}
