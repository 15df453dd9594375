import { formatMoment } from "../../../messages/formatMoment.ts";
import type { Language } from "../../../messages/language.ts";
import { auditText } from "../../../messages/web/audit.ts";
import { peopleTexts } from "../../../messages/web/people.ts";
import type { AuditPage } from "../../../services/audit/auditPage.ts";
import { Pager } from "../../components/Pager.tsx";
import { type Column, Table } from "../../components/Table.tsx";

type Entry = AuditPage["entries"][number];

interface AuditTableProps {
  readonly language: Language;
  readonly page: AuditPage;
  /** Where the entries before this one are. */
  readonly hrefBefore: (entry: number) => string;
  /** Between what was done and by whom: for whom, where several organisations are shown. */
  readonly forWhom?: Column<Entry>;
}

/** Lines of the audit log: when, what, by whom. */
export function AuditTable({ language, page: { entries, next }, hrefBefore, forWhom }: AuditTableProps) {
  const texts = peopleTexts(language);
  return (
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
          ...(forWhom === undefined ? [] : [forWhom]),
          { key: "who", head: texts("who"), cell: (entry) => <Author language={language} entry={entry} /> },
        ]}
      />
      <Pager
        summary={texts("auditPage", { count: entries.length })}
        nextHref={next === null ? undefined : hrefBefore(next)}
      />
    </>
  );
}

function Author({
  language,
  entry: { author, acting },
}: {
  readonly language: Language;
  readonly entry: Entry;
}) {
  const texts = peopleTexts(language);
  return (
    <>
      {author ?? texts("program")}
      {acting && (
        <>
          <br />
          <span class="mut">{texts("acting")}</span>
        </>
      )}
    </>
  );
}
