import type { Field } from "../../../domain/model/field.ts";
import type { Language } from "../../../messages/language.ts";
import { formatNumber } from "../../../messages/web/portalFormats.ts";
import { type PortalDatasetTexts, portalDatasetTexts } from "../../../messages/web/portalDataset.ts";
import { natureWords } from "../../../messages/web/portalValues.ts";
import { modelLanguage } from "../../components/language.ts";
import { ModelWords } from "../../components/ModelWords.tsx";
import { Table } from "../../components/Table.tsx";
import { shortText } from "../shortText.ts";

interface FieldsTableProps {
  readonly language: Language;
  readonly fields: readonly Field[];
}

/** What a field's values must respect, in words. */
function rules({ constraints }: Field, language: Language, texts: PortalDatasetTexts): string[] {
  const { maxLength, minimum, maximum, unique } = constraints;
  const number = (value: string | number): string =>
    typeof value === "number" ? formatNumber(language, value) : value;
  return [
    ...(maxLength === undefined ? [] : [texts("ruleMaxLength", { count: maxLength })]),
    ...(minimum === undefined ? [] : [texts("ruleMinimum", { value: number(minimum) })]),
    ...(maximum === undefined ? [] : [texts("ruleMaximum", { value: number(maximum) })]),
    ...(unique ? [texts("ruleUnique")] : []),
  ];
}

/** Every field of a model, explained to a person. */
export function FieldsTable({ language, fields }: FieldsTableProps) {
  const texts = portalDatasetTexts(language);
  return (
    <Table
      caption={texts("fieldsCaption")}
      big
      rows={fields}
      rowKey={({ name }) => name}
      columns={[
        {
          key: "label",
          head: texts("fieldLabel"),
          rowHead: true,
          cell: ({ title, description, name }) => (
            <span id={`champ-${name}`}>
              <ModelWords>{title}</ModelWords>
              {description !== "" && description !== title && (
                <ModelWords class="mut field-what">{description}</ModelWords>
              )}
            </span>
          ),
        },
        { key: "name", head: texts("fieldName"), cell: ({ name }) => <code>{name}</code> },
        {
          key: "nature",
          head: texts("fieldNature"),
          cell: (field) => `${natureWords(language, field)}${field.unit === null ? "" : ` (${field.unit})`}`,
        },
        {
          key: "required",
          head: texts("fieldRequired"),
          cell: ({ constraints }) => texts(constraints.required ? "yes" : "no"),
        },
        {
          key: "example",
          head: texts("fieldExample"),
          cell: ({ example }) => example !== null && <code>{shortText(example, 60)}</code>,
        },
        {
          key: "rule",
          head: texts("fieldRule"),
          cell: (field) => (
            <>
              {rules(field, language, texts).join(", ")}
              {field.vocabulary && (
                <details>
                  <summary>{texts("fieldValues", { count: field.vocabulary.terms.length })}</summary>
                  <ul lang={modelLanguage(language)}>
                    {field.vocabulary.terms.map(({ value, label }) => (
                      <li key={value}>
                        {value}
                        {label !== value && <span class="mut"> {label}</span>}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
