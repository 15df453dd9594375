import type { Field } from "../../domain/model/field.ts";
import { namingField } from "../../domain/presentation/namingField.ts";
import { signOf } from "../../domain/presentation/categoryOf.ts";
import type { PortalRecord } from "../../services/portal/browseDataset.ts";
import { SignKey } from "../portal/map/MapSign.tsx";
import { shortText } from "../portal/shortText.ts";
import { embedHref, type PublishedPage } from "./embedPage.ts";
import { EmbedPager } from "./EmbedPager.tsx";
import type { EmbedContent } from "./readContent.ts";
import { ModelWords } from "../components/ModelWords.tsx";
import { ValueWords } from "../portal/ValueWords.tsx";

/** Beyond, a line of a list is a record. */
const MOST_FACTS = 3;

interface EmbedListProps {
  readonly page: PublishedPage;
  readonly content: EmbedContent;
  /** Whether each line carries its sign of the map. */
  readonly hasSigns?: boolean | undefined;
}

/** The address of a record in this frame, with the way back. */
export function recordHref(page: PublishedPage, id: string, back: string): string {
  return embedHref(page, { view: "record", record: id, back });
}

function Facts({ page, content, record }: EmbedListProps & { readonly record: PortalRecord }) {
  const { subject, visit, texts } = page;
  const { model } = subject.dataset;
  const naming = namingField(model);
  const valueOf = (field: Field): string | null => record.values[model.fields.indexOf(field)] ?? null;
  const fields = content.asked.columns.filter((field) => field !== naming && valueOf(field) !== null);
  const facts = fields.slice(0, content.asked.ownColumns ? undefined : MOST_FACTS);
  const town = visit.territory.communes.find(({ insee }) => insee === record.commune);
  return (
    <dl>
      {subject.commune === null && town && (
        <div>
          <dt>{texts("commune")}</dt>
          <dd>{town.name}</dd>
        </div>
      )}
      {facts.map((field) => (
        <div key={field.name}>
          <dt>
            <ModelWords>{field.title}</ModelWords>
          </dt>
          <dd>
            <ValueWords field={field} value={valueOf(field)} longest={90} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The records, one after the other, each leading to its own page in the frame. */
export function EmbedList(props: EmbedListProps) {
  const { page, content, hasSigns } = props;
  const { subject, texts, request } = page;
  const { model } = subject.dataset;
  const { colour } = content.asked;
  const naming = namingField(model);
  const nameOf = ({ values }: PortalRecord): string =>
    shortText((naming && values[model.fields.indexOf(naming)]) ?? texts("unnamed"), 90);
  return (
    <>
      <ul class="em-list">
        {content.page.records.map((record) => (
          <li key={record.id}>
            <p>
              {hasSigns && (
                <SignKey
                  sign={signOf(colour, colour && (record.values[model.fields.indexOf(colour)] ?? null))}
                />
              )}
              <a href={recordHref(page, record.id, request.view ?? "list")}>
                <bdi>{nameOf(record)}</bdi>
              </a>
            </p>
            <Facts {...props} record={record} />
          </li>
        ))}
      </ul>
      <EmbedPager page={page} content={content} />
    </>
  );
}
