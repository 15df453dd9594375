import type { ComponentChildren } from "preact";
import { scriptJson } from "../../exchange/schemaOrg/scriptJson.ts";
import type { AlternateLink } from "../components/Document.tsx";
import { Document } from "../components/Document.tsx";
import type { ArcState } from "../components/Arcs.tsx";
import { PortalShell } from "../components/PortalShell.tsx";
import { accentHref } from "./http/accentHref.ts";
import { absolute, type PortalVisit, withParameters } from "./http/portalVisit.ts";
import { legalLinks } from "./legal/legalLinks.ts";

type PortalPlace = "datasets" | "communes" | "models" | "api" | null;

interface PortalPageProps {
  readonly visit: PortalVisit;
  readonly place: PortalPlace;
  readonly title: string;
  readonly description?: string | undefined;
  /** The path of the page's own address, without what only arranges it. */
  readonly canonical?: string | undefined;
  /** The path of the picture shown where the page is shared. */
  readonly image?: string | undefined;
  readonly alternates?: readonly AlternateLink[] | undefined;
  /** INSEE code of the commune whose accent colours the page. */
  readonly accent?: string | undefined;
  readonly islands?: readonly string[] | undefined;
  readonly noindex?: boolean | undefined;
  /** The address takes no language: an address of the API. */
  readonly untranslated?: boolean | undefined;
  /** schema.org, for search engines. */
  readonly markup?: unknown;
  readonly children: ComponentChildren;
}

function arcsOf({ territory: { communes, datasets } }: PortalVisit): ArcState[] {
  const publishes = new Set(
    datasets.flatMap(({ parts }) => parts.map(({ organization }) => organization.code)),
  );
  const prepares = new Set(datasets.flatMap(({ preparing }) => preparing.map(({ insee }) => insee)));
  return communes.map(({ insee }) => (publishes.has(insee) ? "on" : prepares.has(insee) ? "half" : "off"));
}

/** A page of the portal in its frame. */
export function PortalPage(props: PortalPageProps) {
  const { visit, place } = props;
  const { territory, language, texts, siteName } = visit;
  const nav = [
    { label: texts("navDatasets"), href: "/datasets", current: place === "datasets" },
    { label: texts("navCommunes"), href: "/communes", current: place === "communes" },
    { label: texts("navModels"), href: "/models", current: place === "models" },
    { label: texts("navApi"), href: "/docs/api", current: place === "api" },
  ];
  const other = language === "fr" ? "en" : "fr";
  return (
    <Document
      language={language}
      title={props.title}
      siteName={siteName}
      frame="portal"
      description={props.description?.slice(0, 300)}
      canonical={props.canonical === undefined ? undefined : absolute(visit, props.canonical)}
      image={props.image === undefined ? undefined : absolute(visit, props.image)}
      alternates={[
        { href: "/feed.atom", type: "application/atom+xml", title: texts("atomFeed") },
        ...(props.alternates ?? []),
      ]}
      accentHref={accentHref(territory)}
      accent={props.accent}
      islands={props.islands}
      noindex={props.noindex}
    >
      <PortalShell
        territory={territory.name}
        homeHref="/"
        nav={nav}
        door={{ label: texts("door"), href: "/espace" }}
        arcs={arcsOf(visit)}
        footLead={
          territory.name === ""
            ? texts("footLeadAlone")
            : texts("footLead", { ofTerritory: visit.ofTerritory })
        }
        footColumns={[
          {
            title: texts("footFind"),
            links: [...nav.slice(0, 2), { label: texts("atomFeed"), href: "/feed.atom" }],
          },
          {
            title: texts("footBuild"),
            links: [
              { label: texts("apiDocumentation"), href: "/docs/api" },
              { label: texts("dataModels"), href: "/models" },
              { label: texts("dcatCatalogue"), href: "/catalog.ttl" },
              { label: texts("embedBuilder"), href: "/integrer" },
            ],
          },
          legalLinks(language, visit.platform.settings.legal.accessibility?.status ?? null),
        ]}
        translation={
          props.untranslated ? undefined : { language: other, href: withParameters(visit, { lang: other }) }
        }
      >
        {props.children}
      </PortalShell>
      {props.markup !== undefined && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(props.markup) }} />
      )}
    </Document>
  );
}
