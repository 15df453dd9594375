import { territoryTexts } from "../../../messages/web/territory.ts";
import type { AuditPage } from "../../../services/audit/auditPage.ts";
import type { Organization } from "../../../services/organizations/openOrganization.ts";
import { Button } from "../../components/Button.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Field } from "../../components/Field.tsx";
import { AuditTable } from "../audit/AuditTable.tsx";
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
  readonly page: AuditPage;
  readonly filter: AuditFilter;
  readonly organizations: readonly Organization[];
}

function queryBefore({ organization, by, actingOnly }: AuditFilter, before: number): string {
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
  return (
    <TerritoryPage frame={frame} part="audit" title={texts("auditTitle")} lead={texts("auditLead")}>
      <Filters {...props} />
      {page.entries.length === 0 ? (
        <EmptyState level={2} title={texts("noAudit")}>
          {texts("noAuditText")}
        </EmptyState>
      ) : (
        <AuditTable
          language={language}
          page={page}
          hrefBefore={(entry) => `${partHref(open.code, "audit")}?${queryBefore(filter, entry)}`}
          forWhom={{
            key: "forWhom",
            head: texts("forWhom"),
            cell: ({ organization }) => organization ?? texts("wholeTerritory"),
          }}
        />
      )}
    </TerritoryPage>
  );
}
