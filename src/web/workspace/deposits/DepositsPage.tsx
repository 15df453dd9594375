import { formatDay } from "../../../messages/formatMoment.ts";
import { type DepositTexts, depositTexts } from "../../../messages/web/deposit.ts";
import {
  DEPOSITS_PER_PAGE,
  type DepositLine,
  type DepositList,
} from "../../../services/deposits/listOwnDeposits.ts";
import { LinkButton } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Pager } from "../../components/Pager.tsx";
import { type Column, Table } from "../../components/Table.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { depositLinks } from "./depositLinks.ts";
import { DepositState } from "./DepositState.tsx";

interface DepositsPageProps {
  readonly frame: Frame;
  readonly list: DepositList;
  /** The person may hand files in. */
  readonly mayDeposit: boolean;
}

type Line = DepositList["lines"][number];

/** States in which somebody has something to do. */
const WAITING: ReadonlySet<DepositLine["state"]> = new Set([
  "needs-model",
  "needs-mapping",
  "review",
  "approval",
]);

function columns({ frame, mayDeposit }: DepositsPageProps, texts: DepositTexts): Column<Line>[] {
  const { language, open } = frame;
  return [
    {
      key: "file",
      head: texts("file"),
      rowHead: true,
      cell: ({ id, fileName }) => (
        <a href={depositLinks(open.code, id).deposit}>{fileName || texts("unnamedFile")}</a>
      ),
    },
    {
      key: "dataset",
      head: texts("dataset"),
      cell: ({ title }) => title ?? <span class="mut">{texts("unknownDataset")}</span>,
    },
    {
      key: "state",
      head: texts("state"),
      cell: ({ state, waiting }) => (
        <>
          <DepositState language={language} state={state} />
          {waiting > 0 && <span class="mut dep-more">{texts("waiting", { count: waiting })}</span>}
        </>
      ),
    },
    {
      key: "rows",
      head: texts("rows"),
      kind: "number",
      wideOnly: true,
      cell: ({ records }) => (records > 0 ? records.toLocaleString(language) : <span class="mut">–</span>),
    },
    {
      key: "by",
      head: texts("depositedBy"),
      wideOnly: true,
      cell: ({ author, department, acting }) => (
        <>
          {author ?? texts("nobody")}
          {(department !== null || acting) && (
            <span class="mut dep-more">{acting ? texts("acting") : department}</span>
          )}
        </>
      ),
    },
    {
      key: "on",
      head: texts("depositedOn"),
      wideOnly: true,
      cell: ({ createdAt }) => <span class="nobr">{formatDay(language, createdAt)}</span>,
    },
    {
      key: "action",
      hiddenHead: texts("action"),
      kind: "action",
      cell: ({ id, fileName, state }) =>
        mayDeposit && WAITING.has(state) ? (
          <LinkButton
            small
            href={depositLinks(open.code, id).deposit}
            label={texts("resumeOf", { file: fileName })}
          >
            {texts("resume")}
          </LinkButton>
        ) : (
          <a href={depositLinks(open.code, id).deposit} aria-label={texts("openOf", { file: fileName })}>
            {texts("open")}
          </a>
        ),
    },
  ];
}

/** Every file handed in to an organisation, and what became of it. */
export function DepositsPage(props: DepositsPageProps) {
  const { frame, list, mayDeposit } = props;
  const texts = depositTexts(frame.language);
  const base = `/espace/${frame.open.code}/depots`;
  const { page, total, lines } = list;
  const last = Math.ceil(total / DEPOSITS_PER_PAGE);
  const go = mayDeposit && (
    <LinkButton kind="go" icon="up" href={`${base}/nouveau`}>
      {texts("newDeposit")}
    </LinkButton>
  );
  return (
    <WorkspacePage {...frame} place="deposits" title={texts("listTitle")}>
      <div class="sec-h">
        <div class="flow">
          <h1>{texts("listTitle")}</h1>
          <p class="lead">{texts("listLead")}</p>
        </div>
        {lines.length > 0 && go}
      </div>
      {lines.length === 0 ? (
        <EmptyState title={texts("listEmpty")} level={2} action={go || undefined}>
          {mayDeposit ? texts("listEmptyText") : texts("noRight")}
        </EmptyState>
      ) : (
        <Table
          caption={texts("listCaption")}
          columns={columns(props, texts)}
          rows={lines}
          rowKey={({ id }) => id}
        />
      )}
      {last > 1 && (
        <Pager
          summary={texts("page", {
            from: (page - 1) * DEPOSITS_PER_PAGE + 1,
            to: (page - 1) * DEPOSITS_PER_PAGE + lines.length,
            total,
          })}
          previousHref={page > 1 ? `${base}?page=${page - 1}` : undefined}
          nextHref={page < last ? `${base}?page=${page + 1}` : undefined}
        />
      )}
    </WorkspacePage>
  );
}
