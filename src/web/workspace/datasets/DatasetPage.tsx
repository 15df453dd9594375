import { can } from "../../../domain/access/can.ts";
import { formatDay } from "../../../messages/formatMoment.ts";
import { freshnessWords } from "../../../messages/web/datasetFacts.ts";
import { datasetsTexts } from "../../../messages/web/datasets.ts";
import type { Dataset, RecordsPage } from "../../../services/datasets/readDataset.ts";
import { Button, LinkButton, MoreLink } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Notice } from "../../components/Notice.tsx";
import { PublicLinks } from "../publication/PublicLinks.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { DatasetFrame } from "./DatasetFrame.tsx";
import { PartStateWord } from "./PartStateWord.tsx";
import { QualityList } from "./QualityList.tsx";
import { RecordsTable } from "./RecordsTable.tsx";
import { RevisionLines } from "./RevisionLines.tsx";

interface DatasetPageProps {
  readonly frame: Frame;
  readonly dataset: Dataset;
  /** Null while nothing is published. */
  readonly page: RecordsPage | null;
  readonly publicUrl: string;
  readonly status: string | null;
}

/** How to change the data: what is under way, edit online, hand in a file, take the template. */
function Update({ frame, dataset }: DatasetPageProps) {
  const { language, open, actor } = frame;
  const texts = datasetsTexts(language);
  const { model, state } = dataset;
  const base = `/espace/${open.code}`;
  const here = `${base}/jeux/${model.name}`;
  const subject = { organizationId: open.organization.id };
  const deposit = state.openDeposit;
  const isReviewed = state.state.name === "to-review";
  return (
    <section class="card flow" aria-labelledby="mettre-a-jour">
      <h2 id="mettre-a-jour" class="h3">
        {texts("updateTitle")}
      </h2>
      {deposit !== null && (
        <p>
          {texts("openDeposit", {
            rows: texts("rows", { count: deposit.records }),
            waiting: deposit.waiting,
          })}
        </p>
      )}
      <div class="row">
        {deposit !== null && (
          <LinkButton kind="go" href={`${base}/depots/${deposit.id}${isReviewed ? "/relecture" : ""}`}>
            {texts(isReviewed ? "resume" : "follow")}
          </LinkButton>
        )}
        {state.state.published && can(actor, "edit-records", subject) && (
          <form method="post" action={`${here}/modifier`}>
            <Button icon="edit" kind={deposit === null ? "go" : undefined}>
              {texts("editOnline")}
            </Button>
          </form>
        )}
        {can(actor, "create-deposit", { ...subject, department: null }) && (
          <LinkButton
            icon="up"
            kind={deposit === null && !state.state.published ? "go" : undefined}
            href={`${base}/depots/nouveau?modele=${model.name}`}
          >
            {texts("depositFile")}
          </LinkButton>
        )}
      </div>
      <p class="mut">{texts("templateText")}</p>
      <ul class="rules">
        {state.state.published && (
          <li>
            {texts("templateFilled")} <TemplateLinks here={here} name="donnees" />
          </li>
        )}
        <li>
          {texts("templateBlank")} <TemplateLinks here={here} name="gabarit" />
        </li>
      </ul>
    </section>
  );
}

function TemplateLinks({ here, name }: { here: string; name: string }) {
  return (
    <span class="row">
      {["xlsx", "ods"].map((format) => (
        <a key={format} href={`${here}/${name}.${format}`}>
          {format}
        </a>
      ))}
    </span>
  );
}

function Withdrawn({ frame, dataset }: DatasetPageProps) {
  const texts = datasetsTexts(frame.language);
  const { part, revisions, model } = dataset;
  if (!part?.withdrawn_at) return null;
  const last = revisions.find(({ kind }) => kind !== "withdrawal");
  const here = `/espace/${frame.open.code}/jeux/${model.name}`;
  const mayRestore = can(frame.actor, "restore-revision", { organizationId: frame.open.organization.id });
  return (
    <Notice
      level={2}
      title={texts("withdrawnTitle")}
      actions={
        last && mayRestore ? (
          <form method="post" action={`${here}/retablir`}>
            <input type="hidden" name="revision" value={last.number} />
            <Button kind="go">{texts("republish")}</Button>
          </form>
        ) : undefined
      }
    >
      <p>
        {texts("withdrawnText", {
          date: formatDay(frame.language, part.withdrawn_at),
          why: sentence(part.withdrawn_why ?? ""),
        })}
      </p>
    </Notice>
  );
}

const sentence = (text: string): string => (text === "" || /[.!?…]$/u.test(text) ? text : `${text}.`);

/** A dataset of the organisation: where it stands, its rows, how to change it. */
export function DatasetPage(props: DatasetPageProps) {
  const { frame, dataset, page, publicUrl, status } = props;
  const { language, open, actor } = frame;
  const texts = datasetsTexts(language);
  const { model, state, revisions, quality } = dataset;
  const here = `/espace/${open.code}/jeux/${model.name}`;
  const { published, freshness, name } = state.state;
  return (
    <DatasetFrame frame={frame} model={model} title={model.title} tab="rows" status={status}>
      <p class="row">
        <PartStateWord language={language} name={name} />
        {published && (
          <>
            <span>{texts("rows", { count: state.records })}</span>
            <span class="mut">{freshnessWords(language, freshness)}</span>
          </>
        )}
      </p>
      <div class="ws">
        <div class="ws-main flow">
          <Withdrawn {...props} />
          {page === null ? (
            !dataset.part?.withdrawn_at && (
              <EmptyState title={texts("noRows", { model: model.title })} level={2}>
                {state.state.name === "to-review" && state.openDeposit !== null
                  ? texts("noRowsWork", { rows: texts("rows", { count: state.openDeposit.records }) })
                  : texts("noRowsText")}
              </EmptyState>
            )
          ) : (
            <RecordsTable language={language} model={model} here={here} page={page} />
          )}
        </div>
        <div class="ws-side">
          <Update {...props} />
          {published && (
            <section class="flow">
              <PublicLinks
                language={language}
                model={model.name}
                insee={open.organization.insee}
                publicUrl={publicUrl}
                level={2}
              />
            </section>
          )}
          <QualityList language={language} quality={quality} lackingOnly />
          {revisions.length > 0 && (
            <section class="flow" aria-labelledby="revisions">
              <h2 id="revisions" class="h3">
                {texts("lastRevisions")}
              </h2>
              <RevisionLines language={language} revisions={revisions} />
              <MoreLink href={`${here}/historique`}>{texts("allRevisions")}</MoreLink>
            </section>
          )}
          {published && can(actor, "withdraw-dataset", { organizationId: open.organization.id }) && (
            <p>
              <a href={`${here}/retrait`}>{texts("withdraw")}</a>
            </p>
          )}
        </div>
      </div>
    </DatasetFrame>
  );
}
