import { isCategory } from "../../../domain/presentation/chartFields.ts";
import type { EmbedTexts } from "../../../messages/web/embed.ts";
import { LANGUAGES } from "../../../messages/language.ts";
import { Button } from "../../components/Button.tsx";
import { Field } from "../../components/Field.tsx";
import type { PortalVisit } from "../../portal/http/portalVisit.ts";
import { EMBED_THEMES } from "../embedRequest.ts";
import type { BuilderView } from "./builderPage.ts";
import { LEAST_HEIGHT, MOST_HEIGHT, viewsOf } from "./readBuilder.ts";
import { ofName } from "../../../messages/ofName.ts";

interface PartProps {
  readonly visit: PortalVisit;
  readonly texts: EmbedTexts;
  readonly view: BuilderView;
}

function What({ visit, texts, view: { choice } }: PartProps) {
  const { territory } = visit;
  const { dataset, commune } = choice;
  return (
    <>
      <Field
        kind="select"
        name="model"
        label={texts("dataset")}
        value={dataset.model.name}
        choices={territory.datasets
          .filter(({ parts }) => parts.length > 0)
          .map(({ model }) => ({ value: model.name, label: model.title, ofModel: true }))}
      />
      <Field
        kind="select"
        name="commune"
        label={texts("commune")}
        value={commune?.insee ?? ""}
        choices={[
          { value: "", label: texts("allCommunes") },
          ...territory.communes.map(({ insee, name }) => ({ value: insee, label: name })),
        ]}
      />
      <Field
        kind="radios"
        name="view"
        label={texts("view")}
        value={choice.view}
        choices={viewsOf(dataset).map((one) => ({ value: one, label: texts(`view.${one}`) }))}
      />
    </>
  );
}

/** What depends on the dataset and its presentation: which record, which fields, of which rows. */
function Fields({ texts, view: { choice, records } }: PartProps) {
  const { fields } = choice.dataset.model;
  const named = fields.map(({ name, title }) => ({ value: name, label: title, ofModel: true }));
  return (
    <div id="champs" class="flow">
      {choice.view === "record" && records.length > 0 && (
        <Field
          kind="select"
          name="record"
          label={texts("record")}
          hint={texts("recordHint", { count: records.length })}
          value={choice.record ?? ""}
          choices={records.map(({ id, name }) => ({ value: id, label: name ?? texts("unnamed") }))}
        />
      )}
      <details open={choice.fields.length > 0}>
        <summary>{texts("fields")}</summary>
        <Field
          kind="checkboxes"
          name="fields"
          label={texts("fields")}
          hint={texts("fieldsHint")}
          values={choice.fields.map(({ name }) => name)}
          choices={named}
        />
      </details>
      {choice.view !== "record" && (
        <>
          <Field
            kind="select"
            name="filter"
            label={texts("filterField")}
            value={choice.filter?.field.name ?? ""}
            choices={[{ value: "", label: texts("noFilter") }, ...named]}
          />
          <Field
            name="value"
            label={texts("filterValue")}
            value={choice.filter?.value ?? ""}
            maxlength={200}
            list="valeurs"
          />
          <datalist id="valeurs">
            {choice.filter?.field.type === "boolean" && (
              <>
                <option value="true">{texts("yes")}</option>
                <option value="false">{texts("no")}</option>
              </>
            )}
            {choice.filter?.field.vocabulary?.terms.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </datalist>
        </>
      )}
      {choice.view === "map" && (
        <Field
          kind="select"
          name="colour"
          label={texts("colour")}
          value={choice.colour}
          choices={[
            { value: "", label: texts("usualColour") },
            ...fields.filter(isCategory).map(({ name, title }) => ({ value: name, label: title })),
            { value: "none", label: texts("noColour") },
          ]}
        />
      )}
    </div>
  );
}

function Looks({ visit, texts, view: { choice } }: PartProps) {
  const coloured = visit.territory.communes.filter(({ organization }) => organization?.accent);
  return (
    <details
      open={choice.theme !== "auto" || choice.height !== "" || !choice.hasTitle || choice.accent !== null}
    >
      <summary>{texts("appearance")}</summary>
      <div class="flow">
        <Field
          kind="select"
          name="theme"
          label={texts("theme")}
          value={choice.theme}
          choices={EMBED_THEMES.map((theme) => ({ value: theme, label: texts(`theme.${theme}`) }))}
        />
        {coloured.length > 0 && (
          <Field
            kind="select"
            name="accent"
            label={texts("accent")}
            value={choice.accent?.insee ?? ""}
            choices={[
              { value: "", label: texts("ownAccent") },
              ...coloured.map(({ insee, name }) => ({
                value: insee,
                label: texts("accentOf", { ofName: ofName(visit.language, name) }),
              })),
            ]}
          />
        )}
        <Field
          kind="select"
          name="widgetLang"
          label={texts("language")}
          value={choice.language}
          choices={LANGUAGES.map((language) => ({ value: language, label: texts(`language.${language}`) }))}
        />
        <Field
          name="height"
          label={texts("height")}
          hint={texts("heightHint")}
          error={
            choice.isHeightWrong
              ? texts("heightWrong", { least: LEAST_HEIGHT, most: MOST_HEIGHT })
              : undefined
          }
          value={choice.height}
          inputmode="numeric"
          size="short"
          maxlength={6}
        />
        <Field
          kind="checkbox"
          name="title"
          value="no"
          label={texts("title")}
          hint={texts("titleHint")}
          checked={!choice.hasTitle}
        />
      </div>
    </details>
  );
}

/** The questions: a form read by GET, so that the address of the page keeps the choice. */
export function BuilderForm(props: PartProps) {
  const { texts, visit } = props;
  const lang = visit.parameters.get("lang");
  return (
    <form class="flow builder-form" action="/integrer" method="get" data-builder>
      {lang !== null && <input type="hidden" name="lang" value={visit.language} />}
      <What {...props} />
      <Fields {...props} />
      <Looks {...props} />
      <Button kind="go">{texts("refresh")}</Button>
    </form>
  );
}
