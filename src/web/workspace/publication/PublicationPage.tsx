import { publicationTexts } from "../../../messages/web/publication.ts";
import { differenceWords } from "../../../messages/web/revision.ts";
import type { DonePublication, PendingPublication } from "../../../services/publication/readPublication.ts";
import type { RestorationHead } from "../../../services/datasets/draftHead.ts";
import { Breadcrumb } from "../../components/Breadcrumb.tsx";
import { Button, LinkButton } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Passage } from "../../components/Passage.tsx";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { ChangeLists } from "./ChangeLists.tsx";
import { ChangeMap } from "./ChangeMap.tsx";
import { DonePanel } from "./DonePanel.tsx";
import { LeftOutNotice } from "./LeftOutNotice.tsx";
import { publicationSteps } from "./publicationSteps.ts";
import { PublishPanel } from "./PublishPanel.tsx";
import { WhatBlocks } from "./WhatBlocks.tsx";

/** What was just done, said once on the page one comes back to. */
export const SAID = ["emptied", "rebased", "asked", "sentBack"] as const;

type Said = (typeof SAID)[number];

interface PublicationPageProps {
  readonly frame: Frame;
  readonly publication: PendingPublication | DonePublication;
  readonly said: Said | null;
  /** How many cells were just left empty. */
  readonly count: number;
  readonly publicUrl: string;
}

function nameOf({ frame, publication: { deposit } }: PublicationPageProps): string {
  const texts = publicationTexts(frame.language);
  if (deposit.kind === "edit") return texts("editing");
  if (deposit.kind === "restoration") {
    const { restoredNumber } = (deposit.head ?? {}) as RestorationHead;
    return texts("restoring", { number: restoredNumber ?? "" });
  }
  return deposit.file_name || texts("pasted");
}

function Obstacles({ frame, publication }: { frame: Frame; publication: PendingPublication }) {
  const texts = publicationTexts(frame.language);
  const { deposit, newerModel, overtaken, model, mayReview } = publication;
  const action = `/espace/${frame.open.code}/depots/${deposit.id}/publication/reprendre`;
  if (!mayReview || deposit.state !== "review" || (newerModel === null && !overtaken)) return null;
  const isNewer = newerModel !== null;
  return (
    <Notice
      level={2}
      title={isNewer ? texts("newerTitle", { version: newerModel }) : texts("overtakenTitle")}
      actions={
        <form method="post" action={action}>
          <input type="hidden" name="version" value={deposit.version} />
          <Button kind="go">
            {isNewer ? texts("newerButton", { version: newerModel }) : texts("overtakenButton")}
          </Button>
        </form>
      }
    >
      <p>{isNewer ? texts("newerText", { old: model.version }) : texts("overtakenText")}</p>
    </Notice>
  );
}

function Pending({ frame, publication }: { frame: Frame; publication: PendingPublication }) {
  const { language, open } = frame;
  const texts = publicationTexts(language);
  const { deposit, model, counts, checked } = publication;
  const base = `/espace/${open.code}/depots/${deposit.id}`;
  const what = differenceWords(language, counts);
  const changes = counts.added + counts.changed + counts.removed;
  return (
    <>
      <PublishPanel frame={frame} publication={publication} what={what} />
      <Obstacles frame={frame} publication={publication} />
      <WhatBlocks
        language={language}
        publication={publication}
        reviewHref={`${base}/relecture`}
        sheetHref={`/espace/${open.code}/jeux/${model.name}/fiche`}
        action={`${base}/publication`}
      />
      {checked.keptBack.length > 0 && (
        <Notice level={2} title={texts("keptBackTitle", { count: checked.keptBack.length })}>
          <p>{texts("keptBackText")}</p>
        </Notice>
      )}
      <LeftOutNotice language={language} left={publication.left} columnsHref={`${base}/colonnes`} />
      {changes > 0 && (
        <section class="flow ws-main part" aria-labelledby="changements">
          <h2 id="changements">{texts("changesTitle")}</h2>
          {publication.points.length === 0 && <p>{what}.</p>}
          <div class={publication.points.length === 0 ? "flow" : "two even"}>
            <ChangeMap language={language} points={publication.points} counts={counts} what={what} />
            <div class="flow">
              <ChangeLists
                language={language}
                model={model}
                counts={counts}
                records={publication.records}
                isWaiting={(record, field) =>
                  checked.waiting.some((cell) => cell.record === record && cell.field === field)
                }
              />
            </div>
          </div>
          {model.fields.some(({ visibility }) => visibility === "internal") && (
            <p class="mut">{texts("internalHint")}</p>
          )}
        </section>
      )}
    </>
  );
}

/** What publishing a deposit changes for readers and what stands in its way; once done, where to see it. */
export function PublicationPage(props: PublicationPageProps) {
  const { frame, publication, said, count, publicUrl } = props;
  const { language, open } = frame;
  const texts = publicationTexts(language);
  const { model, deposit } = publication;
  const title = publication.state === "done" ? model.title : texts("title", { model: model.title });
  const depositsHref = `/espace/${open.code}/depots`;
  return (
    <WorkspacePage {...frame} place="deposits" title={title}>
      <div class="flow">
        <Breadcrumb
          items={[
            { label: texts("deposits"), href: depositsHref },
            { label: nameOf(props), href: `${depositsHref}/${deposit.id}` },
            { label: texts("publication") },
          ]}
        />
        <h1>{title}</h1>
        <Passage steps={publicationSteps(language, publication, `${depositsHref}/${deposit.id}`)} />
        {said !== null && (
          <p role="status">
            <StateGlyph state="confirmed" /> {texts(said, { count })}
          </p>
        )}
        {publication.state === "done" ? (
          <DonePanel frame={frame} publication={publication} publicUrl={publicUrl} />
        ) : (
          <Pending frame={frame} publication={publication} />
        )}
        <p class="row">
          {publication.state === "done" && (
            <LinkButton href={`/espace/${open.code}`}>{texts("nextThing")}</LinkButton>
          )}
          <LinkButton kind="flat" icon="back" href={`/espace/${open.code}/jeux/${model.name}`}>
            {texts("backToDataset")}
          </LinkButton>
        </p>
      </div>
    </WorkspacePage>
  );
}
