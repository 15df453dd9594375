import { formatDay } from "../../../messages/formatMoment.ts";
import { formatAgo, formatNumber } from "../../../messages/web/portalFormats.ts";
import { portalDatasetTexts } from "../../../messages/web/portalDataset.ts";
import { LinkButton } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Front } from "../../components/Front.tsx";
import { Icon } from "../../components/Icon.tsx";
import { ModelWords } from "../../components/ModelWords.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import { Section } from "../../components/Section.tsx";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import { absolute } from "../http/portalVisit.ts";
import { PortalPage } from "../PortalPage.tsx";
import { RevisionList } from "../revision/RevisionList.tsx";
import { CommuneMap } from "./CommuneMap.tsx";
import { type CommuneView, type PublishedHere } from "./communeView.ts";
import { initialsOf } from "./initialsOf.ts";
import { TownArch } from "./TownArch.tsx";

function TownFront({ view }: { readonly view: CommuneView }) {
  const { visit, texts, subject, published, records } = view;
  const { language, territory } = visit;
  const { organization, name } = subject;
  const total = territory.datasets.filter(({ parts }) => parts.length > 0).length;
  const introduction = organization?.introduction.trim() ?? "";
  const isCommune = organization === null || organization.kind === "commune";
  const lead =
    introduction !== ""
      ? introduction
      : texts(published.length > 0 ? "introductionNone" : "introductionSilent", { name });
  return (
    <Front
      variant="sheet"
      title={
        <span class="town-h">
          {organization?.logoKey ? (
            <img class="town-logo" src={`/logos/${subject.code}`} alt="" width="56" height="56" />
          ) : (
            <span class="fig" aria-hidden="true">
              {initialsOf(name)}
            </span>
          )}
          {name}
        </span>
      }
      lead={<bdi>{lead}</bdi>}
      crumbs={[
        { label: visit.texts("home"), href: "/" },
        { label: visit.texts("navCommunes"), href: "/communes" },
      ]}
      arch={<TownArch subject={subject} outlines={view.outlines} caption={texts("archCaption", { name })} />}
    >
      <ul class="facts">
        {subject.population !== null && (
          <li>
            <b>{formatNumber(language, subject.population)}</b>{" "}
            {texts("population", { count: subject.population })}
          </li>
        )}
        <li>
          <b>{published.length}</b> {texts("publishedOf", { count: published.length, total })}
        </li>
        <li>
          <b>{formatNumber(language, records)}</b> {texts("records", { count: records })}
        </li>
        <li>
          {texts(subject.insee === null ? "sirenCode" : "inseeCode")} <b>{subject.code}</b>
        </li>
      </ul>
      <div class="row">
        {published.length > 0 && (
          <LinkButton kind="light" icon="file" href={`/catalog/${subject.code}.ttl`}>
            {texts("catalogue")}
          </LinkButton>
        )}
        {organization?.website && (
          <LinkButton kind="wall" icon="external" href={organization.website}>
            {texts(isCommune ? "website" : "websiteOther")}
          </LinkButton>
        )}
      </div>
    </Front>
  );
}

function PublishedRow({ view, here }: { readonly view: CommuneView; readonly here: PublishedHere }) {
  const { visit, texts, subject } = view;
  const { language, now } = visit;
  const { dataset, part, freshness } = here;
  const { model } = dataset;
  const files = portalDatasetTexts(language);
  const suffix = subject.insee === null ? "" : `?commune=${subject.insee}`;
  const folder = subject.insee === null ? "" : `${subject.insee}/`;
  const ago = formatAgo(language, part.publishedAt, now);
  return (
    <li>
      <div>
        <h3>
          <a href={`/datasets/${model.name}${suffix}`}>
            <ModelWords>{model.title}</ModelWords>
          </a>
        </h3>
        <p class="mut">
          <ModelWords>{model.description}</ModelWords>
        </p>
      </div>
      <p class="dsn">
        <b>{formatNumber(language, part.records)}</b> {texts("records", { count: part.records })}
      </p>
      <p class="dsu">
        {freshness === "overdue" ? (
          <>
            <StateGlyph state="to-confirm" /> <span>{texts("lateUpdate", { ago })}</span>
          </>
        ) : (
          texts("updatedAgo", { ago })
        )}
      </p>
      <p class="dsf">
        {(["csv", "xlsx"] as const).map((format) => (
          <a
            key={format}
            href={`/exports/${folder}${model.name}.${format}`}
            aria-label={texts("fileOf", { title: model.title, format: files(`format.${format}`) })}
            download
          >
            {files(`format.${format}`)}
          </a>
        ))}{" "}
        {model.geometry && (
          <a
            href={`/datasets/${model.name}${suffix}#carte`}
            aria-label={texts("mapOf", { title: model.title })}
          >
            {texts("map")}
          </a>
        )}
      </p>
    </li>
  );
}

function Missing({ view }: { readonly view: CommuneView }) {
  const { visit, texts, missing } = view;
  if (missing.length === 0) return null;
  return (
    <section class="wrap sec two even" aria-labelledby="h-pas-encore">
      <div>
        <h2 id="h-pas-encore">{texts("notYet")}</h2>
        <p>{texts("notYetLead", { count: missing.length })}</p>
      </div>
      <ul class="rules">
        {missing.map(({ dataset: { model }, preparing, withdrawn }) => (
          <li key={model.name}>
            <b>
              <a href={`/datasets/${model.name}`}>
                <ModelWords>{model.title}</ModelWords>
              </a>
            </b>
            {"\u00A0: "}
            {withdrawn
              ? texts("withdrawn", { date: formatDay(visit.language, withdrawn.at) })
              : texts(preparing ? "notYetPreparing" : "notYetNothing")}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Share({ view: { visit, texts, subject } }: { readonly view: CommuneView }) {
  const email = subject.organization?.contactEmail;
  const address = absolute(visit, `/communes/${subject.code}`);
  return (
    <section class="wrap sec two even share" aria-labelledby="h-montrer">
      <div>
        <h2 id="h-montrer">{texts("share")}</h2>
        <p>{texts("shareLead")}</p>
        {email && (
          <p>
            {texts("contact", { email: "" })}
            <a href={`mailto:${encodeURIComponent(email).replace("%40", "@")}`}>{email}</a>
          </p>
        )}
      </div>
      <div class="poster card">
        <div>
          <h3>{texts("shareAddress")}</h3>
          <p class="raw">{address.replace(/^https?:\/\//, "")}</p>
          <p>
            <a class="more" href={`/communes/${subject.code}/affiche`}>
              {texts("poster")} <Icon name="arrow" />
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}

/** The page of a commune, or of another organisation that publishes: the territory's data, its own. */
export function renderCommunePage(view: CommuneView): string {
  const { visit, texts, subject, published, revisions } = view;
  const { name, code, insee } = subject;
  const introduction = subject.organization?.introduction ?? "";
  const isCommune = subject.organization === null || subject.organization.kind === "commune";
  return renderDocument(
    <PortalPage
      visit={visit}
      place="communes"
      title={name}
      description={introduction === "" ? texts("introductionNone", { name }) : introduction}
      canonical={`/communes/${code}`}
      image={`/share/communes/${code}.png`}
      alternates={[{ href: `/communes/${code}/feed.atom`, type: "application/atom+xml", title: name }]}
      accent={insee ?? undefined}
      islands={view.layers.length > 0 ? ["datasetMap"] : []}
      noindex={published.length === 0}
    >
      <TownFront view={view} />
      {published.length === 0 ? (
        <div class="wrap sec">
          <EmptyState
            level={2}
            title={texts("emptyTitle", { name })}
            action={<LinkButton href="/datasets">{texts("seeDatasets")}</LinkButton>}
          >
            {texts("emptyWhy")}
          </EmptyState>
        </div>
      ) : (
        <>
          <Section
            id="jeux"
            tight
            title={texts(isCommune ? "publishes" : "publishesOther")}
            aside={
              <a class="more" href={`/communes/${code}/feed.atom`}>
                {texts("follow")} <Icon name="arrow" />
              </a>
            }
          >
            <ul class="dsl rules">
              {published.map((here) => (
                <PublishedRow key={here.dataset.model.name} view={view} here={here} />
              ))}
            </ul>
          </Section>
          {insee !== null && <CommuneMap view={view} />}
          <section class="wrap sec two even" aria-labelledby="h-neuf">
            <div>
              <h2 id="h-neuf">{texts("news")}</h2>
            </div>
            <RevisionList visit={visit} revisions={revisions} byDataset />
          </section>
        </>
      )}
      <Missing view={view} />
      <Share view={view} />
    </PortalPage>,
  );
}
