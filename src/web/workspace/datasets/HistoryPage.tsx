import { can } from "../../../domain/access/can.ts";
import { formatMoment } from "../../../messages/formatMoment.ts";
import { datasetsTexts } from "../../../messages/web/datasets.ts";
import { differenceWords } from "../../../messages/web/revision.ts";
import type { History, ToldRevision } from "../../../services/datasets/readHistory.ts";
import { Button, LinkButton } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Field } from "../../components/Field.tsx";
import { Pager } from "../../components/Pager.tsx";
import { Table } from "../../components/Table.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { DatasetFrame } from "./DatasetFrame.tsx";
import { revisionAuthors, revisionKind } from "./RevisionLines.tsx";

interface HistoryPageProps {
  readonly frame: Frame;
  readonly history: History;
}

/** Two revisions to compare, whichever they are. */
function CompareForm({ frame, history }: HistoryPageProps) {
  const texts = datasetsTexts(frame.language);
  const { revisions, model } = history;
  if (revisions.length < 2) return null;
  const choices = revisions.map(({ number, published_at: at }) => ({
    value: String(number),
    label: `${texts("revision", { number })}, ${formatMoment(frame.language, at)}`,
  }));
  return (
    <form method="get" action={`/espace/${frame.open.code}/jeux/${model.name}/comparer`} class="row ends">
      <Field
        name="de"
        kind="select"
        label={texts("compareFrom")}
        choices={choices}
        value={choices[1]!.value}
      />
      <Field name="a" kind="select" label={texts("compareTo")} choices={choices} value={choices[0]!.value} />
      <Button>{texts("compare")}</Button>
    </form>
  );
}

function Actions({ frame, history, revision }: HistoryPageProps & { revision: ToldRevision }) {
  const texts = datasetsTexts(frame.language);
  const { number, kind, id, deposit_id: depositId } = revision;
  const here = `/espace/${frame.open.code}/jeux/${history.model.name}`;
  const mayRestore =
    can(frame.actor, "restore-revision", { organizationId: frame.open.organization.id }) &&
    kind !== "withdrawal" &&
    id !== history.current;
  return (
    <div class="row">
      {number > 1 && (
        <LinkButton
          small
          kind="flat"
          href={`${here}/comparer?de=${number - 1}&a=${number}`}
          label={texts("compareLabel", { number })}
        >
          {texts("compareWithPrevious")}
        </LinkButton>
      )}
      {depositId !== null && (
        <LinkButton
          small
          kind="flat"
          href={`/espace/${frame.open.code}/depots/${depositId}`}
          label={texts("seeLabel", { number })}
        >
          {texts("see")}
        </LinkButton>
      )}
      {mayRestore && (
        <form method="post" action={`${here}/retablir`}>
          <input type="hidden" name="revision" value={number} />
          <Button small icon="undo" label={texts("restoreLabel", { number })}>
            {texts("restore")}
          </Button>
        </form>
      )}
    </div>
  );
}

/** Every revision of a dataset: what it changed, by whom; compare two, restore one. */
export function HistoryPage({ frame, history }: HistoryPageProps) {
  const { language, open } = frame;
  const texts = datasetsTexts(language);
  const { model, revisions, next, current } = history;
  const title = texts("historyTitle", { model: model.title });
  const here = `/espace/${open.code}/jeux/${model.name}`;
  return (
    <DatasetFrame frame={frame} model={model} title={title} tab="history" crumb={texts("tabHistory")}>
      <p class="lead">{texts("historyLead")}</p>
      {revisions.length === 0 ? (
        <EmptyState title={texts("noRevision")} level={2}>
          {texts("noRevisionText")}
        </EmptyState>
      ) : (
        <>
          <CompareForm frame={frame} history={history} />
          <Table
            caption={texts("tabHistory")}
            rows={revisions}
            rowKey={({ id }) => String(id)}
            columns={[
              {
                key: "number",
                head: texts("revision", { number: "" }).trim(),
                rowHead: true,
                cell: (revision) => (
                  <>
                    {texts("revision", { number: revision.number })}
                    {revision.id === current && <span class="mut"> ({texts("current")})</span>}
                    <br />
                    <span class="mut">{formatMoment(language, revision.published_at)}</span>
                  </>
                ),
              },
              {
                key: "what",
                head: texts("history"),
                cell: (revision) => (
                  <>
                    {revisionKind(texts, revision)} {revisionAuthors(texts, revision)}
                    <br />
                    {differenceWords(language, { ...revision, unchanged: 0 })}
                    {revision.note !== "" && (
                      <>
                        <br />
                        {texts("quoted", { text: revision.note })}
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
                cell: ({ records }) => texts("rows", { count: records }),
              },
              {
                key: "actions",
                hiddenHead: texts("actions"),
                kind: "action",
                cell: (revision) => <Actions frame={frame} history={history} revision={revision} />,
              },
            ]}
          />
          {next !== null && <Pager summary={texts("older")} nextHref={`${here}/historique?avant=${next}`} />}
        </>
      )}
    </DatasetFrame>
  );
}
