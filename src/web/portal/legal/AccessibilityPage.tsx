import type { PortalVisit } from "../http/portalVisit.ts";
import { LegalPart, legalSubject, MailLink, renderLegalPage } from "./LegalPage.tsx";

/** `/accessibilite`: the accessibility statement. Without an audit it claims nothing. */
export function renderAccessibility(visit: PortalVisit): string {
  const { texts, metropolis, legal, email } = legalSubject(visit);
  const { accessibility } = legal;
  return renderLegalPage({
    visit,
    title: texts(`accessibility.${accessibility?.status ?? "none"}`),
    lead: metropolis
      ? texts("accessibilityLead", { name: metropolis.name })
      : texts("accessibilityLeadAlone"),
    canonical: "/accessibilite",
    children: (
      <>
        <LegalPart id="etat" title={texts("stateTitle")}>
          <p>
            <bdi>
              {accessibility
                ? texts(`state.${accessibility.status}`, { audit: accessibility.audit })
                : texts("state.none")}
            </bdi>
          </p>
        </LegalPart>
        <LegalPart id="verifie" title={texts("checkedTitle")}>
          <ul class="rules">
            {(["checkedAutomatic", "checkedKeyboard", "checkedMap", "checkedColours"] as const).map((one) => (
              <li key={one}>{texts(one)}</li>
            ))}
          </ul>
        </LegalPart>
        <LegalPart id="limites" title={texts("limitsTitle")}>
          <ul class="rules">
            {(["limitsFiles", "limitsBackground", "limitsWords"] as const).map((one) => (
              <li key={one}>{texts(one)}</li>
            ))}
          </ul>
        </LegalPart>
        <LegalPart id="aide" title={texts("helpTitle")}>
          {email === null ? (
            <p>{texts("helpNobody")}</p>
          ) : (
            <>
              <p>{texts("help")}</p>
              <p>
                <MailLink email={email} />
              </p>
            </>
          )}
        </LegalPart>
        <LegalPart id="recours" title={texts("remedyTitle")}>
          <p>{texts("remedy")}</p>
          <p>
            <a href="https://formulaire.defenseurdesdroits.fr/">{texts("remedyLink")}</a>
          </p>
        </LegalPart>
      </>
    ),
  });
}
