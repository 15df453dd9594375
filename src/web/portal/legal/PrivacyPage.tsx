import type { LegalTexts } from "../../../messages/web/legal.ts";
import { Table } from "../../components/Table.tsx";
import { LANGUAGE_COOKIE } from "../../http/chooseLanguage.ts";
import { LANGUAGE_SECONDS } from "../../http/rememberLanguage.ts";
import { COOKIE_SECONDS } from "../../signIn/signInCookies.ts";
import type { PortalVisit } from "../http/portalVisit.ts";
import { LegalPart, legalSubject, MailLink, renderLegalPage, Stated } from "./LegalPage.tsx";

const MINUTE = 60;
const DAY = 86_400;

const COOKIES = [
  { name: LANGUAGE_COOKIE, seconds: LANGUAGE_SECONDS },
  { name: "traboule-session", seconds: COOKIE_SECONDS.session },
  { name: "traboule-code", seconds: COOKIE_SECONDS.code },
  { name: "traboule-identity", seconds: COOKIE_SECONDS.identity },
  { name: "traboule-form", seconds: COOKIE_SECONDS.form },
] as const;

const life = (texts: LegalTexts, seconds: number): string =>
  seconds < DAY
    ? texts("lifeMinutes", { count: seconds / MINUTE })
    : texts("lifeDays", { count: seconds / DAY });

/** `/donnees-personnelles`: what is kept of those who read and of those who work here, why and for how long. */
export function renderPrivacy(visit: PortalVisit): string {
  const { texts, legal, email } = legalSubject(visit);
  const { mapStyle } = visit.platform.settings;
  return renderLegalPage({
    visit,
    title: texts("privacy"),
    lead: texts("privacyLead"),
    canonical: "/donnees-personnelles",
    children: (
      <>
        <LegalPart id="lecteurs" title={texts("readersTitle")}>
          <ul class="rules">
            <li>{texts("readersCount")}</li>
            <li>{texts("readersLog")}</li>
            <li>{texts("readersTrackers")}</li>
            <li>
              {mapStyle === null
                ? texts("readersMapNone")
                : texts("readersMap", { host: new URL(mapStyle).hostname })}
            </li>
          </ul>
        </LegalPart>
        <LegalPart id="cookies" title={texts("cookiesTitle")}>
          <Table
            caption={texts("cookiesCaption")}
            rows={COOKIES}
            rowKey={({ name }) => name}
            columns={[
              {
                key: "name",
                head: texts("cookie"),
                rowHead: true,
                cell: ({ name }) => <code>{name}</code>,
              },
              { key: "what", head: texts("cookieWhat"), cell: ({ name }) => texts(`cookie.${name}`) },
              { key: "life", head: texts("cookieLife"), cell: ({ seconds }) => life(texts, seconds) },
            ]}
          />
          <p>{texts("cookiesConsent")}</p>
        </LegalPart>
        <LegalPart id="agents" title={texts("agentsTitle")}>
          <p>{texts("agents")}</p>
        </LegalPart>
        <LegalPart id="publiees" title={texts("publishedTitle")}>
          <p>{texts("published")}</p>
        </LegalPart>
        <LegalPart id="droits" title={texts("rightsTitle")}>
          <p>{texts("rights")}</p>
          <dl class="kv record-kv">
            <div>
              <dt>{texts("rightsContact")}</dt>
              <dd>
                {legal.dataProtectionContact === null && email !== null ? (
                  <MailLink email={email} />
                ) : (
                  <Stated value={legal.dataProtectionContact} texts={texts} />
                )}
              </dd>
            </div>
          </dl>
          <p>
            {texts("rightsRemedy")} <a href="https://www.cnil.fr/fr/plaintes">{texts("rightsLink")}</a>
          </p>
        </LegalPart>
      </>
    ),
  });
}
