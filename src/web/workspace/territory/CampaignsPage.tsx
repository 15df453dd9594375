import { formatDay } from "../../../messages/formatMoment.ts";
import { formatIsoDay } from "../../../messages/formatIsoDay.ts";
import { territoryTexts } from "../../../messages/web/territory.ts";
import type { Campaign } from "../../../services/campaigns/readCampaigns.ts";
import { LinkButton } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Table } from "../../components/Table.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { partHref, TerritoryPage } from "./TerritoryPage.tsx";

interface CampaignsPageProps {
  readonly frame: Frame;
  readonly campaigns: readonly Campaign[];
  /** Title of each model, by name. */
  readonly titles: ReadonlyMap<string, string>;
  readonly done: string | null;
}

/** What is asked of the communes, and how it goes. */
export function CampaignsPage({ frame, campaigns, titles, done }: CampaignsPageProps) {
  const { language, open } = frame;
  const texts = territoryTexts(language);
  const base = partHref(open.code, "campaigns");
  const action = (
    <LinkButton kind="go" href={`${base}/nouvelle`}>
      {texts("newCampaign")}
    </LinkButton>
  );
  return (
    <TerritoryPage
      frame={frame}
      part="campaigns"
      title={texts("campaignsTitle")}
      lead={texts("campaignsLead")}
      done={done}
    >
      {campaigns.length === 0 ? (
        <EmptyState level={2} title={texts("noCampaigns")} action={action}>
          {texts("noCampaignsText")}
        </EmptyState>
      ) : (
        <>
          <p>{action}</p>
          <Table
            caption={texts("campaignsTitle")}
            rows={campaigns}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "title",
                head: texts("campaign"),
                rowHead: true,
                cell: ({ id, title }) => <a href={`${base}/${id}`}>{title}</a>,
              },
              {
                key: "model",
                head: texts("dataset"),
                wideOnly: true,
                cell: ({ model }) => titles.get(model) ?? model,
              },
              {
                key: "deadline",
                head: texts("deadline"),
                cell: ({ deadline }) => formatIsoDay(language, deadline),
              },
              {
                key: "answers",
                head: texts("answers"),
                kind: "number",
                cell: ({ answered, asked }) => texts("answersOf", { answered, asked }),
              },
              {
                key: "state",
                head: texts("status"),
                cell: ({ closedAt }) =>
                  closedAt === null
                    ? texts("underWay")
                    : texts("closedOn", { day: formatDay(language, closedAt) }),
              },
            ]}
          />
        </>
      )}
    </TerritoryPage>
  );
}
