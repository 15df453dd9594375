import type { ComponentChildren } from "preact";
import { territoryTexts } from "../../../messages/web/territory.ts";
import { ErrorSummary, type FormError } from "../../components/ErrorSummary.tsx";
import { StateGlyph } from "../../components/StateGlyph.tsx";
import { Tabs } from "../../components/Tabs.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";

const PARTS = {
  campaigns: "/campagnes",
  models: "/modeles",
  organizations: "/organisations",
  people: "/personnes",
  audit: "/journal",
  settings: "/reglages",
} as const;

export type TerritoryPart = keyof typeof PARTS;

/** Where a part of the territory's pages is. */
export function partHref(code: string, part: TerritoryPart): string {
  return `/espace/${code}/territoire${PARTS[part]}`;
}

interface TerritoryPageProps {
  readonly frame: Frame;
  readonly part: TerritoryPart;
  readonly title: string;
  readonly lead?: ComponentChildren;
  /** What was just done, in words. */
  readonly done?: string | null;
  readonly errors?: readonly FormError[];
  readonly children: ComponentChildren;
}

/** A page of the territory, among the others. */
export function TerritoryPage({ frame, part, title, lead, done, errors, children }: TerritoryPageProps) {
  const { language, open } = frame;
  const texts = territoryTexts(language);
  return (
    <WorkspacePage {...frame} place="territory" title={title}>
      <Tabs
        label={texts("sections")}
        links={(Object.keys(PARTS) as TerritoryPart[]).map((one) => ({
          label: texts(one),
          href: partHref(open.code, one),
          current: one === part,
        }))}
      />
      <div class="flow">
        <h1>{title}</h1>
        {lead !== undefined && <p class="lead">{lead}</p>}
        {done && (
          <p role="status">
            <StateGlyph state="confirmed" /> {done}
          </p>
        )}
        <ErrorSummary errors={errors ?? []} />
        {children}
      </div>
    </WorkspacePage>
  );
}
