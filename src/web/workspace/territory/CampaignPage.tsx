import { formatDay } from "../../../messages/formatMoment.ts";
import { formatIsoDay } from "../../../messages/formatIsoDay.ts";
import { territoryTexts } from "../../../messages/web/territory.ts";
import type { CampaignProgress } from "../../../services/campaigns/readCampaigns.ts";
import { Button, LinkButton } from "../../components/Button.tsx";
import type { FormError } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import type { DatasetState } from "../../components/iconPaths.ts";
import { State } from "../../components/StateGlyph.tsx";
import { Table } from "../../components/Table.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { errorOf } from "./formErrors.ts";
import { partHref, TerritoryPage } from "./TerritoryPage.tsx";

interface CampaignPageProps {
  readonly frame: Frame;
  readonly progress: CampaignProgress;
  readonly modelTitle: string;
  readonly done: string | null;
  readonly errors: readonly FormError[];
  /** The day it is, ISO 8601. */
  readonly today: string;
}

type Standing = "answered" | "depositing" | "silent";

const GLYPHS: Readonly<Record<Standing, DatasetState>> = {
  answered: "published",
  depositing: "deposited",
  silent: "expected",
};

function Asked({ frame, progress }: CampaignPageProps) {
  const { language } = frame;
  const texts = territoryTexts(language);
  const { campaign, organizations } = progress;
  return (
    <Table
      caption={texts("askedCaption")}
      rows={organizations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          head: texts("organization"),
          rowHead: true,
          cell: ({ name, code }) => <a href={`/espace/${code}/jeux/${campaign.model}`}>{name}</a>,
        },
        {
          key: "stands",
          head: texts("stands"),
          cell: ({ answered, depositing }) => {
            const standing: Standing = answered ? "answered" : depositing ? "depositing" : "silent";
            return <State state={GLYPHS[standing]} text={texts(`stand.${standing}`)} />;
          },
        },
        {
          key: "reminded",
          head: texts("reminded"),
          wideOnly: true,
          cell: ({ remindedAt }) =>
            remindedAt === null ? texts("neverReminded") : formatDay(language, remindedAt),
        },
        {
          key: "actions",
          hiddenHead: texts("actions"),
          kind: "action",
          cell: ({ name, code, hasReferent }) => (
            <LinkButton
              small
              href={`/espace/${code}/equipe`}
              label={texts(hasReferent ? "teamOf" : "inviteOf", { organization: name })}
            >
              {texts(hasReferent ? "team" : "inviteReferent")}
            </LinkButton>
          ),
        },
      ]}
    />
  );
}

function Actions({ frame, progress, errors, today }: CampaignPageProps) {
  const texts = territoryTexts(frame.language);
  const { campaign, organizations } = progress;
  const base = `${partHref(frame.open.code, "campaigns")}/${campaign.id}`;
  const silent = organizations.filter(({ answered, depositing }) => !answered && !depositing).length;
  return (
    <>
      {silent > 0 && (
        <form method="post" action={`${base}/relance`} class="flow">
          <p class="note">{texts("remindText")}</p>
          <Button kind="go" icon="mail">
            {texts("remind", { count: silent })}
          </Button>
        </form>
      )}
      <h2>{texts("moveDeadline")}</h2>
      <form method="post" action={`${base}/echeance`} class="flow" novalidate>
        <Field
          name="deadline"
          kind="date"
          label={texts("deadline")}
          error={errorOf(errors, "deadline")}
          value={campaign.deadline}
          min={today}
          required
        />
        <Button>{texts("save")}</Button>
      </form>
      <h2>{texts("close")}</h2>
      <form method="post" action={`${base}/cloture`} class="flow">
        <p>{texts("closeText")}</p>
        <Button>{texts("close")}</Button>
      </form>
    </>
  );
}

/** One campaign: who answered, and what may be done about it. */
export function CampaignPage(props: CampaignPageProps) {
  const { frame, progress, modelTitle, done, errors } = props;
  const { language } = frame;
  const texts = territoryTexts(language);
  const { campaign } = progress;
  const { answered, asked } = campaign;
  const lead = texts("campaignLead", {
    model: modelTitle,
    day: formatIsoDay(language, campaign.deadline),
    answered,
    asked,
  });
  return (
    <TerritoryPage
      frame={frame}
      part="campaigns"
      title={campaign.title}
      lead={lead}
      done={done}
      errors={errors}
    >
      {campaign.note !== "" && <p>{campaign.note}</p>}
      {campaign.closedAt !== null && (
        <p>
          <b>{texts("closedOn", { day: formatDay(language, campaign.closedAt) })}</b>
        </p>
      )}
      <Asked {...props} />
      {campaign.closedAt === null && <Actions {...props} />}
    </TerritoryPage>
  );
}
