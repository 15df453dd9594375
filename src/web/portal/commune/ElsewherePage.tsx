import { portalPlaceTexts } from "../../../messages/web/portalPlaces.ts";
import { LinkButton } from "../../components/Button.tsx";
import { Front } from "../../components/Front.tsx";
import { renderDocument } from "../../components/renderDocument.ts";
import type { PortalVisit } from "../http/portalVisit.ts";
import { PortalPage } from "../PortalPage.tsx";
import { ofName } from "../../../messages/ofName.ts";

/** An INSEE code that is no longer a commune's: the page leads to the commune of today. Addresses are never redirected. */
export function renderFormerCommune(
  visit: PortalVisit,
  former: { readonly code: string; readonly name: string },
  today: { readonly code: string; readonly name: string },
): string {
  const texts = portalPlaceTexts(visit.language);
  const ofToday = ofName(visit.language, today.name);
  const title = texts("nowTitle", { old: former.name, ofName: ofToday });
  return renderDocument(
    <PortalPage visit={visit} place="communes" title={title} canonical={`/communes/${today.code}`} noindex>
      <Front
        variant="sheet"
        title={title}
        lead={texts("nowLead", { code: former.code, name: today.name })}
        crumbs={[
          { label: visit.texts("home"), href: "/" },
          { label: visit.texts("navCommunes"), href: "/communes" },
        ]}
      >
        <div class="row">
          <LinkButton kind="light" href={`/communes/${today.code}`}>
            {texts("nowLink", { ofName: ofToday })}
          </LinkButton>
        </div>
      </Front>
    </PortalPage>,
  );
}
