import { PROBLEMS, type ProblemCode } from "../../domain/problem/problems.ts";
import { PROBLEM_STATUS } from "../../exchange/http/problemStatus.ts";
import { OPEN_PLACE } from "../../messages/outlineMessage.ts";
import { problemOutline } from "../../messages/problems.ts";
import { problemKindText, problemPageTexts } from "../../messages/web/problemPages.ts";
import { Front } from "../components/Front.tsx";
import { Section } from "../components/Section.tsx";
import { absolute, type PortalVisit } from "../portal/http/portalVisit.ts";
import { PortalPage } from "../portal/PortalPage.tsx";
import { PROBLEM_CODES, statusLine } from "./ProblemsPage.tsx";

interface ProblemPageProps {
  readonly visit: PortalVisit;
  readonly code: ProblemCode;
}

/** Where the `type` of a problem leads: what it means, its status, what to do. */
export function ProblemPage({ visit, code }: ProblemPageProps) {
  const { language } = visit;
  const texts = problemPageTexts(language);
  const kind = PROBLEMS[code];
  const { title, text } = problemOutline(language, code);
  const path = `/problems/${code}`;
  const others = PROBLEM_CODES.filter((one) => one !== code && PROBLEMS[one] === kind);
  return (
    <PortalPage visit={visit} place="api" title={title} description={text} canonical={path}>
      <Front
        title={title}
        lead={text}
        variant="sheet"
        crumbs={[
          { label: texts("documentation"), href: "/docs/api" },
          { label: texts("title"), href: "/problems" },
        ]}
      />
      <Section id="reponse" title={texts("answer")}>
        <dl class="kv record-kv">
          <div>
            <dt>{texts("status")}</dt>
            <dd>{statusLine(code)}</dd>
          </div>
          <div>
            <dt>{texts("type")}</dt>
            <dd>
              <code>{absolute(visit, path)}</code>
            </dd>
          </div>
          <div>
            <dt>{texts("code")}</dt>
            <dd>
              <code>{code}</code>
            </dd>
          </div>
        </dl>
        {(title + text).includes(OPEN_PLACE) && <p>{texts("open")}</p>}
      </Section>
      <Section id="programme" title={texts("program")}>
        <p>{problemKindText(language, kind)}</p>
      </Section>
      {others.length > 0 && (
        <Section id="voisines" title={texts("sameStatus", { status: PROBLEM_STATUS[kind] })}>
          <ul class="rules">
            {others.map((one) => (
              <li key={one}>
                <a href={`/problems/${one}`}>{problemOutline(language, one).title}</a> <code>{one}</code>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PortalPage>
  );
}
