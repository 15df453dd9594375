import type { Language } from "../../../messages/language.ts";
import { type PublicationTexts, publicationTexts } from "../../../messages/web/publication.ts";
import { blockWords } from "../../../messages/web/reviewFacts.ts";
import { ruleText } from "../../../messages/wording.ts";
import type { PendingPublication } from "../../../services/publication/readPublication.ts";
import { Button } from "../../components/Button.tsx";
import { Notice } from "../../components/Notice.tsx";
import { Raw } from "../../components/Raw.tsx";

/** Lines of a list before « et 12 autres ». */
const MOST = 8;

interface WhatBlocksProps {
  readonly language: Language;
  readonly publication: PendingPublication;
  readonly reviewHref: string;
  readonly sheetHref: string;
  readonly action: string;
}

interface Line {
  readonly at: string;
  readonly href: string;
  readonly text?: string | undefined;
  readonly raw?: string | undefined;
}

interface LinesProps<Found> {
  readonly title: string;
  readonly lines: readonly Found[];
  readonly word: (found: Found) => Line;
  readonly texts: PublicationTexts;
}

function Lines<Found>({ title, lines, word, texts }: LinesProps<Found>) {
  if (lines.length === 0) return null;
  return (
    <details open={lines.length <= MOST}>
      <summary>{title}</summary>
      <ul class="rules">
        {lines
          .slice(0, MOST)
          .map(word)
          .map(({ at, href, text, raw }, index) => (
            <li key={index}>
              <a href={href}>{at}</a>
              {raw !== undefined && raw !== "" && (
                <>
                  {" "}
                  <Raw>{raw}</Raw>
                </>
              )}
              {text !== undefined && (
                <>
                  <br />
                  <span class="mut">{text}</span>
                </>
              )}
            </li>
          ))}
        {lines.length > MOST && <li>{texts("andMore", { count: lines.length - MOST })}</li>}
      </ul>
    </details>
  );
}

/** What stands in the way of publishing, each thing with where to settle it. */
export function WhatBlocks({ language, publication, reviewHref, sheetHref, action }: WhatBlocksProps) {
  const texts = publicationTexts(language);
  const { model, checked, rows, mayReview, deposit } = publication;
  const { blocks, missing, refused, errors, optional } = checked;
  if (blocks.length === 0) return null;
  const titleOf = (name: string | null): string =>
    model.fields.find((one) => one.name === name)?.title ?? name ?? "";
  const rowOf = (record: number): number => rows.get(record) ?? record;
  const at = (record: number, field: string | null): string =>
    field === null
      ? texts("rowAt", { row: rowOf(record) })
      : texts("cellAt", { row: rowOf(record), field: titleOf(field) });
  const href = (record: number | null): string =>
    record === null ? reviewHref : `${reviewHref}?ligne=${record}#h-grid`;
  return (
    <Notice level={2} title={texts("blocksTitle")}>
      <ul class="rules">
        {blocks.map((block) => (
          <li key={block.reason}>
            {blockWords(language, block)}{" "}
            {block.reason === "metadata" ? (
              <a href={sheetHref}>{texts("settleInSheet")}</a>
            ) : (
              <a href={reviewHref}>{texts("settleInReview")}</a>
            )}
          </li>
        ))}
      </ul>
      <Lines
        texts={texts}
        title={texts("missingList", { count: missing.length })}
        lines={missing}
        word={({ record, field }) => ({ at: at(record, field), href: href(record) })}
      />
      <Lines
        texts={texts}
        title={texts("refusedList", { count: refused.length })}
        lines={refused}
        word={({ record, field, raw, rule, params }) => ({
          at: at(record, field),
          href: href(record),
          raw,
          text: ruleText(language, rule, params),
        })}
      />
      <Lines
        texts={texts}
        title={texts("errorList", { count: errors.length })}
        lines={errors}
        word={({ record, field, code, params }) => ({
          at: record === null ? texts("wholeFile") : at(record, field),
          href: href(record),
          text: ruleText(language, code, params),
        })}
      />
      {optional.length > 0 && mayReview && deposit.state === "review" && (
        <form method="post" action={`${action}/vider`} class="flow">
          <input type="hidden" name="version" value={deposit.version} />
          <Lines
            texts={texts}
            title={texts("emptyOptionalList", { count: optional.length })}
            lines={optional}
            word={({ record, field, raw }) => ({
              at: at(record, field),
              href: href(record),
              raw,
            })}
          />
          <p class="mut">{texts("emptyOptionalText")}</p>
          <Button>{texts("emptyOptional", { count: optional.length })}</Button>
        </form>
      )}
    </Notice>
  );
}
