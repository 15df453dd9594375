import type { Field } from "../../domain/model/field.ts";
import { namingField } from "../../domain/presentation/namingField.ts";
import type { RecordReading } from "../../services/portal/readRecord.ts";
import { readEmbedChoice } from "./embedChoice.ts";
import { embedHref, type PublishedPage, subjectTitle } from "./embedPage.ts";
import { OutLink } from "./OutLink.tsx";
import { SourceLine } from "./SourceLine.tsx";
import { valueLink } from "./valueLink.ts";
import { ModelWords } from "../components/ModelWords.tsx";
import { ValueWords } from "../portal/ValueWords.tsx";

interface EmbedRecordProps {
  readonly page: PublishedPage;
  readonly reading: RecordReading;
}

function Value({
  page,
  field,
  text,
}: {
  readonly page: PublishedPage;
  readonly field: Field;
  readonly text: string;
}) {
  const words = <ValueWords field={field} value={text} />;
  const href = valueLink(field, text);
  if (href === null) return words;
  if (!href.startsWith("http")) return <a href={href}>{words}</a>;
  return (
    <OutLink href={href} texts={page.texts} rel="nofollow">
      {words}
    </OutLink>
  );
}

/** One record: its name, what is known of it, the way to its own page. */
export function EmbedRecord({ page, reading: { record } }: EmbedRecordProps) {
  const { subject, texts, request, visit } = page;
  const { model } = subject.dataset;
  const { columns, ownColumns } = readEmbedChoice(model, visit.parameters, subject.commune);
  const naming = namingField(model);
  const valueOf = (field: Field): string | null => record.values[model.fields.indexOf(field)] ?? null;
  const fields = (ownColumns ? columns : model.fields).filter(
    (field) => field !== naming && valueOf(field) !== null,
  );
  return (
    <>
      <header class={request.hasTitle ? "em-head" : "vh"}>
        {request.hasTitle && <p>{subjectTitle(page)}</p>}
        <h1>
          <bdi>{(naming && valueOf(naming)) ?? texts("unnamed")}</bdi>
        </h1>
      </header>
      <main class="em-main">
        {request.back !== null && (
          <p class="em-back">
            <a href={embedHref(page, { view: request.back, record: undefined, back: undefined })}>
              <span aria-hidden="true">← </span>
              {texts("back")}
            </a>
          </p>
        )}
        <dl class="em-record">
          {fields.map((field) => (
            <div key={field.name}>
              <dt>
                <ModelWords>{field.title}</ModelWords>
              </dt>
              <dd>
                <Value page={page} field={field} text={valueOf(field)!} />
              </dd>
            </div>
          ))}
        </dl>
        <p class="em-back">
          <OutLink href={`/datasets/${encodeURIComponent(model.name)}/records/${record.id}`} texts={texts}>
            {texts("fullRecord")}
          </OutLink>
        </p>
      </main>
      <SourceLine page={page} />
    </>
  );
}
