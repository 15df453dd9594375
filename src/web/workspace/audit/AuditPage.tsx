import { peopleTexts } from "../../../messages/web/people.ts";
import type { AuditPage as Page } from "../../../services/audit/auditPage.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";
import { AuditTable } from "./AuditTable.tsx";
import { ofName } from "../../../messages/ofName.ts";

interface AuditPageProps {
  readonly frame: Frame;
  readonly page: Page;
}

/** What was done in an organisation's workspace, in words. */
export function AuditPage({ frame, page }: AuditPageProps) {
  const { language, open } = frame;
  const texts = peopleTexts(language);
  return (
    <WorkspacePage {...frame} place="audit" title={texts("auditTitle")}>
      <div class="people flow">
        <h1>{texts("auditTitle")}</h1>
        <p class="lead">{texts("auditLead", { ofOrganization: ofName(language, open.organization.name) })}</p>
        {page.entries.length === 0 ? (
          <EmptyState title={texts("noAudit")} level={2}>
            {texts("noAuditText")}
          </EmptyState>
        ) : (
          <AuditTable
            language={language}
            page={page}
            hrefBefore={(entry) => `/espace/${open.code}/journal?avant=${entry}`}
          />
        )}
      </div>
    </WorkspacePage>
  );
}
