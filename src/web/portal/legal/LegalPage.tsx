import type { ComponentChildren } from "preact";
import { type LegalTexts, legalTexts } from "../../../messages/web/legal.ts";
import { Front } from "../../components/Front.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import type { PortalVisit } from "../http/portalVisit.ts";
import { PortalPage } from "../PortalPage.tsx";

interface LegalPageProps {
  readonly visit: PortalVisit;
  readonly title: string;
  readonly lead: string;
  readonly canonical: string;
  readonly children: ComponentChildren;
}

/** A page that the law asks of a public site, as HTML. */
export function renderLegalPage({ visit, title, lead, canonical, children }: LegalPageProps): string {
  return renderDocument(
    <PortalPage visit={visit} place={null} title={title} description={lead} canonical={canonical}>
      <Front variant="sheet" title={title} lead={lead} crumbs={[{ label: visit.texts("home"), href: "/" }]} />
      <div class="wrap legal">{children}</div>
    </PortalPage>,
  );
}

interface LegalPartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A titled part of such a page. */
export function LegalPart({ id, title, children }: LegalPartProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="flow">{children}</div>
    </section>
  );
}

/** What the operator set, or that it is not set. */
export function Stated({ value, texts }: { readonly value: string | null; readonly texts: LegalTexts }) {
  return value === null ? <span class="mut">{texts("notSet")}</span> : <bdi>{value}</bdi>;
}

/** The words of these pages, and who answers for the portal: the address to write to, where one is set. */
export function legalSubject({ language, territory, platform }: PortalVisit) {
  const { metropolis } = territory;
  const { legal } = platform.settings;
  const email = metropolis?.contactEmail ?? null;
  return { texts: legalTexts(language), metropolis, legal, email };
}

/** A link that opens a letter. */
export function MailLink({ email }: { readonly email: string }) {
  return <a href={`mailto:${encodeURIComponent(email).replace("%40", "@")}`}>{email}</a>;
}
