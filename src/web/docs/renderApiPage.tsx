import type { Language } from "../../messages/language.ts";
import { docsTexts } from "../../messages/web/docs.ts";
import { LinkButton } from "../components/Button.tsx";
import { CodeSample } from "../components/CodeSample.tsx";
import { Front } from "../components/Front.tsx";
import { Pager } from "../components/Pager.tsx";
import { renderDocument } from "../components/renderDocument.ts";
import { Section } from "../components/Section.tsx";
import { type Column, Table } from "../components/Table.tsx";
import { visitOf } from "../portal/http/portalVisit.ts";
import { PortalPage } from "../portal/PortalPage.tsx";
import type { Platform } from "../../services/platform.ts";

interface PageLink {
  readonly href: string;
  readonly rel: string;
  readonly type: string;
  readonly title?: string;
}

type Cell = string | { readonly text: string; readonly href: string };

type Part =
  | { readonly kind: "links"; readonly title: string; readonly links: readonly PageLink[] }
  | {
      readonly kind: "table";
      readonly title: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
      readonly next: string | null;
    }
  | { readonly kind: "json"; readonly title: string; readonly value: unknown };

/** A document of the API, as the API describes it. */
interface ShownDocument {
  readonly language: Language;
  readonly title: string;
  readonly lead: string;
  readonly crumbs: readonly { readonly label: string; readonly href?: string }[];
  readonly parts: readonly Part[];
  readonly json: string;
}

/** Where the document leads: not to itself, nor twice to the same place under two names. */
function Links({ links }: { readonly links: readonly PageLink[] }) {
  const others = links.filter(
    ({ rel, href }, at) =>
      rel !== "self" && rel !== "alternate" && links.findIndex((one) => one.href === href) === at,
  );
  return (
    <ul class="rules">
      {others.map(({ href, rel, type, title }) => (
        <li key={`${rel} ${href}`}>
          <a href={href}>{title ?? rel}</a>{" "}
          <span class="mut">
            {rel.split("/").at(-1)} · {type.split(";")[0]}
          </span>
        </li>
      ))}
    </ul>
  );
}

type Line = { readonly at: number; readonly cells: readonly Cell[] };

function Rows({ part, language }: { readonly part: Part & { kind: "table" }; readonly language: Language }) {
  const texts = docsTexts(language);
  const columns = part.head.map((head, at): Column<Line> => ({
    key: String(at),
    head,
    rowHead: at === 0,
    cell: ({ cells }) => {
      const cell = cells[at] ?? "";
      return typeof cell === "string" ? cell : <a href={cell.href}>{cell.text}</a>;
    },
  }));
  const rows = part.rows.map((cells, at) => ({ at, cells }));
  return (
    <>
      <Table
        caption={part.title}
        columns={columns}
        rows={rows}
        rowKey={({ at }) => String(at)}
        big={columns.length > 8}
      />
      {part.next !== null && <Pager summary={texts("rows", { count: rows.length })} nextHref={part.next} />}
    </>
  );
}

/** Draws the documents of the API as pages of the portal. */
export function apiPageRenderer(platform: Platform) {
  return async ({ language, title, lead, crumbs, parts, json }: ShownDocument): Promise<string> => {
    const texts = docsTexts(language);
    const visit = await visitOf(platform, new URL(json, platform.settings.publicUrl), language);
    const trail = [...crumbs.map(({ label, href }) => ({ label, href })), { label: title }];
    return renderDocument(
      <PortalPage
        visit={visit}
        place="api"
        title={title}
        description={lead}
        alternates={[{ href: json, type: "application/json" }]}
        untranslated
      >
        <Front title={title} lead={lead === "" ? undefined : lead} variant="sheet" crumbs={trail}>
          <div class="row">
            <LinkButton kind="wall" href={json}>
              {texts("asJson")}
            </LinkButton>
          </div>
        </Front>
        {parts.map((part, at) => (
          <Section key={part.title} id={`part-${at}`} title={part.title} tight>
            {part.kind === "links" && <Links links={part.links} />}
            {part.kind === "table" && <Rows part={part} language={language} />}
            {part.kind === "json" && (
              <CodeSample
                title={part.title}
                language="JSON"
                label={`${part.title}, JSON`}
                code={JSON.stringify(part.value, null, 2)}
              />
            )}
          </Section>
        ))}
      </PortalPage>,
    );
  };
}
