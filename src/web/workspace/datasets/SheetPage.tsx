import { can } from "../../../domain/access/can.ts";
import { METADATA_LIMITS, type MetadataFinding } from "../../../domain/dataset/checkMetadata.ts";
import type { DatasetMetadata } from "../../../domain/dataset/datasetMetadata.ts";
import { LICENCES, type Licence } from "../../../domain/dataset/datasetMetadata.ts";
import { FREQUENCIES, type Frequency } from "../../../domain/dataset/frequency.ts";
import { datasetFactMessages, faultWords } from "../../../messages/web/datasetFacts.ts";
import { type DatasetsText, datasetsTexts } from "../../../messages/web/datasets.ts";
import type { Dataset } from "../../../services/datasets/readDataset.ts";
import { Button } from "../../components/Button.tsx";
import { ErrorSummary } from "../../components/ErrorSummary.tsx";
import { Field } from "../../components/Field.tsx";
import type { Frame } from "../team/TeamPage.tsx";
import { DatasetFrame } from "./DatasetFrame.tsx";
import { QualityList } from "./QualityList.tsx";

interface SheetPageProps {
  readonly frame: Frame;
  readonly dataset: Dataset;
  /** The sheet as it was typed, when it comes back. */
  readonly sheet: DatasetMetadata;
  readonly faults: readonly MetadataFinding[];
  readonly status: string | null;
}

type Keys = keyof DatasetMetadata;

function SheetForm({ frame, dataset, sheet, faults }: SheetPageProps) {
  const { language, open } = frame;
  const texts = datasetsTexts(language);
  const words = datasetFactMessages[language];
  const ask = (name: Exclude<Keys, "keywords">) => {
    const fault = faults.find(({ field }) => field === name)?.fault;
    return {
      name,
      label: texts(`f.${name}` as DatasetsText),
      value: sheet[name],
      error: fault && faultWords(language, fault),
    };
  };
  const keywordFault = faults.find(({ field }) => field === "keywords")?.fault;
  return (
    <form
      method="post"
      action={`/espace/${open.code}/jeux/${dataset.model.name}/fiche`}
      class="flow"
      novalidate
    >
      <Field {...ask("title")} size="long" maxlength={METADATA_LIMITS.title} required />
      <Field
        {...ask("description")}
        kind="textarea"
        rows={6}
        hint={texts("f.descriptionHint")}
        maxlength={METADATA_LIMITS.description}
        required
      />
      <Field
        {...ask("licence")}
        kind="radios"
        choices={(Object.keys(LICENCES) as Licence[]).map((value) => ({
          value,
          label: words.licence[value],
          hint: texts(`f.licenceHint.${value}`),
        }))}
        required
      />
      <Field
        {...ask("frequency")}
        kind="select"
        hint={texts("f.frequencyHint")}
        choices={(Object.keys(FREQUENCIES) as Frequency[]).map((value) => ({
          value,
          label: words.frequency[value],
        }))}
        required
      />
      <Field {...ask("contactName")} hint={texts("f.contactNameHint")} size="long" optional />
      <Field {...ask("contactEmail")} kind="email" size="long" autocomplete="off" required />
      <Field {...ask("temporalStart")} kind="date" size="short" optional />
      <Field {...ask("temporalEnd")} kind="date" hint={texts("f.temporalEndHint")} size="short" optional />
      <Field
        name="keywords"
        label={texts("f.keywords")}
        hint={texts("f.keywordsHint")}
        value={sheet.keywords.join(", ")}
        error={keywordFault && faultWords(language, keywordFault)}
        size="long"
        optional
      />
      <Field
        {...ask("documentation")}
        kind="textarea"
        rows={4}
        hint={texts("f.documentationHint")}
        optional
      />
      <Button kind="go">{texts("save")}</Button>
    </form>
  );
}

function SheetLines({ language, sheet }: { language: Frame["language"]; sheet: DatasetMetadata }) {
  const texts = datasetsTexts(language);
  const words = datasetFactMessages[language];
  const lines: readonly (readonly [DatasetsText, string])[] = [
    ["f.title", sheet.title],
    ["f.description", sheet.description],
    ["f.licence", words.licence[sheet.licence]],
    ["f.frequency", words.frequency[sheet.frequency]],
    ["f.contactName", sheet.contactName],
    ["f.contactEmail", sheet.contactEmail],
    ["f.keywords", sheet.keywords.join(", ")],
    ["f.documentation", sheet.documentation],
  ];
  return (
    <dl class="kv">
      {lines
        .filter(([, text]) => text !== "")
        .map(([label, text]) => (
          <div key={label}>
            <dt>{texts(label)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The metadata sheet of a dataset, and the quality points with what each lacks. */
export function SheetPage(props: SheetPageProps) {
  const { frame, dataset, sheet, faults, status } = props;
  const { language, open, actor } = frame;
  const texts = datasetsTexts(language);
  const title = texts("sheetTitle", { model: dataset.model.title });
  const mayEdit = can(actor, "edit-metadata", { organizationId: open.organization.id });
  return (
    <DatasetFrame
      frame={frame}
      model={dataset.model}
      title={title}
      tab="sheet"
      crumb={texts("tabSheet")}
      status={status}
    >
      <ErrorSummary
        errors={faults.map(({ field, fault }) => ({ name: field, message: faultWords(language, fault) }))}
      />
      <p class="lead">{texts("sheetLead")}</p>
      <div class="ws">
        <div class="ws-main">
          {mayEdit ? <SheetForm {...props} /> : <SheetLines language={language} sheet={sheet} />}
        </div>
        <div class="ws-side">
          <QualityList language={language} quality={dataset.quality} />
        </div>
      </div>
    </DatasetFrame>
  );
}
