import { can } from "../../../domain/access/can.ts";
import { formatDay } from "../../../messages/formatMoment.ts";
import { freshnessWords } from "../../../messages/web/datasetFacts.ts";
import { type DatasetsText, datasetsTexts } from "../../../messages/web/datasets.ts";
import type { PartState } from "../../../services/datasets/listPartStates.ts";
import { LinkButton } from "../../components/Button.tsx";
import { type Column, Table } from "../../components/Table.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { PartStateWord } from "./PartStateWord.tsx";

/** A day of the calendar, ISO 8601, at its noon: in words it is that day wherever it is read. */
export function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

interface Next {
  readonly text: DatasetsText;
  readonly href: string;
}

/** The obvious next step with a dataset. */
export function partAction(base: string, { state, openDeposit, model }: PartState, works: boolean): Next {
  const here = `${base}/jeux/${model.name}`;
  if (!works) return { text: "do.open", href: here };
  if (openDeposit !== null) {
    const href = `${base}/depots/${openDeposit.id}`;
    const isReviewed = state.name === "to-review";
    return isReviewed ? { text: "do.review", href: `${href}/relecture` } : { text: "do.follow", href };
  }
  if (state.name === "to-refresh" || state.name === "withdrawn") return { text: "do.update", href: here };
  if (!state.published) return { text: "do.deposit", href: `${base}/depots/nouveau?modele=${model.name}` };
  return { text: "do.open", href: here };
}

function columnsOf({ language, open, actor }: Frame): Column<PartState>[] {
  const texts = datasetsTexts(language);
  const base = `/espace/${open.code}`;
  const works = can(actor, "create-deposit", { organizationId: open.organization.id, department: null });
  return [
    {
      key: "dataset",
      head: texts("dataset"),
      rowHead: true,
      cell: ({ model }) => <a href={`${base}/jeux/${model.name}`}>{model.title}</a>,
    },
    {
      key: "state",
      head: texts("state"),
      cell: ({ state, openDeposit }) => (
        <>
          <PartStateWord language={language} name={state.name} />
          {openDeposit !== null && openDeposit.waiting > 0 && (
            <>
              <br />
              <span class="mut">{texts("waiting", { count: openDeposit.waiting })}</span>
            </>
          )}
        </>
      ),
    },
    {
      key: "content",
      head: texts("content"),
      kind: "number",
      wideOnly: true,
      cell: ({ records, openDeposit, state }) => {
        const count = state.published ? records : (openDeposit?.records ?? 0);
        return count === 0 ? "–" : texts("rows", { count });
      },
    },
    {
      key: "published",
      head: texts("publishedOn"),
      wideOnly: true,
      cell: ({ publishedAt, state }) =>
        state.published && publishedAt !== null ? (
          formatDay(language, publishedAt)
        ) : (
          <span class="mut">{publishedAt === null ? texts("never") : "–"}</span>
        ),
    },
    {
      key: "due",
      head: texts("due"),
      wideOnly: true,
      cell: ({ deadline, state }) =>
        deadline !== null && !state.published
          ? texts("before", { date: formatDay(language, noonOf(deadline)) })
          : state.published
            ? freshnessWords(language, state.freshness)
            : "",
    },
    {
      key: "actions",
      hiddenHead: texts("actions"),
      kind: "action",
      cell: (part) => {
        const { text, href } = partAction(base, part, works);
        const action = texts(text);
        return (
          <LinkButton
            small
            kind={text === "do.open" ? "flat" : undefined}
            href={href}
            label={texts("doLabel", { action, model: part.model.title })}
          >
            {action}
          </LinkButton>
        );
      },
    },
  ];
}

/** Work under way first, then what is late or asked for, then what is published. */
const ORDER = [
  "to-review",
  "received",
  "late",
  "expected",
  "to-refresh",
  "withdrawn",
  "published",
  "not-asked",
];

const rowKey = ({ model }: PartState): string => model.name;

/** Every dataset of the territory, and where this organisation stands with each. */
export function DatasetListPage({ frame, parts }: { frame: Frame; parts: readonly PartState[] }) {
  const texts = datasetsTexts(frame.language);
  const known = parts
    .filter(({ state }) => state.name !== "not-asked")
    .sort((a, b) => ORDER.indexOf(a.state.name) - ORDER.indexOf(b.state.name));
  const others = parts.filter(({ state }) => state.name === "not-asked");
  const published = parts.filter(({ state }) => state.published).length;
  const columns = columnsOf(frame);
  return (
    <WorkspacePage {...frame} place="datasets" title={texts("listTitle")}>
      <div class="flow">
        <h1>{texts("listTitle")}</h1>
        <p class="lead">{texts("listLead", { published, total: parts.length })}</p>
        {known.length > 0 && (
          <Table caption={texts("listCaption")} columns={columns} rows={known} rowKey={rowKey} />
        )}
        {others.length > 0 && (
          <>
            <h2>{texts("otherTitle")}</h2>
            <p>{texts("otherLead")}</p>
            <Table
              caption={texts("otherTitle")}
              columns={columns.filter(({ key }) => ["dataset", "actions"].includes(key))}
              rows={others}
              rowKey={rowKey}
            />
          </>
        )}
      </div>
    </WorkspacePage>
  );
}
