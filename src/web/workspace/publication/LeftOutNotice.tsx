import type { Language } from "../../../messages/language.ts";
import { publicationTexts } from "../../../messages/web/publication.ts";
import { reportTexts } from "../../../messages/report.ts";
import type { LeftOut } from "../../../services/publication/leftOut.ts";
import { Raw } from "../../components/Raw.tsx";

interface LeftOutNoticeProps {
  readonly language: Language;
  readonly left: LeftOut;
  readonly columnsHref: string;
}

/** Rows listed before « et 12 autres ». */
const MOST = 20;
const LONGEST = 160;

function Rows({ language, left: { rows } }: Pick<LeftOutNoticeProps, "language" | "left">) {
  const texts = publicationTexts(language);
  const words = reportTexts(language);
  return (
    <details>
      <summary>{texts("leftRows", { count: rows.length })}</summary>
      <ul class="rules">
        {rows.slice(0, MOST).map(({ sheet, row, why, content }) => (
          <li key={`${sheet} ${row}`}>
            {words("asideRow", {
              row,
              sheet: sheet === null ? "" : words("asideSheet", { sheet }),
              why: words(`why.${why}`),
            })}{" "}
            <Raw>{content.length > LONGEST ? `${content.slice(0, LONGEST)}…` : content}</Raw>
          </li>
        ))}
      </ul>
      {rows.length > MOST && <p class="mut">{texts("andMore", { count: rows.length - MOST })}</p>}
    </details>
  );
}

/** What stays in the file: columns that are not published, rows that are no data. Nothing of it leaves without being told. */
export function LeftOutNotice({ language, left, columnsHref }: LeftOutNoticeProps) {
  const texts = publicationTexts(language);
  const { columns, rows } = left;
  if (columns.length + rows.length === 0) return null;
  return (
    <section class="flow ws-main part" aria-labelledby="reste">
      <h2 id="reste">{texts("leftTitle")}</h2>
      {columns.length > 0 && (
        <p>
          {texts("leftColumns", { count: columns.length })}{" "}
          {columns.map(({ header, position }) => (
            <>
              <Raw>{header || texts("leftUnnamed", { position })}</Raw>{" "}
            </>
          ))}
          <a href={columnsHref}>{texts("leftSeeColumns")}</a>
        </p>
      )}
      {rows.length > 0 && <Rows language={language} left={left} />}
    </section>
  );
}
