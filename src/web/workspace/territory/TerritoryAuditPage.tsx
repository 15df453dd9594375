import { formatMoment } from "../../../messages/formatMoment.ts";
import { auditText } from "../../../messages/web/audit.ts";
import { territoryTexts } from "../../../messages/web/territory.ts";
import type { Organization } from "../../../services/organizations/openOrganization.ts";
import type { TerritoryAuditPage as Page } from "../../../services/territory/readTerritoryAudit.ts";
import { Button } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Field } from "../../components/Field.tsx";
import { Pager } from "../../components/Pager.tsx";
import { Table } from "../../components/Table.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { partHref, TerritoryPage } from "./TerritoryPage.tsx";

interface AuditFilter {
  /** "territoire", an identifier, or "" for all. */
  readonly organization: string;
  readonly by: string;
  readonly actingOnly: boolean;
}

interface TerritoryAuditPageProps {
  readonly frame: Frame;
  readonly page: Page;
  readonly filter: AuditFilter;
  readonly organizations: readonly Organization[];
}

function nextQuery({ organization, by, actingOnly }: AuditFilter, before: number): string {
  const query = new URLSearchParams({ avant: String(before) });
  if (organization !== "") query.set("organisation", organization);
  if (by !== "") query.set("par", by);
  if (actingOnly) query.set("pour", "on");
  return query.toString();
}

function Filters({ frame, filter, organizations }: TerritoryAuditPageProps) {
  const texts = territoryTexts(frame.language);
  return (
    <form class="ck-f" method="get" action={partHref(frame.open.code, "audit")} role="search">
      <Field
        name="organisation"
        kind="select"
        label={texts("organization")}
        value={filter.organization}
        choices={[
          { value: "", label: texts("allOrganizations") },
          { value: "territoire", label: texts("wholeTerritory") },
          ...organizations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Field
        name="par"
        kind="search"
        label={texts("by")}
        value={filter.by}
        placeholder={texts("byHint")}
        maxlength={100}
      />
      <Field name="pour" kind="checkbox" label={texts("actingOnly")} checked={filter.actingOnly} />
      <Button>{texts("filter")}</Button>
    </form>
  );
}

/** What was done on the whole platform, in words. */
export function TerritoryAuditPage(props: TerritoryAuditPageProps) {
  const { frame, page, filter } = props;
  const { language, open } = frame;
  const texts = territoryTexts(language);
  const { entries, next } = page;
  const base = partHref(open.code, "audit");
  return (
    <TerritoryPage frame={frame} part="audit" title={texts("auditTitle")} lead={texts("auditLead")}>
      <Filters {...props} />
      {entries.length === 0 ? (
        <EmptyState level={2} title={texts("noAudit")}>
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
                key: "forWhom",
                head: texts("forWhom"),
                cell: ({ organization }) => organization ?? texts("wholeTerritory"),
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
            nextHref={next === null ? undefined : `${base}?${nextQuery(filter, next)}`}
          />
        </>
      )}
    </TerritoryPage>
  );
}
