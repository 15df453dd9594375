import { STATUS_CODES } from "node:http";
import { PROBLEMS, type ProblemCode } from "../../domain/problem/problems.ts";
import { PROBLEM_STATUS } from "../../exchange/http/problemStatus.ts";
import { problemOutline } from "../../messages/problems.ts";
import { problemPageTexts } from "../../messages/web/problemPages.ts";
import { Front } from "../components/Front.tsx";
import { Section } from "../components/Section.tsx";
import { Table } from "../components/Table.tsx";
import type { PortalVisit } from "../portal/http/portalVisit.ts";
import { PortalPage } from "../portal/PortalPage.tsx";

export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];

/** `409 Conflict` */
export function statusLine(code: ProblemCode): string {
  const status = PROBLEM_STATUS[PROBLEMS[code]];
  return `${status} ${STATUS_CODES[status] ?? ""}`;
}

/** Every problem that the platform may answer with. */
export function ProblemsPage({ visit }: { readonly visit: PortalVisit }) {
  const { language } = visit;
  const texts = problemPageTexts(language);
  return (
    <PortalPage
      visit={visit}
      place="api"
      title={texts("title")}
      description={texts("lead")}
      canonical="/problems"
    >
      <Front
        title={texts("title")}
        lead={texts("lead")}
        variant="sheet"
        crumbs={[{ label: texts("documentation"), href: "/docs/api" }]}
      />
      <Section id="codes" title={texts("every")}>
        <p>{texts("open")}</p>
        <Table
          caption={texts("every")}
          columns={[
            {
              key: "code",
              head: texts("code"),
              rowHead: true,
              cell: (code) => (
                <a href={`/problems/${code}`}>
                  <code>{code}</code>
                </a>
              ),
            },
            { key: "status", head: texts("status"), cell: statusLine },
            {
              key: "meaning",
              head: texts("meaning"),
              cell: (code) => problemOutline(language, code).title,
            },
            { key: "todo", head: texts("todo"), cell: (code) => problemOutline(language, code).text },
          ]}
          rows={PROBLEM_CODES}
          rowKey={(code: ProblemCode) => code}
        />
      </Section>
    </PortalPage>
  );
}
