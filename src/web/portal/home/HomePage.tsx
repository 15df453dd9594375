import { dcatTexts } from "../../../messages/dcat.ts";
import { formatAgo, formatNumber } from "../../../messages/web/portalFormats.ts";
import { publishingCommunes } from "../../../services/portal/portalTerritory.ts";
import { Arcade } from "../../components/Arcade.tsx";
import { LinkButton } from "../../components/Button.tsx";
import { CodeSample } from "../../components/CodeSample.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Figures } from "../../components/Figures.tsx";
import { Front } from "../../components/Front.tsx";
import { Icon } from "../../components/Icon.tsx";
import { Legend } from "../../components/Legend.tsx";
import { Meter } from "../../components/Meter.tsx";
import { ModelWords } from "../../components/ModelWords.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { Section } from "../../components/Section.tsx";
import { Table } from "../../components/Table.tsx";
import { absolute, type PortalVisit } from "../http/portalVisit.ts";
import { PortalPage } from "../PortalPage.tsx";
import { CommuneIndex, FindCommune } from "./CommuneIndex.tsx";
import { countSteps } from "./countSteps.ts";
import { siteMarkup } from "./siteMarkup.ts";
import type { Home } from "./readHome.ts";
import { SearchForm } from "./SearchForm.tsx";
import { TerritoryArch } from "./TerritoryArch.tsx";

interface HomeProps {
  readonly visit: PortalVisit;
  readonly home: Home;
}

function HomeFront({ visit, home }: HomeProps) {
  const { texts, territory } = visit;
  const { published, counts, outlines } = home;
  const publishing = territory.communes.filter(({ insee }) => counts.has(insee)).length;
  const steps = countSteps(Math.max(1, ...counts.values()));
  const titles = published
    .slice(0, 4)
    .map(({ model }, at) => (at === 0 ? model.title : model.title.toLowerCase()));
  return (
    <Front
      variant="home"
      title={texts("homeTitle", { count: territory.communes.length })}
      lead={titles.length === 0 ? texts("homeLeadEmpty") : texts("homeLead", { titles: titles.join(", ") })}
      arch={
        <TerritoryArch
          visit={visit}
          outlines={outlines}
          caption={texts("mapOfTerritory", { publishing, total: territory.communes.length })}
          tintOf={(insee) => {
            const count = counts.get(insee) ?? 0;
            return count === 0 ? "no" : (steps.find(({ to }) => count <= to)?.tint ?? "q5");
          }}
          titleOf={(insee, name) =>
            texts("tileTitle", { name, words: counts.get(insee) ?? texts("noDataset") })
          }
        />
      }
    >
      <SearchForm visit={visit} />
      {home.mostRead.length > 0 && (
        <p class="tries">
          {texts("searchOften")}{" "}
          {home.mostRead.slice(0, 3).map(({ dataset: { model } }) => (
            <a key={model.name} href={`/datasets/${model.name}`}>
              <ModelWords>{model.title}</ModelWords>
            </a>
          ))}
        </p>
      )}
    </Front>
  );
}

function Ground({ visit, home }: HomeProps) {
  const { texts, territory, language } = visit;
  const { published, counts, outlines } = home;
  const publishing = territory.communes.filter(({ insee }) => counts.has(insee)).length;
  const records = published.reduce((sum, dataset) => sum + dataset.records, 0);
  const figure = (value: number): string => formatNumber(language, value);
  return (
    <div class="ground">
      <div class="wrap ground-in">
        <Figures
          items={[
            {
              value: figure(publishing),
              unit: texts("figureOf", { total: territory.communes.length }),
              label: texts("figurePublishers", { count: publishing }),
            },
            { value: figure(published.length), label: texts("figureDatasets", { count: published.length }) },
            { value: figure(records), label: texts("figureRecords", { count: records }) },
            {
              value: figure(home.updatesInWeek),
              label: texts("figureUpdates", { count: home.updatesInWeek }),
            },
          ]}
        />
        {outlines.size > 0 && (
          <Legend
            title={texts("mapLegend")}
            label={texts("legendMap")}
            keys={[
              { tint: "no", text: texts("none") },
              ...countSteps(Math.max(1, ...counts.values())).map(({ tint, from, to }) => ({
                tint,
                text: from === to ? texts("oneOnly", { count: from }) : texts("range", { from, to }),
              })),
            ]}
          />
        )}
      </div>
    </div>
  );
}

function Latest({ visit, home }: HomeProps) {
  const { texts, territory, language, now } = visit;
  const names = new Map(territory.organizations.map(({ id, name }) => [id, name]));
  return (
    <section class="wrap sec two" aria-labelledby="recents">
      <div>
        <div class="sec-h">
          <h2 id="recents">{texts("latestTitle")}</h2>
          <a class="more" href="/feed.atom">
            {texts("subscribe")} <Icon name="arrow" />
          </a>
        </div>
        <Table
          caption={texts("latestCaption")}
          rows={home.latest}
          rowKey={({ dataset }) => dataset.model.name}
          columns={[
            {
              key: "dataset",
              head: texts("columnDataset"),
              rowHead: true,
              cell: ({ dataset: { model } }) => (
                <a href={`/datasets/${model.name}`}>
                  <ModelWords>{model.title}</ModelWords>
                </a>
              ),
            },
            {
              key: "latest",
              head: texts("columnLatest"),
              cell: ({ revision }) =>
                `${names.get(revision.organizationId) ?? ""}, ${formatAgo(language, revision.publishedAt, now)}`,
            },
            {
              key: "communes",
              head: texts("columnCommunes"),
              cell: ({ dataset }) => (
                <Meter
                  value={publishingCommunes(territory, dataset.parts).length}
                  total={territory.communes.length}
                />
              ),
            },
            {
              key: "records",
              head: texts("columnRecords"),
              kind: "number",
              cell: ({ dataset }) => formatNumber(language, dataset.records),
            },
          ]}
        />
      </div>
      <aside aria-labelledby="lus">
        <div class="sec-h">
          <h2 id="lus" class="h3">
            {texts("mostRead")}
          </h2>
        </div>
        {home.mostRead.length === 0 ? (
          <p class="mut">{texts("noReadings")}</p>
        ) : (
          <ol class="rank rules">
            {home.mostRead.map(({ dataset: { model }, count }) => (
              <li key={model.name}>
                <a href={`/datasets/${model.name}`}>
                  <ModelWords>{model.title}</ModelWords>
                </a>
                <span class="mut">{texts("readings", { count })}</span>
              </li>
            ))}
          </ol>
        )}
      </aside>
    </section>
  );
}

function Communes({ visit, home }: HomeProps) {
  const { texts, territory } = visit;
  const silent = territory.communes.filter(({ insee }) => !home.counts.has(insee)).length;
  return (
    <Section
      id="communes"
      band
      title={texts("communesTitle", { count: territory.communes.length })}
      aside={<p class="mut">{texts("communesLead", { total: home.published.length })}</p>}
    >
      <FindCommune visit={visit} />
      <CommuneIndex visit={visit} communes={territory.communes} counts={home.counts} />
      <p class="note">
        {texts("silent", { count: silent })} {silent > 0 && <a href="/espace">{texts("startHere")}</a>}
      </p>
    </Section>
  );
}

function Plug({ visit, home }: HomeProps) {
  const { texts } = visit;
  const model = (home.published[0] ?? visit.territory.datasets[0])?.model;
  return (
    <section class="wrap sec two even" aria-labelledby="brancher">
      <div>
        <h2 id="brancher">{texts("plugTitle")}</h2>
        <p>{texts("plugLead")}</p>
        <p>
          <LinkButton href="/docs/api">{texts("readDocumentation")}</LinkButton>
        </p>
      </div>
      {model && (
        <CodeSample
          title={texts("apiExample", { dataset: model.title })}
          language="curl"
          label={texts("apiExampleLabel")}
          code={`curl "${absolute(visit, `/api/collections/${model.name}/items?limit=10`)}"`}
        />
      )}
    </section>
  );
}

/** The portal's home: what the territory publishes, the latest, the most used, by theme and by commune. */
export function renderHome(visit: PortalVisit, home: Home): string {
  const { texts, siteName, language, ofTerritory } = visit;
  const themes = dcatTexts(language);
  const description = texts("homeDescription", { datasets: home.published.length, ofTerritory });
  return renderDocument(
    <PortalPage
      visit={visit}
      place={null}
      title={siteName}
      description={description}
      canonical="/"
      image="/share/home.png"
      markup={siteMarkup(visit, description)}
    >
      <HomeFront visit={visit} home={home} />
      <Ground visit={visit} home={home} />
      {home.published.length === 0 ? (
        <div class="wrap sec">
          <EmptyState
            level={2}
            title={texts("emptyTitle")}
            action={<LinkButton href="/models">{texts("seeModels")}</LinkButton>}
          >
            {texts("emptyWhy")}
          </EmptyState>
        </div>
      ) : (
        <>
          <Section
            id="themes"
            title={texts("byTheme")}
            aside={
              <a class="more" href="/datasets">
                {texts("allDatasets", { count: home.published.length })} <Icon name="arrow" />
              </a>
            }
          >
            <Arcade
              themes={home.themes.map(({ theme, datasets }) => ({
                label: theme === null ? texts("datasetsTitle") : themes(`theme.${theme}`),
                href: `/datasets?theme=${theme ?? ""}`,
                count: datasets.length,
                links: datasets.slice(0, 4).map(({ model }) => ({
                  label: <ModelWords>{model.title}</ModelWords>,
                  href: `/datasets/${model.name}`,
                })),
              }))}
            />
          </Section>
          <Latest visit={visit} home={home} />
        </>
      )}
      <Communes visit={visit} home={home} />
      <Plug visit={visit} home={home} />
    </PortalPage>,
  );
}
