import { formatMoment } from "../../../messages/formatMoment.ts";
import { auditText } from "../../../messages/web/audit.ts";
import { ofName } from "../../../messages/ofName.ts";
import { peopleTexts } from "../../../messages/web/people.ts";
import type { AuditPage as Page } from "../../../services/audit/listAudit.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Pager } from "../../components/Pager.tsx";
import { Table } from "../../components/Table.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { WorkspacePage } from "../WorkspacePage.tsx";

interface AuditPageProps {
  readonly frame: Frame;
  readonly page: Page;
}

/** What was done in an organisation's workspace, in words. */
export function AuditPage({ frame, page }: AuditPageProps) {
  const { language, open } = frame;
  const texts = peopleTexts(language);
  const { entries, next } = page;
  return (
    <WorkspacePage {...frame} place="audit" title={texts("auditTitle")}>
      <div class="people flow">
        <h1>{texts("auditTitle")}</h1>
        <p class="lead">{texts("auditLead", { ofOrganization: ofName(language, open.organization.name) })}</p>
        {entries.length === 0 ? (
          <EmptyState title={texts("noAudit")} level={2}>
            {texts("noAuditText")}
          </EmptyState>
        ) : (
          <>
            <Table
              caption={texts("auditCaption")}
              rows={entries}
              rowKey={({ id }) => String(id)}
              columns={[
                { key: "when", head: texts("when"), cell: ({ at }) => formatMoment(language, at) },
                {
                  key: "what",
                  head: texts("what"),
                  rowHead: true,
                  cell: ({ action, details }) => auditText(language, action, details),
                },
                {
                  key: "who",
                  head: texts("who"),
                  cell: ({ author, acting }) => (
                    <>
                      {author ?? texts("program")}
                      {acting && (
                        <>
                          <br />
                          <span class="mut">{texts("acting")}</span>
                        </>
                      )}
                    </>
                  ),
                },
              ]}
            />
            <Pager
              summary={texts("auditPage", { count: entries.length })}
              nextHref={next === null ? undefined : `/espace/${open.code}/journal?avant=${next}`}
            />
          </>
        )}
      </div>
    </WorkspacePage>
  );
}
