import { daysBetween, parisDay } from "../../../domain/campaign/parisDay.ts";
import { formatDistance, formatShortDay } from "../../../messages/formatNearDay.ts";
import { type HomeText, type HomeTexts, homeTexts } from "../../../messages/web/home.ts";
import type { PartState } from "../../../services/datasets/listPartStates.ts";
import type { Home } from "../../../services/home/readHome.ts";
import { LinkButton, MoreLink } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { type Column, Table } from "../../components/Table.tsx";
import { noonOf, partAction } from "../datasets/DatasetListPage.tsx";
import { PartStateWord } from "../datasets/PartStateWord.tsx";
import type { Frame } from "../team/TeamPage.tsx";

interface PartsTableProps {
  readonly frame: Frame;
  readonly home: Home;
}

/** Datasets shown on the home; the others are one click away. */
const MOST = 10;

/** What waits for a person first, then what is expected, then what is published. */
const URGENCY: readonly PartState["state"]["name"][] = [
  "to-review",
  "late",
  "expected",
  "received",
  "to-refresh",
  "published",
  "withdrawn",
];

const ACTIONS = {
  "do.review": "do.resume",
  "do.follow": "do.resume",
  "do.deposit": "do.deposit",
  "do.update": "do.update",
  "do.open": "do.open",
} as const satisfies Record<string, HomeText>;

function Due({ part, texts, frame, home }: PartsTableProps & { part: PartState; texts: HomeTexts }) {
  const { state, deadline } = part;
  const { language } = frame;
  const asked = deadline !== null && state.name !== "published" && state.name !== "to-refresh";
  const { due } = state.freshness;
  const day = asked ? deadline : due === null ? null : parisDay(due);
  if (day === null) return <span class="mut">{texts("noDue")}</span>;
  const days = daysBetween(home.today, day);
  if (days < 0) return <>{texts("overdue", { when: formatDistance(language, days) })}</>;
  if (days > 60) return <span class="nobr">{formatShortDay(language, noonOf(day))}</span>;
  return (
    <>
      <strong class="nobr">{formatShortDay(language, noonOf(day))}</strong> {formatDistance(language, days)}
    </>
  );
}

function columnsOf(props: PartsTableProps, texts: HomeTexts): Column<PartState>[] {
  const { frame, home } = props;
  const { language, open } = frame;
  const base = `/espace/${open.code}`;
  return [
    {
      key: "dataset",
      head: texts("dataset"),
      rowHead: true,
      cell: ({ model, state }) => (
        <>
          <a href={`${base}/jeux/${model.name}`}>{model.title}</a>
          <span class="dep-narrow">
            <PartStateWord language={language} name={state.name} />
          </span>
        </>
      ),
    },
    {
      key: "state",
      head: texts("state"),
      wideOnly: true,
      cell: ({ state }) => <PartStateWord language={language} name={state.name} />,
    },
    {
      key: "content",
      head: texts("content"),
      kind: "number",
      wideOnly: true,
      cell: ({ records, openDeposit, state }) => {
        const count = state.published ? records : (openDeposit?.records ?? 0);
        return count === 0 ? (
          <span class="mut">–</span>
        ) : (
          <span class="nobr">{texts("rows", { count })}</span>
        );
      },
    },
    {
      key: "published",
      head: texts("publishedOn"),
      wideOnly: true,
      cell: ({ publishedAt, state }) =>
        state.published && publishedAt !== null ? (
          <span class="nobr">{formatShortDay(language, publishedAt)}</span>
        ) : (
          texts("never")
        ),
    },
    {
      key: "due",
      head: texts("due"),
      wideOnly: true,
      cell: (part) => <Due {...props} part={part} texts={texts} />,
    },
    {
      key: "action",
      hiddenHead: texts("action"),
      kind: "action",
      cell: (part) => {
        const { text, href } = partAction(base, part, home.mayDeposit);
        const action = texts(ACTIONS[text as keyof typeof ACTIONS]);
        const label = texts("doLabel", { action, dataset: part.model.title });
        return text === "do.open" ? (
          <a href={href} aria-label={label}>
            {action}
          </a>
        ) : (
          <LinkButton small href={href} label={label}>
            {action}
          </LinkButton>
        );
      },
    },
  ];
}

/** Where the organisation stands with its datasets, the most urgent first. */
export function PartsTable(props: PartsTableProps) {
  const { frame, home } = props;
  const texts = homeTexts(frame.language);
  const base = `/espace/${frame.open.code}`;
  const known = home.parts
    .filter(({ state }) => state.name !== "not-asked")
    .sort((a, b) => URGENCY.indexOf(a.state.name) - URGENCY.indexOf(b.state.name));
  const published = home.parts.filter(({ state }) => state.published).length;
  const total = home.parts.length;
  return (
    <section aria-labelledby="h-jeux">
      <div class="sec-h">
        <h2 id="h-jeux">{texts("datasets")}</h2>
        <p class="mut">{texts("publishedOf", { published, total })}</p>
      </div>
      {known.length === 0 ? (
        <EmptyState
          title={texts("noneTitle")}
          action={<LinkButton href={`${base}/jeux`}>{texts("noneAction")}</LinkButton>}
        >
          {texts("noneText")}
        </EmptyState>
      ) : (
        <>
          <Table
            caption={texts("tableCaption")}
            columns={columnsOf(props, texts)}
            rows={known.slice(0, MOST)}
            rowKey={({ model }) => model.name}
          />
          <p class="after">
            <MoreLink href={`${base}/jeux`}>{texts("all", { total })}</MoreLink>
          </p>
        </>
      )}
    </section>
  );
}
